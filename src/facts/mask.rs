//! Prose without what is not: citations, code, addresses, marks and tags are
//! filled up, byte for byte, so that every place in the prose is a place in the
//! file.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::{self, Finder};

use crate::citation::parse::{Citation, Mode};
use crate::text::code_span::{code_spans, is_inside};
use crate::text::glance::Glance;

/// Stands for a mark that belongs to the words before it: a citation in
/// brackets, a footnote mark.
pub const MARK: char = '\u{1}';

/// Stands for something that is read as a word: code, an address, `@key says`.
pub const WORD: char = '\u{2}';

/// The prose of a passage: as many bytes as `raw`, with a filler for every byte
/// that asserts nothing by itself. `seen` is what a glance at it has seen.
///
/// ```
/// use hamgam::citation::parse::citations;
/// use hamgam::facts::mask::mask;
/// use hamgam::text::glance::glance;
/// let raw = "حکم [@kadivar2016, p. 3] در `x86`";
/// let prose = mask(raw, glance(raw), &citations(raw));
/// assert_eq!(prose.len(), raw.len());
/// assert!(!prose.contains(|c: char| c.is_ascii_digit()));
/// ```
pub fn mask<'r>(raw: &'r str, seen: Glance, citations: &[Citation]) -> Cow<'r, str> {
    mask_all(raw, seen, citations, &codes(raw, seen)).0
}

/// The code spans of a passage.
pub fn codes(raw: &str, seen: Glance) -> Vec<Range<usize>> {
    if seen.has(Glance::TICK) { code_spans(raw) } else { Vec::new() }
}

/// The `<code>` elements of a passage, tags included, one behind the other;
/// `codes` are its code spans.
pub fn code_elements<'a>(raw: &'a str, codes: &'a [Range<usize>]) -> impl Iterator<Item = Range<usize>> + 'a {
    let opens = |span: &Range<usize>| {
        let rest = &raw[span.start + OPENS.element.needle().len()..];
        rest.starts_with(|c: char| c == '>' || c.is_whitespace()) && !is_inside(codes, span.start)
    };
    between(raw, &OPENS.element, "</code>").filter(opens)
}

/// The same as [`mask`], where the code spans are known; and whether something
/// that was masked begins or ends inside a word, which so has become another one:
/// «دوhttp://a.org».
pub fn mask_all<'r>(
    raw: &'r str,
    seen: Glance,
    citations: &[Citation],
    codes: &[Range<usize>],
) -> (Cow<'r, str>, bool) {
    let has_address = may_have_address(seen);
    if !(seen.has(MASKED) || has_address) && citations.is_empty() && codes.is_empty() {
        return (raw.into(), false);
    }
    let mut holes: Vec<(Range<usize>, char)> = Vec::with_capacity(8);
    for citation in citations {
        holes.push((group(raw, citation), if citation.mode == Mode::InText { WORD } else { MARK }));
    }
    holes.extend(codes.iter().map(|span| (span.clone(), WORD)));
    if seen.has(Glance::NOTED) {
        holes.extend(marks(raw));
    }
    if seen.has(Glance::LINKED) {
        holes.extend(between(raw, &OPENS.link, ")").map(|span| (span.start + 1..span.end, MARK)));
    }
    if seen.has(Glance::LESS) {
        holes.extend(code_elements(raw, codes).map(|span| (span, WORD)));
        holes.extend(tags(raw).map(|span| (span, MARK)));
    }
    if seen.has(Glance::BRACES) {
        holes.extend(between(raw, &OPENS.code, "}}").map(|span| (span, WORD)));
    }
    if seen.has(Glance::ANCHOR) {
        holes.extend(between(raw, &OPENS.anchor, "}").map(|span| (span, MARK)));
    }
    if has_address {
        holes.extend(HEADS.iter().flat_map(|head| addresses(raw, head)).map(|span| (span, WORD)));
    }
    if seen.has(Glance::WEB) {
        holes.extend(addresses(raw, &BARE_HEAD).map(|span| (span, WORD)));
    }
    if holes.is_empty() {
        return (raw.into(), false);
    }
    // Nearly always a sign stands there, or a space.
    let is_other = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let goes_on = |at: usize| {
        !raw.as_bytes().get(at).is_none_or(is_other)
            && raw[at..].starts_with(char::is_alphanumeric)
            && raw[..at].ends_with(char::is_alphanumeric)
    };
    let cuts = holes.iter().any(|(span, _)| goes_on(span.start) || goes_on(span.end));
    (fill(raw, holes).into(), cuts)
}

/// What a glance sees of all that is masked, but for citations, code and addresses with a scheme.
const MASKED: Glance =
    Glance::NOTED.or(Glance::LINKED).or(Glance::LESS).or(Glance::BRACES).or(Glance::ANCHOR).or(Glance::WEB);

/// Whether a text may have an address with a scheme, by what a glance has seen of it.
pub fn may_have_address(seen: Glance) -> bool {
    seen.has(Glance::SCHEME) || seen.has(Glance::COLON) && seen.has(Glance::AT)
}

/// The text with a space for every `>` that only says that a quote goes on: as
/// many bytes.
pub fn unquoted(raw: &str) -> Cow<'_, str> {
    if memchr::memchr(b'>', raw.as_bytes()).is_none() {
        return raw.into();
    }
    let signs: Vec<(Range<usize>, char)> = quote_signs(raw).map(|span| (span, ' ')).collect();
    if signs.is_empty() { raw.into() } else { fill(raw, signs).into() }
}

