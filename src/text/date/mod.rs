//! Dates of a text, in Gregorian and Solar Hijri, as days: `28 July 1988` and
//! «۶ مرداد ۱۳۶۷» are one day, `1988` is of 1366 and 1367.

pub mod calendar;
pub mod moment;
pub mod month;
pub mod part;
pub mod read;
pub mod week;

use std::ops::Range;

use self::calendar::{Days, year_in};
use self::month::Calendar;
use self::part::{Of, Part};
use self::week::Weekday;
use super::number::hedge::Hedged;

/// How much of a date is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum When {
    /// A day, a month, a year or several: all the days it may be.
    Days(Days, Precision),
    /// A day of a month, or a month, without its year.
    Yearless(Calendar, u8, Option<u8>),
}

/// To what a date is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Ten years.
    Decade,
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
}

/// How a date stands to the one behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Link {
    /// It has its month or its year from there: «۴ تا ۶ آبان ۱۳۹۱».
    pub shares: bool,
    /// It is the one or the other: «آذر یا دی ۱۳۶۷».
    pub or: bool,
}

/// A date as a text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Which days it means.
    pub when: When,
    /// Its calendar.
    pub calendar: Calendar,
    /// The year that is said, where one is.
    pub year: Option<i32>,
    /// The year that a day without one most likely has: that of the other days
    /// of its calendar in the text, where they agree.
    pub implied: Option<i32>,
    /// The year beside that one, where it may have that as well: «… اسفند ۱۳۲۴. در ۱۵
    /// فروردین» is of 1325.
    pub or_in: Option<i32>,
    /// Days that it may mean as well: "5/12/1990" is one of December, or of May.
    pub or: Option<Days>,
    /// It may as well be a plain number: a year by itself.
    pub bare: bool,
    /// It answers for a date and asks for none: a month by itself.
    pub slight: bool,
    /// It may as well be a number and what is counted: «۵ تیر» are five shots.
    pub counts: bool,
    /// No calendar has this day.
    pub impossible: bool,
    /// How it stands to the date behind it.
    pub link: Link,
    /// What stands before it: about, حدود.
    pub hedge: Option<Hedged>,
    /// The weekday that is said beside it.
    pub weekday: Option<Weekday>,
    /// The part of it that is meant: the summer of a year, the end of a decade.
    pub part: Option<Part>,
    /// Its bytes.
    pub span: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
}

impl Dated {
    /// To what it is exact.
    pub fn precision(&self) -> Precision {
        match self.when {
            When::Days(_, precision) => precision,
            When::Yearless(_, _, Some(_)) => Precision::Day,
            When::Yearless(..) => Precision::Month,
        }
    }

    /// Its bytes and those of the word that says which part of it is meant.
    pub fn whole(&self) -> Range<usize> {
        self.part.as_ref().map_or(self.span.start, |part| part.start.min(self.span.start))..self.span.end
    }

    /// Whether two dates mean parts that cannot be one: spring and autumn in any
    /// calendar, early and late in one.
    fn is_apart(&self, other: &Dated) -> bool {
        let (Some(part), Some(of)) = (&self.part, &other.part) else { return false };
        match (part.of, of.of) {
            (Of::Seasons(one), Of::Seasons(another)) => one != another,
            (Of::Months(one), Of::Months(another)) => self.calendar == other.calendar && one & another == 0,
            (Of::Share(one), Of::Share(another)) => {
                one != another && self.calendar == other.calendar && self.precision() == other.precision()
            }
            _ => false,
        }
    }

    /// Whether two dates may mean the same days.
    ///
    /// Without a year both calendars are laid on one another in every year of a
    /// long time: a day may be one of two.
    pub fn meets(&self, other: &Dated) -> bool {
        if self.is_apart(other) {
            return false;
        }
        if [(self, other), (other, self)].into_iter().any(|(own, other)| own.meets_otherwise(other)) {
            return true;
        }
        match (&self.when, &other.when) {
            (When::Days(a, Precision::Decade), When::Days(b, Precision::Decade)) => overlap(a, b) > HALF_A_DECADE,
            (When::Days(a, _), When::Days(b, _)) => overlap(a, b) > 0 || self.is_a_day_off(other),
            (When::Yearless(calendar, month, day), When::Days(days, precision))
            | (When::Days(days, precision), When::Yearless(calendar, month, day)) => {
                *precision <= Precision::Year || covers(days, *calendar, *month, *day)
            }
            (When::Yearless(calendar, month, day), When::Yearless(other, of, date)) if calendar == other => {
                month == of && (day == date || day.is_none() || date.is_none())
            }
            (When::Yearless(..), When::Yearless(..)) => self.meets_in(other, COMMON),
        }
    }

    /// Whether what a date may mean as well is another one; a decade of the other calendar
    /// only where that is said so too.
    fn meets_otherwise(&self, other: &Dated) -> bool {
        let Some(days) = self.or.clone() else { return false };
        let own = Dated { when: When::Days(days, self.precision()), or: None, ..self.clone() };
        (self.precision() != Precision::Decade || other.calendar != self.calendar) && own.meets(other)
    }

