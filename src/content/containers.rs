//! Lines of `:::` (VitePress, Docusaurus), which CommonMark does not know.
//!
//! They are blanked before parsing, so that they end paragraphs, lists and
//! tables; a title on such a line is a passage.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::{Kind, Passage};
use crate::text::segment::has_words;

/// A line of `:::`.
pub struct Fence {
    /// Its number, from 1.
    pub line: u32,
    /// Bytes of the title that readers see.
    pub title: Option<Range<usize>>,
}

/// The text with the lines of `:::` blanked, and those lines.
pub fn mask(text: &str, start: usize) -> (Cow<'_, str>, Vec<Fence>) {
    if memchr::memmem::find(&text.as_bytes()[start..], b":::").is_none() {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut masked = String::with_capacity(text.len());
    masked.push_str(&text[..start]);
    let first = text[..start].matches('\n').count() as u32 + 1;
    let (mut fences, mut code): (Vec<Fence>, Option<(u8, usize)>) = (Vec::new(), None);
    for (line, piece) in (first..).zip(text[start..].split_inclusive('\n')) {
        let bare = piece.trim_start_matches([' ', '\t', '>']);
        code = code_fence(bare, code);
        if code.is_none() && bare.starts_with(":::") {
            let (kept, body) = (piece.len() - bare.len(), bare.trim_end_matches(['\n', '\r']));
            let at = masked.len() + kept;
            fences.push(Fence { line, title: container_title(body).map(|title| at + title.start..at + title.end) });
            masked.push_str(&piece[..kept]);
            masked.extend(std::iter::repeat_n(' ', body.len()));
            masked.push_str(&bare[body.len()..]);
        } else {
            masked.push_str(piece);
        }
    }
    (Cow::Owned(masked), fences)
}

/// The title in `::: tip Title` or `:::note[Title]`, if it says something.
fn container_title(line: &str) -> Option<Range<usize>> {
    let name = line.trim_start_matches(':').trim_start();
    let name_end = name.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(name.len());
    let rest = name[name_end..].trim_start();
    let (rest, closing) = rest.strip_prefix('[').map_or((rest, None), |inner| (inner, Some(']')));
    let start = line.len() - rest.len();
    let length = closing.and_then(|close| rest.find(close)).unwrap_or(rest.trim_end().len());
    let title = &line[start..start + length];
    let attributes = title.starts_with('{') || line[..start].trim_end().ends_with('{');
    (!attributes && has_words(title)).then_some(start..start + length)
}

/// The code fence that is open after this line.
fn code_fence(line: &str, open: Option<(u8, usize)>) -> Option<(u8, usize)> {
    let bare = line.trim_start_matches(|c: char| matches!(c, '-' | '*' | '+' | ' ' | '.' | ')') || c.is_ascii_digit());
    let mark = bare.bytes().next().filter(|b| matches!(b, b'`' | b'~'));
    let length = mark.map_or(0, |mark| bare.bytes().take_while(|&b| b == mark).count());
    match (open, mark) {
        (None, Some(mark)) if length >= 3 && !(mark == b'`' && bare[length..].contains('`')) => Some((mark, length)),
        (Some((kind, least)), Some(mark)) if kind == mark && length >= least && bare[length..].trim().is_empty() => {
            None
        }
        (open, _) => open,
    }
}

/// CommonMark sees a container's fence as part of the paragraph it touches:
/// the lines of such a paragraph include it. The other fences are returned.
pub fn extend(passages: &mut [Passage], fences: &[u32]) -> Vec<u32> {
    let mut left: BTreeSet<u32> = fences.iter().copied().collect();
    if left.is_empty() {
        return Vec::new();
    }
    for passage in passages.iter_mut().filter(|passage| passage.kind == Kind::Paragraph) {
        while left.remove(&(passage.line - 1)) {
            passage.line -= 1;
        }
        while left.remove(&(passage.end_line + 1)) {
            passage.end_line += 1;
        }
    }
    left.into_iter().collect()
}
