//! Words and characters, as readers count them.

use unicode_segmentation::UnicodeSegmentation;

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

/// Words by UAX 29, without spaces and punctuation.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// Whether there is anything to read: a letter or a digit.
pub fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
