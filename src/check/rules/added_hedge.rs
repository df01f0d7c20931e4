//! `added-hedge`: the translation makes a figure less certain than the original.

use crate::check::compare::hedges::bound::{is_repeated, is_soft};
use crate::check::compare::hedges::{ceiling, demands};
use crate::check::compare::{dates, hedges};
use crate::check::exchange::is_told;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::facts::Facts;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;
use crate::text::number::Number;
use crate::text::number::hedge::Hedge;

/// The rule.
pub const ADDED_HEDGE: Rule = Rule {
    name: "added-hedge",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    // As in most passages.
    if !hedges::any(pair.following()) {
        debug_assert!(found(pair).is_empty(), "what is not qualified is told");
        return Vec::new();
    }
    found(pair)
}

/// Whether what is qualified is an end of a range there: "1 to 64", «دست‌کم ۱ و حداکثر ۶۴».
fn is_end(leading: &Facts, bare: &Number, number: &Number) -> bool {
    let at = leading.numbers.partition_point(|other| other.span.start < bare.span.start);
    let range =
        |at: usize| leading.numbers.get(at..at + 2).is_some_and(|ends| leading.is_range(&ends[0].span, &ends[1].span));
    match number.hedge.map(|hedge| hedge.hedge) {
        Some(Hedge::Lower) => range(at),
        Some(Hedge::Upper) => at.checked_sub(1).is_some_and(range),
        _ => false,
    }
}

/// What is found where the translation qualifies anything.
fn found(pair: &Pair) -> Vec<Fault> {
    let added = hedges::unhedged(pair.following(), pair.leading()).into_iter();
    // «کمینه ۵», «بزرگ‌تر از ۵»: the other side may have said it in words of its own.
    let sure = |number: &Number| number.hedge.is_none_or(|hedge| !is_soft(hedge, number) || demands(hedge, number));
    let added =
        added.filter(|(number, bare)| sure(number) && !is_repeated(number, pair.following(), bare, pair.leading()));
    let added = added.filter(|(number, bare)| !is_end(pair.leading(), bare, number));
    let added = added.chain(ceiling::ceilings(pair.leading(), pair.following()));
    // What is qualified otherwise is another rule's.
    let bare = added.filter(|(_, other)| other.hedge.is_none()).filter_map(|(number, other)| {
        let message = Message::new("check-added-hedge")
            .with("there", written(pair, pair.row.origin, &other.span))
            .with("here", written(pair, pair.row.origin.other(), &number.span));
        Some(pair.fault(message, Some(number.span.clone()), Some(other.span.clone()))?.about(number.value()))
    });
    let dates = dates::unhedged(pair.following(), pair.leading()).into_iter();
    let dates = dates.map(|(date, other)| (date.span.clone(), other.span.clone()));
    // What is qualified otherwise is another rule's.
    let years = hedges::bare_years(pair.following(), pair.leading()).into_iter();
    let years = years.filter(|(.., hedge)| hedge.is_none()).map(|(date, other, _)| (date, other));
    let dates = dates.chain(years).filter_map(|(date, other)| {
        let there = written(pair, pair.row.origin, &other);
        let message = Message::new("check-added-hedge")
            .with("there", there.clone())
            .with("here", written(pair, pair.row.origin.other(), &date));
        Some(pair.fault(message, Some(date), Some(other))?.about(there))
    });
    let faults: Vec<Fault> = bare.chain(dates).collect();
    if faults.is_empty() || is_told(pair) { Vec::new() } else { faults }
}
