//! `reordered-citation`: the translation cites the works of a passage in another
//! order.

use crate::check::compare::citations::{both, places};
use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const REORDERED_CITATION: Rule = Rule {
    name: "reordered-citation",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    let both = both(pair);
    if both.iter().all(|both| both.in_order) {
        return Vec::new();
    }
    places(pair.leading(), pair.following(), &both)
        .reordered
        .into_iter()
        .filter_map(|both| {
            let key = &both.following.citation.key;
            let message = Message::new("check-reordered-citation").with("key", format!("@{key}"));
            let (here, there) = (both.following.span.clone(), both.leading.span.clone());
            Some(pair.fault(message, Some(here), Some(there))?.about(key))
        })
        .collect()
}
