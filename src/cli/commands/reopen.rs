//! `hamgam reopen`: take trust back from agreements.

use std::collections::{BTreeMap, HashMap};
use std::process::ExitCode;

use super::select::select_one;
use super::session::Session;
use crate::agree::{self, Decision};
use crate::bitext::row::Row;
use crate::cli::invocation::ReopenArgs;
use crate::disk::lock::Lock;
use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};
use crate::report;
use crate::terminal;
use crate::workspace::Bitext;

/// Sets the agreements of the passages that were named back to `initial`.
///
/// # Errors
/// Where a passage has no agreement; then nothing is written.
pub fn run(session: &Session, args: &ReopenArgs) -> Result<ExitCode> {
    let lock = if args.dry_run { None } else { Some(Lock::take(&session.root)?) };
    let workspace = session.open()?;
    let selection = select_one(&workspace, &args.names)?;
    let mut decisions: BTreeMap<usize, HashMap<usize, Decision>> = BTreeMap::new();
    let mut rows: Vec<(&Bitext, &Row)> = Vec::new();
    for &(at, row) in &selection.rows {
        let bitext = &workspace.bitexts[at];
        let of = &bitext.rows[row];
        if workspace.agreement(bitext, of).is_some_and(|agreement| agreement.is_agreed()) {
            decisions.entry(at).or_default().insert(row, Decision::Reopen);
            rows.push((bitext, of));
        } else if selection.documents.is_empty() {
            return Err(Error::new(
                Message::new("error-not-agreed").with("passage", plain(format!("{}#{}", of.document, of.id))),
            ));
        }
    }
    let files: agree::Files = decisions
        .into_iter()
        .flat_map(|(at, decisions)| agree::ledgers(&workspace, &workspace.bitexts[at], &decisions, false))
        .collect();
    if let Some(lock) = &lock {
        lock.write(&files)?;
    }
    let in_git = session.root.ancestors().any(|folder| folder.join(".git").exists());
    let written: Vec<&str> = files.iter().filter(|_| in_git).map(|(path, _)| path.as_str()).collect();
    terminal::print(report::outcome::reopened(&rows, &written, args.dry_run, session.words))?;
    Ok(session.end(&workspace.faults))
}
