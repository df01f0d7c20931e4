//! Bundles: one locale of a work made ready to leave. An [`edition`](edition)
//! says what goes and how far it may be trusted; each format is a file that
//! writes it. No file is opened here.

pub mod hash;
pub mod escape;
pub mod tokens;
pub mod sanitize;
pub mod curly;
pub mod isolate;
pub mod script;
pub mod sources;
pub mod cite;
pub mod groups;
pub mod edition;
pub mod links;
pub mod images;
pub mod book;
pub mod glossary;
pub mod folder;
pub mod render;
pub mod page;
pub mod json;
pub mod site;
pub mod epub;
pub mod parallel;
pub mod markdown;
