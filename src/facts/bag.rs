//! What a canonical text asserts, as bags that two editions of one text are
//! compared by: enough to say which kind of change it was.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::citation::parse::{Citation, citations};
use crate::text::code_span::code_spans;
use crate::text::date::read::dates;
use crate::text::number;
use crate::text::token::tokens;

/// The facts of a text, each list sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bag {
    /// Figures and months.
    pub numbers: Vec<String>,
    /// Citations: key, mode, locator.
    pub citations: Vec<String>,
}

impl Bag {
    /// Reads the facts of a canonical text.
    pub fn read(text: &str) -> Bag {
        let found = citations(text);
        let prose = prose(text, &found);
        let tokens = tokens(&prose);
        let dates = dates(&tokens);
        let taken = |at: usize| dates.iter().any(|date| !date.bare && date.tokens.contains(&at));
        let mut numbers: Vec<String> = number::numbers(&tokens, |at| !taken(at), true)
            .into_iter()
            .map(|number| number.values[0].clone())
            .collect();
        numbers.extend(dates.iter().filter(|date| !date.bare).map(|date| format!("{:?}", date.when)));
        numbers.sort_unstable();
        let mut citations: Vec<String> = found
            .iter()
            .map(|c| {
                format!(
                    "{}|{:?}|{}|{}",
                    c.key,
                    c.mode,
                    c.locator.as_ref().map_or(String::new(), |l| l.written()),
                    c.prefix
                )
            })
            .collect();
        citations.sort_unstable();
        Bag { numbers, citations }
    }
}

/// The text without citations, code, comments and the destinations of links.
fn prose(text: &str, citations: &[Citation]) -> String {
    let mut holes: Vec<Range<usize>> = citations.iter().map(|c| c.item.clone()).collect();
    holes.extend(code_spans(text));
    holes.extend(destinations(text));
    without(text, holes)
}

/// A text with a space for every hole; holes may overlap.
pub fn without(text: &str, mut holes: Vec<Range<usize>>) -> String {
    holes.sort_by_key(|hole| hole.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for hole in holes {
        if hole.start >= at {
            out.push_str(&text[at..hole.start]);
            out.push(' ');
        }
        at = at.max(hole.end);
    }
    out.push_str(&text[at..]);
    out
}

/// Bytes of link destinations, bare addresses and footnote marks.
pub fn destinations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    if memchr::memchr3(b'[', b'<', b':', bytes).is_none() {
        return found;
    }
    for &(ref open, close, skip) in OPENINGS.iter() {
        let mut from = 0;
        while let Some(at) = open.find(&bytes[from..]) {
            let start = from + at + skip;
            let Some(end) = text[start..].find(close) else { break };
            found.push(start..start + end + close.len_utf8());
            from = start + end + close.len_utf8();
        }
    }
    let mut from = 0;
    while let Some(sign) = SCHEME.find(&bytes[from..]).map(|next| from + next) {
        from = sign + SCHEME.needle().len();
        let Some(head) = ["http", "https"].into_iter().find(|head| text[..sign].ends_with(head)) else { continue };
        let at = sign - head.len();
        let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '>' | '«' | '»');
        let length = text[at..].find(ends).unwrap_or(text.len() - at);
        found.push(at..at + length);
        from = at + length;
    }
    found
}

/// What opens a destination, what closes it, and how many bytes of the opening
/// stand before it.
static OPENINGS: LazyLock<[(Finder<'static>, char, usize); 3]> = LazyLock::new(|| {
    [("](", ')', 1), ("[^", ']', 0), ("<http", '>', 0)].map(|(open, close, skip)| (Finder::new(open), close, skip))
});

/// What stands in every address, behind `http` or `https`.
static SCHEME: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("://"));
