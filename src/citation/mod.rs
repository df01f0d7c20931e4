//! Citations in Pandoc's syntax, and the bibliography they point into.

pub mod bibliography;
pub mod locator;
pub mod parse;
pub mod signal;
pub mod citekey;
