//! `hamgam adopt`: pair an existing translated tree and open its ledgers.

use std::collections::HashMap;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use super::select::{Selection, select};
use super::session::Session;
use crate::agree::{self, Decision};
use crate::bitext::row::{Row, Status};
use crate::cli::invocation::{AdoptArgs, Format};
use crate::config::load;
use crate::content::{layout, tree};
use crate::disk::lock::Lock;
use crate::disk::reader::Reader;
use crate::error::Result;
use crate::history::Revision;
use crate::ledger::agreement::State;
use crate::report;
use crate::workspace::{Bitext, Workspace};

/// Pairs what no agreement knows; adds agreements and never changes one.
///
/// # Errors
/// Where the project cannot be opened or written, or a name means nothing.
pub fn run(session: &Session, args: &AdoptArgs) -> Result<ExitCode> {
    let _lock = if args.dry_run { None } else { Some(Lock::take(&session.root)?) };
    let workspace = match &args.source_at {
        Some(revision) => ManuallyDrop::new(at_revision(session, revision)?),
        None => session.open()?,
    };
    let selection = select(&workspace, &args.names)?;
    let rows: Vec<(&Bitext, usize)> =
        selection.of(&workspace).filter(|(bitext, row)| is_new(bitext, &bitext.rows[*row])).collect();
    if let Some(lock) = &_lock {
        lock.write(&decide(&workspace, &selection, args.state))?;
    }
    let text = match args.output.format {
        Format::Json => {
            report::json::adopt::adopt(&workspace, &rows, &report::bones::Bones::of(&workspace, &selection.bitexts))
        }
        _ => report::outcome::adopted(&workspace, &rows, args.dry_run, session.words),
    };
    session.emit(&args.output, &text)?;
    Ok(session.end(&workspace.faults))
}

/// Nobody has agreed to anything about it.
fn is_new(bitext: &Bitext, row: &Row) -> bool {
    row.entries().all(|(ledger, entry)| {
        let agreement = &bitext.ledgers[ledger as usize].agreements[entry as usize];
        agreement.target.is_none() && !agreement.alone
    })
}

fn decide(workspace: &Workspace, selection: &Selection, state: State) -> agree::Files {
    let mut files = Vec::new();
    for &at in &selection.bitexts {
        let bitext = &workspace.bitexts[at];
        let pairs = selection.rows.iter().filter(|(of, _)| *of == at).map(|&(_, row)| row);
        let pairs =
            pairs.filter(|&row| bitext.rows[row].status == Status::Unconfirmed && is_new(bitext, &bitext.rows[row]));
        let decisions: HashMap<usize, Decision> =
            pairs.map(|row| (row, Decision::Agree { state, origin: None, alone: false })).collect();
        files.extend(agree::ledgers(workspace, bitext, &decisions, false));
    }
    files
}

/// The project with its source as it stood at a revision.
fn at_revision(session: &Session, revision: &str) -> Result<Workspace> {
    let config = load::load(&session.root)?;
    let reader = Reader::new(&session.root);
    let mut faults = Vec::new();
    let paths = layout::list(&config, &mut faults);
    let mut members = layout::members(&config, &paths);
    members.retain(|member| member.locale > 0);
    let past = Revision::read(&session.root, revision, |path| config.source.pattern.document(path).is_some())?;
    members.extend(layout::members(&config, &past.paths()).into_iter().filter(|member| member.locale == 0));
    let sources: std::collections::HashSet<String> =
        members.iter().filter(|member| member.locale == 0).map(|member| member.path.clone()).collect();
    let tree =
        tree::load(&config, members, |path| if sources.contains(path) { past.file(path) } else { reader.read(path) });
    Ok(Workspace::judge(config, tree, &reader, faults))
}
