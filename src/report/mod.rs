//! How results are said: for people and for machines. A format is a file.

pub mod changes;
pub mod counts;
pub mod json;
