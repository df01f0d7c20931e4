//! `hamgam completions SHELL`: what a shell needs to complete a command line.

use std::process::ExitCode;

use clap_complete::Shell;

use crate::cli::args::{PROGRAM, command};
use crate::error::Result;
use crate::l10n::localizer::Localizer;
use crate::terminal::print;

/// Prints the script, its descriptions in the language of the interface.
///
/// # Errors
/// Where standard output cannot be written.
pub fn run(shell: Shell, words: &Localizer) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(&words.isolating(false)), PROGRAM, &mut script);
    print(script).map(|()| ExitCode::SUCCESS)
}
