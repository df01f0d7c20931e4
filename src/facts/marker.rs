//! Marks by which a text says what it still lacks: `[citation needed]`,
//! `[page needed]`, in English and Persian.

use std::cell::LazyCell;
use std::ops::Range;

use memchr::memmem;

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
    let single = memchr::memchr_iter(b'[', text.as_bytes()).map(|at| (at, "[", "]"));
    let double = memmem::find_iter(text.as_bytes(), "{{").map(|at| (at, "{{", "}}"));
    for (at, open, close) in single.chain(double) {
        let inner = at + open.len();
        // A citation or a footnote, as most brackets are.
        if text[inner..].starts_with(['@', '^']) {
            continue;
        }
        let Some(length) = text[inner..].bytes().take(100).position(|byte| byte == close.as_bytes()[0]) else {
            continue;
        };
        let end = inner + length + close.len();
        let link = text.get(end..).is_some_and(|rest| rest.starts_with(['(', '[', ':']));
        if link || is_inside(&codes, at) {
            continue;
        }
        found.extend(lack(&text[inner..inner + length]).map(|lack| (lack, at..end.min(text.len()))));
    }
    found.sort_by_key(|(_, span)| span.start);
    found
}

fn lack(words: &str) -> Option<Lack> {
    let words = fold(words.split('|').next().unwrap_or(words)).text;
    FORMS.iter().find(|(form, _)| *form == words.trim()).map(|(_, lack)| *lack)
}
