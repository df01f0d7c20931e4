//! `mixed-digit`: one number is written in digits of two scripts.

use crate::check::rule::{Fault, Look, Rule, Text};
use crate::check::script::{Slip, persian, runs};
use crate::finding::{Fix, Level};
use crate::text::glance::Glance;
use crate::text::numeral::{ascii_digit, persian_digit};

/// The rule.
pub const MIXED_DIGIT: Rule =
    Rule { name: "mixed-digit", level: Level::Warning, explained_by_staleness: false, look: Look::Text(look) };

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::PERSIAN_DIGIT) else { return Vec::new() };
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
