//! Documents and their passages: Markdown files taken apart, never rewritten.

pub mod containers;
pub mod anchors;
pub mod definitions;
pub mod directive;
pub mod document;
pub mod front_matter;
pub mod layout;
pub mod markdown;
pub mod passage;
pub mod tree;
