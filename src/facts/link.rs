//! Links and images: where they lead, as written, and where that stands in the
//! file.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::Prose;
use super::mask::{may_have_address, unquoted};
use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::text::bidi::is_rtl;
use crate::text::code_span::{code_spans, is_inside};
use crate::text::glance::Glance;
use crate::text::numeral::ascii_digit;

/// A link or an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Bytes in the file: of the destination where it is written out, of the
    /// label of a reference link.
    pub span: Range<usize>,
    /// The destination as written.
    pub to: String,
    /// Whether it is an image.
    pub is_image: bool,
}

/// The links of some passages, in order; none of code. `known` gives the prose of
/// a passage that was read.
pub fn links<'p>(document: &Document, passages: Range<usize>, known: impl Fn(usize) -> Option<&'p Prose>) -> Vec<Link> {
    let mut found = Vec::new();
    for at in passages {
        let passage = &document.passages[at];
        if passage.kind == Kind::Code {
            continue;
        }
        let text = &document.source.text[passage.span.clone()];
        let known = known(at);
        let seen = known.map_or(Glance::ALL, |prose| prose.seen);
        if !may_link(document, text, seen) {
            continue;
        }
        let raw = if seen.has(Glance::MORE) { unquoted(text) } else { text.into() };
        let codes: Cow<[_]> = known.map_or_else(|| code_spans(&raw).into(), |prose| prose.codes.as_slice().into());
        let (first, start) = (found.len(), passage.span.start);
        let mut scan = Scan { raw: &raw, seen, start, document, codes: &codes, taken: Vec::new(), found: &mut found };
        scan.brackets();
        scan.tags();
        scan.addresses();
        scan.mails();
        found[first..].sort_by_key(|link| link.span.start);
    }
    found
}

/// Whether a link may stand in a text of which a glance has seen `seen`; brackets
/// alone are most often a citation.
fn may_link(document: &Document, text: &str, seen: Glance) -> bool {
    seen.has(Glance::LESS.or(Glance::SCHEME).or(Glance::LINKED))
        || mails(text, seen)
        || seen.has(Glance::BRACKET) && document.definitions().has_links()
}

/// Whether a text has an address that mail goes to.
fn mails(text: &str, seen: Glance) -> bool {
    seen.has(Glance::COLON) && seen.has(Glance::AT) && MAIL.find(text.as_bytes()).is_some()
}

static MAIL: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(MAIL_TO));

struct Scan<'a> {
    raw: &'a str,
    /// What a glance has seen in it.
    seen: Glance,
    /// Where it begins in the file.
    start: usize,
    document: &'a Document,
    /// Its code: no place for a link.
    codes: &'a [Range<usize>],
    /// Bytes of links, no place for a further one.
    taken: Vec<Range<usize>>,
    found: &'a mut Vec<Link>,
}

/// A bracket that opens, and where it is closed.
struct Bracket {
    at: usize,
    close: Option<usize>,
    /// Which one is open around it.
    outer: Option<usize>,
}

