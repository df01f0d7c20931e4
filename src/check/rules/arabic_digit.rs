//! `arabic-digit`: digits of Arabic stand in Persian text.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian, runs};
use crate::finding::{Fix, Level};
use crate::text::glance::Glance;
use crate::text::numeral::persian_digit;

/// The rule.
pub const ARABIC_DIGIT: Rule = Rule {
    name: "arabic-digit",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::ARABIC_DIGIT,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let arabic = |c| matches!(c, '٠'..='٩');
    let Some(script) = persian(text, Glance::ARABIC_DIGIT) else { return Vec::new() };
    let mend = |span: std::ops::Range<usize>| {
        let right: String = script.text[span.clone()].chars().map(persian_digit).collect();
        Slip::new(span, right)
    };
    let slips: Vec<Slip> = runs(&script.text, arabic).map(mend).collect();
    script.fault(text, "check-arabic-digit", &slips, Fix::Safe).into_iter().collect()
}
