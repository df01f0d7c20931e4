//! Cells of two rows of a table, told apart by their facts.

use std::ops::Range;

use crate::check::rule::Pair;
use crate::facts::Facts;

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
    all.clone().find(|&to| moved(to)).map(|at| here[at].clone())
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
