//! Prose as its words are compared: faults of spelling, which rules of their own tell, make
//! no other word of one.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::text::form::{HIDES, TATWEEL, ZWNJ, is_hidden, is_letter, is_mark, joins, letter, shape, stands_in};

/// Whether two joints stand in a row, of which one separates nothing.
pub fn has_double_joints(text: &str) -> bool {
    DOUBLE.find(text.as_bytes()).is_some()
}

static DOUBLE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\u{200c}\u{200c}"));

/// A text of as many bytes in which words have Persian letters, no tatweel, nothing that
/// cannot be seen, and one joint where several stand; spaces behind a word make up for what
/// it lost. A word that would grow stays as it is.
///
/// ```
/// use hamgam::facts::spelled::spelled;
/// assert_eq!(spelled("هکتـار بود"), "هکتار   بود");
/// assert_eq!(spelled("ده\u{202e} كتاب"), "ده    کتاب");
/// assert_eq!(spelled("کتاب\u{200c}\u{200c}ها"), "کتاب\u{200c}ها   ");
/// ```
pub fn spelled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut at, mut copied) = (0, 0);
    while let Some(wrong) = next_wrong(text, at) {
        let head = text[copied..wrong].trim_end_matches(is_inside).len();
        let start = copied + head;
        let end = text.len() - text[wrong..].trim_start_matches(is_inside).len();
        at = end;
        let word = &text[start..end];
        let right = right(word);
        // What only steers stands between words.
        if right.is_empty() || right.len() > word.len() {
            continue;
        }
        out.push_str(&text[copied..start]);
        out.push_str(&right);
        out.extend(std::iter::repeat_n(' ', word.len() - right.len()));
        copied = end;
    }
    out.push_str(&text[copied..]);
    out
}

/// Where the next character begins, from the end of a word on, that makes a word be
/// spelled otherwise; a joint does that at the end of a word, and beside another one.
fn next_wrong(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes[at..].iter().position(|byte| UNUSUAL[usize::from(*byte)])?;
        let start = text.floor_char_boundary(at);
        let c = text[start..].chars().next()?;
        at = start + c.len_utf8();
        let is_wrong = match c {
            ZWNJ => {
                let before = text[from..start].chars().next_back().filter(|before| *before != ZWNJ);
                !before.is_some_and(is_inside) || !text[at..].starts_with(is_inside)
            }
            TATWEEL | 'ي' | 'ى' | 'ك' | '\u{fb50}'..='\u{fefc}' => true,
            c => is_hidden(c) || stands_in(c),
        };
        if is_wrong && is_inside(c) {
            return Some(start);
        }
    }
}

/// The bytes by which characters are known that may make a word be spelled otherwise: of
/// letters the second, as their first is that of most.
const UNUSUAL: [bool; 256] = {
    let (mut unusual, mut at) = (HIDES, 0);
    let letters = ["\u{640}", "ي", "ى", "ك"];
    while at < letters.len() {
        unusual[letters[at].as_bytes()[1] as usize] = true;
        at += 1;
    }
    unusual
};

/// What a word is made of; most letters and what stands between most words are known
/// without a table.
fn is_inside(c: char) -> bool {
    match c {
        c if is_plain(c) => true,
        ZWNJ | TATWEEL => true,
        '۰'..='۹' | '٠'..='٩' | '،' | '؛' | '؟' | '٪' | '٫' | '٬' | '«' | '»' => false,
        c => is_mark(c) || is_letter(c) || is_hidden(c),
    }
}

/// A Persian letter.
fn is_plain(c: char) -> bool {
    matches!(c, 'آ'..='غ' | 'ف'..='ق' | 'ل'..='و' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی')
}

/// A word as it is spelled.
fn right(word: &str) -> String {
    let mut right = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            TATWEEL => {}
            c if c == ZWNJ || stands_in(c) => {
                let separates = c == ZWNJ && !right.is_empty() || right.ends_with(joins);
                if separates && !right.ends_with(ZWNJ) {
                    right.push(ZWNJ);
                }
            }
            c if is_hidden(c) => {}
            // Of as many bytes.
            'ي' | 'ى' | 'ك' => right.push_str(letter(c).unwrap_or_default()),
            c => match shape(c) {
                Some(letters) => right.push_str(&letters),
                None => right.push(c),
            },
        }
    }
    right.truncate(right.trim_end_matches(ZWNJ).len());
    right
}
