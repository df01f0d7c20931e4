//! What a passage has in it that Markdown does not know: groups of citations,
//! marks such as `[citation needed]`, and comments to hamgam.

use std::ops::Range;

use crate::citation::parse::{Citation, Mode, citations};
use crate::text::canonical::own_comment;

/// A stretch of a text that is written in one piece.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub what: What,
}

/// What a group is.
#[derive(Debug, Clone)]
pub enum What {
    /// Citations, between brackets or a bare one.
    Cited(Vec<Citation>),
    /// A mark, with its words.
    Needed(String),
    /// Nothing that readers see.
    Hidden,
}

/// How texts say that something is missing.
const NEEDED: &[&str] =
    &["[citation needed]", "[page needed]", "[نیازمند منبع]", "[شمارهٔ صفحه لازم است]", "[شماره صفحه لازم است]"];

/// The groups of a raw inline text, in order and apart.
pub fn groups(raw: &str) -> Vec<Group> {
    let mut found = cited(raw);
    if raw.contains('[') {
        needed(raw, &mut found);
    }
    if raw.contains("{/*") || raw.contains("<!--") {
        hidden(raw, &mut found);
    }
    found.sort_by_key(|group| group.range.start);
    let mut end = 0;
    found.retain(|group| {
        let apart = group.range.start >= end;
        if apart {
            end = group.range.end;
        }
        apart
    });
    found
}

/// Citations that stand in one pair of brackets are one group.
fn cited(raw: &str) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    for citation in citations(raw) {
        let bracketed = citation.mode != Mode::InText
            && raw[..citation.item.start].ends_with(['[', ';', '؛'])
            && raw[citation.item.end..].starts_with([']', ';', '؛']);
        let start = citation.item.start - usize::from(bracketed && raw[..citation.item.start].ends_with('['));
        let end = citation.item.end + usize::from(bracketed && raw[citation.item.end..].starts_with(']'));
        match found.last_mut() {
            Some(Group { range, what: What::Cited(items) })
                if bracketed && !raw[..start].is_empty() && raw[range.end..start.max(range.end)].trim() != "" =>
            {
                let between = &raw[range.end..start];
                if between == ";" || between == "؛" {
                    range.end = end;
                    items.push(citation);
                    continue;
                }
                found.push(Group { range: start..end, what: What::Cited(vec![citation]) });
            }
            _ => found.push(Group { range: start..end, what: What::Cited(vec![citation]) }),
        }
    }
    found
}

/// Marks, also where a line break stands in them.
fn needed(raw: &str, found: &mut Vec<Group>) {
    for (start, _) in raw.match_indices('[') {
        let Some(length) = raw[start..].find(']').map(|end| end + 1).filter(|length| *length < 80) else { continue };
        let words: Vec<&str> = raw[start..start + length].split_whitespace().collect();
        let mark = words.join(" ");
        if NEEDED.contains(&mark.as_str()) && !raw[start + length..].starts_with(['(', '[']) {
            found.push(Group { range: start..start + length, what: What::Needed(mark) });
        }
    }
}

fn hidden(raw: &str, found: &mut Vec<Group>) {
    for (start, _) in raw.match_indices(['{', '<']) {
        if let Some(length) = own_comment(&raw[start..]) {
            found.push(Group { range: start..start + length, what: What::Hidden });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(raw: &str) -> Vec<(&str, usize)> {
        let of = groups(raw);
        let count = |group: &Group| match &group.what {
            What::Cited(items) => items.len(),
            _ => 0,
        };
        of.iter().map(|group| (&raw[group.range.clone()], count(group))).collect()
    }

    #[test]
    fn citations_of_one_bracket_are_one_group() {
        assert_eq!(shapes("به گفتهٔ [@a؛ @b، ص. ۳]."), [("[@a؛ @b، ص. ۳]", 2)]);
        assert_eq!(shapes("[@a] [@b; @c]"), [("[@a]", 1), ("[@b; @c]", 2)]);
        assert_eq!(shapes("@a [p. 3] says"), [("@a [p. 3]", 1)]);
    }

    #[test]
    fn marks_and_comments_are_groups_and_other_brackets_are_none() {
        assert_eq!(shapes("x [citation\nneeded] y"), [("[citation\nneeded]", 0)]);
        assert_eq!(shapes("x <!-- p: k --> y"), [("<!-- p: k -->", 0)]);
        assert_eq!(shapes("[a link](b.md) and [text]"), []);
    }
}
