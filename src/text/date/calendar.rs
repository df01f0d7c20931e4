//! Days and the calendars that name them: every date as the days it covers,
//! counted from 1 January of the year 1 (Rata Die).

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use icu_calendar::{Date, Gregorian, cal::Persian};

use super::month::Calendar;

/// Days, the last one included.
pub type Days = RangeInclusive<i64>;

/// The day of a date; `None` where the calendar has no such day.
///
/// ```
/// use hamgam::text::date::calendar::day;
/// use hamgam::text::date::month::Calendar::{Gregorian, Solar};
/// assert_eq!(day(Gregorian, 1988, 7, 28), day(Solar, 1367, 5, 6));
/// assert_eq!(day(Solar, 1367, 12, 30), None);
/// ```
pub fn day(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<i64> {
    let date = match calendar {
        Calendar::Gregorian => Date::try_new_gregorian(year, month, day).ok()?.to_rata_die(),
        Calendar::Solar => Date::try_new_persian(year, month, day).ok()?.to_rata_die(),
    };
    Some(date.to_i64_date())
}

/// The days of a month.
pub fn month(calendar: Calendar, year: i32, month: u8) -> Option<Days> {
    let first = day(calendar, year, month, 1)?;
    let last = (28..=31).rev().find_map(|last| day(calendar, year, month, last))?;
    Some(first..=last)
}

/// The days of a year, or of several.
pub fn years(calendar: Calendar, first: i32, last: i32) -> Option<Days> {
    Some(day(calendar, first, 1, 1)?..=day(calendar, last + 1, 1, 1)? - 1)
}

/// The Gregorian year in which a year begins.
pub fn gregorian(calendar: Calendar, year: i32) -> i32 {
    if calendar == Calendar::Solar { year + SOLAR } else { year }
}

/// The year of a calendar that begins in a Gregorian year.
pub fn year_in(calendar: Calendar, gregorian: i32) -> i32 {
    if calendar == Calendar::Solar { gregorian - SOLAR } else { gregorian }
}

/// So many years lie between the beginnings of the two calendars.
const SOLAR: i32 = 621;

/// When a year of the lunar calendar begins, in Gregorian years, to some days: it has
/// 354.367 days, and the first began in July 622.
pub fn lunar_begins(year: i32) -> f64 {
    f64::from(year) * 0.970_224 + 621.57
}

/// Month and day of a day in a calendar.
pub fn month_day(calendar: Calendar, day: i64) -> (u8, u8) {
    let day = icu_calendar::types::RataDie::new(day);
    match calendar {
        Calendar::Gregorian => {
            let date = Date::from_rata_die(day, Gregorian);
            (date.month().ordinal, date.day_of_month().0)
        }
        Calendar::Solar => {
            let date = Date::from_rata_die(day, Persian::new());
            (date.month().ordinal, date.day_of_month().0)
        }
    }
}

/// The Gregorian year of a day.
pub fn gregorian_year(day: i64) -> i32 {
    Date::from_rata_die(icu_calendar::types::RataDie::new(day), Gregorian).year().extended_year()
}

/// The days of the month that a day without a year is in the other calendar, in
/// one year or another.
///
/// ```
/// use hamgam::text::date::calendar::days_elsewhere;
/// use hamgam::text::date::month::Calendar::Solar;
/// assert_eq!(days_elsewhere(Solar, 5, 9).collect::<Vec<_>>(), [1, 30, 31]);
/// ```
pub fn days_elsewhere(calendar: Calendar, month: u8, day: u8) -> impl Iterator<Item = u8> {
    let place = place(calendar, month, day);
    let bits = ELSEWHERE.get(place).copied().unwrap_or_default();
    (1..=31).filter(move |day| bits >> day & 1 != 0)
}

fn place(calendar: Calendar, month: u8, day: u8) -> usize {
    usize::from(calendar == Calendar::Solar) << 9 | usize::from(month & 15) << 5 | usize::from(day & 31)
}

/// A bit for every day of the month, by calendar, month and day.
static ELSEWHERE: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut bits = vec![0; 1 << 10];
    // In every third year all ways are met in which leap years lie.
    for year in super::COMMON.step_by(3) {
        for (calendar, other) in [(Calendar::Gregorian, Calendar::Solar), (Calendar::Solar, Calendar::Gregorian)] {
            let year = year_in(calendar, year);
            for (month, date) in (1..=12).flat_map(|month| (1..=31).map(move |date| (month, date))) {
                let elsewhere = day(calendar, year, month, date).map_or(0, |day| month_day(other, day).1);
                bits[place(calendar, month, date)] |= 1 << elsewhere;
            }
        }
    }
    bits
});

/// The weekday of a day, Monday first, from 0.
pub fn weekday(day: i64) -> u8 {
    (day - 1).rem_euclid(7) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use Calendar::{Gregorian, Solar};

    #[test]
    fn days_of_both_calendars_meet_where_almanacs_say() {
        for ((year, month, date), (own_year, own_month, own)) in [
            ((1988, 7, 19), (1367, 4, 28)),
            ((1988, 1, 1), (1366, 10, 11)),
            ((1988, 3, 20), (1366, 12, 30)),
            ((1979, 2, 11), (1357, 11, 22)),
            ((2022, 9, 16), (1401, 6, 25)),
            ((2025, 3, 20), (1403, 12, 30)),
        ] {
            assert_eq!(day(Gregorian, year, month, date), day(Solar, own_year, own_month, own));
        }
    }

    #[test]
    fn the_nineteenth_of_july_1988_was_a_tuesday() {
        assert_eq!(day(Gregorian, 1988, 7, 19).map(weekday), Some(1));
        assert_eq!(day(Solar, 1367, 5, 7).map(weekday), Some(4));
    }
}
