//! `hamgam explain`: what a rule reports, and why; a guide; or all of them, a
//! line each.

use std::process::ExitCode;

use crate::check::catalogue::{RULES, find, nearest};
use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::report::terminal::{explain, guide};
use crate::terminal::{Terminal, print};

/// Prints the page of a rule, a guide, or the list of all.
///
/// # Errors
/// Where there is neither.
pub fn run(rule: Option<&str>, words: &Localizer, terminal: &Terminal) -> Result<ExitCode> {
    let text = match rule {
        None => explain::list(RULES, words, terminal) + &guide::list(words, terminal),
        Some(name) => one(name.trim(), words, terminal)?,
    };
    print(text).map(|()| ExitCode::SUCCESS)
}

fn one(name: &str, words: &Localizer, terminal: &Terminal) -> Result<String> {
    let rule = find(name).map(|rule| explain::page(rule, words, terminal));
    rule.or_else(|| words.guide(name).map(|text| guide::guide(text, words, terminal))).ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> Error {
    let error = Error::new(Message::new("error-config-unknown-rule").with("rule", plain(name)));
    error.remedy(match nearest(name) {
        Some(near) => Message::new("remedy-did-you-mean").with("suggestion", plain(near)),
        None => Message::new("remedy-list-rules"),
    })
}
