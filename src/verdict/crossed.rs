//! Two numbers, dates or names that changed places across passages, such as the
//! items of a list: one cause, told where the first of them stands.

use crate::finding::{Finding, Found, Place};
use crate::l10n::message::{Message, Value};
use crate::text::date::read::dates;
use crate::text::date::{Dated, calendar};
use crate::text::number::{Number, numbers};
use crate::text::token::tokens;

/// What says that something stands in the place of another.
const CHANGED: &[&str] =
    &["check-mismatched-number", "check-mismatched-date", "check-mismatched-link", "check-missing-name-other"];

/// So many lines may lie between two items of a list, or two rows: further apart two
/// faults that look so are two.
const BESIDE: u32 = 3;

/// So many lines may lie between a day and the date that it takes its year from.
const NEAR: u32 = 12;

/// So many findings behind one are compared with it.
const MOST: usize = 8;

/// Leaves out the second of two that changed places.
pub(super) fn crossed(findings: &mut Vec<Found>) {
    let told: Vec<usize> = (0..findings.len()).filter(|at| CHANGED.contains(&findings[*at].message.id)).collect();
    let mut out = Vec::new();
    for (nth, &first) in told.iter().enumerate() {
        let mut behind = told[nth + 1..].iter().take(MOST).filter(|second| !out.contains(*second));
        if !out.contains(&first) {
            out.extend(behind.find(|&&second| is_exchange(&findings[first], &findings[second])).copied());
        }
    }
    let mut at = 0..;
    findings.retain(|_| at.next().is_none_or(|at| !out.contains(&at)));
}

fn is_exchange(first: &Finding, second: &Finding) -> bool {
    let near = first.document == second.document
        && first.locale == second.locale
        && first.message.id == second.message.id
        && first.passage != second.passage
        && first.place.line.abs_diff(second.place.line) <= BESIDE
        && first.allowed.is_empty()
        && second.allowed.is_empty();
    // A link leads "to" a place in the original.
    let there = |message: &Message| value(message, "there").or_else(|| value(message, "to"));
    let said = |finding: &Finding| Some((there(&finding.message)?, value(&finding.message, "here")?));
    let exchanged = || {
        let ((there, here), (other_there, other_here)) = (said(first)?, said(second)?);
        let crossed = |is: fn(&Value, &Value) -> bool| is(&there, &other_here) && is(&other_there, &here);
        // Of one number that counts another thing than it did nothing changed places.
        if is_one_number(&there, &here) {
            return None;
        }
        // Of two faulty dates of one year the years did not change places.
        let years = || crossed(is_of_one_year) && !is_of_one_year(&there, &here);
        Some(
            crossed(is_one)
                || crossed(has_digits) && keeps_size(&there, &here) && keeps_size(&other_there, &other_here)
                || years(),
        )
    };
    near && exchanged() == Some(true)
}

/// Leaves out the day without a year that contradicts its gloss because it takes its
/// year from a date of its passage that is wrong, and told.
pub(super) fn taken_after(findings: &mut Vec<Found>) {
    if !findings.iter().any(|finding| finding.message.id == CONTRADICTORY) {
        return;
    }
    let changed = |finding: &&Found| finding.message.id == "check-mismatched-date" && finding.allowed.is_empty();
    let told: Vec<Found> = findings.iter().filter(changed).cloned().collect();
    let only = |finding: &Finding, name: &str| {
        let Some(Value::Text(text)) = value(&finding.message, name) else { return None };
        let [date] = &dates(&tokens(&text))[..] else { return None };
        Some(date.clone())
    };
    let follows = |finding: &Finding| {
        let Some(day) = only(finding, "date").filter(|day| day.year.is_none()) else { return false };
        told.iter().filter(|other| other.document == finding.document && other.passage == finding.passage).any(
            |other| {
                let places = [Some(&other.place), other.counterpart.as_ref()];
                let near = |place: &&Place| {
                    place.path == finding.place.path && place.line.abs_diff(finding.place.line) <= NEAR
                };
                let gives = |name: &str| {
                    only(other, name).is_some_and(|date| date.year.is_some() && date.calendar == day.calendar)
                };
                places.into_iter().flatten().any(|place| near(&place)) && (gives("there") || gives("here"))
            },
        )
    };
    findings.retain(|finding| finding.message.id != CONTRADICTORY || !finding.allowed.is_empty() || !follows(finding));
}

