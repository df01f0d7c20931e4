//! Words that a number or a month may be read from, known by their letters side
//! by side in one integer: a text is read once, and no word of it is copied or
//! compared.

use rustc_hash::FxHashMap;

use super::class::{JOINT, LETTER, MARK};
use super::{Glance, beside};
use crate::text::date::{moment, month};
use crate::text::form::ZWNJ;
use crate::text::number::{compound, words};

/// A word that is being read: its last eight letters, a byte each; of longer
/// words the head is not looked at.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Word(u64);

impl Word {
    /// The word and its next letter.
    #[inline(always)]
    pub fn and(self, letter: u8) -> Word {
        Word(self.0 << 8 | u64::from(letter))
    }

    /// The word and its next letters, up to eight, as [`letters`](crate::text::latin::letters) reads them.
    #[inline(always)]
    pub fn and_all(self, letters: u64, length: usize) -> Word {
        Word(if length < 8 { self.0 << (8 * length) | letters } else { letters })
    }
}

/// What makes a place of a number: «پنجم», «پنجمی», «پنجمین», «پنجمش».
const PLACES: [&str; 4] = ["م", "می", "مین", "مش"];

/// All words that are known, as they begin, and what is seen with each.
pub fn counted() -> impl Iterator<Item = (String, Glance)> {
    let start = |word: &'static str| word.split(ZWNJ).next().unwrap_or(word);
    let numbers = words::all().flat_map(move |word| {
        let kind = if words::read(word).is_some_and(|read| read.slight) { Glance::SLIGHT } else { Glance::NUMBER };
        let word = start(word);
        let places = PLACES.map(|end| (format!("{word}{end}"), Glance::NUMBER));
        let times = (format!("{word}{}", beside::TIMES), Glance::OFTEN);
        std::iter::once((word.to_owned(), kind)).chain(places).chain([times])
    });
    // «هشتادونهم»
    let sums = compound::SUMS.iter().flat_map(|sum| ["م", "مین"].map(|end| (format!("{sum}{end}"), Glance::NUMBER)));
    let wholes = compound::wholes().map(|word| (word, Glance::NUMBER));
    let months = month::all().map(move |word| (start(word).to_owned(), Glance::MONTH));
    let moments = moment::all().map(move |word| (start(word).to_owned(), Glance::MOMENT));
    let beside = beside::WORDS.iter().flat_map(|(kind, words)| words.iter().map(|word| ((*word).to_owned(), *kind)));
    numbers.chain(sums).chain(wholes).chain(months).chain(moments).chain(beside)
}

/// The words that count, by their letters.
pub struct Known {
    /// A bit for every word: nearly all other words find none.
    bits: [u64; 1 << (BITS - 6)],
    /// The words, and what is seen with each.
    all: FxHashMap<u64, u64>,
    /// «می»
    prefix: Word,
}

/// How many bits there are, as a power of two: a hundred and more for every word
/// that counts.
const BITS: u32 = 17;

impl Known {
    /// Those of [`counted`]; `step` says what a character does.
    pub fn of(step: impl Fn(char) -> u8) -> Known {
        let read = |word: &str| word.chars().map(&step).filter(|step| *step >= LETTER).fold(Word::default(), Word::and);
        let mut all: FxHashMap<u64, u64> = FxHashMap::default();
        counted().for_each(|(word, kind)| *all.entry(read(&word).0).or_default() |= kind.0);
        let mut bits = [0; 1 << (BITS - 6)];
        all.keys().map(|word| place(*word)).for_each(|place| bits[place / 64] |= 1 << (place % 64));
        Known { bits, all, prefix: read("می") }
    }

    /// What is seen with a word that a step ends, if it counts.
    #[inline(always)]
    pub fn kind(&self, word: Word, step: u8) -> Option<u64> {
        // Where no letter was read, there is no such word either.
        let place = place(word.0);
        if self.bits[place / 64] >> (place % 64) & 1 != 0 { self.find(word, step) } else { None }
    }

    /// The same of one that has its bit, as few have. «می» is May, «می‌شود» is not.
    #[inline(never)]
    fn find(&self, word: Word, step: u8) -> Option<u64> {
        if step == MARK || step == JOINT && word == self.prefix {
            return None;
        }
        self.all.get(&word.0).copied()
    }
}

/// The bit of a word. The golden ratio spreads neighbours apart.
#[inline(always)]
fn place(letters: u64) -> usize {
    (letters.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS)) as usize
}
