//! Changes to the author's text, and what is done to all of it.

use std::ops::Range;

/// A change to the author's text.
pub struct Edit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

/// Edits in order; of two that meet the one that takes more stands.
pub fn apart(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by(|a, b| {
        (a.range.start, a.range.is_empty(), b.range.end).cmp(&(b.range.start, b.range.is_empty(), a.range.end))
    });
    let mut out: Vec<Edit> = Vec::new();
    let mut end = 0;
    for edit in edits {
        if edit.range.start >= end {
            end = edit.range.end;
            out.push(edit);
        }
    }
    out
}

/// No more than one blank line in a row, outside code.
pub fn squeezed(text: &str) -> String {
    let (mut out, mut blank, mut fence) = (String::with_capacity(text.len()), false, None::<&str>);
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        match fence {
            Some(mark) if bare.starts_with(mark) => fence = None,
            None => fence = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)),
            _ => {}
        }
        if bare.is_empty() && blank && fence.is_none() {
            continue;
        }
        blank = bare.is_empty();
        out.push_str(line);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

/// A plain text that Markdown reads as plain.
pub fn backslashed(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\`*_{}[]<>#@$|~^".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
