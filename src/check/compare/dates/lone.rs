//! Days of the following side that no day of the leading one answers, though its year
//! may stand there by itself; and what they stand for: a date, or a day whose month
//! was said before, "on the 16th".

use crate::check::compare::dates;
use crate::check::compare::days::{is_day_alone, is_its_day};
use crate::check::compare::numbers::{self, Outcome};
use crate::facts::Facts;
use crate::text::date::{Dated, Precision};
use crate::text::number::Number;

/// Of more dates nothing is told.
const MOST: usize = 50;

/// The day that stands in the place of a date of the leading side that is lost.
pub(super) fn instead<'f>(date: &Dated, leading: &Facts, following: &'f Facts) -> Option<&'f Dated> {
    let timed = |date: &Dated| date.year.or(date.implied).is_some();
    if date.precision() < Precision::Day || !timed(date) {
        return None;
    }
    let aligned = leading.sentences().len() == following.sentences().len();
    let beside =
        |here: &Dated| aligned && leading.sentence_of(date.span.start) == following.sentence_of(here.span.start);
    strays(leading, following).into_iter().find(|here| timed(here) && beside(here))
}

/// Days of the leading side whose month was said before, and the days that stand in
/// their place.
pub fn changed<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Number, &'f Dated)> {
    let alone = |number: &Number| is_day_alone(number, leading);
    if leading.dates.is_empty() || following.dates.is_empty() || !leading.numbers.iter().any(alone) {
        return Vec::new();
    }
    let lost = numbers::differences(leading, following).into_iter().filter_map(|outcome| match outcome {
        Outcome::Dropped(number) => Some(number).filter(|number| alone(number)),
        _ => None,
    });
    lost.zip(strays(leading, following)).collect()
}

/// Whether what changed are two days that take their month from a date before them: "on the
/// 26th", «روز چهارم».
pub fn are_alone(outcome: &Outcome, leading: &Facts, following: &Facts) -> bool {
    let Outcome::Changed(there, here) = outcome else { return false };
    is_day_alone(there, leading) && (here.ordinal || is_day_alone(here, following))
}

/// Whether one of the dates before them went wrong: «مرداد ۱۳۶۵ … روز چهارم» for "July 1988 …
/// on the 26th".
pub fn follow(outcome: &Outcome, dates: &[dates::Outcome]) -> bool {
    let Outcome::Changed(there, here) = outcome else { return false };
    dates.iter().any(|date| match date {
        dates::Outcome::Changed(own, other) => own.span.end <= there.span.start && other.span.end <= here.span.start,
        _ => false,
    })
}

/// Days of the following side that are none of the leading one.
fn strays<'f>(leading: &Facts, following: &'f Facts) -> Vec<&'f Dated> {
    if leading.dates.len().max(following.dates.len()) > MOST {
        return Vec::new();
    }
    let is_day = |date: &Dated| date.precision() == Precision::Day && !date.slight && !date.impossible;
    let glosses = |at: usize| following.glosses.iter().any(|(_, gloss)| gloss.contains(&at));
    let said = |here: &Dated| {
        leading.dates.iter().any(|there| is_day(there) && there.agrees(here))
            || leading
                .numbers
                .iter()
                .any(|number| is_day_alone(number, leading) && is_its_day(number, leading, (here, following)))
    };
    let all = following.dates.iter().enumerate();
    all.filter(|(at, here)| is_day(here) && !glosses(*at) && !said(here)).map(|(_, here)| here).collect()
}
