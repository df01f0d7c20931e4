//! A unit that one side says once for two numbers, "from 30 to 300 seconds", and the other
//! of each: «از ۳۰ دقیقه به ۳۰۰ ثانیه».

use std::ops::Range;

use super::known::Unit;
use super::{Changed, Counted, is_same};
use crate::facts::Facts;
use crate::text::number::Weight;

/// A text, and its numbers with their units.
type Side<'s, 'f> = (&'s Facts, &'s [Counted<'f>]);

/// The first number that shares the unit of the next one on one side, and has another of
/// the same kind on the other.
pub(super) fn changed(leading: Side, following: Side) -> Option<Changed> {
    let there = || of(leading, following.1);
    let here = || of(following, leading.1).map(|(here, there)| (there, here));
    there().or_else(here)
}

/// The same where one side shares it: its number, and that of the other side.
fn of((facts, all): Side, other: &[Counted]) -> Option<Changed> {
    all.windows(2).find_map(|pair| {
        let [(number, None), (next, Some((unit, span)))] = pair else { return None };
        if number.weight == Weight::Slight || !joins(facts, &number.span, &next.span) {
            return None;
        }
        let same = |all: &[Counted]| all.iter().filter(|(one, _)| is_same(one, number)).count();
        let (_, found) = other.iter().find(|(one, _)| is_same(one, number))?;
        let (own, place) = found.as_ref()?;
        let is_other = |own: &Unit| own.kind == unit.kind && own.name != unit.name;
        let alone = same(all) == 1 && same(other) == 1;
        (alone && is_other(own)).then(|| (number.span.start..span.end, place.clone()))
    })
}

/// Whether nothing stands between two numbers but what joins them.
fn joins(facts: &Facts, first: &Range<usize>, second: &Range<usize>) -> bool {
    let between = facts.between(first, second).map(str::trim).unwrap_or_default();
    matches!(between, "to" | "or" | "–" | "-" | "تا" | "یا" | "به" | "الی")
}
