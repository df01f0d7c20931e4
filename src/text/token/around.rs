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

/// Where the words before a place begin, not before `least`.
fn before(text: &[u8], place: usize, least: usize) -> usize {
    begins(text, least..place).nth(REACH_BEFORE).unwrap_or(least)
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

/// The spaces in some bytes before which a word begins, the last one first; behind the
/// bytes there is one more.
fn begins(text: &[u8], within: Range<usize>) -> impl Iterator<Item = usize> {
    let (mut start, mut base, mut found) = (within.end, within.end, 0);
    std::iter::from_fn(move || {
        while found == 0 {
            base = start;
            start = base.saturating_sub(EIGHT).max(within.start);
            if start == base {
                return None;
            }
            // The last one is in the highest byte.
            let spaces = spaces(&text[start..base]) << (8 * (EIGHT - (base - start)));
            found = spaces & !(spaces >> 8 | u64::from(is_space(&text[base])) << 63);
        }
        let last = found.leading_zeros();
        found ^= 1 << 63 >> last;
        Some(base - 1 - last as usize / 8)
    })
}

/// Where words end behind a byte.
fn ends(text: &[u8], from: usize) -> impl Iterator<Item = usize> {
    let (mut next, mut base, mut found) = (from + 1, from, 0);
    std::iter::from_fn(move || {
        while found == 0 {
            base = next;
            let eight = text.get(base..text.len().min(base + EIGHT)).filter(|eight| !eight.is_empty())?;
            let spaces = spaces(eight);
            found = spaces & !(spaces << 8 | u64::from(is_space(&text[base - 1])) << 7);
            next = base + eight.len();
        }
        let first = found.trailing_zeros();
        found &= found - 1;
        Some(base + first as usize / 8)
    })
}

/// So many bytes are looked at in one step.
const EIGHT: usize = 8;

/// Which of up to eight bytes are spaces, and so between two tokens: the high bit of
/// each, the first in the lowest byte.
#[inline(always)]
fn spaces(eight: &[u8]) -> u64 {
    const EVERY: u64 = u64::MAX / 0xff;
    let bytes = match eight.as_array() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => eight.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    };
    // Nothing runs over into the next byte.
    let is_zero = |bytes: u64| !(((bytes & (EVERY * 0x7f)) + EVERY * 0x7f) | bytes) & (EVERY * 0x80);
    is_zero(bytes ^ (EVERY * u64::from(b' '))) | is_zero(bytes ^ (EVERY * u64::from(b'\n')))
}

fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_and_end_at_spaces_wherever_they_lie_among_the_bytes() {
        let bytes = b"ab c\n\nde  f g hijklmnopq r ";
        for from in 0..bytes.len() {
            let ended = |at: &usize| is_space(&bytes[*at]) && !is_space(&bytes[*at - 1]);
            assert!(ends(bytes, from).eq((from + 1..bytes.len()).filter(ended)), "{from}");
            for to in from..bytes.len() {
                let begun = |at: &usize| is_space(&bytes[*at]) && !is_space(&bytes[*at + 1]);
                assert!(begins(bytes, from..to).eq((from..to).rev().filter(begun)), "{from} {to}");
            }
        }
    }
}
