//! Years and decades in English words: "nineteen eighty-eight", "the seventies".

use super::Reader;
use crate::text::date::calendar;
use crate::text::date::month::Calendar;
use crate::text::date::part;
use crate::text::date::{Dated, Precision, When};
use crate::text::number::words;

impl Reader<'_> {
    /// A year by itself, or a decade.
    pub(super) fn worded(&self, at: usize) -> Option<Dated> {
        let word = self.word(at).filter(|word| word.is_ascii())?;
        if word.ends_with("ties") {
            return self.worded_decade(at, 0, at);
        }
        let (year, end) = self.worded_year(at)?;
        if self.word(end - 1).is_some_and(|word| word.ends_with("ties")) {
            return self.worded_decade(end - 1, year / 100 * 100, at);
        }
        let days = calendar::years(Calendar::Gregorian, year, year)?;
        Some(Dated {
            when: When::Days(days, Precision::Year),
            calendar: Calendar::Gregorian,
            year: Some(year),
            bare: true,
            slight: false,
            part: part::before(self.tokens, at..end),
            span: self.tokens[at].span.start..self.tokens[end - 1].span.end,
            tokens: at..end,
            ..self.blank(at)
        })
    }

    /// "Nineteen eighty-eight", "twenty ten", "nineteen-oh-five": the year, and the token
    /// behind.
    pub(super) fn worded_year(&self, at: usize) -> Option<(i32, usize)> {
        let century = match self.word(at)? {
            "seventeen" => 1700,
            "eighteen" => 1800,
            "nineteen" => 1900,
            "twenty" => 2000,
            _ => return None,
        };
        let dash = |at: usize| usize::from(self.sign(at) == Some('-'));
        let mut end = at + 1 + dash(at + 1);
        let value = |at: usize| match words::read(self.word(at)?).filter(|reading| !reading.ordinal)?.part {
            words::Part::Add(value) => i32::try_from(value).ok(),
            _ => None,
        };
        let ended = |year: i32, end: usize| {
            let free = !self.taken[at..end].contains(&true);
            // "Nineteen eighty-year-olds", "the twenty ten-rial notes"
            (free && self.sign(end) != Some('-')).then_some((year, end))
        };
        if matches!(self.word(end), Some("oh" | "o")) {
            end += 1 + dash(end + 1);
            let unit = value(end).filter(|unit| (1..10).contains(unit))?;
            return ended(century + unit, end + 1);
        }
        match value(end)? {
            // Twenty-one is no year.
            teen @ 10..20 if century != 2000 || dash(at + 1) == 0 => ended(century + teen, end + 1),
            tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90) => {
                let behind = end + 1 + dash(end + 1);
                match value(behind).filter(|unit| (1..10).contains(unit) && behind > end + 1) {
                    Some(unit) => ended(century + tens + unit, behind + 1),
                    None => ended(century + tens, end + 1),
                }
            }
            _ => None,
        }
    }

    /// "The nineteen-seventies", "the seventies": those of the last century, or the same of
    /// the Solar calendar; it answers for a decade and asks for none.
    fn worded_decade(&self, at: usize, century: i32, start: usize) -> Option<Dated> {
        let before = |far: usize| start.checked_sub(far).and_then(|at| self.word(at));
        let led = match before(1) {
            Some("the") => true,
            // "In his early forties"
            Some("early" | "late" | "mid") => {
                !before(2).is_some_and(|word| matches!(word, "his" | "her" | "their" | "my" | "your" | "our"))
            }
            // "The seventies and eighties"
            Some("and" | "or" | "to") => before(2).is_some_and(|word| word.ends_with("ties")),
            _ => false,
        };
        if !led {
            return None;
        }
        let words::Part::Add(tens @ 20..=90) = words::read(self.word(at)?)?.part else { return None };
        let tens = i32::try_from(tens).ok()?;
        let decade = |calendar: Calendar, first: i32| calendar::years(calendar, first + tens, first + tens + 9);
        let first = if century == 0 { 1900 } else { century };
        Some(Dated {
            when: When::Days(decade(Calendar::Gregorian, first)?, Precision::Decade),
            or: if century == 0 { decade(Calendar::Solar, 1300) } else { None },
            calendar: Calendar::Gregorian,
            part: part::before(self.tokens, start..at + 1),
            span: self.tokens[start].span.start..self.tokens[at].span.end,
            tokens: start..at + 1,
            ..self.blank(at)
        })
    }
}
