//! What an import does.

use crate::agree::Files;
use crate::l10n::message::Message;

/// A unit that stays outside, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Outside {
    /// Which of the files.
    pub file: usize,
    /// Its line there.
    pub line: u32,
    /// What it is called, by the project or else by the file.
    pub address: String,
    /// Why.
    pub reason: Message,
}

/// What an import does.
#[derive(Debug, Default)]
pub struct Outcome {
    /// New contents, documents first.
    pub files: Files,
    /// The documents among them: path, old and new text.
    pub texts: Vec<(String, String, String)>,
    /// Rows whose text changes.
    pub changed: Vec<usize>,
    /// Rows that had no translation.
    pub added: Vec<usize>,
    /// How many of these texts nobody agrees to yet.
    pub drafts: usize,
    /// Rows that are agreed to as they stand.
    pub agreed: Vec<usize>,
    /// Rows that are not trusted any more.
    pub reopened: Vec<usize>,
    /// How many remarks are new.
    pub notes: usize,
    /// Units as they left.
    pub untouched: usize,
    /// Units that nobody translated.
    pub empty: usize,
    /// Units that cannot come in.
    pub refused: Vec<Outside>,
    /// Units whose passage changed here too.
    pub conflicts: Vec<Outside>,
}
