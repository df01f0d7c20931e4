//! `hamgam diff`: what changed, beside what the translation says today.

use std::process::ExitCode;

use super::select::select;
use super::session::Session;
use crate::bitext::row::{Row, Status};
use crate::cli::invocation::{DiffArgs, Format};
use crate::error::Result;
use crate::report::{self, changes::Changes};

/// Shows the passages that need work.
///
/// # Errors
/// Where the project cannot be opened, or a name means nothing.
pub fn run(session: &Session, args: &DiffArgs) -> Result<ExitCode> {
    if let Some(from) = &args.from {
        return super::editions::run(session, args, from);
    }
    let workspace = session.open()?;
    let selection = select(&workspace, &args.names)?;
    let named = selection.narrowed && selection.documents.is_empty();
    let rows = selection.of(&workspace).filter(|(bitext, row)| shows(&bitext.rows[*row], args.all, named));
    let changes: Vec<Changes> = rows.map(|(bitext, row)| Changes::of(&workspace, bitext, row)).collect();
    let text = match args.output.format {
        Format::Json => report::json::diff::diff(&changes),
        Format::Markdown => report::markdown::diff(&workspace, &changes, &session.words.isolating(true)),
        Format::Html => report::html::diff::diff(&workspace, &changes, &session.words.isolating(true)),
        _ => report::terminal::diff::diff(&workspace, &changes, session.words, &session.out()),
    };
    session.emit(&args.output, &text)?;
    Ok(session.end(&workspace.faults))
}

/// What has changed since it was agreed; with `--all` also what is missing. A
/// passage that is named is shown whatever its status.
fn shows(row: &Row, all: bool, named: bool) -> bool {
    match row.status {
        Status::Stale | Status::Diverged | Status::Ahead => true,
        Status::Missing => all || named,
        _ => named,
    }
}
