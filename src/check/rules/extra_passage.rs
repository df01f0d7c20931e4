//! `extra-passage`: a passage stands in the translation alone.

use crate::bitext::row::Status;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
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
    let fault = Fault::new(message, pair.place(here)?).beside(pair.place(there));
    Some(if is_title_of_box(pair, follows) { fault.noted() } else { fault })
}

/// Whether it is the title of a box, `:::tip`, which in the original has the word of the
/// program.
fn is_title_of_box(pair: &Pair, side: Side) -> bool {
    let line = pair.place(side).zip(pair.document(side)).map(|(place, of)| of.source.line_text(place.line));
    line.is_some_and(|line| line.trim_start().starts_with(":::"))
}
