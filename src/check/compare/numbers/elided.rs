//! A percent or a magnitude that one side says once for several numbers, and the other with
//! each: "5, 7 and 11 million", "18 per cent, or 23 if it is late".

use super::slip::MOST;
use crate::facts::Facts;
use crate::facts::mask::MARK;
use crate::text::glance::Glance;
use crate::text::number::{Number, Weight};

/// Whether a number is that of the other side with what another number of its sentence says
/// for both, or the other side's is.
pub(super) fn is_elided(number: &Number, own: &Facts, other: &Facts) -> bool {
    if number.ordinal || own.numbers.len().max(other.numbers.len()) > MOST {
        return false;
    }
    other.numbers.iter().any(|there| {
        let (here, there) = ((number, own), (there, other));
        is_short(here, there) || is_short(there, here) || is_paid(here, there.0) || is_paid(there, here.0)
    })
}

/// Whether the first number lacks what the second has, counts nothing by itself, and stands
/// in a sentence where another one has it.
fn is_short((short, own): (&Number, &Facts), (full, other): (&Number, &Facts)) -> bool {
    if full.ordinal || short.ordinal || short.weight == Weight::Slight {
        return false;
    }
    let Some(unit) = unit(full, other).filter(|_| unit(short, own).is_none()) else { return false };
    let is_same = match unit {
        Unit::Percent => full.value().strip_suffix('%') == Some(short.value()),
        Unit::Scale(scale) => {
            let value = |number: &Number| number.value().parse::<f64>().ok();
            value(short).zip(value(full)).is_some_and(|(short, full)| (short * scale - full).abs() < 1e-6 * full)
        }
    };
    is_same && is_alone(short, own) && leans(short, own, unit)
}

/// Whether the first number is an amount of the money that another one of its sentence says,
/// and the second the same with its own: "600,000 rials a year, or 60,000 a month", «شش هزار
/// تومان».
fn is_paid((short, own): (&Number, &Facts), full: &Number) -> bool {
    let Some(amount) = full.values.iter().find_map(|value| money(value)) else { return false };
    let Some(value) = short.value().parse::<u64>().ok().filter(|_| short.weight > Weight::Slight) else { return false };
    if short.values.iter().any(|value| money(value).is_some()) || !is_alone(short, own) {
        return false;
    }
    let sentence = own.sentence_of(short.span.start);
    let mut beside = own.numbers.iter().filter(|other| own.sentence_of(other.span.start) == sentence);
    beside.any(|other| {
        let many = other.value().parse::<u64>().ok().filter(|many| *many > 0);
        let size = other.values.iter().find_map(|value| money(value));
        size.zip(many).is_some_and(|(size, many)| value.checked_mul(size / many) == Some(amount))
    })
}

/// How many rials a value comes to.
fn money(value: &str) -> Option<u64> {
    value.strip_suffix('R')?.parse().ok()
}

/// What may be said once for several numbers.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Percent,
    Scale(f64),
}

/// The percent or the magnitude that a number has in its own words.
fn unit(number: &Number, facts: &Facts) -> Option<Unit> {
    if number.value().ends_with('%') {
        return Some(Unit::Percent);
    }
    // A number in a figure, or in a few words.
    if number.value().len() < 4 {
        return None;
    }
    let [_, said, _] = facts.around(&number.span)?;
    let said = said.to_lowercase();
    SCALES.iter().find(|(word, _)| said.contains(word)).map(|(_, scale)| Unit::Scale(*scale))
}

#[rustfmt::skip]
const SCALES: &[(&str, f64)] = &[
    ("trillion", 1e12), ("billion", 1e9), ("million", 1e6), ("thousand", 1e3), ("تریلیون", 1e12), ("میلیارد", 1e9),
    ("میلیون", 1e6), ("هزار", 1e3),
];

/// Whether a number leans on another one of its sentence that has the unit: in English one
/// before it or the end of its list, in Persian the end of its list alone.
fn leans(number: &Number, facts: &Facts, of: Unit) -> bool {
    let place = facts.numbers.partition_point(|other| other.span.start < number.span.start);
    let sentence = facts.sentence_of(number.span.start);
    let is_near = |other: &&Number| facts.sentence_of(other.span.start) == sentence;
    // "60,000 last year, and 75 this year"
    let is_large = |other: &Number, scale: f64| {
        let value: f64 = other.value().parse().unwrap_or_default();
        other.weight == Weight::Figure && value >= scale && value % scale == 0.0
    };
    let has = |other: &Number| match of {
        Unit::Scale(scale) if is_large(other, scale) => true,
        of => unit(other, facts) == Some(of),
    };
    let is_english = !facts.seen.has(Glance::ARABIC_BLOCK);
    let before = || facts.numbers[..place].iter().rev().take_while(is_near).any(has);
    let mut last = number;
    for next in facts.numbers[place + 1..].iter().take_while(is_near) {
        let between = facts.between(&last.span, &next.span).unwrap_or_default();
        let words = between.split([' ', ',', '،']).filter(|word| !word.is_empty());
        if words.count() > IN_LIST || between.contains(['(', ')', ';', '؛']) {
            break;
        }
        if has(next) {
            return true;
        }
        last = next;
    }
    // What was 47.2 may be anything.
    let is_told = || facts.word_before(&number.span).is_some_and(|word| IS.contains(&word));
    is_english && before() && !is_told()
}

const IS: &[&str] = &["is", "are", "was", "were", "be", "been"];

/// So many words stand between two numbers of one list: "30 and the worker 20 per cent".
const IN_LIST: usize = 4;

/// Whether nothing is counted by a number: the clause ends with it, or goes on.
fn is_alone(number: &Number, facts: &Facts) -> bool {
    let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
    let is_open = |c: char| matches!(c, ' ' | MARK | '*');
    let behind = behind.trim_start_matches(is_open);
    let word = behind.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';')).next().unwrap_or_default();
    let is_counted = before.trim_end_matches(is_open).ends_with(['$', '€', '£', '#', '§', '№']);
    let ends = behind.is_empty() || behind.starts_with(['.', ',', ';', ')', '،', '؛', '–', '-']);
    !is_counted && (ends || GOING_ON.contains(&word))
}

/// Words that count nothing.
#[rustfmt::skip]
const GOING_ON: &[&str] = &[
    "in", "for", "at", "on", "among", "from", "to", "and", "or", "against", "per", "if", "when", "by", "of", "the",
    "a", "last", "this", "after", "before", "during", "with", "و", "یا", "تا",
];
