//! `mismatched-number`: a figure of the original stands otherwise in the
//! translation, or not at all.

use std::cell::LazyCell;
use std::ops::Range;

use crate::check::compare::dates::{self, lone};
use crate::check::compare::numbers::converted::is_converted;
use crate::check::compare::numbers::{self, Outcome};
use crate::check::compare::order::What;
use crate::check::compare::{articles, beside, cells, designations, units};
use crate::check::exchange::exchange;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::content::passage::Kind;
use crate::facts::Facts;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;
use crate::text::number::size::is_span;
use crate::text::number::time::is_near_month;
use crate::text::number::{Number, Weight};

/// The rule.
pub const MISMATCHED_NUMBER: Rule = Rule {
    name: "mismatched-number",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::QUANTITY.or(Glance::EACH).or(Glance::UNIT),
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let (leading, following) = (pair.leading(), pair.following());
    // As in half of all passages.
    if !counts(leading) && !counts(following) {
        let fault = described(pair).or_else(|| opposed(pair));
        debug_assert!(found(pair).is_empty() || fault.is_some(), "more can be told without a number");
        return fault.map_or_else(Vec::new, |fault| vec![fault]);
    }
    found(pair)
}

/// Whether a side has anything that its numbers could be compared with.
fn counts(facts: &Facts) -> bool {
    !facts.numbers.is_empty() || !facts.dates.is_empty() || !facts.designations.is_empty() || !facts.in_names.is_empty()
}

/// What is found where there are numbers.
fn found(pair: &Pair) -> Vec<Fault> {
    let (leading, following) = (pair.leading(), pair.following());
    let turned = numbers::turned::reversed(leading, following).into_iter().filter_map(|(there, here)| {
        let message = Message::new("check-reversed-range").with("there", written(pair, pair.row.origin, &there.span));
        let fault = pair.fault(message, Some(here.span.clone()), Some(there.span.clone()))?;
        Some(fault.about(there.value()).lighter_if(numbers::turned::is_drawn(following, &here.span)))
    });
    let named = designations::changed(leading, following).into_iter().filter_map(|(there, here)| {
        Some(changed(pair, &there.span, &here.span)?.about(written(pair, pair.row.origin, &there.span)))
    });
    let dimensions = designations::dimensions(leading, following)
        .into_iter()
        .filter_map(|(there, here)| Some(changed(pair, &there, &here)?.about(written(pair, pair.row.origin, &there))));
    let mut faults = Vec::new();
    faults.extend(turned);
    faults.extend(differing(pair));
    faults.extend(named);
    if faults.is_empty() {
        faults.extend(dimensions);
    }
    if faults.is_empty() && leading.numbers.len() > 1 && following.numbers.len() > 1 {
        let broken = numbers::turned::broken(leading, following);
        let said = |there: &Number| written(pair, pair.row.origin, &there.span);
        let told = |(there, here): (&Number, &Number)| Some(changed(pair, &there.span, &here.span)?.about(said(there)));
        faults.extend(broken.and_then(told));
        let ranged = |[from, to, first, last]: [&Number; 4]| {
            let there = from.span.start..to.span.end;
            let fault = changed(pair, &there, &(first.span.start..last.span.end))?;
            Some(fault.about(written(pair, pair.row.origin, &there)).lighter_if(true))
        };
        if faults.is_empty() {
            faults.extend(numbers::turned::ranged(leading, following).and_then(ranged));
        }
    }
    if faults.is_empty() {
        let found = exchange(pair, What::Number).or_else(|| counted(pair)).or_else(|| opposed(pair));
        // Of a cell that moved another rule tells.
        let moved = || pair.row.kind == Kind::Row && cells::turned(pair).is_some();
        faults.extend(found.filter(|_| !moved()));
    } else if faults.len() <= FEW && pair.row.kind != Kind::Row {
        let apart = |other: &Fault| !faults.iter().any(|fault| fault.touches(other));
        let other = alone(pair).filter(apart);
        faults.extend(other);
    }
    faults
}

/// Beside more faults of one passage nothing else is looked for.
const FEW: usize = 3;

/// A number that counts another unit, or is turned round, while others went wrong.
fn alone(pair: &Pair) -> Option<Fault> {
    let (leading, following) = (pair.leading(), pair.following());
    if let Some((there, here)) = units::of_one(leading, following) {
        return Some(changed(pair, &there, &here)?.about(written(pair, pair.row.origin, &there)).lighter_if(true));
    }
    let turned = beside::one(leading, following)?;
    let said = written(pair, pair.row.origin, &turned.there);
    Some(changed(pair, &turned.there, &turned.here)?.about(said).lighter_if(turned.is_lighter))
}

