//! `hamgam check --fix`: mends what can be mended without a thought, in all
//! documents or in none, and only where nothing but words changes.

use std::collections::{BTreeMap, HashMap};
use std::process::ExitCode;
use std::sync::Arc;

use super::select::{Selection, select};
use super::session::Session;
use crate::bitext::row::Status;
use crate::check::inventory::Item;
use crate::check::mend::{Mended, mend};
use crate::cli::invocation::CheckArgs;
use crate::content::document::Document;
use crate::content::layout::fault;
use crate::disk::lock::Lock;
use crate::error::Result;
use crate::finding::{Finding, Found, Level};
use crate::l10n::message::Message;
use crate::report;
use crate::terminal;
use crate::verdict::checker::Checker;
use crate::verdict::judge;
use crate::workspace::Workspace;

/// What became of it.
pub enum Fixed {
    /// It was a dry run, and is over.
    Shown(ExitCode),
    /// It is written; what was done, for people.
    Written(String),
}

/// What is to be written, and what was refused.
#[derive(Default)]
struct Plan<'a> {
    mended: Vec<(&'a Document, Mended)>,
    refused: Vec<Finding>,
}

/// Lays the safe fixes on the selected documents.
///
/// # Errors
/// Where the project cannot be opened or written, or a name means nothing; then
/// nothing is changed.
pub fn run(session: &Session, args: &CheckArgs) -> Result<Fixed> {
    let lock = if args.dry_run { None } else { Some(Lock::take(&session.root)?) };
    let workspace = session.open()?;
    let selection = select(&workspace, &args.names)?;
    let mut plan = plan(&workspace, &selection, args.strict);
    keep_in_step(session, &workspace, &mut plan)?;
    let of = |(document, mended): &(&Document, Mended)| report::mended::File {
        path: document.path.to_string(),
        before: whole(document, &document.source.text),
        after: whole(document, &mended.text),
        rules: mended.rules.clone(),
    };
    let files: Vec<report::mended::File> = plan.mended.iter().map(of).collect();
    if let Some(lock) = &lock {
        let written = files.iter().map(|file| (file.path.clone(), Some(file.after.clone().into_bytes())));
        lock.write(&written.collect::<Vec<_>>())?;
    }
    let said = report::mended::mended(&files, args.dry_run, session.words);
    let end = session.end(&plan.refused);
    if !args.dry_run {
        return Ok(Fixed::Written(said));
    }
    session.emit(&args.output, &report::mended::patch(&files))?;
    if !session.invocation.quiet {
        terminal::complain(&said);
    }
    let unread = session.end(&workspace.faults);
    Ok(Fixed::Shown(if unread == ExitCode::SUCCESS { end } else { unread }))
}

/// A text as it stands in its file.
fn whole(document: &Document, text: &str) -> String {
    if document.source.bom { format!("\u{feff}{text}") } else { text.to_owned() }
}

fn plan<'a>(workspace: &'a Workspace, selection: &Selection, strict: bool) -> Plan<'a> {
    let mut by_path: BTreeMap<Arc<str>, Vec<Found>> = BTreeMap::new();
    let findings = judge::findings(workspace, &selection.rows, strict).into_iter();
    for finding in findings.filter(|finding| finding.mend.is_some() && finding.allowed.is_empty()) {
        by_path.entry(finding.place.path.clone()).or_default().push(finding);
    }
    let checker = Checker::new(workspace, strict);
    let mut plan = Plan::default();
    for (shelf, document) in
        workspace.shelves.iter().enumerate().flat_map(|(at, shelf)| shelf.documents.iter().map(move |d| (at, d)))
    {
        let Some(findings) = by_path.get(&*document.path) else { continue };
        let findings: Vec<&Finding> = findings.iter().map(AsRef::as_ref).collect();
        match mend(document, &findings, |draft| checker.draft(shelf, draft)) {
            Ok(Some(mut mended)) => {
                plan.refused.extend(mended.refused.take().map(|item| refused(document, &item)));
                plan.mended.push((document, mended));
            }
            Ok(None) => {}
            Err(item) => plan.refused.push(refused(document, &item)),
        }
    }
    plan
}

/// A fix that would change more than words.
fn refused(document: &Document, item: &Item) -> Finding {
    refusal(document, item.at, Message::new("fix-refused").with("kind", item.kind.name()))
}

fn refusal(document: &Document, at: usize, message: Message) -> Finding {
    let mut finding = fault("refused-fix", &document.path, message);
    finding.level = Level::Warning;
    (finding.place.line, finding.place.column) = document.source.line_column(at);
    finding
}

/// Takes documents out of the plan in which a passage would fall out of step:
/// a fix is a form, and forms are no difference.
fn keep_in_step(session: &Session, workspace: &Workspace, plan: &mut Plan) -> Result<()> {
    if plan.mended.is_empty() {
        return Ok(());
    }
    let texts: HashMap<String, Vec<u8>> = plan
        .mended
        .iter()
        .map(|(document, mended)| (document.path.to_string(), whole(document, &mended.text).into_bytes()))
        .collect();
    let then = Workspace::open_with(&session.root, &texts)?;
    let (before, after) = (out_of_step(workspace), out_of_step(&then));
    let falls = |name: &str| {
        after.iter().any(|((at, document, status), count)| {
            *document == name && before.get(&(*at, *document, *status)).copied().unwrap_or_default() < *count
        })
    };
    let (kept, fallen): (Vec<_>, Vec<_>) =
        std::mem::take(&mut plan.mended).into_iter().partition(|(document, _)| !falls(&document.name));
    plan.mended = kept;
    let message = || Message::new("fix-refused").with("kind", "status");
    plan.refused.extend(fallen.into_iter().map(|(document, _)| refusal(document, 0, message())));
    Ok(())
}

/// How many passages of each document are out of step, and how.
fn out_of_step(workspace: &Workspace) -> BTreeMap<(usize, &str, &'static str), usize> {
    let mut counts = BTreeMap::new();
    for (at, bitext) in workspace.bitexts.iter().enumerate() {
        for row in bitext.rows.iter().filter(|row| row.status != Status::Current) {
            *counts.entry((at, &*row.document, row.status.name())).or_default() += 1;
        }
    }
    counts
}
