//! As many translations as go: what does not read as it should stays outside.

use super::draft::existing;
use super::fresh::fresh;
use super::goal::{Laid, Pair};
use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::text::source::Source;

/// The new text of a target document, and which of the translations (by index)
/// it could not take.
pub fn lay(pair: &Pair, all: &[Laid]) -> (Option<String>, Vec<usize>) {
    let mut taken = Vec::new();
    let mut refused = Vec::new();
    let mut text = None;
    settle(pair, all, &(0..all.len()).collect::<Vec<_>>(), &mut taken, &mut refused, &mut text);
    refused.sort_unstable();
    (text, refused)
}

/// Takes as many as go, by halves: one that does not go costs little.
fn settle(
    pair: &Pair,
    all: &[Laid],
    some: &[usize],
    taken: &mut Vec<usize>,
    refused: &mut Vec<usize>,
    text: &mut Option<String>,
) {
    if some.is_empty() {
        return;
    }
    let mut wish = taken.clone();
    wish.extend_from_slice(some);
    wish.sort_unstable();
    if let Some(new) = attempt(pair, all, &wish) {
        *taken = wish;
        *text = Some(new);
    } else if let [one] = some {
        refused.push(*one);
    } else {
        let (left, right) = some.split_at(some.len() / 2);
        settle(pair, all, left, taken, refused, text);
        settle(pair, all, right, taken, refused, text);
        // What could not go alone may go in company: a row with its table.
        if refused.len() > 1 && some.len() == all.len() {
            let again = std::mem::take(refused);
            let mut wish: Vec<usize> = taken.iter().chain(&again).copied().collect();
            wish.sort_unstable();
            match attempt(pair, all, &wish) {
                Some(new) => *text = Some(new),
                None => *refused = again,
            }
        }
    }
}

/// The new text, if it reads as it should.
fn attempt(pair: &Pair, all: &[Laid], wish: &[usize]) -> Option<String> {
    let laid: Vec<&Laid> = wish.iter().map(|&at| &all[at]).collect();
    let (text, expected) = match pair.target {
        Some(target) => existing(pair.source, target, &laid)?,
        None => fresh(pair.source?, &laid)?,
    };
    let read = Document::new("", pair.path, Default::default(), Source::from_text(text));
    let same =
        read.passages.len() == expected.len()
            && read.passages.iter().enumerate().zip(&expected).all(|((at, passage), (kind, text))| {
                passage.kind.alike(*kind) && same_text(read.text(at), text, *kind)
            });
    let model = pair.target.or(pair.source)?;
    (same && fences(&read.source.text) == fences(&model.source.text)).then(|| read.source.text.to_string())
}

fn same_text(a: &str, b: &str, kind: Kind) -> bool {
    if kind.is_prose() { a == b } else { a.split_whitespace().eq(b.split_whitespace()) }
}

/// Containers that are open at the end.
fn fences(text: &str) -> i64 {
    let mut open = 0;
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if line.starts_with(":::") {
            open += if line.trim_start_matches(':').is_empty() { -1 } else { 1 };
        }
    }
    open
}
