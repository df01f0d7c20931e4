//! What every character is to a glance, in tables: the alphabets and signs that
//! most texts are in are looked up, not decoded.

use std::sync::LazyLock;

use super::Glance;
use crate::text::form::{self, TATWEEL, ZWNJ, is_invisible, letter, neighbour, stands_in};

/// What a character is to a glance.
#[derive(Clone, Copy)]
pub struct Class {
    /// What is seen with it.
    pub seen: u32,
    /// What it does to the word that is being read.
    pub step: Step,
}

/// What a character does to the word that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Goes on with it, as this letter.
    Letter(u16),
    /// Is not counted: a vowel sign.
    Mark,
    /// Ends a piece of it.
    Joint,
    /// Ends it.
    Gap,
}

/// Goes through the characters of a text; the alphabets and signs that most
/// texts are in are looked up, not decoded.
pub fn classes(text: &str, mut take: impl FnMut(Class)) {
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

/// What fills up prose that is masked is up to here: see `facts::mask`.
const WORD: char = '\u{2}';

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
    /// What a character does.
    pub fn of(c: char) -> Step {
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
