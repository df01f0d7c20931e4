//! `mismatched-date`: a date of the original stands otherwise in the
//! translation, in either calendar, or not at all.

use std::ops::Range;

use crate::check::compare::dates::{self, Outcome, lone, lunar, older};
use crate::check::compare::order::What;
use crate::check::compare::{beside, moments, nearby, periods};
use crate::check::exchange::{exchange, is_told};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::facts::Facts;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::date::{Dated, moment};
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_DATE: Rule = Rule {
    name: "mismatched-date",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let none = |facts: &Facts| facts.dates.is_empty() && facts.moments.is_empty();
    // As in half of all passages.
    if none(pair.leading()) && none(pair.following()) {
        debug_assert!(found(pair).is_empty() || opposed(pair).is_some(), "more can be told without a date");
        return opposed(pair).map_or_else(Vec::new, |fault| vec![fault]);
    }
    found(pair)
}

/// What is found where there are dates.
fn found(pair: &Pair) -> Vec<Fault> {
    let said = |there: &Dated| written(pair, pair.row.origin, &there.whole());
    let stands = |here: &Dated| written(pair, pair.row.origin.other(), &here.whole());
    let (leading, following) = (pair.leading(), pair.following());
    let mut outcomes = dates::of(pair);
    if outcomes.is_empty() {
        outcomes = nearby::slips(pair);
    }
    // «۱۱ اسفند همان سال» is of a year that went wrong before, where it is told.
    let mut told: Vec<Range<usize>> = Vec::new();
    let few = outcomes.len() <= MOST;
    outcomes.retain(|outcome| {
        let (Outcome::Changed(there, here) | Outcome::Blurred(there, here)) = outcome else { return true };
        if !few {
            return true;
        }
        let again = told.contains(&here.span) && following.dates.iter().any(|date| date.meets(there));
        let led = !told.is_empty() && is_of_the_same_year(following, here);
        told.push(here.span.clone());
        !again && !led
    });
    let differing = outcomes.into_iter().filter_map(|outcome| match outcome {
        Outcome::Changed(there, here) => {
            let message = Message::new("check-mismatched-date").with("there", said(there)).with("here", stands(here));
            // In some year they would be one day.
            let open = there.meets(here) && leading.dates.iter().all(|date| date.year.is_none())
                || there.is_a_day_off_by_year(here)
                || lunar::is_lunar(there);
            Some(pair.fault(message, Some(here.whole()), Some(there.whole()))?.about(said(there)).lighter_if(open))
        }
        Outcome::Blurred(there, here) => {
            let message = Message::new("check-blurred-date").with("there", said(there)).with("here", stands(here));
            let fault = pair.fault(message, Some(here.whole()), Some(there.whole()))?;
            let blurred =
                there.year.is_none() || following.dates.iter().any(|date| date.year.is_some() && date.meets(there));
            Some(fault.about(said(there)).lighter_if(blurred))
        }
        Outcome::Dropped(there) => {
            let message = Message::new("check-missing-date").with("there", said(there));
            Some(pair.fault(message, None, Some(there.whole()))?.about(said(there)).lighter_if(there.year.is_none()))
        }
        Outcome::Added(_) => None,
    });
    let mut faults: Vec<Fault> = differing.collect();
    if faults.is_empty() {
        faults.extend(lone(pair));
    }
    if faults.is_empty() {
        faults.extend(exchange(pair, What::Date).or_else(|| turned(pair)));
    }
    if faults.is_empty() {
        faults.extend(season(pair).or_else(|| winter(pair)).or_else(|| opposed(pair)).or_else(|| old_day(pair)));
    }
    faults
}

/// Whether a date takes its year from the one before it: «اسفند همان سال».
fn is_of_the_same_year(facts: &Facts, date: &Dated) -> bool {
    let behind = facts.around(&date.span).map(|[.., behind]| behind).unwrap_or_default();
    let mut words = behind.split_whitespace().filter(|word| !matches!(*word, "of" | "the"));
    let same = words.next().is_some_and(|word| matches!(word, "همان" | "همین" | "آن" | "same" | "that"));
    let is_year = |word: &str| word.starts_with("سال") || word.starts_with("year");
    date.year.is_none() && same && words.next().is_some_and(is_year)
}

/// Of more dates that went wrong each is told.
const MOST: usize = 50;

/// Days whose month was said before, "on the 16th", and that stand otherwise.
fn lone(pair: &Pair) -> impl Iterator<Item = Fault> {
    lone::changed(pair.leading(), pair.following()).into_iter().filter_map(|(there, here)| {
        let said = written(pair, pair.row.origin, &there.span);
        let message = Message::new("check-mismatched-date")
            .with("there", said.clone())
            .with("here", written(pair, pair.row.origin.other(), &here.whole()));
        Some(pair.fault(message, Some(here.whole()), Some(there.span.clone()))?.about(said))
    })
}

/// A stretch of time that runs backward on one side.
fn turned(pair: &Pair) -> Option<Fault> {
    let turned = periods::turned(pair.leading(), pair.following())?;
    let said = |span| written(pair, pair.row.origin, span);
    let message =
        Message::new("check-exchanged").with("there", said(&turned.first)).with("other", said(&turned.second));
    Some(pair.fault(message, Some(turned.here), Some(turned.first.clone()))?.about(said(&turned.first)))
}

/// A season by itself that became another.
fn season(pair: &Pair) -> Option<Fault> {
    let (there, here) = moments::changed(pair.leading(), pair.following(), moment::What::Season)?;
    let said = written(pair, pair.row.origin, &there.span);
    let message = Message::new("check-mismatched-season")
        .with("there", said.clone())
        .with("here", written(pair, pair.row.origin.other(), &here.span));
    Some(pair.fault(message, Some(here.span.clone()), Some(there.span.clone()))?.about(said))
}

/// A winter that became that of another year.
fn winter(pair: &Pair) -> Option<Fault> {
    let (there, here) = moments::winters(pair.leading(), pair.following())?;
    let said = written(pair, pair.row.origin, &there.whole());
    let message = Message::new("check-mismatched-date")
        .with("there", said.clone())
        .with("here", written(pair, pair.row.origin.other(), &here.whole()));
    Some(pair.fault(message, Some(here.whole()), Some(there.whole()))?.about(said))
}

/// A day that is one off by the almanacs of today, and so old that they may be: for
/// the record.
fn old_day(pair: &Pair) -> Option<Fault> {
    let (there, here) = older::a_day_off(pair.leading(), pair.following())?;
    let said = written(pair, pair.row.origin, &there.whole());
    let message = Message::new("check-old-date")
        .with("there", said.clone())
        .with("here", written(pair, pair.row.origin.other(), &here.whole()));
    Some(pair.fault(message, Some(here.whole()), Some(there.whole()))?.about(said).noted())
}

/// A date before which something was that was after it, or before Christ.
fn opposed(pair: &Pair) -> Option<Fault> {
    let turned = beside::date(pair.leading(), pair.following()).filter(|_| !is_told(pair))?;
    let said = written(pair, pair.row.origin, &turned.there);
    let message = Message::new("check-mismatched-number")
        .with("there", said.clone())
        .with("here", written(pair, pair.row.origin.other(), &turned.here));
    Some(pair.fault(message, Some(turned.here), Some(turned.there))?.about(said).lighter_if(turned.is_lighter))
}
