//! The place in a translation where passages go that it lacks: the lines that
//! stand around them in the source, and around that place.

use std::ops::Range;

use super::block::extent;
use super::container::Container;
use super::line::{Line, is_bone, is_directive, same_bone};
use crate::content::document::Document;
use crate::content::passage::Kind;

/// Neighbouring passages of the source that the target lacks.
pub struct Spot<'d> {
    /// The source.
    pub source: &'d Document,
    /// The containers of the source.
    pub containers: &'d [Container],
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
        let there = |bone: &Line| gap.iter().any(|line| same_bone(bone.text, line.text));
        self.lead().iter().any(|line| is_bone(line.text) && there(line))
    }

    /// The containers around the passages that open below the passage above:
    /// the target lacks them, unless they stand in its gap.
    pub fn lacking(&self) -> impl Iterator<Item = &'d Container> {
        let (first, above) = (self.first_line(), self.above_line());
        self.containers.iter().filter(move |container| container.opens > above && container.holds(first))
    }

    /// Whether a line closes a container that opened below the passage above
    /// and far above the passages: what was in it is not in the target.
    pub fn is_stray(&self, line: u32) -> bool {
        let (lead, above) = (self.lead_start(), self.above_line());
        let of_line = self.containers.iter().filter(|container| container.closes == Some(line));
        of_line.into_iter().any(|container| container.opens > above && container.opens < lead)
    }

    /// The first line of the passages in the source.
    pub fn first_line(&self) -> u32 {
        extent(self.source, self.passages.start as usize).0
    }

    /// The last line of the passages in the source.
    pub fn last_line(&self) -> u32 {
        extent(self.source, self.passages.end as usize - 1).1
    }

    /// The line of the source where the passage above ends; 0 without one.
    fn above_line(&self) -> u32 {
        self.above().map_or(0, |(_, source)| extent(self.source, source as usize).1)
    }

    /// The line of the source behind the passage before.
    fn lead_start(&self) -> u32 {
        match self.passages.start.checked_sub(1) {
            Some(before) if !is_front(self.source, before) => extent(self.source, before as usize).1 + 1,
            _ => body(self.source),
        }
    }

    /// The lines of the source above the passages, up to the one before, and
    /// above them the heads of containers that opened earlier.
    pub fn lead(&self) -> Vec<Line<'d>> {
        let start = self.lead_start();
        let mut lead = Vec::new();
        for container in self.lacking().filter(|container| container.opens < start) {
            let blank = |number: u32| lines(self.source, number, number + 1).find(|line| !is_bone(line.text));
            lead.extend(container.opens.checked_sub(1).filter(|above| *above > 0).and_then(blank));
            lead.push(Line { number: container.opens, text: &container.head });
            lead.extend(blank(container.opens + 1));
        }
        let headed = !lead.is_empty();
        lead.extend(told(lines(self.source, start, self.first_line())));
        if headed {
            lead.dedup_by(|a, b| !is_bone(a.text) && !is_bone(b.text));
        }
        lead
    }

    /// The lines of the source below the passages, up to the next one.
    pub fn tail(&self) -> Vec<Line<'d>> {
        let from = self.last_line() + 1;
        let to = match self.source.passages.get(self.passages.end as usize) {
            Some(_) => extent(self.source, self.passages.end as usize).0,
            None => self.source.source.line_count() + 1,
        };
        told(lines(self.source, from, to)).collect()
    }

    /// The target passage above, if it is not the front matter's.
    pub fn above(&self) -> Option<(u32, u32)> {
        self.after.filter(|(target, _)| !is_front(self.target, *target))
    }

    /// The first line of the target behind the passage above.
    pub fn gap_start(&self) -> u32 {
        self.above().map_or_else(|| body(self.target), |(above, _)| extent(self.target, above as usize).1 + 1)
    }

    /// The lines of the target from there to its next passage.
    pub fn gap(&self) -> Vec<Line<'d>> {
        let from = self.gap_start();
        let next = (0..self.target.passages.len()).filter(|&at| !is_front(self.target, at as u32));
        let to = next.map(|at| extent(self.target, at).0).filter(|&line| line >= from).min();
        lines(self.target, from, to.unwrap_or(self.target.source.line_count() + 1)).collect()
    }

    /// The line of the target behind the gap.
    pub fn next_line(&self) -> Option<&'d str> {
        let line = self.gap_start() + self.gap().len() as u32;
        (line <= self.target.source.line_count()).then(|| self.target.source.line_text(line))
    }

    /// Whether an empty line has to keep the passages from what stands above:
    /// where that is no neighbour of theirs in the source, or of another kind.
    pub fn needs_air(&self, known: usize, lines: &[Line]) -> bool {
        if known > 0 || lines.first().is_some_and(|line| !is_bone(line.text)) {
            return false;
        }
        let Some((target, source)) = self.above() else { return false };
        let first = &self.source.passages[self.passages.start as usize];
        let above = &self.target.passages[target as usize];
        let siblings = above.kind == first.kind && (first.shape.item_head || first.kind == Kind::Row);
        source + 1 != self.passages.start && !siblings
    }
}

fn lines(document: &Document, from: u32, to: u32) -> impl Iterator<Item = Line<'_>> {
    (from..to).map(|number| Line { number, text: document.source.line_text(number) })
}

/// What the author told hamgam stays where it was told.
fn told<'d>(lines: impl Iterator<Item = Line<'d>>) -> impl Iterator<Item = Line<'d>> {
    lines.filter(|line| !is_directive(line.text))
}

fn is_front(document: &Document, at: u32) -> bool {
    matches!(document.passages[at as usize].kind, Kind::Title | Kind::Description)
}

/// The first line behind the front matter.
fn body(document: &Document) -> u32 {
    match document.front.length {
        0 => 1,
        length => document.source.line(length - 1) + 1,
    }
}
