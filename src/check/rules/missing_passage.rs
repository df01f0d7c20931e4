//! `missing-passage`: a passage of the original has no translation.

use crate::bitext::row::Status;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const MISSING_PASSAGE: Rule = Rule {
    name: "missing-passage",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::State(look),
};

fn look(pair: &Pair) -> Option<Fault> {
    if pair.row.status != Status::Missing {
        return None;
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let message = Message::new("check-missing-passage");
    let (here, there) = (leads, follows);
    pair.place(here).map(|place| Fault::new(message, place).beside(pair.place(there)))
}
