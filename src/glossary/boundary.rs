//! Where a form may begin and end in a word: endings that a language puts
//! behind a name, prefixes that it writes together with it.

use crate::locale::Locale;
use crate::text::bidi::is_rtl;
use crate::text::form::{TATWEEL, letter};

/// What stands behind a form in its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// Nothing.
    Bare,
    /// A possessive, a plural, an ezafe: the form is meant.
    Inflected,
    /// A few letters more, as languages with cases have them: the form may be
    /// meant.
    Grown,
}

/// Persian endings that are written together with a word, one behind another.
const TOGETHER: &[&str] = &["ها", "های", "هایی", "هایش", "هایشان", "ی", "یی", "ان", "ین", "شان", "مان", "تان"];

/// Persian endings that need a ZWNJ before them.
const APART: &[&str] = &["ای", "اش", "ام", "ات", "اند", "اید", "ایم", "تر", "ترین"];

/// Whether Persian letters behind a word are its endings, at most three.
fn is_persian_ending(letters: &str, apart: bool, most: u8) -> bool {
    let known = || TOGETHER.iter().chain(APART.iter().filter(|_| apart));
    known().any(|ending| match letters.strip_prefix(ending) {
        Some("") => true,
        Some(rest) => most > 1 && is_persian_ending(rest, apart, most - 1),
        None => false,
    })
}

/// What stands behind `end` in the word that a form ends in; `None` where the
/// form is only a part of another word.
///
/// ```
/// use hamgam::{glossary::boundary::{Ending, ending}, locale::Locale};
/// let fa = Locale::parse("fa").unwrap();
/// assert_eq!(ending("زندان‌های", "زندان".len(), &fa), Some(Ending::Inflected));
/// assert_eq!(ending("گوهردشتی‌ها", "گوهردشت".len(), &fa), Some(Ending::Inflected));
/// assert_eq!(ending("زندانبانان", "زندان".len(), &fa), None);
/// ```
pub fn ending(text: &str, end: usize, locale: &Locale) -> Option<Ending> {
    let last = text[..end].chars().next_back()?;
    if is_unspaced(last) {
        return Some(Ending::Bare);
    }
    let tail = tail(&text[end..], last);
    let letters: String = tail.chars().filter(|c| c.is_alphanumeric() && *c != TATWEEL).map(persian).collect();
    if letters.is_empty() {
        return Some(Ending::Bare);
    }
    if !letters.chars().all(char::is_alphabetic) || is_rtl(last) != letters.chars().all(is_rtl) {
        return is_foreign(last, &letters).then_some(Ending::Bare);
    }
    let known = if is_rtl(last) {
        is_persian_ending(&letters, tail.contains('\u{200c}'), 3)
    } else {
        matches!(&*letters, "s" | "es" | "S") || hangul(last)
    };
    let short = letters.chars().count() <= 3 && locale.language() != "en" && !is_rtl(last);
    match known {
        true => Some(Ending::Inflected),
        false if short || tail.starts_with(['\'', '’', '\u{200c}']) => Some(Ending::Grown),
        false => None,
    }
}

/// Whether the word that a form ends in is somebody's: «حزبش». Behind one word alone the
/// letter may as well make another word of it.
pub fn is_possessed(text: &str, end: usize) -> bool {
    let Some(last) = text[..end].chars().next_back().filter(|last| is_rtl(*last)) else { return false };
    matches!(tail(&text[end..], last), "ش" | "م" | "ت" | "مان" | "تان")
}

/// A letter of an ending, as Persian writes it.
fn persian(c: char) -> char {
    letter(c).and_then(|letter| letter.chars().next()).unwrap_or(c)
}

/// The rest of the word: letters, marks, joiners, an apostrophe before a letter.
fn tail(rest: &str, last: char) -> &str {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let joins = match c {
            '\'' | '’' => !is_rtl(last) && next.is_some_and(char::is_alphabetic),
            _ => c.is_alphanumeric() || is_mark(c) || matches!(c, '\u{200c}' | '\u{200d}' | 'ـ'),
        };
        if !joins {
            break;
        }
        end = at + c.len_utf8();
    }
    &rest[..end]
}

/// Whether a form may begin at `start`: a word begins there, or the prefixes
/// that Arabic and Hebrew write together with a noun stand before it.
pub fn begins(text: &str, start: usize, locale: &Locale) -> bool {
    let Some(first) = text[start..].chars().next() else { return false };
    let before = &text[..start];
    let head = before.rfind(|c: char| !c.is_alphanumeric() && !is_mark(c)).map_or(before, |at| {
        let width = before[at..].chars().next().map_or(1, char::len_utf8);
        &before[at + width..]
    });
    let prefixes: &[&str] = match locale.language() {
        "ar" => &["و", "ف", "ب", "ل", "ك", "ک", "ال", "وال", "بال", "لل", "فال", "ول", "وب"],
        "he" => &["ה", "ו", "ב", "ל", "מ", "ש", "כ", "וה", "של", "שה", "מה", "בה", "וב", "ול", "ומ"],
        _ => &[],
    };
    head.is_empty() || is_unspaced(first) || prefixes.contains(&head) || is_foreign(first, head)
}

/// Letters of another direction, or a script without spaces: no one word.
fn is_foreign(edge: char, others: &str) -> bool {
    others.chars().all(|c| c.is_alphabetic() && is_rtl(c) != is_rtl(edge) || is_unspaced(c))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{300}'..='\u{36f}')
}

/// Scripts that put no space between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2ffff}')
}

fn hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}
