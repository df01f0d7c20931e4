//! Months that have a name, and days in figures, with what stands beside them.

use super::{Day, Reader, calendar_of};
use crate::text::date::calendar;
use crate::text::date::month::{Calendar, Month, Named, is_lunar_end, month, named};
use crate::text::date::part::{self, Of};
use crate::text::date::{Dated, Link, Precision, SOLAR_MONTHS, When, days_of, week};
use crate::text::token::Kind;

impl Reader<'_> {
    /// `1988-07-28`, `۱۳۶۷/۵/۶`, `25.12.1990`.
    pub(super) fn numeric(&mut self) {
        for &at in self.heads {
            if self.tokens[at].figure().is_some_and(|figure| figure.digits.contains('.')) {
                self.dotted(at);
            }
            if at + 4 >= self.tokens.len() {
                continue;
            }
            let part = |at: usize| self.tokens[at].plain_figure();
            let same = self.sign(at + 1).filter(|sign| matches!(sign, '-' | '/') && self.sign(at + 3) == Some(*sign));
            let Some(sign) = same else { continue };
            let (Some(year), Some(of), Some(date)) = (part(at), part(at + 2), part(at + 4)) else { continue };
            // «۱۸-۰۴-۱۹۵۰», `25/12/2019`.
            let last = date.len() == 4 && year.len() <= 2;
            let (year, date) = if last { (date, year) } else { (year, date) };
            let (Ok(year), Ok(of), Ok(date)) = (year.parse(), of.parse::<u8>(), date.parse::<u8>()) else {
                continue;
            };
            let touching = (at..at + 4).all(|at| self.tokens[at].span.end == self.tokens[at + 1].span.start);
            if touching {
                self.figures(at..at + 5, (year, of, date), last && sign == '/');
            }
        }
    }

    /// "25.12.1990", «۱۳۶۷.۵.۶»: no version that has such a number.
    fn dotted(&mut self, at: usize) {
        let Some(figure) = self.tokens[at].figure().filter(|figure| figure.suffix.is_empty()) else { return };
        let mut parts = figure.digits.split('.');
        let (Some(first), Some(of), Some(last), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return;
        };
        let year_last = match (first.len(), of.len(), last.len()) {
            (1..=2, 1..=2, 4) => true,
            (4, 1..=2, 1..=2) => false,
            _ => return,
        };
        let (year, date) = if year_last { (last, first) } else { (first, last) };
        let led = at.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| VERSIONS.contains(&word));
        let (Ok(year), Ok(of), Ok(date)) = (year.parse(), of.parse(), date.parse()) else { return };
        if !led {
            self.figures(at..at + 1, (year, of, date), year_last);
        }
    }

    /// A day of a month of a year, in figures; the month may stand before the day where
    /// the year stands behind, `12/25/2019`, `5/12/1990`.
    fn figures(&mut self, tokens: std::ops::Range<usize>, (year, of, date): (i32, u8, u8), may_turn: bool) {
        let Some(calendar) = calendar_of(year).filter(|_| year > 999) else { return };
        let turns = may_turn && calendar == Calendar::Gregorian;
        let (of, date, is_either) = match (of, date) {
            (13.., 1..=12) if turns => (date, of, false),
            (1..=12, 1..=12) => (of, date, turns && of != date),
            _ => (of, date, false),
        };
        let day = |month: u8, date: u8| calendar::day(calendar, year, month, date);
        let other = day(date, of);
        if day(of, date).is_none() {
            return;
        }
        self.push(Month { calendar, month: of, slight: false }, Some(year), Some(date), tokens);
        if let Some(date) = self.found.last_mut().filter(|_| is_either)
            && let Some(other) = other
        {
            (date.or, date.weekday) = (Some(other..=other), None);
        }
    }

    /// Everything with a month that has a name.
    pub(super) fn months(&mut self) {
        for &at in self.heads {
            let Some(word) = self.word(at).filter(|_| !self.taken[at]) else { continue };
            let month = match named(word) {
                Some(Named::Month(month)) => month,
                Some(Named::Lunar) => {
                    self.lunar(at);
                    continue;
                }
                None => continue,
            };
            // "19 may be a slip": the month has a capital.
            let verb = matches!(word, "may" | "march") && matches!(self.tokens[at].kind, Kind::Word(false, _));
            // «به میزان ۴۰ گرم»: an amount.
            let amount = word == "میزان"
                && at
                    .checked_sub(1)
                    .and_then(|at| self.word(at))
                    .is_some_and(|word| matches!(word, "به" | "از" | "این" | "آن" | "چه" | "همان" | "با"));
            if !verb && !amount {
                self.month(at, month);
            }
        }
    }

    /// A month at `at`, with what stands beside it.
    fn month(&mut self, at: usize, month: Month) {
        let behind = at + 1 + usize::from(self.word(at + 1) == Some("ماه"));
        let is_sure = !month.slight || self.year_after(behind, month.calendar).is_some();
        let days = self.days_before(at, is_sure);
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
            let to = if number + 1 == all.len() { end } else { day.end };
            let (shares, known) = (number + 1 < all.len(), self.found.len());
            self.push(month, year, Some(day.value), from..to);
            let link = Link { shares, or: shares && self.is_or(to) };
            self.found[known..].iter_mut().for_each(|date| date.link = link);
        }
        if let Some(date) = self.found.last_mut().filter(|_| persian && !named && year.is_none() && all.len() == 1) {
            date.counts = true;
        }
        (start..end).for_each(|at| self.taken[at] = true);
    }

    /// A month without day and year: in English only where it is one for sure.
    fn bare_month(&mut self, at: usize, end: usize, month: Month, named: bool) {
        let Kind::Word(capital, word) = &self.tokens[at].kind else { return };
        let before = at.checked_sub(1).and_then(|at| self.word(at)).unwrap_or_default();
        let led = MONTH_LEADS.contains(&before);
        // «مارس همان سال»
        let of_year = matches!(self.word(end), Some("همان" | "آن" | "این")) && self.word(end + 1) == Some("سال");
        let linked = || {
            let links =
                self.word(end).is_some_and(|word| matches!(word, "to" | "or" | "and" | "تا" | "یا" | "و" | "الی"));
            links && self.word(end + 1).and_then(self::month).is_some_and(|next| next.calendar == month.calendar)
        };
        let behind = || {
            let links = matches!(before, "تا" | "یا" | "و" | "الی");
            let first = at.checked_sub(2).filter(|_| links).and_then(|at| self.word(at)).and_then(self::month);
            first.is_some_and(|first| first.calendar == month.calendar)
        };
        let sure = named
            || of_year
            // «از مه تا اکتبر», «آوریل و مه», «از دی تا اسفند»
            || matches!(&**word, "مه" | "دی") && (linked() || behind())
            || (word.chars().count() > 2 && (*capital || !word.is_ascii()) && linked())
            || if word.is_ascii() {
                *capital && (!month.slight || led)
            } else {
                // «ماه مه» is no fog.
                !month.slight || led && (before == "ماه" || word.chars().count() > 2)
            };
        if sure {
            self.push(month, None, None, at..end);
            self.found.last_mut().expect("just pushed").slight = true;
        }
    }

    /// Takes the figures of a lunar date, which nobody compares. «۶ صفر» are six
    /// zeros, «صفر تا ۵۰۰» are none.
    fn lunar(&mut self, at: usize) {
        let year = |at: usize| self.figure(at).is_some_and(|(digits, _)| digits.len() == 4);
        let timed = || match self.word(at + 1) {
            Some("سال") => year(at + 2),
            word => word == Some("ماه") || year(at + 1),
        };
        // "Sha'ban"; SHA-256 is none.
        if self.word(at) == Some("sha") && self.word(at + 2) != Some("ban") {
            return;
        }
        if self.word(at) == Some("صفر") && !timed() {
            return;
        }
        // "8 Dhu al-Hijja 1409"
        let joins = |at: &usize| {
            self.word(*at).is_some_and(|word| is_lunar_end(word) || matches!(word, "ماه" | "سال"))
                || self.sign(*at).is_some_and(|sign| matches!(sign, '-' | '\'' | '’' | '‘' | 'ʿ' | 'ʾ' | '،' | ','))
        };
        let rest = (at + 1..self.tokens.len()).take_while(joins).take(LONGEST_LUNAR).count();
        let near = at.saturating_sub(1)..(at + rest.max(1) + 2).min(self.tokens.len());
        let month = at;
        for at in near {
            // «رجب (۷)» is the seventh month; «(۱۴۰۹)» a year, «(۱۴ رجب)» a day.
            let short = self.figure(at).is_some_and(|(digits, _)| digits.len() < 3);
            let place = short && at > month && self.sign(at - 1) == Some('(');
            if self.tokens[at].figure().is_some() && !place {
                self.taken[at] = true;
                self.found.push(self.blank(at));
            }
        }
    }

    fn push(&mut self, month: Month, year: Option<i32>, day: Option<u8>, tokens: std::ops::Range<usize>) {
        // A Gregorian month keeps its calendar whatever its year looks like.
        let (when, impossible) = match year {
            Some(year) => match days_of(month.calendar, year, month.month, day) {
                Some(days) => (When::Days(days, if day.is_some() { Precision::Day } else { Precision::Month }), false),
                None => match calendar::month(month.calendar, year, month.month) {
                    // The last month had thirty days in every year of the older calendar.
                    Some(days) if *days.end() < SOLAR_MONTHS && (month.calendar, month.month, day) == LAST => {
                        (When::Days(*days.end()..=*days.end() + 1, Precision::Day), false)
                    }
                    // Nobody knows which day was meant.
                    Some(days) => (When::Days(*days.start() - 1..=*days.end() + 1, Precision::Day), true),
                    None => return,
                },
            },
            None => {
                let never = day.is_some_and(|day| day > longest(month));
                (When::Yearless(month.calendar, month.month, day.filter(|day| *day < 32)), never)
            }
        };
        let span = self.tokens[tokens.start].span.start..self.tokens[tokens.end - 1].span.end;
        tokens.clone().for_each(|at| self.taken[at] = true);
        let weekday = day.and_then(|_| week::beside(self.tokens, &tokens)).map(|(weekday, _)| weekday);
        let share = || part::before(self.tokens, tokens.clone()).filter(|part| matches!(part.of, Of::Share(_)));
        let part = if day.is_none() { share() } else { None };
        self.found.push(Dated {
            when,
            calendar: month.calendar,
            year,
            implied: None,
            or_in: None,
            or: None,
            bare: false,
            slight: false,
            counts: false,
            impossible,
            link: Link::default(),
            hedge: None,
            weekday,
            part,
            span,
            tokens,
        });
    }
}

/// Behind these such a figure is a version.
const VERSIONS: &[&str] =
    &["version", "versions", "release", "v", "build", "نسخه", "نسخه\u{200c}ی", "نگارش", "ویرایش", "ویراست"];

const LAST: (Calendar, u8, Option<u8>) = (Calendar::Solar, 12, Some(30));

fn longest(month: Month) -> u8 {
    match (month.calendar, month.month) {
        (Calendar::Solar, 1..=6) => 31,
        (Calendar::Solar, _) => 30,
        (Calendar::Gregorian, 2) => 29,
        (Calendar::Gregorian, 4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

/// More tokens stand between no lunar month and its year.
const LONGEST_LUNAR: usize = 6;

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
