//! Number words that are written in one with what they count, «سیصدساله»: no reading of
//! the text sees them, and they answer for a number that nothing else answers.

use crate::facts::Facts;
use crate::text::form::ZWNJ;
use crate::text::glance::Glance;
use crate::text::number::Number;
use crate::text::number::compound::counted;
use crate::text::number::size::{is_measure, is_span, of_many};
use crate::text::token::word::is_letter;

/// Whether a word of the other side begins with a number, and counts nothing else than
/// that counts.
pub(super) fn is_joined(number: &Number, own: &Facts, other: &Facts) -> bool {
    let short = || other.prose.iter().map(|prose| prose.text.len()).sum::<usize>() < LONG;
    let fits = |word: &str| counted(word).is_some_and(|(value, thing)| says(number, value, thing));
    let is_part = |c: char| is_letter(c) || c == ZWNJ || matches!(c, '\u{64b}'..='\u{654}');
    !number.ordinal
        && own.numbers.len() < MOST
        && other.seen.has(Glance::ARABIC_BLOCK)
        && short()
        && other.prose.iter().any(|prose| prose.words().split(|c: char| !is_part(c)).any(fits))
}

/// A text so long is not searched for every number.
const LONG: usize = 8_000;

/// Of more numbers none is looked for.
const MOST: usize = 500;

/// Whether so many of a thing are a number: three hundred years are no three hundred
/// months.
fn says(number: &Number, value: u64, thing: &str) -> bool {
    let has = |value: &str| number.values.iter().any(|own| own == value);
    let size = of_many(value, thing);
    let sized = || number.values.iter().any(|value| is_span(value) || is_measure(value));
    match size {
        Some(size) if has(&size) => true,
        Some(_) if sized() => false,
        _ if thing.starts_with("درصد") => has(&format!("{value}%")),
        _ => has(&value.to_string()),
    }
}
