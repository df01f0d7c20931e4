//! What can be known of a string without knowing what it is for.

pub mod arabic;
pub mod bidi;
pub mod canonical;
pub mod code_span;
pub mod date;
pub mod diff;
pub mod edit;
pub mod fold;
pub mod form;
pub mod glance;
pub mod latin;
pub mod numeral;
pub mod number;
pub mod percent;
pub mod quote;
pub mod segment;
pub mod shared;
pub mod slip;
pub mod source;
pub mod token;
pub mod translit;
pub mod verb;
