//! A translation that is new: its source, without what is not translated.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{self, extent};
use super::goal::{Goal, Laid};
use super::patch::{Expected, apply, parts};
use super::spot::is_directive;
use crate::content::document::Document;
use crate::content::passage::Kind;

/// A new document: the source with the translations in it and without what is
/// not translated.
pub fn fresh(source: &Document, laid: &[&Laid]) -> Option<(String, Expected)> {
    let mut texts: BTreeMap<u32, &str> = BTreeMap::new();
    for one in laid {
        let Goal::New { source: passages, .. } = &one.goal else { return None };
        texts.extend(passages.clone().zip(parts(&one.text, passages.len())?));
    }
    let (mut edits, mut expected): (Vec<(Range<usize>, String)>, Expected) = (Vec::new(), Vec::new());
    let mut gone: Vec<Range<usize>> = own_lines(source);
    for (at, passage) in source.passages.iter().enumerate() {
        match texts.get(&(at as u32)) {
            Some(text) => {
                edits.extend(block::edits(source, at, text)?);
                expected.push((passage.kind, (*text).to_owned()));
            }
            // A container stays one without its title.
            None if passage.shape.title => edits.push((passage.span.clone(), String::new())),
            None => gone.push(without(source, at)),
        }
    }
    gone.sort_by_key(|range| range.start);
    for range in gone {
        match edits
            .iter_mut()
            .find(|(other, text)| text.is_empty() && range.start <= other.end && other.start <= range.end)
        {
            Some((other, _)) => *other = other.start.min(range.start)..other.end.max(range.end),
            None => edits.push((range, String::new())),
        }
    }
    let text = apply(&source.source.text, edits)?;
    let text = text.trim_start_matches(['\n', '\r']).to_owned();
    Some((text, expected))
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
