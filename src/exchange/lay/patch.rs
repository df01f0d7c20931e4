//! Texts in parts, and edits laid on a text.

use std::ops::Range;

use crate::content::passage::Kind;

/// The passages that a text should have: kind and canonical text.
pub type Expected = Vec<(Kind, String)>;

/// Bytes of a text, and what stands there instead.
pub type Patch = (Range<usize>, String);

/// As many parts as there are blocks.
pub fn parts(text: &str, count: usize) -> Option<Vec<&str>> {
    if count == 1 {
        return Some(vec![text]);
    }
    let parts: Vec<&str> = text.split("\n\n").collect();
    (parts.len() == count).then_some(parts)
}

/// Lays edits on a text; `None` where two overlap. Line ends are the text's.
pub fn apply(text: &str, mut edits: Vec<Patch>) -> Option<String> {
    let windows = text.contains("\r\n");
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + edits.iter().map(|(_, new)| new.len()).sum::<usize>());
    let mut at = 0;
    for (range, new) in edits {
        if range.start < at || range.end > text.len() {
            return None;
        }
        out.push_str(&text[at..range.start]);
        let new = new.replace("\r\n", "\n");
        out.push_str(&if windows { new.replace('\n', "\r\n") } else { new });
        at = range.end;
    }
    out.push_str(&text[at..]);
    Some(out)
}
