//! Small numbers in words that stand in the place of another, which is answered by one
//! that counts something else: "two annexes", and «دو پایتخت» beside «ده ضمیمه».

use super::Outcome;
use super::slip::MOST;
use crate::check::compare::order::counted::counts_alike;
use crate::facts::Facts;
use crate::text::number::{Number, Weight};

/// The numbers of the leading side that count what a new word counts.
pub(super) fn replaced<'f>(new: &[&'f Number], leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    if new.len() > MOST || leading.numbers.len().max(following.numbers.len()) > MOST {
        return Vec::new();
    }
    let is_word = |number: &&&Number| number.weight == Weight::Word && !number.ordinal;
    let found = new.iter().filter(is_word).filter_map(|here| {
        let mut all = leading.numbers.iter().filter(|there| is_lost(there, here, leading, following));
        let there = all.next().filter(|_| all.next().is_none())?;
        let is_strange = !leading.numbers.iter().any(|number| number.meets(here));
        is_strange.then_some(Outcome::Changed(there, here))
    });
    found.collect()
}

/// Whether a number counts what another word counts, and no number like it does so on
/// the following side.
fn is_lost(there: &Number, here: &Number, leading: &Facts, following: &Facts) -> bool {
    let mut same = following.numbers.iter().filter(|other| other.meets(there));
    there.weight > Weight::Slight
        && !there.ordinal
        && counts_alike((leading, &there.span), (following, &here.span))
        && !same.any(|other| counts_alike((leading, &there.span), (following, &other.span)))
}
