//! Years by themselves, decades, seasons with a short year.

use super::{Reader, calendar_of};
use crate::text::date::calendar;
use crate::text::date::month::Calendar;
use crate::text::date::part::{self, Of};
use crate::text::date::{Dated, Precision, When};
use crate::text::number::size::{is_months, is_technical, of_one};
use crate::text::number::words;

impl Reader<'_> {
    /// Years by themselves, decades, seasons with a short year.
    pub(super) fn years(&mut self) {
        for &at in self.heads {
            if self.taken[at] {
                continue;
            }
            if let Some(date) = self.year(at).or_else(|| self.decade(at)).or_else(|| self.worded(at)) {
                self.taken[date.tokens.clone()].fill(true);
                self.found.push(date);
            }
        }
    }

    fn year(&self, at: usize) -> Option<Dated> {
        let (digits, suffix) = self.figure(at).filter(|(_, suffix)| matches!(*suffix, "" | "s" | "م" | "ها" | "ش"))?;
        let before = at.checked_sub(1).and_then(|at| self.word(at)).unwrap_or_default();
        let (calendar, year) = self.year_value(at, digits, before)?;
        if self.is_lunar_year(at) || self.is_glossed_as_lunar(at, year) || self.follows_lunar(at, year) {
            // One that is known by its gloss alone is a number on the other side.
            return calendar_of(year).map(|_| self.blank(at));
        }
        // "2048 MB", «با ۱۳۱۲ رأی»
        if self
            .word(at + 1)
            .is_some_and(|word| is_technical(word) || PEOPLE.contains(&word) && OF_MANY.contains(&before))
        {
            return None;
        }
        // "2,000 rials", «۲۰۰۰ تومان»; «در ۲۰۰۴ تن» may be so many of that year.
        let counts = |word: &&str| is_counted_with(word) && part::season(before).is_none();
        let is_measured = || self.word(at + 1).filter(counts).and_then(of_one).is_some_and(|size| !is_months(&size));
        if suffix.is_empty() && !YEAR_LEADS.contains(&before) && !BEFORE_YEARS.contains(&before) && is_measured() {
            return None;
        }
        let called = matches!(before, "دهه" | "دهه\u{200c}ی" | "دهه\u{200c}های") && !self.is_of_ten(at, year);
        let decade = suffix == "s" || called;
        let last = if decade && year % 10 == 0 { year + 9 } else { year };
        let precision = if last > year { Precision::Decade } else { Precision::Year };
        let part = part::before(self.tokens, at..at + 1);
        let days = match &part {
            Some(part) if last == year => match part.of {
                Of::Seasons(seasons) => part::days(calendar, year, seasons)?,
                Of::Share(_) | Of::Months(_) => calendar::years(calendar, year, last)?,
            },
            _ => calendar::years(calendar, year, last)?,
        };
        Some(Dated {
            when: When::Days(days, precision),
            part,
            year: (last == year).then_some(year),
            bare: last == year && digits.len() == 4 && !decade,
            slight: false,
            impossible: decade && last == year && suffix.is_empty(),
            calendar,
            ..self.blank(at)
        })
    }

    /// «دههٔ ۱۳۸۱ تا ۱۳۹۱»: whether the year in which ten years end stands behind one.
    fn is_of_ten(&self, at: usize, year: i32) -> bool {
        let ends = |at: usize| self.figure(at).and_then(|(digits, _)| digits.parse().ok());
        let linked = self.word(at + 1).is_some_and(|word| matches!(word, "تا" | "و" | "الی"))
            || self.sign(at + 1).is_some_and(|sign| matches!(sign, '-' | '–'));
        linked && ends(at + 2).is_some_and(|end: i32| matches!(end - year, 9 | 10))
    }

    /// «دههٔ شصت»
    fn decade(&self, at: usize) -> Option<Dated> {
        let word = self.word(at)?;
        let led = at.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| word == "دهه");
        let words::Part::Add(value @ (20..=90)) = words::read(led.then_some(word)?)?.part else {
            return None;
        };
        if let Some(date) = self.decade_of(at, value) {
            return Some(date);
        }
        let gregorian = self.word(at + 1) == Some("میلادی");
        let (calendar, century) = if gregorian { (Calendar::Gregorian, 1900) } else { (Calendar::Solar, 1300) };
        let first = century + i32::try_from(value / 10 * 10).ok()?;
        let days = calendar::years(calendar, first, first + 9)?;
        // «دههٔ بیست زندگی» is no date: it answers for one and asks for none.
        let part = part::before(self.tokens, at..at + 1);
        Some(Dated { when: When::Days(days, Precision::Decade), calendar, part, ..self.blank(at) })
    }

    /// «دههٔ هفتاد سدهٔ نوزدهم»
    fn decade_of(&self, at: usize, value: u64) -> Option<Dated> {
        self.word(at + 1).filter(|word| matches!(*word, "سده" | "سدهٔ" | "سده\u{200c}ی" | "قرن"))?;
        let century = words::read(self.word(at + 2)?).filter(|reading| reading.ordinal)?;
        let words::Part::Add(century @ 16..=21) = century.part else { return None };
        let first = i32::try_from((century - 1) * 100 + value / 10 * 10).ok()?;
        let days = calendar::years(Calendar::Gregorian, first, first + 9)?;
        let part = part::before(self.tokens, at..at + 3);
        let when = When::Days(days, Precision::Decade);
        let tokens = at..at + 3;
        let span = self.tokens[at].span.start..self.tokens[at + 2].span.end;
        Some(Dated { when, calendar: Calendar::Gregorian, part, tokens, span, ..self.blank(at) })
    }

    fn year_value(&self, at: usize, digits: &str, before: &str) -> Option<(Calendar, i32)> {
        let value: i32 = digits.parse().ok()?;
        match digits.len() {
            4 => Some((calendar_of(value).or_else(|| self.calendar_said(at, value, before))?, value)),
            2 if value >= 10 && self.is_gregorian(at, before, value) => Some((Calendar::Gregorian, 1900 + value)),
            2 if let Some(first) = self.first_half(at, value) => Some(first),
            // «افراد بالای ۶۵ سال ۵۸ درصد بودند»
            2 if self.is_counted(at) => None,
            2 if value >= 30 && YEAR_LEADS.contains(&before) && (before != "دهه" || value % 10 == 0) => {
                Some((Calendar::Solar, 1300 + value))
            }
            // "the year 67", not "in the year 67 people died"
            2 if value >= 30 && before == "year" && self.word(at + 1).is_none() => {
                Some((Calendar::Solar, 1300 + value))
            }
            2 => self.second_half(at, value).or_else(|| self.next_short(at, value)),
            1 => self.last_figure(at, value),
            _ => None,
        }
    }

    /// The second half of `1914–8`.
    fn last_figure(&self, at: usize, value: i32) -> Option<(Calendar, i32)> {
        let link = at.checked_sub(2).filter(|link| self.sign(link + 1) == Some('–'))?;
        let touching = (link..at).all(|at| self.tokens[at].span.end == self.tokens[at + 1].span.start);
        let (digits, _) = self.figure(link).filter(|(digits, _)| touching && digits.len() == 4)?;
        let first: i32 = digits.parse().ok()?;
        let year = first / 10 * 10 + value;
        (year > first).then_some((calendar_of(first)?, year))
    }

    /// Whether a figure is a percent, or people or money are counted by it.
    pub(super) fn is_amount(&self, at: usize) -> bool {
        self.sign(at + 1).is_some_and(|sign| matches!(sign, '%' | '٪' | '$' | '€' | '£'))
            || self.word(at + 1).is_some_and(|word| COUNTED.contains(&word))
    }

    /// Whether a figure is an amount, or the years before it have a number.
    fn is_counted(&self, at: usize) -> bool {
        // «در دو سال ۴۰ نفر», "in the second year 60."
        let spelled = |word: &str| matches!(word, "چند" | "چندین") || words::read(word).is_some();
        let counts = |at: usize| {
            self.figure(at).is_some_and(|(digits, _)| digits.len() < 3) || self.word(at).is_some_and(spelled)
        };
        self.is_amount(at) || at > 1 && matches!(self.word(at - 1), Some("سال" | "year")) && counts(at - 2)
    }

    /// «دههٔ ۹۰ میلادی», "the '90s".
    fn is_gregorian(&self, at: usize, before: &str, value: i32) -> bool {
        let called = YEAR_LEADS.contains(&before) && self.word(at + 1) == Some("میلادی");
        let short = || {
            at > 0
                && matches!(self.sign(at - 1), Some('\'' | '’'))
                && self.figure(at).is_some_and(|(_, end)| end == "s")
        };
        called || value % 10 == 0 && short()
    }

    /// The calendar of a year that hardly is one, but is called one: «سال ۹۹۸۸».
    fn calendar_said(&self, at: usize, value: i32, before: &str) -> Option<Calendar> {
        let behind = self.word(at + 1).unwrap_or_default();
        let called = matches!(before, "سال" | "سال\u{200c}های" | "year") && (1000..=9999).contains(&value);
        let likely = if value < 1600 { Calendar::Solar } else { Calendar::Gregorian };
        match behind {
            "میلادی" => Some(Calendar::Gregorian),
            "خورشیدی" | "شمسی" => Some(Calendar::Solar),
            _ => self.calendar_beside(at).or_else(|| self.calendar_in_row(at)).or(called.then_some(likely)),
        }
    }

    /// The calendar of a year that hardly is one, «سال ۱۴۷۱ (۲۰۲۲)»: not that of
    /// the year before it or behind it in brackets.
    fn calendar_beside(&self, at: usize) -> Option<Calendar> {
        let year = |at: usize| {
            let (digits, _) = self.figure(at).filter(|(digits, suffix)| digits.len() == 4 && suffix.is_empty())?;
            calendar_of(digits.parse().ok()?)
        };
        let behind = || (at + 2..at + 5).find_map(year).filter(|_| self.sign(at + 1) == Some('('));
        let opens = (at.saturating_sub(3)..at).rev().find(|&before| self.sign(before) == Some('('));
        let before = || year(opens?.checked_sub(1)?).filter(|_| self.sign(at + 1) == Some(')'));
        behind().or_else(before).map(|other| match other {
            Calendar::Solar => Calendar::Gregorian,
            Calendar::Gregorian => Calendar::Solar,
        })
    }

    /// The calendar of a year that hardly is one, in a row that has as many
    /// glosses: «۶۳۹۵ و ۱۳۹۶ (۲۰۱۶ و ۲۰۱۷)».
    fn calendar_in_row(&self, at: usize) -> Option<Calendar> {
        let year = |at: usize| {
            let (digits, _) = self.figure(at).filter(|(digits, suffix)| digits.len() == 4 && suffix.is_empty())?;
            calendar_of(digits.parse().ok()?)
        };
        let links = |at: usize| {
            self.word(at).is_some_and(|word| matches!(word, "و" | "and" | "یا" | "or" | "تا" | "to"))
                || self.sign(at).is_some_and(|sign| matches!(sign, '-' | '–'))
        };
        let (next, first, second) = (year(at + 2)?, year(at + 4)?, year(at + 6)?);
        let row = links(at + 1) && self.sign(at + 3) == Some('(') && links(at + 5);
        (row && first == second && first != next).then_some(next)
    }

    /// The later year of «سال ۶۰ تا ۶۷», «سال‌های ۵۹ و ۶۰».
    fn next_short(&self, at: usize, value: i32) -> Option<(Calendar, i32)> {
        let short = |date: &&Dated| {
            date.tokens.end + 1 == at && date.tokens.len() == 1 && !date.bare && date.calendar == Calendar::Solar
        };
        let first = self.found.last().filter(short)?;
        let later = first.year.is_some_and(|year| (1330..1300 + value).contains(&year));
        let at_first = first.tokens.start;
        let lead = at_first.checked_sub(1).and_then(|at| self.word(at)).unwrap_or_default();
        let several = matches!(lead, "سال\u{200c}های" | "سالهای");
        let ranges = self.word(at - 1).is_some_and(|word| matches!(word, "تا" | "الی"))
            || self.sign(at - 1).is_some_and(|sign| matches!(sign, '-' | '–'));
        let joins = several && self.word(at - 1).is_some_and(|word| matches!(word, "و" | "یا"));
        // «در سال ۶۰ تا ۷۰ زندانی» has prisoners.
        let from = || at_first.checked_sub(2).is_some_and(|at| self.word(at) == Some("از"));
        let ends = || self.word(at + 1).is_none_or(|word| GOES_ON.contains(&word));
        let led = joins || ranges && (several || lead == "سال" && (from() || ends()));
        (led && later && !self.is_amount(at)).then_some((Calendar::Solar, 1300 + value))
    }

    /// The second half of `1981–82`, «۱۳۶۰–۶۱».
    fn second_half(&self, at: usize, value: i32) -> Option<(Calendar, i32)> {
        let link = at.checked_sub(2)?;
        let dash = matches!(self.sign(at - 1), Some('-' | '–' | '/'));
        let touching = (link..at).all(|at| self.tokens[at].span.end == self.tokens[at + 1].span.start);
        // "1949–42" has a slip; "2019-12" is December.
        let behind = || self.year_near(link, value).filter(|_| touching && value > 12);
        // «از ۱۳۶۰ تا ۶۷»
        let until = || matches!(self.word(at - 1), Some("تا" | "الی")) && value > 31 && !self.is_amount(at);
        self.short_year(link, value).or_else(behind).filter(|_| dash || until())
    }

    /// The same where a line from left to right was meant: «۸۲–۱۹۸۱».
    fn first_half(&self, at: usize, value: i32) -> Option<(Calendar, i32)> {
        let dash = matches!(self.sign(at + 1), Some('-' | '–' | '/'));
        self.short_year(at + 2, value).filter(|_| dash)
    }

    /// The year of two figures by the whole one that is said before it.
    fn short_year(&self, whole: usize, value: i32) -> Option<(Calendar, i32)> {
        let (digits, _) = self.figure(whole).filter(|(digits, _)| digits.len() == 4)?;
        let first: i32 = digits.parse().ok()?;
        let year = first / 100 * 100 + value;
        (year > first && year - first < 50).then_some((calendar_of(first)?, year))
    }

    /// The same where that year is the later one.
    fn year_near(&self, whole: usize, value: i32) -> Option<(Calendar, i32)> {
        let (digits, _) = self.figure(whole).filter(|(digits, _)| digits.len() == 4)?;
        let first: i32 = digits.parse().ok()?;
        let year = first / 100 * 100 + value;
        (year < first && first - year < 20).then_some((calendar_of(first)?, year))
    }
}

