//! Weekdays, by themselves and beside a date.

use std::ops::Range;

use crate::text::form::ZWNJ;
use crate::text::number::words;
use crate::text::token::{Kind, Token};

/// The weekday that a word names, Monday first, from 0.
///
/// ```
/// use hamgam::text::date::week::weekday;
/// assert_eq!((weekday("fridays"), weekday("سه‌شنبه‌ها"), weekday("چهارشنبه‌سوری")), (Some(4), Some(1), None));
/// ```
pub fn weekday(word: &str) -> Option<u8> {
    let end = |word: &str| ENDS.iter().find_map(|end| word.strip_suffix(end)?.strip_suffix(ZWNJ).map(str::len));
    let word =
        if word.is_ascii() { word.strip_suffix('s').unwrap_or(word) } else { &word[..end(word).unwrap_or(word.len())] };
    WEEKDAYS.iter().position(|names| names.contains(&word)).map(|at| at as u8)
}

/// What may be joined to a weekday.
const ENDS: &[&str] = &["ها", "های", "ای", "ی", "شب"];

/// The names of all weekdays, one of them and several.
pub fn all() -> impl Iterator<Item = &'static str> {
    WEEKDAYS
        .iter()
        .flat_map(|names| names.iter())
        .copied()
        .chain(SEVERAL.iter().copied())
        .chain(SHORT.iter().map(|(name, _)| *name))
}

const WEEKDAYS: &[&[&str]] = &[
    &["monday", "دوشنبه", "دو\u{200c}شنبه"],
    &["tuesday", "سه\u{200c}شنبه", "سهشنبه"],
    &["wednesday", "چهارشنبه", "چهار\u{200c}شنبه"],
    &["thursday", "پنجشنبه", "پنج\u{200c}شنبه"],
    &["friday", "جمعه", "آدینه"],
    &["saturday", "شنبه"],
    &["sunday", "یکشنبه", "یک\u{200c}شنبه"],
];

const SEVERAL: &[&str] = &["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"];

/// A weekday that is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekday {
    /// Monday first, from 0.
    pub day: u8,
    /// It may as well be the day before: «شب جمعه» is the night before Friday, to some
    /// that behind it.
    pub eve: bool,
}

impl Weekday {
    /// Whether it may be that day.
    pub fn may_be(self, day: u8) -> bool {
        self.day == day || self.eve && self.day == (day + 1) % 7
    }

    /// Whether two may be one day.
    pub fn meets(self, other: Weekday) -> bool {
        self.may_be(other.day) || other.may_be(self.day)
    }
}

/// The weekday at a token, «سه شنبه» too, and its first token.
pub fn at(tokens: &[Token], at: usize) -> Option<(Weekday, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let day = weekday(word(at)?).or_else(|| short(tokens, at))?;
    if word(at + 1) == Some("سوری") {
        return None;
    }
    let before = at.checked_sub(1);
    let head = before.and_then(|at| word(at).or_else(|| tokens[at].plain_figure())).unwrap_or_default();
    // «یک شنبه در میان» is every other Saturday.
    let counted = word(at + 1) == Some("در") && word(at + 2) == Some("میان");
    let apart = APART.iter().find(|(own, _)| *own == head).filter(|_| day == SATURDAY && !counted);
    let (day, first) = match (apart, before) {
        (Some((_, day)), Some(before)) => (*day, before),
        _ => (day, at),
    };
    Some((Weekday { day, eve: is_eve(tokens, first) }, first))
}

/// Whether a night stands before a weekday: none of a certain hour, as in «ساعت ۱۱ شب
/// پنجشنبه», and no midnight.
fn is_eve(tokens: &[Token], first: usize) -> bool {
    let before = |by: usize| first.checked_sub(by).map(|at| &tokens[at]);
    let night = before(1).and_then(Token::word).is_some_and(|word| NIGHTS.contains(&word));
    let timed = |token: &Token| {
        token.figure().is_some()
            || token
                .word()
                .is_some_and(|word| matches!(word, "نیم" | "نیمه" | "ربع" | "دقیقه") || words::read(word).is_some())
    };
    night && !before(2).is_some_and(timed)
}

const NIGHTS: &[&str] = &["شب", "شب\u{200c}های", "شبهای"];

