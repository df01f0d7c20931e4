//! Months, in the calendars and spellings of English and Persian.

use super::numeral::ascii_digits;

/// Months that a text names beside a figure, as `g7` (July) or `p5` (Mordad).
///
/// A month counts only next to a number: "may", «می» and «مهر» are words too.
///
/// ```
/// use hamgam::text::date::months;
/// assert_eq!(months("on 28 July 1988"), ["g7"]);
/// assert_eq!(months("۶ مرداد ۱۳۶۷"), ["p5"]);
/// assert!(months("it may be").is_empty());
/// ```
pub fn months(text: &str) -> Vec<String> {
    let words: Vec<&str> =
        text.split(|c: char| !(c.is_alphanumeric() || c == '\u{200c}')).filter(|w| !w.is_empty()).collect();
    let figure = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|w| ascii_digits(w).starts_with(|c: char| c.is_ascii_digit()))
    };
    (0..words.len())
        .filter(|&at| figure(at.checked_sub(1)) || figure(Some(at + 1)))
        .filter_map(|at| month(&words[at].to_lowercase()))
        .collect()
}

fn month(word: &str) -> Option<String> {
    let find = |table: &[&[&str]]| table.iter().position(|names| names.contains(&word));
    if let Some(at) = find(GREGORIAN) {
        return Some(format!("g{}", at + 1));
    }
    find(SOLAR).map(|at| format!("p{}", at + 1))
}

const GREGORIAN: &[&[&str]] = &[
    &["january", "jan", "ژانویه"],
    &["february", "feb", "فوریه"],
    &["march", "mar", "مارس"],
    &["april", "apr", "آوریل", "آپریل"],
    &["may", "مه", "می"],
    &["june", "jun", "ژوئن", "جون"],
    &["july", "jul", "ژوئیه", "ژوییه", "جولای"],
    &["august", "aug", "اوت", "آگوست", "اگوست"],
    &["september", "sep", "sept", "سپتامبر"],
    &["october", "oct", "اکتبر"],
    &["november", "nov", "نوامبر"],
    &["december", "dec", "دسامبر"],
];

const SOLAR: &[&[&str]] = &[
    &["farvardin", "فروردین"],
    &["ordibehesht", "اردیبهشت"],
    &["khordad", "خرداد"],
    &["tir", "تیر"],
    &["mordad", "amordad", "مرداد", "امرداد"],
    &["shahrivar", "شهریور"],
    &["mehr", "مهر"],
    &["aban", "آبان"],
    &["azar", "آذر"],
    &["dey", "دی"],
    &["bahman", "بهمن"],
    &["esfand", "اسفند"],
];