/// What has become of the numbers of a pair; of two that changed places and left
/// their percent behind, one fault.
fn differing(pair: &Pair) -> Vec<Fault> {
    let outcomes = numbers::of(pair);
    // As in most passages.
    if outcomes.is_empty() {
        return Vec::new();
    }
    match numbers::turned::exchanged(&outcomes) {
        Some((first, second, here)) => {
            let said = |number: &Number| written(pair, pair.row.origin, &number.span);
            let message = Message::new("check-exchanged").with("there", said(first)).with("other", said(second));
            let fault = pair.fault(message, Some(here.span.clone()), Some(first.span.clone()));
            fault.map(|fault| fault.about(first.value())).into_iter().collect()
        }
        None => {
            let days = lone::changed(pair.leading(), pair.following());
            let is_day = |outcome: &Outcome| matches!(outcome, Outcome::Dropped(number) if days.iter().any(|(day, _)| day.span == number.span));
            let (leading, following) = (pair.leading(), pair.following());
            let wrong = LazyCell::new(|| dates::differences(leading, following));
            let follows =
                |outcome: &Outcome| lone::are_alone(outcome, leading, following) && lone::follow(outcome, &wrong);
            let rest = outcomes.into_iter().filter(|outcome| !is_day(outcome) && !follows(outcome));
            rest.filter_map(|outcome| told(pair, outcome)).collect()
        }
    }
}

fn told(pair: &Pair, outcome: Outcome) -> Option<Fault> {
    let gone = |id: &'static str, there: &Number| {
        let message = Message::new(id).with("there", written(pair, pair.row.origin, &there.span));
        Some(pair.fault(message, None, Some(there.span.clone()))?.about(there.value()))
    };
    match outcome {
        Outcome::Changed(there, here) => {
            let fault = changed(pair, &there.span, &here.span)?.about(there.value());
            let signs = || numbers::slip::is_sign_alone(there, here);
            // "Three months" are about «۹۰ روز», "30 to 60 days" «یک تا دو ماه»: for the record.
            let is_near =
                |number: &Number, others: &Facts| others.numbers.iter().any(|other| is_near_month(number, other));
            let timed = |number: &Number| number.values.iter().any(|value| is_span(value));
            let both_near = || is_near(there, pair.following()) && is_near(here, pair.leading());
            // "8 miles", «۱۳ کیلومتر»
            let converted = || is_converted((pair.leading(), there), (pair.following(), here));
            if is_near_month(there, here) || converted() || timed(there) && timed(here) && both_near() {
                return Some(fault.noted());
            }
            Some(fault.lighter_if(signs() || there.weight == Weight::Slight || here.weight == Weight::Slight))
        }
        // "30 days" are about «یک ماه».
        Outcome::Dropped(there) => {
            let fault = gone("check-missing-number", there)?.lighter_if(there.weight < Weight::Figure);
            let near = pair.following().numbers.iter().any(|here| is_near_month(there, here));
            Some(if near { fault.noted() } else { fault })
        }
        Outcome::Rarer(there) => Some(gone("check-rarer-number", there)?.lighter_if(true)),
        Outcome::Added(_) => None,
    }
}

/// One stands in the place of the other.
fn changed(pair: &Pair, there: &Range<usize>, here: &Range<usize>) -> Option<Fault> {
    let message = Message::new("check-mismatched-number")
        .with("there", written(pair, pair.row.origin, there))
        .with("here", written(pair, pair.row.origin.other(), here));
    pair.fault(message, Some(here.clone()), Some(there.clone()))
}

/// A number that counts another unit than in the original.
fn counted(pair: &Pair) -> Option<Fault> {
    let (leading, following) = (pair.leading(), pair.following());
    let article = || articles::turned(leading, following).or_else(|| articles::doubled(leading, following));
    let article = || article().or_else(|| articles::multiplied(leading, following));
    let article = || article().or_else(|| articles::outnumbered(leading, following));
    let article = || article().or_else(|| articles::inverted(leading, following));
    let article = || article().map(|(there, here)| (there, here.span.clone()));
    let described = || units::described(leading, following);
    let percent = || numbers::percent::of_one(leading, following);
    let percent = || percent().or_else(|| numbers::rest::turned(leading, following));
    let percent = || percent().map(|(there, here)| (there.span.clone(), here.span.clone()));
    let percent = || percent().or_else(|| numbers::moved::turned(leading, following));
    let told = units::changed(pair).or_else(article).or_else(described);
    let (there, here) = told.or_else(percent)?;
    Some(changed(pair, &there, &here)?.about(written(pair, pair.row.origin, &there)).lighter_if(true))
}

/// A unit that is said without a number: "in milliseconds".
fn described(pair: &Pair) -> Option<Fault> {
    let (there, here) = units::described(pair.leading(), pair.following())?;
    Some(changed(pair, &there, &here)?.about(written(pair, pair.row.origin, &there)).lighter_if(true))
}

/// A number that is before what it was after, or below zero.
fn opposed(pair: &Pair) -> Option<Fault> {
    let turned = beside::number(pair.leading(), pair.following())?;
    let said = written(pair, pair.row.origin, &turned.there);
    Some(changed(pair, &turned.there, &turned.here)?.about(said).lighter_if(turned.is_lighter))
}
