//! The first and the last day of a month or a year, which either side may say in words:
//! «آخر ژوئن» is 30 June, «نوروز ۱۳۹۰» 21 March 2011.

use crate::facts::Facts;
use crate::text::date::calendar::{day, month_day, year_in, years};
use crate::text::date::{COMMON, Dated, Precision, When};

/// Whether a day is the first or the last one of a month or a year that the other side says
/// as that.
pub(super) fn is_said_as_end(date: &Dated, (other, facts): (&Dated, &Facts)) -> bool {
    let Some(end) = end(other, facts).filter(|_| other.precision() < Precision::Day) else { return false };
    let is_it = |at: i64| {
        let fits = |at: i64| match &other.when {
            When::Days(days, _) => days.contains(&at),
            When::Yearless(calendar, month, _) => month_day(*calendar, at).0 == *month,
        };
        let beside = if end == End::Last { at + 1 } else { at };
        let (month, first) = month_day(other.calendar, beside);
        fits(at) && first == 1 && (other.precision() == Precision::Month || month == 1)
    };
    match &date.when {
        When::Days(days, Precision::Day) => is_it(*days.start()),
        When::Yearless(calendar, month, Some(on)) => {
            let mut some = COMMON.filter_map(|year| day(*calendar, year_in(*calendar, year), *month, *on));
            some.any(is_it)
        }
        _ => false,
    }
}

/// Whether a month holds the end of the year that the other side says as that: "March 2019",
/// «از فروردین ۱۳۹۷ تا پایان همان سال».
pub(super) fn is_end_of_that_year(date: &Dated, other: &Facts) -> bool {
    let When::Days(days, precision) = &date.when else { return false };
    let last_of = |base: &Dated| Some(*years(base.calendar, base.year?, base.year?)?.end());
    let told = |at: usize| other.dates.iter().rev().find(|base| base.span.end <= at).and_then(last_of);
    let said = |prose: &crate::facts::Prose| {
        let at = THAT_YEAR.iter().find_map(|phrase| prose.text.find(phrase))?;
        told(prose.start + at)
    };
    *precision >= Precision::Month && other.prose.iter().filter_map(said).any(|last| days.contains(&last))
}

const THAT_YEAR: &[&str] = &["پایان همان سال", "آخر همان سال", "انتهای همان سال"];

/// Which end of a month or a year is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// What the words before a month or a year say of it.
fn end(date: &Dated, facts: &Facts) -> Option<End> {
    let [before, ..] = facts.around(&date.span)?;
    let near = before.trim_end();
    let near = ["سال", "of", "ماه"].iter().find_map(|word| near.strip_suffix(word)).unwrap_or(near).trim_end();
    let near = near.to_lowercase();
    let is = |ends: &[&str]| ends.iter().any(|end| near.ends_with(end));
    if is(LAST) {
        return Some(End::Last);
    }
    is(FIRST).then_some(End::First)
}

#[rustfmt::skip]
const LAST: &[&str] = &[
    "آخر", "پایان", "انتهای", "آخرین روز", "واپسین روز", "روز آخر", "the end", "the last day", "the close", "سلخ",
];

#[rustfmt::skip]
const FIRST: &[&str] = &[
    "اول", "یکم", "آغاز", "ابتدای", "نخستین روز", "اولین روز", "روز نخست", "روز اول", "نوروز", "سر", "غره",
    "the beginning", "the first day", "the start",
];
