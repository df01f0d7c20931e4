//! Runs the rules over a workspace: rows and texts of a document together, so
//! that what a passage asserts is read once.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use crate::bitext::row::{Half, Row};
use crate::check::rule::Pair;
use crate::check::run::{self, On};
use crate::content::document::Document;
use crate::facts::knows;
use crate::facts::readings::{Held, Readings};
use crate::facts::target::Pages;
use crate::finding::Found;
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;
use crate::workspace::{Bitext, Workspace};

/// What the rules need to know of the whole work.
pub struct Checker<'w> {
    workspace: &'w Workspace,
    pages: Pages<'w>,
    /// The rules that are on, by shelf.
    rules: Vec<Vec<On>>,
}

impl<'w> Checker<'w> {
    /// A checker of a workspace; `strict` raises warnings to errors.
    pub fn new(workspace: &'w Workspace, strict: bool) -> Checker<'w> {
        let mut pages = Pages::default();
        for (shelf, of) in workspace.shelves.iter().enumerate() {
            of.documents.iter().for_each(|document| pages.add(shelf, document));
        }
        let rules = (0..workspace.shelves.len()).map(|shelf| workspace.settings(shelf, strict).rules()).collect();
        Checker { workspace, pages, rules }
    }

    /// What the rules find in some rows, by bitext and index, of one document,
    /// and in some texts, by shelf and document.
    pub fn document(&self, rows: &[(usize, usize)], texts: &[(usize, usize)]) -> Vec<Found> {
        let text = |&(shelf, at): &(usize, usize)| &self.workspace.shelves[shelf].documents[at];
        let known = |shelf: usize| knows(self.workspace.locale_of(shelf));
        let readings = Readings::of(texts.iter().map(|of| (text(of), known(of.0))));
        let mut findings = Vec::new();
        for rows in rows.chunk_by(|a, b| a.0 == b.0) {
            self.rows(&self.workspace.bitexts[rows[0].0], rows, &readings, &mut findings);
        }
        for of in texts {
            let id = |passage| self.workspace.id_at(of.0, of.1, passage);
            self.text(of.0, text(of), &readings, id, &mut findings);
        }
        findings
    }

    /// What the rules find in one row.
    pub fn row(&self, bitext: &'w Bitext, at: usize) -> Vec<Found> {
        let mut findings = Vec::new();
        self.rows(bitext, &[(bitext.shelf - 1, at)], &Readings::default(), &mut findings);
        findings
    }

    /// What the rules find in a document of a shelf as it would be, whatever
    /// the ids of its passages.
    pub fn draft(&self, shelf: usize, draft: &Document) -> Vec<Found> {
        let mut findings = Vec::new();
        self.text(shelf, draft, &Readings::default(), |_| None, &mut findings);
        findings.retain(|finding| finding.allowed.is_empty());
        findings
    }

    fn rows(&self, bitext: &'w Bitext, rows: &[(usize, usize)], readings: &Readings, findings: &mut Vec<Found>) {
        let rows: Vec<&Row> = rows.iter().map(|(_, at)| &bitext.rows[*at]).collect();
        let own = self.workspace.config.targets.get(bitext.shelf - 1);
        let home = own.zip(rows.first()).map(|(own, row)| own.pattern.path(&row.document)).unwrap_or_default();
        self.prepare(bitext, &rows, readings);
        let pairs: Vec<Pair> = rows.into_iter().map(|row| self.pair(bitext, row, &home, readings)).collect();
        run::rows(&pairs, &self.rules[bitext.shelf], findings);
    }

    /// Reads the facts of both sides of some rows, the sources first: what they say is
    /// looked for in the targets.
    fn prepare(&self, bitext: &Bitext, rows: &[&Row], readings: &Readings) {
        let words = self.knows(bitext);
        for side in [Side::Source, Side::Target] {
            let apart =
                |a: &&Row, b: &&Row| a.half(side).map(|half| half.document) == b.half(side).map(|half| half.document);
            for rows in rows.chunk_by(apart) {
                let Some(document) = self.workspace.document(bitext, rows[0], side) else { continue };
                let beside = |row: &Row| match side {
                    Side::Source => Glance::ALL,
                    Side::Target => self.facts(bitext, row, Side::Source, Glance::ALL, readings).seen,
                };
                let asked = rows.iter().filter_map(|row| Some((range(row.half(side)?), beside(row))));
                readings.prepare(document, asked, words);
            }
        }
    }

    /// Whether the words of both languages of a bitext are known.
    fn knows(&self, bitext: &Bitext) -> bool {
        knows(self.workspace.locale_of(0)) && knows(&bitext.locale)
    }

    fn facts<'a>(&self, bitext: &Bitext, row: &Row, side: Side, beside: Glance, readings: &'a Readings) -> Held<'a> {
        match (self.workspace.document(bitext, row, side), row.half(side)) {
            (Some(document), Some(half)) => readings.read(document, (range(half), beside), self.knows(bitext)),
            _ => Cow::Owned(Box::default()),
        }
    }

    fn pair<'a>(&'a self, bitext: &'a Bitext, row: &'a Row, home: &'a str, readings: &'a Readings) -> Pair<'a> {
        let document = |side: Side| self.workspace.document(bitext, row, side);
        // A source is compared with every language, a target with its source alone.
        let source_facts = self.facts(bitext, row, Side::Source, Glance::ALL, readings);
        let beside = source_facts.seen;
        Pair {
            row,
            target_facts: self.facts(bitext, row, Side::Target, beside, readings),
            source_facts,
            source_locale: self.workspace.locale_of(0),
            source: document(Side::Source),
            target: document(Side::Target),
            locale: &bitext.locale,
            first_origin: self.workspace.first_origin(row),
            home,
            bibliography: &self.workspace.bibliography,
            glossary: &self.workspace.glossary,
            pages: &self.pages,
            shelf: bitext.shelf,
            links: OnceCell::new(),
            numbers_agree: OnceCell::new(),
            dates_agree: OnceCell::new(),
            units: [OnceCell::new(), OnceCell::new()],
            names: OnceCell::new(),
        }
    }

    fn text<'a>(
        &self,
        shelf: usize,
        document: &Document,
        readings: &Readings,
        id: impl Fn(usize) -> Option<&'a Arc<str>>,
        findings: &mut Vec<Found>,
    ) {
        let of = self.workspace;
        let known = (&of.bibliography, &of.glossary);
        run::texts(document, known, of.locale_of(shelf), &self.rules[shelf], readings, id, findings);
    }
}

/// The passages of one side of a row.
fn range(half: &Half) -> Range<usize> {
    half.passages.start as usize..half.passages.end as usize
}
