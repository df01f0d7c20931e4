//! Days whose month was said before, "on the 16th", and days that are known by others
//! of their month.

use crate::facts::Facts;
use crate::text::date::month::Calendar;
use crate::text::date::{COMMON, Dated, Precision, SOLAR_MONTHS, When, calendar};
use crate::text::number::{Number, Weight};

/// Of more dates nothing is looked for.
const MOST: usize = 50;

/// "On the 23rd": a day whose month was said before.
pub fn is_day_alone(number: &Number, facts: &Facts) -> bool {
    let small = number.weight == Weight::Figure && number.value().len() < 3;
    let prose =
        || facts.prose.iter().find(|prose| (prose.start..prose.start + prose.text.len()).contains(&number.span.start));
    let written = || prose()?.text.as_str().get(number.span.start - prose()?.start..number.span.end - prose()?.start);
    small && written().is_some_and(|text| ["st", "nd", "rd", "th"].iter().any(|end| text.ends_with(end)))
        || number.value().len() < 3 && is_of_month(number, facts)
}

/// «پانزدهم همان ماه»: whether a day is one of a month that was said before.
fn is_of_month(number: &Number, facts: &Facts) -> bool {
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let behind = behind.trim_start();
    SAME_MONTH.iter().any(|head| behind.starts_with(head))
}

#[rustfmt::skip]
const SAME_MONTH: &[&str] = &["همان ماه", "همین ماه", "آن ماه", "of the same month", "of that month"];

/// The days that a text tells by another one: "a week later", «روز بعد».
pub fn told_by_another(facts: &Facts) -> impl Iterator<Item = Dated> {
    let few = facts.dates.len() < MOST && facts.numbers.len() < MOST;
    let counted = facts.numbers.iter().filter(move |_| few).filter_map(|number| later(number, facts));
    let next = facts.prose.iter().filter(move |_| few && !facts.dates.is_empty()).flat_map(|prose| {
        let found = |phrase: &&'static str| Some(prose.start + prose.text.find(*phrase)?);
        NEXT_DAY.iter().filter_map(found).filter_map(|at| shifted(last_day(facts, at)?, 1))
    });
    counted.chain(next)
}

#[rustfmt::skip]
const NEXT_DAY: &[&str] = &[
    "the following day", "the next day", "the day after", "a day later", "روز بعد", "فردای آن روز", "روز پس از آن",
];

/// The day that a number of days behind a date comes to: «یک هفته بعد», "four days later".
pub fn later(number: &Number, facts: &Facts) -> Option<Dated> {
    let days = number.values.iter().find_map(|value| {
        let size: u64 = value.strip_suffix('s')?.parse().ok()?;
        i64::try_from(size / DAY).ok().filter(|days| size.is_multiple_of(DAY) && (1..MONTHS).contains(days))
    })?;
    let [_, _, behind] = facts.around(&number.span)?;
    let is_later =
        |word: &str| matches!(word.trim_end_matches(['.', ',', ';', '،', '؛']), "later" | "بعد" | "afterwards");
    behind.split_whitespace().take(2).any(is_later).then_some(())?;
    shifted(last_day(facts, number.span.start)?, days)
}

/// A day in milliseconds, as sizes of time are counted.
const DAY: u64 = 86_400_000;

/// So many days later is told otherwise.
const MONTHS: i64 = 100;

/// The last day that is said before a byte.
fn last_day(facts: &Facts, at: usize) -> Option<&Dated> {
    facts.dates.iter().rev().find(|date| date.span.end <= at).filter(|date| date.precision() == Precision::Day)
}

/// The day so many days after another.
fn shifted(date: &Dated, days: i64) -> Option<Dated> {
    let when = match &date.when {
        When::Days(range, Precision::Day) => When::Days(range.start() + days..=range.end() + days, Precision::Day),
        When::Yearless(own, month, Some(day)) => {
            let year = date.implied.unwrap_or(calendar::year_in(*own, COMMON.start));
            let (month, day) = calendar::month_day(*own, calendar::day(*own, year, *month, *day)? + days);
            When::Yearless(*own, month, Some(day))
        }
        _ => return None,
    };
    Some(Dated { when, or: None, or_in: None, part: None, ..date.clone() })
}

/// Whether a date may be the day that a number is by itself, in one of the months
/// that its text says: "on the 16th".
pub fn is_its_day(number: &Number, own: &Facts, (date, other): (&Dated, &Facts)) -> bool {
    let Ok(day) = number.value().parse::<u8>() else { return false };
    let mut months = own.dates.iter().take(MOST).filter(|said| said.precision() >= Precision::Month).peekable();
    if months.peek().is_none() || own.dates.len() > MOST {
        return falls_on(date, number.value());
    }
    // Where the date that was said before is another one, its year says nothing.
    let timeless = |date: &Dated| Dated { implied: None, or_in: None, ..date.clone() };
    let is_it = |said: &Dated, meant: Dated| match other.dates.iter().take(MOST).any(|on| on.agrees(said)) {
        true => meant.agrees(date) && !is_off((said, &meant), date, other),
        false => timeless(&meant).agrees(&timeless(date)),
    };
    date.precision() == Precision::Day && months.any(|said| on_day(said, day).any(|meant| is_it(said, meant)))
}

