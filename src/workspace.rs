//! The staircase: opens a project and judges it. Joins the rooms below; holds no
//! rule of its own.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::bitext::places::Places;
use crate::bitext::rival;
use crate::bitext::row::{EntryRef, Half, Row};
use crate::bitext::weave::{Strand, weave};
use crate::check::catalogue::{find, nearest};
use crate::check::rule::span_place;
use crate::check::run::Settings;
use crate::citation::bibliography::Bibliography;
use crate::config::{Config, load};
use crate::content::document::Document;
use crate::content::layout;
use crate::content::tree::{self, Shelf, Tree};
use crate::disk::reader::Reader;
use crate::error::{Error, Result};
use crate::finding::{Finding, Place};
use crate::glossary::Glossary;
use crate::history::Listing;
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::{Agreement, Side};
use crate::ledger::store::{self, Ledger};
use crate::locale::Locale;
use crate::status::{Blocks, Evidence, judge};

/// Refuses rules that nobody has heard of.
fn known_rules(config: &Config) -> Result<()> {
    let path = config.root.join(crate::config::FILE);
    let unknown = |name: &String, &(line, column): &(u32, u32)| {
        let mut error =
            Error::new(Message::new("error-config-unknown-rule").with("rule", plain(name))).at(&path).on(line, column);
        error.remedy = nearest(name).map(|near| Message::new("remedy-did-you-mean").with("suggestion", plain(near)));
        error
    };
    let mut errors =
        config.rule_places.iter().filter(|(name, _)| find(name).is_none()).map(|(name, place)| unknown(name, place));
    match errors.next() {
        None => Ok(()),
        Some(mut first) => {
            first.others.extend(errors);
            Err(first)
        }
    }
}

/// One target locale, judged.
#[derive(Debug)]
pub struct Bitext {
    /// The target locale.
    pub locale: Locale,
    /// Index of its shelf; the source's is 0.
    pub shelf: usize,
    /// Its ledgers, sorted by document.
    pub ledgers: Vec<Ledger>,
    /// Its rows, in reading order.
    pub rows: Vec<Row>,
}

/// A project as it stands.
#[derive(Debug)]
pub struct Workspace {
    /// What it has decided.
    pub config: Config,
    /// All documents: the source's shelf, then the targets'.
    pub shelves: Vec<Shelf>,
    /// Every target locale.
    pub bitexts: Vec<Bitext>,
    /// Its bibliography.
    pub bibliography: Bibliography,
    /// Its terms and names.
    pub glossary: Glossary,
    /// What could not be read, or only in part.
    pub faults: Vec<Finding>,
    /// Where the passages of every shelf stand, once somebody has asked.
    places: Vec<OnceLock<Places>>,
}

impl Workspace {
    /// Opens the project at `root`.
    ///
    /// # Errors
    /// Where its configuration cannot be read. A document that cannot be read
    /// is a fault, and the rest is judged.
    pub fn open(root: &Path) -> Result<Workspace> {
        Workspace::open_with(root, &HashMap::new())
    }

    /// Opens the project as it would be with other texts in some of its files.
    ///
    /// # Errors
    /// Where its configuration cannot be read.
    pub fn open_with(root: &Path, texts: &HashMap<String, Vec<u8>>) -> Result<Workspace> {
        let config = load::load(root)?;
        known_rules(&config)?;
        let reader = Reader::new(root);
        let mut faults = Vec::new();
        let paths = layout::list(&config, &mut faults);
        layout::other_spellings(&config, &mut faults);
        let members = layout::members(&config, &paths);
        let read = |path: &str| texts.get(path).map_or_else(|| reader.read(path), |text| Ok(text.clone()));
        let tree = tree::load(&config, members, read);
        Ok(Workspace::judge(config, tree, &reader, faults))
    }

    /// Opens the project as it stood at a revision: documents, ledgers,
    /// bibliography, glossary and configuration. Where that could not be read
    /// then, today's holds.
    ///
    /// # Errors
    /// Where the revision cannot be read.
    pub fn at(root: &Path, revision: &str) -> Result<Workspace> {
        let mut listing = Listing::open(root, revision)?;
        let then = listing.file(crate::config::FILE)?.map(|bytes| load::read(root, bytes));
        let config = match then {
            Some(Ok(config)) if known_rules(&config).is_ok() => config,
            _ => load::load(root)?,
        };
        let ledgers = format!("{}/", config.ledger_folder());
        let named = |path: &str| config.bibliography.iter().chain(&config.glossary).any(|named| named == path);
        let past = listing.read(|path| {
            path.starts_with(&ledgers) || named(path) || !layout::members(&config, &[path.to_owned()]).is_empty()
        })?;
        let paths: Vec<String> = past.paths().into_iter().filter(|path| !path.starts_with(&ledgers)).collect();
        let members = layout::members(&config, &paths);
        let reader = Reader::of_past(past.into_files());
        let tree = tree::load(&config, members, |path| reader.read(path));
        Ok(Workspace::judge(config, tree, &reader, Vec::new()))
    }

