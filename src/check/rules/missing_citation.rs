//! `missing-citation`: a work that the original cites is not cited in the
//! translation, or another one in its place.

use crate::check::compare::citations::groups::gone;
use crate::check::compare::citations::odd;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::facts::Cited;
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
    let lost = odd(pair).lost;
    let replaced = lost.iter().filter_map(|(cited, instead)| {
        let (key, other) = (&cited.citation.key, (*instead)?);
        let message = Message::new("check-missing-citation-other")
            .with("key", format!("@{key}"))
            .with("other", format!("@{}", other.citation.key));
        Some(pair.fault(message, Some(other.span.clone()), Some(cited.span.clone()))?.about(key))
    });
    let alone: Vec<&Cited> = lost.iter().filter(|(_, instead)| instead.is_none()).map(|(cited, _)| *cited).collect();
    let gone = gone(&alone, &pair.citations(pair.row.origin)).into_iter().filter_map(|gone| {
        let message = Message::new("check-missing-citation").with("key", gone.written);
        Some(pair.fault(message, None, Some(gone.span))?.about(gone.keys))
    });
    replaced.chain(gone).collect()
}
