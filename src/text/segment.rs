//! Words and characters, as readers count them.

use unicode_segmentation::UnicodeSegmentation;

use super::bidi::is_rtl;

/// Words by white space, as `wc -w` counts them.
pub fn count_words(text: &str) -> u64 {
    if !text.is_ascii() {
        return text.split_whitespace().count() as u64;
    }
    let mut inside = false;
    let mut count = 0;
    for byte in text.bytes() {
        let space = byte.is_ascii_whitespace();
        count += u64::from(inside && space);
        inside = !space;
    }
    count + u64::from(inside)
}

/// How many bytes of a text are of a kind.
///
/// ```
/// assert_eq!(hamgam::text::segment::count_bytes("a b c", |byte| byte == b' '), 2);
/// ```
pub fn count_bytes(text: &str, is: impl Fn(u8) -> bool) -> usize {
    // Pieces short enough to be counted in one byte: many bytes at a time.
    let piece = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(is(*byte))).sum::<u8>();
    text.as_bytes().chunks(128).map(|bytes| usize::from(piece(bytes))).sum()
}

/// Words by UAX 29, without spaces and punctuation.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// Whether there is anything to read: a letter or a digit.
pub fn has_words(text: &str) -> bool {
    text.chars().any(|c| is_rtl(c) || c.is_alphanumeric())
}
