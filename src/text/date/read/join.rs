//! What dates of one text take from each other: a month, a year.

use super::Reader;
use crate::text::date::calendar::Days;
use crate::text::date::month::Calendar;
use crate::text::date::{Dated, Link, Precision, When, days_of};

impl Reader<'_> {
    /// `30 July to 16 August 1988`, «آذر یا دی ۱۳۶۷»: the year behind is that of
    /// both.
    pub(super) fn join(&mut self) {
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
                let [.., before, behind] = &mut self.found[..=at] else { continue };
                (before.implied, before.slight, before.link) = (Some(year), false, Link { shares: true, or });
                // «۱۵ اسفند تا ۵ فروردین ۱۳۶۷»
                let beside = days(behind).and_then(|from| year_beside(before, year, &from));
                before.or_in = beside.filter(|beside| *beside < year);
            }
        }
    }

    /// "23 November of that year", «۲ آذر همان سال»: the year said last.
    pub(super) fn same_year(&mut self) {
        for at in 1..self.found.len() {
            let (before, date) = (&self.found[..at], &self.found[at]);
            let open = matches!(date.when, When::Yearless(..)) && date.implied.is_none();
            if !open || !self.is_same_year(date.tokens.end) {
                continue;
            }
            let mut years = before.iter().rev().filter(|other| other.year.is_some()).take(2);
            let last = years.next();
            // «۱۳۶۴ (۱۹۸۵)» says one year twice.
            let beside = |gloss: &Dated, year: &Dated| year.tokens.end + 1 == gloss.tokens.start;
            let year = last.filter(|last| last.calendar == date.calendar).or_else(|| {
                years
                    .next()
                    .filter(|year| year.calendar == date.calendar && last.is_some_and(|last| beside(last, year)))
            });
            if let Some(year) = year.and_then(|year| year.year) {
                self.found[at].implied = Some(year);
            }
        }
    }

    fn is_same_year(&self, at: usize) -> bool {
        matches!(
            (self.word(at), self.word(at + 1), self.word(at + 2), self.word(at + 3)),
            (Some("همان" | "آن"), Some("سال"), ..)
                | (Some("of"), Some("that"), Some("year"), _)
                | (Some("of"), Some("the"), Some("same"), Some("year"))
        )
    }

    /// `31 July and 4 August 1988`: where all days of a calendar that have a
    /// year have the same one, and no other year is said, the others most likely
    /// have it too.
    pub(super) fn imply(&mut self) {
        for calendar in [Calendar::Gregorian, Calendar::Solar] {
            let own = || self.found.iter().filter(|date| date.calendar == calendar);
            let said = |date: &Dated| date.year.is_some() && !date.bare && date.precision() >= Precision::Month;
            let mut years: Vec<i32> = own().filter_map(|date| date.year).collect();
            years.dedup();
            if let ([year], true) = (&years[..], own().any(said)) {
                let year = *year;
                let open =
                    |date: &&mut Dated| date.calendar == calendar && date.year.is_none() && date.implied.is_none();
                let first = own().find(|date| said(date)).and_then(days);
                let mut from = first;
                for date in &mut self.found {
                    if date.calendar == calendar && said(date) {
                        from = days(date);
                    } else if open(&date) {
                        date.implied = Some(year);
                        date.or_in = from.as_ref().and_then(|from| year_beside(date, year, from));
                    }
                }
            }
        }
    }
}

/// The days of a date, in the year that it most likely has.
fn days(date: &Dated) -> Option<Days> {
    match &date.dated().as_ref().unwrap_or(date).when {
        When::Days(days, _) => Some(days.clone()),
        When::Yearless(..) => None,
    }
}

/// The year beside the one that a day or a month takes from another, where it comes
/// before that one in it, or behind it: "29 November 1951 … 2 January". Either is less
/// than a year off.
fn year_beside(date: &Dated, year: i32, from: &Days) -> Option<i32> {
    let When::Yearless(calendar, month, day) = date.when else { return None };
    let on = |year: i32| days_of(calendar, year, month, day);
    let own = on(year)?;
    let beside = match (own.end() < from.start(), from.end() < own.start()) {
        (true, _) => year + 1,
        (_, true) => year - 1,
        // "Late July 1988 … 31 July"
        _ => return None,
    };
    on(beside).map(|_| beside)
}
