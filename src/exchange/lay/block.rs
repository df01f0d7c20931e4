//! A passage's block with another text in it: the markers, the indent, the
//! quotes and what the author told hamgam stay.

use super::front::{front_matter_fence, value};
use super::row::row;
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

/// What the author told hamgam in a text.
pub fn own_comments(raw: &str) -> Vec<&str> {
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

/// First and last line of a block, from 1, its container's fences left out.
pub fn extent(document: &Document, at: usize) -> (u32, u32) {
    let passage = &document.passages[at];
    if passage.kind != Kind::Paragraph {
        return (passage.line, passage.end_line);
    }
    let last = passage.span.end.saturating_sub(1).max(passage.span.start);
    (document.source.line(passage.span.start), document.source.line(last))
}
