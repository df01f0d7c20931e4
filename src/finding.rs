//! One thing to report: a fault of a passage, of a document or of a file.

use crate::l10n::message::Message;
use crate::locale::Locale;

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

/// Where something stands: lines and columns from 1, columns in code points,
/// the end exclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path below the project, `/` on every system.
    pub path: String,
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column after the last.
    pub end_column: u32,
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
    pub document: String,
    /// The passage's id, where it is about one.
    pub passage: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub message: Message,
    /// The place in the other language.
    pub counterpart: Option<(String, u32)>,
    /// Whether `check --fix` can mend it.
    pub fix: Option<Fix>,
}
