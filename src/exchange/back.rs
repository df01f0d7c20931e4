//! What came home, the same whatever the format: read from the file, not yet
//! compared with the project.

use std::collections::BTreeSet;

use super::mark::Mark;
use crate::ledger::agreement::State;
use crate::text::source::Source;

/// How far the tool says that a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Nothing: the tool knows no states, or left ours as it was.
    Nothing,
    /// It wants more work.
    Draft,
    /// It is done, and how far it is trusted.
    Done(State),
}

/// One unit as it came home.
#[derive(Debug, Clone)]
pub struct Back {
    /// Line of the file, from 1.
    pub line: u32,
    /// `order.md#order-k7f2`; nothing where the tool dropped it.
    pub address: Option<String>,
    /// The source, as the file has it.
    pub source: String,
    /// The translation, or why it can be none.
    pub target: Result<Option<String>, Unfit>,
    /// How far it is.
    pub said: Said,
    /// What it looked like when it left.
    pub mark: Option<Mark>,
    /// What the translator remarked.
    pub notes: Vec<String>,
}

/// Why what a file has as a translation can be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It holds a code that neither its source nor its file explains.
    Code(String),
    /// Some of its segments are not translated.
    Partly,
}

/// Everything that a file holds.
#[derive(Debug, Default)]
pub struct Returned {
    /// The units, in the order of the file.
    pub units: Vec<Back>,
    /// The target language, where the file says.
    pub target: Option<String>,
    /// Names of fields about people and machines that were not taken in.
    pub dropped: BTreeSet<&'static str>,
}

/// Why a file is none that hamgam can take.
#[derive(Debug)]
pub struct Broken {
    /// Id of the message.
    pub why: &'static str,
    /// What a parser said, or which part is at fault.
    pub cause: Option<String>,
    /// Line and column, from 1.
    pub place: Option<(u32, u32)>,
}

impl Broken {
    /// A fault of the whole file.
    pub fn new(why: &'static str) -> Broken {
        Broken { why, cause: None, place: None }
    }

    /// A fault at a byte of a text.
    pub fn at(why: &'static str, text: &str, offset: usize) -> Broken {
        let source = Source::from_text(text.to_owned());
        Broken { why, cause: None, place: Some(source.line_column(offset)) }
    }

    /// The same fault, with what is behind it.
    #[must_use]
    pub fn because(mut self, cause: impl ToString) -> Broken {
        self.cause = Some(cause.to_string());
        self
    }
}
