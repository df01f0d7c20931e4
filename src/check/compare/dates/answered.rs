//! Which dates of one side the other one answers.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::lunar;
use crate::check::compare::days::{is_day_alone, is_its_day, told_by_another};
use crate::facts::Facts;
use crate::text::bidi::is_rtl;
use crate::text::date::calendar::{Days, years};
use crate::text::date::month::Calendar;
use crate::text::date::part::{self, Of};
use crate::text::date::{Dated, Precision, When};
use crate::text::number::{Number, Weight};

/// The dates of `facts` that no date of `other` answers, each once; a gloss and
/// what it glosses answer for each other.
pub fn unanswered<'f>(facts: &'f Facts, other: &Facts, exact: bool) -> Vec<&'f Dated> {
    if facts.dates.iter().map(said).eq(other.dates.iter().map(said)) {
        return Vec::new();
    }
    // A date that is said a thousand times is compared once.
    let mut known: HashMap<Said, bool> = HashMap::new();
    let mut seen = HashSet::new();
    let few = facts.dates.len().max(other.dates.len()) < 8;
    let others: Vec<&Dated> = other.dates.iter().filter(|date| few || seen.insert(said(date))).collect();
    let mut answered = Vec::with_capacity(facts.dates.len());
    for date in &facts.dates {
        // A day without a year answers for none that is said of something else.
        let is_it = |answer: &Dated| exact || !(is_timeless(answer) && is_lone_year(date, facts));
        let answered_by = |answer: &&Dated| answers(date, answer, &others, exact) && is_it(answer);
        let judge = || others.iter().any(answered_by) || is_number(date, facts, other);
        answered.push(if few { judge() } else { *known.entry(said(date)).or_insert_with(judge) });
    }
    let whole = |run: &Range<usize>| run.clone().all(|at| answered[at]);
    let days = |facts: &Facts| facts.dates.iter().filter(|date| date.precision() == Precision::Day).count();
    let as_many_days = !facts.glosses.is_empty() && days(facts) == days(other);
    // «سال ۱۴۰۲ (از ۱ فروردین تا ۲۹ اسفند)»: where the other side says as many days, the year
    // answers for none.
    let is_day_of = |at: usize, date: &Range<usize>| {
        as_many_days
            && facts.dates[at].precision() == Precision::Day
            && facts.dates[date.clone()].iter().all(|date| date.precision() == Precision::Year)
    };
    let covered = |at: usize| {
        facts.glosses.iter().any(|(date, gloss)| {
            (date.contains(&at) && whole(gloss))
                || (gloss.contains(&at) && whole(date) && !is_day_of(at, date) && !is_another(facts, other, (date, at)))
        })
    };
    let mut told = HashSet::new();
    let left = (0..facts.dates.len()).filter(|&at| !answered[at] && !covered(at)).map(|at| &facts.dates[at]);
    left.filter(|date| told.insert((&date.when, date.year, part_of(date)))).collect()
}

/// Whether a date has no year, neither its own nor another's.
fn is_timeless(date: &Dated) -> bool {
    matches!(date.when, When::Yearless(..)) && date.year.or(date.implied).is_none()
}

/// Whether a year stands by itself in its sentence, and beside no day or month that
/// would take after it.
fn is_lone_year(date: &Dated, facts: &Facts) -> bool {
    let sentence = |date: &Dated| facts.sentence_of(date.span.start);
    let is_of = |other: &Dated| matches!(other.when, When::Yearless(..)) && sentence(other) == sentence(date);
    date.bare && date.part.is_none() && facts.dates.len() < MANY && !facts.dates.iter().any(is_of)
}

/// Whether a year, or a decade, that glosses one of the other calendar is not what the
/// other side says in the same calendar: 1963, «۱۳۴۲ (۱۹۶۴)».
fn is_another(facts: &Facts, other: &Facts, (date, at): (&Range<usize>, usize)) -> bool {
    let gloss = &facts.dates[at];
    let decade = |date: &Dated| date.precision() == Precision::Decade && !date.slight;
    let year = |date: &Dated| date.bare && date.precision() == Precision::Year || decade(date);
    let alike = |date: &Dated| year(date) && date.precision() == gloss.precision();
    let glossed = |there: &Dated| facts.dates[date.clone()].iter().any(|date| alike(date) && date.agrees(there));
    let own = |there: &&Dated| there.calendar == gloss.calendar && alike(there) && glossed(there);
    let said = |there: &Dated| facts.dates.iter().any(|date| date.calendar == there.calendar && date.agrees(there));
    let mut all = other.dates.iter().filter(own);
    year(gloss) && all.next().is_some_and(|there| !said(there)) && all.next().is_none()
}

/// Of more numbers, or dates, none is looked at.
const MANY: usize = 100;

/// Which days a date means, and in which year.
type Said<'d> = (&'d When, [Option<i32>; 3], bool, Option<Of>);

