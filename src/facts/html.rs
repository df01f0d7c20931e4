//! HTML blocks as prose: what nobody reads of them is filled up, and elements stand
//! apart like the cells of a row.

use std::ops::Range;

use super::mask::{MARK, fill};

/// An HTML block as its words are read, as many bytes: no comments, no scripts, styles
/// and listings, a `|` for every tag that begins or ends a part of its own. Tags within
/// a line stay: they are masked as in Markdown.
///
/// ```
/// use hamgam::facts::html::shown;
/// assert_eq!(shown("<p>5 <b>MB</b></p>"), "|\u{1}\u{1}5 <b>MB</b>|\u{1}\u{1}\u{1}");
/// assert!(!shown("<style>p { margin: 3px }</style>&#8204;").contains(char::is_numeric));
/// ```
pub fn shown(raw: &str) -> String {
    let mut holes: Vec<(Range<usize>, char)> = Vec::new();
    let mut end = 0;
    for at in memchr::memchr2_iter(b'<', b'&', raw.as_bytes()) {
        if at < end {
            continue;
        }
        let rest = &raw[at..];
        if let Some(length) = entity(rest) {
            let filler = if rest.starts_with("&nbsp;") { ' ' } else { MARK };
            holes.push((at..at + length, filler));
        } else if rest.starts_with("<!--") {
            end = at + rest.find("-->").map_or(rest.len(), |close| close + "-->".len());
            holes.push((at..end, MARK));
        } else if let Some((name, length)) = tag(rest) {
            let hides = name_is(name, HIDDEN) && !rest.starts_with("</");
            let length = if hides { closed(rest, name, length) } else { length };
            if hides || name_is(name, PARTS) {
                end = at + length;
                holes.extend([(at..at + 1, '|'), (at + 1..end, MARK)]);
            }
        }
    }
    fill(raw, holes)
}

/// The bytes of a reference to a character, if a text begins with one.
fn entity(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
    (length > 0 && name.bytes().take(length).all(is_part)).then_some(length + 2)
}

/// No name of a character is longer.
const LONGEST: usize = 33;

/// The name of the tag that a text begins with, and its bytes.
fn tag(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let name = &inner[..inner.bytes().take_while(u8::is_ascii_alphanumeric).count()];
    let length = text.find('>')? + 1;
    (!name.is_empty()).then_some((name, length))
}

/// The bytes of an element with all that is in it; of one that nothing closes, all the
/// rest.
fn closed(text: &str, name: &str, opening: usize) -> usize {
    if text[..opening].ends_with("/>") {
        return opening;
    }
    let closes = |at: &usize| text[at + 2..].get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name));
    let close = text[opening..].match_indices("</").map(|(at, _)| opening + at).find(closes);
    close.and_then(|at| text[at..].find('>').map(|end| at + end + 1)).unwrap_or(text.len())
}

fn name_is(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| other.eq_ignore_ascii_case(name))
}

/// Elements whose content is no prose.
const HIDDEN: &[&str] = &["script", "style", "pre", "svg", "math", "template", "textarea", "iframe", "video", "audio"];

/// Elements that begin a part of their own: "phrasing content" of the HTML standard
/// are the others.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "option", "p", "picture", "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_reads_is_gone_and_every_byte_has_its_place() {
        for (raw, words) in [
            ("<td width=\"20\">12</td><td>13</td>", "|12||13|"),
            ("<PRE>7</pre> 8 <!-- 9 --> 10", "| 8  10"),
            ("a&nbsp;b &amp; c &#1776;", "a      b  c "),
            ("1 < 2 & 3; <pre>4", "1 < 2 & 3; |"),
            ("<script src=\"5.js\"/> 6", "| 6"),
        ] {
            let found = shown(raw);
            assert_eq!((found.len(), found.replace(MARK, "").as_str()), (raw.len(), words));
        }
    }
}
