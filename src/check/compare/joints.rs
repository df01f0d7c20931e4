//! Numbers in words that a stray ZWNJ parts, «نو‌زده»: it separates nothing, and
//! is told by itself.

use crate::facts::{Facts, Prose};
use crate::text::form::{ZWNJ, is_letter, joins};
use crate::text::glance::Glance;
use crate::text::number::{Number, numbers};
use crate::text::token::tokens;

/// The numbers of a text once such ZWNJ are gone; none where there are none.
pub fn numbers_without(facts: &Facts) -> Vec<Number> {
    let read = |prose: &Prose| {
        let text = joined(&prose.text);
        if text.len() < prose.text.len() { numbers(&tokens(&text), |_| true, true) } else { Vec::new() }
    };
    facts.prose.iter().filter(|prose| prose.seen.has(Glance::ZWNJ)).flat_map(read).collect()
}

/// A text without ZWNJ behind letters that join nothing.
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut all = text.chars().peekable();
    while let Some(c) = all.next() {
        let idle = || out.chars().next_back().is_some_and(|before| is_letter(before) && !joins(before));
        if !(c == ZWNJ && all.peek().is_some_and(|next| is_letter(*next)) && idle()) {
            out.push(c);
        }
    }
    out
}
