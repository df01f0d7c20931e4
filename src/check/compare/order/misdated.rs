//! A year that counts something, and what was counted as its year: "for £85 in 1911",
//! «در ۸۵ به ۱۹۱۱ پوند».

use std::ops::Range;

use super::{Exchange, Sides};
use crate::facts::Facts;
use crate::text::date::{Dated, Precision};
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

/// The only year and a number of the leading side, where the following one has the number
/// behind «در» and nothing that it counts, and the year before what is counted.
pub(super) fn year((leading, following): Sides) -> Option<Exchange> {
    let few = |facts: &Facts| {
        let many = facts.numbers.len().max(facts.dates.len());
        !facts.is_partial && !facts.numbers.is_empty() && !facts.dates.is_empty() && many <= MOST
    };
    if !few(leading) || !few(following) {
        return None;
    }
    let (number, here) = following.numbers.iter().find_map(|here| {
        let is_its = here.weight == Weight::Figure && here.value().len() < 4 && is_alone(following, &here.span);
        let number = only(leading, here).filter(|_| is_its && only(following, here).is_some())?;
        let bare = here.hedge.is_none() && number.weight == Weight::Figure && !is_led(leading, &number.span);
        bare.then_some((number, here))
    })?;
    let (date, other) = leading.dates.iter().find_map(|date| {
        let other = of_year(following, date)?;
        let led = is_led(leading, &date.span) && of_year(leading, date).is_some();
        (led && counts(following, &other.span)).then_some((date, other))
    })?;
    let second = if number.span.start < date.span.start { &other.span } else { &here.span };
    let (first, last) = if number.span.start < date.span.start {
        (number.span.clone(), date.span.clone())
    } else {
        (date.span.clone(), number.span.clone())
    };
    Some(Exchange { first, second: last, here: second.clone() })
}

/// Of more nothing is told.
const MOST: usize = 20;

/// The only number of its value.
fn only<'f>(facts: &'f Facts, number: &Number) -> Option<&'f Number> {
    let mut same = facts.numbers.iter().filter(|other| other.meets(number));
    same.next().filter(|_| same.next().is_none())
}

/// The only date of a text that is the year of another one, and no more.
fn of_year<'f>(facts: &'f Facts, date: &Dated) -> Option<&'f Dated> {
    let is_year = |date: &Dated| date.precision() == Precision::Year && date.part.is_none();
    let mut same = facts.dates.iter().filter(|other| other.year == date.year);
    same.next().filter(|other| same.next().is_none() && is_year(other) && is_year(date) && date.year.is_some())
}

/// Whether English says of something that it was then.
fn is_led(facts: &Facts, span: &Range<usize>) -> bool {
    facts.word_before(span).is_some_and(|word| matches!(word, "in" | "In" | "since" | "Since" | "by" | "By" | "until"))
}

/// Whether «در» stands before a number, and behind it what nobody counts.
fn is_alone(facts: &Facts, span: &Range<usize>) -> bool {
    let [_, _, behind] = facts.around(span).unwrap_or_default();
    let next = behind.strip_prefix(' ').and_then(|behind| behind.split(' ').next()).unwrap_or_default();
    facts.word_before(span) == Some("در") && matches!(next, "به" | "از" | "با" | "برای")
}

/// Whether a year stands before a thing, and behind nothing that makes a year of it.
fn counts(facts: &Facts, span: &Range<usize>) -> bool {
    let [_, own, behind] = facts.around(span).unwrap_or_default();
    let next = behind.strip_prefix(' ').and_then(|behind| behind.split(' ').next()).unwrap_or_default();
    let is_thing = next.chars().nth(2).is_some() && next.chars().all(|c| is_letter(c) || c == '\u{200c}');
    let led = facts.word_before(span).unwrap_or_default();
    own.chars().count() == 4 && is_thing && !LEADS.contains(&led) && !OTHERS.contains(&next)
}

/// Words before a year.
const LEADS: &[&str] = &["در", "سال", "سال\u{200c}های", "تا", "سنه", "سنهٔ", "مورخ", "و", "یا"];

/// Words behind a year that are counted by none.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "است", "بود", "بودند", "شد", "شدند", "میلادی", "خورشیدی", "شمسی", "هجری", "قمری", "برای", "این", "همه", "هنوز",
    "تاکنون", "چند", "یکی", "نیز", "کرد", "رسید", "درگذشت", "آغاز", "پایان", "میان", "دوباره", "دیگر",
];
