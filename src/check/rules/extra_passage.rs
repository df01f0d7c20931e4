//! `extra-passage`: a passage stands in the translation alone.

use crate::bitext::row::Status;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const EXTRA_PASSAGE: Rule = Rule {
    name: "extra-passage",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::State(look),
};

fn look(pair: &Pair) -> Option<Fault> {
    if pair.row.status != Status::Extra {
        return None;
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let message = Message::new("check-extra-passage");
    let (here, there) = (follows, leads);
    pair.place(here).map(|place| Fault::new(message, place).beside(pair.place(there)))
}