    /// Judges a tree of documents against the ledgers on disk.
    pub fn judge(config: Config, tree: Tree, reader: &Reader, mut faults: Vec<Finding>) -> Workspace {
        faults.extend(tree.faults);
        let bibliography = Bibliography::load(&config.bibliography, |path| reader.read_inside(path), &mut faults);
        let glossary = Glossary::load(&config.glossary, |path| reader.read_inside(path), &mut faults);
        let glossary = glossary.ready(config.locales().map(|locale| &locale.locale));
        let shelves = tree.shelves;
        let mut ledgers: Vec<Vec<Ledger>> = Vec::new();
        for (target, shelf) in config.targets.iter().zip(&shelves[1..]) {
            ledgers.push(store::load(&config, &target.locale, (&shelves[0], shelf), reader, &mut faults));
        }
        for (ledgers, target) in ledgers.iter_mut().zip(&shelves[1..]) {
            rival::choose(ledgers, &shelves[0], target);
        }
        let strands: Vec<Strand> = config
            .targets
            .iter()
            .enumerate()
            .map(|(at, target)| Strand {
                shelf: &shelves[at + 1],
                ledgers: &ledgers[at],
                locale: target.locale.as_str(),
            })
            .collect();
        let rows = weave(&shelves[0], &strands);
        let bitexts = config.targets.iter().zip(ledgers).zip(rows).enumerate();
        let bitexts = bitexts
            .map(|(at, ((target, ledgers), rows))| Bitext {
                locale: target.locale.clone(),
                shelf: at + 1,
                ledgers,
                rows,
            })
            .collect();
        let places = shelves.iter().map(|_| OnceLock::new()).collect();
        let mut workspace = Workspace { config, shelves, bitexts, bibliography, glossary, faults, places };
        workspace.judge_rows(&tree.unread);
        workspace.faults.sort_by(|a, b| (&a.place, a.rule).cmp(&(&b.place, b.rule)));
        workspace
    }

    /// Judges all rows; of documents whose ledger or text could not be read
    /// nothing is said.
    fn judge_rows(&mut self, unread: &[(usize, String)]) {
        let source_locale = self.config.source.locale.clone();
        for at in 0..self.bitexts.len() {
            let mut rows = std::mem::take(&mut self.bitexts[at].rows);
            let bitext = &self.bitexts[at];
            let broken: Vec<&str> =
                bitext.ledgers.iter().filter(|ledger| ledger.broken).map(|ledger| ledger.document.as_str()).collect();
            let lost = |row: &Row| {
                unread.iter().any(|(shelf, name)| (*shelf == 0 || *shelf == bitext.shelf) && *name == *row.document)
            };
            rows.retain(|row| !broken.contains(&&*row.document) && !lost(row));
            rows.par_iter_mut()
                .for_each(|row| judge(row, &self.evidence(bitext, row), (&source_locale, &bitext.locale)));
            self.bitexts[at].rows = rows;
        }
    }

    /// What a row is judged by.
    pub fn evidence<'a>(&'a self, bitext: &'a Bitext, row: &Row) -> Evidence<'a> {
        let agreement = |(ledger, entry): EntryRef| &bitext.ledgers[ledger as usize].agreements[entry as usize];
        Evidence {
            agreement: row.entry.map(agreement),
            joined: row.joined.iter().copied().map(agreement).collect(),
            source: row.source.as_ref().map(|half| self.blocks(0, half)),
            target: row.target.as_ref().map(|half| self.blocks(bitext.shelf, half)),
        }
    }

