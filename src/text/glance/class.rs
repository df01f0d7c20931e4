//! What every character is to a glance, in tables: the alphabets and signs that
//! most texts are in are looked up, not decoded.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Glance;
use super::word::{Known, counted};
use crate::text::bidi;
use crate::text::form::{self, TATWEEL, ZWNJ, is_invisible, letter, neighbour, stands_in};
use crate::text::numeral::fraction;

/// What a character is to a glance, in one integer: what is seen with it, above
/// that whether it may end a run of signs, and in the highest byte what it does
/// to the word that is being read.
#[derive(Clone, Copy, Default)]
pub struct Class(u64);

impl Class {
    fn of(seen: u64, ends: bool, step: u8) -> Class {
        Class(u64::from(step) << 56 | u64::from(ends) << 55 | seen)
    }

    /// What is seen with it.
    #[inline(always)]
    pub fn seen(self) -> u64 {
        self.0 & SEEN
    }

    /// Whether it is a letter of the Arabic block of which nothing else is seen.
    fn is_plain(self) -> bool {
        self.step() >= LETTER && self.seen() == Glance::ARABIC_BLOCK.0
    }

    /// Whether it may end a run of signs that are seen together.
    #[inline(always)]
    pub fn ends_a_run(self) -> bool {
        self.0 >> 55 & 1 != 0
    }

    /// What it does to the word.
    #[inline(always)]
    pub fn step(self) -> u8 {
        (self.0 >> 56) as u8
    }
}

/// The bits that say what is seen.
const SEEN: u64 = (1 << 55) - 1;

/// Ends the word.
pub const GAP: u8 = 0;
/// Ends the word, and is a digit.
pub const DIGIT: u8 = 1;
/// Ends a piece of the word: compounds count by each, «شش‌نفره».
pub const JOINT: u8 = 2;
/// Is not counted: a vowel sign, or what steers direction.
pub const MARK: u8 = 3;
/// A letter that no word which is known is written with; from here on every step
/// is one letter, that goes on with the word. Those of ASCII are themselves, in
/// small.
pub const LETTER: u8 = 4;

/// From here on steps are letters beyond ASCII.
const OTHER: u8 = 0x80;

/// Everything that is looked up.
pub struct Tables {
    /// All characters that take one byte or two.
    classes: [Class; 0x800],
    /// U+2000 to U+207F.
    signs: [Class; 0x80],
    /// What the plain letters of the Arabic block do to a word, by their two bytes; of
    /// all else nothing.
    plain: [u8; 1 << 16],
    letters: Letters,
    /// The words that count.
    pub known: Known,
}

/// The tables.
pub static TABLES: LazyLock<Box<Tables>> = LazyLock::new(|| {
    let letters = Letters::of(counted());
    let class = |c: u32| letters.class(char::from_u32(c).unwrap_or(' '));
    let known = Known::of(|c| letters.step(c));
    let classes: [Class; 0x800] = std::array::from_fn(|c| class(c as u32));
    let mut plain = [0; 1 << 16];
    for c in ('\u{620}'..='\u{6ff}').filter(|c| classes[*c as usize].is_plain()) {
        let mut bytes = [0; 2];
        c.encode_utf8(&mut bytes);
        plain[usize::from(u16::from_be_bytes(bytes))] = classes[c as usize].step();
    }
    Box::new(Tables { signs: std::array::from_fn(|c| class(0x2000 + c as u32)), plain, classes, known, letters })
});

impl Tables {
    /// What begins at a byte of a text, and where it ends.
    ///
    /// Characters of one byte and of two are taken each by a branch of their own:
    /// a word is mostly in one script, and where the next one begins is foreseen.
    #[inline(always)]
    pub fn class(&self, text: &str, at: usize) -> (Class, usize) {
        let bytes = text.as_bytes();
        let byte = bytes[at];
        if byte < 0x80 {
            return (self.classes[usize::from(byte)], at + 1);
        }
        if byte < 0xe0 {
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            return (self.classes[usize::from(byte & 0x1f) << 6 | usize::from(next & 0x3f)], at + 2);
        }
        self.rare(text, at)
    }

    /// What a byte is that is a character of ASCII.
    #[inline(always)]
    pub fn ascii(&self, byte: u8) -> Class {
        self.classes[usize::from(byte)]
    }

    /// The step of the plain letter of the Arabic block that two bytes are, if they are
    /// one: of most Persian text nothing is decoded.
    #[inline(always)]
    pub fn plain(&self, bytes: [u8; 2]) -> Option<u8> {
        Some(self.plain[usize::from(u16::from_be_bytes(bytes))]).filter(|step| *step > 0)
    }

