//! `hamgam check`: what is wrong, for people and for CI.

use std::collections::BTreeSet;
use std::process::ExitCode;

use rayon::prelude::*;

use super::fix::{self, Fixed};
use super::select::{Selection, select};
use super::session::Session;
use crate::cli::invocation::{CheckArgs, Format};
use crate::error::Result;
use crate::finding::{Finding, Level};
use crate::report;
use crate::terminal;
use crate::workspace::Workspace;

/// Runs the rules. Exit code 1 when a finding of level error stands.
///
/// # Errors
/// Where the project cannot be opened, or a name means nothing.
pub fn run(session: &Session, args: &CheckArgs) -> Result<ExitCode> {
    let mut done = String::new();
    if args.fix {
        match fix::run(session, args)? {
            Fixed::Shown(code) => return Ok(code),
            Fixed::Written(text) => done = text,
        }
    }
    let workspace = session.open()?;
    let selection = select(&workspace, &args.names)?;
    let findings = findings(&workspace, &selection, args.strict);
    let text = match args.output.format {
        Format::Json => report::json::check(&findings, session.words) + "\n",
        _ => std::mem::take(&mut done) + &report::terminal::check::check(&findings, session.words, &session.out()),
    };
    if !session.invocation.quiet {
        terminal::complain(&done);
    }
    session.emit(&args.output, &text)?;
    let end = session.end(&workspace.faults);
    let failed = findings.iter().any(|finding| finding.level == Level::Error);
    Ok(if end == ExitCode::SUCCESS && failed { ExitCode::from(1) } else { end })
}

/// Everything that the rules find in what was selected, in the order of files.
pub fn findings(workspace: &Workspace, selection: &Selection, strict: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for &at in &selection.bitexts {
        let rows: Vec<usize> = selection.rows.iter().filter(|(of, _)| *of == at).map(|(_, row)| *row).collect();
        findings.extend(workspace.check_rows(&workspace.bitexts[at], &rows, strict));
    }
    let documents: Vec<(usize, usize)> = documents(workspace, selection).into_iter().collect();
    findings.par_extend(
        documents.par_iter().flat_map_iter(|&(shelf, document)| workspace.check_texts(shelf, document, strict)),
    );
    findings.sort_by(|a, b| {
        (&a.place.path, a.place.line, a.place.column, a.rule).cmp(&(
            &b.place.path,
            b.place.line,
            b.place.column,
            b.rule,
        ))
    });
    findings
}

/// The documents of the selected rows, on both sides.
fn documents(workspace: &Workspace, selection: &Selection) -> BTreeSet<(usize, usize)> {
    let mut documents = BTreeSet::new();
    for (bitext, at) in selection.of(workspace) {
        let row = &bitext.rows[at];
        documents.extend(row.source.iter().map(|half| (0, half.document as usize)));
        documents.extend(row.target.iter().map(|half| (bitext.shelf, half.document as usize)));
    }
    documents
}
