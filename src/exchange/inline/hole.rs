//! The codes of a text by the bytes that they take, before it is settled which
//! of two that overlap stands.

use std::collections::HashMap;
use std::ops::Range;

use super::code::{Code, Part, What};

/// Codes by the bytes that they take.
pub struct Holes<'t> {
    /// The text.
    pub text: &'t str,
    list: Vec<(Range<usize>, Code<'t>)>,
    pairs: usize,
}

impl<'t> Holes<'t> {
    /// None yet.
    pub fn new(text: &'t str) -> Holes<'t> {
        Holes { text, list: Vec::new(), pairs: 0 }
    }

    /// What comes now in halves is another pair.
    pub fn next_pair(&mut self) {
        self.pairs += 1;
    }

    /// In order; of two that overlap the one that begins first, of those the
    /// longer.
    pub fn settled(mut self) -> Vec<(Range<usize>, Code<'t>)> {
        self.list.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        self.list.retain(|(range, _)| {
            let free = range.start >= end && range.end > range.start;
            end = if free { range.end } else { end };
            free
        });
        // A pair that lost a half to another code is none.
        let mut halves: HashMap<usize, usize> = HashMap::new();
        for (_, code) in self.list.iter().filter(|(_, code)| code.part != Part::Whole) {
            *halves.entry(code.pair).or_default() += 1;
        }
        self.list.retain(|(_, code)| code.part == Part::Whole || halves[&code.pair] == 2);
        self.list
    }

    /// A code with what it says.
    pub fn push(&mut self, range: Range<usize>, what: What, part: Part, facts: Vec<String>) {
        let code = Code { what, part, raw: &self.text[range.clone()], facts, pair: self.pairs };
        self.list.push((range, code));
    }

    /// A code that stands by itself and says what it is.
    pub fn whole(&mut self, range: Range<usize>, what: What) {
        let raw = &self.text[range.clone()];
        let fact = match what {
            What::Break => Vec::new(),
            What::Footnote => vec![format!("footnote {raw}")],
            _ => vec![raw.to_owned()],
        };
        self.push(range, what, Part::Whole, fact);
    }
}
