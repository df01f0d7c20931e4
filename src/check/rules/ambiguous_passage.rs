//! `ambiguous-passage`: two readings of what became of a passage are equally
//! good.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const AMBIGUOUS_PASSAGE: Rule = Rule {
    name: "ambiguous-passage",
    level: Level::Note,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::State(look),
};

fn look(pair: &Pair) -> Option<Fault> {
    if !pair.row.flags.ambiguous {
        return None;
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let message = Message::new("check-ambiguous-passage").with("id", plain(&pair.row.id));
    let (here, there) = (leads, follows);
    pair.place(here).map(|place| Fault::new(message, place).beside(pair.place(there)))
}
