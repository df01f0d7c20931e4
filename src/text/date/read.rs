//! Reads the dates of a text from its tokens.
//!
//! A month with a day or a year beside it opens a date; days may stand in a row
//! before one month («۲۵ تا ۲۷ اکتبر ۲۰۱۲»); what is left are years.

use super::calendar;
use super::month::{Calendar, Month, is_lunar, month, weekday};
use super::{Dated, Link, Precision, When, days_of};
use crate::text::number::words;
use crate::text::token::{Kind, Token};

/// The dates of a text, in order.
///
/// ```
/// use hamgam::text::date::read::dates;
/// use hamgam::text::token::tokens;
/// let (english, persian) = (dates(&tokens("on 28 July 1988")), dates(&tokens("در ۶ مرداد ۱۳۶۷")));
/// assert!(english[0].meets(&persian[0]));
/// assert!(!english[0].meets(&dates(&tokens("۷ مرداد ۱۳۶۷"))[0]));
/// assert!(dates(&tokens("it may be")).is_empty());
/// ```
pub fn dates(tokens: &[Token]) -> Vec<Dated> {
    let mut reader = Reader { tokens, taken: vec![false; tokens.len()], found: Vec::new() };
    reader.numeric();
    reader.months();
    reader.years();
    reader.found.sort_by_key(|date| (date.tokens.start, date.tokens.end));
    reader.join();
    reader.imply();
    reader.found
}

struct Reader<'t> {
    tokens: &'t [Token<'t>],
    taken: Vec<bool>,
    found: Vec<Dated>,
}

