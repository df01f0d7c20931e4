//! Writings of one character: what another keyboard, a copied page or an old
//! font puts in the place of a letter. They are forms, not values: comparing
//! ignores them ([`key`](super::canonical::key)), and `check --fix` mends them.
//! Both read this file, so that a fix is never a difference.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{bidi, verb};

/// Whether a text holds a control character.
pub fn has_control(text: &str) -> bool {
    // Most have no byte that one begins with: all are asked in wide steps.
    let may = text.bytes().fold(false, |may, byte| may | matches!(byte, ..b' ' | 0x7f | 0xc2));
    may && text.contains(char::is_control)
}

/// Zero width non-joiner, the half-space of Persian.
pub const ZWNJ: char = '\u{200c}';

/// Tatweel, which stretches a word.
pub const TATWEEL: char = '\u{640}';

/// The Persian writing of an Arabic letter.
///
/// ```
/// use hamgam::text::form::letter;
/// assert_eq!(letter('ي'), Some("ی"));
/// assert_eq!(letter('ی'), None);
/// ```
pub fn letter(c: char) -> Option<&'static str> {
    match c {
        'ي' | 'ى' => Some("ی"),
        'ك' => Some("ک"),
        '\u{6c0}' | '\u{6c2}' => Some("ه\u{654}"),
        _ => None,
    }
}

/// The Persian letter in whose place a letter of a neighbouring language
/// stands: rarer, and sometimes meant.
pub fn neighbour(c: char) -> Option<&'static str> {
    match c {
        '\u{6cd}' | '\u{6d0}' | '\u{6d2}' => Some("ی"),
        '\u{6aa}' => Some("ک"),
        '\u{6be}' | '\u{6c1}' | '\u{6d5}' => Some("ه"),
        _ => None,
    }
}

/// The letters of a presentation form: what a font draws, copied as text. Words
/// and signs that are one character on purpose (ﷲ, ﷺ, ﷼) are none.
///
/// ```
/// use hamgam::text::form::shape;
/// assert_eq!(shape('ﻻ').as_deref(), Some("لا"));
/// assert_eq!(shape('ﻙ').as_deref(), Some("ک"));
/// assert_eq!(shape('﷼'), None);
/// ```
pub fn shape(c: char) -> Option<String> {
    if !matches!(c, '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdc7}' | '\u{fe80}'..='\u{fefc}')
    {
        return None;
    }
    let letters: String = std::iter::once(c).nfkc().collect();
    let drawn = letters.starts_with(c) || letters.contains([' ', TATWEEL]);
    (!drawn)
        .then(|| letters.chars().fold(String::new(), |out, c| out + letter(c).unwrap_or(c.encode_utf8(&mut [0; 4]))))
}

/// Whether a character cannot be seen and says nothing in prose: it steers
/// direction, marks a place to break, or controls a machine. ZWNJ and ZWJ are
/// spelling; white space is white space.
pub fn is_invisible(c: char) -> bool {
    // Most of a text, without a look at the rest.
    if matches!(c, ' '..='~' | '\u{621}'..='\u{6dc}') {
        return false;
    }
    bidi::is_control(c)
        || (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
}

/// The same of prose in which something may be filled up (see `facts::mask`):
/// what fills up can be seen.
pub fn is_hidden(c: char) -> bool {
    c > '\u{2}' && is_invisible(c)
}

/// Runs of such characters: bytes of a text, in order.
///
/// ```
/// use hamgam::text::form::hidden;
/// assert!(hidden("متن\u{200e}\u{61c} و‌ \u{ad}").eq([6..11, 18..20]));
/// ```
pub fn hidden(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        let mut at = from;
        let start = loop {
            at += bytes[at..].iter().position(|byte| HIDES[usize::from(*byte)])?;
            let start = at - usize::from(bytes[at] == MARK[1]);
            if text.get(start..).is_some_and(|rest| rest.starts_with(is_hidden)) {
                break start;
            }
            at += 1;
        };
        from = start + text[start..].find(|c| !is_hidden(c)).unwrap_or(text.len() - start);
        Some(start..from)
    })
}

