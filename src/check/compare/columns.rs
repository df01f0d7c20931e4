//! Cells that stand in another column than their like in the other rows of the
//! table: by the calendar of their dates, and by their words.

use std::collections::HashMap;
use std::ops::Range;

use super::cells::{MOST, cells, written};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::date::month::Calendar;

/// Rows of which a cell stands in another column than the same words, or the
/// same calendar, in the other rows of the table; whose translation is no row
/// like it.
pub fn strange(table: &[Pair]) -> Vec<(usize, Range<usize>)> {
    let rows: Vec<Option<(Side, Side)>> = table
        .iter()
        .map(|pair| {
            let (lead, follow) = (Side::of(pair.leading()), Side::of(pair.following()));
            let few = lead.cells.len() == follow.cells.len() && (2..=MOST).contains(&lead.cells.len());
            few.then_some((lead, follow))
        })
        .collect();
    let known: Vec<&(Side, Side)> = rows.iter().flatten().collect();
    let leads: Vec<&Side> = known.iter().map(|row| &row.0).collect();
    let follows: Vec<&Side> = known.iter().map(|row| &row.1).collect();
    let (order, other_order) = (Calendars::of(&leads), Calendars::of(&follows));
    let (there, here) = (Words::of(&leads, &follows), Words::of(&follows, &leads));
    let turned = |at: usize| {
        let (lead, follow) = rows[at].as_ref().filter(|(lead, follow)| !lead.is_copied(follow))?;
        let column = match (order.turned(lead), other_order.turned(follow)) {
            (Some(column), None) | (None, Some(column)) => Some(column),
            _ => there.turned(lead, follow).or_else(|| here.turned(follow, lead)),
        };
        column.map(|column| (at, follow.cells[column].clone()))
    };
    (0..rows.len()).filter_map(turned).collect()
}

/// A row of one side.
struct Side {
    cells: Vec<Range<usize>>,
    words: Vec<String>,
    calendars: Vec<Option<Calendar>>,
}

impl Side {
    fn of(facts: &Facts) -> Side {
        let cells = cells(facts);
        let calendar = |cell: &Range<usize>| {
            let mut own = facts.dates.iter().filter(|date| cell.contains(&date.span.start)).map(|date| date.calendar);
            let first = own.next()?;
            own.all(|calendar| calendar == first).then_some(first)
        };
        let words = |cell: &Range<usize>| written(facts, cell).trim().to_owned();
        Side { words: cells.iter().map(words).collect(), calendars: cells.iter().map(calendar).collect(), cells }
    }

    /// Whether another row has the same words: what is copied is another rule's.
    fn is_copied(&self, other: &Side) -> bool {
        let letters = |word: &&String| word.chars().any(char::is_alphabetic);
        let all = self.words.iter().filter(letters).count();
        let same = self.words.iter().zip(&other.words).filter(|(own, other)| letters(own) && own == other).count();
        all > 0 && same * 2 >= all
    }

    /// Two columns that have each one calendar, and both.
    fn calendars(&self) -> impl Iterator<Item = ((usize, usize), Order)> + '_ {
        let all = || self.calendars.iter().enumerate().filter_map(|(column, calendar)| Some((column, (*calendar)?)));
        all().flat_map(move |(a, first)| {
            all().filter(move |(b, _)| *b > a).map(move |(b, second)| ((a, b), (first, second)))
        })
    }
}

/// The calendars of two columns.
type Order = (Calendar, Calendar);

/// How often two columns of a table have two calendars, by both.
struct Calendars(HashMap<(usize, usize), Vec<(Order, usize)>>);

impl Calendars {
    fn of(rows: &[&Side]) -> Calendars {
        let mut all: HashMap<(usize, usize), Vec<(Order, usize)>> = HashMap::new();
        for (columns, pair) in rows.iter().flat_map(|row| row.calendars()) {
            let known = all.entry(columns).or_default();
            match known.iter_mut().find(|(other, _)| *other == pair) {
                Some((_, times)) => *times += 1,
                None => known.push((pair, 1)),
            }
        }
        Calendars(all)
    }

    /// A column whose calendar in a row is that of another column in nearly all
    /// other rows, while that one's is its.
    fn turned(&self, row: &Side) -> Option<usize> {
        let turned = |(columns, (first, second)): &((usize, usize), Order)| {
            let all = self.0.get(columns).map(Vec::as_slice).unwrap_or_default();
            let usual = all.iter().find(|(pair, _)| *pair == (*second, *first)).map_or(0, |(_, times)| *times);
            let others = all.iter().map(|(_, times)| times).sum::<usize>().saturating_sub(1);
            first != second && usual >= FEW && usual * 4 >= others * 3
        };
        row.calendars().find(turned).map(|((column, _), _)| column)
    }
}

/// What the words of a cell are on the other side in the same column, and in
/// how many rows.
struct Words<'r>(HashMap<(usize, &'r str), Vec<(&'r str, usize)>>);

impl<'r> Words<'r> {
    fn of(rows: &[&'r Side], others: &[&'r Side]) -> Words<'r> {
        let mut all: HashMap<(usize, &str), Vec<(&str, usize)>> = HashMap::new();
        for (row, other) in rows.iter().zip(others) {
            for (column, (word, translation)) in row.words.iter().zip(&other.words).enumerate() {
                let known = all.entry((column, word)).or_default();
                let at = known.iter().position(|(other, _)| other == translation);
                match at {
                    Some(at) => known[at].1 += 1,
                    None if known.len() < FEW => known.push((translation, 1)),
                    None => {}
                }
            }
        }
        Words(all)
    }

    /// A column of the other side that has what words of another column are
    /// there in all other rows.
    fn turned(&self, row: &Side, other: &Side) -> Option<usize> {
        let strange = |(column, word): (usize, &String)| {
            let known = self.0.get(&(column, word.as_str()))?;
            let mut usual = known.iter().filter(|(translation, _)| *translation != other.words[column]);
            let (translation, times) = usual.next().filter(|_| word.chars().any(char::is_alphabetic))?;
            let own = known.iter().find(|(translation, _)| *translation == other.words[column]);
            let sure = usual.next().is_none() && *times > 1 && own.is_none_or(|(_, times)| *times == 1);
            let place = other.words.iter().position(|other| other == translation)?;
            (sure && row.words[place] != *word).then_some(place)
        };
        row.words.iter().enumerate().find_map(strange)
    }
}

/// In fewer rows than these nothing is usual.
const FEW: usize = 3;
