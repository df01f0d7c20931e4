//! `added-hedge`: the translation makes a figure less certain than the original.

use crate::check::compare::order::{What, exchanged};
use crate::check::compare::{cells, dates, numbers};
use crate::check::rule::{Fault, Look, Pair, Rule, written};
use crate::content::passage::Kind;
use crate::finding::Level;
use crate::l10n::message::Message;

/// The rule.
pub const ADDED_HEDGE: Rule =
    Rule { name: "added-hedge", level: Level::Warning, explained_by_staleness: true, look: Look::Row(look) };

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let added = numbers::unhedged(pair.following(), pair.leading()).into_iter();
    // What is qualified otherwise is another rule's.
    let bare = added.filter(|(_, other)| other.hedge.is_none()).filter_map(|(number, other)| {
        let message = Message::new("check-added-hedge")
            .with("there", written(pair, pair.row.origin, &other.span))
            .with("here", written(pair, pair.row.origin.other(), &number.span));
        Some(pair.fault(message, Some(number.span.clone()), Some(other.span.clone()))?.about(number.value()))
    });
    let dates = dates::unhedged(pair.following(), pair.leading()).into_iter().filter_map(|(date, other)| {
        let there = written(pair, pair.row.origin, &other.span);
        let message = Message::new("check-added-hedge")
            .with("there", there.clone())
            .with("here", written(pair, pair.row.origin.other(), &date.span));
        Some(pair.fault(message, Some(date.span.clone()), Some(other.span.clone()))?.about(there))
    });
    let faults: Vec<Fault> = bare.chain(dates).collect();
    // Two numbers that changed places took none of what stands beside them along.
    let moved = |what: What| !faults.is_empty() && exchanged(pair, what).is_some();
    let in_row = !faults.is_empty() && pair.row.kind == Kind::Row;
    let is_told = moved(What::Number) || moved(What::Date) || in_row && cells::turned(pair).is_some();
    if is_told { Vec::new() } else { faults }
}
