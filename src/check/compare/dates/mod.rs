//! Dates of two sides, as days: a date is answered by any date of the other
//! side that may mean the same days and is as exact; how often it is said is
//! nobody's fault.

pub mod answered;
mod apart;
mod ends;
mod glossed;
pub mod glosses;
pub mod lone;
pub mod lunar;
mod months;
pub mod older;

use std::ops::Range;

use rustc_hash::FxHashSet as HashSet;

use self::answered::unanswered;
use super::numbers::answered::day_counted;
use super::numbers::years;
use super::periods;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::date::calendar::gregorian;
use crate::text::date::month::Calendar;
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

/// How the sides of a pair differ in their dates; that they do not is remembered.
pub fn of<'p>(pair: &'p Pair) -> Vec<Outcome<'p>> {
    if pair.dates_agree.get() == Some(&true) {
        return Vec::new();
    }
    let found = differences(pair.leading(), pair.following());
    pair.dates_agree.get_or_init(|| found.is_empty());
    found
}

/// How two sides differ in their dates.
pub fn differences<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let mut found = Vec::new();
    if leading.is_partial || following.is_partial || leading.dates.is_empty() && following.dates.is_empty() {
        return found;
    }
    let mut lost = unanswered(leading, following, true);
    let mut new = unanswered(following, leading, false);
    lost.retain(|date| !is_counted(date, leading, following) && !is_code(date, leading, following));
    new.retain(|date| !is_counted(date, following, leading) && !is_code(date, following, leading));
    if lost.is_empty() && new.is_empty() {
        return unseen(leading, following);
    }
    // Where a year is wrong, days without one are not: they only take after it.
    if lost.iter().chain(&new).any(|date| date.year.is_some()) {
        let alone = |date: &&Dated, other: &Facts| date.year.is_some() || !other.dates.iter().any(|on| on.meets(date));
        // So do the days that would have been theirs.
        let bare = |dates: &[&Dated]| dates.iter().any(|date| date.bare);
        let implied = |date: &&Dated, other: &Facts| {
            other.dates.iter().any(|on| on.year.is_none() && on.implied.is_some() && on.meets(date))
        };
        let years = bare(&lost) || bare(&new);
        lost.retain(|date| alone(date, following) && !(years && !date.bare && implied(date, following)));
        new.retain(|date| alone(date, leading) && !(years && !date.bare && implied(date, leading)));
    }
    // Where months or years are wrong, all days that share them are: once.
    let left_out = alone(leading, &mut lost);
    alone(following, &mut new);
    // The same exactness first: a day for a day, a year for a year.
    for least in [Precision::Day, Precision::Month, Precision::Decade] {
        lost.retain(|date| {
            let fits = |other: &&Dated| date.slight == other.slight && date.precision().min(other.precision()) >= least;
            let Some(at) = new.iter().position(fits) else { return true };
            found.push(Outcome::Changed(date, new.remove(at)));
            false
        });
    }
    if left_out > 0 {
        new.retain(|date| !shares_with_told(date, following, &found));
    }
    let crossed = years::crossed(leading, following);
    let number = |date: &&Dated| crossed.iter().any(|pair| pair.0 == date.span || pair.1 == date.span);
    lost.retain(|date| !number(date));
    new.retain(|date| !number(date));
    // A day that never was is told as that.
    let never = |facts: &Facts| facts.dates.iter().filter(|date| date.impossible).count();
    let told = found.iter().filter(|outcome| matches!(outcome, Outcome::Changed(_, here) if here.impossible)).count();
    let mut never = never(following).saturating_sub(never(leading) + told);
    for date in lost.into_iter().filter(|date| !date.slight) {
        let is_never = |here: &Dated| here.impossible && here.calendar == date.calendar;
        let told_so = matches!(date.precision(), Precision::Day | Precision::Decade);
        if never > 0 && told_so && following.dates.iter().any(is_never) {
            never -= 1;
            continue;
        }
        let is_end = |other: &&Dated| ends::is_said_as_end(date, (other, following));
        if following.dates.len() < MOST && following.dates.iter().any(|other| is_end(&other))
            || ends::is_end_of_that_year(date, following)
        {
            continue;
        }
        let instead = lone::instead(date, leading, following);
        found.push(match following.dates.iter().find(|other| other.meets(date)) {
            _ if let Some(other) = instead => Outcome::Changed(date, other),
            Some(other) => Outcome::Blurred(date, other),
            None => Outcome::Dropped(date),
        });
    }
    let told: Vec<&Dated> = found.iter().filter_map(|outcome| changed(outcome)).collect();
    for date in new.into_iter().filter(|date| !date.slight) {
        match meant(date, leading, following) {
            // "On the 16th" went wrong with the month that was said before.
            Some(there) if date.year.is_none() && told.contains(&there) => {}
            Some(there) => found.push(Outcome::Changed(there, date)),
            None => found.push(Outcome::Added(date)),
        }
    }
    let known = |date: &Dated| {
        found.iter().any(|outcome| match outcome {
            Outcome::Changed(there, here) | Outcome::Blurred(there, here) => [*there, *here].contains(&date),
            Outcome::Dropped(one) | Outcome::Added(one) => *one == date,
        })
    };
    let more = unseen(leading, following).into_iter();
    let more: Vec<Outcome> =
        more.filter(|slip| !matches!(slip, Outcome::Changed(there, here) if known(there) || known(here))).collect();
    found.extend(more);
    exchanged_years(&mut found);
    let told = years_of_told(&found);
    found.retain(|outcome| !matches!(outcome, Outcome::Dropped(year) if is_one_of(&told, year)));
    winters(leading, &mut found);
    winters(following, &mut found);
    found
}

