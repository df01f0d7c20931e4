//! How ids are minted: from the text, so that two people who meet the same
//! passage give it the same name without asking each other.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use unicode_segmentation::UnicodeSegmentation;

/// Letters and digits of a heading or a path in ASCII, apart by hyphens.
///
/// ```
/// use hamgam::ledger::identity::slug;
/// assert_eq!(slug("The *order* of 28 July"), "the-order-of-28-july");
/// assert_eq!(slug("Agnès Callamard"), "agnes-callamard");
/// assert_eq!(slug("حکم"), "");
/// ```
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in text.unicode_words() {
        let ascii: String = word.chars().filter_map(plain_letter).collect();
        if ascii.is_empty() || out.len() + ascii.len() > 60 {
            if out.is_empty() && !ascii.is_empty() {
                out.extend(ascii.chars().take(60));
            }
            continue;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&ascii);
    }
    out
}

/// A Latin letter without its marks, a digit; nothing for other characters.
fn plain_letter(c: char) -> Option<char> {
    if c.is_ascii_alphanumeric() {
        return Some(c.to_ascii_lowercase());
    }
    LATIN.iter().find(|(marked, _)| marked.contains(c)).map(|&(_, bare)| bare)
}

const LATIN: &[(&str, char)] = &[
    ("àáâãäåāăąÀÁÂÃÄÅĀĂĄ", 'a'),
    ("çćčÇĆČ", 'c'),
    ("ďđĎĐ", 'd'),
    ("èéêëēęěÈÉÊËĒĘĚ", 'e'),
    ("ğĞ", 'g'),
    ("ìíîïīıİÌÍÎÏĪ", 'i'),
    ("łŁ", 'l'),
    ("ñńňÑŃŇ", 'n'),
    ("òóôõöøōőÒÓÔÕÖØŌŐ", 'o'),
    ("řŘ", 'r'),
    ("śşšŚŞŠ", 's'),
    ("ťţŤŢ", 't'),
    ("ùúûüūůűÙÚÛÜŪŮŰ", 'u'),
    ("ýÿÝ", 'y'),
    ("źżžŹŻŽ", 'z'),
];

/// Four base-32 characters of a hash of a canonical text.
pub fn hash(text: &str) -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let digest = Sha256::digest(text.as_bytes());
    let bits = u32::from_be_bytes([0, digest[0], digest[1], digest[2]]) >> 4;
    (0..4).rev().map(|at| DIGITS[(bits >> (at * 5)) as usize & 31] as char).collect()
}

/// The first of `id`, `id-2`, `id-3` … that is not taken.
pub fn free(id: Arc<str>, mut taken: impl FnMut(&str) -> bool) -> Arc<str> {
    if !taken(&id) {
        return id;
    }
    (2u32..).map(|at| format!("{id}-{at}")).find(|id| !taken(id)).expect("numbers do not end").into()
}
