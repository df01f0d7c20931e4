//! Years of which one side says that it is so or later, and the other, so or earlier.

use super::is_kept;
use crate::facts::Facts;
use crate::text::number::hedge::manner::Manner;
use crate::text::number::hedge::{Hedge, Hedged};
use crate::text::number::{Number, Weight};

/// Years of the leading side that the following one bounds the other way, where one of
/// them at least reads as a date: "1900 or later", «۱۹۰۰ یا پیش‌تر».
pub fn turned_years<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    if leading.years.is_empty() && following.years.is_empty() {
        return Vec::new();
    }
    let turned = |(number, dated): (&'f Number, bool)| {
        let hedge = bound(leading, number)?;
        let (equal, other) = only(following, number)?;
        let said = bound(following, equal)?;
        only(leading, number)?;
        let kept = || is_kept((number, hedge, leading), (equal, following));
        ((dated || other) && hedge.hedge.is_against(said.hedge) && !kept()).then_some((number, equal))
    };
    all(leading).filter(|(number, _)| bound(leading, number).is_some()).take(MOST).filter_map(turned).collect()
}

/// Of more in one passage nothing is told.
const MOST: usize = 50;

/// Numbers that may be years, and whether they read as dates.
fn all(facts: &Facts) -> impl Iterator<Item = (&Number, bool)> {
    let is_year = |number: &&Number| number.weight == Weight::Figure && number.value().len() == 4;
    let dated = facts.years.iter().filter(is_year).map(|year| (year, true));
    dated.chain(facts.numbers.iter().filter(is_year).map(|number| (number, false)))
}

/// The only one of a value.
fn only<'f>(facts: &'f Facts, number: &Number) -> Option<(&'f Number, bool)> {
    let mut same = all(facts).filter(|(own, _)| own.value() == number.value());
    same.next().filter(|_| same.next().is_none())
}

/// What bounds a year; «تا» is until then, and "over" a place.
fn bound(facts: &Facts, number: &Number) -> Option<Hedged> {
    let hedge: Hedged = number.hedge?;
    let until = || facts.word_before(&number.span).is_some_and(|word| matches!(word, "تا" | "within" | "inside"));
    let bounds = matches!(hedge.hedge, Hedge::Lower | Hedge::Upper) && hedge.manner != Manner::Over;
    (bounds && !until()).then_some(hedge)
}
