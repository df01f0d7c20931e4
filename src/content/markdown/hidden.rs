//! What stands in a text and readers do not see: comments, shortcodes, tags.

use crate::text::segment::has_words;

/// What opens and closes something that readers do not see.
struct Marks {
    open: &'static str,
    close: &'static str,
    /// No close follows any more: a text of nothing but openings is read once.
    spent: bool,
}

impl Marks {
    fn new(open: &'static str, close: &'static str) -> Marks {
        Marks { open, close, spent: false }
    }

    /// Length of what the first of the marks that fits encloses at the head of
    /// a text.
    fn skip(all: &mut [Marks], text: &str) -> Option<usize> {
        let marks = all.iter_mut().find(|marks| text.starts_with(marks.open)).filter(|marks| !marks.spent)?;
        let end = text[marks.open.len()..].find(marks.close);
        marks.spent = end.is_none();
        end.map(|end| marks.open.len() + end + marks.close.len())
    }
}

/// Whether a text is a mark that something else is put in place of: a table of
/// contents, another file.
pub(super) fn is_mark(text: &str) -> bool {
    matches!(text, "[TOC]" | "[[toc]]" | "[[_TOC_]]") || text.starts_with("--8<--")
}

/// Whether anything is left to translate once shortcodes and comments are gone.
pub(super) fn says_something(text: &str) -> bool {
    let opens = |at: usize| text[at + 1..].starts_with(['{', '%']) || text[at + 1..].starts_with("/*");
    if !memchr::memchr_iter(b'{', text.as_bytes()).any(opens) {
        return true;
    }
    let mut rest = text;
    let mut left = String::new();
    let mut marks = [Marks::new("{/*", "*/}"), Marks::new("{{", "}}"), Marks::new("{%", "%}")];
    while let Some(at) = rest.find('{') {
        left.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = &rest[Marks::skip(&mut marks, rest).unwrap_or(1)..];
    }
    left.push_str(rest);
    has_words(&left)
}

/// A text without `{{ … }}`, comments and tags.
pub(super) fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut marks = [Marks::new("<!--", "-->"), Marks::new("{/*", "*/}"), Marks::new("{{", "}}"), Marks::new("<", ">")];
    while let Some(at) = rest.find(['{', '<']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match Marks::skip(&mut marks, rest) {
            Some(end) => rest = &rest[end..],
            None => {
                out.push(' ');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}