/// Whether two numbers are one day, each of a month that its own text says: "on 3 August
/// … on the 14th", «۱۲ مرداد … در بیست‌وسوم همان ماه».
pub fn is_one_day((number, own): (&Number, &Facts), (other, facts): (&Number, &Facts)) -> bool {
    let day = |number: &Number| number.value().parse::<u8>().ok().filter(|day| (1..=31).contains(day));
    let (Some(day), Some(other)) = (day(number), day(other)) else { return false };
    let months = |facts: &Facts| {
        let said =
            facts.dates.iter().take(FEW).filter(|said| said.precision() >= Precision::Month && said.year.is_some());
        said.cloned().collect::<Vec<Dated>>()
    };
    let theirs = months(facts);
    months(own).iter().flat_map(|said| on_day(said, day)).any(|meant| {
        theirs
            .iter()
            .flat_map(|said| on_day(said, other))
            .any(|here| meant.calendar != here.calendar && meant.agrees(&here))
    })
}

/// By more dates of one passage no day without a month is known.
const FEW: usize = 12;

/// Whether two days of one month are further apart than what answers them in one month
/// of the other calendar: so old days are known by each other, and days of no year.
fn is_off((said, meant): (&Dated, &Dated), date: &Dated, other: &Facts) -> bool {
    let is_open = is_old(said) || said.year.or(said.implied).is_none();
    let Some(apart) = apart(said, meant).filter(|_| date.calendar != said.calendar && is_open) else {
        return false;
    };
    let beside = other.dates.iter().take(MOST).filter(|on| on.span != date.span && on.agrees(said));
    let mut gaps = beside.filter_map(|on| self::apart(on, date)).peekable();
    gaps.peek().is_some() && !gaps.any(|gap| gap == apart)
}

/// Whether a date is so old that the almanacs of today may be a day off.
pub fn is_old(date: &Dated) -> bool {
    match &date.dated().as_ref().unwrap_or(date).when {
        When::Days(days, Precision::Day) => *days.start() < SOLAR_MONTHS,
        _ => false,
    }
}

/// How many days lie between two of one month.
pub fn apart(first: &Dated, second: &Dated) -> Option<i64> {
    if let (When::Yearless(own, month, Some(day)), When::Yearless(other, of, Some(date))) = (&first.when, &second.when)
        && first.implied.or(second.implied).is_none()
    {
        return ((own, month) == (other, of)).then(|| i64::from(*date) - i64::from(*day));
    }
    let day = |date: &Dated| match date.dated().as_ref().unwrap_or(date).when {
        When::Days(ref days, Precision::Day) => {
            Some((*days.start(), calendar::month_day(date.calendar, *days.start()).0))
        }
        _ => None,
    };
    let ((first_day, of), (second_day, month)) = (day(first)?, day(second)?);
    let between = second_day - first_day;
    (first.calendar == second.calendar && of == month && between.abs() < 32).then_some(between)
}

/// A day of the month of a date; of the next one too, if the date is not before it.
fn on_day(said: &Dated, day: u8) -> impl Iterator<Item = Dated> {
    let (month, first) = match &said.when {
        When::Days(days, precision) => {
            let (month, first) = calendar::month_day(said.calendar, *days.start());
            (month, Some(first).filter(|_| *precision == Precision::Day))
        }
        When::Yearless(_, month, first) => (*month, *first),
    };
    let year = said.year.or(said.implied);
    let on = move |month: u8, year: Option<i32>| Dated {
        when: When::Yearless(said.calendar, month, Some(day)),
        year: None,
        implied: year,
        or_in: None,
        or: None,
        part: None,
        ..said.clone()
    };
    let later = first.is_none_or(|first| first >= day);
    let next = if month == 12 { (1, year.map(|year| year + 1)) } else { (month + 1, year) };
    [(month, year)].into_iter().chain(Some(next).filter(|_| later)).map(move |(month, year)| on(month, year))
}

/// Whether a day without a year is the so-and-so-many of a month in either
/// calendar.
pub fn falls_on(date: &Dated, value: &str) -> bool {
    let dated = date.dated();
    let on = |calendar| match &dated.as_ref().unwrap_or(date).when {
        When::Days(days, Precision::Day) => calendar::month_day(calendar, *days.start()).1.to_string() == value,
        When::Yearless(own, _, Some(day)) if *own == calendar => day.to_string() == value,
        // Of some year: "the 31st" is the ninth of Mordad, or the tenth.
        When::Yearless(own, month, Some(day)) => {
            calendar::days_elsewhere(*own, *month, *day).any(|day| day.to_string() == value)
        }
        _ => false,
    };
    on(Calendar::Gregorian) || on(Calendar::Solar)
}