    /// Whether two days of different calendars are neighbours, and so old that they
    /// may be one.
    pub fn is_a_day_off(&self, other: &Dated) -> bool {
        let (When::Days(a, Precision::Day), When::Days(b, Precision::Day)) = (&self.when, &other.when) else {
            return false;
        };
        self.calendar != other.calendar && a.start().max(b.start()) < &SOLAR_MONTHS && overlap(a, b) == 0
    }

    /// Whether two days that may be one are a day apart in the years that they took
    /// from elsewhere.
    pub fn is_a_day_off_by_year(&self, other: &Dated) -> bool {
        if self.year.is_some() && other.year.is_some() || !self.meets(other) {
            return false;
        }
        let (own, answer) = (self.dated(), other.dated());
        let (own, answer) = (&own.as_ref().unwrap_or(self).when, &answer.as_ref().unwrap_or(other).when);
        matches!((own, answer), (When::Days(a, Precision::Day), When::Days(b, Precision::Day)) if overlap(a, b) == 0)
    }

    /// Whether two days of one calendar are others, but near.
    pub fn is_beside(&self, other: &Dated) -> bool {
        let (When::Days(a, Precision::Day), When::Days(b, Precision::Day)) = (&self.when, &other.when) else {
            return false;
        };
        self.calendar == other.calendar && (-1..1).contains(&overlap(a, b))
    }

    /// Whether two days or months without a year, of different calendars, are
    /// the same in one of some Gregorian years.
    pub fn meets_in(&self, other: &Dated, mut years: Range<i32>) -> bool {
        let (When::Yearless(calendar, month, day), When::Yearless(of_other, of, date)) = (&self.when, &other.when)
        else {
            return false;
        };
        let meet = |days: Option<Days>| days.is_some_and(|days| covers(&days, *of_other, *of, *date));
        years.any(|year| meet(days_of(*calendar, year_in(*calendar, year), *month, *day)))
    }
}

impl Dated {
    /// Whether two dates may mean the same days, each in the year that it most
    /// likely has.
    pub fn agrees(&self, other: &Dated) -> bool {
        if !self.meets(other) {
            return false;
        }
        let decade = |date: &Dated| date.precision() == Precision::Decade;
        match (self.dated(), other.dated()) {
            (None, None) => true,
            _ if decade(self) || decade(other) => true,
            // A month without its year may be of any; a day most likely not.
            (own, answer) => {
                let (own, answer) = (own.as_ref().unwrap_or(self), answer.as_ref().unwrap_or(other));
                own.meets(answer)
                    || self.in_year_beside().is_some_and(|beside| beside.meets(answer))
                    || other.in_year_beside().is_some_and(|beside| own.meets(&beside))
            }
        }
    }

    /// The same date in the other year that it may have.
    fn in_year_beside(&self) -> Option<Dated> {
        Dated { implied: Some(self.or_in?), ..self.clone() }.dated()
    }

    /// The same day or month in another year of its calendar.
    pub fn in_year(&self, year: i32) -> Option<Dated> {
        let When::Days(days, precision) = &self.when else { return None };
        let (month, day) = calendar::month_day(self.calendar, *days.start());
        let day = Some(day).filter(|_| *precision == Precision::Day);
        let days = days_of(self.calendar, year, month, day)?;
        Some(Dated { when: When::Days(days, *precision), year: Some(year), ..self.clone() })
    }

    /// The same date in the year that it most likely has.
    pub fn dated(&self) -> Option<Dated> {
        let (When::Yearless(calendar, month, day), Some(year)) = (&self.when, self.implied) else { return None };
        let days = days_of(*calendar, year, *month, *day)?;
        Some(Dated { when: When::Days(days, self.precision()), ..self.clone() })
    }
}

/// 1 Farvardin 1304. Before it months began when the sun entered a sign, and had 29
/// to 32 days: almanacs of today are off by one there, and so overlap by none.
pub const SOLAR_MONTHS: i64 = 702_806;

/// How many days two stretches share.
fn overlap(a: &Days, b: &Days) -> i64 {
    a.end().min(b.end()) - a.start().max(b.start()) + 1
}

/// «دههٔ ۱۳۶۰» is the 1980s, though it shares a year with the nineties too.
const HALF_A_DECADE: i64 = 5 * 365;

/// These years hold every way in which the calendars have met in living memory.
pub const COMMON: Range<i32> = 1950..2040;

fn days_of(calendar: Calendar, year: i32, month: u8, day: Option<u8>) -> Option<Days> {
    match day {
        Some(day) => calendar::day(calendar, year, month, day).map(|day| day..=day),
        None => calendar::month(calendar, year, month),
    }
}

/// Whether one of the days has a month, or a day of it, in a calendar.
fn covers(days: &Days, calendar: Calendar, month: u8, day: Option<u8>) -> bool {
    days.clone().take(62).any(|at| {
        let (of, date) = calendar::month_day(calendar, at);
        of == month && day.is_none_or(|day| day == date)
    })
}
