//! A line between passages.

use crate::text::canonical::own_comment;

/// A line of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'d> {
    /// Its number, from 1.
    pub number: u32,
    /// What it says, without its end.
    pub text: &'d str,
}

/// A line that holds something.
pub fn is_bone(line: &str) -> bool {
    !line.trim().is_empty()
}

/// A tag that closes.
pub fn closes(line: &str) -> bool {
    bare(line).starts_with("</")
}

/// The rule below the head of a table is one, however it is drawn.
pub fn same_bone(a: &str, b: &str) -> bool {
    let rule = |line: &str| {
        let bare = bare(line);
        bare.contains('-') && bare.contains('|') && bare.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '))
    };
    a.trim() == b.trim() || rule(a) && rule(b)
}

/// A line that holds nothing but what the author told hamgam, anchors aside.
pub fn is_directive(line: &str) -> bool {
    let bare = bare(line);
    let anchor = bare.trim_start_matches("<!--").trim_start().starts_with("p:");
    !anchor && own_comment(bare) == Some(bare.len())
}

fn bare(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>']).trim()
}
