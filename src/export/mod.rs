//! Bundles: one locale of a work made ready to leave. An [`edition`](edition)
//! says what goes and how far it may be trusted; each format is a file that
//! writes it. No file is opened here.

pub mod edition;
pub mod folder;
pub mod json;
