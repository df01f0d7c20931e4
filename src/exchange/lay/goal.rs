//! Where a translation goes, and on what.

use std::ops::Range;

use crate::content::document::Document;

/// Where a translation goes.
#[derive(Debug, Clone)]
pub enum Goal {
    /// Over these passages of the target document.
    Over(Range<u32>),
    /// Into the target document: the translation of these source passages,
    /// behind the last of the target passages that stand before it (with the
    /// source passage that it translates).
    New {
        /// The source passages.
        source: Range<u32>,
        /// The target passage above, and the source passage that it ends.
        after: Option<(u32, u32)>,
    },
}

/// One translation.
#[derive(Debug, Clone)]
pub struct Laid {
    /// Where it goes.
    pub goal: Goal,
    /// Canonical text; blocks apart by empty lines.
    pub text: String,
}

/// The documents that a translation is laid on.
pub struct Pair<'d> {
    /// The source.
    pub source: Option<&'d Document>,
    /// The translation as it stands.
    pub target: Option<&'d Document>,
    /// Its path below the project.
    pub path: &'d str,
}
