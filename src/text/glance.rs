//! What a text holds, seen in one pass over its bytes: most passages lack what
//! most rules look for, and to see that must cost next to nothing.
//!
//! A glance may see too much (a number word that is none in its sentence), never
//! too little.

use std::sync::LazyLock;

use super::date::month;
use super::form::{self, TATWEEL, ZWNJ, is_invisible, letter, neighbour, stands_in};
use super::number::words;

/// What was seen: a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Glance(u32);

impl Glance {
    /// `0` to `9`.
    pub const LATIN_DIGIT: Glance = Glance(1);
    /// `۰` to `۹`.
    pub const PERSIAN_DIGIT: Glance = Glance(1 << 1);
    /// `٠` to `٩`.
    pub const ARABIC_DIGIT: Glance = Glance(1 << 2);
    /// A word that a number or a date may be read from.
    pub const COUNTED: Glance = Glance(1 << 3);
    /// `@`
    pub const AT: Glance = Glance(1 << 4);
    /// `[`
    pub const BRACKET: Glance = Glance(1 << 5);
    /// `` ` ``
    pub const TICK: Glance = Glance(1 << 6);
    /// `<`
    pub const LESS: Glance = Glance(1 << 7);
    /// `{`
    pub const BRACE: Glance = Glance(1 << 8);
    /// `:`
    pub const COLON: Glance = Glance(1 << 9);
    /// `$` or `&`
    pub const SIGIL: Glance = Glance(1 << 10);
    /// `#`
    pub const HASH: Glance = Glance(1 << 11);
    /// `>`
    pub const MORE: Glance = Glance(1 << 12);
    /// `,` `;` `?` `%` `"`
    pub const LATIN_SIGN: Glance = Glance(1 << 13);
    /// Anything that may open or close a quotation.
    pub const QUOTE: Glance = Glance(1 << 14);
    /// A letter that stands for a Persian one.
    pub const OTHER_LETTER: Glance = Glance(1 << 15);
    /// A zero width non-joiner.
    pub const ZWNJ: Glance = Glance(1 << 16);
    /// What may stand in for one.
    pub const STAND_IN: Glance = Glance(1 << 17);
    /// What cannot be seen.
    pub const HIDDEN: Glance = Glance(1 << 18);
    /// A letter as a font draws it.
    pub const SHAPE: Glance = Glance(1 << 19);
    /// What stretches a word.
    pub const TATWEEL: Glance = Glance(1 << 20);
    /// A letter of the Arabic block.
    pub const ARABIC_BLOCK: Glance = Glance(1 << 21);
    /// `.`
    pub const STOP: Glance = Glance(1 << 22);

    /// A digit of any of the three sets.
    pub const DIGIT: Glance = Glance::LATIN_DIGIT.or(Glance::PERSIAN_DIGIT).or(Glance::ARABIC_DIGIT);
    /// What a number or a date can be read from.
    pub const QUANTITY: Glance = Glance::DIGIT.or(Glance::COUNTED);
    /// What a link or an image can be read from.
    pub const LINK: Glance = Glance::BRACKET.or(Glance::LESS).or(Glance::COLON);

    /// What either has seen.
    pub const fn or(self, other: Glance) -> Glance {
        Glance(self.0 | other.0)
    }

    /// Whether something of `any` was seen.
    pub const fn has(self, any: Glance) -> bool {
        self.0 & any.0 != 0
    }
}

/// What fills up prose that is masked is up to here: see `facts::mask`.
const WORD: char = '\u{2}';

/// A glance at a text.
///
/// ```
/// use hamgam::text::glance::{Glance, glance};
/// assert!(glance("سه هزار تن").has(Glance::COUNTED) && glance("in May").has(Glance::COUNTED));
/// assert!(!glance("حکم را خواندند").has(Glance::QUANTITY));
/// assert!(glance("۳ تن [@a]").has(Glance::PERSIAN_DIGIT) && glance("[@a]").has(Glance::AT));
/// ```
pub fn glance(text: &str) -> Glance {
    let (mut seen, mut word) = (0, Word::default());
    classes(text, |class| {
        seen |= class.seen;
        if word.goes_on(class.step) {
            seen |= Glance::COUNTED.0;
        }
    });
    if word.ends() {
        seen |= Glance::COUNTED.0;
    }
    Glance(seen)
}

/// Whether a number, or a month, may be read from a word, as tokens are folded:
/// of any other nothing needs to be asked.
pub fn is_counted(word: &str) -> bool {
    let (mut read, mut counts) = (Word::default(), false);
    classes(word, |class| counts |= read.goes_on(class.step));
    counts || read.ends()
}

