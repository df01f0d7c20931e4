//! Names that no glossary has, and that changed places between two rows of a table:
//! each is told by its sound, which it has in both alphabets.

use rustc_hash::FxHashMap;

use super::cells::{MOST, cells, says, written};
use super::names;
use super::rows::Exchanged;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::bidi::has_rtl;
use crate::text::translit::{Sound, sound};

/// Names of one column that changed places between two rows whose figures stayed.
pub fn exchanged(table: &[Pair]) -> Vec<Exchanged> {
    let mut astray: Vec<Cell> = Vec::new();
    // What the glossary knows of a row is told by that.
    let is_open = |pair: &Pair| pair.is_whole() && names::differences(pair).0.is_empty();
    for (row, pair) in table.iter().enumerate().filter(|(_, pair)| is_open(pair)) {
        astray.extend(strange(row, pair));
    }
    // A name that stands in several rows tells none of them.
    let mut by_sound: FxHashMap<(usize, Sound), Vec<usize>> = FxHashMap::default();
    for (at, cell) in astray.iter().enumerate() {
        cell.here.into_iter().for_each(|here| by_sound.entry((cell.column, here)).or_default().push(at));
    }
    let mut found: Vec<Exchanged> = Vec::new();
    for own in &astray {
        let at = own.there.and_then(|there| by_sound.get(&(own.column, there)));
        let Some([at]) = at.map(Vec::as_slice) else { continue };
        let (one, two) = if astray[*at].row < own.row { (&astray[*at], own) } else { (own, &astray[*at]) };
        let known = found.iter().any(|known| known.row == one.row && known.other == two.row);
        // Of a pair one name may be too short to be told.
        let crossed = one.there == two.here && two.there == one.here;
        if known || !crossed || !is_held(&table[one.row]) || !is_held(&table[two.row]) {
            continue;
        }
        let cell = |facts: &Facts, column: usize| cells(facts)[column].clone();
        let (first, second) = (&table[one.row], &table[two.row]);
        found.push(Exchanged {
            row: one.row,
            here: cell(first.following(), one.column),
            gave: cell(first.leading(), one.column),
            other: two.row,
            there: cell(second.leading(), two.column),
            got: cell(second.following(), two.column),
        });
    }
    // A table that was sorted anew is another one on purpose.
    if found.len() * FEW > table.len() { Vec::new() } else { found }
}

/// In a table of so many rows two may have changed places.
const FEW: usize = 3;

/// A cell whose two names do not sound alike.
struct Cell {
    row: usize,
    column: usize,
    there: Option<Sound>,
    here: Option<Sound>,
}

/// The cells of a row that are one name on either side, and another one.
fn strange(row: usize, pair: &Pair) -> Vec<Cell> {
    let (lead, follow) = (pair.leading(), pair.following());
    let (there, here) = (cells(lead), cells(follow));
    if there.len() != here.len() || !(2..=MOST).contains(&here.len()) {
        return Vec::new();
    }
    let named = |column: usize| {
        let (own, other) = (written(lead, &there[column]).trim(), written(follow, &here[column]).trim());
        let (there, here) = (name(own)?, name(other)?);
        // Of two that are both too short nothing is known.
        (there != here && has_rtl(own) != has_rtl(other)).then_some(Cell { row, column, there, here })
    };
    (0..there.len()).filter_map(named).collect()
}

/// How a cell sounds that is one name, with a capital where there are any; a short one
/// has no sound.
fn name(cell: &str) -> Option<Option<Sound>> {
    let first = cell.chars().next().filter(|c| c.is_alphabetic() && !c.is_lowercase())?;
    let one = cell.len() <= LONGEST && (!first.is_ascii() || !cell.contains(' '));
    one.then(|| sound(&cell.replace(' ', "")))
}

/// No name is longer, in bytes.
const LONGEST: usize = 40;

/// Whether a row says of something else what its original does: it is no other row.
fn is_held(pair: &Pair) -> bool {
    let (lead, follow) = (pair.leading(), pair.following());
    cells(lead).iter().zip(&cells(follow)).any(|(there, here)| says(lead, there, follow, here))
}