/// What is counted, and no year stands before it.
const COUNTED: &[&str] = &[
    "درصد",
    "percent",
    "per",
    "نفر",
    "تن",
    "هزار",
    "میلیون",
    "میلیارد",
    "دلار",
    "یورو",
    "ریال",
    "تومان",
    "متر",
    "کیلومتر",
    "کیلو",
    "کیلوگرم",
    "فقره",
    "مورد",
    "عدد",
    "دستگاه",
    "people",
    "million",
    "thousand",
];

/// Who, or whose votes, may be counted behind [`OF_MANY`]: of a year none of these says so.
const PEOPLE: &[&str] = &["نفر", "تن", "رأی", "رای"];

/// Whether a unit counts what stands before it, if that may be a year as well: "2,000
/// rials", not "the 1979 day of action", «انتخابات ۱۳۷۶ روز جمعه».
fn is_counted_with(unit: &str) -> bool {
    match unit.is_ascii() {
        true => unit.len() > 2 && unit.ends_with('s') || matches!(unit, "km" | "kg" | "mg" | "cm" | "mm"),
        false => !unit.ends_with('ی') && !matches!(unit, "روز" | "ساعت" | "تن" | "گرم" | "سنت"),
    }
}

/// Words that stand before years.
const BEFORE_YEARS: &[&str] = &["in", "of", "since", "by", "until", "from", "during", "در", "از", "تا", "به"];

const OF_MANY: &[&str] = &["با", "برابر", "مقابل", "حدود"];

/// Words that count nothing: a year may stand before them.
const GOES_ON: &[&str] = &[
    "در",
    "به",
    "از",
    "را",
    "که",
    "و",
    "بود",
    "بودند",
    "شد",
    "شدند",
    "هم",
    "نیز",
    "با",
    "برای",
    "بر",
    "خورشیدی",
    "شمسی",
    "ادامه",
    "طول",
];

/// Words after which two figures are a year of the fourteenth century.
const YEAR_LEADS: &[&str] =
    &["سال", "سال\u{200c}های", "سالهای", "دهه", "تابستان", "بهار", "پاییز", "پائیز", "خزان", "زمستان"];
