//! Parts of a year or a decade: its seasons, its beginning, its end.

use std::ops::Range;

use super::calendar::{self, Days};
use super::month::Calendar;
use crate::text::number::words;
use crate::text::token::{Kind, Token};

/// What part of a date is meant, and where that is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Part {
    /// The part.
    pub of: Of,
    /// The first byte of the word that says so.
    pub start: usize,
}

/// A part of a year, a decade or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Of {
    /// Seasons: a bit for each, spring first.
    Seasons(u8),
    /// The beginning, the middle or the end: 0, 1, 2.
    Share(u8),
    /// Months of the year, a bit for each, its first one first: «دو ماه اول ۱۹۷۹».
    Months(u16),
}

/// The season that a word names, spring first, from 0.
///
/// ```
/// use hamgam::text::date::part::season;
/// assert_eq!((season("autumn"), season("پائیز"), season("fallen")), (Some(2), Some(2), None));
/// ```
pub fn season(word: &str) -> Option<u8> {
    SEASONS.iter().position(|names| names.contains(&word)).map(|at| at as u8)
}

/// The names of all seasons.
pub fn seasons() -> impl Iterator<Item = &'static str> {
    SEASONS.iter().flat_map(|names| names.iter()).copied()
}

const SEASONS: &[&[&str]] = &[
    &["spring", "springtime", "بهار"],
    &["summer", "midsummer", "summertime", "تابستان"],
    &["autumn", "fall", "پاییز", "پائیز", "خزان"],
    &["winter", "midwinter", "wintertime", "زمستان"],
];

/// Whether a season by itself is one for sure: "a spring" may be one of water,
/// "a fall" one from a horse, «بهار» a name.
pub fn is_sure(tokens: &[Token], at: usize) -> bool {
    let Some(word) = tokens[at].word() else { return false };
    let doubtful = matches!(word, "spring" | "fall" | "بهار");
    let mut before = tokens[..at].iter().rev();
    let mut led = || match before.next().and_then(Token::word) {
        Some("the") => before.next().and_then(Token::word).is_some_and(|word| LEADS.contains(&word)),
        Some(word) => LEADS.contains(&word),
        None => false,
    };
    // "Prague Spring"
    let named = word == "spring" && matches!(tokens[at].kind, Kind::Word(true, _));
    !named && (!doubtful || led())
}

const LEADS: &[&str] = &[
    "in",
    "last",
    "next",
    "this",
    "that",
    "early",
    "late",
    "mid",
    "until",
    "till",
    "since",
    "by",
    "during",
    "every",
    "each",
    "following",
    "previous",
    "same",
    "در",
    "از",
    "تا",
    "این",
    "آن",
    "هر",
    "اوایل",
    "اواخر",
    "اواسط",
    "فصل",
    "همان",
    "آغاز",
    "پایان",
];

/// The part of the year or decade at `tokens` that the words before it say.
pub fn before(tokens: &[Token], date: Range<usize>) -> Option<Part> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    if let Some(part) = months(tokens, date.start) {
        return Some(part);
    }
    let mut at = date.start;
    for _ in 0..4 {
        at = at.checked_sub(1)?;
        let part = |of: Of| Some(Part { of, start: tokens[at].span.start });
        match (word(at), tokens[at].sign()) {
            (Some(own), _) if season(own).is_some() => return row(tokens, at),
            (Some(own), _) if share(own).is_some() => return part(Of::Share(share(own)?)),
            (Some(own), _) if BETWEEN.contains(&own) => {}
            (_, Some('-')) => {}
            _ => return None,
        }
    }
    None
}

