//! Cells of one column that changed places between two rows of a table: each
//! says what the other one ought to.

use std::ops::Range;

use super::cells::{MOST, cells, is_source, says};
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
    /// The second row.
    pub other: usize,
    /// Where that stands on the leading side.
    pub there: Range<usize>,
}

/// More rows with something wrong are not laid beside each other.
const MOST_ROWS: usize = 40;

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
            let columns: Vec<usize> = one.exchanged(two);
            let (first, last) = (*columns.first()?, *columns.last()?);
            let span = |cells: &[Range<usize>]| cells[first].start..cells[last].end;
            Some(Exchanged { row: *row, here: span(&one.here), other: *other, there: span(&two.there) })
        };
        let met = others.filter_map(with).next();
        found.extend(met);
    }
    found
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
        let few = there.len() == here.len() && (2..=MOST).contains(&there.len());
        let (leads, follows) = few.then(|| names::whole(pair).unwrap_or_default())?;
        Some(Row { pair, there, here, leads, follows })
    }

    /// The columns in which each of two rows says what the other ought to.
    fn exchanged(&self, other: &Row) -> Vec<usize> {
        let both = |column: &usize| {
            let column = *column;
            self.says(other, column)
                && other.says(self, column)
                && !self.says(self, column)
                && !other.says(other, column)
        };
        if self.there.len() == other.there.len() { (0..self.there.len()).filter(both).collect() } else { Vec::new() }
    }

    /// Whether a cell of a row on the following side says what this one does on
    /// the leading side.
    fn says(&self, row: &Row, column: usize) -> bool {
        let (there, here) = (&self.there[column], &row.here[column]);
        let names = |names: &'_ [Named], cell: &Range<usize>| -> Vec<u32> {
            names.iter().filter(|name| cell.contains(&name.span.start)).flat_map(|name| name.terms.clone()).collect()
        };
        let named = names(&row.follows, here);
        let (lead, follow) = (self.pair.leading(), row.pair.following());
        let cited = || {
            let sources = is_source(lead, there) && is_source(follow, here);
            sources && works(lead, |at| there.contains(&at)) == works(follow, |at| here.contains(&at))
        };
        says(lead, there, follow, here) || cited() || names(&self.leads, there).iter().any(|term| named.contains(term))
    }
}
