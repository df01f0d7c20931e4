//! What a canonical text asserts, as bags that two editions of one text are
//! compared by: enough to say which kind of change it was.

use std::ops::Range;

use memchr::memmem;

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
    for (open, close, skip) in [("](", ")", 1), ("[^", "]", 0), ("<http", ">", 0)] {
        let mut from = 0;
        while let Some(at) = memmem::find(&text.as_bytes()[from..], open.as_bytes()) {
            let start = from + at + skip;
            let Some(end) = text[start..].find(close) else { break };
            found.push(start..start + end + close.len());
            from = start + end + close.len();
        }
    }
    for scheme in ["http://", "https://"] {
        let mut from = 0;
        while let Some(next) = memmem::find(&text.as_bytes()[from..], scheme.as_bytes()) {
            let at = from + next;
            let length = text[at..]
                .find(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | '«' | '»'))
                .unwrap_or(text.len() - at);
            found.push(at..at + length);
            from = at + length;
        }
    }
    found
}
