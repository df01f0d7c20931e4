//! `misspelt-name`: a word in Latin letters that a translation in other letters
//! has, and the original almost.

use crate::check::compare::misspelt::misspelt;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;

/// The rule.
pub const MISSPELT_NAME: Rule = Rule {
    name: "misspelt-name",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::LATIN,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let is_latin = |side: Side| if side == Side::Source { pair.source_locale } else { pair.locale }.is_latin();
    if !pair.is_whole() || !is_latin(leads) || is_latin(follows) || pair.row.flags.verbatim {
        return Vec::new();
    }
    let faults = misspelt(pair).into_iter().filter_map(|(here, there)| {
        let word = written(pair, follows, &here);
        let message =
            Message::new("check-misspelt-name").with("there", written(pair, leads, &there)).with("here", word.as_str());
        Some(pair.fault(message, Some(here), Some(there))?.about(word))
    });
    faults.collect()
}
