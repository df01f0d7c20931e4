//! `lost-hedge`: "at least", "about" or their like beside a figure is gone in the
//! translation, or says another thing.

use std::ops::Range;

use crate::check::compare::{articles, dates, hedges};
use crate::check::exchange::is_told;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;
use crate::text::number::hedge::Hedged;

/// The rule.
pub const LOST_HEDGE: Rule = Rule {
    name: "lost-hedge",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Row(look),
};

/// What is said where a hedge is gone, or has become another.
fn id(hedge: Option<Hedged>) -> &'static str {
    if hedge.is_some() { "check-changed-hedge" } else { "check-lost-hedge" }
}

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    // Most passages qualify no number.
    let mut faults = if hedges::any(pair.leading()) || hedges::any(pair.following()) {
        numbers(pair)
    } else {
        debug_assert!(numbers(pair).is_empty(), "what is not qualified is told");
        Vec::new()
    };
    faults.extend(units(pair));
    if faults.is_empty() || is_told(pair) { Vec::new() } else { faults }
}

/// Numbers and dates that are qualified otherwise, or not at all.
fn numbers(pair: &Pair) -> Vec<Fault> {
    let (leading, following) = (pair.leading(), pair.following());
    // "Some five years" may lose its hedge, but never get the other one.
    let turned = hedges::unhedged(following, leading).into_iter().map(|(here, there)| (there, here));
    let lost = hedges::unhedged(leading, following);
    let turned = turned.filter(|(there, here)| {
        there.hedge.is_some_and(|hedge| !hedges::demands(hedge, there)) && !lost.contains(&(*there, *here))
    });
    let turned: Vec<_> = turned.chain(hedges::years::turned_years(leading, following)).collect();
    let told: Vec<Range<usize>> = turned.iter().map(|(number, _)| number.span.clone()).collect();
    let bare = lost.into_iter().chain(turned).filter_map(|(number, other)| {
        let message = Message::new(id(other.hedge))
            .with("there", written(pair, pair.row.origin, &number.span))
            .with("here", written(pair, pair.row.origin.other(), &other.span));
        Some(pair.fault(message, Some(other.span.clone()), Some(number.span.clone()))?.about(number.value()))
    });
    let dates = dates::unhedged(leading, following).into_iter();
    let dates = dates.map(|(date, other)| (date.span.clone(), other.span.clone(), None));
    // "1,900" is no year, and «۱۹۰۰» may be one: it is told once.
    let dates = dates.chain(hedges::bare_years(leading, following));
    let dates = dates.filter(|(date, ..)| !told.contains(date)).filter_map(|(date, other, hedge)| {
        let there = written(pair, pair.row.origin, &date);
        let message = Message::new(id(hedge))
            .with("there", there.clone())
            .with("here", written(pair, pair.row.origin.other(), &other));
        Some(pair.fault(message, Some(other), Some(date))?.about(there))
    });
    bare.chain(dates).collect()
}

/// Units that English counts with an article, the same.
fn units(pair: &Pair) -> impl Iterator<Item = Fault> {
    articles::unhedged(pair.leading(), pair.following()).into_iter().filter_map(|(unit, number)| {
        let there = written(pair, pair.row.origin, &unit);
        let message = Message::new(id(number.hedge))
            .with("there", there.clone())
            .with("here", written(pair, pair.row.origin.other(), &number.span));
        Some(pair.fault(message, Some(number.span.clone()), Some(unit))?.about(there))
    })
}
