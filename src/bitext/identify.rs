//! Which blocks of one side are which texts of the ledgers.
//!
//! First every document against its own ledger, then what is left against all
//! others (moves between documents, renamed files), at last by similarity.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::row::EntryRef;
use crate::align::revision::{self, Match};
use crate::content::document::Document;
use crate::ledger::agreement::Side;
use crate::ledger::compare::key;
use crate::ledger::store::Ledger;
use crate::text::shared::same;

/// A text of a ledger: an entry, or one block of an entry that joins several.
#[derive(Debug, Clone)]
pub struct Unit<'a> {
    /// Index of the entry in its ledger.
    pub entry: u32,
    /// Canonical text.
    pub text: &'a str,
}

/// A block of a side, recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The entry that it belongs to.
    pub entry: EntryRef,
    /// Its text is the agreed one.
    pub exact: bool,
    /// It stands elsewhere than when it was agreed.
    pub moved: bool,
    /// Another reading was equally good.
    pub ambiguous: bool,
}

/// What is known of one side.
#[derive(Debug, Default)]
pub struct Identity {
    /// For every document and passage: what it is.
    pub known: Vec<Vec<Option<Known>>>,
    /// Entries that are one block now: the first, then the others.
    pub merges: Vec<(EntryRef, EntryRef)>,
    /// The ledger of every document, by index: its own, or that of the document
    /// it was renamed from.
    pub ledger_of: Vec<Option<u32>>,
}

/// One document against one ledger, as far as the exact pass went.
#[derive(Default)]
struct Work<'a> {
    /// Where the blocks are the texts of the ledger, one by one, as those of most
    /// documents: the entry of each, and nothing else.
    entries: Option<Vec<u32>>,
    units: Vec<Unit<'a>>,
    matches: Vec<Match>,
    gone: Vec<u32>,
    fresh: Vec<u32>,
}

/// Recognises the blocks of a side.
pub fn identify(side: Side, documents: &[Document], ledgers: &[Ledger]) -> Identity {
    let by_name: HashMap<&str, usize> =
        ledgers.iter().enumerate().map(|(at, ledger)| (ledger.document.as_str(), at)).collect();
    let mut ledger_of: Vec<Option<u32>> =
        documents.iter().map(|d| by_name.get(&*d.name).map(|&at| at as u32)).collect();
    let exact =
        |document: &Document, ledger: Option<u32>| exact(document, ledger.map(|at| &ledgers[at as usize]), side);
    let mut works: Vec<Work> =
        documents.par_iter().zip(&ledger_of).map(|(document, &ledger)| exact(document, ledger)).collect();
    let taken: HashSet<u32> = ledger_of.iter().flatten().copied().collect();
    let orphans: Vec<u32> = (0..ledgers.len() as u32).filter(|at| !taken.contains(at)).collect();
    for (document, ledger) in renames(side, documents, ledgers, &orphans, &ledger_of) {
        ledger_of[document] = Some(ledger);
        works[document] = exact(&documents[document], Some(ledger));
    }
    let mut identity = Identity {
        known: documents.iter().map(|d| vec![None; d.passages.len()]).collect(),
        merges: Vec::new(),
        ledger_of,
    };
    let still_orphans: Vec<u32> = orphans.into_iter().filter(|at| !identity.ledger_of.contains(&Some(*at))).collect();
    across(side, documents, ledgers, &still_orphans, &mut works, &mut identity);
    let found: Vec<Vec<Match>> =
        works.par_iter_mut().zip(documents).map(|(work, document)| finish(work, document)).collect();
    for (at, (work, more)) in works.iter().zip(found).enumerate() {
        let Some(ledger) = identity.ledger_of[at] else { continue };
        if let Some(entries) = &work.entries {
            let known = |&entry: &u32| Known { entry: (ledger, entry), exact: true, moved: false, ambiguous: false };
            identity.known[at] = entries.iter().map(|entry| Some(known(entry))).collect();
        }
        for found in work.matches.iter().chain(&more) {
            record(&mut identity, at, ledger, work, found);
        }
    }
    identity
}

