//! `mismatched-mode`: the author of a cited work is named by the citation on one
//! side only.

use crate::check::compare::citations::both;
use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::citation::parse::Mode;
use crate::facts::Cited;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_MODE: Rule = Rule {
    name: "mismatched-mode",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    let both = both(pair).into_iter();
    let differ = both.filter(|both| both.leading.citation.mode != both.following.citation.mode);
    differ
        .filter_map(|both| {
            let key = &both.following.citation.key;
            let message = Message::new("check-mismatched-mode")
                .with("there", form(both.leading))
                .with("here", form(both.following));
            let (here, there) = (both.following.span.clone(), both.leading.span.clone());
            Some(pair.fault(message, Some(here), Some(there))?.about(key))
        })
        .collect()
}

fn form(cited: &Cited) -> String {
    let key = &cited.citation.key;
    match cited.citation.mode {
        Mode::Normal => format!("[@{key}]"),
        Mode::SuppressAuthor => format!("[-@{key}]"),
        Mode::InText => format!("@{key}"),
    }
}
