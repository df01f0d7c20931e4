//! `mismatched-locator`: both sides cite the work, but not the same part of it.

use std::collections::BTreeMap;

use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::citation::locator::Locator;
use crate::facts::Cited;
use crate::finding::Level;
use crate::l10n::message::Message;

/// The rule.
pub const MISMATCHED_LOCATOR: Rule =
    Rule { name: "mismatched-locator", level: Level::Error, explained_by_staleness: true, look: Look::Row(look) };

fn look(pair: &Pair) -> Vec<Fault> {
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let there = by_key(pair.citations(leads));
    let mut faults = Vec::new();
    for (key, here) in by_key(pair.citations(follows)) {
        let Some(there) = there.get(&key) else { continue };
        for (mine, theirs) in differing(&here, there) {
            let written = |locator: Option<&Locator>| locator.map_or_else(|| "–".to_owned(), Locator::written);
            let message = Message::new("check-mismatched-locator")
                .with("key", format!("@{key}"))
                .with("here", written(mine.citation.locator.as_ref()))
                .with("there", written(theirs.citation.locator.as_ref()));
            let place = pair.at(follows, mine.span.clone());
            let there = pair.at(leads, theirs.span.clone());
            faults.extend(place.map(|place| Fault::new(message, place).beside(there).about(&key)));
        }
    }
    faults
}

fn by_key(all: Vec<&Cited>) -> BTreeMap<String, Vec<&Cited>> {
    let mut by: BTreeMap<String, Vec<&Cited>> = BTreeMap::new();
    all.into_iter().for_each(|cited| by.entry(cited.citation.key.clone()).or_default().push(cited));
    by
}

/// Citations of one work that have no equal on the other side, one beside the
/// other in order.
fn differing<'a>(here: &[&'a Cited], there: &[&'a Cited]) -> Vec<(&'a Cited, &'a Cited)> {
    let mut left: Vec<&Cited> = there.to_vec();
    let mut odd = Vec::new();
    for &mine in here {
        match left.iter().position(|theirs| theirs.citation.locator == mine.citation.locator) {
            Some(at) => {
                left.remove(at);
            }
            None => odd.push(mine),
        }
    }
    odd.into_iter().zip(left).collect()
}
