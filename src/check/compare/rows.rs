//! Cells of one column that changed places between two rows of a table: each
//! says what the other one ought to.

use std::ops::Range;

use super::cells::{MOST, cells, is_source, shared};
use super::names::sides::meets;
use super::{dates, names, numbers};
use crate::check::rule::Pair;
use crate::citation::locator::Locator;
use crate::facts::Facts;
use crate::facts::name::Named;
use crate::text::glance::Glance;

/// Two cells that changed places, or all of two rows that did.
pub struct Exchanged {
    /// The first row.
    pub row: usize,
    /// What stands there on the following side.
    pub here: Range<usize>,
    /// What stands there on the leading side.
    pub gave: Range<usize>,
    /// The second row.
    pub other: usize,
    /// Where that stands on the leading side.
    pub there: Range<usize>,
    /// What stands there on the following side.
    pub got: Range<usize>,
}

/// More rows with something wrong are not laid beside each other.
const MOST_ROWS: usize = 40;

/// Rows that say more are not either.
const MOST_FACTS: usize = 500;

/// What changed places between rows of a table, each row once.
pub fn exchanged(table: &[Pair]) -> Vec<Exchanged> {
    let mut astray: Vec<(usize, Row)> = Vec::new();
    for (at, pair) in table.iter().enumerate().filter(|(_, pair)| is_wrong(pair)) {
        astray.extend(Row::of(pair).map(|row| (at, row)));
        if astray.len() > MOST_ROWS {
            return Vec::new();
        }
    }
    let mut found: Vec<Exchanged> = Vec::new();
    for (at, (row, one)) in astray.iter().enumerate() {
        let free = |at: &usize| !found.iter().any(|known| known.row == *at || known.other == *at);
        let others = astray[at + 1..].iter().filter(|(other, _)| free(row) && free(other));
        let with = |(other, two): &(usize, Row)| {
            let columns: Vec<(usize, usize)> = one.exchanged(two);
            let span = |cells: &[Range<usize>], of: fn(&(usize, usize)) -> usize| {
                let (first, last) = (columns.iter().map(of).min()?, columns.iter().map(of).max()?);
                Some(cells[first].start..cells[last].end)
            };
            let here = |row: &Row| span(&row.here, |(_, here)| *here);
            let there = |row: &Row| span(&row.there, |(there, _)| *there);
            let (here, got) = (here(one)?, here(two)?);
            Some(Exchanged { row: *row, here, gave: there(one)?, other: *other, there: there(two)?, got })
        };
        let met = others.filter_map(with).next();
        found.extend(met);
    }
    found
}

/// Whether a cell of the following side has a date.
fn is_dated(row: &Row, column: usize) -> bool {
    row.pair.following().dates.iter().any(|date| row.here[column].contains(&date.span.start))
}

/// Whether a row says anything that its original does not.
fn is_wrong(pair: &Pair) -> bool {
    pair.is_whole()
        && (!numbers::of(pair).is_empty()
            || !dates::differences(pair.leading(), pair.following()).is_empty()
            || !names::differences(pair).0.is_empty()
            || pair.sees(Glance::AT) && works(pair.leading(), |_| true) != works(pair.following(), |_| true))
}

/// The works that are cited at some places, each with its part.
fn works(facts: &Facts, at: impl Fn(usize) -> bool) -> Vec<(&str, Option<&Locator>)> {
    let cited = facts.citations.iter().filter(|cited| at(cited.span.start));
    let mut works: Vec<_> = cited.map(|cited| (&*cited.citation.key, cited.citation.locator.as_ref())).collect();
    works.sort_unstable();
    works
}

/// A row with its cells, as many on either side.
struct Row<'p> {
    pair: &'p Pair<'p>,
    there: Vec<Range<usize>>,
    here: Vec<Range<usize>>,
    leads: Vec<Named>,
    follows: Vec<Named>,
}

impl<'p> Row<'p> {
    fn of(pair: &'p Pair<'p>) -> Option<Row<'p>> {
        let (there, here) = (cells(pair.leading()), cells(pair.following()));
        let facts = [pair.leading(), pair.following()].map(|facts| facts.numbers.len() + facts.dates.len());
        let few =
            there.len() == here.len() && (2..=MOST).contains(&there.len()) && facts.iter().all(|all| *all < MOST_FACTS);
        let (leads, follows) = few.then(|| names::whole(pair).unwrap_or_default())?;
        Some(Row { pair, there, here, leads, follows })
    }

    /// The columns, of the leading and the following side, in which each of two rows says
    /// what the other ought to. Where a day stands in two calendars their columns may have
    /// changed places in the whole table.
    fn exchanged(&self, other: &Row) -> Vec<(usize, usize)> {
        let count = self.there.len();
        if count != other.there.len() {
            return Vec::new();
        }
        let both = |&(there, here): &(usize, usize)| {
            let (gave, took) = (self.shares(other, there, here), other.shares(self, there, here));
            let (kept, kept_too) = (self.shares(self, there, here), other.shares(other, there, here));
            // Each says all that the other one ought to, where one of them may say nothing.
            let whole = |one: &Row, two: &Row, shared: usize| {
                shared == one.asserts(Side::There, there) && shared == two.asserts(Side::Here, here)
            };
            gave > kept && took > kept_too
                || gave >= kept
                    && took >= kept_too
                    && gave + took > kept + kept_too
                    && whole(self, other, gave)
                    && whole(other, self, took)
        };
        let own: Vec<(usize, usize)> = (0..count).map(|column| (column, column)).filter(both).collect();
        let dated = |column: usize| own.iter().any(|(_, here)| *here == column && is_dated(self, column));
        let all = (0..count).flat_map(|there| (0..count).map(move |here| (there, here)));
        let across = all.filter(|(there, here)| there != here && dated(*here)).filter(both);
        own.iter().copied().chain(across).collect()
    }

    /// How much of what a cell says on the leading side a cell of a row on the following
    /// side says too.
    fn shares(&self, row: &Row, there: usize, here: usize) -> usize {
        let (there, here) = (&self.there[there], &row.here[here]);
        let (lead, follow) = (self.pair.leading(), row.pair.following());
        let named = |name: &&Named| inside(&row.follows, here).any(|other| meets(&name.terms, &other.terms));
        let cited = || {
            let sources = is_source(lead, there) && is_source(follow, here);
            sources && works(lead, |at| there.contains(&at)) == works(follow, |at| here.contains(&at))
        };
        shared(lead, there, follow, here) + usize::from(cited()) + inside(&self.leads, there).filter(named).count()
    }

    /// How much a cell says.
    fn asserts(&self, side: Side, column: usize) -> usize {
        let (facts, cell, names) = match side {
            Side::There => (self.pair.leading(), &self.there[column], &self.leads),
            Side::Here => (self.pair.following(), &self.here[column], &self.follows),
        };
        let numbers = facts.numbers.iter().filter(|number| cell.contains(&number.span.start)).count();
        let dates = facts.dates.iter().filter(|date| cell.contains(&date.span.start)).count();
        numbers + dates + usize::from(is_source(facts, cell)) + inside(names, cell).count()
    }
}

/// The leading and the following side.
#[derive(Clone, Copy)]
enum Side {
    There,
    Here,
}

/// The names in a cell.
fn inside<'n>(names: &'n [Named], cell: &Range<usize>) -> impl Iterator<Item = &'n Named> {
    let cell = cell.clone();
    names.iter().filter(move |name| cell.contains(&name.span.start))
}
