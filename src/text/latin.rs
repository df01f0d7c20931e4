//! Words of Latin letters, eight letters in one step: a text is full of them, and
//! they are looked at again and again.

use std::ops::Range;

/// The letters of ASCII that begin at a byte, in small, side by side in the lowest
/// bytes, and how many they are: of a longer word the first eight. All are looked at
/// in one step; `None` where there are none.
///
/// ```
/// use hamgam::text::latin::letters;
/// assert_eq!(letters(b"Abc d", 0), Some((0x616263, 3)));
/// assert_eq!(letters(b"Abc d", 3), None);
/// ```
#[inline(always)]
pub fn letters(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    if !bytes.get(at)?.is_ascii_alphabetic() {
        return None;
    }
    let all = eight(bytes, at);
    let small = all | (EVERY * 0x20);
    let length = small_letters(small, all);
    Some((small >> (64 - 8 * length), length))
}

/// How many small letters begin at a byte, up to eight.
#[inline(always)]
pub fn small(bytes: &[u8], at: usize) -> usize {
    if !bytes.get(at).is_some_and(u8::is_ascii_lowercase) {
        return 0;
    }
    let all = eight(bytes, at);
    small_letters(all, all)
}

const EVERY: u64 = u64::MAX / 0xff;

/// How many small letters eight bytes begin with, of which the first is one; `all` are
/// the bytes as they are written.
#[inline(always)]
fn small_letters(small: u64, all: u64) -> usize {
    // The high bit of every byte tells of it, and nothing runs over into the next. That of
    // the first is not set.
    let low = small & (EVERY * 0x7f);
    let from_a = low + EVERY * (0x80 - u64::from(b'a'));
    let past_z = low + EVERY * (0x7f - u64::from(b'z'));
    let others = !(from_a & !past_z & !all) & (EVERY * 0x80);
    others.leading_zeros() as usize / 8
}

/// Eight bytes from one of them on, the very first the highest.
#[inline(always)]
fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes[at..].first_chunk() {
        Some(eight) => u64::from_be_bytes(*eight),
        None => tail(bytes, at),
    }
}

/// The last bytes, fewer than eight, with zeros behind them.
#[cold]
fn tail(bytes: &[u8], at: usize) -> u64 {
    match bytes.last_chunk() {
        Some(eight) => u64::from_be_bytes(*eight) << (8 * (at + 8 - bytes.len())),
        None => bytes[at..].iter().rev().fold(0, |all, byte| all >> 8 | u64::from(*byte) << 56),
    }
}

/// Bytes of the runs of Latin letters in a text, in order.
///
/// ```
/// use hamgam::text::latin::runs;
/// let text = "در WebAssembly و C";
/// assert!(runs(text).map(|run| &text[run]).eq(["WebAssembly", "C"]));
/// ```
pub fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = next(bytes, at)?;
        at = start;
        while let Some((_, length)) = letters(bytes, at) {
            at += length;
        }
        Some(start..at)
    })
}

/// The next Latin letter from a byte on. In English it is near; of Persian many
/// bytes are looked at together.
fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let near = (from + 4).min(bytes.len());
    if let Some(next) = bytes[from..near].iter().position(u8::is_ascii_alphabetic) {
        return Some(from + next);
    }
    // Of a known length they are looked at without a loop.
    let any = |bytes: &[u8; 32]| bytes.iter().fold(0, |any, byte| any | u8::from(byte.is_ascii_alphabetic())) != 0;
    let (chunks, _) = bytes[near..].as_chunks();
    let at = near + 32 * chunks.iter().take_while(|chunk| !any(chunk)).count();
    bytes[at..].iter().position(u8::is_ascii_alphabetic).map(|next| at + next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_read_together_are_those_of_ascii() {
        let of = |text: &str| {
            let (letters, length) = letters(text.as_bytes(), 0)?;
            Some(letters.to_be_bytes()[8 - length..].to_vec())
        };
        for c in (0..=0x2ff).filter_map(char::from_u32) {
            let found = if c.is_ascii_alphabetic() { format!("aa{}zz", c.to_ascii_lowercase()) } else { "aa".into() };
            for text in [format!("Aa{c}zz and more"), format!("Aa{c}zz")] {
                assert_eq!(of(&text), Some(found.clone().into_bytes()), "{c:?}");
            }
        }
        assert_eq!(of("abcdefghi").map(|letters| letters.len()), Some(8));
        assert!(["٣ and more", "{and more}", ""].iter().all(|text| of(text).is_none()));
    }
}
