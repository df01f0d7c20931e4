//! Words that a number or a month may be read from, known by a sum over their
//! letters: a text is read once, and no word of it is copied or compared.

use std::sync::LazyLock;

use super::class::Step;
use crate::text::date::month;
use crate::text::form::ZWNJ;
use crate::text::number::words;

/// A word that is being read, as a sum over its letters.
#[derive(Default)]
pub struct Word {
    sum: u32,
    has_joint: bool,
}

impl Word {
    /// Takes the next character; whether a word ended with it that counts.
    #[inline(always)]
    pub fn goes_on(&mut self, step: Step) -> bool {
        match step {
            Step::Letter(letter) => {
                self.sum = sum(self.sum, letter);
                false
            }
            Step::Mark => false,
            // A compound counts by its first piece: «شش‌نفره», «سی‌ام».
            Step::Joint => {
                let counts = !self.has_joint && KNOWN.has(self.sum);
                self.has_joint = self.sum != 0;
                counts
            }
            Step::Gap => self.sum != 0 && self.ends(),
        }
    }

    /// Ends the word; whether it counts.
    pub fn ends(&mut self) -> bool {
        let counts = !self.has_joint && KNOWN.has(self.sum);
        *self = Word::default();
        counts
    }
}

fn sum(before: u32, letter: u16) -> u32 {
    (before.rotate_left(5) ^ u32::from(letter)).wrapping_mul(0x9e37_79b1)
}

/// The sums of all words that count, in a table with much room.
struct Known(Vec<u32>);

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known(vec![0; 1 << Known::BITS]);
    for word in words::all().chain(month::all()) {
        let word = word.split(ZWNJ).next().unwrap_or(word);
        known.add(word);
        // «پنجم», «پنجمی», «پنجمین»
        known.add(&format!("{word}م"));
        known.add(&format!("{word}می"));
        known.add(&format!("{word}مین"));
    }
    known
});

impl Known {
    const BITS: u32 = 13;

    fn place(sum: u32) -> usize {
        (sum >> (32 - Known::BITS)) as usize
    }

    fn add(&mut self, word: &str) {
        let letters = word.chars().filter_map(|c| match Step::of(c) {
            Step::Letter(letter) => Some(letter),
            _ => None,
        });
        let sum = letters.fold(0, sum);
        let mut at = Known::place(sum);
        while self.0[at] != 0 && self.0[at] != sum {
            at = (at + 1) % self.0.len();
        }
        self.0[at] = sum;
    }

    /// Whether a sum is one of them; nothing is none.
    #[inline(always)]
    fn has(&self, sum: u32) -> bool {
        let mut at = Known::place(sum);
        while self.0[at] != 0 {
            if self.0[at] == sum {
                return true;
            }
            at = (at + 1) % self.0.len();
        }
        false
    }
}
