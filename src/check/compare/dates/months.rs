//! Months by themselves that became others: "that August", «مارس همان سال», where a
//! year that stands elsewhere would answer for either.

use super::Outcome;
use crate::facts::Facts;
use crate::text::date::{Dated, Precision, When};

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
