//! How far a translation has come: passages by status, words, markers.

use crate::bitext::row::{Row, Status};
use crate::content::passage::Kind;
use crate::facts::marker::{Lack, markers};
use crate::ledger::agreement::Side;
use crate::text::segment::count_words;
use crate::workspace::{Bitext, Workspace};

/// Numbers of a document, or of a locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Passages by status, in the order of [`Status::ALL`].
    pub passages: [u64; 7],
    /// Words of the leading texts, code left out.
    pub words: u64,
    /// Those of them that are current.
    pub words_current: u64,
    /// `[citation needed]`, in either language.
    pub citation_needed: u64,
    /// `[page needed]`, in either language.
    pub page_needed: u64,
    /// Open questions and remarks.
    pub notes: u64,
}

impl Counts {
    /// Counts some rows of a bitext.
    pub fn of<'r>(workspace: &Workspace, bitext: &Bitext, rows: impl IntoIterator<Item = &'r Row>) -> Counts {
        let mut counts = Counts::default();
        rows.into_iter().for_each(|row| counts.add(workspace, bitext, row));
        counts
    }

    /// Passages of a status.
    pub fn status(&self, status: Status) -> u64 {
        self.passages[status as usize]
    }

    /// All passages.
    pub fn total(&self) -> u64 {
        self.passages.iter().sum()
    }

    /// Passages that want someone's work: all but the current ones.
    pub fn behind(&self) -> u64 {
        self.total() - self.status(Status::Current)
    }

    /// Adds other numbers to these.
    pub fn join(&mut self, other: &Counts) {
        self.passages.iter_mut().zip(other.passages).for_each(|(mine, theirs)| *mine += theirs);
        self.words += other.words;
        self.words_current += other.words_current;
        self.citation_needed += other.citation_needed;
        self.page_needed += other.page_needed;
        self.notes += other.notes;
    }

    fn add(&mut self, workspace: &Workspace, bitext: &Bitext, row: &Row) {
        self.passages[row.status as usize] += 1;
        self.notes += workspace.notes(bitext, row).count() as u64;
        if let Some(half) = row.half(row.origin).or(row.half(row.origin.other()).filter(|_| row.alone)) {
            let side = if row.half(row.origin).is_some() { row.origin } else { row.origin.other() };
            let document = workspace.document(bitext, row, side).expect("a half has a document");
            let texts = half.passages.clone().filter(|&at| document.passages[at as usize].kind != Kind::Code);
            let words: u64 = texts.map(|at| count_words(document.text(at as usize))).sum();
            self.words += words;
            self.words_current += if row.status == Status::Current { words } else { 0 };
        }
        if let (Some(half), Some(document)) = (&row.target, workspace.document(bitext, row, Side::Target)) {
            for at in half.passages.clone() {
                let text = document.text(at as usize);
                for (lack, _) in markers(text) {
                    match lack {
                        Lack::Citation => self.citation_needed += 1,
                        Lack::Page => self.page_needed += 1,
                    }
                }
            }
        }
    }
}
