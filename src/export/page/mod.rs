//! Pages of HTML: what they are poured into, and what all of them say.

pub mod template;
pub mod shell;
pub mod notice;
pub mod about;