/// "Winter of 1978–79": what became of the season is told, and nothing of its second year.
fn winters(facts: &Facts, found: &mut Vec<Outcome>) {
    if found.len() < 2 {
        return;
    }
    let told = |outcome: &Outcome| match outcome {
        Outcome::Changed(there, here) | Outcome::Blurred(there, here) => [Some(there.span.end), Some(here.span.end)],
        Outcome::Dropped(date) | Outcome::Added(date) => [Some(date.span.end), None],
    };
    let ends: HashSet<usize> = found.iter().flat_map(told).flatten().collect();
    let is_second = |date: &Dated| {
        let place = facts.dates.partition_point(|other| other.span.start < date.span.start);
        let Some(first) = place.checked_sub(1).map(|before| &facts.dates[before]) else { return false };
        let joined = || matches!(facts.between(&first.span, &date.span), Some("–" | "-" | "—" | "/" | "−"));
        let is_own = facts.dates.get(place).is_some_and(|own| std::ptr::eq(own, date));
        is_own && first.part.is_some() && ends.contains(&first.span.end) && joined()
    };
    found.retain(|outcome| match outcome {
        Outcome::Dropped(date) | Outcome::Added(date) => !is_second(date),
        _ => true,
    });
}

/// The Gregorian years of which days are told that stand in the other calendar: "in 1907, on
/// 7 October", «۱۴ دی ۱۲۸۶».
fn years_of_told(found: &[Outcome]) -> HashSet<i32> {
    let solar = found.iter().filter_map(|outcome| match outcome {
        Outcome::Changed(_, here) if here.calendar == Calendar::Solar => Some(gregorian(here.calendar, here.year?)),
        _ => None,
    });
    solar.flat_map(|first| [first, first + 1]).collect()
}

/// Whether a date is no more than one of some years.
fn is_one_of(years: &HashSet<i32>, date: &Dated) -> bool {
    date.bare && date.calendar == Calendar::Gregorian && date.year.is_some_and(|year| years.contains(&year))
}

/// The date of the leading side that stands otherwise.
fn changed<'f>(outcome: &Outcome<'f>) -> Option<&'f Dated> {
    match outcome {
        Outcome::Changed(there, _) => Some(there),
        _ => None,
    }
}

/// What dates that answer each other say otherwise still.
fn unseen<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let mut found = slips(leading, following);
    found.extend(older::slips(leading, following));
    found.extend(periods::parts(leading, following));
    if found.is_empty() {
        found = periods::exact(leading, following);
    }
    if found.is_empty() {
        found = apart::slips(leading, following);
    }
    if found.is_empty() {
        let slip = months::slips(leading, following).or_else(|| months::lost(leading, following));
        let slip = slip.or_else(|| lunar::slips(leading, following));
        found.extend(slip.or_else(|| glossed::slips(leading, following)));
    }
    found
}

