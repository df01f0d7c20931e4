//! `extra-citation`: the translation cites a work that the original does not.

use crate::check::compare::citations::odd;
use crate::check::rule::{Fault, Look, Pair, Rule};
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
    let faults = odd(pair).extra.into_iter().filter_map(|cited| {
        let key = &cited.citation.key;
        let message = Message::new("check-extra-citation").with("key", format!("@{key}"));
        Some(pair.fault(message, Some(cited.span.clone()), None)?.about(key))
    });
    faults.collect()
}
