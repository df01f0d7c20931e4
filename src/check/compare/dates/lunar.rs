//! Years of the lunar calendar: what they are in another one nobody asks, but a lunar
//! year is the same in both languages.

use super::Outcome;
use crate::facts::Facts;
use crate::text::date::{Dated, When};
use crate::text::numeral::ascii_digit;

/// Of more dates nothing is told.
const MOST: usize = 50;

/// Whether a text says a year as one of the lunar calendar.
pub(super) fn says(facts: &Facts, year: &str) -> bool {
    facts.dates.len() <= MOST && years(facts).iter().any(|(_, own)| own == year)
}

/// The only lunar year of the leading side that the following one has not, and the only
/// such of the following side, where both say as many.
pub(super) fn slips<'f>(leading: &'f Facts, following: &'f Facts) -> Option<Outcome<'f>> {
    if leading.dates.len().max(following.dates.len()) > MOST {
        return None;
    }
    let there = years(leading);
    let here = if there.is_empty() { Vec::new() } else { years(following) };
    let only = |all: &[(&'f Dated, String)], other: &[(&'f Dated, String)]| {
        let mut more = all.iter().filter(|(_, year)| !other.iter().any(|(_, own)| own == year));
        more.next().filter(|_| more.next().is_none()).map(|(date, _)| *date)
    };
    if there.len() != here.len() {
        return None;
    }
    Some(Outcome::Changed(only(&there, &here)?, only(&here, &there)?))
}

fn years(facts: &Facts) -> Vec<(&Dated, String)> {
    let year = |date: &'_ Dated| {
        let [_, own, _] = facts.around(&date.span)?;
        let digits: String = own.chars().map(ascii_digit).collect();
        (digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
    };
    facts.dates.iter().filter(|date| is_lunar(date)).filter_map(|date| Some((date, year(date)?))).collect()
}

/// Whether a date was read, and meets every other.
pub fn is_lunar(date: &Dated) -> bool {
    date.slight && matches!(&date.when, When::Days(days, _) if *days.start() < i64::from(i32::MIN))
}
