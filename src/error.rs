//! What can stop a run: a message, a place, a cause. No sentence stands here.

use std::path::{Path, PathBuf};

use crate::l10n::message::{Message, plain};

/// The result of everything that can stop a run.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a run stopped. The command ends with exit code 2.
#[derive(Debug)]
pub struct Error {
    /// What went wrong.
    pub message: Message,
    /// Where, as the person knows it.
    pub path: Option<PathBuf>,
    /// Line and column there, from 1.
    pub position: Option<(u32, u32)>,
    /// What the system or a parser said.
    pub cause: Option<String>,
    /// What to do about it.
    pub remedy: Option<Message>,
    /// More of the same kind: every mistake of a file at once.
    pub others: Vec<Error>,
}

impl Error {
    /// An error with nothing but its message.
    pub fn new(message: Message) -> Error {
        Error { message, path: None, position: None, cause: None, remedy: None, others: Vec::new() }
    }

    /// A file that the system would not read or write.
    pub fn io(id: &'static str, path: &Path, error: &std::io::Error) -> Error {
        Error::new(Message::new(id).with("path", plain(path.display()))).at(path).because(error)
    }

    /// The same error, in a file.
    #[must_use]
    pub fn at(mut self, path: &Path) -> Error {
        self.path = Some(path.to_owned());
        self
    }

    /// The same error, at a line and column.
    #[must_use]
    pub fn on(mut self, line: u32, column: u32) -> Error {
        self.position = Some((line, column));
        self
    }

    /// The same error, with what the system said.
    #[must_use]
    pub fn because(mut self, cause: impl ToString) -> Error {
        self.cause = Some(cause.to_string());
        self
    }

    /// The same error, with a way out.
    #[must_use]
    pub fn remedy(mut self, remedy: Message) -> Error {
        self.remedy = Some(remedy);
        self
    }
}
