//! `lost-hedge`: "at least", "about" or their like beside a figure is gone in the
//! translation, or says another thing.

use crate::check::compare::numbers;
use crate::check::rule::{Fault, Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;

/// The rule.
pub const LOST_HEDGE: Rule =
    Rule { name: "lost-hedge", level: Level::Warning, explained_by_staleness: true, look: Look::Row(look) };

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let bare = numbers::unhedged(pair.leading(), pair.following()).into_iter().filter_map(|(number, other)| {
        let id = if other.hedge.is_some() { "check-changed-hedge" } else { "check-lost-hedge" };
        let message = Message::new(id)
            .with("there", written(pair, pair.row.origin, &number.span))
            .with("here", written(pair, pair.row.origin.other(), &other.span));
        Some(pair.fault(message, Some(other.span.clone()), Some(number.span.clone()))?.about(number.value()))
    });
    bare.collect()
}
