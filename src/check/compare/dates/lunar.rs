//! Years of the lunar calendar: what they are in another one nobody asks, but a lunar
//! year is the same in both languages.

use super::Outcome;
use crate::facts::Facts;
use crate::text::date::calendar::lunar_begins;
use crate::text::date::{Dated, When};
use crate::text::number::{Number, Weight};
use crate::text::numeral::ascii_digit;
use crate::text::token::word::is_letter;

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

/// Whether a lunar year that a text says may be a year of another calendar: the two begin on
/// other days, and one of them may be meant.
pub fn comes_to(facts: &Facts, year: i32) -> bool {
    let is_it = |lunar: &str| lunar.parse().is_ok_and(|lunar| is_year_of(lunar, year));
    facts.dates.len() <= MOST
        && facts.numbers.len() <= MOST
        && (years(facts).iter().any(|(_, own)| is_it(own))
            || facts.numbers.iter().any(|number| is_lunar_number(number, facts) && is_it(number.value())))
}

/// Whether a lunar year began in a Gregorian or a solar one, or in one beside it.
pub fn is_year_of(lunar: i32, year: i32) -> bool {
    let begins = lunar_begins(lunar);
    let gregorian = if (1250..1450).contains(&year) { f64::from(year) + SOLAR } else { f64::from(year) };
    (begins - gregorian).abs() < 2.0 || (begins - f64::from(year)).abs() < 2.0
}

/// Whether a number is called a year of the lunar calendar: «۷۲۱ هجری», "AH 1246".
pub fn is_lunar_number(number: &Number, facts: &Facts) -> bool {
    if number.value().len() > 4 || number.weight < Weight::Figure {
        return false;
    }
    let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
    let behind = behind.trim_start_matches([' ', '(']);
    let called = BEHIND.iter().any(|word| behind.strip_prefix(word).is_some_and(|rest| !rest.starts_with(is_letter)));
    let solar = ["شمسی", "خورشیدی"].iter().any(|word| behind.split_whitespace().nth(1) == Some(word));
    called && !solar || ["AH ", "A.H. "].iter().any(|word| before.ends_with(word))
}

#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "هجری", "قمری", "ه.ق", "ه‍.ق", "ه‍. ق", "ه. ق", "هـ.ق", "هـ. ق", "ق", "AH", "A.H", "ه", "ه‍",
];

/// When the first solar year began.
const SOLAR: f64 = 621.2;

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
