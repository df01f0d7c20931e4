//! A translation that is new: its source, without what is not translated.

use std::collections::BTreeMap;

use super::goal::{Goal, Laid};
use super::patch::{Expected, apply, parts};
use super::thin::thinned;
use crate::content::document::Document;

/// A new document, and what should be read in it.
pub fn fresh(source: &Document, laid: &[&Laid]) -> Option<(String, Expected)> {
    let mut texts: BTreeMap<u32, &str> = BTreeMap::new();
    for one in laid {
        let Goal::New { source: passages, .. } = &one.goal else { return None };
        texts.extend(passages.clone().zip(parts(&one.text, passages.len())?));
    }
    let edits = thinned(source, 0..source.passages.len() as u32, &texts)?;
    let text = apply(&source.source.text, edits)?;
    let text = text.trim_start_matches(['\n', '\r']).to_owned();
    let expected = |(at, text): (&u32, &&str)| (source.passages[*at as usize].kind, (*text).to_owned());
    Some((text, texts.iter().map(expected).collect()))
}
