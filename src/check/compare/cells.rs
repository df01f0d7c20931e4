//! Cells of two rows of a table, told apart by their facts, by their names, and
//! by their length.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use super::names;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::facts::name::Named;
use crate::text::date::month::Calendar;

/// More cells are not compared.
const MOST: usize = 30;

/// The cell of the following side that says what another one says on the
/// leading side, where that does not say it.
pub fn turned(pair: &Pair) -> Option<Range<usize>> {
    let (lead, follow) = (pair.leading(), pair.following());
    let (there, here) = (cells(lead), cells(follow));
    if there.len() != here.len() || there.len() > MOST || there.len() < 2 {
        return None;
    }
    let cites = |from: usize, to: usize| cites(lead, &there[from], follow, &here[to]);
    // A citation that alone went to another cell is another rule's.
    let says =
        |from: usize, to: usize| says(lead, &there[from], follow, &here[to]) || cites(from, to) && cites(to, from);
    let bare = |at: usize| is_bare(lead, &there[at]);
    let all = 0..here.len();
    let moved = |to: usize| {
        all.clone()
            .any(|from| from != to && !bare(from) && says(from, to) && !says(from, from) && (bare(to) || !says(to, to)))
    };
    let sources = |to: usize| {
        let is_source = |facts: &Facts, cell: &Range<usize>| is_source(facts, cell);
        is_source(follow, &here[to])
            && all.clone().any(|from| {
                from != to && is_source(lead, &there[from]) && !is_source(follow, &here[from]) && cites(from, to)
            })
    };
    let names = OnceCell::new();
    let names = || names.get_or_init(|| names::whole(pair)).as_ref();
    let named = |to: usize| {
        names().is_some_and(|(leads, follows)| {
            let in_cell =
                |cells: &[Range<usize>], name: &Named| cells.iter().position(|cell| cell.contains(&name.span.start));
            let only = |names: &[Named], cells: &[Range<usize>], name: &Named| {
                let mut places =
                    names.iter().filter(|other| other.terms == name.terms).map(|other| in_cell(cells, other));
                let first = places.next().flatten()?;
                places.all(|place| place == Some(first)).then_some(first)
            };
            let astray = |name: &&Named| {
                let from = only(leads, &there, name);
                let moved = from.is_some_and(|from| from != to && only(follows, &here, name) == Some(to));
                // What names another in its place may name it beside.
                moved && from.is_some_and(|from| !follows.iter().any(|other| in_cell(&here, other) == Some(from)))
            };
            leads.iter().any(|name| astray(&name))
        })
    };
    let long = |to: usize| {
        all.clone()
            .any(|from| from != to && is_longer(lead, follow, (&there[from], &there[to]), (&here[to], &here[from])))
    };
    let any = |moved: &dyn Fn(usize) -> bool| all.clone().find(|&to| moved(to));
    let found = any(&moved).or_else(|| any(&sources)).or_else(|| any(&long)).or_else(|| any(&named));
    found.map(|at| here[at].clone())
}

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

/// Whether a cell holds citations and no words.
fn is_source(facts: &Facts, cell: &Range<usize>) -> bool {
    let cited = facts.citations.iter().any(|cited| cell.contains(&cited.span.start));
    cited && !written(facts, cell).split('[').next().unwrap_or_default().chars().any(char::is_alphabetic)
}

/// Whether of two cells that say nothing that can be compared the longer one is
/// the shorter one on the other side, by far.
fn is_longer(
    lead: &Facts,
    follow: &Facts,
    there: (&Range<usize>, &Range<usize>),
    here: (&Range<usize>, &Range<usize>),
) -> bool {
    let bare = [there.0, there.1].iter().all(|cell| is_bare(lead, cell))
        && [here.0, here.1].iter().all(|cell| is_bare(follow, cell));
    let length = |facts: &Facts, cell: &Range<usize>| written(facts, cell).trim().chars().count();
    let longer = |facts: &Facts, (long, short): (&Range<usize>, &Range<usize>)| {
        let (long, short) = (length(facts, long), length(facts, short));
        long >= LONG && long >= short * 3 && short > 0
    };
    bare && longer(lead, there) && longer(follow, here)
}

/// A cell of fewer characters is not long.
const LONG: usize = 30;

/// The text of a cell.
fn written<'f>(facts: &'f Facts, cell: &Range<usize>) -> &'f str {
    let [prose] = &facts.prose[..] else { return "" };
    prose.text.get(cell.start - prose.start..cell.end - prose.start).unwrap_or_default()
}

/// The cells of a row: bytes in the file.
fn cells(facts: &Facts) -> Vec<Range<usize>> {
    let [prose] = &facts.prose[..] else { return Vec::new() };
    let bytes = prose.text.as_bytes();
    let bars = memchr::memchr_iter(b'|', bytes).filter(|&at| at == 0 || bytes[at - 1] != b'\\');
    let mut found = Vec::new();
    let mut from = 0;
    for bar in bars.chain(std::iter::once(bytes.len())) {
        found.push(prose.start + from..prose.start + bar);
        from = bar + 1;
    }
    found
}

/// Whether a cell asserts nothing that can be compared.
fn is_bare(facts: &Facts, cell: &Range<usize>) -> bool {
    let holds = |span: &Range<usize>| cell.contains(&span.start);
    !facts.numbers.iter().any(|number| holds(&number.span))
        && !facts.dates.iter().any(|date| holds(&date.span))
        && !facts.citations.iter().any(|cited| holds(&cited.span))
}

/// Whether two cells cite one work.
fn cites(lead: &Facts, there: &Range<usize>, follow: &Facts, here: &Range<usize>) -> bool {
    let others = || follow.citations.iter().filter(|cited| here.contains(&cited.span.start));
    let mut own = lead.citations.iter().filter(|cited| there.contains(&cited.span.start));
    own.any(|cited| others().any(|other| other.citation.key == cited.citation.key))
}

/// Whether two cells share a number or a date.
fn says(lead: &Facts, there: &Range<usize>, follow: &Facts, here: &Range<usize>) -> bool {
    let numbers = || {
        let own = |facts: &'_ Facts, cell: &Range<usize>| {
            facts.numbers.iter().filter(|number| cell.contains(&number.span.start)).cloned().collect::<Vec<_>>()
        };
        let others = own(follow, here);
        own(lead, there).iter().any(|number| others.iter().any(|other| number.meets(other)))
    };
    let dates = || {
        let others = || follow.dates.iter().filter(|date| here.contains(&date.span.start));
        let mut own = lead.dates.iter().filter(|date| there.contains(&date.span.start));
        own.any(|date| others().any(|other| date.agrees(other)))
    };
    numbers() || dates()
}
