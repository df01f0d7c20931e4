//! Words in small letters of a left-to-right script, counted without reading them.

/// Whether so many words in small letters of a left-to-right script may begin in
/// a text: a count that is soon made, and rather too high.
pub fn may_hold(text: &str, least: usize) -> bool {
    // The head of a letter that is neither ASCII nor Arabic.
    let is_foreign = |byte: u8| matches!(byte, 0xc3..=0xd7 | 0xe0..=0xe1 | 0xe3..=0xee | 0xf0..);
    let begins =
        |before: u8, byte: u8| u8::from(byte.is_ascii_lowercase() & !before.is_ascii_alphabetic() | is_foreign(byte));
    // Pieces short enough to be counted in one byte, many bytes at a time.
    let bytes = text.as_bytes();
    let behind = bytes.get(1..).unwrap_or_default();
    let pieces = bytes.chunks(128).zip(behind.chunks(128));
    let count = |(before, bytes): (&[u8], &[u8])| before.iter().zip(bytes).map(|(a, b)| begins(*a, *b)).sum::<u8>();
    let first = bytes.first().map_or(0, |byte| begins(0, *byte));
    usize::from(first) + pieces.map(|piece| usize::from(count(piece))).sum::<usize>() >= least
}
