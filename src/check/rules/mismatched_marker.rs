//! `mismatched-marker`: `[citation needed]` or `[page needed]` stands in one
//! language only.

use std::ops::Range;

use crate::check::compare::sentences::alone;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::facts::knows;
use crate::facts::marker::{Lack, markers};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_MARKER: Rule = Rule {
    name: "mismatched-marker",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::BRACKET.or(Glance::BRACE),
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() || !knows(pair.source_locale) || !knows(pair.locale) {
        return Vec::new();
    }
    let (mut leads, mut follows) = (read(pair, pair.row.origin), read(pair, pair.row.origin.other()));
    let same = |a: &(Lack, Range<usize>), b: &(Lack, Range<usize>)| a.0 == b.0;
    if leads.len() == follows.len() && leads.iter().zip(&follows).all(|(a, b)| same(a, b)) {
        return Vec::new();
    }
    // Of several the one is gone whose sentence is.
    for alone in alone(pair.leading(), pair.following()) {
        let side = if alone.leads { &mut leads } else { &mut follows };
        side.sort_by_key(|(_, span)| alone.span.contains(&span.start));
    }
    let (mut lost, mut extra) = (surplus(&leads, &follows), surplus(&follows, &leads).into_iter());
    lost.sort_by_key(|(_, span)| span.start);
    let message = |id: &'static str, lack: Lack| {
        let name = if lack == Lack::Citation { "citation" } else { "page" };
        (Message::new(id).with("lack", name), name)
    };
    // One that stands in the place of another is told with it.
    let gone = lost.into_iter().map(|(lack, span)| {
        let (message, name) = message("check-mismatched-marker", lack);
        let instead = extra.next().map(|(_, span)| span);
        pair.fault(message, instead, Some(span)).map(|fault| fault.about(name))
    });
    let mut faults: Vec<Fault> = gone.flatten().collect();
    faults.extend(extra.filter_map(|(lack, span)| {
        let (message, name) = message("check-mismatched-marker-extra", lack);
        pair.fault(message, Some(span), None).map(|fault| fault.about(name).lighter_if(true))
    }));
    faults
}

/// The markers of a kind of which the one side has more than the other: the last ones.
fn surplus(own: &[(Lack, Range<usize>)], others: &[(Lack, Range<usize>)]) -> Vec<(Lack, Range<usize>)> {
    let of = |lack: Lack| {
        let known = others.iter().filter(|(other, _)| *other == lack).count();
        own.iter().filter(move |(own, _)| *own == lack).skip(known).cloned()
    };
    of(Lack::Citation).chain(of(Lack::Page)).collect()
}

fn read(pair: &Pair, side: Side) -> Vec<(Lack, Range<usize>)> {
    let (Some(document), Some(half)) = (pair.document(side), pair.row.half(side)) else { return Vec::new() };
    let mut found = Vec::new();
    for at in half.passages.clone().filter(|&at| document.passages[at as usize].kind.is_prose()) {
        let span = document.passages[at as usize].span.clone();
        let in_file = |(lack, of): (Lack, Range<usize>)| (lack, span.start + of.start..span.start + of.end);
        found.extend(markers(&document.source.text[span.clone()]).into_iter().map(in_file));
    }
    found
}
