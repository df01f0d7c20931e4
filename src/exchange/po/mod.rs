//! PO, for Poedit, Weblate, Lokalize and every tool of gettext: the context is
//! the passage's address, `fuzzy` says that the original went on, `#|` how it
//! was.

pub mod write;
pub mod read;