fn record(identity: &mut Identity, document: usize, ledger: u32, work: &Work, found: &Match) {
    let entry = |unit: &u32| (ledger, work.units[*unit as usize].entry);
    let first = entry(&found.old[0]);
    for &passage in &found.new {
        identity.known[document][passage as usize] =
            Some(Known { entry: first, exact: found.exact, moved: found.moved, ambiguous: found.ambiguous });
    }
    for other in found.old[1..].iter().map(entry).filter(|&other| other != first) {
        identity.merges.push((first, other));
    }
}

fn units(side: Side, ledger: Option<&Ledger>) -> Vec<Unit<'_>> {
    let Some(ledger) = ledger else { return Vec::new() };
    let mut units = Vec::with_capacity(ledger.agreements.len());
    let texts = ledger.agreements.iter().enumerate();
    units.extend(texts.filter_map(|(at, agreement)| agreement.text(side).map(|text| Unit { entry: at as u32, text })));
    units
}

/// The entries of the blocks, where these are the texts of a ledger one by one.
fn one_by_one(document: &Document, ledger: &Ledger, side: Side) -> Option<Vec<u32>> {
    let count = document.passages.len();
    let mut entries = Vec::with_capacity(count);
    for (entry, agreement) in ledger.agreements.iter().enumerate() {
        let Some(text) = agreement.shared(side) else { continue };
        if entries.len() == count || !document.says(entries.len(), text) {
            return None;
        }
        entries.push(entry as u32);
    }
    (entries.len() == count).then_some(entries)
}

fn exact<'a>(document: &Document, ledger: Option<&'a Ledger>, side: Side) -> Work<'a> {
    if let Some(entries) = ledger.and_then(|ledger| one_by_one(document, ledger, side)) {
        return Work { entries: Some(entries), ..Work::default() };
    }
    let units = units(side, ledger);
    let count = document.passages.len();
    // What stands as it was at both ends needs no fold.
    let anchored = document.passages.iter().any(|passage| passage.anchor.is_some());
    let most = if anchored { 0 } else { count.min(units.len()) };
    let head = (0..most).take_while(|&at| same(units[at].text, document.text(at))).count();
    let tail = (0..most - head)
        .take_while(|&at| same(units[units.len() - 1 - at].text, document.text(count - 1 - at)))
        .count();
    let is_end = |at: usize, all: usize| at + 1 < head || at + tail >= all + usize::from(tail > 0) && tail > 0;
    let fold = |text: &str, at: usize, all: usize| if is_end(at, all) { text.to_owned() } else { key(text) };
    let mut new_keys: Vec<String> = (0..count).map(|at| fold(document.text(at), at, count)).collect();
    let units = expand(units, head, tail, &new_keys[head..count - tail]);
    let mut old_keys: Vec<String> =
        units.iter().enumerate().map(|(at, unit)| fold(unit.text, at, units.len())).collect();
    anchor(document, ledger, &units, &mut old_keys, &mut new_keys);
    let old: Vec<&str> = old_keys.iter().map(String::as_str).collect();
    let new: Vec<&str> = new_keys.iter().map(String::as_str).collect();
    let found = revision::exact(&old, &new);
    Work { entries: None, units, matches: found.matches, gone: found.gone, fresh: found.fresh }
}

/// An id that the author wrote above a block says which entry it is, whatever
/// the texts say: both get a key that nothing else has.
fn anchor(
    document: &Document,
    ledger: Option<&Ledger>,
    units: &[Unit],
    old_keys: &mut [String],
    new_keys: &mut [String],
) {
    let anchors: HashMap<&str, usize> =
        document.passages.iter().enumerate().rev().filter_map(|(at, p)| Some((p.anchor.as_deref()?, at))).collect();
    let Some(ledger) = ledger.filter(|_| !anchors.is_empty()) else { return };
    for (at, unit) in units.iter().enumerate() {
        let id = &*ledger.agreements[unit.entry as usize].id;
        let first = at == 0 || units[at - 1].entry != unit.entry;
        if let (true, Some(&passage)) = (first, anchors.get(id)) {
            old_keys[at] = format!("\0{id}");
            new_keys[passage].clone_from(&old_keys[at]);
        }
    }
}

