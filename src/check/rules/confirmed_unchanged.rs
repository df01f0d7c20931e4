//! `confirmed-unchanged`: a change agrees to translations that it does not touch.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule};
use crate::finding::{Level, Place};
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule. What a change did is known with the past beside it.
pub const CONFIRMED_UNCHANGED: Rule = Rule {
    name: "confirmed-unchanged",
    level: Level::Note,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Run,
};

/// So many agreements of a document, the first of them here.
pub fn fault(count: usize, place: Place, beside: Option<Place>) -> Fault {
    Fault::new(Message::new("check-confirmed-unchanged").with("count", count), place).beside(beside)
}
