//! `unconfirmed-passage`: pairs that nobody agreed to; one finding a document.

use crate::bitext::row::Status;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const UNCONFIRMED_PASSAGE: Rule = Rule {
    name: "unconfirmed-passage",
    level: Level::Note,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Rows(look),
};

fn look(pairs: &[Pair]) -> Vec<Fault> {
    let mut open = pairs.iter().filter(|pair| pair.row.status == Status::Unconfirmed);
    let Some(first) = open.next() else { return Vec::new() };
    let count = 1 + open.count();
    let (leads, follows) = (first.row.origin, first.row.origin.other());
    let message = Message::new("check-unconfirmed-passage").with("count", count);
    first.place(follows).map(|place| Fault::new(message, place).beside(first.place(leads))).into_iter().collect()
}