/// Entries that join several blocks stand for each of them, as soon as one of
/// them is a block of the document; code with blank lines is one block.
fn expand<'a>(mut units: Vec<Unit<'a>>, head: usize, tail: usize, new_keys: &[String]) -> Vec<Unit<'a>> {
    let middle = head..units.len() - tail;
    if !units[middle.clone()].iter().any(|unit| unit.text.contains("\n\n")) {
        return units;
    }
    let whole: HashSet<&str> = new_keys.iter().map(String::as_str).collect();
    let has = |text: &str| whole.contains(key(text).as_str());
    let expanded: Vec<Unit> = units[middle.clone()]
        .iter()
        .flat_map(|unit| {
            let parts: Vec<&str> = unit.text.split("\n\n").collect();
            let joined = parts.len() > 1 && !has(unit.text) && parts.iter().any(|part| has(part));
            let parts = if joined { parts } else { vec![unit.text] };
            let entry = unit.entry;
            parts.into_iter().map(move |text| Unit { entry, text })
        })
        .collect();
    units.splice(middle, expanded);
    units
}

/// Documents that a ledger of another name knows: the file was renamed.
fn renames(
    side: Side,
    documents: &[Document],
    ledgers: &[Ledger],
    orphans: &[u32],
    ledger_of: &[Option<u32>],
) -> Vec<(usize, u32)> {
    let new: Vec<usize> = (0..documents.len()).filter(|&at| ledger_of[at].is_none()).collect();
    if new.is_empty() || orphans.is_empty() {
        return Vec::new();
    }
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for &at in &new {
        for passage in 0..documents[at].passages.len() {
            places.entry(key(documents[at].text(passage))).or_default().push(at);
        }
    }
    let mut votes: Vec<(usize, usize, u32)> = Vec::new();
    for &ledger in orphans {
        let units = units(side, Some(&ledgers[ledger as usize]));
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for unit in &units {
            let mut holders = places.get(&key(unit.text)).cloned().unwrap_or_default();
            holders.dedup();
            holders.into_iter().for_each(|at| *shared.entry(at).or_default() += 1);
        }
        let enough = |at: usize, count: usize| 3 * count >= units.len().min(documents[at].passages.len()).max(1);
        votes
            .extend(shared.into_iter().filter(|&(at, count)| enough(at, count)).map(|(at, count)| (count, at, ledger)));
    }
    votes.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut done_documents, mut done_ledgers) = (HashSet::new(), HashSet::new());
    votes.retain(|&(_, document, ledger)| {
        !done_documents.contains(&document)
            && !done_ledgers.contains(&ledger)
            && done_documents.insert(document)
            && done_ledgers.insert(ledger)
    });
    votes.into_iter().map(|(_, document, ledger)| (document, ledger)).collect()
}

/// A text this long says by itself which passage it is.
const TELLING: usize = 40;

