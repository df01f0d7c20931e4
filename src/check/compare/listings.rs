//! Listings of two texts, line by line: translations leave code as it is, and change
//! its comments and what it prints.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::check::rule::Pair;
use crate::ledger::agreement::Side;
use crate::text::numeral::ascii_digits;
use crate::text::slip;

/// A line of code that stands otherwise on the following side: its bytes in either file.
pub type Changed = (Range<usize>, Range<usize>);

/// Longer listings are not compared.
const MOST: usize = 2_000;

/// Of so many lines one may have changed; with more, it is another listing.
const FEW: usize = 3;

/// The lines that differ in one word or number, or in figures alone, in order.
pub fn changed(pair: &Pair) -> Vec<Changed> {
    // As nearly all are.
    if pair.written(Side::Source) == pair.written(Side::Target) {
        return Vec::new();
    }
    let (there, here) = (lines(pair, pair.row.origin), lines(pair, pair.row.origin.other()));
    if there.len().max(here.len()) > MOST {
        return Vec::new();
    }
    let texts = |lines: &[Line]| lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
    let (own, other) = (texts(&there), texts(&here));
    let mut found = Vec::new();
    let mut differing = 0;
    for op in capture_diff_slices(Algorithm::Myers, &own, &other) {
        let DiffOp::Replace { old_index, old_len, new_index, new_len } = op else { continue };
        let both = (old_index..old_index + old_len).zip(new_index..new_index + new_len);
        for (at, to) in both.filter(|(at, to)| is_code(&own[*at], &other[*to])) {
            differing += 1;
            if old_len == new_len && is_slip(&own[at], &other[to]) {
                found.push((there[at].span.clone(), here[to].span.clone()));
            }
        }
    }
    if differing > 1 && differing * FEW > there.len() { Vec::new() } else { found }
}

/// A line of a listing.
struct Line {
    span: Range<usize>,
    /// As it is compared: white space folded, digits those of ASCII.
    text: String,
}

/// The lines of the code of a side that hold anything, but for its fences.
fn lines(pair: &Pair, side: Side) -> Vec<Line> {
    let (Some(document), Some(half)) = (pair.document(side), pair.row.half(side)) else { return Vec::new() };
    let of = |at: u32| {
        let span = document.passages[at as usize].span.clone();
        let mut start = span.start;
        let lines = document.source.text[span].split_inclusive('\n').map(move |line| {
            let from = start;
            start += line.len();
            (from, line)
        });
        lines.filter_map(|(from, line)| {
            let own = line.trim();
            let start = from + line.len() - line.trim_start().len();
            let is_fence = own.starts_with("```") || own.starts_with("~~~");
            let text = || ascii_digits(&own.split_whitespace().collect::<Vec<_>>().join(" "));
            (!own.is_empty() && !is_fence).then(|| Line { span: start..start + own.len(), text: text() })
        })
    };
    half.passages.clone().flat_map(of).collect()
}

/// Whether two lines are code, of which nothing is translated: no letters but those of
/// ASCII, or the same ones.
fn is_code(line: &str, other: &str) -> bool {
    let letters = |line: &str| line.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).collect::<String>();
    letters(line) == letters(other)
}

/// Whether one of two lines is the other one but for a word or a number, or for figures.
fn is_slip(line: &str, other: &str) -> bool {
    let (own, others) = (words(line), words(other));
    let mut differing = own.iter().zip(&others).filter(|(a, b)| a != b).peekable();
    let is_figure = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut all = differing.clone();
    let (first, second) = (all.next(), all.next());
    let tells = |word: &str| !is_locale(word) && word.len() <= LONGEST;
    let one = first.is_some_and(|(a, b)| tells(a) && tells(b)) && second.is_none();
    own.len() == others.len()
        && differing.peek().is_some()
        && (one || differing.all(|(a, b)| is_figure(a) && is_figure(b)))
        && !first.is_some_and(|(word, other)| is_said(line, word) && !slip::is_slip(word, other))
}

/// The words, the figures and the signs of a line.
fn words(line: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_numeric() => 1,
        c if c.is_alphabetic() || c == '_' => 2,
        _ => 0,
    };
    let mut found = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match kind(first) {
            0 => first.len_utf8(),
            own => rest.find(|c| kind(c) != own).unwrap_or(rest.len()),
        };
        found.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    found
}

/// Names of languages and directions differ between the languages.
fn is_locale(word: &str) -> bool {
    matches!(word, "en" | "fa" | "ltr" | "rtl" | "EN" | "FA" | "US" | "IR" | "left" | "right")
}

/// A longer word is a key or a checksum, in bytes.
const LONGEST: usize = 40;

/// Whether a word in letters stands in a comment or between quotation marks, where it may
/// be said otherwise.
fn is_said(line: &str, word: &str) -> bool {
    let is_word = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let Some(at) = line.find(word).filter(|_| is_word) else { return false };
    let before = &line[..at];
    let comment = ["//", "# ", "/*", "<!--", "-- ", "; ", "% "].iter().any(|sign| before.contains(sign));
    let quoted = ['"', '\'', '`'].into_iter().any(|sign| before.matches(sign).count() % 2 == 1);
    comment || quoted || line.starts_with(['*', '#'])
}
