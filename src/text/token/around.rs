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
    let mut found = Vec::new();
    add_around(text, places, &mut found);
    found
}

/// Adds the tokens around some places to those of other texts: which they are. A gap
/// parts them from the others.
pub fn add_around<'t>(text: &'t str, places: &[usize], found: &mut Vec<Token<'t>>) -> Range<usize> {
    let (mut first, mut end, mut rest) = (None, 0, places.iter());
    let mut next_place = move || rest.next().copied().unwrap_or(usize::MAX);
    let mut next = next_place();
    let mut counts = |word: Range<usize>| {
        while next < word.start {
            next = next_place();
        }
        next < word.end
    };
    for window in windows(text.as_bytes(), places) {
        if !found.is_empty() {
            found.push(Token { kind: Kind::Sign(GAP), counts: false, span: end..window.start });
        }
        first.get_or_insert(found.len());
        end = window.end;
        add(text, window, &mut counts, found);
    }
    first.unwrap_or(found.len())..found.len()
}

/// What is read of a text, in order and apart.
fn windows(text: &[u8], places: &[usize]) -> impl Iterator<Item = Range<usize>> {
    let (mut places, mut last, mut open) = (places.iter(), (0, 0), None);
    std::iter::from_fn(move || {
        for &place in places.by_ref() {
            // A word is looked around once, however much it holds.
            if place < last.0 {
                continue;
            }
            let least = open.as_ref().map_or(0, |open: &Range<usize>| open.end);
            let start = if place < least { least } else { before(text, place, least) };
            last = behind(text, place, last);
            let end = last.1;
            match &mut open {
                Some(open) if open.end == start => open.end = open.end.max(end),
                _ => {
                    if let Some(whole) = open.replace(start..end) {
                        return Some(whole);
                    }
                }
            }
        }
        open.take()
    })
}

/// Where the words before a place begin, not before `least`.
fn before(text: &[u8], place: usize, least: usize) -> usize {
    let mut more = REACH_BEFORE;
    for (base, mut found) in begins(text, least..place) {
        if more < count(found) {
            (0..more).for_each(|_| found ^= 1 << 63 >> found.leading_zeros());
            return base - 1 - found.leading_zeros() as usize / 8;
        }
        more -= count(found);
    }
    least
}

/// Where the word of a place ends, and where the words behind it end; `last` is the
/// same of the place before it, whose words are not counted again.
fn behind(text: &[u8], place: usize, last: (usize, usize)) -> (usize, usize) {
    let own = end(text, place, 1);
    let (from, more) = match last {
        (word_end, end) if place < end => {
            (end, ends(&text[..text.len().min(own + 1)], word_end).map(|(_, found)| count(found)).sum())
        }
        _ => (own, REACH_BEHIND),
    };
    (own, if more > 0 { end(text, from, more) } else { from })
}

/// Where the first, the second, or a later word ends behind a byte.
fn end(text: &[u8], from: usize, mut word: usize) -> usize {
    for (base, mut found) in ends(text, from) {
        if word <= count(found) {
            (1..word).for_each(|_| found &= found - 1);
            return base + found.trailing_zeros() as usize / 8;
        }
        word -= count(found);
    }
    text.len()
}

/// The spaces in some bytes before which a word begins, eight bytes in a step, the last
/// ones first: where the bytes of a step end, and which of them are such, the last one in
/// the highest byte. Behind the bytes there is one more.
fn begins(text: &[u8], within: Range<usize>) -> impl Iterator<Item = (usize, u64)> {
    let mut behind = u64::from(is_space(&text[within.end])) << 63;
    let mut rest = &text[within.clone()];
    std::iter::from_fn(move || {
        let base = within.start + rest.len();
        let spaces = match rest.split_last_chunk() {
            Some((before, eight)) => {
                rest = before;
                spaces(u64::from_le_bytes(*eight))
            }
            None if rest.is_empty() => return None,
            None => {
                let unused = 8 * (EIGHT - rest.len());
                spaces(few(std::mem::take(&mut rest))) << unused
            }
        };
        let found = spaces & !(spaces >> 8 | behind);
        behind = spaces << 56;
        Some((base, found))
    })
}

/// Where words end behind a byte, eight bytes in a step: where a step begins, and which
/// of its bytes are such, the first one in the lowest byte.
fn ends(text: &[u8], from: usize) -> impl Iterator<Item = (usize, u64)> {
    let mut before = u64::from(text.get(from).is_some_and(is_space)) << 7;
    let mut rest = text.get(from + 1..).unwrap_or_default();
    std::iter::from_fn(move || {
        let base = text.len() - rest.len();
        let spaces = match rest.split_first_chunk() {
            Some((eight, behind)) => {
                rest = behind;
                spaces(u64::from_le_bytes(*eight))
            }
            None if rest.is_empty() => return None,
            None => spaces(few(std::mem::take(&mut rest))),
        };
        let found = spaces & !(spaces << 8 | before);
        before = spaces >> 56;
        Some((base, found))
    })
}

/// Fewer than eight bytes, the first in the lowest byte.
fn few(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte))
}

/// How many of eight bytes have their high bit.
fn count(high: u64) -> usize {
    ((high >> 7).wrapping_mul(EVERY) >> 56) as usize
}

const EVERY: u64 = u64::MAX / 0xff;

/// So many bytes are looked at in one step.
const EIGHT: usize = 8;

/// Which of eight bytes are spaces, and so between two tokens: the high bit of each.
#[inline(always)]
fn spaces(bytes: u64) -> u64 {
    // The high bit of a byte of these says that it is no space, and no end of a line.
    let low = bytes & (EVERY * 0x7f);
    let (other, inner) = ((low ^ (EVERY * 0x20)) + EVERY * 0x7f, (low ^ (EVERY * 0x0a)) + EVERY * 0x7f);
    !(other & inner | bytes) & (EVERY * 0x80)
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
        let all = |found: u64| (0..EIGHT).filter(move |at| found >> (8 * at + 7) & 1 != 0);
        for from in 0..bytes.len() {
            let ended = |at: &usize| is_space(&bytes[*at]) && !is_space(&bytes[*at - 1]);
            let found = ends(bytes, from).flat_map(|(base, found)| all(found).map(move |at| base + at));
            assert!(found.eq((from + 1..bytes.len()).filter(ended)), "{from}");
            for word in 1..9 {
                let naive = (from + 1..bytes.len()).filter(ended).nth(word - 1).unwrap_or(bytes.len());
                assert_eq!(end(bytes, from, word), naive, "{from} {word}");
            }
            for to in from..bytes.len() {
                let begun = |at: &usize| is_space(&bytes[*at]) && !is_space(&bytes[*at + 1]);
                let found = begins(bytes, from..to).flat_map(|(base, found)| {
                    all(found).collect::<Vec<_>>().into_iter().rev().map(move |at| base + at - EIGHT)
                });
                assert!(found.eq((from..to).rev().filter(begun)), "{from} {to}");
                let naive = (from..to).rev().filter(begun).nth(REACH_BEFORE).unwrap_or(from);
                assert_eq!(before(bytes, to, from), naive, "{from} {to}");
            }
        }
    }
}
