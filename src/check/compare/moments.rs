//! Weekdays and seasons of two sides: what is left of them when equal ones are
//! paired off, where both sides say as many.

use super::unpaired;
use crate::facts::Facts;
use crate::text::date::moment::{Moment, What};
use crate::text::date::month::Calendar;
use crate::text::date::part::{Of, WINTER};
use crate::text::date::week::Weekday;
use crate::text::date::{Dated, Precision, SOLAR_MONTHS, When, calendar};

/// The weekday or the season of the leading side that became another.
pub fn changed<'f>(leading: &'f Facts, following: &'f Facts, what: What) -> Option<(&'f Moment, &'f Moment)> {
    if leading.moments.is_empty() || following.moments.is_empty() || leading.is_partial || following.is_partial {
        return None;
    }
    let of = |facts: &'f Facts| facts.moments.iter().filter(|moment| moment.what == what).collect::<Vec<_>>();
    let (there, here) = (of(leading), of(following));
    if there.len() != here.len() {
        return None;
    }
    let (lost, new) = unpaired(there, here, |moment| moment.value);
    let ([lost], [new]) = (&lost[..], &new[..]) else { return None };
    // «شب جمعه» is Thursday's.
    let before = |facts: &Facts, moment: &Moment, other: &Moment| {
        let eve = |own: &Moment| own.eve && own.what == what && own.value == moment.value;
        (other.value + 1) % 7 == moment.value && facts.moments.iter().any(eve)
    };
    if before(leading, lost, new) || before(following, new, lost) {
        return None;
    }
    Some((*lost, *new))
}

/// A weekday, "on Friday", where the other side speaks of no time at all.
pub fn lost<'f>(leading: &'f Facts, following: &Facts) -> Option<&'f Moment> {
    if !following.moments.is_empty() || !following.dates.is_empty() || following.is_partial {
        return None;
    }
    let is_led = |moment: &&Moment| matches!(leading.word_before(&moment.span), Some("on" | "On"));
    leading.moments.iter().filter(|moment| moment.what == What::Weekday).find(is_led)
}

/// The only winter of each side, where they are of other years of one calendar that the
/// other side does not have: as days they overlap, since "the winter of 1937" may begin in
/// 1936 or end in 1938.
pub fn winters<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Dated, &'f Dated)> {
    let is_winter = |date: &&Dated| date.part.as_ref().is_some_and(|part| part.of == Of::Seasons(WINTER));
    let only = |facts: &'f Facts| {
        let mut all = facts.dates.iter().filter(is_winter);
        all.next().filter(|_| all.next().is_none())
    };
    let (own, other) = (only(leading)?, only(following)?);
    let years = own.year.zip(other.year).filter(|(own, other)| own != other && own / 100 == other / 100);
    let (year, here) =
        years.filter(|_| own.calendar == other.calendar && own.span.len() > 3 && other.span.len() > 3)?;
    let says = |facts: &Facts, year: i32| {
        let value = year.to_string();
        let short = &value[value.len().saturating_sub(2)..];
        facts.dates.iter().any(|date| date.year == Some(year))
            || facts.numbers.iter().any(|number| number.value() == value || number.value() == short)
    };
    (!says(leading, here) && !says(following, year)).then_some((own, other))
}

/// The weekdays that became others, beside dates that did not.
pub fn weekdays<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Moment, &'f Moment)> {
    let (lost, new) = changed(leading, following, What::Weekday)?;
    // What the calendar knows is told by it, and so is another date.
    let told = leading.dates.iter().chain(&following.dates).any(is_wrong);
    let astray = || {
        let own = |facts: &'f Facts, moment: &Moment| beside(facts, moment);
        let dates = own(leading, lost).zip(own(following, new));
        dates.is_some_and(|(date, other)| !date.agrees(other))
    };
    let told = told || lost.dated && new.dated && astray();
    (!told).then_some((lost, new))
}

/// Whether the weekday beside a date is not that day's.
pub fn is_wrong(date: &Dated) -> bool {
    let When::Days(days, Precision::Day) = &date.when else { return false };
    // The older Solar months are known but for a day.
    let old = date.calendar == Calendar::Solar && *days.start() < SOLAR_MONTHS;
    let near = if old { 1 } else { 0 };
    let is_its = |said: Weekday| (-near..=near).any(|off| said.may_be(calendar::weekday(*days.start() + off)));
    date.weekday.is_some_and(|said| !is_its(said) && !date.impossible)
}

/// Dates that agree, and beside which each side says another weekday.
pub fn beside_dates<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Dated, &'f Dated)> {
    if leading.moments.is_empty() || following.moments.is_empty() || leading.dates.len() * following.dates.len() > MOST
    {
        return None;
    }
    let is_same = |date: &Dated, other: &Dated| date.weekday.zip(other.weekday).is_some_and(|(a, b)| a.meets(b));
    let mut dated = leading.dates.iter().filter(|date| date.weekday.is_some());
    dated.find_map(|date| {
        let same = || following.dates.iter().filter(|other| other.weekday.is_some() && other.agrees(date));
        let other = same().next().filter(|_| !same().any(|other| is_same(date, other)))?;
        (!is_wrong(date) && !is_wrong(other)).then_some((date, other))
    })
}

/// Of more pairs of dates nothing is told.
const MOST: usize = 2_500;

/// The date that a weekday stands beside.
fn beside<'f>(facts: &'f Facts, moment: &Moment) -> Option<&'f Dated> {
    let own = facts.dates.iter().filter(|date| date.weekday.is_some_and(|said| said.day == moment.value));
    own.min_by_key(|date| date.span.start.abs_diff(moment.span.start))
}
