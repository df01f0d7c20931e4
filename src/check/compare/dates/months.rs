//! Months by themselves that became others: "that August", «مارس همان سال», where a
//! year that stands elsewhere would answer for either.

use super::Outcome;
use crate::facts::Facts;
use crate::text::date::month::month;
use crate::text::date::{Dated, Precision, When};
use crate::text::form::ZWNJ;
use crate::text::token::word::is_letter;

/// Of more dates nothing is told.
const MOST: usize = 50;

/// The only month of the leading side that no month or day of the following one meets,
/// and the only such of the following side, where both say as many.
pub(super) fn slips<'f>(leading: &'f Facts, following: &'f Facts) -> Option<Outcome<'f>> {
    // What says one again is none.
    let is_gloss = |facts: &Facts, at: usize| facts.glosses.iter().any(|(_, gloss)| gloss.contains(&at));
    let months = |facts: &'f Facts| {
        let own = move |(at, date): &(usize, &Dated)| {
            matches!(date.when, When::Yearless(_, _, None)) && !is_gloss(facts, *at)
        };
        facts.dates.iter().enumerate().filter(own).map(|(_, date)| date)
    };
    if leading.dates.len().max(following.dates.len()) > MOST || months(leading).next().is_none() {
        return None;
    }
    if months(leading).count() != months(following).count() {
        return None;
    }
    let only = |facts: &'f Facts, other: &Facts| -> Option<&'f Dated> {
        let met =
            |month: &Dated| other.dates.iter().any(|date| date.precision() >= Precision::Month && date.meets(month));
        let mut unmet = months(facts).filter(|month| !met(month));
        unmet.next().filter(|_| unmet.next().is_none())
    };
    let lost = only(leading, following)?;
    let twice = || {
        // «دسامبر … دسامبر» for "June … December": what is said once more stands in its place.
        let at = months(leading).position(|month| std::ptr::eq(month, lost))?;
        let more = months(following).nth(at)?;
        let said = |facts: &Facts| facts.dates.iter().filter(|date| date.meets(more)).count();
        let is_met = |date: &&Dated| leading.dates.iter().any(|other| other.meets(date));
        let all_met = months(following).filter(is_met).count() == months(following).count();
        (all_met && said(following) > said(leading)).then_some(more)
    };
    Some(Outcome::Changed(lost, only(following, leading).or_else(twice)?))
}

/// A month by itself, "in July", where the other side speaks of no time at all.
pub(super) fn lost<'f>(leading: &'f Facts, following: &Facts) -> Option<Outcome<'f>> {
    if !following.dates.is_empty() || !following.moments.is_empty() || following.is_partial {
        return None;
    }
    let is_led = |date: &&Dated| {
        let word = leading.word_before(&date.span);
        word.is_some_and(|word| {
            matches!(word, "in" | "In" | "since" | "Since" | "until" | "Until" | "during" | "During")
        })
    };
    // «در مه» is May as well as a fog, «تیر» a month of summer or an arrow.
    let may_be = |date: &Dated, word: &str| {
        month(word.trim_end_matches('\u{654}')).is_some_and(|said| match date.when {
            When::Yearless(calendar, of, _) => said.calendar != calendar || said.month == of,
            When::Days(..) => false,
        })
    };
    let words = || following.prose.iter().flat_map(|prose| prose.words().split(|c: char| !(is_letter(c) || c == ZWNJ)));
    let months = leading.dates.iter().filter(|date| matches!(date.when, When::Yearless(_, _, None)));
    months
        .take(MOST)
        .filter(is_led)
        .find(|date| !words().any(|word| word == "ماه" || may_be(date, word)))
        .map(Outcome::Dropped)
}
