//! Numbers that ask for none by themselves, and are missed all the same where
//! another stands in their place.

use super::Outcome;
use crate::facts::Facts;
use crate::text::number::size::is_span;
use crate::text::number::{Number, Weight};

/// Whether a number that asks for none by itself became another one of its kind.
pub(super) fn is_slip(number: &Number, other: &Number) -> bool {
    let vague = |number: &Number| number.value().ends_with('+');
    let ordinal = |number: &Number| matches!(number.value(), "2" | "3") && number.weight == Weight::Slight;
    let word = |number: &Number| number.weight == Weight::Word && number.value().len() < 3;
    let slip = |a: &Number, b: &Number| ordinal(a) && (ordinal(b) || word(b));
    // "An eighth had died" is a place too.
    let place = |a: &Number, b: &Number| a.ordinal && (b.ordinal || b.place().is_some());
    let places = place(number, other) || place(other, number);
    // A third for a quarter; «شانزده‌ساله» for fifteen.
    let part = |number: &Number| number.weight == Weight::Slight && number.value().contains('/');
    let aged = |a: &Number, b: &Number| {
        let counted = a.weight == Weight::Word && b.weight == Weight::Slight && !a.ordinal && !b.ordinal;
        counted && b.value().parse::<u64>().is_ok_and(|value| value > 3)
    };
    // Two hours for one.
    let timed = |number: &Number| number.values.iter().any(|value| is_span(value));
    let hours = |a: &Number, b: &Number| {
        let one = a.weight == Weight::Slight && a.value() == "1" && b.weight == Weight::Word;
        one && !a.ordinal && !b.ordinal && timed(a) && timed(b)
    };
    // Half an hour for three hours.
    let parted = |a: &Number, b: &Number| part(a) && b.weight == Weight::Word && !b.ordinal && timed(a) && timed(b);
    // A quarter for four.
    let counted = |a: &Number, b: &Number| {
        let whole = || a.value().split_once('/').filter(|(_, whole)| *whole != "2").map(|(_, whole)| whole);
        part(a) && b.weight == Weight::Word && !b.ordinal && whole() == Some(b.value())
    };
    vague(number) && vague(other)
        || parted(number, other)
        || parted(other, number)
        || counted(number, other)
        || counted(other, number)
        || hours(number, other)
        || hours(other, number)
        || part(number) && part(other)
        || places
        || slip(number, other)
        || slip(other, number)
        || aged(number, other)
        || aged(other, number)
}

/// Whether all that differs is a sign that parts thousands on one side, and decimals on
/// the other: 1,400 and «۱٫۴۰۰».
pub fn is_sign_alone(there: &Number, here: &Number) -> bool {
    let of = |decimal: &Number, whole: &Number| {
        let bare = decimal.value().trim_end_matches('%');
        let thousands = bare.rsplit_once('.').is_some_and(|(_, part)| part.len() == 3);
        thousands && bare.replace('.', "") == whole.value().trim_end_matches('%')
    };
    of(there, here) || of(here, there)
}

/// The marks of an item at the head of both texts, "12 - …", where they are others.
pub(super) fn marked<'f>(
    (lost, new): (&mut Vec<&'f Number>, &mut Vec<&'f Number>),
    leading: &'f Facts,
    following: &'f Facts,
) -> Option<Outcome<'f>> {
    let (there, here) = (marker(leading)?, marker(following)?);
    // «۲ - یکم»: what is said again answers for no mark.
    let is_open = lost.contains(&there) || new.contains(&here);
    lost.retain(|number| *number != there);
    new.retain(|number| *number != here);
    (is_open && !there.meets(here)).then_some(Outcome::Changed(there, here))
}

/// The figure at the head of a text that marks an item, and so asks for nothing.
pub(super) fn marker(facts: &Facts) -> Option<&Number> {
    let first = facts.numbers.first().filter(|first| first.weight == Weight::Slight)?;
    let [before, own, behind] = facts.around(&first.span)?;
    let ends = behind.trim_start().starts_with(['.', ')', '-', '‐', '‑', '–', '—']);
    (before.is_empty() && own.chars().all(char::is_numeric) && ends).then_some(first)
}

/// A number in words that nobody puts in for its sound, «بیست‌ودوم»; «نود» may be
/// another word.
pub fn is_large_word(number: &Number) -> bool {
    let round = number.value().trim_end_matches('0').len() < 2;
    number.weight == Weight::Word && !round && number.value().parse::<u64>().is_ok_and(|value| value > 12)
}

/// More numbers that are said more often are not looked for.
pub(super) const MOST: usize = 50;

/// The place where a figure stands that the following side says more often, in
/// a sentence whose original does not have it.
pub(super) fn strange<'f>(number: &Number, leading: &Facts, following: &'f Facts) -> Option<&'f Number> {
    if leading.sentences().len() != following.sentences().len() {
        return None;
    }
    let sentence = |facts: &Facts, number: &Number| facts.sentence_of(number.span.start);
    let meant = |here: &Number| {
        let at = sentence(following, here);
        leading.numbers.iter().any(|there| there.meets(here) && sentence(leading, there) == at)
    };
    following.numbers.iter().find(|here| here.meets(number) && here.weight == Weight::Figure && !meant(here))
}
