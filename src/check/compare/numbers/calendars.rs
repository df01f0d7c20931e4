//! Numbers that count days, months or centuries, each side by a calendar of its own.

use super::slip::MOST;
use crate::check::compare::days::{is_day_alone, is_one_day};
use crate::facts::Facts;
use crate::text::date::part::Of;
use crate::text::date::{Dated, Precision};
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

/// The two of "the first two months of 1979" is no number of «ژانویه و فوریهٔ ۱۹۷۹».
pub(super) fn is_of_months(number: &Number, own: &Facts, other: &Facts) -> bool {
    let counts = |date: &Dated| {
        let part = date.part.as_ref().filter(|part| matches!(part.of, Of::Months(_)));
        part.is_some_and(|part| part.start <= number.span.start && number.span.end <= date.span.start)
    };
    let named =
        |date: &Dated| other.dates.iter().any(|month| month.precision() == Precision::Month && month.meets(date));
    own.dates.iter().any(|date| counts(date) && named(date))
}

/// The 13th century is the seventh of the Hijra by the moon, and that of 1700 the eleventh
/// by the sun.
pub(super) fn is_century(number: &Number, own: &Facts, other: &Facts) -> bool {
    let hijri = |number: &Number, facts: &Facts| {
        let behind = facts.around(&number.span).map(|[.., behind]| behind).unwrap_or_default();
        behind.split_whitespace().take(3).any(|word| word.trim_matches(|c: char| !is_letter(c)) == "هجری")
    };
    let value = |number: &Number| number.value().parse::<i32>().ok().filter(|century| *century < 30);
    let named = |number: &Number, facts: &Facts| {
        let behind = facts.around(&number.span).map(|[.., behind]| behind).unwrap_or_default();
        behind.trim_start_matches(['-', ' ']).starts_with("centur")
    };
    let Some(century) = value(number).filter(|_| number.ordinal || number.value().len() < 3) else { return false };
    other.numbers.iter().take(MOST).any(|there| match value(there).map(|of| century - of) {
        Some(5..=7) => named(number, own) && hijri(there, other),
        Some(-7..=-5) => named(there, other) && hijri(number, own),
        _ => false,
    })
}

/// "On the 14th", «در بیست‌وسوم همان ماه»: neither says its month.
pub(super) fn is_lone_day(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_lone = is_day_alone(number, own);
    let alone = |here: &&Number| if is_lone { is_place(here) } else { is_day_alone(here, other) };
    let may_be = !own.dates.is_empty() && !other.dates.is_empty() && (is_lone || is_place(number));
    may_be && other.numbers.iter().take(MOST).filter(alone).any(|here| is_one_day((number, own), (here, other)))
}

/// Whether a number may be that of a day in Persian: «ششم», «روز ۶».
fn is_place(number: &Number) -> bool {
    number.ordinal || number.weight == Weight::Figure && number.value().len() < 3
}
