//! A translation that stands: edits in place, and what is inserted.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{self, extent};
use super::container::{Container, containers};
use super::front::{front_matter_fence, quoted};
use super::goal::{Goal, Laid};
use super::insert::insertion;
use super::line::same_bone;
use super::marker::marked;
use super::patch::{Expected, Patch, apply, parts};
use super::spot::Spot;
use super::thin::thinned;
use crate::content::document::Document;
use crate::content::passage::Kind;

/// A target document with edits, and what should be read in it then.
struct Draft<'d> {
    source: Option<&'d Document>,
    containers: Vec<Container>,
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
    let mut draft =
        Draft { source, containers: Vec::new(), target, edits: Vec::new(), own: own.collect(), new: Vec::new() };
    let mut new = Vec::new();
    for one in laid {
        match &one.goal {
            Goal::Over(passages) => draft.over(passages, &one.text)?,
            Goal::New { source, after } => new.push((source.clone(), *after, one.text.as_str())),
        }
    }
    if !new.is_empty() {
        draft.containers = source.map(containers).unwrap_or_default();
        draft.insert(&mut new)?;
    }
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
        let runs: Vec<usize> = new.chunk_by(|a, b| self.go_together(a, b)).map(<[New]>::len).collect();
        let mut rest = &*new;
        for length in runs {
            let (run, more) = rest.split_at(length);
            rest = more;
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

    /// Neighbours go in together, and what stands in one container that the
    /// target lacks.
    fn go_together(&self, a: &New, b: &New) -> bool {
        let Some(spot) = self.spot(b.0.clone(), b.1).filter(|_| a.1 == b.1) else { return false };
        let line = extent(spot.source, a.0.start as usize).0;
        let housed = |spot: &Spot| spot.lacking().any(|container| container.opens <= line);
        (a.0.end == b.0.start || housed(&spot)) && !spot.is_fenced_off()
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

    /// The spot where passages go.
    fn spot(&self, passages: Range<u32>, after: Option<(u32, u32)>) -> Option<Spot<'_>> {
        Some(Spot { source: self.source?, containers: &self.containers, target: self.target, passages, after })
    }

    fn block(&mut self, run: &[New]) -> Option<()> {
        let source = self.source?;
        let run = if self.title(&run[0]).is_some() { &run[1..] } else { run };
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return Some(()) };
        let mut texts: BTreeMap<u32, &str> = BTreeMap::new();
        for (range, _, text) in run {
            texts.extend(range.clone().zip(parts(text, range.len())?));
        }
        let spot = self.spot(first.0.start..last.0.end, first.1)?;
        let translated = rewritten(&spot, &texts)?;
        let (place, text) = insertion(&spot, &translated);
        self.edits.push((place..place, text));
        let kind = |at: u32| source.passages[at as usize].kind;
        self.expect(place, texts.iter().map(|(at, text)| (kind(*at), (*text).to_owned())).collect());
        Some(())
    }

    /// A container may stand in the target without its title.
    fn title(&mut self, (passages, after, text): &New) -> Option<()> {
        let source = self.source?;
        let passage = source.passages.get(passages.start as usize).filter(|passage| passage.shape.title)?;
        let container = self.containers.iter().find(|container| container.opens == passage.line)?;
        let gap = self.spot(passages.clone(), *after)?.gap();
        let line = gap.into_iter().find(|line| same_bone(line.text, &container.head))?;
        let start = self.target.source.line_start(line.number);
        let mut new = source.source.line_text(passage.line).to_owned();
        let head = source.source.line_start(passage.line);
        new.replace_range(passage.span.start - head..passage.span.end - head, text);
        self.edits.push((start..start + line.text.len(), new));
        self.expect(start, vec![(passage.kind, (*text).to_owned())]);
        Some(())
    }

    /// What should be read where something new begins.
    fn expect(&mut self, place: usize, new: Expected) {
        let before = self.target.passages.iter().take_while(|passage| passage.span.start < place).count();
        self.new.push((before, new));
    }
}

/// The lines of the source from the first to the last of these passages, with
/// the translations in them.
fn rewritten(spot: &Spot, texts: &BTreeMap<u32, &str>) -> Option<String> {
    let source = spot.source;
    let from = source.source.line_start(spot.first_line());
    let to = source.source.line_start(spot.last_line() + 1);
    let edits = thinned(source, spot.passages.clone(), texts)?;
    let edits: Option<Vec<Patch>> = edits
        .into_iter()
        .chain(marked(spot, texts.keys().copied()))
        .filter(|(span, text)| !text.is_empty() || from <= span.start && span.end <= to)
        .map(|(span, text)| Some((span.start.checked_sub(from)?..span.end - from, text)))
        .collect();
    apply(&source.source.text[from..to], edits?)
}
