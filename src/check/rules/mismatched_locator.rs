//! `mismatched-locator`: both sides cite the work, but not the same part of it.

use std::collections::BTreeMap;

use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::citation::locator::Locator;
use crate::facts::Cited;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::token::{Token, tokens};

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
            let message = Message::new("check-mismatched-locator")
                .with("key", format!("@{key}"))
                .with("here", written(mine, theirs))
                .with("there", written(theirs, mine));
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
        match left.iter().position(|theirs| is_same(mine, theirs)) {
            Some(at) => {
                left.remove(at);
            }
            None => odd.push(mine),
        }
    }
    odd.into_iter().zip(left).collect()
}

/// Whether two citations mean the same part of a work; what a processor reads no
/// locator from (`p. 112, n. 3`) has the same figures.
fn is_same(mine: &Cited, theirs: &Cited) -> bool {
    let (mine, theirs) = (&mine.citation, &theirs.citation);
    mine.locator == theirs.locator && (mine.suffix == theirs.suffix || figures(&mine.suffix) == figures(&theirs.suffix))
}

/// The figures of a suffix; `3rd` is a word.
fn figures(suffix: &str) -> Vec<String> {
    let tokens = tokens(suffix);
    tokens.iter().filter_map(Token::plain_figure).map(str::to_owned).collect()
}

/// A locator as it is cited, with its suffix where only that is another.
fn written(cited: &Cited, other: &Cited) -> String {
    let locator = cited.citation.locator.as_ref().map(Locator::written);
    let suffix = Some(cited.citation.suffix.clone()).filter(|suffix| !suffix.is_empty());
    match cited.citation.locator == other.citation.locator {
        true => locator.into_iter().chain(suffix).reduce(|locator, suffix| format!("{locator}, {suffix}")),
        false => locator,
    }
    .unwrap_or_else(|| "–".to_owned())
}
