//! `stale-passage`: the original changed since the two texts were agreed.

use crate::bitext::row::Status;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const STALE_PASSAGE: Rule = Rule {
    name: "stale-passage",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::State(look),
};

fn look(pair: &Pair) -> Option<Fault> {
    if !matches!(pair.row.status, Status::Stale | Status::Diverged) {
        return None;
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let message = Message::new("check-stale-passage")
        .with("change", pair.row.change.map_or("wording", |change| change.name()))
        .with("status", pair.row.status.name());
    let (here, there) = (follows, leads);
    pair.place(here).map(|place| Fault::new(message, place).beside(pair.place(there)))
}