impl Scan<'_> {
    fn is_taken(&self, at: usize) -> bool {
        is_inside(self.codes, at) || is_inside(&self.taken, at)
    }

    /// Takes more bytes; what is taken stays in order and apart.
    fn take(&mut self, mut more: Vec<Range<usize>>) {
        more.append(&mut self.taken);
        more.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let mut end = 0;
        more.retain(|span| {
            let apart = span.end > end;
            end = end.max(span.end);
            apart
        });
        self.taken = more;
    }

    /// A link whose destination stands in the text.
    fn add(&mut self, span: Range<usize>, is_image: bool) {
        let to = self.raw[span.clone()].to_owned();
        self.add_to(span, to, is_image);
    }

    fn add_to(&mut self, span: Range<usize>, to: String, is_image: bool) {
        let in_file = self.start + span.start..self.start + span.end;
        self.found.push(Link { span: in_file, to, is_image });
    }

    /// `[text](to)`, `![text](to)`, `[text][label]`, `[label]`.
    fn brackets(&mut self) {
        let is_defined = self.document.definitions().has_links();
        if !is_defined && !self.seen.has(Glance::LINKED) {
            return;
        }
        let (mut brackets, mut innermost): (Vec<Bracket>, Option<usize>) = (Vec::new(), None);
        let bytes = self.raw.as_bytes();
        for at in memchr::memchr2_iter(b'[', b']', bytes) {
            let escaped = at > 0 && bytes[at - 1] == b'\\';
            if escaped || self.is_taken(at) {
                continue;
            }
            if bytes[at] == b'[' {
                brackets.push(Bracket { at, close: None, outer: innermost });
                innermost = Some(brackets.len() - 1);
            } else if let Some(own) = innermost {
                brackets[own].close = Some(at);
                innermost = brackets[own].outer;
            }
        }
        // Nothing else is looked for in most texts.
        let takes = self.seen.has(Glance::LESS) || may_have_address(self.seen);
        let (mut label_at, mut taken) = (0, Vec::new());
        let last = LazyCell::new(|| memchr::memrchr(b')', bytes).unwrap_or(0));
        for (start, close) in brackets.iter().filter_map(|bracket| Some((bracket.at, bracket.close?))) {
            let is_image = start > 0 && bytes[start - 1] == b'!';
            let rest = &self.raw[close + 1..];
            if label_at == start && start > 0 {
                continue;
            }
            if let Some(to) = rest.strip_prefix('(').and_then(|_| destination(self.raw, close + 2, || *last)) {
                taken.extend(takes.then_some(start..to.end));
                self.add(to, is_image);
            } else if is_defined {
                let label = match rest.strip_prefix('[').and_then(|rest| rest.find(']')) {
                    Some(end) if end > 0 => close + 2..close + 2 + end,
                    _ => start + 1..close,
                };
                if label.len() > MOST {
                    continue;
                }
                let Some(to) = self.document.definitions().link(&self.raw[label.clone()]) else { continue };
                let to = to.to_owned();
                if label.start > close {
                    label_at = close + 1;
                }
                taken.extend(takes.then_some(start..label.end));
                self.add_to(label, to, is_image);
            }
        }
        self.take(taken);
    }

    /// `<a href="to">`, `<img src="to">`.
    fn tags(&mut self) {
        if !self.seen.has(Glance::LESS) {
            return;
        }
        let mut taken = Vec::new();
        for (name, is_image) in [(&ATTRIBUTES[0], false), (&ATTRIBUTES[1], true)] {
            for at in name.find_iter(self.raw.as_bytes()) {
                let from = at + name.needle().len() + 1;
                let Some(quote) = self.raw[from - 1..].chars().next().filter(|c| matches!(c, '"' | '\'')) else {
                    continue;
                };
                if !self.is_attribute(at) {
                    continue;
                }
                if let Some(end) = before(self.raw, from).find(quote) {
                    taken.push(from..from + end);
                    self.add(from..from + end, is_image);
                }
            }
        }
        self.take(taken);
    }

    /// Whether an attribute of a tag begins at `at`, not one that code fills.
    fn is_attribute(&self, at: usize) -> bool {
        let near = (at.saturating_sub(MOST)..at).find(|&from| self.raw.is_char_boundary(from)).unwrap_or(at);
        let head = &self.raw[near..at];
        head.ends_with(char::is_whitespace)
            && !self.is_taken(at)
            && head.rfind(['<', '>']).is_some_and(|tag| head[tag..].starts_with('<'))
    }

    /// `<name@example.org>`.
    fn mails(&mut self) {
        if !self.seen.has(Glance::LESS) || !self.seen.has(Glance::AT) {
            return;
        }
        for at in memchr::memchr_iter(b'<', self.raw.as_bytes()) {
            let inner = before(self.raw, at + 1);
            let Some(end) = inner.find(['>', '<', '\n']).filter(|&end| inner[end..].starts_with('>')) else { continue };
            let inner = &inner[..end];
            if is_mail(inner) && !self.is_taken(at) {
                self.add_to(at + 1..at + 1 + end, [MAIL_TO, inner].concat(), false);
            }
        }
    }

    /// `<https://to>` and addresses that stand by themselves.
    fn addresses(&mut self) {
        let bytes = self.raw.as_bytes();
        if !self.seen.has(Glance::SCHEME) && !mails(self.raw, self.seen) {
            return;
        }
        let mut end = 0;
        // Few texts have many colons.
        for colon in memchr::memchr_iter(b':', bytes) {
            let (ahead, behind) = bytes.split_at(colon);
            let begins =
                |head: &&[&str; 2]| ahead.ends_with(head[0].as_bytes()) && behind.starts_with(head[1].as_bytes());
            let Some([name, sign]) = HEADS.iter().find(begins) else { continue };
            let (at, head) = (colon - name.len(), name.len() + sign.len());
            if at < end || self.is_taken(at) || self.raw[..at].ends_with(char::is_alphanumeric) {
                continue;
            }
            end = at + address(before(self.raw, at)).len();
            if end - at > head {
                self.add(at..end, false);
            }
        }
    }
}

/// How an address begins that mail goes to: what `<name@host>` leads to.
pub const MAIL_TO: &str = "mailto:";

/// What a tag leads to its destination with.
static ATTRIBUTES: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["href=", "src="].map(Finder::new));

/// How an address begins that stands by itself, as far as its colon and from there on.
const HEADS: [[&str; 2]; 3] = [["https", "://"], ["http", "://"], ["mailto", ":"]];

/// No destination is longer.
const MOST: usize = 1000;

/// Whether a text between angles is an address of mail by itself.
fn is_mail(text: &str) -> bool {
    let sign = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '=' | ':' | '/' | '(' | ')' | '`');
    match text.split_once('@') {
        Some((name, host)) => {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.contains('@')
                && !text.contains(sign)
        }
        None => false,
    }
}

