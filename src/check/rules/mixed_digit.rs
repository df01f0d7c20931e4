//! `mixed-digit`: one number is written in digits of two scripts.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian, runs};
use crate::finding::{Fix, Level};
use crate::text::glance::Glance;
use crate::text::numeral::{ascii_digit, persian_digit};

/// The rule.
pub const MIXED_DIGIT: Rule = Rule {
    name: "mixed-digit",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::PERSIAN_DIGIT,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::PERSIAN_DIGIT) else { return Vec::new() };
    if !text.facts.seen.has(Glance::LATIN_DIGIT) || !is_mixed(script.text.as_bytes()) {
        return Vec::new();
    }
    let digits = runs(&script.text, |c| ascii_digit(c).is_ascii_digit());
    let mixed = digits.filter(|span| {
        let number = &script.text[span.clone()];
        number.contains(|c: char| c.is_ascii_digit()) && number.contains(|c| matches!(c, '۰'..='۹'))
    });
    // Arabic digits are another rule's: what is left is Latin.
    let latin = mixed.flat_map(|span| {
        let inside = runs(&script.text[span.clone()], |c| c.is_ascii_digit());
        inside.map(move |part| span.start + part.start..span.start + part.end).collect::<Vec<_>>()
    });
    let mend = |span: std::ops::Range<usize>| {
        let right: String = script.text[span.clone()].chars().map(persian_digit).collect();
        Slip::new(span, right)
    };
    let slips: Vec<Slip> = latin.map(mend).collect();
    script.fault(text, "check-mixed-digit", &slips, Fix::Safe).into_iter().collect()
}

/// Whether a Latin digit stands at once beside one that is not.
fn is_mixed(text: &[u8]) -> bool {
    // Persian digits are U+06F0 and up, Arabic ones U+0660 and up.
    let is_other = |two: &[u8]| matches!(two, [0xdb, 0xb0..=0xb9] | [0xd9, 0xa0..=0xa9]);
    // Most have none beside what is not of ASCII: many bytes are looked at in one step.
    let touch = |one: &u8, other: &u8| one.is_ascii_digit() & !other.is_ascii();
    let pairs = text.iter().zip(text.get(1..).unwrap_or_default());
    if pairs.fold(0, |any, (one, next)| any | u8::from(touch(one, next) | touch(next, one))) == 0 {
        return false;
    }
    let mut latin = text.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
    latin.any(|(at, _)| text.get(at + 1..at + 3).is_some_and(is_other) || at > 1 && is_other(&text[at - 2..at]))
}
