//! Marks by which a text says what it still lacks: `[citation needed]`,
//! `[page needed]`, in English and Persian.

use std::cell::LazyCell;
use std::ops::Range;

use crate::text::code_span::{code_spans, is_inside};
use crate::text::fold::fold;

/// What is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// A source.
    Citation,
    /// The page of a source.
    Page,
}

/// The words between the brackets.
const FORMS: &[(&str, Lack)] = &[
    ("citation needed", Lack::Citation),
    ("source needed", Lack::Citation),
    ("cn", Lack::Citation),
    ("نیازمند منبع", Lack::Citation),
    ("نیازمند یادکرد", Lack::Citation),
    ("نیازمند یادکرد منبع", Lack::Citation),
    ("منبع لازم است", Lack::Citation),
    ("مدرک", Lack::Citation),
    ("page needed", Lack::Page),
    ("page number needed", Lack::Page),
    ("شماره صفحه لازم است", Lack::Page),
    ("صفحه لازم است", Lack::Page),
    ("نیازمند شماره صفحه", Lack::Page),
];

/// The markers of a piece of Markdown, in order, each with its bytes.
///
/// ```
/// use hamgam::facts::marker::{Lack, markers};
/// let found = markers("ادعا [نیازمند منبع] و [شمارهٔ صفحه لازم است]، {{citation needed}}");
/// let lacks: Vec<Lack> = found.iter().map(|(lack, _)| *lack).collect();
/// assert_eq!(lacks, [Lack::Citation, Lack::Page, Lack::Citation]);
/// assert!(markers("[مدرک](order.md) `[citation needed]`").is_empty());
/// ```
pub fn markers(text: &str) -> Vec<(Lack, Range<usize>)> {
    let codes = LazyCell::new(|| code_spans(text));
    let mut found: Vec<(Lack, Range<usize>)> = Vec::new();
    let bytes = text.as_bytes();
    let mut braces_end = 0;
    for at in memchr::memchr2_iter(b'[', b'{', bytes) {
        let is_double = bytes[at] == b'{';
        if is_double && (at < braces_end || bytes.get(at + 1) != Some(&b'{')) {
            continue;
        }
        let (width, close) = if is_double { (2, b'}') } else { (1, b']') };
        let inner = at + width;
        if is_double {
            braces_end = inner;
        }
        // A citation or a footnote, as most brackets are.
        if matches!(bytes.get(inner), Some(b'@' | b'^')) {
            continue;
        }
        let near = &bytes[inner..bytes.len().min(inner + LONGEST)];
        let Some(length) = memchr::memchr(close, near) else { continue };
        let end = inner + length + width;
        let is_link = matches!(bytes.get(end), Some(b'(' | b'[' | b':'));
        if is_link || is_inside(&codes, at) {
            continue;
        }
        found.extend(lack(&text[inner..inner + length]).map(|lack| (lack, at..end.min(text.len()))));
    }
    found
}

/// No words are longer, in bytes.
const LONGEST: usize = 100;

fn lack(words: &str) -> Option<Lack> {
    let words = fold(words.split('|').next().unwrap_or(words)).text;
    FORMS.iter().find(|(form, _)| *form == words.trim()).map(|(_, lack)| *lack)
}