/// "2nd Thu", "every Fri": in short they are other words as well.
fn short(tokens: &[Token], at: usize) -> Option<u8> {
    let Kind::Word(true, word) = &tokens[at].kind else { return None };
    let day = SHORT.iter().find(|(name, _)| name == word).map(|(_, day)| *day)?;
    let before = &tokens[at.checked_sub(1)?];
    let placed = before.figure().is_some_and(|figure| matches!(figure.suffix.as_str(), "st" | "nd" | "rd" | "th"));
    let led = |word: &str| LEADS.contains(&word) || words::read(word).is_some_and(|reading| reading.ordinal);
    (placed || before.word().is_some_and(led)).then_some(day)
}

const SHORT: &[(&str, u8)] = &[
    ("mon", 0),
    ("tue", 1),
    ("tues", 1),
    ("wed", 2),
    ("thu", 3),
    ("thur", 3),
    ("thurs", 3),
    ("fri", 4),
    ("sat", 5),
    ("sun", 6),
];

/// Words before them.
const LEADS: &[&str] = &["every", "each", "last", "next"];

const SATURDAY: u8 = 5;

/// What stands before «شنبه» where a space does.
const APART: &[(&str, u8)] =
    &[("یک", 6), ("دو", 0), ("سه", 1), ("چهار", 2), ("پنج", 3), ("1", 6), ("2", 0), ("3", 1), ("4", 2), ("5", 3)];

/// The weekday that is said beside a date, and its token.
pub fn beside(tokens: &[Token], date: &Range<usize>) -> Option<(Weekday, usize)> {
    before(tokens, date.start).or_else(|| behind(tokens, date.end))
}

fn before(tokens: &[Token], start: usize) -> Option<(Weekday, usize)> {
    let mut token = start.checked_sub(1)?;
    for _ in 0..3 {
        if let Some((day, _)) = at(tokens, token) {
            return Some((day, token));
        }
        let skips = tokens[token].word().is_some_and(|word| PARTS_OF_DAYS.contains(&word))
            || tokens[token].sign().is_some_and(|sign| matches!(sign, ',' | '،'));
        token = token.checked_sub(1).filter(|_| skips)?;
    }
    None
}

/// What may stand between a weekday and its date.
const PARTS_OF_DAYS: &[&str] =
    &["the", "night", "morning", "evening", "afternoon", "شب", "صبح", "عصر", "ظهر", "بامداد", "روز", "مورخ", "یعنی"];

/// `19 July 1988 (Tuesday)`, `20 August 1988, a Saturday`, «، که دوشنبه بود».
fn behind(tokens: &[Token], end: usize) -> Option<(Weekday, usize)> {
    let sign = tokens.get(end)?.sign()?;
    let says =
        |token: &&Token| token.word().is_some_and(|word| matches!(word, "a" | "که" | "روز" | "which" | "was" | "یعنی"));
    let first = end + 1;
    let token = first + tokens.get(first..)?.iter().take_while(says).count();
    let (day, _) = at(tokens, token)?;
    let said = match sign {
        '(' => tokens.get(token + 1).and_then(Token::sign) == Some(')'),
        ',' | '،' => token > first,
        _ => false,
    };
    said.then_some((day, token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    fn days(text: &str) -> Vec<u8> {
        let tokens = tokens(text);
        (0..tokens.len()).filter_map(|token| at(&tokens, token)).map(|(said, _)| said.day).collect()
    }

    #[test]
    fn weekdays_in_many_writings() {
        for text in ["Tuesday", "Tuesdays", "سه‌شنبه", "سه شنبه", "سه‌شنبه‌ها", "سه‌شنبه‌ای", "سه‌شنبه‌شب", "۳ شنبه"]
        {
            assert_eq!(days(text), [1], "{text}");
        }
        for text in ["چهارشنبه‌سوری", "چهارشنبه سوری", "sun", "شنبلیله"] {
            assert!(days(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_night_without_its_hour_may_be_that_before() {
        let eve = |text: &str| {
            let tokens = tokens(text);
            at(&tokens, tokens.len() - 1).is_some_and(|(said, _)| said.eve && said.may_be(3) && said.may_be(4))
        };
        assert!(eve("شب جمعه") && eve("شب‌های جمعه"));
        assert!(!eve("ساعت ۱۱ شب جمعه") && !eve("یازده شب جمعه") && !eve("نیمه‌شب جمعه") && !eve("جمعه"));
    }
}
