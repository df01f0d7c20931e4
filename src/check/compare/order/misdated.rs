//! A year that counts something, and what was counted as its year: "for £85 in 1911",
//! «در ۸۵ به ۱۹۱۱ پوند».

use std::ops::Range;

use super::{Exchange, Sides};
use crate::check::compare::units::known::called;
use crate::facts::Facts;
use crate::text::date::month::{Calendar, month};
use crate::text::date::{Dated, Precision};
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

/// A year of the leading side and a number that the following one has in each other's place.
pub(super) fn year((leading, following): Sides) -> Option<Exchange> {
    let few = |facts: &Facts| {
        let many = facts.numbers.len().max(facts.dates.len());
        !facts.is_partial && !facts.numbers.is_empty() && many <= MOST
    };
    if !few(leading) || !few(following) || leading.dates.is_empty() {
        return None;
    }
    beside_month((leading, following)).or_else(|| behind_at((leading, following)))
}

/// «در ۸۵ به ۱۹۱۱ پوند»: the number stands behind «در» and counts nothing, and the only year
/// stands before what is counted.
fn behind_at((leading, following): Sides) -> Option<Exchange> {
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
    Some(exchange((&number.span, &here.span), (&date.span, &other.span)))
}

/// «در بهار ۱۷ … ۱۹۳۶ مورد»: the number stands behind what leads a year and counts nothing,
/// and the year counts what the number did.
fn beside_month((leading, following): Sides) -> Option<Exchange> {
    let (date, year) = leading.dates.iter().find_map(|date| {
        let own = date.year.filter(|_| date.calendar == Calendar::Gregorian)?;
        // A year of the Hijra begins in March.
        let year = [0, 621, 622].into_iter().find_map(|earlier| written_year(following, own - earlier))?;
        let led = is_led(leading, &date.span) || date.precision() == Precision::Month || date.part.is_some();
        (led && counter(following, &year).is_some()).then_some((date, year))
    })?;
    let unit = counter(following, &year)?;
    let (number, here) = following.numbers.iter().find_map(|here| {
        let led = following.word_before(&here.span).is_some_and(|word| {
            matches!(word, "در" | "سال" | "تا" | "از") || month(word).is_some() || SEASONS.contains(&word)
        });
        let is_its =
            led && here.span != year && here.weight == Weight::Figure && counter(following, &here.span).is_none();
        let number = only(leading, here).filter(|_| is_its && only(following, here).is_some())?;
        let counted = counter(leading, &number.span);
        let same = counted == Some(unit) || unit == COUNTED && counts_thing(leading, &number.span);
        (same && !is_led(leading, &number.span)).then_some((number, here))
    })?;
    Some(exchange((&number.span, &here.span), (&date.span, &year)))
}

/// A number and a date that changed places: where the leading and the following side says
/// each.
fn exchange(number: (&Range<usize>, &Range<usize>), date: (&Range<usize>, &Range<usize>)) -> Exchange {
    let (first, second) = if number.0.start < date.0.start { (number, date) } else { (date, number) };
    Exchange { first: first.0.clone(), second: second.0.clone(), here: second.1.clone() }
}

/// Where the only year of that value is written, as a date or as a number.
fn written_year(facts: &Facts, year: i32) -> Option<Range<usize>> {
    let dates = facts.dates.iter().filter(|date| date.year == Some(year)).map(|date| &date.span);
    let numbers = facts.numbers.iter().filter(|number| number.value() == year.to_string()).map(|number| &number.span);
    let mut all = dates.chain(numbers);
    all.next().filter(|_| all.next().is_none()).cloned()
}

/// The unit behind a number, or [`COUNTED`] where persons or things are counted.
fn counter(facts: &Facts, span: &Range<usize>) -> Option<&'static str> {
    let [_, _, behind] = facts.around(span).unwrap_or_default();
    let next = behind.strip_prefix(' ')?.split(|c: char| !is_letter(c)).next()?;
    called(next).or_else(|| CLASSIFIERS.contains(&next).then_some(COUNTED))
}

/// What persons and things are counted by.
const COUNTED: &str = "counted";

const CLASSIFIERS: &[&str] = &["نفر", "تن", "مورد", "نسخه", "رأی", "فقره", "جلد", "مرد", "زن", "خانوار", "خانه"];

const SEASONS: &[&str] = &["بهار", "تابستان", "پاییز", "زمستان"];

/// Whether English counts a thing by a number: "31,349 people", "17 of the 21 points".
fn counts_thing(facts: &Facts, span: &Range<usize>) -> bool {
    let [_, _, behind] = facts.around(span).unwrap_or_default();
    behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_lowercase()))
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
