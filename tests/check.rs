//! What `check` hands out: formats, what the author allows, what was there
//! before. The rules themselves have their pages, in `tests/pages.rs`.

mod common;

#[path = "check/allow.rs"]
mod allow;
#[path = "check/baseline.rs"]
mod baseline;
#[path = "check/formats.rs"]
mod formats;
#[path = "check/human.rs"]
mod human;
#[path = "check/since.rs"]
mod since;
