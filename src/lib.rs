//! hamgam (همگام, "in step") keeps the language versions of long reference
//! works in step.
//!
//! The rooms below stand in the order in which data walks: a room imports only
//! rooms above it (`tests/house.rs` keeps that law).

// -- WORDS: strings, and how to say things
pub mod text;
pub mod locale;
pub mod l10n;
pub mod error;
pub mod finding;
// -- NOUNS: the things of the trade
pub mod disk;
pub mod config;
pub mod content;
pub mod citation;
pub mod ledger;
pub mod glossary;
pub mod history;
// -- JUDGEMENTS: compare; no sentence, no disk
pub mod facts;
pub mod align;
pub mod bitext;
pub mod status;
pub mod check;
// -- THE STAIRCASE
pub mod workspace;
pub mod verdict;
pub mod agree;
// -- VOICES: every sentence, format and file that leaves
pub mod exchange;
pub mod terminal;
pub mod export;
pub mod report;
pub mod cli;
