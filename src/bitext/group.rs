//! From what is known of two sides to rows: every agreement with the blocks
//! that it has today.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::identify::Identity;
use super::row::{EntryRef, Half};
use crate::ledger::store::Ledger;

/// A row in the making.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The agreement about it.
    pub entry: Option<EntryRef>,
    /// Further agreements that it joins.
    pub joined: Vec<EntryRef>,
    /// Its blocks in the source.
    pub source: Option<Half>,
    /// Its blocks in the target.
    pub target: Option<Half>,
    /// A block of it moved.
    pub moved: bool,
    /// Another reading was equally good.
    pub ambiguous: bool,
    /// How sure a pairing across languages is.
    pub score: f64,
}

impl Draft {
    /// Its agreements, the first first.
    pub fn entries(&self) -> impl Iterator<Item = EntryRef> + '_ {
        self.entry.into_iter().chain(self.joined.iter().copied())
    }

    /// Takes in a further agreement.
    pub fn join(&mut self, entry: EntryRef) {
        if self.entry.is_some() { self.joined.push(entry) } else { self.entry = Some(entry) }
    }

    fn half(&mut self, of_source: bool) -> &mut Option<Half> {
        if of_source { &mut self.source } else { &mut self.target }
    }
}

/// The rows of all agreements of which anything still stands. What a row cannot
/// hold (a second run of blocks) is released: the identities are mended.
pub fn drafts(ledgers: &[Ledger], source: &mut Identity, target: &mut Identity) -> Vec<Draft> {
    let groups = Groups::new(source, target);
    let mut drafts: Vec<Draft> = Vec::with_capacity(ledgers.iter().map(|of| of.agreements.len()).sum());
    let mut draft_of: DraftOf = ledgers.iter().map(|of| vec![0; of.agreements.len()]).collect();
    for (ledger, of) in ledgers.iter().enumerate() {
        for entry in 0..of.agreements.len() {
            let this = (ledger as u32, entry as u32);
            // What comes first in the order of entries has its draft already.
            let first = groups.first(this);
            let draft = if first == this { drafts.len() } else { draft_of[first.0 as usize][first.1 as usize] };
            match drafts.get_mut(draft) {
                Some(draft) => draft.join(this),
                None => drafts.push(Draft { entry: Some(this), score: 1.0, ..Draft::default() }),
            }
            draft_of[ledger][entry] = draft;
        }
    }
    keep_runs(source, true, &draft_of, &mut drafts);
    keep_runs(target, false, &draft_of, &mut drafts);
    drafts.retain(|draft| draft.source.is_some() || draft.target.is_some());
    drafts
}

/// The draft of every agreement, by ledger and entry.
type DraftOf = Vec<Vec<usize>>;

/// Gives every row its longest run of neighbouring blocks; others are released.
fn keep_runs(identity: &mut Identity, of_source: bool, draft_of: &DraftOf, drafts: &mut [Draft]) {
    let runs = runs(identity, of_source, draft_of, drafts);
    for (draft, run) in &runs {
        let kept = drafts[*draft].half(of_source);
        if kept.as_ref().is_none_or(|kept| kept.passages.len() < run.passages.len()) {
            *kept = Some(run.clone());
        }
    }
    for (draft, run) in runs {
        if drafts[draft].half(of_source).as_ref() != Some(&run) {
            run.passages.for_each(|passage| identity.known[run.document as usize][passage as usize] = None);
        }
    }
}

/// The runs of neighbouring blocks of one row, in the order of the documents.
fn runs(identity: &Identity, of_source: bool, draft_of: &DraftOf, drafts: &mut [Draft]) -> Vec<(usize, Half)> {
    let mut found: Vec<(usize, Half)> = Vec::with_capacity(identity.known.iter().map(Vec::len).sum());
    for (document, passages) in identity.known.iter().enumerate() {
        let mut last: Option<usize> = None;
        for (passage, known) in passages.iter().enumerate() {
            let draft = known.map(|known| draft_of[known.entry.0 as usize][known.entry.1 as usize]);
            if let (Some(draft), Some(known)) = (draft, known) {
                // The ledger is in the order of the source: a translation that has
                // its own order has not moved.
                drafts[draft].moved |= known.moved && of_source;
                drafts[draft].ambiguous |= known.ambiguous;
                match found.last_mut() {
                    Some((_, run)) if last == Some(draft) => run.passages.end += 1,
                    _ => {
                        let passages = passage as u32..passage as u32 + 1;
                        found.push((draft, Half { document: document as u32, passages }));
                    }
                }
            }
            last = draft;
        }
    }
    found
}

/// Agreements that are one row: blocks of theirs merged, and what they have on
/// the other side stands side by side.
struct Groups {
    first: FxHashMap<EntryRef, EntryRef>,
}

impl Groups {
    fn new(source: &Identity, target: &Identity) -> Groups {
        let mut groups = Groups { first: FxHashMap::default() };
        for (identity, other) in [(source, target), (target, source)] {
            if identity.merges.is_empty() {
                continue;
            }
            let places = places(other);
            for &(a, b) in &identity.merges {
                let near = match (places.get(&a), places.get(&b)) {
                    (Some((document, x)), Some((same, y))) => {
                        document == same && (x.end == y.start || y.end == x.start)
                    }
                    _ => true,
                };
                if near {
                    let (a, b) = (groups.first(a), groups.first(b));
                    groups.first.insert(a.max(b), a.min(b));
                }
            }
        }
        groups
    }

    fn first(&self, mut entry: EntryRef) -> EntryRef {
        while let Some(&first) = self.first.get(&entry).filter(|&&first| first != entry) {
            entry = first;
        }
        entry
    }
}

/// Where every agreement stands: document and the span of its blocks.
fn places(identity: &Identity) -> FxHashMap<EntryRef, (u32, Range<u32>)> {
    let mut places: FxHashMap<EntryRef, (u32, Range<u32>)> = FxHashMap::default();
    for (document, passages) in identity.known.iter().enumerate() {
        for (passage, known) in passages.iter().enumerate() {
            let Some(known) = known else { continue };
            let here = passage as u32;
            let place = places.entry(known.entry).or_insert((document as u32, here..here + 1));
            place.1.end = here + 1;
        }
    }
    places
}
