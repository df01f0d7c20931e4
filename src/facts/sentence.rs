//! Sentences of masked prose, in English and Persian alike: a mark behind the
//! full stop belongs to the sentence before it, a dot in «نک.» ends none.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use memchr::{memchr_iter, memchr3_iter};

use super::mask::{MARK, WORD};
use crate::text::bidi::is_control;
use crate::text::token::word::is_letter;

/// Words that a dot ends without ending the sentence: references, eras, volumes,
/// pages, titles, months.
const ABBREVIATIONS: &[&str] = &[
    "e.g",
    "i.e",
    "cf",
    "vs",
    "etc",
    "al",
    "ed",
    "eds",
    "vol",
    "vols",
    "no",
    "nos",
    "p",
    "pp",
    "ch",
    "chap",
    "sec",
    "secs",
    "para",
    "paras",
    "art",
    "fig",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "jr",
    "sr",
    "gen",
    "col",
    "lt",
    "sgt",
    "rev",
    "hon",
    "approx",
    "ca",
    "c",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "u.s",
    "u.k",
    "u.n",
    "a.m",
    "p.m",
    "inc",
    "ltd",
    "co",
    "نک",
    "ر.ک",
    "رک",
    "ص",
    "صص",
    "ج",
    "ش",
    "چ",
    "ق",
    "م",
    "ه",
    "ه.ش",
    "ه.ق",
    "ق.م",
    "د",
    "س",
    "مثلاً",
    "ه\u{200d}",
    "ه\u{200d}.ش",
    "ه\u{200d}.ق",
];

/// The sentences of a masked text: bytes, in order, without the space between
/// them. In a table row (`cells`) every cell stands by itself.
///
/// ```
/// use hamgam::facts::sentence::sentences;
/// let text = "نک. فصل ۳. او گفت: «بله.» دکتر ح. منتظری نوشت.";
/// assert_eq!(sentences(text, false).len(), 3);
/// ```
pub fn sentences(text: &str, cells: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in signs(text, cells) {
        if at < start {
            continue;
        }
        let end = if sign == '|' { Some(at) } else { end_of(text, at, sign) };
        let Some(end) = end else { continue };
        if sign == '|' && start < end {
            found.push(start..end);
        } else {
            push(text, start..end, &mut found);
        }
        start = end.max(at + 1).min(text.len());
    }
    if cells && start < text.len() {
        found.push(start..text.len());
    } else {
        push(text, start..text.len(), &mut found);
    }
    found
}

/// Signs of more than one byte that end a sentence.
static SIGNS: LazyLock<[(char, Finder<'static>); 2]> =
    LazyLock::new(|| [('؟', Finder::new("؟")), ('…', Finder::new("…"))]);

/// The signs that may end a sentence, or a cell, in order.
fn signs(text: &str, cells: bool) -> Vec<(usize, char)> {
    let bytes = text.as_bytes();
    let mut found: Vec<(usize, char)> =
        memchr3_iter(b'.', b'!', b'?', bytes).map(|at| (at, bytes[at].into())).collect();
    let ascii = found.len();
    for (sign, finder) in &*SIGNS {
        found.extend(finder.find_iter(bytes).map(|at| (at, *sign)));
    }
    if cells {
        let ends = |at: &usize| !text[..*at].ends_with('\\');
        found.extend(memchr_iter(b'|', bytes).filter(ends).map(|at| (at, '|')));
    }
    if found.len() > ascii {
        found.sort_unstable();
    }
    found
}

/// Where the sentence ends that a sign at `at` ends, with what belongs to it;
/// `None` where it ends none.
fn end_of(text: &str, at: usize, sign: char) -> Option<usize> {
    let mut end = at + sign.len_utf8();
    let rest = |end: usize| text[end..].chars().next();
    while let Some(next) = rest(end).filter(|c| closes(*c)) {
        end += next.len_utf8();
    }
    match rest(end) {
        None => return Some(end),
        Some(c) if c.is_whitespace() || c == '|' => {}
        Some(c) if sign != '.' && !c.is_alphanumeric() => {}
        Some(_) => return None,
    }
    // A mark that stands apart belongs to what it stands behind.
    let space = text[end..].len() - text[end..].trim_start().len();
    if rest(end + space) == Some(MARK) {
        let marks = text[end + space..].len() - text[end + space..].trim_start_matches(MARK).len();
        end += space + marks;
    }
    // "Until 5 p.m. The gate …"
    let anew = || begins_anew(&text[end..]);
    let ends = || (text[..at].ends_with(".m") || is_letter_alone(&text[..at])) && anew() || is_unit(&text[..at]);
    let goes_on = begins_small(&text[end..]) || sign == '.' && is_abbreviation(&text[..at]) && !ends();
    // What is left out within a sentence: «دستور را … اجرا کردیم».
    let gap = sign == '…' && !text[end..].trim_start().starts_with(char::is_uppercase);
    (!goes_on && !gap).then_some(end)
}

/// What belongs to the sentence before it; what steers direction does too.
fn closes(c: char) -> bool {
    is_control(c)
        || matches!(c, '.' | '!' | '?' | '؟' | '…' | '»' | '›' | '"' | '”' | '’' | '\'' | ')' | ']' | '*' | '_' | MARK)
}

fn is_abbreviation(before: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '"' | '“' | '*' | '_')).next();
    let Some(word) = word.filter(|word| !word.is_empty()) else { return false };
    let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let initials = word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    // Most words before a dot are longer.
    single || initials || word.len() <= LONGEST && ABBREVIATIONS.contains(&&*word.to_lowercase())
}

