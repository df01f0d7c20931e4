//! One language at two times: what changed, passage by passage.

use std::collections::HashMap;

use super::mint::Ids;
use crate::align::revision::{self, Match};
use crate::content::document::Document;
use crate::content::tree::Shelf;
use crate::ledger::compare::key;

/// A passage of one edition that is not the same in the other.
#[derive(Debug)]
pub struct Edit {
    /// Name of the document, in the later edition where it stands there.
    pub document: String,
    /// Id of the passage: that of its text in the earlier edition where it
    /// stands there.
    pub id: String,
    /// Its text in the earlier edition.
    pub old: Option<String>,
    /// Its text in the later edition.
    pub new: Option<String>,
    /// Path and line in the later edition, else in the earlier one.
    pub place: (String, u32),
    /// It stands elsewhere.
    pub moved: bool,
}

/// What changed from one shelf to another, in the reading order of the later.
pub fn compare(old: &Shelf, new: &Shelf) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for document in &new.documents {
        let before = old.find(&document.name).map(|at| &old.documents[at]);
        seen.extend(before.map(|before| &*before.name));
        edits.extend(compare_documents(before, Some(document)));
    }
    for document in old.documents.iter().filter(|document| !seen.contains(&&*document.name)) {
        edits.extend(compare_documents(Some(document), None));
    }
    edits
}

fn compare_documents(old: Option<&Document>, new: Option<&Document>) -> Vec<Edit> {
    let texts = |document: Option<&Document>| {
        document
            .map_or_else(Vec::new, |d| (0..d.passages.len()).map(|at| d.text(at).to_owned()).collect::<Vec<String>>())
    };
    let (old_texts, new_texts) = (texts(old), texts(new));
    let keys = |texts: &[String]| texts.iter().map(|text| key(text)).collect::<Vec<String>>();
    let (old_keys, new_keys) = (keys(&old_texts), keys(&new_texts));
    let found = revision::exact(&as_refs(&old_keys), &as_refs(&new_keys));
    let (mut gone, mut fresh) = (found.gone.clone(), found.fresh.clone());
    let similar = revision::similar(&as_refs(&old_texts), &as_refs(&new_texts), &found.matches, &mut gone, &mut fresh);
    let ids = old.map(named).unwrap_or_default();
    let new_ids = new.map(named).unwrap_or_default();
    let mut edits: Vec<(u32, Edit)> = Vec::new();
    let join = |texts: &[String], at: &[u32]| {
        at.iter().map(|&at| texts[at as usize].as_str()).collect::<Vec<_>>().join("\n\n")
    };
    let edit = |id: Option<&String>,
                old_text: Option<String>,
                new_text: Option<String>,
                document: &Document,
                at: u32,
                moved: bool| Edit {
        document: document.name.to_string(),
        id: id.cloned().unwrap_or_default(),
        old: old_text,
        new: new_text,
        place: (document.path.to_string(), document.passages[at as usize].line),
        moved,
    };
    if let Some(document) = new {
        let moves = found.matches.iter().filter(|found| found.moved);
        let changed: Vec<&Match> = moves.chain(&similar).collect();
        for found in changed {
            let (old_text, new_text) = (join(&old_texts, &found.old), join(&new_texts, &found.new));
            edits.push((
                found.new[0],
                edit(ids.get(&found.old[0]), Some(old_text), Some(new_text), document, found.new[0], found.moved),
            ));
        }
        for at in fresh {
            edits.push((at, edit(new_ids.get(&at), None, Some(new_texts[at as usize].clone()), document, at, false)));
        }
    }
    edits.sort_by_key(|(at, _)| *at);
    let mut edits: Vec<Edit> = edits.into_iter().map(|(_, edit)| edit).collect();
    if let Some(document) = old {
        edits.extend(
            gone.into_iter()
                .map(|at| edit(ids.get(&at), Some(old_texts[at as usize].clone()), None, document, at, false)),
        );
    }
    edits
}

fn as_refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// The ids that a document's passages have without a ledger.
fn named(document: &Document) -> HashMap<u32, String> {
    let mut ids = Ids::default();
    for (at, passage) in document.passages.iter().enumerate() {
        if let Some(anchor) = &passage.anchor {
            ids.give(at as u32, anchor);
        }
    }
    ids.mint_source(document);
    (0..document.passages.len() as u32).filter_map(|at| Some((at, ids.get(at)?.to_owned()))).collect()
}
