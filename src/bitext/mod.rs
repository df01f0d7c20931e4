//! A bitext: source, target and ledger, passage beside passage.

pub mod edition;
pub mod group;
pub mod identify;
pub mod mint;
pub mod pairing;
pub mod places;
pub mod rival;
pub mod row;
pub mod skeleton;
pub mod weave;
