//! `hamgam man`: one page for all commands, in English, as man pages are here.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Command;
use clap_mangen::Man;

use crate::cli::args::{PROGRAM, command};
use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::terminal::print;

/// Prints the page.
///
/// # Errors
/// Where standard output cannot be written.
pub fn run() -> Result<ExitCode> {
    let page = page().map_err(|error| Error::new(Message::new("error-cannot-print")).because(error))?;
    print(page).map(|()| ExitCode::SUCCESS)
}

fn page() -> io::Result<Vec<u8>> {
    let root = command(&Localizer::new(&[], false));
    let mut page = Vec::new();
    let man = Man::new(root.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for command in root.get_subcommands().filter(|command| !command.is_hide_set()) {
        section(&mut page, command)?;
    }
    Ok(once(&page).into_bytes())
}

/// A page without the preamble that every section brings along, but the first.
fn once(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let preamble = |line: &str| line.starts_with(".ie \\n(.g") || line.starts_with(".el .ds Aq");
    let lines = page.lines().enumerate().filter(|(at, line)| *at < 2 || !preamble(line));
    lines.map(|(_, line)| format!("{line}\n")).collect()
}

/// A command as a section, what would be its sections one step below.
fn section(page: &mut Vec<u8>, command: &Command) -> io::Result<()> {
    let name = format!("{PROGRAM} {}", command.get_name());
    let man = Man::new(command.clone().bin_name(&name).disable_help_flag(true));
    let mut parts = Vec::new();
    man.render_synopsis_section(&mut parts)?;
    man.render_description_section(&mut parts)?;
    if command.get_arguments().next().is_some() {
        man.render_options_section(&mut parts)?;
    }
    if command.get_after_help().is_some() {
        man.render_extra_section(&mut parts)?;
    }
    writeln!(page, ".SH \"{}\"", name.to_uppercase())?;
    let parts = String::from_utf8_lossy(&parts).replace(".SH ", ".SS ").replace(".SS EXTRA", ".SS EXAMPLES");
    page.write_all(parts.as_bytes())
}
