//! All bitexts of a project: rows of every locale, under ids that they share.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::group::{Draft, drafts};
use super::identify::{Identity, identify};
use super::mint::Ids;
use super::pairing;
use super::row::{Flags, Half, Row, Status};
use crate::content::document::Document;
use crate::content::tree::Shelf;
use crate::ledger::agreement::{Agreement, Side, State};
use crate::ledger::store::Ledger;

/// One target locale of a project.
pub struct Strand<'a> {
    /// Its documents.
    pub shelf: &'a Shelf,
    /// Its ledgers.
    pub ledgers: &'a [Ledger],
    /// Its name, as front matter says it in `origin`.
    pub locale: &'a str,
}

/// What was recognised in one locale.
struct Woven {
    drafts: Vec<Draft>,
    source: Identity,
    target: Identity,
}

/// The rows of every locale, in reading order, without their status.
pub fn weave(source: &Shelf, strands: &[Strand]) -> Vec<Vec<Row>> {
    let mut woven: Vec<Woven> = strands.iter().map(|strand| recognise(source, strand)).collect();
    let mut ids = Naming::new(source, strands, &woven);
    woven.iter_mut().zip(strands).map(|(woven, strand)| rows(source, strand, woven, &mut ids)).collect()
}

fn recognise(source: &Shelf, strand: &Strand) -> Woven {
    let mut of_source = identify(Side::Source, &source.documents, strand.ledgers);
    let mut of_target = identify(Side::Target, &strand.shelf.documents, strand.ledgers);
    let mut drafts = drafts(strand.ledgers, &mut of_source, &mut of_target);
    let bereft = |draft: &Draft| {
        draft
            .entries()
            .any(|(ledger, entry)| strand.ledgers[ledger as usize].agreements[entry as usize].target.is_some())
    };
    pairing::pair((source, strand.shelf), &of_source, &of_target, bereft, &mut drafts);
    drafts.retain(|draft| draft.source.is_some() || draft.target.is_some());
    Woven { drafts, source: of_source, target: of_target }
}

/// The ids of all documents.
struct Naming<'l> {
    documents: FxHashMap<Arc<str>, Ids<'l>>,
}

