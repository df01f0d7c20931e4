//! How things are said: messages without words, and the words of a locale.

pub mod localizer;
pub mod message;
