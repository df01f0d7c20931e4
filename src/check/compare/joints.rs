//! Numbers in words that a stray ZWNJ parts, «نو‌زده»: it separates nothing, and
//! is told by itself.

use crate::facts::{Facts, Prose};
use crate::text::glance::Glance;
use crate::text::number::{Number, numbers};
use crate::text::token::tokens;
use crate::text::token::word::without_idle;

/// The numbers of a text once such ZWNJ are gone; none where there are none.
pub fn numbers_without(facts: &Facts) -> Vec<Number> {
    let read = |prose: &Prose| {
        let text = without_idle(&prose.text);
        if text.len() < prose.text.len() { numbers(&tokens(&text), |_| true, true) } else { Vec::new() }
    };
    facts.prose.iter().filter(|prose| prose.seen.has(Glance::ZWNJ)).flat_map(read).collect()
}
