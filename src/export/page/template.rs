//! Templates and style sheets: hamgam's, or those that a project has of its own.

use crate::error::{Error, Result};
use crate::export::book::Book;
use crate::l10n::message::Message;

/// The page that all others are poured into; a project may have its own.
pub const PAGE: &str = include_str!("../assets/page.html");
/// The sheet of styles; a project may have its own.
pub const SHEET: &str = include_str!("../assets/book.css");

/// A template: the project's own, where it has one.
///
/// # Errors
/// Where it has one that cannot be read.
pub fn template(book: &Book, name: &str, usual: &str) -> Result<String> {
    let Some(own) = &book.work.templates else { return Ok(usual.to_owned()) };
    let path = format!("{}/{name}", own.trim_end_matches('/'));
    match (book.read)(&path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|error| {
            Error::new(Message::new("error-template"))
                .at(&book.edition.workspace.config.root.join(&path))
                .because(error)
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(usual.to_owned()),
        Err(error) => Err(Error::io("error-cannot-read", &book.edition.workspace.config.root.join(&path), &error)),
    }
}
