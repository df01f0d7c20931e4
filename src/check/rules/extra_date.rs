//! `extra-date`: the translation has a date that the original does not.

use crate::check::compare::dates::{self, Outcome};
use crate::check::compare::numbers;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const EXTRA_DATE: Rule = Rule {
    name: "extra-date",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let added = dates::of(pair).into_iter().filter_map(|outcome| {
        let Outcome::Added(here) = outcome else { return None };
        let said = written(pair, pair.row.origin.other(), &here.span);
        let message = Message::new("check-extra-date").with("here", said.clone());
        Some(pair.fault(message, Some(here.span.clone()), None)?.about(said))
    });
    let faults: Vec<Fault> = added.collect();
    // What stands there in the place of a number is told with it.
    let [_] = &faults[..] else { return faults };
    let gone = |outcome: &numbers::Outcome| matches!(outcome, numbers::Outcome::Dropped(_));
    let is_told = numbers::differences(pair.leading(), pair.following()).iter().any(gone);
    if is_told { Vec::new() } else { faults }
}
