//! XML, as far as exchange files need it: escaping on the way out; on the way
//! home an event at a time, no entities but the five of XML, nothing fetched.

pub mod escape;
pub mod element;
pub mod steps;
