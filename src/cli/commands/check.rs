//! `hamgam check`: what is wrong, for people and for CI.

use std::env;
use std::fs::File;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::fix::{self, Fixed};
use super::select::{Selection, select};
use super::session::Session;
use crate::cli::invocation::{CheckArgs, Format};
use crate::content::layout::relative;
use crate::disk;
use crate::error::{Error, Result};
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::report;
use crate::report::excerpt::Excerpts;
use crate::terminal;
use crate::verdict::baseline::{self, Baseline};
use crate::verdict::judge::{self, Verdict};
use crate::verdict::past::Past;
use crate::workspace::Workspace;

/// Runs the rules. Exit code 1 when a finding of level error stands.
///
/// # Errors
/// Where the project, the revision or the baseline cannot be read, or a name
/// means nothing.
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
    // As the workspace, it need not be taken apart.
    let verdict = ManuallyDrop::new(verdict(session, &workspace, &selection, args)?);
    if let Some(path) = &args.write_baseline {
        disk::write_output(path, baseline::write(&verdict.findings).as_bytes())?;
        session.remark(&Message::new("check-baseline-written").with("count", verdict.findings.len()));
        return Ok(session.end(&workspace.faults));
    }
    let before = if args.output.format == Format::Human { std::mem::take(&mut done) } else { String::new() };
    if !session.invocation.quiet {
        terminal::complain(&done);
    }
    session.emit_by(&args.output, |out| {
        out.write_all(before.as_bytes())?;
        write(session, &workspace, &selection, &verdict, args, out)
    })?;
    if args.output.format == Format::Github {
        summarise(&report::github::table(&verdict, session.words))?;
    }
    let end = session.end(&workspace.faults);
    let failed = verdict.count(Level::Error) > 0;
    Ok(if end == ExitCode::SUCCESS && failed { ExitCode::from(1) } else { end })
}

/// Writes the findings in the format that was asked for.
fn write(
    session: &Session,
    workspace: &Workspace,
    selection: &Selection,
    verdict: &Verdict,
    args: &CheckArgs,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (prefix, words) = (prefix(&session.root), session.words);
    match args.output.format {
        Format::Json => report::json::check::check(verdict, words, out),
        Format::Github => out.write_all(report::github::annotations(verdict, &prefix, words).as_bytes()),
        Format::Gitlab => report::gitlab::report(verdict, &prefix, words, out),
        Format::Sarif => {
            let compared = args.since.is_some() || args.baseline.is_some();
            report::sarif::report(verdict, &prefix, compared, words, out)
        }
        Format::Junit => {
            let documents = judge::documents(workspace, &selection.rows).into_iter();
            let paths = documents.map(|(shelf, document)| &*workspace.shelves[shelf].documents[document].path);
            out.write_all(report::junit::report(verdict, paths, words).as_bytes())
        }
        Format::Human | Format::Markdown | Format::Html => {
            let excerpts = Excerpts::new(workspace);
            report::terminal::check::check(verdict, &|place| excerpts.of(place), words, &session.out(), out)
        }
    }
}

/// The way from the repository to the project: forges know files by it.
fn prefix(root: &Path) -> String {
    let top = root.ancestors().find(|folder| folder.join(".git").exists());
    let below = top.and_then(|top| relative(top, root)).filter(|below| !below.is_empty());
    below.map(|below| below + "/").unwrap_or_default()
}

/// Adds a table to the summary of the run, where CI names a file for it.
fn summarise(table: &str) -> Result<()> {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return Ok(());
    };
    let file = File::options().append(true).create(true).open(&path);
    file.and_then(|mut file| file.write_all(table.as_bytes()))
        .map_err(|error| Error::io("error-cannot-write", &path, &error))
}

/// What was found, less what was there before.
fn verdict(session: &Session, workspace: &Workspace, selection: &Selection, args: &CheckArgs) -> Result<Verdict> {
    let baseline = args.baseline.as_deref().map(read).transpose()?;
    let mut verdict = Verdict::of(workspace, &selection.rows, args.strict);
    if let Some(revision) = &args.since {
        let past = Past::read(&session.root, revision, args.strict).map_err(in_ci)?;
        past.forgive(workspace, &mut verdict);
        verdict.add(past.unchanged(workspace, &selection.rows, args.strict));
    }
    if let Some(baseline) = baseline {
        let left = baseline.forgive(&mut verdict);
        // What is not looked at, or was forgiven already, may stand there still.
        if left > 0 && !selection.narrowed && selection.bitexts.len() == workspace.bitexts.len() && args.since.is_none()
        {
            session.remark(&Message::new("check-baseline-left").with("count", left));
        }
    }
    Ok(verdict)
}

fn read(path: &Path) -> Result<Baseline> {
    let bytes = disk::read(path)?;
    let text = String::from_utf8(bytes).map_err(|_| Error::new(Message::new("error-not-utf8")).at(path))?;
    Baseline::read(&text).map_err(|line| {
        let remedy = Message::new("remedy-baseline").with("command", plain("--write-baseline"));
        Error::new(Message::new("error-baseline")).at(path).on(line, 1).remedy(remedy)
    })
}

/// In a shallow clone: what to write in CI.
fn in_ci(mut error: Error) -> Error {
    if error.remedy.as_ref().is_some_and(|remedy| remedy.id == "remedy-shallow") {
        error.remedy = Some(Message::new("remedy-shallow-since"));
    }
    error
}
