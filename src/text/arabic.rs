//! The Arabic block by the two bytes that each of its characters takes in UTF-8:
//! what most Persian text is in is looked up in tables, not decoded.

/// U+0600 in UTF-8.
const FIRST: u16 = 0xd880;

/// How many places a table of the block has, from U+0600 to U+06FF; some are of no
/// character.
pub const PLACES: usize = 0xdbbf - FIRST as usize + 1;

/// The place of a character in a table, by its bytes; beyond the table, if it is
/// none of the block.
///
/// ```
/// use hamgam::text::arabic::{PLACES, character, place};
/// let of = |c: char| place(c.to_string().as_bytes()[..2].try_into().unwrap());
/// assert_eq!(character(of('ی')), Some('ی'));
/// assert!(of('ی') < PLACES && place(*b"ab") >= PLACES && of('é') >= PLACES);
/// ```
#[inline(always)]
pub const fn place(bytes: [u8; 2]) -> usize {
    u16::from_be_bytes(bytes).wrapping_sub(FIRST) as usize
}

/// The character of a place.
pub const fn character(place: usize) -> Option<char> {
    let [head, next] = (FIRST + place as u16).to_be_bytes();
    match next {
        0x80..=0xbf => char::from_u32((head as u32 & 0x1f) << 6 | next as u32 & 0x3f),
        _ => None,
    }
}
