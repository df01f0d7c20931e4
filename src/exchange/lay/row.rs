//! Rows of tables, cell by cell.

use super::block::own_comments;
use crate::content::document::Document;
use crate::content::passage::Passage;
use crate::text::source::Span;

/// A row: cell by cell, so that the others keep their bytes.
pub fn row(document: &Document, passage: &Passage, text: &str) -> Option<Vec<(Span, String)>> {
    let raw = &document.source.text[passage.span.clone()];
    let cells = cells(raw);
    let new = split(text, usize::from(passage.shape.cells))?;
    let mut edits = Vec::new();
    for (cell, text) in cells.iter().zip(&new) {
        let old = &raw[cell.clone()];
        let mut folded = String::new();
        crate::text::canonical::fold(old, 0, &mut folded);
        if folded == *text {
            continue;
        }
        let mut new = text.replace('\n', " ");
        own_comments(old).into_iter().for_each(|comment| new = format!("{new} {comment}"));
        if old.is_empty() {
            new = format!(" {new} ");
        }
        edits.push((passage.span.start + cell.start..passage.span.start + cell.end, new));
    }
    (cells.len() >= new.len()).then_some(edits)
}

/// The texts of a canonical row's cells.
pub fn split(text: &str, count: usize) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in bars(text) {
        parts.push(text[from..at].trim());
        from = at + 1;
    }
    parts.push(text[from..].trim());
    while parts.len() < count {
        parts.push("");
    }
    (parts.len() == count).then_some(parts)
}

/// Bytes of the cells of a row as it stands, without their padding.
fn cells(raw: &str) -> Vec<Span> {
    let mut bounds: Vec<usize> = bars(raw);
    let head = raw.len() - raw.trim_start().len();
    let end = raw.trim_end().len();
    let open = bounds.first().is_none_or(|&first| first != head);
    let closed = bounds.last().is_some_and(|&last| last + 1 == end && (bounds.len() > 1 || open));
    let mut edges: Vec<(usize, usize)> = Vec::new();
    let mut from = if open { 0 } else { bounds.remove(0) + 1 };
    for at in bounds {
        edges.push((from, at));
        from = at + 1;
    }
    if !closed {
        edges.push((from, raw.len()));
    }
    edges
        .into_iter()
        .map(|(from, to)| {
            let cell = &raw[from..to];
            let start = from + cell.len() - cell.trim_start().len();
            start.min(to)..(start + cell.trim().len()).min(to)
        })
        .collect()
}

/// Bars that are not escaped.
fn bars(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'|' => {
                found.push(at);
                at += 1;
            }
            _ => at += 1,
        }
    }
    found
}
