//! A stretch of the source with the translations in it, and without what is not
//! translated.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{self, extent};
use super::line::is_directive;
use super::patch::Patch;
use crate::content::document::Document;
use crate::content::passage::Kind;

/// The edits that make of these passages of a source what is translated of
/// them; `None` where a block cannot hold its text.
pub fn thinned(source: &Document, passages: Range<u32>, texts: &BTreeMap<u32, &str>) -> Option<Vec<Patch>> {
    let mut edits: Vec<Patch> = Vec::new();
    let mut gone: Vec<Range<usize>> = own_lines(source);
    for at in passages {
        let passage = &source.passages[at as usize];
        match texts.get(&at) {
            Some(text) => edits.extend(block::edits(source, at as usize, text)?),
            // A container stays one without its title.
            None if passage.shape.title => edits.push((passage.span.clone(), String::new())),
            None => gone.push(without(source, at as usize)),
        }
    }
    gone.sort_by_key(|range| range.start);
    gone.into_iter().for_each(|range| remove(range, &mut edits));
    Some(edits)
}

/// Removes bytes, together with what is removed beside them.
fn remove(range: Range<usize>, edits: &mut Vec<Patch>) {
    let beside = |(other, text): &&mut Patch| {
        text.is_empty() && range.start <= other.end && other.start <= range.end && !other.is_empty()
    };
    match edits.iter_mut().find(beside) {
        Some((other, _)) => *other = other.start.min(range.start)..other.end.max(range.end),
        None => edits.push((range, String::new())),
    }
}

/// The lines of a passage and an empty one behind it.
fn without(document: &Document, at: usize) -> Range<usize> {
    let (first, last) = if matches!(document.passages[at].kind, Kind::Title | Kind::Description) {
        let span = &document.passages[at].span;
        (document.source.line(span.start), document.source.line(span.end.saturating_sub(1).max(span.start)))
    } else {
        extent(document, at)
    };
    let blank = |line: u32| {
        line >= 1 && line <= document.source.line_count() && document.source.line_text(line).trim().is_empty()
    };
    let more = u32::from(blank(last + 1) && (first == 1 || blank(first - 1)));
    document.source.line_start(first)..document.source.line_start(last + 1 + more)
}

/// Lines that hold nothing but what the author told hamgam: they are said of
/// both sides where they stand.
fn own_lines(document: &Document) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in document.source.text.split_inclusive('\n') {
        if is_directive(line) {
            found.push(at..at + line.len());
        }
        at += line.len();
    }
    found
}
