//! Results as one HTML file that stands alone: no script, no request, nothing
//! about the machine or the hour. Every text says its language and direction.

pub mod markup;
pub mod status;
pub mod diff;