/// The Arabic letter mark: its first byte is that of most letters.
const MARK: &[u8] = "\u{61c}".as_bytes();

/// The bytes by which characters are known that may be hidden, or stand for a joint: the
/// first of each, but for the Arabic letter mark the second.
pub const HIDES: [bool; 256] = {
    let (mut hides, mut byte) = ([false; 256], 0);
    while byte < hides.len() {
        hides[byte] = matches!(byte as u8, 0x03..=0x1f | 0x7f | 0xc2 | 0xe1 | 0xe2 | 0xef) || byte as u8 == MARK[1];
        byte += 1;
    }
    hides
};

/// What stands where a ZWNJ is meant, on keyboards and in files that have none:
/// between two letters of which the first would join the second.
pub fn stands_in(c: char) -> bool {
    matches!(c, '¬' | '\u{ad}' | '\u{200b}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// What a run of characters that cannot be seen comes to between two others: a
/// ZWNJ or nothing.
pub fn joint(run: &str, before: Option<char>, after: Option<char>) -> Option<char> {
    let meant = run.contains(|c| c == ZWNJ || stands_in(c));
    (meant && !is_stray(before, after)).then_some(ZWNJ)
}

/// A ZWNJ separates two letters, the first of which would join the second.
pub fn is_stray(before: Option<char>, after: Option<char>) -> bool {
    let separable = |c: char| joins(c) || is_mark(c);
    !(before.is_some_and(separable) && after.is_some_and(|c| is_letter(c) || is_mark(c)))
}

/// The letters of Persian that join no other.
pub const APART: [char; 8] = ['آ', 'ا', 'د', 'ذ', 'ر', 'ز', 'ژ', 'و'];

/// A letter that joins the next one; of a presentation form its last one.
pub fn joins(c: char) -> bool {
    let last = shape(c).and_then(|letters| letters.chars().next_back()).unwrap_or(c);
    is_letter(c)
        && !matches!(
            last,
            'آ' | 'ا' | 'أ' | 'إ' | 'ٱ' | 'د' | 'ذ' | 'ر' | 'ز' | 'ژ' | 'و' | 'ؤ' | 'ء' | 'ة' | '\u{6d5}'
        )
}

/// A letter of the Arabic script; tatweel is none.
pub fn is_letter(c: char) -> bool {
    bidi::is_rtl(c) && c != TATWEEL
}

/// A vowel sign or a hamza above a letter.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// The ASCII sign of a Persian one, and of the group separator of digits.
pub fn sign(c: char) -> Option<char> {
    match c {
        '،' | '٬' => Some(','),
        '؛' => Some(';'),
        '؟' => Some('?'),
        '٪' => Some('%'),
        '«' | '»' => Some('"'),
        _ => None,
    }
}

/// Appends prose with all its forms folded; `out` holds what stands before it.
///
/// ```
/// let mut out = String::new();
/// hamgam::text::form::fold("مي شود", &mut out);
/// hamgam::text::form::fold("،  می‌شود", &mut out);
/// assert_eq!(out, "میشود, میشود");
/// ```
pub fn fold(text: &str, out: &mut String) {
    let mut previous = out.chars().next_back();
    let mut run: Option<usize> = None;
    for (at, c) in text.char_indices() {
        if c == ZWNJ || is_hidden(c) || (c == '¬' && separates(previous, &text[at..])) {
            run.get_or_insert(at);
            continue;
        }
        let drawn = |c: char| is_letter(c) || is_mark(c) || matches!(c, TATWEEL | '\u{200d}');
        if matches!(c, TATWEEL | '\u{200d}') && previous.is_some_and(drawn) {
            (run, previous) = (None, Some(c));
            continue;
        }
        let hidden = run.take().map_or("", |from| &text[from..at]);
        if c.is_whitespace() {
            if !(ends_with_prefix(out) && begins_word(&text[at..])) {
                push(' ', out);
                previous = Some(' ');
            }
            continue;
        }
        // A space that nothing to be seen parts from a hard break is a part of it.
        if c == '\\' && text[at + 1..].starts_with('\n') && out.ends_with(' ') {
            out.pop();
        }
        if c.is_ascii() && hidden.is_empty() {
            out.push(c);
            previous = Some(c);
            continue;
        }
        let (shape, mut own) = (shape(c), [0; 4]);
        let letters = shape.as_deref().or(letter(c)).unwrap_or_else(|| c.encode_utf8(&mut own));
        if joint(hidden, previous, letters.chars().next()).is_some() && !ends_with_prefix(out) {
            out.push(ZWNJ);
        }
        out.extend(letters.chars().map(|c| sign(c).unwrap_or(super::numeral::ascii_digit(c))));
        previous = out.chars().next_back();
    }
}

/// Appends a character; white space of any kind and length is one space.
pub fn push(c: char, out: &mut String) {
    if !c.is_whitespace() {
        out.push(c);
    } else if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// Whether a `¬` at the head of `rest` stands where a ZWNJ is meant.
fn separates(before: Option<char>, rest: &str) -> bool {
    let after = rest.chars().take(8).find(|&c| c != '¬' && c != ZWNJ && !is_hidden(c));
    !is_stray(before, after)
}

/// Whether a text ends with the verb prefix می or نمی: the verb belongs to it,
/// written together, apart or with a ZWNJ.
fn ends_with_prefix(text: &str) -> bool {
    let Some(rest) = text.strip_suffix("می") else { return false };
    let rest = rest.strip_suffix('ن').unwrap_or(rest);
    !rest.ends_with(|c: char| is_letter(c) || is_mark(c) || c == ZWNJ)
}

/// Whether the first thing to be seen behind white space is a word, and not
/// such a prefix again, apart from its verb or with a joint.
fn begins_word(rest: &str) -> bool {
    let joins = |c: char| c == ZWNJ || stands_in(c);
    let seen = rest.chars().take(16).filter(|&c| joins(c) || !is_hidden(c));
    let word: String = seen.skip_while(|&c| c.is_whitespace() || joins(c)).take_while(|c| is_letter(*c)).collect();
    let word = word.replace(['ي', 'ى'], "ی");
    !matches!(word.as_str(), "" | "می" | "نمی") && verb::joined(&word).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        fold(text, &mut out);
        out
    }

    #[test]
    fn what_a_fix_writes_is_no_difference() {
        for (wrong, right) in [
            ("كتاب", "کتاب"),
            ("حتى", "حتی"),
            ("خانۀ او", "خانهٔ او"),
            ("١٣٦٧", "۱۳۶۷"),
            ("19۸۸", "۱۹۸۸"),
            ("ســلام", "سلام"),
            ("هـ.ش", "ه\u{200d}.ش"),
            ("ﻻزم", "لازم"),
            ("کتاب\u{200b}ها", "کتاب‌ها"),
            ("کتاب¬ها", "کتاب‌ها"),
            ("کتاب\u{200f}\u{200c}ها", "کتاب‌ها"),
            ("کتاب‌‌ها", "کتاب‌ها"),
            ("کتاب‌ ها", "کتاب ها"),
            ("کار‌ها", "کارها"),
            ("\u{202e}متن\u{202c}", "متن"),
            ("می شود", "می‌شود"),
            ("می می شود", "می می‌شود"),
            ("متن \u{202e}\\\nمتن", "متن\\\nمتن"),
            ("می نمیدانند", "می نمی‌دانند"),
            ("نميشود", "نمی‌شود"),
            ("چرا?", "چرا؟"),
            ("\"متن\"", "«متن»"),
        ] {
            assert_eq!(folded(wrong), folded(right), "{wrong} is {right}");
        }
    }

    #[test]
    fn what_says_something_else_differs() {
        for (one, other) in [
            ("کتابها", "کتاب‌ها"),
            ("آمی شد", "آمیشد"),
            ("۱۳۶۷", "۱۳۶۸"),
            ("نام", "نان"),
            ("خانه او", "خانهٔ او"),
            ("۳٫۵", "۳٬۵"),
        ] {
            assert_ne!(folded(one), folded(other), "{one} is not {other}");
        }
    }
}
