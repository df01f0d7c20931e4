//! Citekeys as people mistype them: what does not belong in a key, and the key
//! that it comes to without.

use crate::text::form::{ZWNJ, is_invisible};
use crate::text::numeral::ascii_digit;

/// A key without what cannot be seen, its digits in ASCII, and Latin letters for
/// those that only look Latin.
///
/// ```
/// use hamgam::citation::citekey::plain;
/// assert_eq!(plain("hrw۲۰۰۴"), "hrw2004");
/// assert_eq!(plain("hr\u{200e}w2004"), "hrw2004");
/// assert_eq!(plain("аmnesty1990"), "amnesty1990"); // a Cyrillic а
/// ```
pub fn plain(key: &str) -> String {
    key.chars().filter(|&c| !is_hidden(c)).map(|c| look_alike(ascii_digit(c))).collect()
}

/// The key that a written one is: digits and what cannot be seen are no
/// difference where it has a Latin letter. A key of another script is as written.
///
/// ```
/// use hamgam::citation::citekey::key;
/// assert_eq!(key("hrw۲۰۰۴"), "hrw2004");
/// assert_eq!(key("منتظری۱۳۷۹"), "منتظری۱۳۷۹");
/// ```
pub fn key(written: &str) -> String {
    if written.is_ascii() || !written.contains(|c: char| c.is_ascii_alphabetic()) {
        return written.to_owned();
    }
    written.chars().filter(|&c| !is_hidden(c)).map(ascii_digit).collect()
}

/// Whether a key ends with the year of a work, perhaps with a letter behind it: `hrw2022a`.
pub fn names_year(key: &str) -> bool {
    let key = key.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(key);
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    key[name.len()..].parse().is_ok_and(|year: u32| !name.is_empty() && (1500..2100).contains(&year))
}

/// How many bytes at the head of a text are a key. Pandoc: a letter, digit or
/// `_`, then those and single internal punctuation. What cannot be seen within
/// Latin letters and digits does not end it.
pub fn written(text: &str) -> usize {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let latin = |rest: &str| {
        let seen = rest.trim_start_matches(is_hidden);
        seen.len() < rest.len() && seen.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    };
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if word(c) {
            end = at + c.len_utf8();
        } else if is_hidden(c) {
            if !latin(&text[at..]) {
                break;
            }
            while chars.next_if(|(_, next)| is_hidden(*next)).is_some() {}
        } else if at == 0 || !":.#$%&-+?<>~/".contains(c) || !chars.peek().is_some_and(|(_, next)| word(*next)) {
            break;
        }
    }
    end
}

/// A key as a message shows it.
pub fn shown(key: &str) -> String {
    key.chars().filter(|&c| !is_hidden(c)).collect()
}

fn is_hidden(c: char) -> bool {
    c == ZWNJ || c == '\u{200d}' || is_invisible(c)
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn look_alike(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'е' => 'e',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'х' => 'x',
        'у' => 'y',
        'і' => 'i',
        c => c,
    }
}
