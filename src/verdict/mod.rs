//! What a run of `check` comes to: what counts, what the author allowed, and
//! what is forgiven because it was there before.

pub mod checker;
pub mod fingerprint;
pub mod unused;
mod crossed;
pub mod once;
pub mod past;
pub mod baseline;
pub mod judge;