impl<'l> Naming<'l> {
    fn new(source: &Shelf, strands: &[Strand<'l>], woven: &[Woven]) -> Naming<'l> {
        let mut documents: FxHashMap<Arc<str>, Ids> =
            source.documents.iter().map(|document| (document.name.clone(), Ids::default())).collect();
        for (strand, woven) in strands.iter().zip(woven) {
            for (shelf, identity) in [(source, &woven.source), (strand.shelf, &woven.target)] {
                for (document, ledger) in shelf.documents.iter().zip(&identity.ledger_of) {
                    let Some(ledger) = ledger else { continue };
                    documents.entry(document.name.clone()).or_default().add(&strand.ledgers[*ledger as usize]);
                }
            }
        }
        let mut naming = Naming { documents };
        naming.name_source(source, strands, woven);
        naming
    }

    fn name_source(&mut self, source: &Shelf, strands: &[Strand<'l>], woven: &[Woven]) {
        for document in &source.documents {
            let ids = self.documents.get_mut(&document.name).expect("every source document has ids");
            for (at, passage) in document.passages.iter().enumerate() {
                if let Some(anchor) = &passage.anchor {
                    ids.give(at as u32, (&**anchor).into());
                }
            }
        }
        for (strand, woven) in strands.iter().zip(woven) {
            for draft in &woven.drafts {
                let (Some(half), Some((ledger, entry))) = (&draft.source, draft.entry) else { continue };
                let document = &source.documents[half.document as usize];
                let ids = self.documents.get_mut(&document.name).expect("every source document has ids");
                let id = &strand.ledgers[ledger as usize].agreements[entry as usize].id;
                let own = woven.source.ledger_of[half.document as usize] == Some(ledger);
                if ids.get(half.passages.start).is_none() {
                    let id = if own { id.clone() } else { ids.take(id.clone()) };
                    ids.give(half.passages.start, id);
                }
            }
        }
        for document in &source.documents {
            self.documents.get_mut(&document.name).expect("every source document has ids").mint_source(document);
        }
    }
}

/// Where a row stands in the reading order.
type Order = (usize, u32, u8, u32);

fn rows(source: &Shelf, strand: &Strand, woven: &mut Woven, naming: &mut Naming) -> Vec<Row> {
    let places = Places::new(source, strand.shelf, &woven.drafts);
    let mut drafts = std::mem::take(&mut woven.drafts);
    drafts.sort_by_cached_key(|draft| places.order(source, strand.shelf, draft));
    drafts.into_iter().map(|draft| row(source, strand, woven, &places, naming, draft)).collect()
}

fn row(source: &Shelf, strand: &Strand, woven: &Woven, places: &Places, naming: &mut Naming, draft: Draft) -> Row {
    let shelf = strand.shelf;
    let agreement = |(ledger, entry): (u32, u32)| &strand.ledgers[ledger as usize].agreements[entry as usize];
    let half = draft.source.as_ref().or(draft.target.as_ref()).expect("a draft has a side");
    let document = if draft.source.is_some() {
        &source.documents[half.document as usize]
    } else {
        &shelf.documents[half.document as usize]
    };
    let ids = naming.documents.entry(document.name.clone()).or_default();
    let id: Arc<str> = match (&draft.source, draft.entry) {
        (Some(half), _) => ids.get(half.passages.start).expect("every source passage has an id").clone(),
        (None, Some(entry)) if woven.target.ledger_of[half.document as usize] == Some(entry.0) => {
            agreement(entry).id.clone()
        }
        (None, Some(entry)) => ids.take(agreement(entry).id.clone()),
        (None, None) => ids.mint_target(document, half.passages.start, places.heading(source, half)),
    };
    let trust = |agreed: &Agreement| if agreed.is_agreed() { agreed.state } else { State::Initial };
    let state = draft.entries().map(|entry| trust(agreement(entry))).min().unwrap_or(State::Initial);
    let led = draft.entries().find_map(|entry| agreement(entry).origin);
    let kind = document.passages[half.passages.start as usize].kind;
    Row {
        document: document.name.clone(),
        id,
        entry: draft.entry,
        kind,
        status: Status::Unconfirmed,
        change: None,
        flags: Flags {
            moved: draft.moved,
            ambiguous: draft.ambiguous && has_unlike_twin(strand, &draft),
            ..Flags::default()
        },
        state,
        origin: led.unwrap_or_else(|| origin(source, strand, &draft)),
        alone: draft.entry.is_some_and(|entry| agreement(entry).alone),
        score: draft.score,
        joined: draft.joined,
        source: draft.source,
        target: draft.target,
    }
}

/// Whether another agreement has the same text on one side and another text on
/// the other: only then does it matter which of them stands.
fn has_unlike_twin(strand: &Strand, draft: &Draft) -> bool {
    let Some((ledger, entry)) = draft.entry else { return false };
    let agreements = &strand.ledgers[ledger as usize].agreements;
    let mine = &agreements[entry as usize];
    agreements.iter().any(|twin| (twin.source == mine.source) != (twin.target == mine.target))
}

/// Which side leads, by the front matter of a document: where no agreement says.
fn origin(source: &Shelf, strand: &Strand, draft: &Draft) -> Side {
    let says = |document: &Document| document.front.origin.as_ref().is_some_and(|origin| origin.value == strand.locale);
    let in_source = draft.source.as_ref().is_some_and(|half| says(&source.documents[half.document as usize]));
    let in_target = draft.target.as_ref().is_some_and(|half| says(&strand.shelf.documents[half.document as usize]));
    if in_source || in_target { Side::Target } else { Side::Source }
}

/// Where every target passage stands in relation to the source.
struct Places {
    /// For every target document and passage: the source document and passage
    /// of the last row above that has one.
    above: Vec<Vec<Option<(u32, u32)>>>,
    /// Rank of target documents that no source document is named like.
    strangers: FxHashMap<Arc<str>, usize>,
}

impl Places {
    fn new(source: &Shelf, target: &Shelf, drafts: &[Draft]) -> Places {
        let mut above: Vec<Vec<Option<(u32, u32)>>> =
            target.documents.iter().map(|document| vec![None; document.passages.len()]).collect();
        for draft in drafts {
            if let (Some(s), Some(t)) = (&draft.source, &draft.target) {
                t.passages
                    .clone()
                    .for_each(|p| above[t.document as usize][p as usize] = Some((s.document, s.passages.end - 1)));
            }
        }
        for (at, passages) in above.iter_mut().enumerate() {
            let own = source.find(&target.documents[at].name).map(|found| found as u32);
            let mut last = None;
            for place in passages {
                if place.is_some_and(|(document, _)| own.is_none_or(|own| own == document)) {
                    last = *place;
                }
                *place = last;
            }
        }
        let mut names: Vec<Arc<str>> =
            target.documents.iter().map(|d| d.name.clone()).filter(|name| source.find(name).is_none()).collect();
        names.sort();
        let strangers = names.into_iter().enumerate().map(|(at, name)| (name, source.documents.len() + at)).collect();
        Places { above, strangers }
    }

    fn order(&self, source: &Shelf, target: &Shelf, draft: &Draft) -> Order {
        if let Some(half) = &draft.source {
            return (half.document as usize, half.passages.start + 1, 0, 0);
        }
        let half = draft.target.as_ref().expect("a draft has a side");
        let name = &target.documents[half.document as usize].name;
        match source.find(name) {
            Some(document) => {
                let above = self.above[half.document as usize][half.passages.start as usize]
                    .filter(|(d, _)| *d as usize == document);
                (document, above.map_or(0, |(_, passage)| passage + 1), 1, half.passages.start)
            }
            None => (self.strangers.get(name).copied().unwrap_or(usize::MAX), 0, 1, half.passages.start),
        }
    }

    /// The source heading that a passage of the target stands under.
    fn heading<'a>(&self, source: &'a Shelf, half: &Half) -> Option<&'a str> {
        let (document, passage) = self.above[half.document as usize][half.passages.start as usize]?;
        let document = &source.documents[document as usize];
        let here = &document.passages[passage as usize];
        let heading = if here.kind.name() == "heading" { Some(passage) } else { here.section };
        heading.map(|at| document.text(at as usize))
    }
}