fn said(date: &Dated) -> Said<'_> {
    (&date.when, [date.year, date.implied, date.or_in], date.slight, part_of(date))
}

fn part_of(date: &Dated) -> Option<Of> {
    date.part.as_ref().map(|part| part.of)
}

/// A year that is said must be said on the other side too, there or elsewhere.
fn answers(date: &Dated, answer: &Dated, others: &[&Dated], exact: bool) -> bool {
    let dated = |candidate: &&Dated| candidate.year.is_some() && candidate.agrees(date);
    // «در اسفند» is of no decade.
    if date.precision() == Precision::Decade && !date.slight && matches!(answer.when, When::Yearless(..)) {
        return false;
    }
    let exact_enough = || {
        (answer.precision() >= date.precision() || is_of_its_months(date, answer))
            && (date.year.is_none() || answer.year.or(answer.implied).is_some() || others.iter().any(dated))
    };
    // A day that never was is told as that, whichever was meant.
    if (date.impossible || answer.impossible) && date.meets(answer) {
        return true;
    }
    // Of the older Solar days one or the other may be meant, but not where the text
    // says itself which.
    if date.is_a_day_off(answer) && others.iter().any(|other| other.is_beside(date)) {
        return false;
    }
    // A month by itself answers for no certain day.
    let vague = answer.slight && date.year.is_some() && date.precision() == Precision::Day;
    // Two that are written alike are right, whatever years they take after.
    if date.when == answer.when && matches!(date.when, When::Yearless(..)) && part_of(date) == part_of(answer) {
        return true;
    }
    date.agrees(answer) && if exact { exact_enough() } else { !vague }
}

/// "February 1979" is of «دو ماه اول ۱۹۷۹».
fn is_of_its_months(date: &Dated, answer: &Dated) -> bool {
    let dated = date.dated();
    let When::Days(days, Precision::Month) = &dated.as_ref().unwrap_or(date).when else { return false };
    let has = |day: i64| part::has_month(&answer.part, answer.calendar, day) == Some(true);
    has(*days.start()) || has(*days.end())
}

/// Whether a number is the year of two figures that a date is, where its own text says
/// that year in no other way: "the autumn of 67", «پاییز سال ۶۷»; "'91", «سال ۷۰».
pub fn is_short_year(number: &Number, own: &Facts, date: &Dated) -> bool {
    let (Some(year), When::Days(days, Precision::Year)) = (date.year, &date.when) else { return false };
    let Some(value) = number.value().parse().ok().filter(|value: &i32| (10..100).contains(value)) else { return false };
    let cut = || own.around(&number.span).is_some_and(|[before, ..]| before.ends_with(['\'', '’']));
    let within = |all: Days| days.start() <= all.end() && all.start() <= days.end();
    let in_century = |calendar: Calendar, first: i32| years(calendar, first + value, first + value).is_some_and(within);
    // «در پنجاه و هفت و پنجاه و هشت»
    let worded = || number.weight == Weight::Word && value >= 20 && !number.ordinal && is_persian(number, own);
    let is_it = !date.bare && year % 100 == value
        || in_century(Calendar::Gregorian, 1900) && cut()
        || date.bare && in_century(Calendar::Solar, 1300) && worded();
    is_it && own.dates.len() < MANY && !own.dates.iter().any(|on| on.year.is_some() && on.meets(date))
}

fn is_persian(number: &Number, facts: &Facts) -> bool {
    facts.prose.iter().any(|prose| {
        let text = number.span.start.checked_sub(prose.start).and_then(|start| prose.text.get(start..));
        text.and_then(|text| text.chars().next()).is_some_and(is_rtl)
    })
}

/// A year by itself may be a plain number: «۱٬۴۰۰» is 1400.
fn is_number(date: &Dated, own: &Facts, other: &Facts) -> bool {
    let value = date.year.filter(|_| date.bare).map(|year| year.to_string());
    // «ویندوز-۱۲۵۲» is a name on the other side, "Windows-1252".
    let named = |facts: &Facts, value: &str| facts.in_names.iter().filter(|named| named.figure == value).count();
    if value.as_ref().is_some_and(|value| named(other, value) > named(own, value)) {
        return true;
    }
    if value.as_ref().is_some_and(|value| lunar::says(other, value)) {
        return true;
    }
    let of_year = date.year.filter(|_| date.precision() == Precision::Year);
    if of_year.is_some_and(|year| lunar::comes_to(other, year)) {
        return true;
    }
    if other.numbers.len() < MANY && other.numbers.iter().any(|number| is_short_year(number, other, date)) {
        return true;
    }
    // "On the 23rd" is «۱ مهر».
    let alone = |number: &Number| is_day_alone(number, other) && is_its_day(number, other, (date, own));
    value.is_some_and(|value| other.numbers.iter().any(|number| number.values.contains(&value)))
        || date.precision() == Precision::Day
            && (other.numbers.iter().any(alone) || told_by_another(other).any(|day| day.agrees(date)))
}
