//! Latin letters in a text of another script: names, terms, what was left as it
//! is.

use std::ops::Range;

/// The runs of Latin letters in a text, in order.
pub fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = next(bytes, at)?;
        at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
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
    let any = |bytes: &[u8]| bytes.iter().fold(0, |any, byte| any | u8::from(byte.is_ascii_alphabetic())) != 0;
    let mut at = near;
    for chunk in bytes[near..].chunks(32) {
        if any(chunk) {
            return chunk.iter().position(u8::is_ascii_alphabetic).map(|next| at + next);
        }
        at += chunk.len();
    }
    None
}
