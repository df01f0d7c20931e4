//! The place in a translation where passages go that it lacks: the lines that
//! stand around them in the source, and around that place.

use std::ops::Range;

use super::block::extent;
use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::text::canonical::own_comment;

/// Neighbouring passages of the source that the target lacks.
pub struct Spot<'d> {
    /// The source.
    pub source: &'d Document,
    /// The translation.
    pub target: &'d Document,
    /// The passages in the source.
    pub passages: Range<u32>,
    /// The target passage above, and the source passage that it ends.
    pub after: Option<(u32, u32)>,
}

impl<'d> Spot<'d> {
    /// Whether a fence above the passages stands in the target already: what is
    /// above it in the source does not go in together with them.
    pub fn is_fenced_off(&self) -> bool {
        let gap = self.gap();
        let there = |bone: &&str| gap.iter().any(|line| same_bone(bone, line));
        self.lead().iter().any(|line| is_bone(line) && there(line))
    }

    fn lines(document: &'d Document, from: u32, to: u32) -> Vec<&'d str> {
        (from..to).map(|line| document.source.line_text(line)).collect()
    }

    /// The lines of the source above the passages, up to the one before.
    pub fn lead(&self) -> Vec<&'d str> {
        let first = self.passages.start;
        let from = match first.checked_sub(1) {
            Some(above) if !self.is_front(self.source, above) => extent(self.source, above as usize).1 + 1,
            _ => body(self.source),
        };
        let lines = Spot::lines(self.source, from, extent(self.source, first as usize).0);
        lines.into_iter().filter(|line| !is_directive(line)).collect()
    }

    /// The lines of the source below the passages, up to the next one.
    pub fn tail(&self) -> Vec<&'d str> {
        let last = extent(self.source, self.passages.end as usize - 1).1;
        let next = self.source.passages.get(self.passages.end as usize);
        let to = match next {
            Some(_) => extent(self.source, self.passages.end as usize).0,
            None => self.source.source.line_count() + 1,
        };
        let lines = Spot::lines(self.source, last + 1, to.max(last + 1));
        lines.into_iter().filter(|line| !is_directive(line)).collect()
    }

    fn is_front(&self, document: &Document, at: u32) -> bool {
        matches!(document.passages[at as usize].kind, Kind::Title | Kind::Description)
    }

    /// The target passage above, if it is not the front matter's.
    fn above(&self) -> Option<(u32, u32)> {
        self.after.filter(|(target, _)| !self.is_front(self.target, *target))
    }

    /// The first line of the target behind the passage above.
    pub fn gap_start(&self) -> u32 {
        self.above().map_or_else(|| body(self.target), |(above, _)| extent(self.target, above as usize).1 + 1)
    }

    /// The lines of the target from there to its next passage.
    pub fn gap(&self) -> Vec<&'d str> {
        let from = self.gap_start();
        let next = (0..self.target.passages.len()).filter(|&at| !self.is_front(self.target, at as u32));
        let to = next.map(|at| extent(self.target, at).0).filter(|&line| line >= from).min();
        Spot::lines(self.target, from, to.unwrap_or(self.target.source.line_count() + 1).max(from))
    }

    /// The line of the target behind the gap.
    pub fn next_line(&self) -> Option<&'d str> {
        let line = self.gap_start() + self.gap().len() as u32;
        (line <= self.target.source.line_count()).then(|| self.target.source.line_text(line))
    }

    /// Whether an empty line has to keep the passages from what stands above:
    /// where that is no neighbour of theirs in the source, or of another kind.
    pub fn needs_air(&self, known: usize, lines: &[&str]) -> bool {
        if known > 0 || lines.first().is_some_and(|line| line.trim().is_empty()) {
            return false;
        }
        let Some((target, source)) = self.above() else { return false };
        let first = &self.source.passages[self.passages.start as usize];
        let above = &self.target.passages[target as usize];
        let siblings = above.kind == first.kind && (first.shape.item_head || first.kind == Kind::Row);
        source + 1 != self.passages.start && !siblings
    }
}

/// The first line behind the front matter.
fn body(document: &Document) -> u32 {
    match document.front.length {
        0 => 1,
        length => document.source.line(length - 1) + 1,
    }
}

/// A line that holds something.
pub fn is_bone(line: &str) -> bool {
    !line.trim().is_empty()
}

/// A fence that closes; a container's with a name or a title opens.
pub fn closes(line: &str) -> bool {
    let bare = line.trim_start_matches([' ', '\t', '>']).trim();
    bare.len() >= 3 && bare.bytes().all(|b| b == b':') || bare == "///" || bare.starts_with("</")
}

/// The rule below the head of a table is one, however it is drawn.
pub fn same_bone(a: &str, b: &str) -> bool {
    let rule = |line: &str| {
        let bare = line.trim_start_matches([' ', '\t', '>']).trim();
        (bare.contains('-') && bare.contains('|') && bare.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ')))
            .then(|| bare.matches('-').count().min(1))
    };
    a.trim() == b.trim() || rule(a).is_some() && rule(a) == rule(b)
}

/// A line that holds nothing but what the author told hamgam, anchors aside.
pub fn is_directive(line: &str) -> bool {
    let bare = line.trim_start_matches([' ', '\t', '>']).trim();
    let anchor = bare.trim_start_matches("<!--").trim_start().starts_with("p:");
    !anchor && own_comment(bare) == Some(bare.len())
}