/// Unchanged texts that went to another document: the ones that stand once, and
/// their neighbours.
fn across<'a>(
    side: Side,
    documents: &[Document],
    ledgers: &'a [Ledger],
    orphans: &[u32],
    works: &mut [Work<'a>],
    identity: &mut Identity,
) {
    let mut gone: Vec<(u32, usize, &str)> = Vec::new();
    for (at, work) in works.iter().enumerate() {
        if let Some(ledger) = identity.ledger_of[at] {
            gone.extend(work.gone.iter().map(|&unit| (ledger, unit as usize, work.units[unit as usize].text)));
        }
    }
    let orphan_units: HashMap<u32, Vec<Unit>> =
        orphans.iter().map(|&at| (at, units(side, Some(&ledgers[at as usize])))).collect();
    for &at in orphans {
        gone.extend(orphan_units[&at].iter().enumerate().map(|(unit, u)| (at, unit, u.text)));
    }
    if gone.is_empty() || works.iter().all(|work| work.fresh.is_empty()) {
        return;
    }
    let mut fresh: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (at, work) in works.iter().enumerate() {
        for &passage in &work.fresh {
            fresh.entry(key(documents[at].text(passage as usize))).or_default().push((at, passage));
        }
    }
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    gone.iter().enumerate().for_each(|(at, (_, _, text))| by_key.entry(key(text)).or_default().push(at));
    let mut pairs: Vec<(usize, (usize, u32))> = Vec::new();
    let mut keys: Vec<&String> = by_key.keys().filter(|key| key.len() >= TELLING).collect();
    keys.sort_unstable();
    for key in keys {
        if let (&[unit], Some(&[place])) = (by_key[key].as_slice(), fresh.get(key).map(Vec::as_slice)) {
            pairs.push((unit, place));
        }
    }
    let index: HashMap<(u32, usize), usize> =
        gone.iter().enumerate().map(|(at, &(ledger, unit, _))| ((ledger, unit), at)).collect();
    let open: HashSet<(usize, u32)> = fresh.values().flatten().copied().collect();
    let (mut done_units, mut done_places): (HashSet<usize>, HashSet<(usize, u32)>) = pairs.iter().copied().unzip();
    let mut at = 0;
    while at < pairs.len() {
        let (unit, (document, passage)) = pairs[at];
        at += 1;
        let (ledger, number, _) = gone[unit];
        for step in [-1i64, 1] {
            let (Some(next_unit), Some(next_passage)) =
                (number.checked_add_signed(step as isize), passage.checked_add_signed(step as i32))
            else {
                continue;
            };
            let Some(&next) = index.get(&(ledger, next_unit)) else { continue };
            let place = (document, next_passage);
            let fits = open.contains(&place) && !done_units.contains(&next) && !done_places.contains(&place);
            if fits && key(gone[next].2) == key(documents[document].text(next_passage as usize)) {
                done_units.insert(next);
                done_places.insert(place);
                pairs.push((next, place));
            }
        }
    }
    let mut taken: HashMap<u32, HashSet<u32>> = HashMap::new();
    for (unit, (document, passage)) in pairs {
        let (ledger, number, _) = gone[unit];
        taken.entry(ledger).or_default().insert(number as u32);
        let entry = orphan_units.get(&ledger).map(|units| units[number].entry);
        let entry = entry.unwrap_or_else(|| {
            let home = identity.ledger_of.iter().position(|&of| of == Some(ledger)).expect("a ledger in use");
            works[home].units[number].entry
        });
        identity.known[document][passage as usize] =
            Some(Known { entry: (ledger, entry), exact: true, moved: true, ambiguous: false });
    }
    for (at, work) in works.iter_mut().enumerate() {
        work.fresh.retain(|&passage| identity.known[at][passage as usize].is_none());
        if let Some(taken) = identity.ledger_of[at].and_then(|ledger| taken.get(&ledger)) {
            work.gone.retain(|unit| !taken.contains(unit));
        }
    }
}

/// What similarity recognises in a document.
fn finish(work: &mut Work, document: &Document) -> Vec<Match> {
    if work.gone.is_empty() || work.fresh.is_empty() {
        return Vec::new();
    }
    let old: Vec<&str> = work.units.iter().map(|unit| unit.text).collect();
    let new: Vec<&str> = (0..document.passages.len()).map(|at| document.text(at)).collect();
    let (mut gone, mut fresh) = (std::mem::take(&mut work.gone), std::mem::take(&mut work.fresh));
    revision::similar(&old, &new, &work.matches, &mut gone, &mut fresh)
}
