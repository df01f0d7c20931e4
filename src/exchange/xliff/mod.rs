//! XLIFF 1.2 for CAT tools of every kind, and 2.1 for those that read it. What
//! must not be translated is an element that tools protect.

pub mod write1;
pub mod write2;
pub mod content;
pub mod unit;
pub mod segment;
pub mod read;
