//! `missing-citation`: a work that the original cites is not cited in the
//! translation.

use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::facts::Cited;
use crate::finding::Level;
use crate::l10n::message::Message;

/// The rule.
pub const MISSING_CITATION: Rule =
    Rule { name: "missing-citation", level: Level::Error, explained_by_staleness: true, look: Look::Row(look) };

fn look(pair: &Pair) -> Vec<Fault> {
    if pair.source.is_none() || pair.target.is_none() {
        return Vec::new();
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let Some(place) = pair.place(follows) else { return Vec::new() };
    surplus(pair.citations(leads), pair.citations(follows))
        .into_iter()
        .map(|cited| {
            let message = Message::new("check-missing-citation").with("key", format!("@{}", cited.citation.key));
            let there = pair.at(leads, cited.span.clone());
            Fault::new(message, place.clone()).beside(there).about(&cited.citation.key)
        })
        .collect()
}

/// The citations of the one side whose key stands there more often than on the
/// other.
pub fn surplus<'a>(here: Vec<&'a Cited>, there: Vec<&Cited>) -> Vec<&'a Cited> {
    let mut keys: Vec<&str> = there.into_iter().map(|cited| cited.citation.key.as_str()).collect();
    here.into_iter()
        .filter(|cited| match keys.iter().position(|key| *key == cited.citation.key) {
            Some(at) => {
                keys.swap_remove(at);
                false
            }
            None => true,
        })
        .collect()
}
