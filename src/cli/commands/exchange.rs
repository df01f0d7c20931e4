//! `hamgam export --to po,…`: what needs work, for translators' own tools.

use std::path::{Path, PathBuf};

use super::session::Session;
use crate::bitext::row::Status;
use crate::cli::invocation::ExportArgs;
use crate::disk;
use crate::disk::place::inside;
use crate::error::{Error, Result};
use crate::exchange::formats::{self, Out};
use crate::exchange::gather::{Wish, gather, terms};
use crate::l10n::message::{Message, plain};
use crate::workspace::Workspace;

/// Where exchange files go when nobody says where: git ignores it.
const FOLDER: &str = "exchange";

/// Writes the files.
///
/// # Errors
/// Where the locale is the source, or a file cannot be written.
pub fn run(
    session: &Session,
    args: &ExportArgs,
    workspace: &Workspace,
    shelf: usize,
    documents: Vec<String>,
    formats: &[&str],
) -> Result<()> {
    let Some(bitext) = shelf.checked_sub(1).map(|at| &workspace.bitexts[at]) else {
        let locale = workspace.config.source.locale.as_str();
        let list: Vec<&str> = workspace.bitexts.iter().map(|bitext| bitext.locale.as_str()).collect();
        let message = Message::new("error-source-locale");
        return Err(Error::new(message.with("locale", plain(locale)).with("list", plain(list.join(", ")))));
    };
    let sheet =
        gather(workspace, bitext, &Wish { only: only(args), documents }, &|text| terms(workspace, bitext, text));
    let words = session.words.isolating(false);
    let root = folder(session, args, bitext.locale.as_str(), formats)?;
    let mut made = Vec::new();
    for format in formats {
        for Out { name, bytes } in formats::write(format, &sheet, workspace, bitext, &words) {
            made.push((root.join(format).join(name), bytes));
        }
    }
    for (path, bytes) in &made {
        put(path, bytes)?;
    }
    report(session, &made.into_iter().map(|(path, _)| path).collect::<Vec<_>>(), sheet.units.len(), &sheet.left);
    Ok(())
}

/// The folder that someone named, or the project's own, which may be no link to
/// somewhere else.
fn folder(session: &Session, args: &ExportArgs, locale: &str, formats: &[&str]) -> Result<PathBuf> {
    if let Some(folder) = &args.folder {
        return Ok(folder.join(locale));
    }
    let own = format!("{FOLDER}/{locale}");
    for path in formats.iter().map(|format| format!("{own}/{format}")) {
        let failed = |error| Error::io("error-cannot-write", &session.root.join(&path), &error);
        inside(&session.root, &path).map_err(failed)?;
    }
    Ok(session.root.join(own))
}

fn only(args: &ExportArgs) -> Vec<Status> {
    if args.only.iter().any(|name| name == "all") {
        return Status::ALL.to_vec();
    }
    args.only.iter().filter_map(|name| Status::parse(name)).collect()
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| Error::io("error-cannot-write", folder, &error))?;
    disk::write_output(path, bytes)
}

fn report(session: &Session, made: &[PathBuf], units: usize, left: &[(&'static str, usize)]) {
    let here = std::env::current_dir().unwrap_or_default();
    for path in made {
        let shown = path.strip_prefix(&here).unwrap_or(path);
        session.remark(&Message::new("export-made").with("path", plain(shown.display())));
    }
    session.remark(&Message::new("export-units").with("count", units));
    for (reason, count) in left {
        session.remark(&Message::new(reason).with("count", *count));
    }
}
