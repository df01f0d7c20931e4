//! `hamgam explain`: what a rule reports, and why; or all rules, a line each.

use std::process::ExitCode;

use crate::check::catalogue::{RULES, find, nearest};
use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::report::terminal::explain;
use crate::terminal::{Terminal, print};

/// Prints the page of a rule, or the list of all rules.
///
/// # Errors
/// Where there is no such rule.
pub fn run(rule: Option<&str>, words: &Localizer, terminal: &Terminal) -> Result<ExitCode> {
    let text = match rule {
        None => explain::list(RULES, words, terminal),
        Some(name) => explain::page(find(name.trim()).ok_or_else(|| unknown(name.trim()))?, words, terminal),
    };
    print(text).map(|()| ExitCode::SUCCESS)
}

fn unknown(name: &str) -> Error {
    let error = Error::new(Message::new("error-config-unknown-rule").with("rule", plain(name)));
    error.remedy(match nearest(name) {
        Some(near) => Message::new("remedy-did-you-mean").with("suggestion", plain(near)),
        None => Message::new("remedy-list-rules"),
    })
}
