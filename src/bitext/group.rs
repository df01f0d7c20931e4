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
    /// Its agreements, the first first.
    pub entries: Vec<EntryRef>,
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

/// The rows of all agreements of which anything still stands. What a row cannot
/// hold (a second run of blocks) is released: the identities are mended.
pub fn drafts(ledgers: &[Ledger], source: &mut Identity, target: &mut Identity) -> Vec<Draft> {
    let groups = Groups::new(ledgers, source, target);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut at: FxHashMap<EntryRef, usize> = FxHashMap::default();
    for (ledger, of) in ledgers.iter().enumerate() {
        for entry in 0..of.agreements.len() {
            let this = (ledger as u32, entry as u32);
            let first = groups.first(this);
            match at.get(&first) {
                Some(&draft) if first != this => drafts[draft].entries.push(this),
                _ => {
                    at.insert(this, drafts.len());
                    drafts.push(Draft { entries: vec![this], score: 1.0, ..Draft::default() });
                }
            }
        }
    }
    let draft_of: FxHashMap<EntryRef, usize> =
        drafts.iter().enumerate().flat_map(|(at, draft)| draft.entries.iter().map(move |&entry| (entry, at))).collect();
    let halves = runs(source, true, &draft_of, &mut drafts);
    halves.into_iter().for_each(|(draft, half)| drafts[draft].source = Some(half));
    let halves = runs(target, false, &draft_of, &mut drafts);
    halves.into_iter().for_each(|(draft, half)| drafts[draft].target = Some(half));
    drafts.retain(|draft| draft.source.is_some() || draft.target.is_some());
    drafts
}

/// For every row its longest run of neighbouring blocks; others are released.
fn runs(
    identity: &mut Identity,
    of_source: bool,
    draft_of: &FxHashMap<EntryRef, usize>,
    drafts: &mut [Draft],
) -> FxHashMap<usize, Half> {
    let mut found: FxHashMap<usize, Vec<(u32, Range<u32>)>> = FxHashMap::default();
    for (document, passages) in identity.known.iter().enumerate() {
        let mut last: Option<usize> = None;
        for (passage, known) in passages.iter().enumerate() {
            let draft = known.map(|known| draft_of[&known.entry]);
            if let (Some(draft), Some(known)) = (draft, known) {
                // The ledger is in the order of the source: a translation that has
                // its own order has not moved.
                drafts[draft].moved |= known.moved && of_source;
                drafts[draft].ambiguous |= known.ambiguous;
                let runs = found.entry(draft).or_default();
                match runs.last_mut() {
                    Some((_, run)) if last == Some(draft) => run.end += 1,
                    _ => runs.push((document as u32, passage as u32..passage as u32 + 1)),
                }
            }
            last = draft;
        }
    }
    let mut halves = FxHashMap::default();
    for (draft, runs) in found {
        let keep =
            runs.iter().enumerate().max_by_key(|(at, (_, run))| (run.len(), usize::MAX - at)).map_or(0, |(at, _)| at);
        for (at, (document, run)) in runs.into_iter().enumerate() {
            if at == keep {
                halves.insert(draft, Half { document, passages: run });
            } else {
                run.for_each(|passage| identity.known[document as usize][passage as usize] = None);
            }
        }
    }
    halves
}

/// Agreements that are one row: blocks of theirs merged, and what they have on
/// the other side stands side by side.
struct Groups {
    first: FxHashMap<EntryRef, EntryRef>,
}

impl Groups {
    fn new(_ledgers: &[Ledger], source: &Identity, target: &Identity) -> Groups {
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
