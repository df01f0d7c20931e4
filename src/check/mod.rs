//! What is wrong: one rule a file, one plain list of them.

pub mod fault;
pub mod rule;
pub mod foreign;
pub mod headline;
pub mod script;
pub mod inventory;
pub mod mend;
pub mod compare;
pub mod exchange;
pub mod allow;
pub mod rules;
pub mod catalogue;
pub mod run;
