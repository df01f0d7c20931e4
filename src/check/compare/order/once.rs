//! What each of two sides says once: only such things have a place to lose.

use std::ops::Range;

use super::What;
use crate::check::compare::hedges::is_unit;
use crate::check::compare::names;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::facts::name::Named;
use crate::text::date::{Dated, Precision};
use crate::text::number::hedge::Hedged;
use crate::text::number::{Number, Weight};

/// Something that each side says once.
#[derive(Debug, Clone)]
pub(super) struct Once {
    pub what: What,
    pub there: Range<usize>,
    pub here: Range<usize>,
    pub hedges: (Option<Hedged>, Option<Hedged>),
}

/// The numbers that both sides say once; nothing where one has no equal.
pub(super) fn numbers(leading: &Facts, following: &Facts) -> Option<Vec<Once>> {
    // "A third" is as sure as a number; half an hour may be thirty minutes.
    let is_share = |number: &Number| number.value().contains('/') && !number.values.iter().any(|value| is_unit(value));
    // A quarter by itself may be one of an hour.
    let shares = leading.numbers.iter().filter(|number| is_share(number)).count() > 1;
    let is_sure = |number: &Number| number.weight > Weight::Slight || shares && is_share(number);
    let asks = |number: &&Number| is_sure(number) && !is_minutes(number, leading);
    let said = |facts: &Facts, number: &Number| facts.numbers.iter().filter(|other| is_same(number, other)).count();
    let mut found = Vec::new();
    for number in leading.numbers.iter().filter(asks) {
        let here = following.numbers.iter().find(|other| is_same(number, other));
        let here = here.or_else(|| following.numbers.iter().find(|other| other.meets(number)));
        let here = here.or_else(|| following.numbers.iter().find(|other| is_percent(number, other)));
        let Some(here) = here else { if is_year(number, following) { continue } else { return None } };
        if is_old_year(number, leading) && is_old_year(here, following) && !leading.dates.is_empty() {
            continue;
        }
        // Mostly both are read alike, and counted at once.
        let both = [number, here];
        let readings = if number.values == here.values { &both[..1] } else { &both };
        if readings.iter().all(|read| said(leading, read) < 2 && said(following, read) < 2) {
            found.push(Once {
                what: What::Number,
                there: number.span.clone(),
                here: here.span.clone(),
                hedges: (number.hedge, here.hedge),
            });
        }
    }
    let meets = |number: &Number| {
        let is = |other: &Number| other.meets(number) || is_percent(number, other);
        leading.numbers.iter().any(is) || is_year(number, leading)
    };
    following.numbers.iter().filter(|number| number.weight == Weight::Figure).all(meets).then_some(found)
}

/// Whether two are one number, and not only parts of one: 3 and 4 of "three in four".
pub(super) fn is_same(number: &Number, other: &Number) -> bool {
    let shares = |value: &String| other.values.contains(value) && !value.contains('/');
    number.value() == other.value() || number.values.iter().any(shares)
}

/// Whether a number is the minutes of an hour, "17:30": they go where it goes.
fn is_minutes(number: &Number, facts: &Facts) -> bool {
    let at = facts.numbers.partition_point(|other| other.span.start < number.span.start);
    let hour = at.checked_sub(1).map(|before| &facts.numbers[before]);
    hour.is_some_and(|hour| facts.between(&hour.span, &number.span) == Some(":"))
}

/// Years that are so old that they may be numbers; beside another they are none.
pub(super) fn is_old_year(number: &Number, facts: &Facts) -> bool {
    let figure = number.value().len() == 4 && number.value().starts_with('1') && number.weight == Weight::Figure;
    figure
        && facts.around(&number.span).is_some_and(|[before, own, _]| {
            let led = before.split_whitespace().next_back();
            own.chars().count() == 4 && led.is_some_and(|word| matches!(word, "in" | "In" | "در" | "سال"))
        })
}

/// "From 31 per cent to 41": one side says of one of them that it is a percent, or of
/// which all are.
fn is_percent(number: &Number, other: &Number) -> bool {
    let bare = |number: &Number| number.value().strip_suffix('%').map(str::to_owned);
    bare(number).is_some_and(|bare| bare == other.value()) || bare(other).is_some_and(|bare| bare == number.value())
}

