//! `reordered-citation`: the translation cites the works of a passage in another
//! order.

use crate::check::compare::citations::{Both, are_alike, both, exchanged_works, places};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::citation::signal::signal;
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
    if are_alike(pair) {
        return Vec::new();
    }
    if let Some([(there, here), (other, _)]) = exchanged_works(pair) {
        let message = Message::new("check-exchanged-work")
            .with("key", format!("@{}", there.citation.key))
            .with("other", format!("@{}", other.citation.key));
        let fault = pair.fault(message, Some(here.span.clone()), Some(there.span.clone()));
        return fault.map(|fault| fault.about(&here.citation.key).heavier()).into_iter().collect();
    }
    let both = both(pair);
    if both.iter().all(|both| both.in_order && !both.regrouped) {
        return Vec::new();
    }
    let reordered = places(pair.leading(), pair.following(), &both).reordered;
    if !reordered.is_empty() {
        return reordered.iter().filter_map(|both| told(pair, both)).collect();
    }
    // A group that is set by author or year has no order of its own. Where what leads
    // in its works stayed behind, another rule tells.
    let led = |both: &Both| signal(&both.leading.citation.prefix) == signal(&both.following.citation.prefix);
    let is_led = |one: &&Both| both.iter().filter(|both| both.leading.group == one.leading.group).all(led);
    let regrouped = both.iter().find(|both| both.regrouped).filter(is_led);
    regrouped.and_then(|both| told(pair, both)).map(Fault::noted).into_iter().collect()
}

fn told(pair: &Pair, both: &Both) -> Option<Fault> {
    let key = &both.following.citation.key;
    let message = Message::new("check-reordered-citation").with("key", format!("@{key}"));
    let (here, there) = (both.following.span.clone(), both.leading.span.clone());
    Some(pair.fault(message, Some(here), Some(there))?.about(key))
}
