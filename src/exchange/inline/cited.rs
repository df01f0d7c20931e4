//! Citations as codes.

use super::code::{Part, What};
use super::hole::Holes;
use crate::citation::parse::{Citation, Mode, citations};

impl Holes<'_> {
    /// Citations of a part of the text that begins at `base`.
    pub fn cited(&mut self, base: usize, part: &str) {
        let found = citations(part);
        let bytes = part.as_bytes();
        let mut group: Vec<&Citation> = Vec::new();
        for (at, citation) in found.iter().enumerate() {
            if citation.mode == Mode::InText || (bytes.get(citation.item.start.wrapping_sub(1)) == Some(&b'@')) {
                self.push(
                    base + citation.item.start..base + citation.item.end,
                    What::Citation,
                    Part::Whole,
                    vec![fact(citation)],
                );
                continue;
            }
            group.push(citation);
            let goes_on = found.get(at + 1).is_some_and(|next| {
                next.mode != Mode::InText && matches!(&part[citation.item.end..next.item.start], ";" | "؛")
            });
            if !goes_on {
                self.group(base, part, &group);
                group.clear();
            }
        }
    }

    /// A group that says nothing but its works is one code; where it has words
    /// of its own, each work is one and the words stay open.
    fn group(&mut self, base: usize, part: &str, group: &[&Citation]) {
        let (first, last) = (group[0].item.start, group[group.len() - 1].item.end);
        let bracketed = first > 0 && &part[first - 1..first] == "[" && part[last..].starts_with(']');
        let bare = group.iter().all(|citation| citation.prefix.is_empty() && citation.suffix.is_empty());
        if bracketed && bare {
            let facts = group.iter().map(|citation| fact(citation)).collect();
            return self.push(base + first - 1..base + last + 1, What::Citation, Part::Whole, facts);
        }
        for citation in group {
            let item = &part[citation.item.clone()];
            let sign = item.find('@').unwrap_or(0);
            let sign = sign - usize::from(citation.mode == Mode::SuppressAuthor && item[..sign].ends_with('-'));
            let end = if citation.suffix.is_empty() { None } else { item.rfind(&citation.suffix) };
            let end = end.filter(|&end| citation.item.start + end >= citation.span.end).unwrap_or(item.len());
            let end = item[..end].trim_end_matches([' ', ',', '،']).len();
            let start = base + citation.item.start;
            self.push(start + sign..start + end.max(sign), What::Citation, Part::Whole, vec![fact(citation)]);
        }
    }
}

/// A citation, however its locator is written.
fn fact(citation: &Citation) -> String {
    let locator = citation.locator.as_ref().map_or(String::new(), |locator| locator.written());
    format!("@{}|{:?}|{locator}", citation.key, citation.mode)
}
