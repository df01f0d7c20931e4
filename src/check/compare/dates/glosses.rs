//! Dates that are said again in the other calendar, and what these are.

use std::ops::Range;

use crate::facts::Facts;
use crate::text::date::calendar::{self, Days, gregorian};
use crate::text::date::{COMMON, Dated, Precision, When};
use crate::text::number::{Number, Weight};

/// Dates and their glosses that cannot mean the same days. Where one has a wrong
/// year, those that take after it are not told.
pub fn contradictions(facts: &Facts) -> Vec<(&Dated, &Dated)> {
    if facts.glosses.is_empty() {
        return Vec::new();
    }
    let told = clashes(facts, |date| date.year.is_some(), |date, gloss| meets_today(date, gloss, facts));
    if !told.is_empty() {
        return told;
    }
    // Where the years that they take after do not agree, these are at fault.
    let years = |date: &Dated| date.implied.and_then(|year| calendar::years(date.calendar, year, year));
    let days = |date: &Dated| match date.dated()?.when {
        When::Days(days, _) => Some(days),
        When::Yearless(..) => None,
    };
    let apart = |a: &Dated, b: &Dated| {
        let outside = |(year, days): (Days, Days)| days.end() < year.start() || year.end() < days.start();
        years(a).zip(days(b)).is_some_and(outside)
    };
    let fits = |(date, gloss): &(&Dated, &Dated)| !apart(date, gloss) && !apart(gloss, date);
    let agrees = |date: &Dated, gloss: &Dated| {
        date.agrees(gloss) || is_decades(date, gloss) || is_eve(date, gloss) || is_eve(gloss, date)
    };
    clashes(facts, |date| date.year.or(date.implied).is_some(), agrees).into_iter().filter(fits).collect()
}

/// Whether a date and its gloss may mean the same days; of days without a year
/// in years of today, where the text says none from before.
fn meets_today(date: &Dated, gloss: &Dated, facts: &Facts) -> bool {
    let is_parted = date.part.is_some() || gloss.part.is_some();
    match (&date.when, &gloss.when) {
        // «اواخر دههٔ ۱۳۵۰ (اوایل دههٔ ۱۹۸۰)»
        (When::Days(a, _), When::Days(b, _)) if is_decades(date, gloss) && is_parted => {
            a.start() <= b.end() && b.start() <= a.end()
        }
        (When::Yearless(one, ..), When::Yearless(other, ..)) if one != other => {
            let before = |date: &Dated| date.year.is_some_and(|year| gregorian(date.calendar, year) < TODAY);
            let from = if facts.dates.iter().any(before) { COMMON.start } else { TODAY };
            date.meets_in(gloss, from..COMMON.end)
        }
        _ => date.meets(gloss) || is_eve(date, gloss) || is_eve(gloss, date),
    }
}

/// "The eve of Nowruz 1368 (20 March 1989)": a year, and the day before it.
fn is_eve(year: &Dated, day: &Dated) -> bool {
    match (&year.when, &day.when) {
        (When::Days(days, Precision::Year), When::Days(day, Precision::Day)) => *day.end() + 1 == *days.start(),
        _ => false,
    }
}

fn is_decades(date: &Dated, gloss: &Dated) -> bool {
    date.precision() == Precision::Decade && gloss.precision() == Precision::Decade
}

/// From this year on every Solar year began on 20 or 21 March.
pub const TODAY: i32 = 1960;

fn clashes(
    facts: &Facts,
    timed: impl Fn(&Dated) -> bool,
    meets: impl Fn(&Dated, &Dated) -> bool,
) -> Vec<(&Dated, &Dated)> {
    let clash = |(date, gloss): &(Range<usize>, Range<usize>)| {
        let (dates, glosses) = (&facts.dates[date.clone()], &facts.dates[gloss.clone()]);
        if dates.len() == glosses.len() {
            return dates.iter().zip(glosses).find(|(date, gloss)| !meets(date, gloss));
        }
        // «۱۴ اسفند ۷۳۰۶ (۵ مارس ۱۹۲۸)»: no year that anybody gives a month.
        if let [.., day, year] = dates
            && year.bare
            && matches!(day.when, When::Yearless(..))
            && day.tokens.end == year.tokens.start
            && let Some(gloss) = glosses.iter().find(|gloss| !meets(year, gloss))
        {
            return Some((year, gloss));
        }
        // Of the one or the other each may be the one.
        let open = dates.iter().rev().skip(1).all(|date| date.link.or);
        let met = |date: &&Dated| glosses.iter().any(|gloss| meets(date, gloss));
        let astray = match open && glosses.len() == 1 {
            true => dates.iter().find(|date| !met(date)),
            false => dates.first().filter(|_| !dates.iter().any(|date| met(&date))),
        };
        // Of several glosses each must be one of the dates, unless one of these was
        // not read: «۲۳۹۵ و ۱۳۹۶».
        let first = dates.first().map_or(0, |date| date.tokens.start);
        let unread = |number: &Number| number.tokens.end + 1 == first && number.weight == Weight::Figure;
        // Without a year each of two days may be the one.
        let either = glosses.iter().any(|gloss| gloss.link.or) && dates.iter().any(&timed);
        let open = either || facts.numbers.iter().any(unread);
        let strange = || glosses.iter().find(|gloss| !dates.iter().any(|date| meets(date, gloss)));
        let strange = if open { None } else { strange() };
        astray.map(|date| (date, &glosses[0])).or(strange.map(|gloss| (&dates[0], gloss)))
    };
    facts.glosses.iter().filter_map(clash).collect()
}