/// Of two dates whose years changed places tells the first.
fn exchanged_years(found: &mut Vec<Outcome>) {
    // The year that another date has taken is not missed by itself.
    let taken: Vec<i32> = found
        .iter()
        .filter_map(|outcome| match outcome {
            Outcome::Changed(there, here) if there.year != here.year && !here.bare => here.year,
            _ => None,
        })
        .collect();
    if let [year] = taken[..] {
        found.retain(|outcome| !matches!(outcome, Outcome::Dropped(date) if date.bare && date.year == Some(year)));
    }
    let moved = |date: &Dated, from: &Dated| {
        let year = from.year.filter(|_| date.calendar == from.calendar && date.precision() > Precision::Year);
        year.and_then(|year| date.in_year(year))
    };
    // The year of the other calendar begins elsewhere: either side may be put right.
    let fits = |date: &Dated, from: &Dated, other: &Dated| moved(date, from).is_some_and(|date| date.agrees(other));
    let crossed = |(a, b): (&Dated, &Dated), (c, d): (&Dated, &Dated)| {
        fits(a, c, b) && fits(c, a, d) || fits(b, d, a) && fits(d, b, c)
    };
    // "Autumn of 1985": each keeps its part.
    let years = |(a, b): (&Dated, &Dated), (c, d): (&Dated, &Dated)| {
        a.year.is_some() && a.year == d.year && b.year == c.year && a.year != b.year && a.calendar == d.calendar
    };
    let is_exchange = |(a, b), (c, d)| crossed((a, b), (c, d)) || crossed((a, d), (c, b)) || years((a, b), (c, d));
    let changed = |at: usize| match found[at] {
        Outcome::Changed(there, here) => Some((there, here)),
        _ => None,
    };
    let few = found.len().min(MOST);
    let repeats = |at: &usize| {
        let own = changed(*at);
        (0..*at).any(|before| own.zip(changed(before)).is_some_and(|(own, first)| is_exchange(first, own)))
    };
    let again = (1..few).find(repeats);
    if let Some(again) = again {
        found.remove(again);
    }
}

/// Whether a date is a number and what it counts: the other side has the number,
/// and nothing else here is it.
fn is_counted(date: &Dated, own: &Facts, other: &Facts) -> bool {
    let has = |facts: &Facts, day: &String| facts.numbers.iter().any(|number| number.values.contains(day));
    day_counted(date).is_some_and(|day| has(other, &day) && !has(own, &day))
}

/// Whether the year of a date is set as code on the other side alone: `1950-04-18`.
fn is_code(date: &Dated, own: &Facts, other: &Facts) -> bool {
    let has = |facts: &Facts, year: &str| facts.in_codes.iter().any(|figure| figure == year);
    let year = || date.year.map(|year| year.to_string());
    !other.in_codes.is_empty() && year().is_some_and(|year| has(other, &year) && !has(own, &year))
}

/// Of more than a thousand days on each side none is looked for twice.
const MOST_PAIRS: usize = 1_000_000;

/// Days without a year that are off by one or two in their own calendar: where
/// the other calendar stands beside them, they might be the same days still.
fn slips<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    if leading.dates.len() * following.dates.len() > MOST_PAIRS {
        return Vec::new();
    }
    // Days that are said more often than on the other side, and whether they are
    // not said there at all.
    let more = |facts: &'f Facts, other: &Facts| -> Vec<(&'f Dated, bool)> {
        let of = |date: &Dated, on: &Dated| date.calendar == on.calendar && on.precision() == Precision::Day;
        let said = |facts: &Facts, date: &Dated| facts.dates.iter().filter(|on| of(date, on) && on.meets(date)).count();
        let days = facts.dates.iter().filter(|date| matches!(date.when, When::Yearless(_, _, Some(_))));
        let counted = days.map(|date| (date, said(facts, date), said(other, date)));
        counted.filter(|(_, here, there)| here > there).map(|(date, _, there)| (date, there == 0)).collect()
    };
    let near = |a: &Dated, b: &Dated| match (&a.when, &b.when) {
        (When::Yearless(one, month, Some(day)), When::Yearless(other, of, Some(date))) => {
            one == other && month == of && day.abs_diff(*date) <= 2
        }
        _ => false,
    };
    let mut here = more(following, leading);
    let changed = |(there, alone): (&'f Dated, bool)| {
        let at = here.iter().position(|(here, only)| (alone || *only) && near(there, here))?;
        Some(Outcome::Changed(there, here.remove(at).0))
    };
    more(leading, following).into_iter().filter_map(changed).collect()
}

/// Whether a date stands beside one that is told, in a stretch or an "or": what they
/// share went wrong once.
fn shares_with_told(date: &Dated, following: &Facts, found: &[Outcome]) -> bool {
    let beside = |told: &Dated| {
        let (first, second) = if told.span.start < date.span.start { (told, date) } else { (date, told) };
        first.tokens.end + 1 == second.tokens.start
            && following.between(&first.span, &second.span).is_some_and(|text| text.trim().chars().count() < 5)
    };
    found.iter().any(|outcome| matches!(outcome, Outcome::Changed(_, here) if beside(here)))
}

