//! What is wrong: one rule a file, one plain list of them.

pub mod rule;
pub mod compare;
pub mod allow;
pub mod rules;
pub mod catalogue;
pub mod run;
