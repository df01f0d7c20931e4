//! Alignment: a document against its own past, and a source against its
//! translation. Knows texts and kinds; no files, no ledgers, no sentences.

pub mod features;
pub mod judge;
pub mod lexicon;
pub mod quantity;
pub mod revision;
pub mod sequence;
pub mod similarity;
pub mod table;
pub mod translation;
