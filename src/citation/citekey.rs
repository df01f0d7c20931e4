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

/// How many bytes at the head of a text were meant as a key, what cannot be
/// seen included.
pub fn written(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = |c: char| c.is_alphanumeric() || c == '_' || is_hidden(c);
        let joint = ":.#$%&-+?<>~/".contains(c) && at > 0 && chars.peek().is_some_and(|(_, next)| inside(*next));
        if is_hidden(c) || joint {
            continue;
        }
        if !inside(c) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Whether a key goes on behind something that cannot be seen.
pub fn goes_on(rest: &str) -> bool {
    let seen = rest.trim_start_matches(is_hidden);
    seen.len() < rest.len() && seen.starts_with(|c: char| c.is_alphanumeric() || c == '_')
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
