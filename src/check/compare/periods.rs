//! What is said of dates beside their days: seasons and ends of years, days that
//! take after the only year of a passage, and years of which one follows the
//! other.

use std::ops::Range;

use super::dates::Outcome;
use crate::facts::{Facts, Prose};
use crate::text::date::calendar::gregorian;
use crate::text::date::month::Calendar;
use crate::text::date::part::{self, Of};
use crate::text::date::{COMMON, Dated, Precision, When};

/// Of more dates nothing is told.
const MOST: usize = 50;

fn is_long(leading: &Facts, following: &Facts) -> bool {
    leading.dates.len().max(following.dates.len()) > MOST
}

/// Parts of a year or a decade that stand otherwise beside it: the summer of
/// 2009 and «زمستان ۱۳۸۸».
pub fn parts<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let parted = |facts: &'f Facts| facts.dates.iter().filter(|date| date.part.is_some()).collect::<Vec<_>>();
    let (there, here) = (parted(leading), parted(following));
    if there.is_empty() || here.is_empty() || is_long(leading, following) {
        return Vec::new();
    }
    let unmet = |dates: &[&'f Dated], others: &[&'f Dated]| -> Vec<&'f Dated> {
        dates.iter().filter(|date| !others.iter().any(|other| date.meets(other))).copied().collect()
    };
    let mut new = unmet(&here, &there);
    let turned = |date: &'f Dated| {
        let at = new.iter().position(|other| is_turned(date, other))?;
        Some(Outcome::Changed(date, new.remove(at)))
    };
    unmet(&there, &here).into_iter().filter_map(turned).collect()
}

/// Whether two dates are different parts of one year or decade.
fn is_turned(date: &Dated, other: &Dated) -> bool {
    let (Some(part), Some(of)) = (&date.part, &other.part) else { return false };
    let years = date.year.zip(other.year);
    let near =
        years.is_some_and(|(year, of)| gregorian(date.calendar, year).abs_diff(gregorian(other.calendar, of)) < 2);
    match (part.of, of.of) {
        // The summer of another year is one too.
        (Of::Seasons(one), Of::Seasons(another)) => (one == another) != near,
        (Of::Share(one), Of::Share(another)) => one != another && is_same_but_for_its_part(date, other),
        _ => false,
    }
}

fn is_same_but_for_its_part(date: &Dated, other: &Dated) -> bool {
    date.calendar == other.calendar
        && Dated { part: None, ..date.clone() }.meets(other)
        && date.precision() == other.precision()
}

/// Days without a year, of different calendars, that could be one in some year,
/// but not in the only year that both sides say; or, where neither says one, not
/// all of them in the same.
pub fn exact<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let (there, here) = (open_days(leading), open_days(following));
    if there.is_empty() || here.is_empty() || is_long(leading, following) {
        return Vec::new();
    }
    let says_none = |facts: &Facts| facts.dates.iter().all(|date| date.year.is_none() && date.implied.is_none());
    let years = match (only_year(leading), only_year(following)) {
        (Some(year), Some(of)) => common(&year, &of),
        _ if there.len() == here.len() && there.len() > 1 && says_none(leading) && says_none(following) => Some(COMMON),
        _ => None,
    };
    let in_year = |year: i32| slipped(&there, &here, year);
    let best = years.and_then(|mut years| {
        let first = in_year(years.next()?);
        years
            .try_fold(first, |best, year| {
                if best.is_empty() {
                    return Err(best);
                }
                let next = in_year(year);
                Ok(if next.len() < best.len() { next } else { best })
            })
            .map_or_else(Some, Some)
    });
    best.unwrap_or_default()
}

/// The days of a text that have no year, and take none from another.
pub(super) fn open_days(facts: &Facts) -> Vec<&Dated> {
    let is_open = |date: &&Dated| matches!(date.when, When::Yearless(_, _, Some(_))) && date.implied.is_none();
    facts.dates.iter().filter(is_open).collect()
}

