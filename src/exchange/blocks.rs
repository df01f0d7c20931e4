//! A passage's block with another text in it: the markers, the indent, the
//! quotes and what the author told hamgam stay.

use crate::content::document::Document;
use crate::content::passage::{Kind, Passage};
use crate::text::canonical::own_comment;
use crate::text::source::Span;

/// The edits that make a passage say another text; `None` where its block
/// cannot hold it.
pub fn edits(document: &Document, at: usize, text: &str) -> Option<Vec<(Span, String)>> {
    let passage = &document.passages[at];
    match passage.kind {
        Kind::Title | Kind::Description => {
            let fence = front_matter_fence(document)?;
            Some(vec![(passage.span.clone(), value(document, &passage.span, fence, text))])
        }
        Kind::Row => row(document, passage, text),
        Kind::Code | Kind::Html => lines(document, passage, text),
        Kind::Heading(_) | Kind::Paragraph => inline(document, passage, text),
    }
}

/// `+++` or `---`.
pub fn front_matter_fence(document: &Document) -> Option<&'static str> {
    let head = document.source.text.get(..document.front.length).filter(|head| !head.is_empty())?;
    Some(if head.starts_with("+++") { "+++" } else { "---" })
}

/// A value of the front matter, quoted as its format wants it.
pub fn quoted(fence: &str, text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' if fence == "+++" => out.push_str("\\n"),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A plain YAML value stays plain where it can.
fn value(document: &Document, span: &Span, fence: &str, text: &str) -> String {
    let old = &document.source.text[span.clone()];
    let plain = !old.starts_with(['"', '\'', '\n', '\r', ' ', '|', '>']) && !old.contains('\n');
    let tame = text.starts_with(char::is_alphabetic)
        && !text.contains([':', '#', '"', '\'', '\n', '\\'])
        && !matches!(text, "true" | "false" | "null" | "yes" | "no" | "on" | "off");
    if fence == "---" && plain && tame {
        return text.to_owned();
    }
    if fence == "---" && old.starts_with('\'') && !text.contains('\n') {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let lead = if old.starts_with(['\n', '\r']) { " " } else { "" };
    format!("{lead}{}", quoted(fence, text))
}

/// What stands before a text in its line, as its further lines have it: quotes
/// stay, list markers and labels become spaces.
fn continuation(document: &Document, start: usize) -> String {
    let text = &document.source.text;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    text[line..start].chars().map(|c| if matches!(c, '>' | '\t') { c } else { ' ' }).collect()
}

fn inline(document: &Document, passage: &Passage, text: &str) -> Option<Vec<(Span, String)>> {
    if text.contains("\n\n") || text.is_empty() {
        return None;
    }
    let raw = &document.source.text[passage.span.clone()];
    let lead = continuation(document, passage.span.start);
    let mut new = text.split('\n').collect::<Vec<_>>().join(&format!("\n{lead}"));
    for comment in own_comments(raw) {
        new.push(' ');
        new.push_str(comment);
    }
    Some(vec![(passage.span.clone(), new)])
}

fn own_comments(raw: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr2(b'<', b'{', &raw.as_bytes()[at..]) {
        at += next;
        match own_comment(&raw[at..]) {
            Some(length) => {
                found.push(&raw[at..at + length]);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// A code or HTML block: every line under the first one's indent.
fn lines(document: &Document, passage: &Passage, text: &str) -> Option<Vec<(Span, String)>> {
    let source = &document.source.text;
    let line = source[..passage.span.start].rfind('\n').map_or(0, |at| at + 1);
    let lead = &source[line..passage.span.start];
    if !lead.chars().all(|c| matches!(c, ' ' | '\t' | '>')) {
        return (!text.contains('\n')).then(|| vec![(passage.span.clone(), text.to_owned())]);
    }
    let mut new = String::new();
    for (at, part) in text.split('\n').enumerate() {
        if at > 0 {
            new.push('\n');
            new.push_str(if part.is_empty() { lead.trim_end() } else { lead });
        }
        new.push_str(part);
    }
    if source[passage.span.clone()].ends_with('\n') {
        new.push('\n');
    }
    Some(vec![(passage.span.clone(), new)])
}

/// A row: cell by cell, so that the others keep their bytes.
fn row(document: &Document, passage: &Passage, text: &str) -> Option<Vec<(Span, String)>> {
    let raw = &document.source.text[passage.span.clone()];
    let cells = cells(raw);
    let new = split(text, usize::from(passage.shape.cells))?;
    let mut edits = Vec::new();
    for (cell, text) in cells.iter().zip(&new) {
        let old = &raw[cell.clone()];
        let mut folded = String::new();
        crate::text::canonical::fold(old, 0, &mut folded);
        if folded == *text {
            continue;
        }
        let mut new = text.replace('\n', " ");
        own_comments(old).into_iter().for_each(|comment| new = format!("{new} {comment}"));
        if old.is_empty() {
            new = format!(" {new} ");
        }
        edits.push((passage.span.start + cell.start..passage.span.start + cell.end, new));
    }
    (cells.len() >= new.len()).then_some(edits)
}

/// The texts of a canonical row's cells.
pub fn split(text: &str, count: usize) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in bars(text) {
        parts.push(text[from..at].trim());
        from = at + 1;
    }
    parts.push(text[from..].trim());
    while parts.len() < count {
        parts.push("");
    }
    (parts.len() == count).then_some(parts)
}

/// Bytes of the cells of a row as it stands, without their padding.
fn cells(raw: &str) -> Vec<Span> {
    let mut bounds: Vec<usize> = bars(raw);
    let head = raw.len() - raw.trim_start().len();
    let end = raw.trim_end().len();
    let open = bounds.first().is_none_or(|&first| first != head);
    let closed = bounds.last().is_some_and(|&last| last + 1 == end && (bounds.len() > 1 || open));
    let mut edges: Vec<(usize, usize)> = Vec::new();
    let mut from = if open { 0 } else { bounds.remove(0) + 1 };
    for at in bounds {
        edges.push((from, at));
        from = at + 1;
    }
    if !closed {
        edges.push((from, raw.len()));
    }
    edges
        .into_iter()
        .map(|(from, to)| {
            let cell = &raw[from..to];
            let start = from + cell.len() - cell.trim_start().len();
            start.min(to)..(start + cell.trim().len()).min(to)
        })
        .collect()
}

/// Bars that are not escaped.
fn bars(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'|' => {
                found.push(at);
                at += 1;
            }
            _ => at += 1,
        }
    }
    found
}

/// First and last line of a block, from 1, its container's fences left out.
pub fn extent(document: &Document, at: usize) -> (u32, u32) {
    let passage = &document.passages[at];
    if passage.kind != Kind::Paragraph {
        return (passage.line, passage.end_line);
    }
    let last = passage.span.end.saturating_sub(1).max(passage.span.start);
    (document.source.line(passage.span.start), document.source.line(last))
}
