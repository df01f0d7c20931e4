//! The commands, one file a verb.

pub mod init;
pub mod completions;
pub mod man;