    /// The agreements of a row.
    pub fn agreement<'a>(&self, bitext: &'a Bitext, row: &Row) -> Option<&'a Agreement> {
        row.entry.map(|(ledger, entry)| &bitext.ledgers[ledger as usize].agreements[entry as usize])
    }

    /// The open questions and remarks about a row.
    pub fn notes<'a>(&'a self, bitext: &'a Bitext, row: &'a Row) -> impl Iterator<Item = &'a String> {
        row.entries().flat_map(|(ledger, entry)| &bitext.ledgers[ledger as usize].agreements[entry as usize].notes)
    }

    fn blocks(&self, shelf: usize, half: &Half) -> Blocks<'_> {
        Blocks {
            document: &self.shelves[shelf].documents[half.document as usize],
            passages: half.passages.start as usize..half.passages.end as usize,
        }
    }

    /// The text of a row's side as it stands.
    pub fn text(&self, bitext: &Bitext, row: &Row, side: Side) -> Option<String> {
        row.half(side).map(|half| self.blocks(self.shelf_of(bitext, side), half).text().into_owned())
    }

    /// The document of a row's side.
    pub fn document(&self, bitext: &Bitext, row: &Row, side: Side) -> Option<&Document> {
        row.half(side).map(|half| &self.shelves[self.shelf_of(bitext, side)].documents[half.document as usize])
    }

    /// First and last line of a row's side.
    pub fn lines(&self, bitext: &Bitext, row: &Row, side: Side) -> Option<(u32, u32)> {
        let (document, half) = (self.document(bitext, row, side)?, row.half(side)?);
        let passages = &document.passages[half.passages.start as usize..half.passages.end as usize];
        Some((passages.first()?.line, passages.iter().map(|p| p.end_line).max()?))
    }

    /// The headings above a row, outermost first, in the language of its
    /// source, or of its target where it has none.
    pub fn heading_path(&self, bitext: &Bitext, row: &Row) -> Vec<String> {
        let side = if row.source.is_some() { Side::Source } else { Side::Target };
        let (Some(document), Some(half)) = (self.document(bitext, row, side), row.half(side)) else {
            return Vec::new();
        };
        document.heading_path(half.passages.start as usize).into_iter().map(str::to_owned).collect()
    }

    fn shelf_of(&self, bitext: &Bitext, side: Side) -> usize {
        if side == Side::Source { 0 } else { bitext.shelf }
    }

    /// The bitext of a locale.
    pub fn bitext(&self, locale: &str) -> Option<&Bitext> {
        self.bitexts.iter().find(|bitext| bitext.locale.as_str() == locale)
    }

    /// Ranges of the rows of every document, in reading order.
    pub fn by_document(bitext: &Bitext) -> Vec<(&str, Range<usize>)> {
        let mut ranges: Vec<(&str, Range<usize>)> = Vec::new();
        for (at, row) in bitext.rows.iter().enumerate() {
            match ranges.last_mut() {
                Some((document, range)) if *document == &*row.document => range.end = at + 1,
                _ => ranges.push((&row.document, at..at + 1)),
            }
        }
        ranges
    }

    /// The paths of all documents, with their names: for addresses.
    pub fn paths(&self) -> HashMap<&str, (usize, &str)> {
        let all = self.shelves.iter().enumerate();
        all.flat_map(|(shelf, of)| of.documents.iter().map(move |document| (&*document.path, (shelf, &*document.name))))
            .collect()
    }

    /// The first target locale that leads the passage of a row that a target
    /// leads.
    pub fn first_origin(&self, row: &Row) -> Option<&Locale> {
        if row.origin == Side::Source || self.bitexts.len() < 2 {
            return None;
        }
        let leads = |other: &Row| other.origin == Side::Target && other.document == row.document && other.id == row.id;
        self.bitexts.iter().find(|bitext| bitext.rows.iter().any(leads)).map(|bitext| &bitext.locale)
    }

    /// The locale of a shelf.
    pub fn locale_of(&self, shelf: usize) -> &Locale {
        shelf.checked_sub(1).map_or(&self.config.source.locale, |at| &self.config.targets[at].locale)
    }

    /// How the rules are set for a shelf.
    pub fn settings(&self, shelf: usize, strict: bool) -> Settings<'_> {
        let own = shelf.checked_sub(1).map(|at| &self.config.targets[at].rules);
        Settings { all: &self.config.rules, own, strict }
    }

    /// Where a side of a row stands.
    pub fn place(&self, bitext: &Bitext, row: &Row, side: Side) -> Option<Place> {
        let (document, half) = (self.document(bitext, row, side)?, row.half(side)?);
        let passages = &document.passages[half.passages.start as usize..half.passages.end as usize];
        Some(span_place(document, passages.first()?.span.start..passages.last()?.span.end))
    }

    /// The id of a passage of a document.
    pub fn id_at(&self, shelf: usize, document: usize, passage: usize) -> Option<&Arc<str>> {
        let (side, bitext) = if shelf == 0 { (Side::Source, 0) } else { (Side::Target, shelf - 1) };
        let rows = &self.bitexts.get(bitext)?.rows;
        let places = self.places[shelf].get_or_init(|| Places::of(rows, side, &self.shelves[shelf]));
        places.row(document, passage).map(|row| &rows[row].id)
    }
}
