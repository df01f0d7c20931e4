//! A translation that stands: edits in place, and what is inserted.

use std::ops::Range;

use super::block::{self, extent};
use super::front::{front_matter_fence, quoted};
use super::goal::{Goal, Laid};
use super::insert::insertion;
use super::patch::{Expected, apply, parts};
use super::spot::Spot;
use crate::content::document::Document;
use crate::content::passage::Kind;

/// A target document with edits, and what should be read in it then.
struct Draft<'d> {
    source: Option<&'d Document>,
    target: &'d Document,
    edits: Vec<(Range<usize>, String)>,
    /// Of the target's own passages.
    own: Expected,
    /// Of new ones: how many of the target's own stand before them.
    new: Vec<(usize, Expected)>,
}

/// The new text of a target document, and what should be read in it.
pub fn existing(source: Option<&Document>, target: &Document, laid: &[&Laid]) -> Option<(String, Expected)> {
    let own = target.passages.iter().enumerate().map(|(at, passage)| (passage.kind, target.text(at).to_owned()));
    let mut draft = Draft { source, target, edits: Vec::new(), own: own.collect(), new: Vec::new() };
    let mut new = Vec::new();
    for one in laid {
        match &one.goal {
            Goal::Over(passages) => draft.over(passages, &one.text)?,
            Goal::New { source, after } => new.push((source.clone(), *after, one.text.as_str())),
        }
    }
    draft.insert(&mut new)?;
    let text = apply(&target.source.text, draft.edits)?;
    let mut expected = Expected::new();
    draft.new.sort_by_key(|(before, _)| *before);
    let mut new = draft.new.into_iter().peekable();
    for (at, one) in draft.own.into_iter().enumerate() {
        while let Some((_, more)) = new.next_if(|(before, _)| *before <= at) {
            expected.extend(more);
        }
        expected.push(one);
    }
    expected.extend(new.flat_map(|(_, more)| more));
    Some((text, expected))
}

/// A run of what is missing: source passages, what stands above, text.
type New<'t> = (Range<u32>, Option<(u32, u32)>, &'t str);

impl Draft<'_> {
    fn over(&mut self, passages: &Range<u32>, text: &str) -> Option<()> {
        for (at, part) in passages.clone().zip(parts(text, passages.len())?) {
            if self.target.text(at as usize) != part {
                self.edits.extend(block::edits(self.target, at as usize, part)?);
                self.own[at as usize].1 = part.to_owned();
            }
        }
        Some(())
    }

    /// What follows each other in the source goes in together.
    fn insert(&mut self, new: &mut [New]) -> Option<()> {
        new.sort_by_key(|(passages, _, _)| passages.start);
        let (source, target) = (self.source, self.target);
        let together = |a: &New, b: &New| {
            let spot = source.map(|source| Spot { source, target, passages: b.0.clone(), after: b.1 });
            a.0.end == b.0.start && a.1 == b.1 && spot.is_some_and(|spot| !spot.is_fenced_off())
        };
        for run in new.chunk_by(together) {
            // The title and the description stand in the front matter.
            let body = run.iter().position(|(passages, _, _)| !self.in_front(passages.start)).unwrap_or(run.len());
            for (passages, _, text) in &run[..body] {
                self.front(passages.start, text)?;
            }
            if body < run.len() {
                self.block(&run[body..])?;
            }
        }
        Some(())
    }

    fn in_front(&self, at: u32) -> bool {
        self.source.is_some_and(|source| matches!(source.passages[at as usize].kind, Kind::Title | Kind::Description))
    }

    fn front(&mut self, at: u32, text: &str) -> Option<()> {
        let (source, target) = (self.source?, self.target);
        let kind = source.passages[at as usize].kind;
        let own = front_matter_fence(target);
        let fence = own.or_else(|| front_matter_fence(source))?;
        let joint = if fence == "+++" { " = " } else { ": " };
        let line = format!("{}{joint}{}\n", kind.name(), quoted(fence, text));
        // In TOML what follows a table belongs to it: the head is safe.
        let head = target.source.line_start(2);
        let (place, line) = if own.is_some() { (head, line) } else { (0, format!("{fence}\n{line}{fence}\n\n")) };
        // A description goes below a title that is there.
        let title = target.passages.first().filter(|first| first.kind == Kind::Title && kind == Kind::Description);
        let place = title.map_or(place, |title| target.source.line_start(target.source.line(title.span.end) + 1));
        self.edits.push((place..place, line));
        self.new.push((usize::from(title.is_some()), vec![(kind, text.to_owned())]));
        Some(())
    }

    fn block(&mut self, run: &[New]) -> Option<()> {
        let source = self.source?;
        let mut texts = Vec::new();
        for (range, _, text) in run {
            texts.extend(range.clone().zip(parts(text, range.len())?));
        }
        let translated = rewritten(source, &texts)?;
        let passages = run[0].0.start..run[run.len() - 1].0.end;
        let spot = Spot { source, target: self.target, passages, after: run[0].1 };
        let (place, text) = insertion(&spot, &translated);
        self.edits.push((place..place, text));
        let before = self.target.passages.iter().take_while(|passage| passage.span.start < place).count();
        let kind = |at: u32| source.passages[at as usize].kind;
        self.new.push((before, texts.iter().map(|(at, text)| (kind(*at), (*text).to_owned())).collect()));
        Some(())
    }
}

/// The lines of the source from the first to the last of these passages, with
/// the translations in them.
fn rewritten(source: &Document, texts: &[(u32, &str)]) -> Option<String> {
    let (first, last) = (texts.first()?.0 as usize, texts.last()?.0 as usize);
    let from = source.source.line_start(extent(source, first).0);
    let to = source.source.line_start(extent(source, last).1 + 1);
    let mut edits = Vec::new();
    for (at, text) in texts {
        edits.extend(block::edits(source, *at as usize, text)?);
    }
    let edits =
        edits.into_iter().map(|(span, text)| (span.start.checked_sub(from).map(|start| start..span.end - from), text));
    let edits: Option<Vec<(Range<usize>, String)>> = edits.map(|(span, text)| Some((span?, text))).collect();
    apply(&source.source.text[from..to], edits?)
}
