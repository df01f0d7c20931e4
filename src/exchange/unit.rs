//! A unit: one passage on its way to a translator's tool, the same whatever the
//! format; and a sheet, all that leaves for one language.

use std::sync::Arc;

use super::mark::Mark;
use crate::bitext::row::{Change, Status};
use crate::content::passage::Kind;
use crate::ledger::agreement::State;
use crate::locale::Locale;

/// A term of the glossary that occurs in a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// As it is called in the source language.
    pub source: String,
    /// What was agreed on for the target language; other forms behind it.
    pub target: Vec<String>,
    /// Forms to avoid.
    pub avoid: Vec<String>,
    /// What to know about it.
    pub note: String,
}

/// One passage, ready to leave.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its document.
    pub document: Arc<str>,
    /// Its id there.
    pub id: Arc<str>,
    /// What kind of block it is.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// What made it stale.
    pub change: Option<Change>,
    /// How far its agreement is trusted.
    pub state: State,
    /// Canonical text of the source as it stands.
    pub source: String,
    /// Canonical text of the translation as it stands.
    pub target: Option<String>,
    /// The source as it was agreed, where it has changed since.
    pub previous: Option<String>,
    /// The headings above, outermost first.
    pub headings: Vec<String>,
    /// The source above it.
    pub before: Option<String>,
    /// The source below it.
    pub after: Option<String>,
    /// Terms that occur in it.
    pub terms: Vec<Term>,
    /// Open questions and remarks.
    pub notes: Vec<String>,
    /// Path and line of its source.
    pub place: Option<(String, u32)>,
}

impl Unit {
    /// `order.md#order-k7f2`
    pub fn address(&self) -> String {
        format!("{}#{}", self.document, self.id)
    }

    /// What it looks like now.
    pub fn mark(&self) -> Mark {
        Mark::new(self.status, &self.address(), &self.source, self.target.as_deref())
    }

    /// Whether a translator need not look at it.
    pub fn is_ready(&self) -> bool {
        self.status == Status::Current && self.state != State::Initial
    }
}

/// All units of a language, in reading order.
#[derive(Debug)]
pub struct Sheet {
    /// The project's name.
    pub project: String,
    /// The source locale.
    pub source: Locale,
    /// The target locale.
    pub target: Locale,
    /// The units.
    pub units: Vec<Unit>,
    /// How many passages asked for cannot leave, and why: an id of a message.
    pub left: Vec<(&'static str, usize)>,
}

impl Sheet {
    /// The units, document by document.
    pub fn documents(&self) -> impl Iterator<Item = &[Unit]> {
        self.units.chunk_by(|a, b| a.document == b.document)
    }

    /// `iran-1988.fa.po`: what its file is called.
    pub fn file(&self, extension: &str) -> String {
        let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' };
        let name: String = self.project.chars().map(safe).collect();
        let name = name.trim_matches('-');
        let name = if name.is_empty() { "project" } else { name };
        format!("{name}.{}.{extension}", self.target)
    }
}
