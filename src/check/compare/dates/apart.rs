//! Days whose years stand apart, by turns: "on 11 December in 1978 and on 30 November
//! in 1979", «در ۱۹۷۸ به ۲۰ آذر و در ۱۹۷۹ به ۹ آذر».

use super::Outcome;
use crate::check::compare::periods::is_when;
use crate::facts::Facts;
use crate::text::date::month::Calendar;
use crate::text::date::{Dated, Precision, When};

/// Of more dates nothing is told.
const MOST: usize = 50;

/// The first day that is another one in its year.
pub(super) fn slips<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    if leading.dates.len().min(following.dates.len()) < 4 || leading.dates.len().max(following.dates.len()) > MOST {
        return Vec::new();
    }
    let there = turns(leading);
    let here = if there.is_empty() { Vec::new() } else { turns(following) };
    let mut found = there.iter().filter_map(|(day, year)| {
        let mut same = here.iter().filter(|(_, other)| other.agrees(year));
        let (other, of) = same.next().filter(|_| same.next().is_none())?;
        let own = in_year(day, year);
        let is_same = own.iter().any(|day| in_year(other, of).iter().any(|other| day.meets(other)));
        (!own.is_empty() && !is_same).then_some(Outcome::Changed(day, other))
    });
    // Of two that changed places the first is told.
    found.next().into_iter().collect()
}

/// Days without a year, and the years that a sentence says of them by turns.
fn turns(facts: &Facts) -> Vec<(&Dated, &Dated)> {
    let is_day = |date: &Dated| matches!(date.when, When::Yearless(_, _, Some(_))) && date.implied.is_none();
    let is_year = |date: &Dated| date.precision() == Precision::Year && date.year.is_some() && is_when(facts, date);
    let goes_on = |a: &&Dated, b: &&Dated| {
        (is_day(a) && is_year(b) || is_year(a) && is_day(b))
            && facts.sentence_of(a.span.start) == facts.sentence_of(b.span.start)
    };
    let all: Vec<&Dated> = facts.dates.iter().collect();
    let runs = all.chunk_by(goes_on).filter(|run| run.len() > 3 && run.len() % 2 == 0);
    let pair = |pair: &[&'_ Dated]| if is_day(pair[0]) { (0, 1) } else { (1, 0) };
    let mut found = Vec::new();
    for run in runs {
        found.extend(run.chunks_exact(2).map(|two| (two[pair(two).0], two[pair(two).1])));
    }
    found
}

/// A day in the years of its calendar that a year may be.
fn in_year(day: &Dated, year: &Dated) -> Vec<Dated> {
    let Some(said) = year.year else { return Vec::new() };
    let first = match (year.calendar, day.calendar) {
        (Calendar::Gregorian, Calendar::Solar) => said - 622,
        (Calendar::Solar, Calendar::Gregorian) => said + 621,
        _ => said,
    };
    let last = first + i32::from(year.calendar != day.calendar);
    (first..=last).filter_map(|year| Dated { implied: Some(year), ..day.clone() }.dated()).collect()
}
