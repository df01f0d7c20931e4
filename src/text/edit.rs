//! Edits of a text: replacements of byte ranges, laid on all at once or not at
//! all. What no edit touches keeps every byte.

use std::ops::Range;

/// Puts `text` in the place of some bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes that go, in the text as it stands; empty where something is
    /// only put in.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// What stands there afterwards.
    pub text: String,
}

impl Edit {
    /// An edit of some bytes.
    pub fn new(span: Range<usize>, text: impl Into<String>) -> Edit {
        Edit { start: span.start, end: span.end, text: text.into() }
    }
}

/// Two edits that want the same bytes, or one that cuts a character: bytes of
/// the second one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash(pub Range<usize>);

/// The text with all edits laid on it; the same edit twice is one.
///
/// ```
/// use hamgam::text::edit::{Edit, apply};
/// let edits = [Edit::new(0..2, "ک"), Edit::new(8..8, "‌ها")];
/// assert_eq!(apply("كتاب", &edits).unwrap(), "کتاب‌ها");
/// ```
///
/// # Errors
/// Where edits overlap or do not fit the text; then nothing is edited.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, Clash> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort();
    edits.dedup();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let whole = text.is_char_boundary(edit.start) && text.is_char_boundary(edit.end);
        if edit.start < at || edit.end < edit.start || !whole {
            return Err(Clash(edit.start..edit.end));
        }
        out.push_str(&text[at..edit.start]);
        out.push_str(&edit.text);
        at = edit.end;
    }
    out.push_str(&text[at..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_that_want_the_same_bytes_change_nothing() {
        let edits = [Edit::new(0..2, "x"), Edit::new(1..3, "y")];
        assert_eq!(apply("abc", &edits), Err(Clash(1..3)));
        assert_eq!(apply("abc", &[Edit::new(2..5, "")]), Err(Clash(2..5)));
    }

    #[test]
    fn an_edit_that_two_rules_propose_is_laid_on_once() {
        assert_eq!(apply("abc", &[Edit::new(1..2, "x"), Edit::new(1..2, "x")]).as_deref(), Ok("axc"));
    }
}
