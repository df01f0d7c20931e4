//! `extra-citation`: the translation cites a work that the original does not.

use crate::check::compare::citations::groups::gone;
use crate::check::compare::citations::odd;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const EXTRA_CITATION: Rule = Rule {
    name: "extra-citation",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let all = pair.citations(pair.row.origin.other());
    let faults = gone(&odd(pair).extra, &all).into_iter().filter_map(|gone| {
        let message = Message::new("check-extra-citation").with("key", gone.written);
        Some(pair.fault(message, Some(gone.span), None)?.about(gone.keys))
    });
    faults.collect()
}
