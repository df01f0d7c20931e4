//! Coming home: what came back, compared with what left and with what stands
//! today. Here it is decided what is taken, what is refused and what is in
//! conflict; nothing is written.

pub mod texts;
pub mod verdict;
pub mod left;
pub mod find;
pub mod judge;
