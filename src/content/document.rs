//! One Markdown file in one locale, and its passages in order.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::anchors::Anchors;
use super::definitions::Definitions;
use super::directive::{Directive, located};
use super::front_matter::{self, FrontMatter};
use super::markdown::{self, Bone};
use super::passage::{Kept, Kind, Passage};
use crate::text::shared::Shared;
use crate::text::source::{Source, Span};

/// A document of one locale.
#[derive(Debug)]
pub struct Document {
    /// Its name: the source path below the content folder, `/` on every system.
    pub name: Arc<str>,
    /// Path below the project, `/` on every system.
    pub path: Arc<str>,
    /// Path on this machine.
    pub file: PathBuf,
    /// The text of the file.
    pub source: Source,
    /// What its front matter says.
    pub front: FrontMatter,
    /// Its passages, in reading order.
    pub passages: Vec<Passage>,
    /// Blocks without a text of their own, in order.
    pub skeleton: Vec<Bone>,
    /// Whether its author told hamgam anything about a passage.
    pub has_directives: bool,
    /// Whether it has code that stands alone.
    pub has_code: bool,
    store: Arc<str>,
    definitions: OnceLock<Definitions>,
    anchors: OnceLock<Anchors>,
}

impl Document {
    /// Takes a text apart.
    pub fn new(name: &str, path: &str, file: PathBuf, source: Source) -> Document {
        let front = front_matter::read(&source.text);
        let read = markdown::passages(&source, &front, path.ends_with(".mdx"));
        Document {
            name: name.into(),
            path: path.into(),
            file,
            source,
            front,
            has_directives: read.list.iter().any(|passage| !passage.directives.is_empty()),
            has_code: read.list.iter().any(|passage| passage.kind == Kind::Code),
            passages: read.list,
            skeleton: read.skeleton,
            store: read.store.into(),
            definitions: OnceLock::new(),
            anchors: OnceLock::new(),
        }
    }

    /// What it defines: reference links and footnotes.
    pub fn definitions(&self) -> &Definitions {
        self.definitions.get_or_init(|| Definitions::read(&self.source.text))
    }

    /// The places in it that links may lead to.
    pub fn anchors(&self) -> &Anchors {
        self.anchors.get_or_init(|| Anchors::read(&self.source))
    }

    /// Canonical text of a passage.
    pub fn text(&self, passage: usize) -> &str {
        let (whole, span) = self.kept(passage);
        &whole[span]
    }

    /// How many bytes the canonical text of a passage has.
    pub fn length(&self, passage: usize) -> usize {
        self.kept(passage).1.len()
    }

    /// Canonical text of a passage, to hold on to.
    pub fn shared(&self, passage: usize) -> Shared {
        let (whole, span) = self.kept(passage);
        Shared::part(whole, span)
    }

    /// Whether a text is that of a passage.
    pub fn says(&self, passage: usize, text: &Shared) -> bool {
        let (whole, span) = self.kept(passage);
        text.is_part(whole, &span) || whole[span] == **text
    }

    fn kept(&self, passage: usize) -> (&Arc<str>, Span) {
        match &self.passages[passage].text {
            Kept::File(range) => (&self.source.text, range.start as usize..range.end as usize),
            Kept::Store(range) => (&self.store, range.start as usize..range.end as usize),
        }
    }

    /// Canonical text of several passages, joined by blank lines.
    pub fn texts(&self, passages: &[u32]) -> String {
        passages.iter().map(|&at| self.text(at as usize)).collect::<Vec<_>>().join("\n\n")
    }

    /// Where the author says something to hamgam about a passage: above it, or
    /// inline.
    pub fn directive_span(&self, passage: usize, directive: &Directive) -> Option<Span> {
        let start = passage.checked_sub(1).map_or(0, |above| self.passages[above].span.end);
        let end = self.passages.get(passage + 1).map_or(self.source.text.len(), |below| below.span.start);
        let start = start.min(self.passages[passage].span.start);
        let found = located(&self.source.text[start..end.max(start)]).into_iter().find(|(found, _)| found == directive);
        found.map(|(_, span)| start + span.start..start + span.end)
    }

    /// The headings above a passage, outermost first.
    pub fn heading_path(&self, passage: usize) -> Vec<&str> {
        let mut path = Vec::new();
        let mut level = match self.passages[passage].kind {
            Kind::Heading(level) => level,
            _ => 7,
        };
        let mut next = self.passages[passage].section;
        while let Some(at) = next {
            let heading = &self.passages[at as usize];
            if let Kind::Heading(above) = heading.kind
                && above < level
            {
                path.push(self.text(at as usize));
                level = above;
            }
            next = heading.section;
        }
        path.reverse();
        path
    }
}
