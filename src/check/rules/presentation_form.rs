//! `presentation-form`: the shapes of a font were copied instead of letters.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian};
use crate::finding::{Fix, Level};
use crate::text::form::shape;
use crate::text::glance::Glance;

/// The rule.
pub const PRESENTATION_FORM: Rule = Rule {
    name: "presentation-form",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::SHAPE,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let shapes = |c| matches!(c, '\u{fb50}'..='\u{fefc}');
    let Some(script) = persian(text, Glance::SHAPE) else { return Vec::new() };
    let found = script.text.char_indices().filter(|(_, c)| shapes(*c));
    let slips: Vec<Slip> =
        found.filter_map(|(at, c)| shape(c).map(|letters| Slip::new(at..at + c.len_utf8(), letters))).collect();
    script.fault(text, "check-presentation-form", &slips, Fix::Safe).into_iter().collect()
}
