//! `hamgam confirm`: agree to passages as they stand today.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::process::ExitCode;

use super::select::{Picked, select, select_one};
use super::session::Session;
use crate::agree::{self, Decision};
use crate::bitext::row::{Change, Row, Status};
use crate::check::catalogue::find;
use crate::check::rule::Rule;
use crate::cli::invocation::{ConfirmArgs, Scope};
use crate::content::layout;
use crate::content::tree;
use crate::disk::lock::Lock;
use crate::error::{Error, Result};
use crate::finding::{Found, Level};
use crate::history::Revision;
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::{Side, State};
use crate::ledger::compare::key;
use crate::report;
use crate::report::outcome::Left;
use crate::verdict::checker::Checker;
use crate::workspace::{Bitext, Workspace};

/// Agrees to what was named, or to what was found, and to nothing else.
///
/// # Errors
/// Where a passage cannot be agreed to; then nothing is written.
pub fn run(session: &Session, args: &ConfirmArgs) -> Result<ExitCode> {
    let lock = if args.dry_run { None } else { Some(Lock::take(&session.root)?) };
    let workspace = session.open()?;
    let (rows, left) = match &args.scope {
        Scope::Named => (named(&workspace, args)?, Vec::new()),
        Scope::All => (everything(&workspace, &args.names)?, Vec::new()),
        Scope::Found { edited, cosmetic, since } => found(&workspace, args, *edited, *cosmetic, since.as_deref())?,
    };
    let origins = second_origins(&workspace, &rows, args.origin);
    if let Some(error) = origins {
        return Err(error);
    }
    let files = decide(&workspace, &rows, args);
    if let Some(lock) = &lock {
        lock.write(&files)?;
    }
    let shown: Vec<(&Bitext, &Row)> =
        rows.iter().map(|&(bitext, row)| (&workspace.bitexts[bitext], &workspace.bitexts[bitext].rows[row])).collect();
    let in_git = session.root.ancestors().any(|folder| folder.join(".git").exists());
    let written: Vec<&str> = files.iter().filter(|_| in_git).map(|(path, _)| path.as_str()).collect();
    let text = report::outcome::confirmed(&shown, &left, &written, args.dry_run, session.words);
    crate::terminal::print(text)?;
    Ok(session.end(&workspace.faults))
}

fn decide(workspace: &Workspace, rows: &Picked, args: &ConfirmArgs) -> agree::Files {
    // A text that stands nowhere may stand in what could not be read.
    let forget = workspace.faults.iter().all(|fault| fault.level != Level::Error);
    let mut by_bitext: BTreeMap<usize, HashMap<usize, Decision>> = BTreeMap::new();
    for &(bitext, at) in rows {
        let row = &workspace.bitexts[bitext].rows[at];
        let state = args.state.unwrap_or_else(|| {
            if row.status == Status::Current { row.state.max(State::Translated) } else { State::Translated }
        });
        let decision = Decision::Agree { state, origin: args.origin, alone: args.alone };
        by_bitext.entry(bitext).or_default().insert(at, decision);
    }
    by_bitext
        .into_iter()
        .flat_map(|(bitext, decisions)| agree::ledgers(workspace, &workspace.bitexts[bitext], &decisions, forget))
        .collect()
}

fn named(workspace: &Workspace, args: &ConfirmArgs) -> Result<Picked> {
    let selection = select_one(workspace, &args.names)?;
    if let Some(document) = selection.documents.first() {
        let remedy = Message::new("remedy-confirm-document").with("document", plain(document));
        return Err(Error::new(Message::new("error-confirm-document").with("document", plain(document))).remedy(remedy));
    }
    let refused: Vec<Error> =
        selection.of(workspace).filter_map(|(bitext, row)| one_sided(&bitext.rows[row], args.alone)).collect();
    let mut refused = refused.into_iter();
    if let Some(mut first) = refused.next() {
        first.others.extend(refused);
        return Err(first);
    }
    Ok(selection.rows)
}

/// A passage that stands on one side only is agreed to with `--alone`, and only
/// such a one.
fn one_sided(row: &Row, alone: bool) -> Option<Error> {
    let address = || plain(format!("{}#{}", row.document, row.id));
    match (row.source.is_some() && row.target.is_some(), alone) {
        (false, false) => Some(
            Error::new(Message::new("error-one-sided").with("passage", address())).remedy(Message::new("remedy-alone")),
        ),
        (true, true) => Some(
            Error::new(Message::new("error-not-alone").with("passage", address()))
                .remedy(Message::new("remedy-not-alone")),
        ),
        _ => None,
    }
}