/// Whether the other side has a number as the year of a date: «۱۶۱۱ میلادی».
fn is_year(number: &Number, other: &Facts) -> bool {
    other.dates.iter().any(|date| date.year.is_some_and(|year| year.to_string() == number.value()))
}

/// The dates with a year that both sides say once, those that gloss another left
/// out; nothing where one has no equal.
pub(super) fn dates(leading: &Facts, following: &Facts) -> Option<Vec<Once>> {
    let own = |facts: &Facts| -> Vec<Dated> {
        let glosses = |at: usize| facts.glosses.iter().any(|(_, gloss)| gloss.contains(&at));
        // «۸۲–۱۹۸۱» is written from left to right.
        let short = |date: &Dated| date.year.is_some() && !date.bare && date.span.len() <= "۸۲".len();
        let all = facts.dates.iter().enumerate().filter(|(at, date)| !glosses(*at) && !date.slight && !short(date));
        all.map(|(_, date)| date.clone()).collect()
    };
    let (leads, follows) = (own(leading), own(following));
    // A year and a day of it are two.
    let is = |other: &Dated, date: &Dated| other.precision() == date.precision() && other.agrees(date);
    let said = |dates: &[Dated], date: &Dated| dates.iter().filter(|other| is(other, date)).count();
    let mut found = Vec::new();
    for date in &leads {
        let here = follows.iter().find(|other| is(other, date));
        let here = here.or_else(|| follows.iter().find(|other| other.agrees(date)))?;
        let exact = date.precision() == here.precision() && date.precision() != Precision::Decade;
        if exact && said(&leads, date) == 1 && said(&follows, date) == 1 && said(&leads, here) == 1 {
            found.push(Once {
                what: What::Date,
                there: date.span.clone(),
                here: here.span.clone(),
                hedges: (date.hedge, here.hedge),
            });
        }
    }
    found.extend(old_years(leading, following));
    found.sort_by_key(|once| once.there.start);
    Some(found)
}

/// The old years beside dates that both sides say once.
fn old_years(leading: &Facts, following: &Facts) -> Vec<Once> {
    if leading.dates.is_empty() || following.dates.is_empty() {
        return Vec::new();
    }
    let of = |facts: &Facts, number: &Number| {
        let mut same = facts.numbers.iter().filter(|other| other.value() == number.value());
        let first = same.next().filter(|first| is_old_year(first, facts))?;
        same.next().is_none().then(|| first.span.clone())
    };
    let both = |number: &Number| {
        let (there, here) = (of(leading, number)?, of(following, number)?);
        Some(Once { what: What::Date, there, here, hedges: (None, None) })
    };
    leading.numbers.iter().filter(|number| is_old_year(number, leading)).filter_map(both).collect()
}

/// The works that both sides cite once.
pub(super) fn cited(leading: &Facts, following: &Facts) -> Vec<Once> {
    let once = |facts: &Facts, key: &str| {
        let mut all = facts.citations.iter().filter(|cited| cited.citation.key == key);
        let first = all.next()?.span.clone();
        all.next().is_none().then_some(first)
    };
    let keys = leading.citations.iter().map(|cited| cited.citation.key.as_str());
    let both = keys.filter_map(|key| {
        Some(Once { what: What::Other, there: once(leading, key)?, here: once(following, key)?, hedges: (None, None) })
    });
    both.collect()
}

/// The names that both sides say once.
pub(super) fn named(pair: &Pair) -> Vec<Once> {
    let (leads, follows) = names::whole(pair).unwrap_or_default();
    let once = |names: &[Named], name: &Named| names.iter().filter(|other| other.terms == name.terms).count() == 1;
    let both = leads.iter().filter_map(|name| {
        let here = follows.iter().find(|other| other.terms == name.terms)?.span.clone();
        let is_one = once(&leads, name) && once(&follows, name);
        is_one.then(|| Once { what: What::Other, there: name.span.clone(), here, hedges: (None, None) })
    });
    both.collect()
}
