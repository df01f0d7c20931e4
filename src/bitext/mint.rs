//! Ids of passages: those that ledgers gave, those that authors wrote, and the
//! ones that everyone else will mint alike.

use std::collections::HashSet;
use std::sync::Arc;

use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::ledger::identity::{free, hash, slug};
use crate::ledger::store::Ledger;

/// The ids of a document's passages, of all locales together.
#[derive(Debug, Default)]
pub struct Ids<'l> {
    /// The document's ledgers, whose ids are in use.
    ledgers: Vec<&'l Ledger>,
    /// All ids in use, once a new one is wanted: mostly every passage has its own.
    taken: Option<HashSet<Arc<str>>>,
    /// Id of every source passage that has one, by its index.
    of_source: Vec<Option<Arc<str>>>,
}

impl<'l> Ids<'l> {
    /// Adds the ids that a ledger of the document holds.
    pub fn add(&mut self, ledger: &'l Ledger) {
        self.ledgers.push(ledger);
    }

    /// Ids that ledgers and authors gave to source passages; the first locale
    /// wins, an author wins over all.
    pub fn give(&mut self, passage: u32, id: Arc<str>) {
        self.place(passage).get_or_insert(id);
    }

    fn place(&mut self, passage: u32) -> &mut Option<Arc<str>> {
        let at = passage as usize;
        if at >= self.of_source.len() {
            self.of_source.resize(at + 1, None);
        }
        &mut self.of_source[at]
    }

    /// Whether a source passage has its id.
    pub fn get(&self, passage: u32) -> Option<&Arc<str>> {
        self.of_source.get(passage as usize)?.as_ref()
    }

    /// Takes an id that came from elsewhere, with a suffix where it is in use.
    pub fn take(&mut self, id: Arc<str>) -> Arc<str> {
        let known = self.ledgers.iter().flat_map(|ledger| &ledger.agreements);
        let taken = self.taken.get_or_insert_with(|| known.map(|of| of.id.clone()).collect());
        let id = free(id, |id| taken.contains(id));
        taken.insert(id.clone());
        id
    }

    /// Mints ids for the source passages that have none, in reading order.
    pub fn mint_source(&mut self, document: &Document) {
        for at in 0..document.passages.len() as u32 {
            if self.get(at).is_none() {
                let id = self.take(base(document, at as usize, None).into());
                self.give(at, id);
            }
        }
    }

    /// Mints the id of a passage that stands in the target alone. `above` is
    /// the source heading that it stands under.
    pub fn mint_target(&mut self, document: &Document, passage: u32, above: Option<&str>) -> Arc<str> {
        self.take(base(document, passage as usize, Some(above.unwrap_or(""))).into())
    }
}

/// An id without its suffix: the author's, or slug and hash.
fn base(document: &Document, at: usize, above: Option<&str>) -> String {
    let passage = &document.passages[at];
    if let Some(anchor) = &passage.anchor {
        return anchor.to_string();
    }
    let named =
        || or(slug(document.name.rsplit_once('.').map_or(&*document.name, |(stem, _)| stem)), || "passage".into());
    let heading = |heading: usize| {
        or(slug(document.text(heading)), || document.passages[heading].anchor.as_deref().map(slug).unwrap_or_default())
    };
    let section = || match above {
        Some(above) => slug(above),
        None => passage.section.map(|at| heading(at as usize)).unwrap_or_default(),
    };
    match passage.kind {
        Kind::Title => "title".into(),
        Kind::Description => "description".into(),
        Kind::Heading(_) if above.is_none() => or(heading(at), || format!("{}-{}", named(), hash(document.text(at)))),
        _ => format!("{}-{}", or(section(), named), hash(document.text(at))),
    }
}

fn or(text: String, other: impl FnOnce() -> String) -> String {
    if text.is_empty() { other() } else { text }
}
