//! `second-origin`: two target languages both claim the original of a passage.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;

/// The rule.
pub const SECOND_ORIGIN: Rule = Rule {
    name: "second-origin",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::State(look),
};

fn look(pair: &Pair) -> Option<Fault> {
    let first = pair.first_origin.filter(|first| *first != pair.locale)?;
    let message = Message::new("check-second-origin").with("first", plain(first)).with("locale", plain(pair.locale));
    pair.place(Side::Target).map(|place| Fault::new(message, place).beside(pair.place(Side::Source)))
}
