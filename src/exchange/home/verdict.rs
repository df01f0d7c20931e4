//! What becomes of a unit.

use super::texts::one_line;
use crate::exchange::inline::breach::Breach;
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::State;

/// What becomes of one unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is as it left.
    Untouched,
    /// It was not translated, and is not yet.
    Empty,
    /// Something of it comes in.
    Take(Take),
    /// It cannot come in, and why.
    Refused(Message),
    /// The translation changed here too since it left.
    Conflict,
}

/// What comes in of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    /// The text, where it changes.
    pub text: Option<String>,
    /// What is agreed to.
    pub ledger: Ledger,
}

/// What a unit says to the ledger.
#[derive(Debug, Clone, PartialEq)]
pub enum Ledger {
    /// Nothing: the tool wants more work.
    Nothing,
    /// That its translation says what its source said.
    Agree {
        /// How far it is trusted.
        state: State,
        /// The source that was translated.
        source: String,
        /// The translation.
        target: String,
    },
    /// That the agreement is not trusted any more.
    Reopen,
}

/// Why codes are refused.
pub fn explain(breach: &Breach) -> Message {
    if let Breach::Lost(code) | Breach::Invented(code) | Breach::Doubled(code) = breach
        && code.trim().is_empty()
    {
        return Message::new("refused-blocks");
    }
    let (id, code) = match breach {
        Breach::Lost(code) => ("refused-code-lost", code),
        Breach::Invented(code) => ("refused-code-invented", code),
        Breach::Doubled(code) => ("refused-code-doubled", code),
    };
    Message::new(id).with("code", plain(one_line(code)))
}
