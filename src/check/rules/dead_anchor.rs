//! `dead-anchor`: a link to a place in a page that has the place in the original
//! and not in the translation.

use crate::check::compare::links::differences;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const DEAD_ANCHOR: Rule = Rule {
    name: "dead-anchor",
    level: Level::Note,
    explained_by_staleness: true,
    asks: Glance::LINK,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    let dead = &differences(pair).dead;
    if dead.is_empty() || !has_anchor(pair) {
        return Vec::new();
    }
    let faults = dead.iter().filter_map(|(link, other)| {
        let message = Message::new("check-dead-anchor").with("to", plain(&other.to));
        Some(pair.fault(message, Some(other.span.clone()), Some(link.span.clone()))?.about(&other.to))
    });
    faults.collect()
}

/// Whether the leading side may link to an anchor at all.
fn has_anchor(pair: &Pair) -> bool {
    let (Some(document), Some(half)) = (pair.document(pair.row.origin), pair.row.half(pair.row.origin)) else {
        return false;
    };
    half.passages.clone().any(|at| document.source.text[document.passages[at as usize].span.clone()].contains('#'))
}
