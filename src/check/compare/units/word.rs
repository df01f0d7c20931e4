//! The words behind a number, one by one, and what they make of a length.

use super::known::Kind;
use crate::text::form::ZWNJ;
use crate::text::token::word::{is_letter, letters};

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
        let plain = letters(rest.as_bytes(), 0);
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
            "square" | "مربع" | "مربعی" => Some(Power::Square),
            "cubic" | "مکعب" | "مکعبی" => Some(Power::Cubic),
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
