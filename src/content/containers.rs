//! Containers that CommonMark does not know: lines of `:::` (VitePress,
//! Docusaurus), `!!!` and `===` (MkDocs), `///`, lone shortcodes (Hugo).
//!
//! They are blanked before parsing, so that they end paragraphs, lists and
//! tables; a title on such a line is a passage.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::{Kind, Passage};
use crate::text::form;
use crate::text::segment::has_words;
use crate::text::source::Source;

/// A line of `:::`.
pub struct Fence {
    /// Its number, from 1.
    pub line: u32,
    /// Bytes of the title that readers see.
    pub title: Option<Range<usize>>,
}

/// The text with the lines of `:::` blanked, and those lines.
pub fn mask(source: &Source, start: usize) -> (Cow<'_, str>, Vec<Fence>) {
    let text = &*source.text;
    if !(source.line(start).max(1)..=source.line_count()).any(|line| may_open(&text[source.line_start(line)..])) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let first = text[..start].matches('\n').count() as u32 + 1;
    let mut masker = Masker { masked: text[..start].to_owned(), fences: Vec::new(), code: None, open: Vec::new() };
    let lines: Vec<&str> = text[start..].split_inclusive('\n').collect();
    for (at, line) in lines.iter().enumerate() {
        masker.line(first + at as u32, line, lines.get(at + 1..).unwrap_or_default());
    }
    (Cow::Owned(masker.masked), masker.fences)
}

/// Whether a line, and what is behind it, begins as the lines do that are looked at:
/// with two of a sign, behind the signs of an indent or a quote.
fn may_open(text: &str) -> bool {
    let mut bare = text.as_bytes();
    while let [b' ' | b'\t' | b'>', behind @ ..] = bare {
        bare = behind;
    }
    matches!(bare, [a, b, ..] if a == b && matches!(a, b':' | b'!' | b'?' | b'=' | b'/' | b'{'))
}

/// Copies a text line by line, byte for byte as long as it was.
struct Masker {
    masked: String,
    fences: Vec<Fence>,
    /// The code fence that is open.
    code: Option<(u8, usize)>,
    /// Indents of the admonitions and tabs that are open (MkDocs).
    open: Vec<usize>,
}

impl Masker {
    fn line(&mut self, number: u32, line: &str, following: &[&str]) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if !line.trim().is_empty() {
            self.open.retain(|&outer| indent >= outer + 4);
        }
        let bare = line.trim_start_matches([' ', '\t', '>']);
        self.code = code_fence(bare, self.code);
        let title =
            if self.code.is_some() { None } else { fence(bare).or_else(|| admonition(bare, indent, following)) };
        let Some(title) = title else { return self.copy(line) };
        let (kept, body) = (line.len() - bare.len(), bare.trim_end_matches(['\n', '\r']));
        let at = self.masked.len() + kept;
        self.fences.push(Fence { line: number, title: title.map(|title| at + title.start..at + title.end) });
        self.copy(&line[..kept]);
        self.masked.extend(std::iter::repeat_n(' ', body.len()));
        self.masked.push_str(&bare[body.len()..]);
        if bare.starts_with(['!', '?', '=']) {
            self.open.push(indent);
        }
    }

    /// The body of an admonition is indented, which CommonMark reads as code:
    /// a `>` in the first column of the indent makes it a quote.
    fn copy(&mut self, line: &str) {
        let from = self.masked.len();
        self.masked.push_str(line);
        for &indent in &self.open {
            if line.as_bytes().get(indent) == Some(&b' ') && !line.trim().is_empty() {
                self.masked.replace_range(from + indent..from + indent + 1, ">");
            }
        }
    }
}

/// A line that only opens or closes a container, and its title.
fn fence(line: &str) -> Option<Option<Range<usize>>> {
    let body = line.trim_end();
    if body.starts_with(":::") {
        return Some(container_title(body));
    }
    if body == "///" || body.starts_with("/// ") {
        let title = body.split_once(" | ").map(|(before, title)| before.len() + 3..before.len() + 3 + title.len());
        return Some(title.filter(|title| has_words(&body[title.clone()])));
    }
    // A shortcode that stands alone; one with words of its own is kept.
    let inner = body.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
    inner.is_some_and(|inner| !inner.contains("}}") && !inner.contains('"')).then_some(None)
}

/// `!!! note "Title"`, `??? tip`, `=== "Tab"`, where an indented body follows.
fn admonition(line: &str, indent: usize, following: &[&str]) -> Option<Option<Range<usize>>> {
    let body = line.trim_end();
    let mark = ["!!! ", "??? ", "???+ ", "=== \"", "===! \""].into_iter().find(|mark| body.starts_with(mark))?;
    let next = following.iter().find(|line| !line.trim().is_empty())?;
    if next.len() - next.trim_start_matches(' ').len() < indent + 4 {
        return None;
    }
    let from = mark.len() - usize::from(mark.ends_with('"'));
    let open = from + body[from..].find('"').unwrap_or(body.len() - from);
    let title = (open + 1).min(body.len())..body.rfind('"').unwrap_or(0);
    let title = (title.start < title.end && has_words(&body[title.clone()])).then_some(title);
    Some(title)
}

/// The title in `::: tip Title` or `:::note[Title]`, if it says something.
fn container_title(line: &str) -> Option<Range<usize>> {
    let name = line.trim_start_matches(':').trim_start();
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\u{200d}') || is_joint(c);
    let name_end = name.find(|c| !inside(c)).unwrap_or(name.len());
    let rest = name[name_end..].trim_start();
    let (rest, closing) = rest.strip_prefix('[').map_or((rest, None), |inner| (inner, Some(']')));
    let start = line.len() - rest.len();
    let length = closing.and_then(|close| rest.find(close)).unwrap_or(rest.trim_end().len());
    let title = &line[start..start + length];
    let attributes = title.starts_with('{') || line[..start].trim_end().ends_with('{');
    (!attributes && has_words(title)).then_some(start..start + length)
}

/// What stands between the letters of a word and may be mended there.
fn is_joint(c: char) -> bool {
    c == form::ZWNJ || form::is_mark(c) || form::is_invisible(c)
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
