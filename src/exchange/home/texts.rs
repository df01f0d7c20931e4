//! Texts of tools as hamgam compares and keeps them.

use crate::bitext::row::Row;
use crate::text::canonical;

/// A text as the ledger keeps it.
pub fn canonical_text(text: &str, row: &Row) -> String {
    let text = &text.replace("\r\n", "\n");
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

/// Whether a text holds characters that no document should: they come from a
/// broken file, or are meant for a terminal.
pub fn is_strange(text: &str) -> bool {
    text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// A remark as the ledger keeps it: one line, not without measure.
pub fn one_line(text: &str) -> String {
    const MOST: usize = 2000;
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(MOST).collect()
}