/// Leaves out the second of two dates that stand each beside the gloss of the other.
pub(super) fn glossed(findings: &mut Vec<Found>) {
    let told: Vec<usize> = (0..findings.len())
        .filter(|at| findings[*at].message.id == CONTRADICTORY && findings[*at].allowed.is_empty())
        .collect();
    let is_exchange = |first: &Finding, second: &Finding| {
        let said = |finding: &Finding| Some((value(&finding.message, "date")?, value(&finding.message, "gloss")?));
        let crossed = || {
            let ((date, gloss), (other, other_gloss)) = (said(first)?, said(second)?);
            Some(is_one_day(&date, &other_gloss) && is_one_day(&other, &gloss))
        };
        first.place.path == second.place.path && first.passage == second.passage && crossed() == Some(true)
    };
    let mut out = Vec::new();
    for (nth, &first) in told.iter().enumerate() {
        let mut behind = told[nth + 1..].iter().take(MOST).filter(|second| !out.contains(*second));
        if !out.contains(&first) {
            out.extend(behind.find(|&&second| is_exchange(&findings[first], &findings[second])).copied());
        }
    }
    if !out.is_empty() {
        let mut at = 0..;
        findings.retain(|_| at.next().is_none_or(|at| !out.contains(&at)));
    }
}

/// Whether two writings are one day, or one stretch of days.
fn is_one_day(a: &Value, b: &Value) -> bool {
    let (Value::Text(a), Value::Text(b)) = (a, b) else { return false };
    let (a, b) = (tokens(a), tokens(b));
    matches!((&dates(&a)[..], &dates(&b)[..]), ([day], [other]) if day.agrees(other))
}

const CONTRADICTORY: &str = "check-contradictory-date";

fn value(message: &Message, name: &str) -> Option<Value> {
    message.args.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone())
}

/// Whether two writings are one number or one date; whether two names are one.
fn is_one(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => is_same(a, b),
        _ => a == b,
    }
}

/// Whether two writings are one number, whatever stands behind it: "5 days", «۵ هفته».
fn is_one_number(a: &Value, b: &Value) -> bool {
    let read = |value: &Value| {
        let Value::Text(text) = value else { return Vec::new() };
        numbers(&tokens(text), |_| true, true)
    };
    matches!((&read(a)[..], &read(b)[..]), ([own], [other]) if own.meets(other))
}

fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (tokens(a), tokens(b));
    if let ([day], [other]) = (&dates(&a)[..], &dates(&b)[..]) {
        // A day agrees with its year; it is not that year.
        let as_much = day.precision() == other.precision() && day.year.is_some() == other.year.is_some();
        return as_much && day.agrees(other);
    }
    let (own, other) = (numbers(&a, |_| true, true), numbers(&b, |_| true, true));
    matches!((&own[..], &other[..]), ([own], [other]) if own.meets(other))
}

/// Whether two numbers have the same digits: millions and percents may have stayed where
/// they were.
fn has_digits(a: &Value, b: &Value) -> bool {
    let digits = |value: &Value| Some(only(value)?.value().replace(['.', '%'], "").trim_matches('0').to_owned());
    digits(a).is_some_and(|digits| !digits.is_empty()) && digits(a) == digits(b)
}

/// Whether two numbers differ in their digits alone, and not in what these are counted by.
fn keeps_size(a: &Value, b: &Value) -> bool {
    let size = |value: &Value| {
        let number = only(value)?;
        let (bare, is_percent) = match number.value().strip_suffix('%') {
            Some(bare) => (bare.to_owned(), true),
            None => (number.value().to_owned(), false),
        };
        Some((bare.len() - bare.trim_end_matches('0').len(), bare.contains('.'), is_percent))
    };
    size(a).is_some() && size(a) == size(b)
}

fn only(value: &Value) -> Option<Number> {
    let Value::Text(text) = value else { return None };
    let found = numbers(&tokens(text), |_| true, true);
    if found.len() == 1 { found.into_iter().next() } else { None }
}

/// Whether two writings are dates of one year.
fn is_of_one_year(a: &Value, b: &Value) -> bool {
    let year = |value: &Value| {
        let Value::Text(text) = value else { return None };
        match &dates(&tokens(text))[..] {
            [Dated { calendar, year: Some(year), .. }] => calendar::years(*calendar, *year, *year),
            _ => None,
        }
    };
    year(a).zip(year(b)).is_some_and(|(a, b)| a.start() <= b.end() && b.start() <= a.end())
}