/// Goes through the characters of a text; the alphabets and signs that most
/// texts are in are looked up, not decoded.
fn classes(text: &str, mut take: impl FnMut(Class)) {
    let (tables, bytes) = (&*TABLES, text.as_bytes());
    let low = |byte: u8| usize::from(byte & 0x3f);
    let mut at = 0;
    while at < bytes.len() {
        let class = match bytes[at..] {
            [byte @ ..0x80, ..] => {
                at += 1;
                tables.letters[usize::from(byte)]
            }
            [byte @ ..0xe0, next, ..] => {
                at += 2;
                tables.letters[usize::from(byte & 0x1f) << 6 | low(next)]
            }
            [0xe2, next @ 0x80..=0x81, last, ..] => {
                at += 3;
                tables.signs[usize::from(next & 1) << 6 | low(last)]
            }
            _ => {
                let Some(c) = text[at..].chars().next() else { break };
                at += c.len_utf8();
                Class::of(c)
            }
        };
        take(class);
    }
}

/// What a character is to a glance.
#[derive(Clone, Copy)]
struct Class {
    seen: u32,
    step: Step,
}

/// What a character does to the word that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Goes on with it, as this letter.
    Letter(u16),
    /// Is not counted: a vowel sign.
    Mark,
    /// Ends a piece of it.
    Joint,
    /// Ends it.
    Gap,
}

struct Tables {
    /// Of all characters that take one byte or two.
    letters: Vec<Class>,
    /// Of U+2000 to U+207F.
    signs: Vec<Class>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let of = |all: std::ops::Range<u32>| all.map(|c| Class::of(char::from_u32(c).unwrap_or(' '))).collect();
    Tables { letters: of(0..0x800), signs: of(0x2000..0x2080) }
});

impl Class {
    fn of(c: char) -> Class {
        let kinds = [
            (c.is_ascii_digit(), Glance::LATIN_DIGIT),
            (matches!(c, '۰'..='۹'), Glance::PERSIAN_DIGIT),
            (matches!(c, '٠'..='٩'), Glance::ARABIC_DIGIT),
            (c == '@', Glance::AT),
            (c == '[', Glance::BRACKET),
            (c == '`', Glance::TICK),
            (c == '<', Glance::LESS),
            (c == '{', Glance::BRACE),
            (c == ':', Glance::COLON),
            (matches!(c, '$' | '&'), Glance::SIGIL),
            (c == '#', Glance::HASH),
            (c == '.', Glance::STOP),
            (c == '>', Glance::MORE),
            (matches!(c, ',' | ';' | '?' | '%' | '"'), Glance::LATIN_SIGN),
            (matches!(c, '"' | '(' | '«' | '“' | '„' | '‹' | '‘' | '’' | '「' | '『'), Glance::QUOTE),
            (letter(c).or(neighbour(c)).is_some(), Glance::OTHER_LETTER),
            (c == ZWNJ, Glance::ZWNJ),
            (stands_in(c), Glance::STAND_IN),
            (c > WORD && is_invisible(c), Glance::HIDDEN),
            (matches!(c, '\u{fb50}'..='\u{fefc}'), Glance::SHAPE),
            (c == TATWEEL, Glance::TATWEEL),
            (matches!(c, '\u{620}'..='\u{6ff}') && c.is_alphabetic(), Glance::ARABIC_BLOCK),
        ];
        let seen = kinds.into_iter().filter(|(is, _)| *is).fold(0, |seen, (_, kind)| seen | kind.0);
        Class { seen, step: Step::of(c) }
    }
}

impl Step {
    fn of(c: char) -> Step {
        match c {
            'ي' | 'ى' => Step::Letter('ی' as u16),
            'ك' => Step::Letter('ک' as u16),
            ZWNJ => Step::Joint,
            c if form::is_mark(c) || c == TATWEEL => Step::Mark,
            c if c.is_alphabetic() => Step::Letter(c.to_lowercase().next().map_or(0, |c| c as u32 as u16)),
            _ => Step::Gap,
        }
    }
}

/// A word that is being read, as a sum over its letters.
#[derive(Default)]
struct Word {
    sum: u32,
    has_joint: bool,
}

impl Word {
    /// Takes the next character; whether a word ended with it that counts.
    #[inline(always)]
    fn goes_on(&mut self, step: Step) -> bool {
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

    fn ends(&mut self) -> bool {
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
        // «پنجم», «پنجمین»
        known.add(&format!("{word}م"));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_number_or_a_month_is_written_like_counts() {
        for word in ["دو", "سی‌ام", "دهم", "پنجمین", "شش‌نفره", "آبان‌ماه", "هزاران", "Ten", "may", "رمضان", "دوّم"]
        {
            assert!(glance(word).has(Glance::COUNTED) && is_counted(&word.to_lowercase()), "{word}");
            assert!(glance(&format!("آ «{word}»، b")).has(Glance::COUNTED), "{word}");
        }
        for word in ["کتاب", "میز", "often", "سیاه", "محرمانه"] {
            assert!(!glance(word).has(Glance::QUANTITY) && !is_counted(word), "{word}");
        }
    }
}
