//! One thing to report: a fault of a passage, of a document or of a file.

use std::sync::Arc;

use crate::l10n::message::Message;
use crate::locale::Locale;
use crate::text::edit::Edit;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// For the record.
    Note,
    /// Worth a look.
    Warning,
    /// Fails a run of `check`.
    Error,
}

impl Level {
    /// One level less; a note stays one.
    #[must_use]
    pub fn lower(self) -> Level {
        if self == Level::Error { Level::Warning } else { Level::Note }
    }

    /// One level more; an error stays one.
    #[must_use]
    pub fn higher(self) -> Level {
        if self == Level::Note { Level::Warning } else { Level::Error }
    }
}

/// Where something stands: lines and columns from 1, columns in code points,
/// the end exclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Place {
    /// Path below the project, `/` on every system.
    pub path: Arc<str>,
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column after the last.
    pub end_column: u32,
}

impl Place {
    /// Whether two places of one file have anything in common.
    pub fn overlaps(&self, other: &Place) -> bool {
        let start = |place: &Place| (place.line, place.column);
        let end = |place: &Place| (place.end_line, place.end_column);
        self.path == other.path && start(self) < end(other) && start(other) < end(self)
    }
}

/// How far a fix may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fix {
    /// Changes a form, never a meaning.
    Safe,
    /// Wants a look.
    Suggested,
}

/// What `check --fix` would do about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// How far it may be trusted.
    pub fix: Fix,
    /// Edits of the file where the finding stands.
    pub edits: Vec<Edit>,
}

/// What an author says of a finding that is none: a comment with its reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Allowed {
    /// Where the comment stands.
    pub place: Place,
    /// Why the rule may be broken.
    pub reason: String,
}

/// A finding where it stays: they are large, and sorted and set apart by the thousand.
pub type Found = Box<Finding>;

/// Something that `check` reports.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// How much it weighs here.
    pub level: Level,
    /// The locale that is judged, where one is.
    pub locale: Option<Locale>,
    /// The document's name.
    pub document: Arc<str>,
    /// The passage's id, where it is about one.
    pub passage: Option<Arc<str>>,
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub message: Message,
    /// The place in the other language.
    pub counterpart: Option<Place>,
    /// Where else on either side stands what it tells of.
    pub also: Vec<Place>,
    /// How `check --fix` can mend it.
    pub mend: Option<Mend>,
    /// The comments that allow it, on either side; it is no fault then.
    pub allowed: Vec<Allowed>,
    /// What it is about (a citekey, a figure), apart from where it stands: with
    /// rule and passage it tells one finding from another when lines move.
    pub fact: String,
}

impl Finding {
    /// Why it is allowed.
    pub fn reason(&self) -> String {
        self.allowed.iter().map(|allowed| allowed.reason.as_str()).collect::<Vec<_>>().join("; ")
    }
}
