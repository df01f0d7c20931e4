//! How things are said: messages without words, and the words of a locale.

pub mod message;
pub mod argument;
pub mod voice;
pub mod localizer;
