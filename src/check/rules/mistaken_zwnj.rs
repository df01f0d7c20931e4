//! `mistaken-zwnj`: something else stands where a ZWNJ is meant: `¬`, a soft
//! hyphen, a zero width space, a direction mark.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian, runs};
use crate::finding::{Fix, Level};
use crate::text::form::{ZWNJ, is_hidden, is_stray, stands_in};
use crate::text::glance::Glance;

/// The rule.
pub const MISTAKEN_ZWNJ: Rule = Rule {
    name: "mistaken-zwnj",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::STAND_IN,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::STAND_IN) else { return Vec::new() };
    let mistaken = |span: &std::ops::Range<usize>| {
        let run = &script.text[span.clone()];
        run.contains(stands_in) && !run.contains(ZWNJ) && !is_stray(script.before(span.start), script.after(span.end))
    };
    let slips: Vec<Slip> = runs(&script.text, |c| c == '¬' || c == ZWNJ || is_hidden(c))
        .filter(mistaken)
        .map(|span| Slip::new(span, ZWNJ))
        .collect();
    script.fault(text, "check-mistaken-zwnj", &slips, Fix::Safe).into_iter().collect()
}