/// The days that in a Gregorian year, and the beginning of the next, are a day or
/// two apart from those of the other calendar.
pub(super) fn slipped<'f>(there: &[&'f Dated], here: &[&'f Dated], year: i32) -> Vec<Outcome<'f>> {
    let days = |date: &Dated| -> Vec<i64> {
        let in_year = |year: i32| match (Dated { implied: Some(year), ..date.clone() }).dated()?.when {
            When::Days(days, _) => Some(*days.start()),
            When::Yearless(..) => None,
        };
        let first = if date.calendar == Calendar::Solar { year - 622 } else { year };
        (first..first + 2).filter_map(in_year).collect()
    };
    let (days_there, days_here): (Vec<_>, Vec<_>) =
        (there.iter().map(|date| days(date)).collect(), here.iter().map(|date| days(date)).collect());
    let apart = |a: &[i64], b: &[i64]| a.iter().flat_map(|a| b.iter().map(move |b| a.abs_diff(*b))).min();
    let met = |own: &[i64], others: &[Vec<i64>]| others.iter().any(|other| apart(own, other) == Some(0));
    let mut new: Vec<usize> = (0..here.len()).filter(|at| !met(&days_here[*at], &days_there)).collect();
    let lost = (0..there.len()).filter(|at| !met(&days_there[*at], &days_here));
    let near = |at: usize| {
        let other = |other: &usize| {
            here[*other].calendar != there[at].calendar
                && apart(&days_there[at], &days_here[*other]).is_some_and(|days| days < 3)
        };
        let found = new.iter().position(other)?;
        Some(Outcome::Changed(there[at], here[new.remove(found)]))
    };
    lost.filter_map(near).collect()
}

/// The only year that a text says, and says to be when something was: the
/// Gregorian years that it may be of.
fn only_year(facts: &Facts) -> Option<Range<i32>> {
    let of = |date: &Dated| {
        let year = gregorian(date.calendar, date.year?);
        // What begins in autumn goes on in the next year.
        let late = date.part.as_ref().is_some_and(|part| matches!(part.of, Of::Seasons(bits) if bits >= part::AUTUMN));
        let more = i32::from(date.calendar == Calendar::Solar) + i32::from(late);
        Some(year..year + 1 + more)
    };
    let all = || facts.dates.iter().filter(|date| date.precision() <= Precision::Year || date.year.is_some());
    if !all().any(|date| is_when(facts, date)) {
        return None;
    }
    let first = of(all().next()?)?;
    all().try_fold(first, |known, date| common(&known, &of(date)?))
}

/// Whether a year is that of what happened: not "the report of 2009".
pub(super) fn is_when(facts: &Facts, date: &Dated) -> bool {
    let led = || facts.word_before(&date.span).is_some_and(|word| WHEN.contains(&word.to_lowercase().as_str()));
    !date.bare || date.part.is_some() || led()
}

const WHEN: &[&str] = &["in", "since", "until", "by", "during", "year", "در", "از", "تا", "سال"];

fn common(a: &Range<i32>, b: &Range<i32>) -> Option<Range<i32>> {
    Some(a.start.max(b.start)..a.end.min(b.end)).filter(|years| !years.is_empty())
}

/// Two dates that only one side says as a stretch that runs backward: those of
/// the leading side, and where the following one says the second, before the
/// first.
pub struct Turned {
    /// The first of the leading side.
    pub first: Range<usize>,
    /// The second.
    pub second: Range<usize>,
    /// Where the following side says the second.
    pub here: Range<usize>,
}

/// A stretch of time that runs backward on one side alone: `from 2005 to 2013` and
/// «از ۲۰۱۳ تا ۲۰۰۵».
pub fn turned(leading: &Facts, following: &Facts) -> Option<Turned> {
    if leading.dates.len() < 2 || following.dates.len() < 2 || is_long(leading, following) {
        return None;
    }
    let (there, here) = (stretches(leading), stretches(following));
    // The winters of two years have months in common.
    let parted =
        |a: &Dated, b: &Dated| a.part.is_some() && b.part.is_some() && a.calendar == b.calendar && a.year != b.year;
    let found = there.iter().find_map(|(from, to)| {
        let meets = |a: &Dated, b: &Dated| a.agrees(b) && !parted(a, b);
        let straight = here.iter().any(|(a, b)| meets(from, a) && meets(to, b));
        let back = here.iter().find(|(a, b)| meets(from, b) && meets(to, a) && !meets(from, a))?;
        (!straight && (is_backward(from, to) != is_backward(back.0, back.1))).then_some((*from, *to, back.0))
    });
    found.map(|(from, to, back)| Turned { first: from.span.clone(), second: to.span.clone(), here: back.span.clone() })
}

/// The dates that a text joins to a stretch.
fn stretches(facts: &Facts) -> Vec<(&Dated, &Dated)> {
    let pairs = facts.dates.windows(2).map(|pair| (&pair[0], &pair[1]));
    // «۸۲–۱۹۸۱» is written from left to right.
    let short = |date: &Dated| !date.bare && date.precision() == Precision::Year && date.span.len() <= "۸۲".len();
    let timed = |date: &Dated| match date.when {
        When::Days(..) => date.year.is_some(),
        When::Yearless(..) => date.implied.is_some(),
    };
    pairs.filter(|(from, to)| timed(from) && timed(to) && !short(from) && is_stretch(facts, from, to)).collect()
}

fn is_stretch(facts: &Facts, from: &Dated, to: &Dated) -> bool {
    let (start, end) = (from.whole().start, to.whole());
    let holds = |prose: &&Prose| prose.start <= start && end.end <= prose.start + prose.text.len();
    let Some(prose) = facts.prose.iter().find(holds) else { return false };
    let text =
        |from: usize, to: usize| prose.text.get(from - prose.start..to.max(from) - prose.start).unwrap_or_default();
    let before = || {
        text(prose.start, start)
            .split_whitespace()
            .rev()
            .take(3)
            .any(|word| BETWEEN.contains(&word.to_lowercase().as_str()))
    };
    // «تا سال ۱۳۶۷», "to the spring of 1988"
    let mut words = text(from.span.end, end.start).split_whitespace().filter(|word| !matches!(*word, "سال" | "the"));
    match (words.next(), words.next()) {
        (Some("to" | "until" | "till" | "–" | "-" | "—" | "تا" | "الی"), None) => true,
        (Some("به"), None) => from.link.shares,
        (Some("and" | "و"), None) => before() || from.link.shares,
        _ => false,
    }
}

const BETWEEN: &[&str] = &["between", "بین", "میان"];

fn is_backward(from: &Dated, to: &Dated) -> bool {
    let dated = |date: &Dated| date.dated().unwrap_or_else(|| date.clone());
    match (dated(from).when, dated(to).when) {
        (When::Days(from, _), When::Days(to, _)) => from.start() > to.end(),
        _ => false,
    }
}
