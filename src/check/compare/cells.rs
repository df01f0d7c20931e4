//! Cells of two rows of a table, told apart by their facts, by their names, and
//! by their length.

use std::cell::OnceCell;
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
    let (leads, follows): (Vec<Option<&Side>>, Vec<Option<&Side>>) =
        rows.iter().map(|row| (row.as_ref().map(|row| &row.0), row.as_ref().map(|row| &row.1))).unzip();
    let turned = |at: usize| {
        let row = rows[at].as_ref()?;
        let here = calendars(&follows, at);
        let column = match here.is_some() == calendars(&leads, at).is_some() {
            true => words(&leads, &follows, at).or_else(|| words(&follows, &leads, at)),
            false => here.or_else(|| calendars(&leads, at)),
        };
        column.map(|column| (at, row.1.cells[column].clone()))
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
}

/// A column whose calendar in row `at` is that of another column in nearly all
/// other rows, while that one's is its.
fn calendars(rows: &[Option<&Side>], at: usize) -> Option<usize> {
    let own = &rows[at]?.calendars;
    let turned = |a: usize, b: usize| {
        let (Some(first), Some(second)) = (own[a], own[b]) else { return false };
        let others = rows.iter().enumerate().filter(|(other, _)| *other != at).filter_map(|(_, row)| *row);
        let known = others.filter(|row| row.calendars.len() == own.len());
        let pairs: Vec<_> = known.filter_map(|row| row.calendars[a].zip(row.calendars[b])).collect();
        let usual = pairs.iter().filter(|pair| **pair == (second, first)).count();
        first != second && usual >= FEW && usual * 4 >= pairs.len() * 3
    };
    (0..own.len()).find(|&a| (a + 1..own.len()).any(|b| turned(a, b)))
}

/// A column in which the words of row `at` have another translation than in all
/// other rows, which stands in another column.
fn words(leads: &[Option<&Side>], follows: &[Option<&Side>], at: usize) -> Option<usize> {
    let (lead, follow) = (leads[at]?, follows[at]?);
    let strange = |column: usize| {
        let word = lead.words.get(column).filter(|word| word.chars().any(char::is_alphabetic))?;
        let same = leads.iter().zip(follows).enumerate().filter(|(other, _)| *other != at);
        let mut same = same.filter_map(|(_, (there, here))| {
            let (there, here) = ((*there)?, (*here)?);
            there.words.get(column).filter(|other| *other == word)?;
            here.words.get(column)
        });
        let usual = same.next()?;
        let sure = same.next() == Some(usual) && same.all(|other| other == usual);
        let place = follow.words.iter().position(|other| other == usual)?;
        let astray = sure && follow.words[column] != *usual && lead.words[place] != *word;
        astray.then_some(place)
    };
    (0..lead.words.len()).find_map(strange)
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
