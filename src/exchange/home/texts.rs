//! Texts of tools as hamgam compares and keeps them.

use crate::bitext::row::Row;
use crate::text::canonical;

/// A text as the ledger keeps it.
pub fn canonical_text(text: &str, row: &Row) -> String {
    if row.kind.is_prose() {
        return canonical::refold(text);
    }
    let mut out = String::new();
    canonical::fold_block(text, &mut out);
    out
}

/// A text for comparing: white space counts for nothing.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A remark as the ledger keeps it: one line, not without measure.
pub fn one_line(text: &str) -> String {
    const MOST: usize = 2000;
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(MOST).collect()
}
