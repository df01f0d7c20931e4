//! Compares the facts of two sides: pairs what is equal, wherever it stands,
//! and tells what is left. Rules put the rest into words.

pub mod citations;
pub mod dates;
pub mod links;
pub mod names;
pub mod numbers;
pub mod sentences;
