//! Words that a number or a month may be read from, known by their letters side
//! by side in one integer: a text is read once, and no word of it is copied or
//! compared.

use super::class::LETTER;
use crate::text::date::month;
use crate::text::form::ZWNJ;
use crate::text::number::words;

/// A word that is being read.
#[derive(Default)]
pub struct Word {
    /// Its last eight letters, a byte each: of longer words the head is not
    /// looked at.
    letters: u64,
}

impl Word {
    /// Takes the next letter.
    #[inline(always)]
    pub fn letter(&mut self, step: u8) {
        self.letters = self.letters << 8 | u64::from(step);
    }

    /// Whether it is «می», which before a ZWNJ belongs to a verb.
    #[inline(always)]
    pub fn is_prefix(&self, known: &Known) -> bool {
        self.letters == known.prefix
    }

    /// Ends the word, or a piece of it; whether it counts.
    #[inline(always)]
    pub fn ends(&mut self, known: &Known) -> bool {
        let letters = std::mem::take(&mut self.letters);
        letters != 0 && known.has(letters)
    }
}

/// All words that count, as they begin.
pub fn counted() -> impl Iterator<Item = String> {
    words::all().chain(month::all()).flat_map(|word| {
        let word = word.split(ZWNJ).next().unwrap_or(word);
        // «پنجم», «پنجمی», «پنجمین»
        [word.to_owned(), format!("{word}م"), format!("{word}می"), format!("{word}مین")]
    })
}

/// The words that count, by their letters.
pub struct Known {
    /// A bit for every word: most other words find none.
    bits: [u64; Known::BITS / 64],
    /// The words, in order.
    all: Vec<u64>,
    /// «می»
    prefix: u64,
}

impl Known {
    const BITS: usize = 1 << 15;

    /// Those of [`counted`]; `step` says what a character does.
    pub fn of(step: impl Fn(char) -> u8) -> Known {
        let letters = |word: &str| {
            word.chars().map(&step).filter(|step| *step >= LETTER).fold(0, |all, step| all << 8 | u64::from(step))
        };
        let mut all: Vec<u64> = counted().map(|word| letters(&word)).collect();
        all.sort_unstable();
        let mut bits = [0; Known::BITS / 64];
        all.iter().map(|word| Known::place(*word)).for_each(|place| bits[place / 64] |= 1 << (place % 64));
        Known { bits, all, prefix: letters("می") }
    }

    fn place(letters: u64) -> usize {
        // The golden ratio spreads neighbours apart.
        (letters.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 49) as usize
    }

    #[inline(always)]
    fn has(&self, letters: u64) -> bool {
        let place = Known::place(letters);
        self.bits[place / 64] >> (place % 64) & 1 != 0 && self.all.binary_search(&letters).is_ok()
    }
}
