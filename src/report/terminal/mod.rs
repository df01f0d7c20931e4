//! Results for people on a terminal. Colour is never the only mark, and text of
//! another direction stands on lines of its own.

pub mod flow;
pub mod status;
pub mod diff;
pub mod check;
pub mod explain;
pub mod guide;
