//! Cells of two rows of a table, told apart by their facts, by their names, and
//! by their length.

use std::ops::Range;

use super::{headings, names};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::facts::name::Named;

/// More cells are not compared.
pub const MOST: usize = 30;

/// The cell of the following side that says what another one says on the
/// leading side, where that does not say it.
pub fn turned(pair: &Pair) -> Option<Range<usize>> {
    let (lead, follow) = (pair.leading(), pair.following());
    let cells = Cells { lead, follow, there: cells(lead), here: cells(follow) };
    let count = cells.here.len();
    if cells.there.len() != count || !(2..=MOST).contains(&count) {
        return None;
    }
    let any = |moved: &dyn Fn(usize) -> bool| (0..count).find(|to| moved(*to));
    let found = any(&|to| cells.moved(to)).or_else(|| any(&|to| cells.cites(to))).or_else(|| any(&|to| cells.long(to)));
    // Another name in the place of one is told by itself.
    let told = || names::differences(pair).0.iter().any(|lost| lost.instead.is_some());
    let named = || names::whole(pair).filter(|_| !told()).and_then(|names| any(&|to| cells.named(to, &names)));
    found.or_else(named).map(|at| cells.here[at].clone())
}

/// The cell of the head of a table that names what another one does on the
/// leading side.
pub fn turned_heading(pair: &Pair) -> Option<Range<usize>> {
    let (lead, follow) = (pair.leading(), pair.following());
    let cells = Cells { lead, follow, there: cells(lead), here: cells(follow) };
    let count = cells.here.len();
    let few = cells.there.len() == count && (2..=MOST).contains(&count);
    few.then(|| cells.heads()).flatten().map(|at| cells.here[at].clone())
}

/// The cells of two rows, as many on either side.
struct Cells<'f> {
    lead: &'f Facts,
    follow: &'f Facts,
    there: Vec<Range<usize>>,
    here: Vec<Range<usize>>,
}

impl Cells<'_> {
    /// Whether a cell says what another one says on the leading side, and not
    /// what its own does.
    fn moved(&self, to: usize) -> bool {
        let bare = |at: usize| is_bare(self.lead, &self.there[at]);
        let moved = |from: usize| self.says(from, to) && !self.says(from, from) && (bare(to) || !self.says(to, to));
        self.others(to).any(|from| !bare(from) && moved(from))
    }

    /// Whether a cell of citations alone cites what another such cell does.
    fn cites(&self, to: usize) -> bool {
        let moved = |from: usize| {
            is_source(self.lead, &self.there[from])
                && !is_source(self.follow, &self.here[from])
                && cites(self.lead, &self.there[from], self.follow, &self.here[to])
        };
        is_source(self.follow, &self.here[to]) && self.others(to).any(moved)
    }

    /// Whether a cell is as long as another one, and that one as short as it is.
    fn long(&self, to: usize) -> bool {
        let (there, here) = (&self.there, &self.here);
        self.others(to)
            .any(|from| is_longer(self.lead, self.follow, (&there[from], &there[to]), (&here[to], &here[from])))
    }

    /// Whether a cell names who is named in another one, where nobody is now.
    fn named(&self, to: usize, (leads, follows): &(Vec<Named>, Vec<Named>)) -> bool {
        let place =
            |cells: &[Range<usize>], name: &Named| cells.iter().position(|cell| cell.contains(&name.span.start));
        let only = |names: &[Named], cells: &[Range<usize>], name: &Named| {
            let mut places = names.iter().filter(|other| other.terms == name.terms).map(|other| place(cells, other));
            let first = places.next().flatten()?;
            places.all(|place| place == Some(first)).then_some(first)
        };
        let astray = |name: &Named| {
            let from = only(leads, &self.there, name).filter(|from| *from != to);
            // What names another in its place may name it beside, but for the one
            // whose place it took.
            let left = |from: usize| {
                let mut there = follows.iter().filter(|other| place(&self.here, other) == Some(from));
                there.all(|other| {
                    only(leads, &self.there, other) == Some(to) && only(follows, &self.here, other) == Some(from)
                })
            };
            from.is_some_and(|from| only(follows, &self.here, name) == Some(to) && left(from))
        };
        leads.iter().any(astray)
    }

    /// A cell of a head that names what another one does on the leading side, and
    /// that one not.
    fn heads(&self) -> Option<usize> {
        let name = |facts: &Facts, cell: &Range<usize>| match is_bare(facts, cell) {
            true => headings::named(written(facts, cell)),
            false => Vec::new(),
        };
        let named = |facts: &Facts, cells: &[Range<usize>]| -> Vec<Vec<usize>> {
            cells.iter().map(|cell| name(facts, cell)).collect()
        };
        let (there, here) = (named(self.lead, &self.there), named(self.follow, &self.here));
        let only = |cells: &[Vec<usize>], heading: &usize| {
            let mut places = (0..cells.len()).filter(|at| cells[*at].contains(heading));
            places.next().filter(|_| places.next().is_none())
        };
        let astray = |heading: &usize| {
            let (from, to) = (only(&there, heading)?, only(&here, heading)?);
            (from != to).then_some(to)
        };
        there.iter().flatten().find_map(astray)
    }

    /// Whether a cell shares a number or a date with one of the following side.
    /// A citation that alone went to another cell is another rule's.
    fn says(&self, from: usize, to: usize) -> bool {
        let cites = |from: usize, to: usize| cites(self.lead, &self.there[from], self.follow, &self.here[to]);
        says(self.lead, &self.there[from], self.follow, &self.here[to]) || cites(from, to) && cites(to, from)
    }

    fn others(&self, to: usize) -> impl Iterator<Item = usize> {
        (0..self.here.len()).filter(move |from| *from != to)
    }
}

/// Whether a cell holds citations and no words.
pub fn is_source(facts: &Facts, cell: &Range<usize>) -> bool {
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
pub fn written<'f>(facts: &'f Facts, cell: &Range<usize>) -> &'f str {
    let [prose] = &facts.prose[..] else { return "" };
    prose.text.get(cell.start - prose.start..cell.end - prose.start).unwrap_or_default()
}

/// The cells of a row: bytes in the file.
pub fn cells(facts: &Facts) -> Vec<Range<usize>> {
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
pub fn says(lead: &Facts, there: &Range<usize>, follow: &Facts, here: &Range<usize>) -> bool {
    shared_by(lead, there, follow, here).next().is_some()
}

/// How many numbers and dates of a cell stand in another one.
pub fn shared(lead: &Facts, there: &Range<usize>, follow: &Facts, here: &Range<usize>) -> usize {
    shared_by(lead, there, follow, here).count()
}

fn shared_by<'f>(
    lead: &'f Facts,
    there: &'f Range<usize>,
    follow: &'f Facts,
    here: &'f Range<usize>,
) -> impl Iterator<Item = ()> + 'f {
    let numbers = lead.numbers.iter().filter(|number| there.contains(&number.span.start));
    let numbers = numbers.filter(|number| {
        let mut others = follow.numbers.iter().filter(|other| here.contains(&other.span.start));
        others.any(|other| number.meets(other))
    });
    let dates = lead.dates.iter().filter(|date| there.contains(&date.span.start));
    let dates = dates.filter(|date| {
        let mut others = follow.dates.iter().filter(|other| here.contains(&other.span.start));
        others.any(|other| date.agrees(other))
    });
    numbers.map(|_| ()).chain(dates.map(|_| ()))
}
