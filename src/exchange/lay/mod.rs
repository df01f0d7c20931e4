//! Translations laid on the author's own bytes: what stands in the target
//! document is replaced in place, what was missing is inserted where it
//! belongs, in the block form of the source. What comes out is read again; a
//! text that does not read as the passage it should be is not taken.

pub mod goal;
pub mod patch;
pub mod front;
pub mod row;
pub mod block;
pub mod line;
pub mod container;
pub mod spot;
pub mod insert;
pub mod marker;
pub mod thin;
pub mod draft;
pub mod fresh;
pub mod settle;