/// «دو ماه اول سال», "the last two months of": what stands so before a year.
fn months(tokens: &[Token], year: usize) -> Option<Part> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let mut at = year;
    while let Some("of" | "the" | "year" | "سال") = word(at.checked_sub(1)?) {
        at -= 1;
    }
    // Each with what stands before it.
    let (end, count, start) = match (word(at - 1)?, word(at.checked_sub(2)?)?) {
        (end, "ماه") => (end, at.checked_sub(3)?, at.checked_sub(3)?),
        (end, joined) if joined.strip_suffix("\u{200c}ماهه").is_some() => (end, at - 2, at - 2),
        ("months", _) => (word(at.checked_sub(3)?)?, at - 2, at - 3),
        _ => return None,
    };
    let last = match end {
        "first" | "اول" | "نخست" | "آغازین" | "ابتدایی" => false,
        "last" | "final" | "closing" | "آخر" | "پایانی" | "واپسین" => true,
        _ => return None,
    };
    let spelled = |word: &str| match words::read(word.split('\u{200c}').next()?)?.part {
        words::Part::Add(value) => Some(value),
        _ => None,
    };
    let figure = || tokens[count].plain_figure().and_then(|digits| digits.parse().ok());
    let count: u64 = figure().or_else(|| spelled(word(count)?))?;
    let count = (2..12).contains(&count).then_some(count)?;
    let bits = (1u16 << count) - 1;
    let of = Of::Months(if last { bits << (12 - count) } else { bits });
    Some(Part { of, start: tokens[start].span.start })
}

/// Whether a month, or a day of one, is of the months that are meant of a year.
pub fn has_month(part: &Option<Part>, calendar: Calendar, day: i64) -> Option<bool> {
    let Of::Months(bits) = part.as_ref()?.of else { return None };
    Some(bits & 1 << (calendar::month_day(calendar, day).0 - 1) > 0)
}

/// «بهار و تابستان»: the seasons that end at `at`.
fn row(tokens: &[Token], at: usize) -> Option<Part> {
    let own = |at: usize| tokens.get(at).and_then(Token::word).and_then(season);
    let (mut first, mut bits) = (at, 1 << own(at)?);
    while let Some(link) = first.checked_sub(1) {
        let links = tokens[link].word().is_some_and(|word| matches!(word, "and" | "or" | "to" | "و" | "یا" | "تا"))
            || tokens[link].sign().is_some_and(|sign| matches!(sign, '-' | '–' | '/'));
        let Some(more) = link.checked_sub(1).and_then(own).filter(|_| links) else { break };
        (first, bits) = (link - 1, bits | 1 << more);
    }
    Some(Part { of: Of::Seasons(bits), start: tokens[first].span.start })
}

/// Which share of a stretch a word says.
fn share(word: &str) -> Option<u8> {
    Some(match word {
        "early" | "اوایل" | "اوائل" => 0,
        "mid" | "middle" | "اواسط" | "میانه" | "میانه\u{200c}های" => 1,
        "late" | "اواخر" => 2,
        _ => return None,
    })
}

/// Words that may stand between a part and what it is a part of.
const BETWEEN: &[&str] =
    &["of", "the", "in", "year", "سال", "ماه", "دهه", "دهه\u{200c}ی", "دهه\u{200c}های", "سال\u{200c}های"];

/// The days of the seasons of a year: those of one, with what languages differ
/// in; of several the whole year.
pub fn days(calendar: Calendar, year: i32, seasons: u8) -> Option<Days> {
    let (from, to) = match (calendar, seasons) {
        (Calendar::Gregorian, SPRING) => ((year, 3), (year, 6)),
        (Calendar::Gregorian, SUMMER) => ((year, 6), (year, 9)),
        (Calendar::Gregorian, AUTUMN) => ((year, 9), (year, 12)),
        // The winter of 1979 may be its first months or its last.
        (Calendar::Gregorian, WINTER) => ((year, 1), (year + 1, 3)),
        (Calendar::Solar, SPRING) => ((year, 1), (year, 3)),
        (Calendar::Solar, SUMMER) => ((year, 4), (year, 6)),
        (Calendar::Solar, AUTUMN) => ((year, 7), (year, 9)),
        (Calendar::Solar, WINTER) => ((year, 10), (year, 12)),
        _ => return calendar::years(calendar, year, year),
    };
    Some(*calendar::month(calendar, from.0, from.1)?.start()..=*calendar::month(calendar, to.0, to.1)?.end())
}

const SPRING: u8 = 1;
const SUMMER: u8 = 1 << 1;
/// The bit of autumn.
pub const AUTUMN: u8 = 1 << 2;
/// The bit of winter.
pub const WINTER: u8 = 1 << 3;
