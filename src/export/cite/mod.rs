//! Citations and the list of references.

pub mod style;
pub mod locator;
pub mod tree;
pub mod persian;
pub mod voice;
pub mod list;
pub mod setter;
