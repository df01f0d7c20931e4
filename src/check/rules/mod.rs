//! The rules, one a file.

pub mod ahead_passage;
pub mod ambiguous_passage;
pub mod extra_citation;
pub mod extra_passage;
pub mod mismatched_locator;
pub mod missing_citation;
pub mod missing_passage;
pub mod moved_document;
pub mod second_origin;
pub mod stale_passage;
pub mod unconfirmed_passage;
pub mod unknown_citekey;
