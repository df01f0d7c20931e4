//! The rules, one a file.

pub mod added_hedge;
pub mod ahead_passage;
pub mod ambiguous_passage;
pub mod contradictory_date;
pub mod detached_citation;
pub mod extra_citation;
pub mod extra_date;
pub mod extra_number;
pub mod extra_passage;
pub mod impossible_date;
pub mod lost_hedge;
pub mod mismatched_date;
pub mod mismatched_locator;
pub mod mismatched_mode;
pub mod mismatched_number;
pub mod mismatched_signal;
pub mod mismatched_weekday;
pub mod missing_citation;
pub mod missing_passage;
pub mod moved_document;
pub mod reordered_citation;
pub mod second_origin;
pub mod stale_passage;
pub mod unconfirmed_passage;
pub mod unknown_citekey;
