//! What two numbers with a "to" between them say: "the lanes 1, 2 and 3" are «خط‌های ۱ تا
//! ۳», and who works from 9 to 5 works until 17.

use super::slip::MOST;
use crate::facts::Facts;
use crate::text::number::Number;

/// Whether the other side says a number as one between two.
pub(super) fn is_between(number: &Number, own: &Facts, other: &Facts) -> bool {
    let few = own.numbers.len().max(other.numbers.len()) < MOST;
    let Some(value) = whole(number).filter(|_| few && !number.ordinal) else { return false };
    let Some(place) = own.numbers.iter().position(|one| one.span == number.span) else { return false };
    is_in_row((value, place), own, other) || is_hour((value, place), own, other)
}

/// One of a row that the other side says by its ends.
fn is_in_row((value, place): (u64, usize), own: &Facts, other: &Facts) -> bool {
    let next = |at: usize, step: u64| {
        let pair = own.numbers.get(at..at + 2)?;
        let listed = own.between(&pair[0].span, &pair[1].span).is_some_and(|text| is_one_of(text.trim(), LISTING));
        (listed && whole(&pair[0])?.checked_add(step) == whole(&pair[1])).then_some(())
    };
    let last = (place..).take_while(|at| next(*at, 1).is_some()).count();
    let first = (0..place).rev().take_while(|at| next(*at, 1).is_some()).count();
    let ends = (value.saturating_sub(first as u64), value.saturating_add(last as u64));
    first > 0 && last > 0 && ranges(other).any(|range| range == ends)
}

/// "From 9 to 5", «از ۹ صبح تا ۱۷».
fn is_hour((value, place): (u64, usize), own: &Facts, other: &Facts) -> bool {
    // "9:00 to 5:00" has minutes in between.
    let opens = |far: usize| {
        let at = place.checked_sub(far)?;
        let (range, last) = range_at(own, at)?;
        (last == place && (5..=12).contains(&range.0)).then_some(range.0)
    };
    let Some(opens) = opens(1).or_else(|| opens(2)) else { return false };
    let same = |late: u64| ranges(other).any(|range| range == (opens, late));
    value < opens && same(value + 12) || value.checked_sub(12).is_some_and(|early| early < opens && same(early))
}

/// The ends of all that a side says so.
fn ranges(facts: &Facts) -> impl Iterator<Item = (u64, u64)> {
    (0..facts.numbers.len()).filter_map(|at| range_at(facts, at)).map(|(range, _)| range)
}

/// The ends of the one that begins with a number, and the place of its last.
fn range_at(facts: &Facts, at: usize) -> Option<((u64, u64), usize)> {
    let [first, next] = facts.numbers.get(at..at + 2)? else { return None };
    let minutes = facts.between(&first.span, &next.span)? == ":";
    let (lead, place) = if minutes { (next, at + 2) } else { (first, at + 1) };
    let last = facts.numbers.get(place)?;
    let between = facts.between(&lead.span, &last.span)?.trim();
    // «۹ صبح تا ۱۷»
    let link = MORNING.iter().find_map(|word| between.strip_prefix(word)).unwrap_or(between).trim_start();
    is_one_of(link, LINKS).then(|| Some(((whole(first)?, whole(last)?), place)))?
}

fn is_one_of(text: &str, all: &[&str]) -> bool {
    all.contains(&text)
}

fn whole(number: &Number) -> Option<u64> {
    number.value().parse().ok()
}

const LISTING: &[&str] = &[",", "،", "and", ", and", "و", "، و", "&", "or", ", or", "یا", "، یا"];
const LINKS: &[&str] = &["to", "until", "till", "through", "تا", "الی", "-", "–", "—"];
const MORNING: &[&str] = &["am", "a.m.", "صبح", "بامداد"];
