//! HTML that an author wrote into a document, made harmless by a list of what
//! is allowed (`ammonia`): no script, no style, no handler, no address but
//! those of the web, of mail and of the bundle itself.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use ammonia::Builder;

use super::escape::escape;
use super::tokens::{Token, attributes, is_void, tokens};

/// Elements that may stand in a line.
pub const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Elements that may stand for themselves.
const BLOCK: &[&str] = &[
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

fn cleaner() -> &'static Builder<'static> {
    static CLEANER: OnceLock<Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(|| {
        let mut builder = Builder::empty();
        let tags: HashSet<&str> = INLINE.iter().chain(BLOCK).copied().collect();
        let own: HashMap<&str, HashSet<&str>> = HashMap::from([
            ("a", HashSet::from(["href"])),
            ("img", HashSet::from(["src", "alt"])),
            ("time", HashSet::from(["datetime"])),
            ("td", HashSet::from(["colspan", "rowspan"])),
            ("th", HashSet::from(["colspan", "rowspan", "scope"])),
            ("ol", HashSet::from(["start"])),
        ]);
        builder
            .tags(tags)
            .clean_content_tags(HashSet::from(["script", "style", "title", "template", "textarea", "iframe", "svg"]))
            .generic_attributes(HashSet::from(["lang", "dir", "title"]))
            .tag_attributes(own)
            .url_schemes(HashSet::from(["http", "https", "mailto"]))
            .url_relative(ammonia::UrlRelative::PassThrough)
            .attribute_filter(|_, name, value| match name {
                "dir" => ["ltr", "rtl", "auto"].contains(&value).then(|| value.into()),
                "lang" => crate::locale::Locale::parse(value).map(|_| value.into()),
                "colspan" | "rowspan" | "start" => value.parse::<u16>().ok().map(|_| value.into()),
                _ => Some(value.into()),
            })
            .link_rel(None);
        builder
    })
}

/// What a bundle makes of addresses that an author wrote.
pub trait Addresses {
    /// Where a link leads; none where it may not.
    fn link(&self, address: &str) -> Option<String>;
    /// An image as a tag; empty where there is none.
    fn image(&self, address: &str, alt: &str) -> String;
}

/// A block of HTML, harmless. `xml` writes it so that XML reads it too.
pub fn block(html: &str, addresses: &dyn Addresses, xml: bool) -> String {
    let clean = cleaner().clean(html).to_string();
    let mut out = String::with_capacity(clean.len());
    let mut dropped = 0_usize;
    for (_, token) in tokens(&clean) {
        match token {
            Token::Text(text) => out.push_str(&text.replace("&nbsp;", "\u{a0}")),
            Token::Open("img", given) => {
                let value = |name| attributes(given).into_iter().find(|(n, _)| *n == name).map(|(_, v)| plain(v));
                let (source, alt) = (value("src").unwrap_or_default(), value("alt").unwrap_or_default());
                out.push_str(&addresses.image(&source, &alt));
            }
            Token::Open("a", given) => match tag("a", given, addresses) {
                Some(tag) => out.push_str(&tag),
                None => dropped += 1,
            },
            Token::Close("a") if dropped > 0 => dropped -= 1,
            Token::Open(name, given) => {
                let end = if xml && is_void(name) { " />" } else { ">" };
                out.push_str(&opened(name, given, end));
            }
            Token::Close(name) => out.push_str(&format!("</{name}>")),
        }
    }
    out
}

/// A tag in a line of text: what it opens, with its name; none where it may not
/// stand there.
pub fn inline(raw: &str, addresses: &dyn Addresses) -> Option<(String, String)> {
    let name: String = raw.trim_start_matches('<').chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    if !INLINE.contains(&name.as_str()) {
        return None;
    }
    let clean = cleaner().clean(raw).to_string();
    let (_, Token::Open(found, given)) = tokens(&clean).next()? else { return None };
    let opened = if found == "a" { tag("a", given, addresses)? } else { opened(found, given, ">") };
    (found == name).then_some((name, opened))
}

/// A link, where it leads somewhere.
fn tag(name: &str, given: &str, addresses: &dyn Addresses) -> Option<String> {
    let address = attributes(given).into_iter().find(|(name, _)| *name == "href")?.1;
    let address = addresses.link(&plain(address))?;
    let rest: String = others(given, "href");
    Some(format!("<{name} href=\"{}\"{rest}>", escape(&address)))
}

fn opened(name: &str, given: &str, end: &str) -> String {
    format!("<{name}{}{end}", others(given, ""))
}

fn others(given: &str, but: &str) -> String {
    let kept = attributes(given).into_iter().filter(|(name, _)| *name != but);
    kept.map(|(name, value)| format!(" {name}=\"{}\"", escape(&plain(value)))).collect()
}

/// A value without its entities.
fn plain(value: &str) -> String {
    let value = value.replace("&nbsp;", "\u{a0}").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    value.replace("&amp;", "&")
}
