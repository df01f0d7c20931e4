//! When two texts are one: the forms that `check --fix` mends are no
//! difference, nor is white space; a value always is.

use crate::citation::parse::uniform;
use crate::text::canonical;

/// The fold that decides whether a passage changed.
///
/// ```
/// use hamgam::ledger::compare::key;
/// assert_eq!(key("متن [@a، ص. ۲۱۰]"), key("متن [@a, p. 210]"));
/// assert_ne!(key("متن [@a، ص. ۲۱۰]"), key("متن [@a, p. 211]"));
/// ```
pub fn key(text: &str) -> String {
    canonical::key(&uniform(text))
}

/// The fold of a text of several blocks: a block boundary is a difference.
pub fn block_key(text: &str) -> String {
    if !text.contains("\n\n") {
        return key(text);
    }
    text.split("\n\n").map(key).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
