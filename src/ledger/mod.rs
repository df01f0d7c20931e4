//! The ledger: what was agreed about every passage of a document in a locale.

pub mod agreement;
pub mod compare;
pub mod identity;
pub mod reader;
pub mod standing;
pub mod store;
pub mod writer;
