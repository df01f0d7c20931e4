//! Translations laid on the author's own bytes: what stands in the target
//! document is replaced in place, what was missing is inserted where it
//! belongs, in the block form of the source. What comes out is read again; a
//! text that does not read as the passage it should be is not taken.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blocks::{self, extent};
use super::insert::{Spot, insertion};
use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::text::source::Source;

/// Where a translation goes.
#[derive(Debug, Clone)]
pub enum Goal {
    /// Over these passages of the target document.
    Over(Range<u32>),
    /// Into the target document: the translation of these source passages,
    /// behind the last of the target passages that stand before it (with the
    /// source passage that it translates).
    New {
        /// The source passages.
        source: Range<u32>,
        /// The target passage above, and the source passage that it ends.
        after: Option<(u32, u32)>,
    },
}

/// One translation.
#[derive(Debug, Clone)]
pub struct Laid {
    /// Where it goes.
    pub goal: Goal,
    /// Canonical text; blocks apart by empty lines.
    pub text: String,
}

/// The documents that a translation is laid on.
pub struct Pair<'d> {
    /// The source.
    pub source: Option<&'d Document>,
    /// The translation as it stands.
    pub target: Option<&'d Document>,
    /// Its path below the project.
    pub path: &'d str,
}

/// The new text of a target document, and which of the translations (by index)
/// it could not take.
pub fn lay(pair: &Pair, all: &[Laid]) -> (Option<String>, Vec<usize>) {
    let mut taken = Vec::new();
    let mut refused = Vec::new();
    let mut text = None;
    settle(pair, all, &(0..all.len()).collect::<Vec<_>>(), &mut taken, &mut refused, &mut text);
    refused.sort_unstable();
    (text, refused)
}

/// Takes as many as go, by halves: one that does not go costs little.
fn settle(
    pair: &Pair,
    all: &[Laid],
    some: &[usize],
    taken: &mut Vec<usize>,
    refused: &mut Vec<usize>,
    text: &mut Option<String>,
) {
    if some.is_empty() {
        return;
    }
    let mut wish = taken.clone();
    wish.extend_from_slice(some);
    wish.sort_unstable();
    if let Some(new) = attempt(pair, all, &wish) {
        *taken = wish;
        *text = Some(new);
    } else if let [one] = some {
        refused.push(*one);
    } else {
        let (left, right) = some.split_at(some.len() / 2);
        settle(pair, all, left, taken, refused, text);
        settle(pair, all, right, taken, refused, text);
        // What could not go alone may go in company: a row with its table.
        if refused.len() > 1 && some.len() == all.len() {
            let again = std::mem::take(refused);
            let mut wish: Vec<usize> = taken.iter().chain(&again).copied().collect();
            wish.sort_unstable();
            match attempt(pair, all, &wish) {
                Some(new) => *text = Some(new),
                None => *refused = again,
            }
        }
    }
}

/// The new text, if it reads as it should.
fn attempt(pair: &Pair, all: &[Laid], wish: &[usize]) -> Option<String> {
    let laid: Vec<&Laid> = wish.iter().map(|&at| &all[at]).collect();
    let (text, expected) = match pair.target {
        Some(target) => existing(pair.source, target, &laid)?,
        None => fresh(pair.source?, &laid)?,
    };
    let read = Document::new("", pair.path, Default::default(), Source::from_text(text));
    let same =
        read.passages.len() == expected.len()
            && read.passages.iter().enumerate().zip(&expected).all(|((at, passage), (kind, text))| {
                passage.kind.alike(*kind) && same_text(read.text(at), text, *kind)
            });
    let model = pair.target.or(pair.source)?;
    (same && fences(&read.source.text) == fences(&model.source.text)).then_some(read.source.text)
}

fn same_text(a: &str, b: &str, kind: Kind) -> bool {
    if kind.is_prose() { a == b } else { a.split_whitespace().eq(b.split_whitespace()) }
}

/// Containers that are open at the end.
fn fences(text: &str) -> i64 {
    let mut open = 0;
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if line.starts_with(":::") {
            open += if line.trim_start_matches(':').is_empty() { -1 } else { 1 };
        }
    }
    open
}

/// The passages that a text should have: kind and canonical text.
type Expected = Vec<(Kind, String)>;

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

