//! What is counted in works of reference, in both languages: countries, officers,
//! votes. Units stand in `compare::units`.

mod owners;
mod rows;

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use self::owners::OWNERS;
use self::rows::THINGS;

/// The rows of the table that a word stands in, in the singular or with an ending.
pub(super) fn things(word: &str) -> &'static [usize] {
    rows(word, &KNOWN)
}

/// The rows of both tables that a word stands in.
pub(super) fn owner(word: &str) -> &'static [usize] {
    rows(word, &OWNING)
}

/// The rows of a table, by their words.
type Rows = FxHashMap<&'static str, Vec<usize>>;

fn rows(word: &str, known: &'static Rows) -> &'static [usize] {
    if word.contains(|c: char| c.is_ascii_uppercase()) {
        return rows(&word.to_ascii_lowercase(), known);
    }
    let word = word.trim_end_matches(['\u{654}', '\u{650}']);
    let of = |word: &str| known.get(word).map(Vec::as_slice);
    let plural = || match word.is_ascii() {
        true => of(&english(word)?),
        false if word.ends_with(LAST) => ENDS.iter().find_map(|end| of(word.strip_suffix(end)?)),
        false => None,
    };
    of(word).or_else(plural).unwrap_or_default()
}

/// A word without the ending of the plural.
fn english(word: &str) -> Option<Cow<'_, str>> {
    let stem = word.strip_suffix('s')?;
    Some(stem.strip_suffix("ie").map_or(stem.into(), |stem| format!("{stem}y").into()))
}

/// Persian endings.
const ENDS: &[&str] =
    &["\u{200c}هایی", "\u{200c}های", "\u{200c}ها", "\u{200c}ای", "هایی", "های", "ها", "یان", "ان", "ی", "ات"];

/// Their last letters.
const LAST: [char; 4] = ['ی', 'ا', 'ن', 'ت'];

static KNOWN: LazyLock<Rows> = LazyLock::new(|| by_word(THINGS.iter()));

static OWNING: LazyLock<Rows> = LazyLock::new(|| by_word(THINGS.iter().chain(OWNERS)));

fn by_word(table: impl Iterator<Item = &'static &'static str>) -> Rows {
    let mut all = Rows::default();
    for (row, words) in table.enumerate() {
        words.split(' ').for_each(|word| all.entry(word).or_default().push(row));
    }
    all
}
