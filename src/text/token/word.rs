//! Words, as they are compared.

use std::borrow::Cow;

use super::Kind;
use super::figure::is_digit;
use crate::text::arabic;
use crate::text::bidi::{is_control, is_rtl};
use crate::text::form::{self, APART, ZWNJ, joins};
use crate::text::latin;

/// Whether a character is a letter; those of the two languages that most texts
/// are in are known without asking a table.
pub fn is_letter(c: char) -> bool {
    match c {
        c if is_common(c) => true,
        // Vowel signs too.
        '\u{620}'..='\u{657}' => true,
        '،' | '؛' | '؟' | '۰'..='۹' | '«' | '»' | '\u{a0}' | '\u{2000}'..='\u{206f}' => false,
        c if c.is_ascii() => c.is_ascii_alphabetic(),
        c => c.is_alphabetic(),
    }
}

/// Whether a character is a letter of English or Persian that is folded already, as most are.
pub fn is_common(c: char) -> bool {
    COMMON.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 != 0)
}

/// A bit for every character that takes one byte or two.
const COMMON: [u64; 32] = {
    let mut bits = [0; 32];
    let mut c = 0;
    while c < 0x800 {
        let is_one = matches!(
            char::from_u32(c as u32),
            Some('a'..='z' | 'آ'..='غ' | 'ف'..='ق' | 'ل'..='و' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی')
        );
        bits[c / 64] |= (is_one as u64) << (c % 64);
        c += 1;
    }
    bits
};

/// The end of a word that needs no fold, and whether a ZWNJ in it shows nothing:
/// letters of one kind, a ZWNJ between some, and behind them a sign that can be no
/// part of it.
pub(super) fn small_word(text: &str, start: usize) -> Option<(usize, bool)> {
    let end = letters(text.as_bytes(), start);
    // As most words end.
    if end > start && text.as_bytes().get(end) == Some(&b' ') {
        return Some((end, false));
    }
    if end > start { joints(text, end) } else { None }
}

/// Where the letters that begin at a byte end, those of Persian behind those of English;
/// a word may go on there in other ones.
pub fn letters(bytes: &[u8], mut at: usize) -> usize {
    loop {
        let length = latin::small(bytes, at);
        at += length;
        if length < 8 {
            break;
        }
    }
    for pair in bytes[at..].as_chunks().0 {
        if IS_COMMON.get(arabic::place(*pair)) != Some(&true) {
            break;
        }
        at += 2;
    }
    at
}

/// The end of a small word of which the first letters are read, and whether a ZWNJ in it
/// shows nothing.
#[inline(never)]
fn joints(text: &str, mut end: usize) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let mut is_idle = false;
    while bytes[end..].starts_with(ZWNJ_BYTES) {
        is_idle |= text[..end].ends_with(APART);
        let next = letters(bytes, end + ZWNJ_BYTES.len());
        if next == end + ZWNJ_BYTES.len() {
            return None;
        }
        end = next;
    }
    is_end(&bytes[end..]).then_some((end, is_idle))
}

const ZWNJ_BYTES: &[u8] = "\u{200c}".as_bytes();

/// The same of the Arabic block alone.
const IS_COMMON: [bool; arabic::PLACES] = {
    let mut is = [false; arabic::PLACES];
    let mut place = 0;
    while place < is.len() {
        is[place] =
            matches!(arabic::character(place), Some(c) if COMMON[c as usize / 64] >> (c as usize % 64) & 1 != 0);
        place += 1;
    }
    is
};

/// Reads the word that begins at a byte; where it ends.
pub(super) fn word(text: &str, start: usize) -> (Kind<'_>, usize) {
    if let Some(end) = latin_word(text.as_bytes(), start) {
        let written = &text[start..end];
        let is_capital = written.starts_with(|c: char| c.is_ascii_uppercase());
        return (Kind::Word(is_capital, written.to_ascii_lowercase().into()), end);
    }
    let (mut end, mut is_folded, mut is_name) = (start, true, false);
    for (at, c) in text[start..].char_indices() {
        if c == ZWNJ {
            is_folded &= !text[..end].ends_with(ZWNJ);
        } else if !is_common(c) {
            if is_control(c) {
                // What steers direction is no part of the word, nor its end.
                is_folded = false;
                continue;
            }
            if !(is_letter(c) || is_mark(c) || is_digit(c) || c == '_') {
                break;
            }
            // «اکتبر۲۰۱۶» lacks a space: no name of this script has digits in it.
            if is_digit(c) && text[start..].starts_with(is_rtl) {
                break;
            }
            is_folded = false;
            is_name |= c.is_numeric() || c == '_';
        }
        end = start + at + c.len_utf8();
    }
    if is_name {
        return (Kind::Name, end);
    }
    let written = &text[start..end];
    let word = if is_folded { Cow::Borrowed(written) } else { Cow::Owned(folded(written)) };
    let is_open = written.as_bytes().ends_with(&[0x8c]) && word.ends_with(ZWNJ);
    let word = if is_open { Cow::Owned(word.trim_end_matches(ZWNJ).to_owned()) } else { word };
    (Kind::Word(written.starts_with(char::is_uppercase), word), end)
}

/// The end of a word of Latin letters that a sign or a space ends.
fn latin_word(bytes: &[u8], start: usize) -> Option<usize> {
    let end = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    (end > start && is_end(&bytes[end..])).then_some(end)
}

/// Whether what some bytes begin with can be no part of a word: a sign of ASCII, or one of
/// `،؛؟«»` and of the dashes, quotes and dots that books have.
fn is_end(rest: &[u8]) -> bool {
    match *rest {
        [] | [0xd8, 0x8c | 0x9b | 0x9f, ..] | [0xc2, 0xab | 0xbb, ..] | [0xe2, 0x80, 0x90..=0x9f | 0xa6, ..] => true,
        [byte, ..] => byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'_',
    }
}

/// Whether a ZWNJ of a text stands between letters of which the first joins
/// nothing.
pub(super) fn has_idle(word: &str) -> bool {
    let idle = |at: usize| is_idle(word[..at].chars().next_back(), word[at + ZWNJ_BYTES.len()..].chars().next());
    !word.is_ascii()
        && memchr::memchr_iter(ZWNJ_BYTES[0], word.as_bytes()).any(|at| word[at..].starts_with(ZWNJ) && idle(at))
}

/// A text without such ZWNJ.
pub fn without_idle(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut all = text.chars().peekable();
    while let Some(c) = all.next() {
        if c != ZWNJ || !is_idle(out.chars().next_back(), all.peek().copied()) {
            out.push(c);
        }
    }
    out
}

fn is_idle(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|before| form::is_letter(before) && !joins(before)) && after.is_some_and(form::is_letter)
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ي' | 'ى' => folded.push('ی'),
            'ك' => folded.push('ک'),
            ZWNJ if folded.ends_with(ZWNJ) => {}
            c if is_mark(c) || is_control(c) => {}
            '\u{fb50}'..='\u{fefc}' => match form::shape(c) {
                Some(letters) => folded.push_str(&letters),
                None => folded.push(c),
            },
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// Vowel signs, hamza above, tatweel: written or not, the word is the same.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
}
