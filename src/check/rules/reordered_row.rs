//! `reordered-row`: a row of a table, or a cell of a row, stands in another
//! place than in the original.
//!
//! A table that was sorted anew, or whose columns were, is another table on
//! purpose: only what stands apart from the rest is told.

use std::ops::Range;

use crate::check::compare::cells::{turned, turned_heading};
use crate::check::compare::columns::strange;
use crate::check::compare::rows::{Exchanged, exchanged};
use crate::check::compare::{opposites, sounds};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::content::passage::Kind;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const REORDERED_ROW: Rule = Rule {
    name: "reordered-row",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Rows(look),
};

/// What is said of cells that changed places between rows: it tells what their
/// figures and names are.
pub const EXCHANGED: &str = "check-reordered-row-exchanged";

/// Longer tables are not looked at.
const MOST: usize = 2_000;

fn look(pairs: &[Pair]) -> Vec<Fault> {
    let tables = tables(pairs).into_iter().map(|range| &pairs[range]).filter(|table| table.len() <= MOST);
    // Where cells changed places between rows, none of these moved.
    let of = |table: &[Pair]| {
        let crossed = crossed(table);
        let moved = if crossed.is_empty() { rows(table) } else { Vec::new() };
        moved.into_iter().chain(cells(table)).chain(crossed).collect::<Vec<_>>()
    };
    tables.flat_map(of).collect()
}

/// Cells that changed places between rows: their figures and names are wrong. Names that
/// only their sound tells weigh less.
fn crossed(table: &[Pair]) -> Vec<Fault> {
    let fault = |found: &Exchanged| {
        let (pair, other) = (&table[found.row], &table[found.other]);
        let fault = pair.fault(Message::new(EXCHANGED), Some(found.here.clone()), None)?;
        let mut fault = fault.beside(other.at(other.row.origin, found.there.clone())).about(&*pair.row.id);
        fault.also.extend(pair.at(pair.row.origin, found.gave.clone()));
        fault.also.extend(other.at(other.row.origin.other(), found.got.clone()));
        Some(fault)
    };
    let known = exchanged(table);
    let is_known = |row: usize| known.iter().any(|known| known.row == row || known.other == row);
    let mut heard = sounds::exchanged(table);
    heard.extend(opposites::exchanged(table));
    heard.retain(|found| !is_known(found.row) && !is_known(found.other));
    let sure = known.iter().filter_map(fault).map(Fault::heavier);
    sure.chain(heard.iter().filter_map(fault)).collect()
}

/// The tables of a document: rows that stand one behind another in the source,
/// and have a translation in one document.
fn tables(pairs: &[Pair]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let (Kind::Row, Some(source), Some(_)) = (pair.row.kind, &pair.row.source, &pair.row.target) else { continue };
        let follows = found.last().is_some_and(|table| {
            let before = pairs[table.end - 1].row.source.as_ref();
            table.end == at && before.is_some_and(|before| before.passages.end == source.passages.start)
        });
        match found.last_mut().filter(|_| follows) {
            Some(table) => table.end = at + 1,
            None => found.push(at..at + 1),
        }
    }
    found
}

/// Rows that do not stand between their neighbours: of each stretch of the table
/// that is out of order the first.
fn rows(table: &[Pair]) -> Vec<Fault> {
    let places: Vec<u32> = table.iter().filter_map(|pair| Some(pair.row.target.as_ref()?.passages.start)).collect();
    let kept = longest_run(&places);
    let astray = places.len() - kept.len();
    if astray == 0 || astray * 2 > places.len() {
        return Vec::new();
    }
    let firsts = stretches(&places).into_iter().filter_map(|mut stretch| stretch.find(|at| !kept.contains(at)));
    firsts.filter_map(|first| displaced(&table[first])).collect()
}

fn displaced(pair: &Pair) -> Option<Fault> {
    let (here, there) = (pair.place(pair.row.origin.other())?, pair.place(pair.row.origin));
    Some(Fault::new(Message::new("check-reordered-row"), here).beside(there).about(&*pair.row.id))
}

/// The shortest stretches of which each stands as a whole before the next.
fn stretches(places: &[u32]) -> Vec<Range<usize>> {
    let mut least = places.to_vec();
    (1..least.len()).rev().for_each(|at| least[at - 1] = least[at - 1].min(least[at]));
    let (mut found, mut start, mut most) = (Vec::new(), 0, 0);
    for (at, place) in places.iter().enumerate() {
        most = most.max(*place);
        if least.get(at + 1).is_none_or(|least| *least > most) {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    found
}

/// Indices of a longest run that rises.
fn longest_run(places: &[u32]) -> Vec<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for at in 0..places.len() {
        let before = (0..at).filter(|&before| places[before] < places[at]).max_by_key(|&before| best[before].0);
        best.push((before.map_or(1, |before| best[before].0 + 1), before));
    }
    let mut at = (0..best.len()).max_by_key(|&at| best[at].0);
    let mut run = Vec::new();
    while let Some(last) = at {
        run.push(last);
        at = best[last].1;
    }
    run
}

/// Rows whose cells changed places, unless most of the table's did.
fn cells(table: &[Pair]) -> Vec<Fault> {
    let astray = |at: usize, pair: &Pair| turned(pair).or_else(|| (at == 0).then(|| turned_heading(pair))?);
    let mut found: Vec<(usize, Range<usize>)> =
        table.iter().enumerate().filter_map(|(at, pair)| Some((at, astray(at, pair)?))).collect();
    if found.len() * 2 > table.len() {
        return Vec::new();
    }
    let known: Vec<usize> = found.iter().map(|(at, _)| *at).collect();
    found.extend(strange(table).into_iter().filter(|(at, _)| !known.contains(at)));
    found.sort_by_key(|(at, _)| *at);
    if found.len() * 2 > table.len() {
        return Vec::new();
    }
    let fault = |(at, span): (usize, Range<usize>)| {
        let pair = &table[at];
        let fault = pair.fault(Message::new("check-reordered-row-cell"), Some(span), None)?;
        Some(fault.about(&*pair.row.id))
    };
    found.into_iter().filter_map(fault).collect()
}
