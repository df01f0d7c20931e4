//! `unpaired-sentence`: a sentence of the original is missing in a passage of
//! the translation, or the translation has one more.

use crate::check::compare::sentences::{Alone, alone};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::facts::knows;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const UNPAIRED_SENTENCE: Rule = Rule {
    name: "unpaired-sentence",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::NONE,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    // Of other languages it is not known how long their sentences are.
    let known = pair.is_whole() && knows(pair.source_locale) && knows(pair.locale);
    if !known || pair.row.flags.verbatim {
        return Vec::new();
    }
    let fault = |alone: Alone| {
        let id = if alone.leads { "check-unpaired-sentence-missing" } else { "check-unpaired-sentence" };
        let (here, there) = if alone.leads { (None, Some(alone.span)) } else { (Some(alone.span), None) };
        let fault = pair.fault(Message::new(id).with("count", alone.which.len()), here, there)?;
        Some(fault.about((alone.which.start + 1).to_string()).lighter_if(!alone.sure))
    };
    alone(pair.leading(), pair.following()).into_iter().filter_map(fault).collect()
}
