//! `missing-citation`: a work that the original cites is not cited in the
//! translation, or another one in its place.

use crate::check::compare::citations::odd;
use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const MISSING_CITATION: Rule = Rule {
    name: "missing-citation",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let faults = odd(pair).lost.into_iter().filter_map(|(cited, instead)| {
        let key = &cited.citation.key;
        let message = match instead {
            Some(other) => {
                Message::new("check-missing-citation-other").with("other", format!("@{}", other.citation.key))
            }
            None => Message::new("check-missing-citation"),
        };
        let here = instead.map(|other| other.span.clone());
        Some(pair.fault(message.with("key", format!("@{key}")), here, Some(cited.span.clone()))?.about(key))
    });
    faults.collect()
}
