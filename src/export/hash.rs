//! Sums that anyone can check.

use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    hash_all(std::iter::once(bytes))
}

/// SHA-256 of pieces that follow each other, which need not be put together.
///
/// ```
/// use hamgam::export::hash::{hash, hash_all};
/// assert_eq!(hash_all([&b"sa"[..], b"ffron"].into_iter()), hash(b"saffron"));
/// ```
pub fn hash_all<'b>(pieces: impl Iterator<Item = &'b [u8]>) -> String {
    let mut sum = Sha256::new();
    pieces.for_each(|piece| sum.update(piece));
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
