//! One command a file. Each gives its exit code: 0 fine, 1 findings, 2 could
//! not run.

pub mod session;
pub mod select;
pub mod adopt;
pub mod check;
pub mod init;
pub mod completions;
pub mod confirm;
pub mod diff;
pub mod editions;
pub mod explain;
pub mod export;
pub mod exchange;
pub mod import;
pub mod note;
pub mod fix;
pub mod man;
pub mod reopen;
pub mod status;
