//! `arabic-digit`: digits of Arabic stand in Persian text.
//!
//! Why: four, five and six look different in Persian, and the number is not
//! found. Wrong: «سال ١٣٦٧». Right: «سال ۱۳۶۷».

use crate::check::rule::{Fault, Look, Rule, Text};
use crate::check::script::{Slip, persian};
use crate::finding::{Fix, Level};

/// The rule.
pub const ARABIC_DIGIT: Rule =
    Rule { name: "arabic-digit", level: Level::Error, explained_by_staleness: false, look: Look::Text(look) };

fn look(text: &Text) -> Vec<Fault> {
    let arabic = |c| matches!(c, '٠'..='٩');
    let Some(script) = persian(text, arabic) else { return Vec::new() };
    let slips: Vec<Slip> = runs(&script.text, arabic).map(|span| {
        let right: String = script.text[span.clone()].chars().map(persian_digit).collect();
        Slip::new(span, right)
    }).collect();
    script.fault(text, "check-arabic-digit", &slips, Fix::Safe).into_iter().collect()
}
