//! Dates and numbers in words, as no language writes them: «۶ مرداد ۱۳۶۷» and "28
//! July 1988" are one day, and have no figure in common.

use std::fmt::Display;
use std::ops::Range;

use crate::text::date::calendar::{day, gregorian, gregorian_year, month_day, year_in};
use crate::text::date::month::Calendar;
use crate::text::date::read::dates;
use crate::text::date::{Dated, Precision, When};
use crate::text::glance::Glance;
use crate::text::glance::survey::survey;
use crate::text::number::{Weight, numbers};
use crate::text::token::around::tokens_around;

/// The dates of a text and its numbers in words, in order: the bytes of each, and what
/// stands for it.
///
/// ```
/// use hamgam::align::quantity::quantities;
/// let of = |text: &str| -> Vec<String> { quantities(text).into_iter().flat_map(|(_, all)| all).collect() };
/// assert_eq!(of("on 28 July 1988"), of("در ۶ مرداد ۱۳۶۷"));
/// assert_eq!(of("two hundred"), of("دویست"));
/// ```
pub fn quantities(text: &str) -> Vec<(Range<usize>, Vec<String>)> {
    let mut places = Vec::new();
    if !survey(text, |at| places.push(at)).has(Glance::QUANTITY) {
        return Vec::new();
    }
    let tokens = tokens_around(text, &places);
    let dates = dates(&tokens);
    let mut taken = vec![false; tokens.len()];
    dates.iter().for_each(|date| taken[date.tokens.clone()].fill(true));
    let words = numbers(&tokens, |at| !taken[at], true).into_iter().filter(|number| number.weight == Weight::Word);
    let words = words.map(|number| (number.span.clone(), vec![figure(number.value())]));
    let mut found: Vec<_> = dates.iter().map(|date| (date.span.clone(), of_date(date))).chain(words).collect();
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// The figures of a date in the Gregorian calendar, and the day that they mean.
fn of_date(date: &Dated) -> Vec<String> {
    match &date.when {
        When::Days(days, Precision::Day) => {
            let day = *days.start();
            let of_month = month_day(Calendar::Gregorian, day).1;
            vec![figure(of_month), figure(gregorian_year(day)), format!("={day}")]
        }
        When::Yearless(calendar, month, Some(of)) => {
            let found = day(*calendar, year_in(*calendar, ANY), *month, *of);
            let found = found.map(|day| month_day(Calendar::Gregorian, day));
            found.map(|(month, day)| vec![figure(day), format!("={month}/{day}")]).unwrap_or_default()
        }
        _ => date.year.map(|year| figure(gregorian(date.calendar, year))).into_iter().collect(),
    }
}

/// Days without a year are laid on one another in this one, as in most they would be.
const ANY: i32 = 1990;

fn figure(value: impl Display) -> String {
    format!("#{value}")
}
