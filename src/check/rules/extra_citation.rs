//! `extra-citation`: the translation cites a work that the original does not.

use super::missing_citation::surplus;
use crate::check::rule::{Fault, Look, Pair, Rule, span_place};
use crate::finding::Level;
use crate::l10n::message::Message;

/// The rule.
pub const EXTRA_CITATION: Rule =
    Rule { name: "extra-citation", level: Level::Error, explained_by_staleness: true, look: Look::Row(look) };

fn look(pair: &Pair) -> Vec<Fault> {
    if pair.source.is_none() || pair.target.is_none() {
        return Vec::new();
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let Some(document) = pair.document(follows) else { return Vec::new() };
    surplus(pair.citations(follows), pair.citations(leads))
        .into_iter()
        .map(|cited| {
            let message = Message::new("check-extra-citation").with("key", format!("@{}", cited.citation.key));
            Fault::new(message, span_place(document, cited.span.clone()))
                .beside(pair.place(leads))
                .about(&cited.citation.key)
        })
        .collect()
}