/// "Factors IX and X. Its half-life …": a capital that is no initial, as no name follows.
fn is_letter_alone(before: &str) -> bool {
    let mut letters = before.bytes().rev();
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase()) && letters.next() == Some(b' ')
}

/// "From 46 s to 11 s. Both …": a letter behind a figure is its unit.
fn is_unit(before: &str) -> bool {
    let figure = before.strip_suffix(['s', 'm', 'h', 'g', 'l']).and_then(|rest| rest.strip_suffix([' ', '\u{a0}']));
    figure.is_some_and(|figure| figure.ends_with(|c: char| c.is_ascii_digit()))
}

/// No abbreviation has more bytes.
const LONGEST: usize = "مثلاً".len();

/// Whether a word that is no name begins another sentence.
fn begins_anew(after: &str) -> bool {
    let word = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.len() > 1 && OPENING.contains(&word)
}

#[rustfmt::skip]
const OPENING: &[&str] = &[
    "The", "A", "An", "It", "He", "She", "They", "We", "You", "This", "That", "These", "Those", "There", "Then", "In",
    "On", "At", "By", "From", "After", "Before", "When", "If", "No", "All", "His", "Her", "Their", "Its", "Our", "But",
    "And", "For", "Most", "Some", "Nobody", "Everybody", "Everyone", "Nothing", "None", "One", "Two", "Three", "Not",
    "What", "Who", "Where", "Why", "How", "As", "While", "Once", "Since", "Until", "Only", "Each", "Every", "Many",
    "Both", "I", "My", "So", "Yet", "Still", "Later", "Meanwhile", "However", "Another", "Other", "Others", "Here",
];

/// What follows goes on, in small letters or behind a comma: the sign was not
/// the end.
fn begins_small(after: &str) -> bool {
    if after.trim_start().starts_with([',', ';', ':', '،', '؛', '–', '—']) {
        return true;
    }
    let next = after.trim_start().chars().find(|c| !matches!(c, '(' | '[' | '"' | '“' | '*' | '_'));
    next.is_some_and(|c| c.is_lowercase() || c == WORD && after.trim_start().starts_with(char::is_lowercase))
}

fn push(text: &str, span: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[span.clone()];
    let trimmed = part.trim_matches(|c: char| c.is_whitespace() || c == '|');
    if !trimmed.chars().any(|c| is_letter(c) || c.is_numeric() || c == WORD) {
        // Nothing to read: it belongs to the sentence before, if there is one.
        if let (Some(last), false) = (found.last_mut(), trimmed.is_empty()) {
            last.end = span.end;
        }
        return;
    }
    let start = span.start + (part.len() - part.trim_start_matches(|c: char| c.is_whitespace() || c == '|').len());
    found.push(start..start + trimmed.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citation::parse::citations;
    use crate::facts::mask::mask;
    use crate::text::glance::glance;

    fn parts(raw: &str) -> Vec<&str> {
        let text = mask(raw, glance(raw), &citations(raw));
        sentences(&text, false).into_iter().map(|span| &raw[span]).collect()
    }

    #[test]
    fn a_citation_behind_the_full_stop_belongs_to_what_it_follows() {
        assert_eq!(parts("One.[@a] Two. [@b] Three [@c]."), ["One.[@a]", "Two. [@b]", "Three [@c]."]);
        assert_eq!(parts("یک.[^1] دو."), ["یک.[^1]", "دو."]);
    }

    #[test]
    fn what_steers_direction_ends_no_word_and_hides_no_end() {
        assert_eq!(parts("در \u{202e}۲۰۲۷.\u{202c} صافی نه."), ["در \u{202e}۲۰۲۷.\u{202c}", "صافی نه."]);
        assert_eq!(parts("در ۲.\u{200f}۵ متر."), ["در ۲.\u{200f}۵ متر."]);
    }

    #[test]
    fn a_work_that_is_the_subject_begins_its_sentence() {
        assert_eq!(parts("One. @hrw2022 says so."), ["One.", "@hrw2022 says so."]);
    }

    #[test]
    fn locators_initials_and_figures_end_nothing() {
        assert_eq!(parts("See p. 218 and J. K. Smith, e.g. here: 3.5 of 4.").len(), 1);
        assert_eq!(parts("It acts on factors IX and X. Its half-life is short. W. A. Mozart knew.").len(), 3);
        assert_eq!(parts("Build time fell from 46 s to 11 s. Both are medians.").len(), 2);
        assert_eq!(parts("ر.ک. ص. ۲۱۸ از ح. منتظری. رقم ۳.۸۰۰ نفر.").len(), 2);
    }

    #[test]
    fn what_is_left_out_or_goes_on_ends_nothing() {
        assert_eq!(parts("گفت: «دستور خدا را … اجرا کردیم» [@a]؛ همین.").len(), 1);
        assert_eq!(parts("He said: \"we did …\" [@a]; no more. \"Why?\" he asked.").len(), 2);
    }

    #[test]
    fn every_cell_stands_by_itself() {
        assert_eq!(sentences("one | two [@a] | three", true).len(), 3);
    }
}
