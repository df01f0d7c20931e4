//! The tokens around the places of a text that a quantity may be read from: most
//! sentences have one, if at all, and the rest of their words tells nothing of it.

use std::ops::Range;

use super::{Kind, Token, add};

/// How many words are read before a place: a hedge is three words long, one may
/// stand between it and its number, "the year" before its date.
const REACH_BEFORE: usize = 7;

/// How many words are read behind a place: no reading of a number or a date
/// looks at more than seven tokens there.
const REACH_BEHIND: usize = 8;

/// Stands for words that were left out.
const GAP: char = '\0';

/// The tokens around some places of a text, which are in order; a sign in every
/// gap.
///
/// ```
/// use hamgam::text::token::around::tokens_around;
/// let found = tokens_around("a b c d e f g h i j k 5 l", &[22]);
/// assert_eq!(found[0].word(), Some("e"));
/// ```
pub fn tokens_around<'t>(text: &'t str, places: &[usize]) -> Vec<Token<'t>> {
    let windows = windows(text.as_bytes(), places);
    let mut found = Vec::with_capacity(windows.iter().map(|window| window.len() / 5 + 2).sum());
    let (mut end, mut next) = (0, 0);
    let mut counts = |word: Range<usize>| {
        next += places[next..].iter().take_while(|place| **place < word.start).count();
        places.get(next).is_some_and(|place| *place < word.end)
    };
    for window in windows {
        if !found.is_empty() {
            found.push(Token { kind: Kind::Sign(GAP), counts: false, span: end..window.start });
        }
        end = window.end;
        add(text, window, &mut counts, &mut found);
    }
    found
}

/// What is read of a text, in order and apart.
fn windows(text: &[u8], places: &[usize]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut last = (0, 0);
    for &place in places {
        // A word is looked around once, however much it holds.
        if place < last.0 {
            continue;
        }
        let least = found.last().map_or(0, |last| last.end);
        let start = if place < least { least } else { before(text, place, least) };
        last = behind(text, place, last);
        let end = last.1;
        match found.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = last.end.max(end),
            None => found.push(start..end),
        }
    }
    found
}

/// A place between two words, and so between two tokens.
#[inline(always)]
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// Where the words before a place begin, not before `least`. Words are short:
/// their bytes are looked at one by one.
fn before(text: &[u8], place: usize, least: usize) -> usize {
    let begins = |at: &usize| is_space(text[*at]) && !is_space(text[*at + 1]);
    (least..place).rev().filter(begins).nth(REACH_BEFORE).unwrap_or(least)
}

/// Where the word of a place ends, and where the words behind it end; `last` is the
/// same of the place before it, whose words are not counted again.
fn behind(text: &[u8], place: usize, last: (usize, usize)) -> (usize, usize) {
    let own = ends(text, place).next().unwrap_or(text.len());
    let (from, more) = match last {
        (word_end, end) if place < end => (end, ends(text, word_end).take_while(|at| *at <= own).count()),
        _ => (own, REACH_BEHIND),
    };
    let end = more.checked_sub(1).map_or(from, |more| ends(text, from).nth(more).unwrap_or(text.len()));
    (own, end)
}

/// Where words end behind a byte.
fn ends(text: &[u8], from: usize) -> impl Iterator<Item = usize> {
    (from + 1..text.len()).filter(|at| is_space(text[*at]) && !is_space(text[*at - 1]))
}
