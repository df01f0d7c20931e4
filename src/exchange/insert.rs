//! Where in a translation a passage goes that it lacked, and what goes with it:
//! the empty lines, fences and labels that stand around it in the source.

use std::ops::Range;

use super::blocks::extent;
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

/// Byte offset in the target, and the lines to insert there.
pub fn insertion(spot: &Spot, translated: &str) -> (usize, String) {
    let lead = spot.lead();
    let tail = spot.tail();
    let gap = spot.gap();
    // Fences that the target has already stay above.
    let fences: Vec<&str> = lead.iter().copied().filter(|line| is_bone(line)).collect();
    let standing = gap.iter().enumerate().filter(|(_, line)| is_bone(line));
    let mut known = 0;
    let mut above = 0;
    for (at, line) in standing {
        if fences.get(known).is_some_and(|fence| same_bone(fence, line)) {
            known += 1;
            above = at + 1;
        }
    }
    let place = spot.target.source.line_start(spot.gap_start() + above as u32);
    let mut lines = behind_bones(&lead, known).to_vec();
    let below = &gap[above..];
    if spot.needs_air(known, &lines) {
        lines.insert(0, "");
    }
    let mut text = String::new();
    let open = place > 0 && !spot.target.source.text[..place].ends_with('\n');
    text.push_str(if open { "\n" } else { "" });
    lines.iter().for_each(|line| push(&mut text, line));
    push(&mut text, translated.trim_end_matches(['\n', '\r']));
    close(&mut text, &tail, below, spot);
    (place, text)
}

fn push(text: &mut String, line: &str) {
    text.push_str(line.trim_end_matches('\r'));
    text.push('\n');
}

/// What stands behind the passages in the source, if the target lacks it; else
/// the empty line that keeps them from what follows.
fn close(text: &mut String, tail: &[&str], below: &[&str], spot: &Spot) {
    let bones: Vec<&str> = tail.iter().copied().filter(|line| is_bone(line)).collect();
    let there = |bone: &&str| below.iter().any(|line| same_bone(bone, line));
    let own = bones.iter().take_while(|bone| !there(bone)).count();
    // Only what closes: what opens belongs to what comes after.
    let closing = bones[..own].iter().take_while(|bone| closes(bone)).count();
    if closing > 0 {
        let mut left = closing;
        for line in tail {
            push(text, line);
            left -= usize::from(is_bone(line));
            if left == 0 {
                break;
            }
        }
    }
    let next = below.first().copied().or_else(|| spot.next_line());
    let last = spot.passages.end as usize == spot.source.passages.len();
    let apart = tail.first().map_or(last, |line| line.trim().is_empty());
    if next.is_some_and(|line| !line.trim().is_empty()) && apart {
        text.push('\n');
    }
}

/// The lines behind the first so many bones.
fn behind_bones<'a, 'l>(lines: &'a [&'l str], count: usize) -> &'a [&'l str] {
    if count == 0 {
        return lines;
    }
    let mut bones = lines.iter().enumerate().filter(|(_, line)| is_bone(line));
    let from = bones.nth(count - 1).map_or(0, |(at, _)| at + 1);
    &lines[from..]
}

/// A line that holds something.
fn is_bone(line: &str) -> bool {
    !line.trim().is_empty()
}

/// A fence that closes; a container's with a name or a title opens.
fn closes(line: &str) -> bool {
    let bare = line.trim_start_matches([' ', '\t', '>']).trim();
    bare.len() >= 3 && bare.bytes().all(|b| b == b':') || bare == "///" || bare.starts_with("</")
}

/// The rule below the head of a table is one, however it is drawn.
fn same_bone(a: &str, b: &str) -> bool {
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
    fn lead(&self) -> Vec<&'d str> {
        let first = self.passages.start;
        let from = match first.checked_sub(1) {
            Some(above) if !self.is_front(self.source, above) => extent(self.source, above as usize).1 + 1,
            _ => body(self.source),
        };
        let lines = Spot::lines(self.source, from, extent(self.source, first as usize).0);
        lines.into_iter().filter(|line| !is_directive(line)).collect()
    }

    /// The lines of the source below the passages, up to the next one.
    fn tail(&self) -> Vec<&'d str> {
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
    fn gap_start(&self) -> u32 {
        self.above().map_or_else(|| body(self.target), |(above, _)| extent(self.target, above as usize).1 + 1)
    }

    /// The lines of the target from there to its next passage.
    fn gap(&self) -> Vec<&'d str> {
        let from = self.gap_start();
        let next = (0..self.target.passages.len()).filter(|&at| !self.is_front(self.target, at as u32));
        let to = next.map(|at| extent(self.target, at).0).filter(|&line| line >= from).min();
        Spot::lines(self.target, from, to.unwrap_or(self.target.source.line_count() + 1).max(from))
    }

    /// The line of the target behind the gap.
    fn next_line(&self) -> Option<&'d str> {
        let line = self.gap_start() + self.gap().len() as u32;
        (line <= self.target.source.line_count()).then(|| self.target.source.line_text(line))
    }

    /// Whether an empty line has to keep the passages from what stands above:
    /// where that is no neighbour of theirs in the source, or of another kind.
    fn needs_air(&self, known: usize, lines: &[&str]) -> bool {
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