/// Leaves of dates that are one by what they share only the last, and of a date
/// and what glosses it only the date; says how many are left out.
fn alone(facts: &Facts, dates: &mut Vec<&Dated>) -> usize {
    let all = dates.clone();
    let has = |at: usize| all.iter().any(|date| std::ptr::eq(*date, &facts.dates[at]));
    let is_told = |at: usize| {
        let shared = facts.dates[at].link.shares && at + 1 < facts.dates.len() && has(at + 1);
        let glosses = |(date, gloss): &(Range<usize>, Range<usize>)| gloss.contains(&at) && date.clone().any(has);
        shared || facts.glosses.iter().any(glosses)
    };
    if all.len() > 1 && all.len() < MOST {
        let told: Vec<bool> = (0..facts.dates.len()).map(|at| has(at) && is_told(at)).collect();
        dates.retain(|date| !(0..told.len()).any(|at| told[at] && std::ptr::eq(*date, &facts.dates[at])));
    }
    all.len() - dates.len()
}

/// Of more wrong dates in one passage nothing is told apart.
const MOST: usize = 50;

/// The date of the leading side that was meant: one of the same calendar and
/// exactness that stands on the following side less often, one of the same sentence
/// that is answered less often, or the one in its place, where the sentence has as
/// many on both sides.
fn meant<'f>(date: &Dated, leading: &'f Facts, following: &'f Facts) -> Option<&'f Dated> {
    let timed = |date: &Dated| date.year.or(date.implied).is_some();
    let alike = |other: &&Dated| other.precision() == date.precision() && timed(other) == timed(date);
    let own = |other: &&Dated| alike(other) && other.calendar == date.calendar;
    let times = |facts: &Facts, there: &Dated| facts.dates.iter().filter(own).filter(|here| here.meets(there)).count();
    let scarce = |there: &&Dated| times(following, there) < times(leading, there);
    let aligned = leading.sentences().len() == following.sentences().len();
    let beside =
        |there: &&Dated| aligned && leading.sentence_of(there.span.start) == following.sentence_of(date.span.start);
    let answers = |facts: &Facts, there: &Dated, within: Option<usize>| {
        let glosses = |at: usize| facts.glosses.iter().any(|(_, gloss)| gloss.contains(&at));
        let near = |here: &Dated| within.is_none_or(|sentence| facts.sentence_of(here.span.start) == sentence);
        let own = |(at, here): &(usize, &Dated)| alike(here) && here.agrees(there) && near(here) && !glosses(*at);
        facts.dates.iter().enumerate().filter(own).count()
    };
    let fewer = |there: &Dated, within| answers(following, there, within) < answers(leading, there, within);
    let unmet = |there: &&Dated| {
        beside(there) && (fewer(there, None) || fewer(there, Some(leading.sentence_of(there.span.start))))
    };
    let all = || leading.dates.iter();
    let in_place = || {
        let sentence = following.sentence_of(date.span.start);
        let of = |facts: &'f Facts| {
            facts.dates.iter().filter(move |own| alike(own) && facts.sentence_of(own.span.start) == sentence)
        };
        let at = of(following).position(|here| here.span == date.span)?;
        if aligned && of(leading).count() == of(following).count() { of(leading).nth(at) } else { None }
    };
    all().filter(own).find(scarce).or_else(|| all().filter(alike).find(unmet)).or_else(in_place)
}

/// Dates that are given as near ones, and a date of the other side that means
/// the same days, where all such are given as certain.
pub fn unhedged<'f>(hedged: &'f Facts, other: &'f Facts) -> Vec<(&'f Dated, &'f Dated)> {
    if hedged.dates.len() * other.dates.len() > MOST_PAIRS {
        return Vec::new();
    }
    let near = |date: &Dated| date.hedge.is_some_and(|hedge| hedge.hedge.is_near() && !hedge.slight);
    let certain = |date: &'f Dated| {
        // A month without a year may be of any.
        let timed = |same: &Dated| date.year.is_none() || same.year.or(same.implied).is_some();
        let exact = |same: &&Dated| same.precision() >= date.precision() && timed(same) && same.agrees(date);
        let mut same = other.dates.iter().filter(exact).peekable();
        let first = *same.peek()?;
        same.all(|same| same.hedge.is_none()).then_some((date, first))
    };
    hedged.dates.iter().filter(|date| near(date)).filter_map(certain).collect()
}
