//! How results are said: for people and for machines. A format is a file.

pub mod bones;
pub mod changes;
pub mod counts;
pub mod editions;
pub mod excerpt;
pub mod faults;
pub mod github;
pub mod gitlab;
pub mod homecoming;
pub mod json;
pub mod junit;
pub mod mended;
pub mod outcome;
pub mod page;
pub mod phrases;
pub mod pieces;
pub mod overview;
pub mod sarif;
pub mod terminal;
pub mod html;
pub mod markdown;

/// Bytes of a long report that are gathered before they are written.
const PIECE: usize = 1 << 16;