/// The text from `from` on, as far as a destination can go.
fn before(raw: &str, from: usize) -> &str {
    let end = (from + MOST).min(raw.len());
    let end = (end..=raw.len()).find(|&end| raw.is_char_boundary(end)).unwrap_or(raw.len());
    &raw[from..end]
}

/// The address at the head of a text, without the signs of the sentence behind
/// it.
fn address(text: &str) -> &str {
    let ends = |c: char| c.is_whitespace() || "><]\"«»|،؛`。，）、".contains(c);
    let sign = ['.', ',', ':', ';', '!', '?', '*', '_', '\''];
    let mut to = text[..text.find(ends).unwrap_or(text.len())].trim_end_matches(sign);
    while to.ends_with(')') && to.matches(')').count() > to.matches('(').count() {
        to = to[..to.len() - 1].trim_end_matches(sign);
    }
    to
}

/// The destination that begins at `from`, behind `](`; `None` where the bracket
/// closes nowhere. `last` is the last closing bracket of the text.
fn destination(raw: &str, from: usize, last: impl Fn() -> usize) -> Option<Range<usize>> {
    let text = before(raw, from);
    let start = from + text.len() - text.trim_start().len();
    let text = before(raw, start);
    if text.starts_with('<') {
        let end = text.find(['>', '\n']).filter(|&end| text[end..].starts_with('>'))?;
        return Some(start + 1..start + end);
    }
    let (mut depth, mut at) = (0, 0);
    // Most of an address are letters and a few signs: of a known length they are looked
    // at without a loop.
    let is_plain = |byte: &u8| matches!(byte, b'*'..=b'~');
    let all = |bytes: &&[u8; 16]| bytes.iter().fold(true, |all, byte| all & is_plain(byte));
    loop {
        at += 16 * text.as_bytes()[at..].as_chunks().0.iter().take_while(all).count();
        at += text.as_bytes()[at..].iter().position(|byte| !is_plain(byte))?;
        match text.as_bytes()[at] {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(start..start + at),
            b')' => depth -= 1,
            b'!'..=b'\'' => {}
            // A title may follow, and must be closed.
            _ if text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace)) => {
                return (last() > start + at).then_some(start..start + at);
            }
            _ => {}
        }
        at += 1;
    }
}

/// An address as it is meant: digits and ZWNJ belong to parts of it that are
/// Persian, and nowhere else.
pub fn meant(address: &str) -> Cow<'_, str> {
    if address.is_ascii() {
        return address.into();
    }
    let part = |part: &str| -> String {
        if part.chars().any(is_rtl) || !part.chars().any(|c| c.is_ascii_alphanumeric()) {
            return part.to_owned();
        }
        part.chars().filter(|c| *c != '\u{200c}').map(ascii_digit).collect()
    };
    address.split_inclusive(['/', '?', '&', '=', '#']).map(part).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::text::source::Source;

    fn found(text: &str) -> Vec<String> {
        let document = Document::new("a.md", "fa/a.md", PathBuf::new(), Source::from_text(text.to_owned()));
        let of = |link: Link| {
            assert!(document.source.text.is_char_boundary(link.span.start));
            format!("{}{}", if link.is_image { "!" } else { "" }, link.to)
        };
        links(&document, 0..document.passages.len(), |_| None).into_iter().map(of).collect()
    }

    #[test]
    fn every_way_to_write_a_link_is_seen() {
        assert_eq!(
            found("[متن](b.md \"ع\") و ![ش](c.png) و <https://x.org/a> و http://y.org/b."),
            ["b.md", "!c.png", "https://x.org/a", "http://y.org/b"]
        );
        assert_eq!(found("[![ش](c.png)](d.md) [x](<e f.md>) [w](g_(h).md)"), ["!c.png", "d.md", "e f.md", "g_(h).md"]);
        assert_eq!(
            found("[حکم][o], [o] and [text][].\n\n[o]: order.md\n[text]: t.md"),
            ["order.md", "order.md", "t.md"]
        );
        assert_eq!(found("<a href=\"b.md\">x</a> <img alt='' src='c.png'>"), ["b.md", "!c.png"]);
    }

    #[test]
    fn mail_between_angles_is_a_link() {
        assert_eq!(found("به <a.b@x.org> یا <b> و <c@d> و <mailto:e@x.org>"), ["mailto:a.b@x.org", "mailto:e@x.org"]);
    }

    #[test]
    fn code_and_what_never_closes_is_no_link() {
        assert_eq!(found("`[a](b.md)` [x](y and [@key, p. 3] [^1]"), [""; 0]);
    }

    #[test]
    fn an_address_that_is_its_own_text_is_one_link() {
        assert_eq!(found("[https://x.org](https://x.org)"), ["https://x.org"]);
    }
}
