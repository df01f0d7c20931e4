//! `mismatched-locator`: both sides cite the work, but not the same part of it.

use std::collections::BTreeMap;

use crate::check::compare::citations::{exchanged_works, in_step};
use crate::check::compare::order::stays;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::citation::locator::{Locator, further, worded};
use crate::citation::parse::Citation;
use crate::facts::Cited;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;
use crate::text::token::{Token, tokens};

/// The rule.
pub const MISMATCHED_LOCATOR: Rule = Rule {
    name: "mismatched-locator",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if in_step(pair).is_some_and(|mut both| both.all(|(there, here)| is_same(here, there)))
        || exchanged_works(pair).is_some()
    {
        return Vec::new();
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let there = by_key(pair.citations(leads));
    let mut faults = Vec::new();
    for (key, here) in by_key(pair.citations(follows)) {
        let Some(there) = there.get(&key) else { continue };
        let odd = differing(&here, there);
        let turned = if odd.is_empty() { exchanged(pair, &here, there) } else { None };
        for (mine, theirs) in odd.iter().copied().chain(turned) {
            let message = Message::new("check-mismatched-locator")
                .with("key", format!("@{key}"))
                .with("here", written(mine, theirs))
                .with("there", written(theirs, mine));
            let place = pair.at(follows, mine.span.clone());
            let there = pair.at(leads, theirs.span.clone());
            faults.extend(
                place.map(|place| Fault::new(message, place).beside(there).about(&key).lighter_if(odd.is_empty())),
            );
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
/// locator from (`p. 112, n. 3`) has the same labels, where they are known, and
/// the same figures.
fn is_same(mine: &Cited, theirs: &Cited) -> bool {
    let (mine, theirs) = (&mine.citation, &theirs.citation);
    let further = || match (further(&mine.suffix), further(&theirs.suffix)) {
        (Some(mine), Some(theirs)) => mine == theirs,
        _ => figures(&mine.suffix) == figures(&theirs.suffix),
    };
    // What stands in other words than these may be the same part; the only one does not
    // go, unless with its bracket.
    let free = |other: &Citation| mine.locator.is_some() || mine.mode != theirs.mode || !other.suffix.is_empty();
    let named = || match (worded(&mine.suffix), worded(&theirs.suffix)) {
        (Some(mine), Some(theirs)) => mine == theirs,
        (Some(_), None) => free(theirs),
        (None, Some(_)) => free(mine),
        (None, None) => true,
    };
    mine.locator == theirs.locator && (mine.suffix == theirs.suffix || further() && named())
}

/// The first of the two citations of one work whose locators changed places, as
/// either side has it: each stands in its own sentence; or in its own clause,
/// with all else that is said.
fn exchanged<'a>(pair: &Pair, here: &[&'a Cited], there: &[&'a Cited]) -> Option<(&'a Cited, &'a Cited)> {
    if here.len() != there.len() || !(2..=MOST).contains(&here.len()) {
        return None;
    }
    let mut astray = (0..here.len()).filter(|at| !is_same(here[*at], there[*at]));
    let (Some(a), Some(b), None) = (astray.next(), astray.next(), astray.next()) else { return None };
    let apart = here[a].group != here[b].group && there[a].group != there[b].group;
    if !apart || !is_same(here[a], there[b]) || !is_same(here[b], there[a]) {
        return None;
    }
    let (lead, follow) = (pair.leading(), pair.following());
    let sentences = |at: usize| (lead.sentence_of(there[at].span.start), follow.sentence_of(here[at].span.start));
    let (one, two) = (sentences(a), sentences(b));
    let own = lead.sentences().len() == follow.sentences().len() && one.0 == one.1 && two.0 == two.1;
    let sure = own && (one != two || stays(lead, follow));
    sure.then_some((here[a], there[a]))
}

/// More citations of one work are not looked at.
const MOST: usize = 50;

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
