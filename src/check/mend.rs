//! Fixes laid on a document: only safe ones, only where they agree with each
//! other, again until nothing is left to mend; refused where the document would
//! not be the same but for its words.

use std::collections::BTreeMap;

use super::inventory::{self, Item};
use crate::content::document::Document;
use crate::finding::{Finding, Fix, Found, Mend};
use crate::text::edit::{Edit, apply};
use crate::text::source::Source;

/// A fix may bring the next to light; none needs more rounds than this.
const ROUNDS: usize = 8;

/// A document with its fixes.
#[derive(Debug)]
pub struct Mended {
    /// Its text, without a byte order mark.
    pub text: String,
    /// What was mended: rule by rule, how many findings.
    pub rules: Vec<(&'static str, usize)>,
    /// What would have changed with the other fixes, which were left out.
    pub refused: Option<Item>,
}

/// Lays the safe fixes of some findings on their document, and those that
/// `again` finds in what becomes of it. `None` where there are none. Where one
/// of them would change what may not change, those of the others are laid that
/// would not.
///
/// # Errors
/// What would change and may not; then the document stays as it is.
pub fn mend(
    document: &Document,
    findings: &[&Finding],
    again: impl Fn(&Document) -> Vec<Found>,
) -> Result<Option<Mended>, Item> {
    let refused = match whole(document, findings, &again) {
        Err(item) if findings.len() <= MOST => item,
        done => return done,
    };
    let mut done: Option<Mended> = None;
    let mut now: Option<Document> = None;
    for round in 0..ROUNDS {
        let current = now.as_ref().unwrap_or(document);
        let more = if round == 0 { Vec::new() } else { again(current) };
        let found: Vec<&Finding> =
            if round == 0 { findings.to_vec() } else { more.iter().map(AsRef::as_ref).collect() };
        let mut kept = Vec::new();
        harmless(current, &found, &mut kept);
        let Some(mended) = whole(current, &kept, |_| Vec::new())? else { break };
        now = Some(with_text(document, mended.text.clone()));
        done = Some(Mended { rules: sum(done, mended.rules), refused: Some(refused.clone()), text: mended.text });
    }
    done.map_or(Err(refused), |mended| Ok(Some(mended)))
}

/// The document as it would be.
fn with_text(document: &Document, text: String) -> Document {
    Document::new(&document.name, &document.path, document.file.clone(), Source::from_text(text))
}

/// What was mended before and what was mended now.
fn sum(before: Option<Mended>, now: Vec<(&'static str, usize)>) -> Vec<(&'static str, usize)> {
    let mut rules = before.map(|mended| mended.rules).unwrap_or_default();
    for (rule, count) in now {
        match rules.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, known)) => *known += count,
            None => rules.push((rule, count)),
        }
    }
    rules
}

/// Of more fixes than this none is looked for that may stay.
const MOST: usize = 2_000;

/// The findings whose fixes change nothing that may not change: halves are
/// tried as long as they do.
fn harmless<'f>(document: &Document, findings: &[&'f Finding], kept: &mut Vec<&'f Finding>) {
    match whole(document, findings, |_| Vec::new()) {
        Ok(_) => kept.extend(findings),
        Err(_) if findings.len() < 2 => {}
        Err(_) => {
            let (first, second) = findings.split_at(findings.len() / 2);
            harmless(document, first, kept);
            harmless(document, second, kept);
        }
    }
}

/// All of the fixes, or none.
fn whole(
    document: &Document,
    findings: &[&Finding],
    again: impl Fn(&Document) -> Vec<Found>,
) -> Result<Option<Mended>, Item> {
    let mut rules: Vec<(&'static str, usize)> = Vec::new();
    let mut now: Option<Document> = None;
    for round in 0..ROUNDS {
        let current = now.as_ref().unwrap_or(document);
        let more = if round == 0 { Vec::new() } else { again(current) };
        let found: Vec<&Finding> =
            if round == 0 { findings.to_vec() } else { more.iter().map(AsRef::as_ref).collect() };
        let Some(text) = laid(current, &found, &mut rules) else { break };
        now = Some(with_text(document, text));
    }
    let Some(after) = now else { return Ok(None) };
    let (then, today) = (inventory::inventory(document), inventory::inventory(&after));
    match inventory::difference(&then, &today) {
        Some(item) => Err(item.clone()),
        None => Ok(Some(Mended { text: after.source.text.to_string(), rules, refused: None })),
    }
}

/// The text with the safe fixes of some findings, first come first served;
/// `None` where nothing changes.
fn laid(document: &Document, findings: &[&Finding], rules: &mut Vec<(&'static str, usize)>) -> Option<String> {
    let mut edits: BTreeMap<(usize, usize), &Edit> = BTreeMap::new();
    let text = &document.source.text;
    for finding in findings.iter().filter(|finding| *finding.place.path == *document.path) {
        let Some(Mend { fix: Fix::Safe, edits: own }) = &finding.mend else { continue };
        let clash = own.iter().any(|edit| !fits(text, edit) || overlaps(&edits, edit));
        if clash || own.iter().all(|edit| text[edit.start..edit.end] == *edit.text) {
            continue;
        }
        edits.extend(own.iter().map(|edit| ((edit.start, edit.end), edit)));
        match rules.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, count)) => *count += 1,
            None => rules.push((finding.rule, 1)),
        }
    }
    let edits: Vec<Edit> = edits.into_values().cloned().collect();
    let text = apply(text, &edits).ok()?;
    (!edits.is_empty()).then_some(text)
}

fn fits(text: &str, edit: &Edit) -> bool {
    edit.start <= edit.end && text.is_char_boundary(edit.start) && text.is_char_boundary(edit.end)
}

/// Whether an edit wants bytes, or a place, that another one has.
fn overlaps(edits: &BTreeMap<(usize, usize), &Edit>, edit: &Edit) -> bool {
    let before = edits.range(..(edit.start, 0)).next_back().is_some_and(|((_, end), _)| *end > edit.start);
    let after =
        edits.range((edit.start, 0)..).next().filter(|((start, _), _)| *start == edit.start || *start < edit.end);
    before || after.is_some_and(|(_, known)| *known != edit)
}
