//! Dates of two sides, as days: a date is answered by any date of the other
//! side that may mean the same days and is as exact; how often it is said is
//! nobody's fault.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::numbers;
use crate::facts::Facts;
use crate::text::date::{Dated, Precision, When};

/// What a date of the leading side has become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<'f> {
    /// Another date stands in its place.
    Changed(&'f Dated, &'f Dated),
    /// Only a less exact date stands in its place.
    Blurred(&'f Dated, &'f Dated),
    /// No date stands in its place.
    Dropped(&'f Dated),
    /// It stands on the following side alone.
    Added(&'f Dated),
}

/// How two sides differ in their dates.
pub fn differences<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let mut found = Vec::new();
    if leading.is_partial || following.is_partial {
        return found;
    }
    let mut lost = unanswered(leading, following, true);
    let mut new = unanswered(following, leading, false);
    if lost.is_empty() && new.is_empty() {
        return found;
    }
    // The same exactness first: a day for a day, a year for a year.
    for least in [Precision::Day, Precision::Month, Precision::Decade] {
        lost.retain(|date| {
            let fits = |other: &&Dated| date.slight == other.slight && date.precision().min(other.precision()) >= least;
            let Some(at) = new.iter().position(fits) else { return true };
            found.push(Outcome::Changed(date, new.remove(at)));
            false
        });
    }
    let crossed = numbers::crossed(leading, following);
    let number = |date: &&Dated| crossed.iter().any(|pair| pair.0 == date.span || pair.1 == date.span);
    lost.retain(|date| !number(date));
    new.retain(|date| !number(date));
    for date in lost.into_iter().filter(|date| !date.slight) {
        match following.dates.iter().find(|other| other.meets(date)) {
            Some(other) => found.push(Outcome::Blurred(date, other)),
            None => found.push(Outcome::Dropped(date)),
        }
    }
    for date in new.into_iter().filter(|date| !date.slight) {
        found.push(match same_calendar(date, leading, following) {
            Some(there) => Outcome::Changed(there, date),
            None => Outcome::Added(date),
        });
    }
    found
}

/// The date of the leading side that was meant: one of the same calendar and
/// exactness that stands on the following side in the other calendar only.
fn same_calendar<'f>(date: &Dated, leading: &'f Facts, following: &Facts) -> Option<&'f Dated> {
    let alike = |other: &&Dated| {
        other.calendar == date.calendar && other.precision() == date.precision() && other.year.is_some()
    };
    let stands = |there: &Dated| following.dates.iter().filter(alike).any(|here| here.meets(there));
    date.year?;
    leading.dates.iter().filter(alike).find(|there| !stands(there))
}

/// The dates of `facts` that no date of `other` answers, each once; a gloss and
/// what it glosses answer for each other.
pub fn unanswered<'f>(facts: &'f Facts, other: &Facts, exact: bool) -> Vec<&'f Dated> {
    if facts.dates.is_empty() {
        return Vec::new();
    }
    // A date that is said a thousand times is compared once.
    let mut known: HashMap<(&When, Option<i32>, Option<i32>), bool> = HashMap::new();
    let mut seen = HashSet::new();
    let others: Vec<&Dated> =
        other.dates.iter().filter(|date| seen.insert((&date.when, date.year, date.implied))).collect();
    let mut answered = Vec::with_capacity(facts.dates.len());
    for date in &facts.dates {
        let judge = || others.iter().any(|answer| answers(date, answer, &others, exact));
        let met = *known.entry((&date.when, date.year, date.implied)).or_insert_with(judge);
        answered.push(met || is_number(date, other));
    }
    let whole = |run: &Range<usize>| run.clone().all(|at| answered[at]);
    let covered = |at: usize| {
        facts
            .glosses
            .iter()
            .any(|(date, gloss)| (date.contains(&at) && whole(gloss)) || (gloss.contains(&at) && whole(date)))
    };
    let mut told = HashSet::new();
    let left = (0..facts.dates.len()).filter(|&at| !answered[at] && !covered(at)).map(|at| &facts.dates[at]);
    left.filter(|date| told.insert((&date.when, date.year))).collect()
}

/// A year that is said must be said on the other side too, there or elsewhere.
fn answers(date: &Dated, answer: &Dated, others: &[&Dated], exact: bool) -> bool {
    let dated = |candidate: &&Dated| candidate.year.is_some() && candidate.meets(date);
    let exact_enough = || {
        answer.precision() >= date.precision()
            && (date.year.is_none() || answer.year.or(answer.implied).is_some() || others.iter().any(dated))
    };
    date.meets(answer) && (!exact || exact_enough())
}

/// A year by itself may be a plain number: «۱٬۴۰۰» is 1400.
fn is_number(date: &Dated, other: &Facts) -> bool {
    let value = date.year.filter(|_| date.bare).map(|year| year.to_string());
    value.is_some_and(|value| other.numbers.iter().any(|number| number.values.contains(&value)))
}

/// Dates and their glosses that cannot mean the same days.
pub fn contradictions(facts: &Facts) -> Vec<(&Dated, &Dated)> {
    let clash = |(date, gloss): &(Range<usize>, Range<usize>)| {
        let (dates, glosses) = (&facts.dates[date.clone()], &facts.dates[gloss.clone()]);
        if dates.len() == glosses.len() {
            return dates.iter().zip(glosses).find(|(date, gloss)| !date.meets(gloss));
        }
        let meet = dates.iter().any(|date| glosses.iter().any(|gloss| date.meets(gloss)));
        (!meet).then(|| (&dates[0], &glosses[0]))
    };
    facts.glosses.iter().filter_map(clash).collect()
}
