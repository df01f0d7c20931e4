//! The tables of hedges, by one of the words of each row.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::manner::{Manner, manner};
use super::rows::before::BEFORE;
use super::rows::behind::AFTER;
use super::rows::{self, BETWEEN, COUNTED, Force, MEASURED, PARTICLES, Row, topic};
use super::{Hedge, Hedged};
use crate::text::token::{Kind, Token};

/// The words of a hedge, and what they say.
pub(super) type Known = (Vec<&'static str>, Hedged);

/// The rows of a table by one of their words.
type Rows = FxHashMap<&'static str, Entry>;

/// The same, and what tells most words that have none.
pub(super) struct Index {
    rows: Rows,
    /// How long the words are that end with a byte, a bit for each length.
    lengths: [u64; 256],
}

impl Index {
    fn of(rows: Rows) -> Index {
        let mut lengths = [0; 256];
        rows.keys().for_each(|word| lengths[last(word)] |= length(word));
        Index { rows, lengths }
    }

    fn get(&self, word: &str) -> Option<&Entry> {
        if self.lengths[last(word)] & length(word) == 0 { None } else { self.rows.get(word) }
    }
}

fn last(word: &str) -> usize {
    word.bytes().next_back().unwrap_or_default().into()
}

fn length(word: &str) -> u64 {
    1 << (word.len() % 64)
}

/// What is known of a word of a table.
#[derive(Default)]
pub(super) struct Entry {
    /// The rows that have it.
    pub(super) rows: Vec<Known>,
    /// What else it is.
    pub(super) role: Option<Role>,
    /// Whether it is one of [`PARTICLES`].
    pub(super) is_particle: bool,
}

impl Entry {
    /// That of a sign that only opens what stands behind it.
    pub(super) const NONE: &Entry = &Entry { rows: Vec::new(), role: None, is_particle: false };
}

/// What a word is that may stand before a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// See [`BETWEEN`].
    Between,
    /// See [`COUNTED`].
    Counted,
    /// See [`MEASURED`].
    Measured,
}

/// Those before a number; a word that may stand between, or that another reading begins
/// with, has none.
pub(super) static BY_LAST_WORD: LazyLock<Index> = LazyLock::new(|| {
    let mut index = index(BEFORE, |words| words.last());
    for (degrees, bounds, hedge) in rows::DEGREES {
        for (degree, bound) in degrees.iter().flat_map(|degree| bounds.iter().map(move |bound| (degree, bound))) {
            let words: Vec<&str> = degree.split(' ').chain(bound.split(' ')).collect();
            let row: Known = (words, Hedged { hedge: *hedge, slight: false, manner: Manner::Plain });
            index.entry(row.0[row.0.len() - 1]).or_default().rows.insert(0, row);
        }
    }
    let about = topic::LEADING.iter().map(|word| (vec![*word, "about"], Hedge::About));
    let places = topic::PLACES.iter().map(|(words, hedge)| (words.split(' ').collect(), *hedge));
    let persian = topic::PERSIAN.iter().map(|words| (words.split(' ').collect(), Hedge::About));
    for (words, hedge) in about.chain(places).chain(persian) {
        // Before the rows of the hedge that they end with.
        let row: Known = (words, Hedged::slight(hedge, Manner::Answers));
        index.entry(row.0[row.0.len() - 1]).or_default().rows.insert(0, row);
    }
    for (words, role) in [(BETWEEN, Role::Between), (COUNTED, Role::Counted), (MEASURED, Role::Measured)] {
        words.iter().for_each(|word| index.entry(word).or_default().role = Some(role));
    }
    PARTICLES.iter().for_each(|word| index.entry(word).or_default().is_particle = true);
    ["as", "of", "than", "to", "از"].into_iter().for_each(|word| {
        index.entry(word).or_default();
    });
    Index::of(index)
});

/// Those behind a number, with all that a bound may begin with.
pub(super) static BY_FIRST_WORD: LazyLock<Index> = LazyLock::new(|| {
    let mut index = index(AFTER, |words| words.first());
    ["or", "یا", "and", "و"].into_iter().for_each(|word| {
        index.entry(word).or_default();
    });
    Index::of(index)
});

fn index(rows: &[Row], by: for<'w> fn(&'w [&'static str]) -> Option<&'w &'static str>) -> Rows {
    let mut index = Rows::default();
    for &(hedge, force, rows) in rows {
        for row in rows {
            let words: Vec<&str> = row.split(' ').collect();
            let word = by(&words).copied().unwrap_or_default();
            let manner = if force == Force::Answers { Manner::Answers } else { manner(&words) };
            index.entry(word).or_default().rows.push((words, Hedged { hedge, slight: force != Force::Asks, manner }));
        }
    }
    // "A little over" is not "over".
    index.values_mut().for_each(|of| of.rows.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    index
}

/// What is known of a token; `None` of one that is not in the index.
pub(super) fn entry<'i>(index: &'i Index, token: &Token) -> Option<&'i Entry> {
    index.get(text(token, &mut [0; 4])?)
}

/// A word or a sign as it stands in a table.
fn text<'a>(token: &'a Token, buffer: &'a mut [u8; 4]) -> Option<&'a str> {
    match &token.kind {
        Kind::Word(_, word) => Some(word),
        Kind::Sign(sign) => Some(sign.encode_utf8(buffer)),
        _ => None,
    }
}

/// The first of the rows of a last word that some tokens end with.
pub(super) fn ending<'r>(rows: &'r [Known], tokens: &[Token]) -> Option<&'r Known> {
    let (_, rest) = tokens.split_last()?;
    let mut buffer = [0; 4];
    // The word beside it tells most rows apart.
    let beside = rest.last().and_then(|token| text(token, &mut buffer));
    rows.iter().find(|(words, _)| match &words[..] {
        [all @ .., word, _] => beside == Some(word) && ends_with(&rest[..rest.len() - 1], all),
        _ => true,
    })
}

/// The first of the rows of a first word that some tokens begin with.
pub(super) fn beginning<'r>(rows: &'r [Known], tokens: &[Token]) -> Option<&'r Known> {
    let (_, rest) = tokens.split_first()?;
    let mut buffer = [0; 4];
    let beside = rest.first().and_then(|token| text(token, &mut buffer));
    rows.iter().find(|(words, _)| match &words[..] {
        [_, word, all @ ..] => beside == Some(word) && starts_with(&rest[1..], all),
        _ => true,
    })
}

fn is(token: &Token, word: &str) -> bool {
    match &token.kind {
        Kind::Word(_, own) => own == word,
        Kind::Sign(sign) => word.chars().eq([*sign]),
        _ => false,
    }
}

fn ends_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && starts_with(&tokens[tokens.len() - words.len()..], words)
}

fn starts_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| is(token, word))
}
