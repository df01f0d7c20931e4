//! Footnote marks, `[^label]`, and where they stand.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::mask::unquoted;
use crate::content::document::Document;
use crate::text::code_span::{code_spans, is_inside};
use crate::text::numeral::ascii_digits;

/// A footnote mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its bytes in the file, brackets included.
    pub span: Range<usize>,
    /// The label as written.
    pub label: String,
}

impl Mark {
    /// The label with ASCII digits: `[^۱]` and `[^1]` are one mark.
    pub fn key(&self) -> String {
        ascii_digits(&self.label)
    }
}

static OPENING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("[^"));

/// No label is longer.
const MOST: usize = 100;

/// The footnote marks of some passages, in order; none of code.
pub fn marks(document: &Document, passages: Range<usize>) -> Vec<Mark> {
    let mut found = Vec::new();
    for passage in document.passages[passages].iter().filter(|passage| passage.kind.is_prose()) {
        let text = &document.source.text[passage.span.clone()];
        if OPENING.find(text.as_bytes()).is_none() {
            continue;
        }
        let raw = unquoted(text);
        let codes = code_spans(&raw);
        for (at, _) in raw.match_indices("[^").filter(|(at, _)| !is_inside(&codes, *at) && !raw[..*at].ends_with('\\'))
        {
            let end = raw.as_bytes()[at + 2..].iter().take(MOST).position(|byte| *byte == b']');
            let Some(inner) = end.map(|end| &raw[at + 2..at + 2 + end]) else { continue };
            if !inner.is_empty() && !inner.contains(char::is_whitespace) {
                let start = passage.span.start + at;
                found.push(Mark { span: start..start + inner.len() + 3, label: inner.to_owned() });
            }
        }
    }
    found
}
