//! `mismatched-signal`: what leads a citation in (see, cf., quoted in) says
//! another thing in the translation.

use std::collections::HashSet;

use crate::check::compare::citations::{are_alike, both};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::citation::parse::Citation;
use crate::citation::signal::{Signal, signal};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_SIGNAL: Rule = Rule {
    name: "mismatched-signal",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if are_alike(pair) {
        return Vec::new();
    }
    let both = both(pair);
    let regrouped: HashSet<usize> = both.iter().filter(|both| both.regrouped).map(|both| both.leading.group).collect();
    let mut told = HashSet::new();
    let both = both.into_iter();
    both.filter_map(|both| {
        let (there, here) = (&both.leading.citation, &both.following.citation);
        let (own, other) = (signal(&there.prefix), signal(&here.prefix));
        // «برای آگاهی بیشتر به @a مراجعه کنید»: the verb stands behind the work.
        let behind = |own: Signal, other: Signal, cited: &Citation| {
            own == Signal::See && other == Signal::Plain && !cited.prefix.is_empty() && signal(&cited.suffix) == own
        };
        if own == other || behind(own, other, here) || behind(other, own, there) {
            return None;
        }
        // Works that changed places within a group left theirs behind: once.
        if regrouped.contains(&both.leading.group) && !told.insert(both.leading.group) {
            return None;
        }
        let message = Message::new("check-mismatched-signal")
            .with("key", format!("@{}", here.key))
            .with("there", shown(&there.prefix))
            .with("here", shown(&here.prefix));
        let (at, beside) = (both.following.span.clone(), both.leading.span.clone());
        Some(pair.fault(message, Some(at), Some(beside))?.about(&here.key))
    })
    .collect()
}

fn shown(prefix: &str) -> &str {
    if prefix.is_empty() { "–" } else { prefix }
}
