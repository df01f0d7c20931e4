//! Works that are named in a row, "@a and @b": their order says as little as that of a
//! group.

use crate::citation::parse::Mode;
use crate::facts::{Cited, Facts};

/// Whether two citations stand in one such row.
pub(super) fn holds(facts: &Facts, one: &Cited, other: &Cited) -> bool {
    let (first, last) = if one.span.start < other.span.start { (one, other) } else { (other, one) };
    let start = facts.citations.partition_point(|cited| cited.span.start < first.span.start);
    let end = facts.citations.partition_point(|cited| cited.span.start <= last.span.start);
    let Some(row) = facts.citations.get(start..end) else { return false };
    row.len() <= MOST
        && row.iter().all(|cited| cited.citation.mode == Mode::InText)
        && row.windows(2).all(|two| facts.between(&two[0].item, &two[1].item).is_some_and(is_link))
}

/// Of longer rows nothing is known.
const MOST: usize = 20;

/// Whether nothing but what joins stands between two works of a row; what brackets say of
/// the first goes with it.
fn is_link(text: &str) -> bool {
    let said = text.trim_start();
    let said = match said.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        Some((inner, behind)) if !inner.contains('(') => behind,
        _ => said,
    };
    let words: Vec<String> = said
        .split(|c: char| !c.is_alphabetic() && c != '\u{200c}')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let parts = |c: char| matches!(c, '.' | ';' | '؛' | ':' | '?' | '؟' | '!');
    words.len() <= 3 && !said.contains(parts) && words.iter().all(|word| LINKS.contains(&word.as_str()))
}

#[rustfmt::skip]
const LINKS: &[&str] = &[
    "and", "or", "nor", "with", "both", "as", "well", "also", "unlike", "like", "from", "but", "not", "to", "than", "by",
    "و", "یا", "هم", "نیز", "با", "نه", "بلکه", "همچنین", "برخلاف", "مانند", "همچون", "چون", "از", "به", "را", "تا",
];
