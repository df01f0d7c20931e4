//! `lost-hedge`: "at least", "about" or their like beside a figure is gone in the
//! translation, or says another thing.

use crate::check::compare::{dates, hedges};
use crate::check::exchange::is_told;
use crate::check::rule::{Fault, Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const LOST_HEDGE: Rule = Rule {
    name: "lost-hedge",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let (leading, following) = (pair.leading(), pair.following());
    // "Some five years" may lose its hedge, but never get the other one.
    let turned = hedges::unhedged(following, leading).into_iter().map(|(here, there)| (there, here));
    let turned = turned.filter(|(there, _)| there.hedge.is_some_and(|hedge| !hedges::demands(hedge, there)));
    let bare = hedges::unhedged(leading, following).into_iter().chain(turned).filter_map(|(number, other)| {
        let id = if other.hedge.is_some() { "check-changed-hedge" } else { "check-lost-hedge" };
        let message = Message::new(id)
            .with("there", written(pair, pair.row.origin, &number.span))
            .with("here", written(pair, pair.row.origin.other(), &other.span));
        Some(pair.fault(message, Some(other.span.clone()), Some(number.span.clone()))?.about(number.value()))
    });
    let dates = dates::unhedged(leading, following).into_iter();
    let dates = dates.map(|(date, other)| (date.span.clone(), other.span.clone()));
    let dates = dates.chain(hedges::bare_years(leading, following)).filter_map(|(date, other)| {
        let there = written(pair, pair.row.origin, &date);
        let message = Message::new("check-lost-hedge")
            .with("there", there.clone())
            .with("here", written(pair, pair.row.origin.other(), &other));
        Some(pair.fault(message, Some(other), Some(date))?.about(there))
    });
    let faults: Vec<Fault> = bare.chain(dates).collect();
    if faults.is_empty() || is_told(pair) { Vec::new() } else { faults }
}
