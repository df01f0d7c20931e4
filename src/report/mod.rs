//! How results are said: for people and for machines.

pub mod json;
