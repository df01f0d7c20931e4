//! `hamgam status`: where each document stands.

use std::process::ExitCode;

use super::select::{Selection, select};
use super::session::Session;
use crate::bitext::row::Status;
use crate::cli::invocation::{Format, StatusArgs};
use crate::error::Result;
use crate::report;
use crate::workspace::{Bitext, Workspace};

/// Shows where the translations stand. Never fails on staleness.
///
/// # Errors
/// Where the project cannot be opened, or a name means nothing.
pub fn run(session: &Session, args: &StatusArgs) -> Result<ExitCode> {
    let workspace = session.open()?;
    let selection = select(&workspace, &args.names)?;
    let wanted: Vec<Status> = args.only.iter().filter_map(|name| Status::parse(name)).collect();
    let all: Vec<(&Bitext, usize)> = selection.of(&workspace).collect();
    let shown: Vec<(&Bitext, usize)> = all
        .iter()
        .copied()
        .filter(|(bitext, row)| wanted.is_empty() || wanted.contains(&bitext.rows[*row].status))
        .collect();
    let list = args.list || !wanted.is_empty();
    let words = session.words;
    session.emit_by(&args.output, |out| match args.output.format {
        Format::Json => {
            let locales = locales(&workspace, &selection);
            report::json::status::status(&workspace, &locales, &all, &shown, words, out)
        }
        Format::Markdown => {
            out.write_all(report::markdown::status(&workspace, &shown, &words.isolating(true)).as_bytes())
        }
        Format::Html => {
            out.write_all(report::html::status::status(&workspace, &shown, &words.isolating(true)).as_bytes())
        }
        _ => {
            let rows = if list { &shown } else { &all };
            let text = report::terminal::status::status(&workspace, rows, list, words, &session.out());
            out.write_all(text.as_bytes())
        }
    })?;
    Ok(session.end(&workspace.faults))
}

fn locales<'a>(workspace: &'a Workspace, selection: &Selection) -> Vec<&'a Bitext> {
    selection.bitexts.iter().map(|&at| &workspace.bitexts[at]).collect()
}
