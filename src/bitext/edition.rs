//! One language at two times: what changed, passage by passage.

use std::collections::HashMap;

use super::mint::Ids;
use crate::align::revision;
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
/// `id` knows the ids of the later edition's passages; where it does not, they
/// have the ids that a project without ledgers would give them.
pub fn compare(old: &Shelf, new: &Shelf, id: impl Fn(&Document, u32) -> Option<String>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for document in &new.documents {
        let before = old.find(&document.name).map(|at| &old.documents[at]);
        seen.extend(before.map(|before| &*before.name));
        edits.extend(compare_documents(before, Some(document), &id));
    }
    for document in old.documents.iter().filter(|document| !seen.contains(&&*document.name)) {
        edits.extend(compare_documents(Some(document), None, &id));
    }
    edits
}

/// One document at two times, or one that is only there at one of them.
fn compare_documents(
    old: Option<&Document>,
    new: Option<&Document>,
    id: &dyn Fn(&Document, u32) -> Option<String>,
) -> Vec<Edit> {
    let (before, after) = (Side::new(old), Side::new(new));
    let found = revision::exact(&as_refs(&before.keys), &as_refs(&after.keys));
    let (mut gone, mut fresh) = (found.gone, found.fresh);
    let similar =
        revision::similar(&as_refs(&before.texts), &as_refs(&after.texts), &found.matches, &mut gone, &mut fresh);
    let mut edits: Vec<(u32, Edit)> = Vec::new();
    if let Some(document) = new {
        let name = |at: u32| id(document, at).or_else(|| after.ids.get(&at).cloned());
        for found in found.matches.iter().filter(|found| found.moved).chain(&similar) {
            let at = found.new[0];
            let id = name(at).or_else(|| before.ids.get(&found.old[0]).cloned());
            let edit = Edit::new(document, at, id, Some(before.join(&found.old)), Some(after.join(&found.new)));
            edits.push((at, Edit { moved: found.moved, ..edit }));
        }
        edits.extend(fresh.iter().map(|&at| (at, Edit::new(document, at, name(at), None, Some(after.join(&[at]))))));
    }
    edits.sort_by_key(|(at, _)| *at);
    let mut edits: Vec<Edit> = edits.into_iter().map(|(_, edit)| edit).collect();
    if let Some(document) = old {
        let id = |at: u32| before.ids.get(&at).cloned();
        edits.extend(gone.iter().map(|&at| Edit::new(document, at, id(at), Some(before.join(&[at])), None)));
    }
    edits
}

impl Edit {
    fn new(document: &Document, at: u32, id: Option<String>, old: Option<String>, new: Option<String>) -> Edit {
        let place = (document.path.to_string(), document.passages[at as usize].line);
        Edit { document: document.name.to_string(), id: id.unwrap_or_default(), old, new, place, moved: false }
    }
}

/// A document as it is compared.
struct Side {
    texts: Vec<String>,
    keys: Vec<String>,
    ids: HashMap<u32, String>,
}

impl Side {
    fn new(document: Option<&Document>) -> Side {
        let texts: Vec<String> =
            document.map_or_else(Vec::new, |d| (0..d.passages.len()).map(|at| d.text(at).to_owned()).collect());
        let keys = texts.iter().map(|text| key(text)).collect();
        Side { texts, keys, ids: document.map(named).unwrap_or_default() }
    }

    fn join(&self, at: &[u32]) -> String {
        at.iter().map(|&at| self.texts[at as usize].as_str()).collect::<Vec<_>>().join("\n\n")
    }
}

fn as_refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// The ids that a document's passages have without a ledger.
fn named(document: &Document) -> HashMap<u32, String> {
    let mut ids = Ids::default();
    for (at, passage) in document.passages.iter().enumerate() {
        if let Some(anchor) = &passage.anchor {
            ids.give(at as u32, (&**anchor).into());
        }
    }
    ids.mint_source(document);
    (0..document.passages.len() as u32).filter_map(|at| Some((at, ids.get(at)?.to_string()))).collect()
}