    #[inline(never)]
    fn rare(&self, text: &str, at: usize) -> (Class, usize) {
        match text.as_bytes()[at..] {
            [0xe2, next @ 0x80..=0x81, last, ..] => {
                (self.signs[usize::from(next & 1) << 6 | usize::from(last & 0x3f)], at + 3)
            }
            _ => {
                let c = text[at..].chars().next().unwrap_or(' ');
                (self.letters.class(c), at + c.len_utf8())
            }
        }
    }
}

/// The letters that words which count are written with, in order.
struct Letters(Vec<char>);

impl Letters {
    fn of(words: impl Iterator<Item = (String, Glance)>) -> Letters {
        let all: BTreeSet<char> =
            words.flat_map(|(word, _)| word.chars().filter_map(letter_of).collect::<Vec<_>>()).collect();
        Letters(all.into_iter().collect())
    }
}

/// A letter as it is compared: small, ye and kaf the Persian ones.
fn letter_of(c: char) -> Option<char> {
    match c {
        // Most letters, and what is none, without a look at a table.
        'a'..='z' | 'آ'..='غ' | 'ف'..='ق' | 'ل'..='و' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی' => Some(c),
        c if c.is_ascii() && !c.is_ascii_alphabetic() => None,
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        TATWEEL => None,
        c if form::is_mark(c) || !c.is_alphabetic() => None,
        // What a font draws; of two letters in one nothing is known.
        '\u{fb50}'..='\u{fefc}' => form::shape(c).filter(|letters| letters.chars().nth(1).is_none())?.chars().next(),
        c => c.to_lowercase().next(),
    }
}

/// A letter beyond ASCII and the scripts that are written like Arabic.
fn is_foreign(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{5ff}' | '\u{800}'..='\u{1fff}' | '\u{3000}'..='\u{efff}' | '\u{10000}'..)
}

/// What fills up prose that is masked is up to here: see `facts::mask`.
const WORD: char = '\u{2}';

impl Letters {
    /// What a character does to a word.
    fn step(&self, c: char) -> u8 {
        if let Some(letter) = letter_of(c) {
            let place =
                || self.0.binary_search(&letter).ok().and_then(|place| OTHER.checked_add(place.try_into().ok()?));
            return if letter.is_ascii() { letter as u8 } else { place().unwrap_or(LETTER) };
        }
        match c {
            ZWNJ => JOINT,
            '0'..='9' | '۰'..='۹' | '٠'..='٩' => DIGIT,
            c if fraction(c).is_some() => DIGIT,
            c if form::is_mark(c) || c == TATWEEL || bidi::is_control(c) => MARK,
            _ => GAP,
        }
    }

    fn class(&self, c: char) -> Class {
        let kinds = [
            (c.is_ascii_digit(), Glance::LATIN_DIGIT),
            (c.is_ascii_alphabetic(), Glance::LATIN),
            (matches!(c, '۰'..='۹'), Glance::PERSIAN_DIGIT),
            (matches!(c, '٠'..='٩'), Glance::ARABIC_DIGIT),
            (c == '@', Glance::AT),
            (c == '[', Glance::BRACKET),
            (c == '`', Glance::TICK),
            (c == '<', Glance::LESS),
            (c == '{', Glance::BRACE),
            (c == ':', Glance::COLON),
            (matches!(c, '$' | '&'), Glance::SIGIL),
            (c == '>', Glance::MORE),
            (matches!(c, ',' | ';' | '?' | '%' | '"'), Glance::LATIN_SIGN),
            (matches!(c, '"' | '«' | '“' | '„' | '‹' | '‘' | '’' | '「' | '『'), Glance::QUOTE),
            (c == '(', Glance::PAREN),
            (matches!(c, '؟' | '…'), Glance::OTHER_STOP),
            (letter(c).or(neighbour(c)).is_some(), Glance::OTHER_LETTER),
            (c == ZWNJ, Glance::ZWNJ),
            (stands_in(c), Glance::STAND_IN),
            (c > WORD && is_invisible(c), Glance::HIDDEN),
            (matches!(c, '\u{fb50}'..='\u{fefc}'), Glance::SHAPE),
            (c == TATWEEL, Glance::TATWEEL),
            (matches!(c, '\u{620}'..='\u{6ff}') && c.is_alphabetic(), Glance::ARABIC_BLOCK),
            (is_foreign(c), Glance::FOREIGN),
            (c == '−', Glance::MINUS),
            (fraction(c).is_some(), Glance::NUMBER),
        ];
        let seen = kinds.into_iter().filter(|(is, _)| *is).fold(0, |seen, (_, kind)| seen | kind.0);
        Class::of(seen, matches!(c, '(' | '^' | '{' | '#' | '/' | '.' | '-' | '–'), self.step(c))
    }
}
