//! The words behind a number, one by one, and what they make of a length.

use super::known::Kind;
use crate::text::form::ZWNJ;
use crate::text::token::word::is_letter;

/// A word of a text behind spaces, and where it begins.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    pub start: usize,
}

impl<'t> Word<'t> {
    /// The word behind the spaces at a byte; nothing, where there is none.
    pub fn at(text: &'t str, at: usize) -> Word<'t> {
        let rest = text[at..].trim_start_matches([' ', '\u{a0}']);
        let plain = letters(rest);
        let end = rest[plain..].find(|c: char| !(is_letter(c) || c == ZWNJ)).map_or(rest.len(), |end| plain + end);
        Word { text: &rest[..end], start: text.len() - rest.len() }
    }

    pub fn end(self) -> usize {
        self.start + self.text.len()
    }

    pub fn next(self, text: &'t str) -> Word<'t> {
        Word::at(text, self.end())
    }
}

/// Of lengths areas and volumes are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Power {
    Square,
    Cubic,
}

impl Power {
    pub fn of_word(word: &str) -> Option<Power> {
        match word {
            "square" | "مربع" => Some(Power::Square),
            "cubic" | "مکعب" => Some(Power::Cubic),
            _ => None,
        }
    }

    pub fn of(self, kind: Kind) -> Kind {
        match (self, kind) {
            (Power::Square, Kind::Length) => Kind::Area,
            (Power::Cubic, Kind::Length) => Kind::Volume,
            _ => kind,
        }
    }
}

/// Whether a character is a letter of English or Persian, as most are: those are known
/// without a table.
pub fn is_plain(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'آ'..='غ' | 'ف'..='و' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی')
}

/// How many bytes at the head of a text are of such letters.
pub fn letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut length = 0;
    loop {
        length += match bytes[length..] {
            [b'a'..=b'z' | b'A'..=b'Z', ..] => 1,
            // آ to غ, ف to و and پ, چ ژ ک گ, ی
            [0xD8, 0xA2..=0xBA, ..] | [0xD9, 0x81..=0x88 | 0xBE, ..] => 2,
            [0xDA, 0x86 | 0x98 | 0xA9 | 0xAF, ..] | [0xDB, 0x8C, ..] => 2,
            _ => return length,
        };
    }
}
