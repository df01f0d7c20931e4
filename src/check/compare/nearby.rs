//! Days without a year in a passage that says none: they take one of the years
//! that the document says.

use super::dates::Outcome;
use super::dates::glosses::TODAY;
use super::periods::{open_days, slipped};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::date::calendar::gregorian;
use crate::text::date::month::Calendar;
use crate::text::date::{COMMON, Dated};
use crate::text::numeral::ascii_digit;

/// So many bytes before a passage, and so many behind it, tell its years.
const REACH: usize = 30_000;

/// Of more days none is looked for in every year of our time.
const FEW: usize = 10;

/// Days of different calendars that are one in none of the years that the document
/// says around them.
pub fn slips<'p>(pair: &'p Pair) -> Vec<Outcome<'p>> {
    let (leading, following) = (pair.leading(), pair.following());
    let says_none = |facts: &Facts| facts.dates.iter().all(|date| date.year.is_none() && date.implied.is_none());
    if leading.dates.is_empty() || following.dates.is_empty() || !says_none(leading) || !says_none(following) {
        return Vec::new();
    }
    let (there, here) = (open_days(leading), open_days(following));
    let other = |date: &Dated| there.iter().any(|own| own.calendar != date.calendar);
    if there.len() != here.len() || !here.iter().any(|date| other(date)) {
        return Vec::new();
    }
    let mut years = years(pair);
    // Where nothing is dated, it is of our time.
    if years.is_empty() && there.len() < FEW {
        years.extend(TODAY..COMMON.end);
    }
    let mut found = years.into_iter().map(|year| slipped(&there, &here, year));
    let Some(first) = found.next() else { return Vec::new() };
    found.fold(first, |best, next| if next.len() < best.len() { next } else { best })
}

/// The Gregorian years that the original says around a passage.
fn years(pair: &Pair) -> Vec<i32> {
    let document = pair.document(pair.row.origin);
    let Some((document, first)) = document.zip(pair.leading().dates.first()) else { return Vec::new() };
    let text = &*document.source.text;
    let (start, end) = (first.span.start.saturating_sub(REACH), first.span.end + REACH);
    let near = &text[text.floor_char_boundary(start)..text.ceil_char_boundary(end)];
    let mut years: Vec<i32> = near
        .split(|c: char| !ascii_digit(c).is_ascii_digit())
        .filter(|digits| (4..=8).contains(&digits.len()))
        .filter_map(|digits| digits.chars().map(ascii_digit).collect::<String>().parse().ok())
        .flat_map(|year: i32| match year {
            1200..1500 => vec![gregorian(Calendar::Solar, year), gregorian(Calendar::Solar, year + 1)],
            1600..2100 => vec![year],
            _ => Vec::new(),
        })
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}
