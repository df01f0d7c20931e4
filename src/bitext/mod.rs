//! A bitext: source, target and ledger, passage beside passage.

pub mod group;
pub mod identify;
pub mod mint;
pub mod pairing;
pub mod row;
pub mod weave;