/// The bytes of a citation with the brackets and separators of its group.
fn group(raw: &str, citation: &Citation) -> Range<usize> {
    let item = citation.item.clone();
    if citation.mode == Mode::InText {
        return item;
    }
    let opens = raw[..item.start].ends_with(['[', ';']);
    let before = raw[..item.start].chars().next_back().map_or(0, char::len_utf8);
    let after = raw[item.end..].chars().next().map_or(0, char::len_utf8);
    item.start - if opens || raw[..item.start].ends_with('؛') { before } else { 0 }..item.end + after
}

/// Footnote marks `[^1]`.
fn marks(raw: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    between(raw, &OPENS.footnote, "]")
        .filter(|span| !raw[span.clone()].contains(char::is_whitespace))
        .map(|span| (span, MARK))
}

/// What opens a span that is no prose.
struct Opens {
    link: Finder<'static>,
    code: Finder<'static>,
    anchor: Finder<'static>,
    footnote: Finder<'static>,
    comment: Finder<'static>,
    tag: Finder<'static>,
    element: Finder<'static>,
}

static OPENS: LazyLock<Opens> = LazyLock::new(|| Opens {
    link: Finder::new("]("),
    code: Finder::new("{{"),
    anchor: Finder::new("{#"),
    footnote: Finder::new("[^"),
    comment: Finder::new("<!--"),
    tag: Finder::new("<"),
    element: Finder::new("<code"),
});

/// Spans from an `open` to the next `close`, both included, one behind the
/// other: a text of nothing but openings costs no more than its length.
fn between<'a>(raw: &'a str, open: &'a Finder, close: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let find = move |from: usize| {
        let rest = &raw.as_bytes()[from..];
        let found = if let [sign] = close.as_bytes() {
            memchr::memchr(*sign, rest)
        } else {
            memmem::find(rest, close.as_bytes())
        };
        found.map(|at| from + at)
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + open.find(&raw.as_bytes()[at..])?;
        // Where nothing closes, nothing is looked for any more.
        let Some(end) = find(start + open.needle().len()) else {
            at = raw.len();
            return None;
        };
        at = end + close.len();
        Some(start..at)
    })
}

/// HTML tags and comments.
fn tags(raw: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let opens = |span: &Range<usize>| {
        let next = raw[span.start + 1..].chars().next();
        next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    };
    let comments = between(raw, &OPENS.comment, "-->");
    between(raw, &OPENS.tag, ">").filter(opens).chain(comments)
}

/// How a bare address begins.
static HEADS: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| ["http://", "https://", "mailto:"].map(Finder::new));

/// The same of one without a scheme.
static BARE_HEAD: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("www."));

/// Bare addresses that begin in one way.
fn addresses<'a>(raw: &'a str, head: &'a Finder) -> impl Iterator<Item = Range<usize>> + 'a {
    let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '>' | ']' | '«' | '»' | '|' | '،' | '؛');
    let mut from = 0;
    // One that begins inside another is a part of it.
    std::iter::from_fn(move || {
        let at = from + head.find(&raw.as_bytes()[from..])?;
        from = at + raw[at..].find(ends).unwrap_or(raw.len() - at);
        Some(at..from)
    })
}

/// The `>` at the head of the lines of a quote.
fn quote_signs(raw: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    raw.match_indices('\n').filter_map(|(at, _)| {
        let head = &raw[at + 1..];
        let length = head.len() - head.trim_start_matches([' ', '\t', '>']).len();
        head[..length].contains('>').then_some(at + 1..at + 1 + length)
    })
}

/// So many fillers are written at once.
const RUN: usize = 64;

/// Runs of the fillers that often stand for much.
const RUNS: [(char, &str); 2] = [(MARK, run(&[MARK as u8; RUN])), (WORD, run(&[WORD as u8; RUN]))];

const fn run(fillers: &[u8; RUN]) -> &str {
    match std::str::from_utf8(fillers) {
        Ok(run) => run,
        Err(_) => unreachable!(),
    }
}

/// A text with fillers in some of its places, one for every byte.
pub fn fill(raw: &str, mut holes: Vec<(Range<usize>, char)>) -> String {
    holes.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    for (span, filler) in holes {
        if span.start >= at {
            out.push_str(&raw[at..span.start]);
            at = span.start;
        }
        while at < span.end {
            let part = (span.end - at).min(RUN);
            match RUNS.iter().find(|(of, _)| *of == filler) {
                Some((_, run)) => out.push_str(&run[..part]),
                None => out.extend(std::iter::repeat_n(filler, part)),
            }
            at += part;
        }
    }
    out.push_str(&raw[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citation::parse::citations;
    use crate::text::glance::glance;

    fn masked(raw: &str) -> String {
        let prose = mask(raw, glance(raw), &citations(raw));
        assert_eq!(prose.len(), raw.len());
        prose.replace([MARK, WORD], "")
    }

    #[test]
    fn a_group_goes_with_its_brackets_and_separators() {
        assert_eq!(masked("حکم [@a, p. 1; نک. @b، ص. ۲؛ @c]."), "حکم .");
    }

    #[test]
    fn links_keep_their_words_and_lose_their_addresses() {
        assert_eq!(masked("[Vite 5](https://x.org/7) در <b>۳</b> http://a.org/9 [^2]"), "[Vite 5] در ۳  ");
    }

    #[test]
    fn code_is_code_between_tags_too() {
        assert_eq!(masked("a <code class=\"x\">5 * 2</code> b <codec>7</codec> `<code>` <code>8"), "a  b 7  8");
    }

    #[test]
    fn brackets_that_never_close_hide_nothing() {
        assert_eq!(masked("a ](b < 3 {{ 4 [^ 5"), "a ](b < 3 {{ 4 [^ 5");
    }
}
