//! Everything that came home, taken together: the new contents of documents
//! and ledgers, and what is to be said about it.

pub mod outcome;
pub mod places;
pub mod taking;
pub mod files;