fn existing(source: Option<&Document>, target: &Document, laid: &[&Laid]) -> Option<(String, Expected)> {
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
                self.edits.extend(blocks::edits(self.target, at as usize, part)?);
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
        let own = blocks::front_matter_fence(target);
        let fence = own.or_else(|| blocks::front_matter_fence(source))?;
        let joint = if fence == "+++" { " = " } else { ": " };
        let line = format!("{}{joint}{}\n", kind.name(), blocks::quoted(fence, text));
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
        edits.extend(blocks::edits(source, *at as usize, text)?);
    }
    let edits =
        edits.into_iter().map(|(span, text)| (span.start.checked_sub(from).map(|start| start..span.end - from), text));
    let edits: Option<Vec<(Range<usize>, String)>> = edits.map(|(span, text)| Some((span?, text))).collect();
    apply(&source.source.text[from..to], edits?)
}

/// A new document: the source with the translations in it and without what is
/// not translated.
fn fresh(source: &Document, laid: &[&Laid]) -> Option<(String, Expected)> {
    let mut texts: BTreeMap<u32, &str> = BTreeMap::new();
    for one in laid {
        let Goal::New { source: passages, .. } = &one.goal else { return None };
        texts.extend(passages.clone().zip(parts(&one.text, passages.len())?));
    }
    let (mut edits, mut expected): (Vec<(Range<usize>, String)>, Expected) = (Vec::new(), Vec::new());
    let mut gone: Vec<Range<usize>> = own_lines(source);
    for (at, passage) in source.passages.iter().enumerate() {
        match texts.get(&(at as u32)) {
            Some(text) => {
                edits.extend(blocks::edits(source, at, text)?);
                expected.push((passage.kind, (*text).to_owned()));
            }
            // A container stays one without its title.
            None if passage.shape.title => edits.push((passage.span.clone(), String::new())),
            None => gone.push(without(source, at)),
        }
    }
    gone.sort_by_key(|range| range.start);
    for range in gone {
        match edits
            .iter_mut()
            .find(|(other, text)| text.is_empty() && range.start <= other.end && other.start <= range.end)
        {
            Some((other, _)) => *other = other.start.min(range.start)..other.end.max(range.end),
            None => edits.push((range, String::new())),
        }
    }
    let text = apply(&source.source.text, edits)?;
    let text = text.trim_start_matches(['\n', '\r']).to_owned();
    Some((text, expected))
}

/// The lines of a passage and an empty one behind it.
fn without(document: &Document, at: usize) -> Range<usize> {
    let (first, last) = if matches!(document.passages[at].kind, Kind::Title | Kind::Description) {
        let span = &document.passages[at].span;
        (document.source.line(span.start), document.source.line(span.end.saturating_sub(1).max(span.start)))
    } else {
        extent(document, at)
    };
    let blank = |line: u32| {
        line >= 1 && line <= document.source.line_count() && document.source.line_text(line).trim().is_empty()
    };
    let more = u32::from(blank(last + 1) && (first == 1 || blank(first - 1)));
    document.source.line_start(first)..document.source.line_start(last + 1 + more)
}

/// Lines that hold nothing but what the author told hamgam: they are said of
/// both sides where they stand.
fn own_lines(document: &Document) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in document.source.text.split_inclusive('\n') {
        if super::insert::is_directive(line) {
            found.push(at..at + line.len());
        }
        at += line.len();
    }
    found
}

/// As many parts as there are blocks.
fn parts(text: &str, count: usize) -> Option<Vec<&str>> {
    if count == 1 {
        return Some(vec![text]);
    }
    let parts: Vec<&str> = text.split("\n\n").collect();
    (parts.len() == count).then_some(parts)
}

/// Lays edits on a text; `None` where two overlap. Line ends are the text's.
fn apply(text: &str, mut edits: Vec<(Range<usize>, String)>) -> Option<String> {
    let windows = text.contains("\r\n");
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + edits.iter().map(|(_, new)| new.len()).sum::<usize>());
    let mut at = 0;
    for (range, new) in edits {
        if range.start < at || range.end > text.len() {
            return None;
        }
        out.push_str(&text[at..range.start]);
        let new = new.replace("\r\n", "\n");
        out.push_str(&if windows { new.replace('\n', "\r\n") } else { new });
        at = range.end;
    }
    out.push_str(&text[at..]);
    Some(out)
}