fn everything(workspace: &Workspace, names: &[String]) -> Result<Picked> {
    let selection = select_one(workspace, names)?;
    let both = |&(bitext, row): &(usize, usize)| {
        let row = &workspace.bitexts[bitext].rows[row];
        row.source.is_some() && row.target.is_some() && row.status != Status::Current
    };
    Ok(selection.rows.into_iter().filter(both).collect())
}

/// What was edited, or changed in form only; and what looks so but is left out.
fn found<'a>(
    workspace: &'a Workspace,
    args: &ConfirmArgs,
    edited: bool,
    cosmetic: bool,
    since: Option<&str>,
) -> Result<(Picked, Vec<Left<'a>>)> {
    let selection = select(workspace, &args.names)?;
    let past = since.map(|revision| Past::read(workspace, revision)).transpose()?;
    let checker = Checker::new(workspace, false);
    let (mut rows, mut left) = (Picked::new(), Vec::new());
    for &(at, row) in &selection.rows {
        let bitext = &workspace.bitexts[at];
        let of = &bitext.rows[row];
        if cosmetic && of.status == Status::Stale && of.change == Some(Change::Cosmetic) {
            rows.insert((at, row));
        }
        if !edited || !is_edited(bitext, of) || past.as_ref().is_some_and(|past| !past.changed(workspace, bitext, of)) {
            continue;
        }
        match reason(&checker, bitext, row) {
            None => {
                rows.insert((at, row));
            }
            Some(reason) => left.push(Left { bitext, row: of, reason }),
        }
    }
    Ok((rows, left))
}

/// The translation was changed or added since anyone agreed.
fn is_edited(bitext: &Bitext, row: &Row) -> bool {
    let agreed = row
        .entries()
        .any(|(ledger, entry)| bitext.ledgers[ledger as usize].agreements[entry as usize].target.is_some());
    match row.status {
        Status::Ahead | Status::Diverged => true,
        Status::Unconfirmed => !agreed,
        _ => false,
    }
}

/// Why an edited passage must be named to be agreed to.
fn reason(checker: &Checker, bitext: &Bitext, at: usize) -> Option<Message> {
    let row = &bitext.rows[at];
    if row.flags.ambiguous {
        return Some(Message::new("left-ambiguous"));
    }
    if row.status == Status::Diverged
        && let Some(change @ (Change::Number | Change::Citation)) = row.change
    {
        return Some(Message::new("left-facts-changed").with("change", change.name()));
    }
    // What is an error by itself weighs one level less in a passage that is behind.
    let least = if row.status == Status::Diverged { Level::Warning } else { Level::Error };
    let counts = |finding: &Found| {
        finding.allowed.is_empty() && finding.level >= least && find(finding.rule).is_some_and(Rule::compares)
    };
    checker.row(bitext, at).into_iter().find(counts).map(|finding| finding.message)
}

/// The translations as they stood at a revision.
struct Past {
    texts: HashSet<(String, String)>,
}

impl Past {
    fn read(workspace: &Workspace, revision: &str) -> Result<Past> {
        let config = &workspace.config;
        let ours = |path: &str| config.targets.iter().any(|target| target.pattern.document(path).is_some());
        let past = Revision::read(&config.root, revision, ours)?;
        let members = layout::members(config, &past.paths());
        let tree = tree::load(config, members, |path| past.file(path));
        let documents = tree.shelves[1..].iter().flat_map(|shelf| &shelf.documents);
        let texts = documents.flat_map(|document| {
            (0..document.passages.len()).map(|at| (document.path.to_string(), key(document.text(at))))
        });
        Ok(Past { texts: texts.collect() })
    }

    fn changed(&self, workspace: &Workspace, bitext: &Bitext, row: &Row) -> bool {
        let (Some(document), Some(half)) = (workspace.document(bitext, row, Side::Target), &row.target) else {
            return false;
        };
        half.passages
            .clone()
            .any(|at| !self.texts.contains(&(document.path.to_string(), key(document.text(at as usize)))))
    }
}

/// Only one locale may lead a passage.
fn second_origins(workspace: &Workspace, rows: &Picked, origin: Option<Side>) -> Option<Error> {
    if origin != Some(Side::Target) {
        return None;
    }
    let mut errors = rows.iter().filter_map(|&(at, row)| {
        let of = &workspace.bitexts[at].rows[row];
        let leads = |other: &&Bitext| {
            other.rows.iter().any(|row| row.document == of.document && row.id == of.id && row.origin == Side::Target)
        };
        let other = workspace
            .bitexts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, bitext)| bitext)
            .find(leads)?;
        let message = Message::new("error-second-origin")
            .with("passage", plain(format!("{}#{}", of.document, of.id)))
            .with("locale", plain(&other.locale));
        Some(Error::new(message))
    });
    let mut first = errors.next()?;
    first.others.extend(errors);
    Some(first)
}
