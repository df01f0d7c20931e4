//! Days so old that the almanacs of today may be off by one: across calendars they
//! pass for one, within one calendar they do not.

use super::{MOST_PAIRS, Outcome};
use crate::check::compare::days::{apart, is_old};
use crate::facts::Facts;
use crate::text::date::Dated;

/// Old days of one calendar that are one off, and stand each on one side alone: the
/// other calendar, which stands beside them, answers for both.
pub(super) fn slips<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    if leading.dates.len() * following.dates.len() > MOST_PAIRS {
        return Vec::new();
    }
    let own = |facts: &'f Facts, other: &Facts| -> Vec<&'f Dated> {
        let said = |date: &Dated| other.dates.iter().any(|on| on.calendar == date.calendar && on.meets(date));
        facts
            .dates
            .iter()
            .filter(|date| date.year.is_some() && is_old(date) && !date.impossible && !said(date))
            .collect()
    };
    let mut here = own(following, leading);
    let changed = |there: &'f Dated| {
        let at = here.iter().position(|here| here.is_beside(there))?;
        Some(Outcome::Changed(there, here.remove(at)))
    };
    let found: Vec<Outcome> = own(leading, following).into_iter().filter_map(changed).collect();
    if found.is_empty() { known_by_others(leading, following).into_iter().collect() } else { found }
}

/// An old day that is one off, and further from another day of its month than what
/// answers it on the other side.
fn known_by_others<'f>(leading: &'f Facts, following: &'f Facts) -> Option<Outcome<'f>> {
    if leading.dates.len().max(following.dates.len()) > MOST {
        return None;
    }
    let answers = |there: &Dated, facts: &'f Facts| -> Vec<&'f Dated> {
        facts.dates.iter().filter(|here| here.calendar != there.calendar && here.agrees(there)).collect()
    };
    let days = leading.dates.iter().filter(|date| is_old(date));
    days.filter_map(|there| {
        let [here] = answers(there, following)[..] else { return None };
        let is_beside = |first: &Dated| {
            let [second] = answers(first, following)[..] else { return false };
            let gaps = apart(first, there).zip(apart(second, here));
            gaps.is_some_and(|(gap, other)| gap != 0 && other != 0 && gap != other)
        };
        let off = is_off(there, here) && leading.dates.iter().any(is_beside);
        off.then_some(Outcome::Changed(there, here))
    })
    .next()
}

/// Of more dates none is known by others.
const MOST: usize = 50;

fn is_off(date: &Dated, other: &Dated) -> bool {
    match (date.dated(), other.dated()) {
        (None, None) => date.is_a_day_off(other),
        (own, answer) => own.as_ref().unwrap_or(date).is_a_day_off(answer.as_ref().unwrap_or(other)),
    }
}

/// Days of different calendars that are one off and pass for one, they are so old;
/// nothing else on either side says which was meant.
pub fn a_day_off<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Dated, &'f Dated)> {
    if leading.dates.len() * following.dates.len() > MOST_PAIRS {
        return None;
    }
    let is_sure = |date: &Dated, all: &[Dated]| all.iter().any(|other| date.agrees(other) && !is_off(date, other));
    leading.dates.iter().find_map(|there| {
        let here = following.dates.iter().find(|here| is_off(there, here))?;
        (!is_sure(there, &following.dates) && !is_sure(here, &leading.dates)).then_some((there, here))
    })
}