/// A day in figures or words and the token behind.
#[derive(Clone, Copy)]
struct Day {
    value: u8,
    at: usize,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).and_then(Token::word)
    }

    fn sign(&self, at: usize) -> Option<char> {
        self.tokens.get(at).and_then(Token::sign)
    }

    fn figure(&self, at: usize) -> Option<(&str, &str)> {
        match &self.tokens.get(at)?.kind {
            Kind::Figure { digits, suffix } if digits.bytes().all(|b| b.is_ascii_digit()) => {
                Some((&**digits, &**suffix))
            }
            _ => None,
        }
    }

    /// `1988-07-28`, `۱۳۶۷/۵/۶`.
    fn numeric(&mut self) {
        for at in 0..self.tokens.len().saturating_sub(4) {
            let part = |at: usize| self.tokens[at].plain_figure();
            let same = self.sign(at + 1).filter(|sign| matches!(sign, '-' | '/') && self.sign(at + 3) == Some(*sign));
            let touching = (at..at + 4).all(|at| self.tokens[at].span.end == self.tokens[at + 1].span.start);
            let (Some(_), Some(year), Some(of), Some(date)) = (same, part(at), part(at + 2), part(at + 4)) else {
                continue;
            };
            let (Ok(year), Ok(of), Ok(date)) = (year.parse(), of.parse(), date.parse()) else { continue };
            if let Some(calendar) = calendar_of(year).filter(|_| touching && year > 999) {
                let day = calendar::day(calendar, year, of, date);
                let month = Month { calendar, month: of, slight: false };
                if day.is_some() {
                    self.push(month, Some(year), Some(date), at..at + 5);
                }
            }
        }
    }

    /// Everything with a month that has a name.
    fn months(&mut self) {
        for at in 0..self.tokens.len() {
            let Some(word) = self.word(at).filter(|_| self.tokens[at].counts && !self.taken[at]) else { continue };
            if is_lunar(word) {
                self.lunar(at);
                continue;
            }
            // "19 may be a slip": the month has a capital.
            let verb = matches!(word, "may" | "march") && matches!(self.tokens[at].kind, Kind::Word(_, false));
            if let Some(month) = month(word).filter(|_| !verb) {
                self.month(at, month);
            }
        }
    }

    /// A month at `at`, with what stands beside it.
    fn month(&mut self, at: usize, month: Month) {
        let days = self.days_before(at);
        let mut end = at + 1;
        end += usize::from(self.word(end) == Some("ماه"));
        let named = end > at + 1;
        let persian = !self.tokens[at].word().is_some_and(str::is_ascii);
        let (after, mut end) = if days.is_empty() && !persian { self.days_after(end) } else { (Vec::new(), end) };
        let year = self.year_after(end, month.calendar);
        if let Some((_, behind)) = year {
            end = behind;
        }
        let year = year.map(|(year, _)| year);
        let all: Vec<Day> = days.iter().chain(&after).copied().collect();
        if all.is_empty() && year.is_none() {
            return self.bare_month(at, end, month, named);
        }
        let start = days.first().map_or(at, |day| day.at);
        if all.is_empty() {
            return self.push(month, year, None, at..end);
        }
        for (number, day) in all.iter().enumerate() {
            let from = if number == 0 { start.min(day.at) } else { day.at };
            let to = if number + 1 == all.len() { end } else { day.at + 1 };
            let (shares, known) = (number + 1 < all.len(), self.found.len());
            self.push(month, year, Some(day.value), from..to);
            let link = Link { shares, or: shares && self.is_or(to) };
            self.found[known..].iter_mut().for_each(|date| date.link = link);
        }
        (start..end).for_each(|at| self.taken[at] = true);
    }

    /// A month without day and year: in English only where it is one for sure.
    fn bare_month(&mut self, at: usize, end: usize, month: Month, named: bool) {
        let Kind::Word(word, capital) = &self.tokens[at].kind else { return };
        let before = at.checked_sub(1).and_then(|at| self.word(at)).unwrap_or_default();
        let led = MONTH_LEADS.contains(&before);
        let linked = || {
            let links =
                self.word(end).is_some_and(|word| matches!(word, "to" | "or" | "and" | "تا" | "یا" | "و" | "الی"));
            links && self.word(end + 1).and_then(self::month).is_some_and(|next| next.calendar == month.calendar)
        };
        let sure = named
            || (word.chars().count() > 2 && (*capital || !word.is_ascii()) && linked())
            || if word.is_ascii() {
                *capital && (!month.slight || led)
            } else {
                !month.slight || led && word.chars().count() > 2
            };
        if sure {
            self.push(month, None, None, at..end);
            self.found.last_mut().expect("just pushed").slight = true;
        }
    }

    /// The days that stand before a month: «۲۵ تا ۲۷», `5 and 12`, `28th of`.
    fn days_before(&self, month: usize) -> Vec<Day> {
        let mut days = Vec::new();
        let mut at = month;
        loop {
            let mut before = at;
            while before > 0 && self.word(before - 1).is_some_and(|word| matches!(word, "of" | "the" | "ماه")) {
                before -= 1;
            }
            let Some(day) = before.checked_sub(1).and_then(|at| self.day(at)) else { break };
            days.insert(0, day);
            let Some(next) = self.linked_before(day.at) else { break };
            at = next;
        }
        days
    }

    fn is_or(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| matches!(word, "or" | "یا"))
    }

    /// What joins two days of one month; where the earlier one ends.
    fn linked_before(&self, at: usize) -> Option<usize> {
        let link = at.checked_sub(1)?;
        let joins = self.word(link).is_some_and(|word| matches!(word, "and" | "to" | "or" | "تا" | "و" | "یا" | "الی"))
            || self.sign(link).is_some_and(|sign| matches!(sign, '-' | '–' | '—' | '،' | ','));
        (joins && link > 0 && self.day(link - 1).is_some()).then_some(link)
    }

    /// The days behind an English month: `July 28`, `July 25-27`.
    fn days_after(&self, mut at: usize) -> (Vec<Day>, usize) {
        let mut days = Vec::new();
        while let Some(day) = self.day(at) {
            days.push(day);
            let link = self.sign(at + 1).is_some_and(|sign| matches!(sign, '-' | '–'))
                || self.word(at + 1).is_some_and(|word| matches!(word, "and" | "to"));
            at += 1;
            if !link || self.day(at + 1).is_none() || self.word(at + 2).and_then(month).is_some() {
                break;
            }
            at += 1;
        }
        (days, at)
    }

    fn day(&self, at: usize) -> Option<Day> {
        if *self.taken.get(at)? {
            return None;
        }
        let value = match self.figure(at) {
            Some((digits, "" | "st" | "nd" | "rd" | "th" | "م" | "ام" | "مین")) if digits.len() < 3 => {
                digits.parse().ok()?
            }
            Some(_) => return None,
            None => {
                let word = self.word(at)?;
                let joined = word.replace('\u{200c}', "");
                // «بیست‌وهشتم»
                let compound = ["بیستو", "سیو"].iter().find_map(|head| {
                    let rest = joined.strip_prefix(head)?;
                    let words::Part::Add(value) = words::read(rest)?.part else { return None };
                    Some(value as u8 + if *head == "سیو" { 30 } else { 20 })
                });
                match compound {
                    Some(value) => value,
                    None => {
                        let reading = words::read(word).filter(|reading| reading.ordinal)?;
                        let words::Part::Add(value) = reading.part else { return None };
                        u8::try_from(value).ok()?
                    }
                }
            }
        };
        (1..=31).contains(&value).then_some(Day { value, at })
    }

    /// A year behind a month; `,` and «سال» may stand between.
    fn year_after(&self, at: usize, calendar: Calendar) -> Option<(i32, usize)> {
        let mut end = at;
        end += usize::from(self.sign(end).is_some_and(|sign| matches!(sign, ',' | '،')));
        end += usize::from(self.word(end).is_some_and(|word| matches!(word, "of" | "سال")));
        let (digits, suffix) = self.figure(end)?;
        if !suffix.is_empty() || *self.taken.get(end)? {
            return None;
        }
        let value: i32 = digits.parse().ok()?;
        match digits.len() {
            // Behind a month any four figures are its year, a wrong one too.
            4 if (1000..3000).contains(&value) => Some((value, end + 1)),
            // «تیر ۶۷»
            2 if calendar == Calendar::Solar && end == at && value > 31 => Some((1300 + value, end + 1)),
            _ => None,
        }
    }

    /// Takes the figures of a lunar date, which nobody compares.
    fn lunar(&mut self, at: usize) {
        let near = at.saturating_sub(1)..(at + 3).min(self.tokens.len());
        for at in near {
            if matches!(self.tokens[at].kind, Kind::Figure { .. }) {
                self.taken[at] = true;
                self.found.push(self.blank(at));
            }
        }
    }

    /// A date that meets every other: taken, never compared.
    fn blank(&self, at: usize) -> Dated {
        Dated {
            when: When::Days(i64::MIN / 4..=i64::MAX / 4, Precision::Decade),
            calendar: Calendar::Solar,
            year: None,
            implied: None,
            bare: false,
            slight: true,
            impossible: false,
            link: Link::default(),
            weekday: None,
            span: self.tokens[at].span.clone(),
            tokens: at..at + 1,
        }
    }

    /// Years by themselves, decades, seasons with a short year.
    fn years(&mut self) {
        for at in 0..self.tokens.len() {
            if let Some(date) = self.year(at).or_else(|| self.decade(at)).filter(|_| !self.taken[at]) {
                self.taken[at] = true;
                self.found.push(date);
            }
        }
    }

    fn year(&self, at: usize) -> Option<Dated> {
        let (digits, suffix) = self.figure(at).filter(|(_, suffix)| matches!(*suffix, "" | "s" | "م" | "ها" | "ش"))?;
        let before = at.checked_sub(1).and_then(|at| self.word(at)).unwrap_or_default();
        let (calendar, year) = self.year_value(at, digits, before)?;
        if self.word(at + 1).is_some_and(|word| matches!(word, "ق" | "قمری" | "ah")) {
            return Some(self.blank(at));
        }
        let decade = suffix == "s" || matches!(before, "دهه" | "دهه\u{200c}ی" | "دهه\u{200c}های");
        let last = if decade && year % 10 == 0 { year + 9 } else { year };
        let precision = if last > year { Precision::Decade } else { Precision::Year };
        Some(Dated {
            when: When::Days(calendar::years(calendar, year, last)?, precision),
            year: (last == year).then_some(year),
            bare: last == year && digits.len() == 4,
            slight: false,
            calendar,
            ..self.blank(at)
        })
    }

    /// «دههٔ شصت»
    fn decade(&self, at: usize) -> Option<Dated> {
        let led = at.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| word == "دهه");
        let words::Part::Add(value @ (20..=90)) = words::read(self.word(at).filter(|_| led)?)?.part else {
            return None;
        };
        let first = 1300 + i32::try_from(value / 10 * 10).ok()?;
        let days = calendar::years(Calendar::Solar, first, first + 9)?;
        // «دههٔ بیست زندگی» is no date: it answers for one and asks for none.
        Some(Dated { when: When::Days(days, Precision::Decade), ..self.blank(at) })
    }

    fn year_value(&self, at: usize, digits: &str, before: &str) -> Option<(Calendar, i32)> {
        let value: i32 = digits.parse().ok()?;
        match digits.len() {
            4 => Some((calendar_of(value).or_else(|| self.calendar_said(at, value, before))?, value)),
            2 if value >= 30 && YEAR_LEADS.contains(&before) && (before != "دهه" || value % 10 == 0) => {
                Some((Calendar::Solar, 1300 + value))
            }
            2 => self.second_half(at, value),
            _ => None,
        }
    }

    /// The calendar of a year that hardly is one, but is called one: «سال ۹۹۸۸».
    fn calendar_said(&self, at: usize, value: i32, before: &str) -> Option<Calendar> {
        let behind = self.word(at + 1).unwrap_or_default();
        let called = matches!(before, "سال" | "year") && (1000..=9999).contains(&value);
        let likely = if value < 1600 { Calendar::Solar } else { Calendar::Gregorian };
        match behind {
            "میلادی" => Some(Calendar::Gregorian),
            "خورشیدی" | "شمسی" => Some(Calendar::Solar),
            _ => self.calendar_beside(at).or(called.then_some(likely)),
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

    /// The second half of `1981–82`, «۱۳۶۰–۶۱».
    fn second_half(&self, at: usize, value: i32) -> Option<(Calendar, i32)> {
        let link = at.checked_sub(2)?;
        let dash = matches!(self.sign(at - 1), Some('-' | '–' | '/'));
        let (digits, _) = self.figure(link).filter(|(digits, _)| dash && digits.len() == 4)?;
        let first: i32 = digits.parse().ok()?;
        let year = first / 100 * 100 + value;
        (year > first && year - first < 50).then_some((calendar_of(first)?, year))
    }

    fn push(&mut self, month: Month, year: Option<i32>, day: Option<u8>, tokens: std::ops::Range<usize>) {
        // A Gregorian month keeps its calendar whatever its year looks like.
        let (when, impossible) = match year {
            Some(year) => match days_of(month.calendar, year, month.month, day) {
                Some(days) => (When::Days(days, if day.is_some() { Precision::Day } else { Precision::Month }), false),
                None => match calendar::month(month.calendar, year, month.month) {
                    Some(days) => (When::Days(*days.end() - 2..=*days.end() + 1, Precision::Day), true),
                    None => return,
                },
            },
            None => {
                let never = day.is_some_and(|day| day > longest(month));
                (When::Yearless(month.calendar, month.month, day), never)
            }
        };
        let span = self.tokens[tokens.start].span.start..self.tokens[tokens.end - 1].span.end;
        tokens.clone().for_each(|at| self.taken[at] = true);
        let weekday = day.and(self.weekday_before(tokens.start)).or_else(|| day.and(self.weekday_after(tokens.end)));
        self.found.push(Dated {
            when,
            calendar: month.calendar,
            year,
            implied: None,
            bare: false,
            slight: false,
            impossible,
            link: Link::default(),
            weekday,
            span,
            tokens,
        });
    }

    fn weekday_before(&self, at: usize) -> Option<u8> {
        let at = at.checked_sub(1)?;
        let at = if matches!(self.sign(at), Some(',' | '،')) { at.checked_sub(1)? } else { at };
        weekday(self.word(at)?)
    }

    /// `19 July 1988 (a Tuesday)` is another matter: only what stands at once.
    fn weekday_after(&self, at: usize) -> Option<u8> {
        let at = at + usize::from(matches!(self.sign(at), Some('(')));
        weekday(self.word(at)?).filter(|_| self.sign(at + 1) == Some(')'))
    }

    /// `30 July to 16 August 1988`, «آذر یا دی ۱۳۶۷»: the year behind is that of
    /// both.
    fn join(&mut self) {
        for at in (1..self.found.len()).rev() {
            let (before, behind) = (&self.found[at - 1], &self.found[at]);
            let year =
                behind.year.or(behind.implied).filter(|_| !behind.bare && behind.precision() >= Precision::Month);
            let link = before.tokens.end;
            let joins = behind.tokens.start == link + 1
                && (self
                    .word(link)
                    .is_some_and(|word| matches!(word, "to" | "or" | "and" | "تا" | "یا" | "و" | "الی"))
                    || self.sign(link).is_some_and(|sign| matches!(sign, '-' | '–' | '—')));
            let open = before.year.is_none()
                && before.calendar == behind.calendar
                && matches!(before.when, When::Yearless(..));
            if let Some(year) = year.filter(|_| joins && open) {
                let or = self.is_or(link);
                let before = &mut self.found[at - 1];
                (before.implied, before.slight, before.link) = (Some(year), false, Link { shares: true, or });
            }
        }
    }

    /// `31 July and 4 August 1988`: where all days of a calendar that have a
    /// year have the same one, and no other year is said, the others most likely
    /// have it too.
    fn imply(&mut self) {
        for calendar in [Calendar::Gregorian, Calendar::Solar] {
            let own = || self.found.iter().filter(|date| date.calendar == calendar);
            let said = |date: &Dated| date.year.is_some() && !date.bare && date.precision() >= Precision::Month;
            let mut years: Vec<i32> = own().filter_map(|date| date.year).collect();
            years.dedup();
            if let ([year], true) = (&years[..], own().any(said)) {
                let year = *year;
                let open =
                    |date: &&mut Dated| date.calendar == calendar && date.year.is_none() && date.implied.is_none();
                let without = self.found.iter_mut().filter(open);
                without.for_each(|date| date.implied = Some(year));
            }
        }
    }
}

/// The calendar of a year of four figures, as reference works have them.
fn calendar_of(year: i32) -> Option<Calendar> {
    match year {
        1250..=1450 => Some(Calendar::Solar),
        1700..=2100 => Some(Calendar::Gregorian),
        _ => None,
    }
}

fn longest(month: Month) -> u8 {
    match (month.calendar, month.month) {
        (Calendar::Solar, 1..=6) => 31,
        (Calendar::Solar, _) => 30,
        (Calendar::Gregorian, 2) => 29,
        (Calendar::Gregorian, 4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

/// Words after which a month by itself is one.
const MONTH_LEADS: &[&str] = &[
    "in",
    "of",
    "early",
    "late",
    "mid",
    "since",
    "until",
    "by",
    "from",
    "last",
    "ماه",
    "اوایل",
    "اواخر",
    "اواسط",
    "نیمه",
    "آغاز",
    "پایان",
];

/// Words after which two figures are a year of the fourteenth century.
const YEAR_LEADS: &[&str] = &["سال", "سال\u{200c}های", "سالهای", "دهه", "تابستان", "بهار", "پاییز", "زمستان"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    fn one(text: &str) -> Dated {
        let found = dates(&tokens(text));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found.into_iter().next().unwrap()
    }

    #[test]
    fn one_day_in_many_writings() {
        let day = one("28 July 1988");
        for text in [
            "July 28, 1988",
            "the 28th of July 1988",
            "1988-07-28",
            "28 Jul 1988",
            "6 Mordad 1367",
            "۶ مرداد ۱۳۶۷",
            "ششم مرداد ۱۳۶۷",
            "۱۳۶۷/۵/۶",
            "۲۸ ژوئیهٔ ۱۹۸۸",
            "۲۸ جولای ۱۹۸۸",
            "بیست‌وهشتم ژوئیهٔ ۱۹۸۸",
            "۶ امرداد ۱۳۶۷",
            "۶ مرداد ماه ۱۳۶۷",
            "۶ مرداد سال ۱۳۶۷",
        ] {
            assert!(one(text).meets(&day) && one(text).precision() == Precision::Day, "{text}");
        }
        for text in ["29 July 1988", "۷ مرداد ۱۳۶۷", "۲۸ ژوئن ۱۹۸۸", "۶ شهریور ۱۳۶۷", "۶ مرداد ۱۳۶۸"]
        {
            assert!(!one(text).meets(&day), "{text}");
        }
    }

    #[test]
    fn a_year_meets_two_years_and_no_third() {
        assert!(one("1988").meets(&one("۱۳۶۶")) && one("1988").meets(&one("سال ۶۷")));
        assert!(!one("1988").meets(&one("۱۳۶۸")));
        assert!(one("the 1980s").meets(&one("دههٔ ۱۳۶۰")) && one("the 1980s").meets(&one("دههٔ ۶۰")));
    }

    #[test]
    fn days_in_a_row_share_month_and_year() {
        let days = |text: &str| dates(&tokens(text)).into_iter().map(|date| date.when).collect::<Vec<_>>();
        assert_eq!(days("25-27 October 2012"), days("۲۵ تا ۲۷ اکتبر ۲۰۱۲"));
        assert_eq!(days("25-27 October 2012"), days("۴ تا ۶ آبان ۱۳۹۱"));
        assert_eq!(days("October 25-27, 2012"), days("25 and 27 October 2012"));
        let two = dates(&tokens("31 July and 4 August 1988"));
        let same = dates(&tokens("۹ مرداد و ۱۳ مرداد ۱۳۶۷"));
        assert!(two.iter().zip(&same).all(|(a, b)| a.meets(b)) && !two[0].meets(&dates(&tokens("۱۰ مرداد ۱۳۶۷"))[0]));
    }

    #[test]
    fn without_a_year_a_day_still_has_its_place() {
        assert!(one("on 31 July").meets(&one("۹ مرداد")));
        assert!(!one("on 31 July").meets(&one("۱۹ مرداد")));
        assert!(one("on 31 July").meets(&one("۹ مرداد ۱۳۶۷")));
        assert!(one("late July").meets(&one("اوایل مرداد")) && !one("late July").meets(&one("اوایل شهریور")));
    }

    #[test]
    fn words_that_are_no_months_open_no_date() {
        for text in ["it may be 5", "می‌شود ۵ بار", "او مهر دارد", "5 دی", "march on", "۵ می‌شود"]
        {
            let found = dates(&tokens(text));
            assert!(found.iter().all(|date| date.year.is_none()), "{text}: {found:?}");
        }
        assert!(dates(&tokens("He may go")).is_empty() && dates(&tokens("۲ تیر خورد")).len() <= 1);
    }

    #[test]
    fn a_day_that_never_was_is_seen() {
        assert!(one("۳۰ اسفند ۱۳۶۷").impossible && one("31 June 1988").impossible && one("۳۱ مهر").impossible);
        assert!(!one("۳۰ اسفند ۱۳۶۶").impossible);
    }

    #[test]
    fn a_lunar_date_is_left_alone() {
        assert!(dates(&tokens("۱۰ محرم ۱۴۰۹")).iter().all(|date| date.slight));
    }

    #[test]
    fn the_second_half_of_a_span_of_years_is_a_year() {
        assert_eq!(dates(&tokens("1981–82"))[1].year, Some(1982));
        assert_eq!(dates(&tokens("۱۳۶۰–۶۱"))[1].year, Some(1361));
    }

    #[test]
    fn the_weekday_beside_a_date_is_read() {
        assert_eq!(one("Friday, 19 July 1988").weekday, Some(4));
        assert_eq!(one("جمعه ۷ مرداد ۱۳۶۷").weekday, Some(4));
    }
}
