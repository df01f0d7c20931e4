//! Ledgers on disk: found, read, and the faults of those that are broken.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use ignore::WalkBuilder;
use rayon::prelude::*;

use super::agreement::Agreement;
use super::reader::{self, Why};
use super::standing::Standing;
use simdutf8::basic::from_utf8;

use crate::config::Config;
use crate::content::layout::{fault, relative};
use crate::content::tree::Shelf;
use crate::disk::place::inside;
use crate::disk::reader::Reader;
use crate::finding::{Finding, Level};
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;

/// The ledger of one document in one locale.
#[derive(Debug)]
pub struct Ledger {
    /// The document it was written for.
    pub document: String,
    /// Its entries; ids are unique.
    pub agreements: Vec<Agreement>,
    /// It could not be read: nothing may be said about its document, and
    /// nothing may be written to it.
    pub broken: bool,
}

/// Reads all ledgers of a locale, sorted by document. Of the documents on its
/// shelf and the source's whose ledgers may lie where nobody can look, the ledgers
/// count as broken.
pub fn load<'a>(
    config: &Config,
    locale: &Locale,
    (source, target): (&'a Shelf, &'a Shelf),
    reader: &Reader,
    faults: &mut Vec<Finding>,
) -> Vec<Ledger> {
    let on = |shelf: &'a Shelf, name: &str| shelf.find(name).map(|at| &shelf.documents[at]);
    let standing = |name: &str| Standing::of(on(source, name), on(target, name));
    let folder = format!("{}/{locale}", config.ledger_folder());
    let (paths, dark) = list(&config.root, &folder, reader, faults);
    let read: Vec<(Ledger, Vec<Finding>)> =
        paths.par_iter().filter_map(|path| open(config, &folder, path, reader, standing)).collect();
    let mut ledgers = BTreeMap::new();
    for (ledger, found) in read {
        faults.extend(found);
        ledgers.insert(ledger.document.clone(), ledger);
    }
    if !dark.is_empty() {
        let documents = source.documents.iter().chain(&target.documents).map(|document| &*document.name);
        let hidden = documents.filter(|name| dark.iter().any(|folder| Path::new(name).starts_with(folder)));
        for name in hidden {
            let closed = Ledger { document: name.to_owned(), agreements: Vec::new(), broken: true };
            ledgers.insert(name.to_owned(), closed);
        }
    }
    ledgers.into_values().collect()
}

/// The paths of ledgers, and the folders that are closed to us.
fn list(root: &Path, folder: &str, reader: &Reader, faults: &mut Vec<Finding>) -> (Vec<String>, Vec<String>) {
    if let Some(past) = reader.past() {
        let below = |path: &&str| path.ends_with(".toml") && path.starts_with(&format!("{folder}/"));
        return (past.filter(below).map(str::to_owned).collect(), Vec::new());
    }
    let start = root.join(folder);
    let mut paths: Vec<String> =
        reader.pending().filter(|path| path.starts_with(&format!("{folder}/"))).map(str::to_owned).collect();
    let mut dark = Vec::new();
    let mut closed = |path: &str, message: Message| {
        faults.push(fault("broken-ledger", path, message.with("path", plain(path))));
        dark.push(path.strip_prefix(folder).unwrap_or_default().trim_start_matches('/').to_owned());
    };
    if inside(root, folder).is_err() {
        closed(folder, Message::new("fault-leaves-project"));
        return (paths, dark);
    }
    if fs::symlink_metadata(&start).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return (paths, dark);
    }
    for entry in WalkBuilder::new(&start).standard_filters(false).build() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = place(&error).and_then(|path| relative(root, path));
                closed(
                    path.as_deref().unwrap_or(folder),
                    Message::new("fault-cannot-list").with("cause", error.to_string()),
                );
                continue;
            }
        };
        let (Some(kind), Some(path)) = (entry.file_type(), relative(root, entry.path())) else { continue };
        if kind.is_symlink() && entry.path().is_dir() {
            closed(&path, Message::new("fault-leaves-project"));
        } else if !kind.is_dir() && path.ends_with(".toml") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.dedup();
    (paths, dark)
}

/// Where a walk met an error.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err),
        _ => None,
    }
}

fn open<'d>(
    config: &Config,
    folder: &str,
    path: &str,
    reader: &Reader,
    standing: impl Fn(&str) -> Standing<'d>,
) -> Option<(Ledger, Vec<Finding>)> {
    let document = config.ledger_document(path.strip_prefix(folder)?.trim_start_matches('/'))?;
    let broken = |finding: Finding| {
        Some((Ledger { document: document.clone(), agreements: Vec::new(), broken: true }, vec![finding]))
    };
    let linked =
        reader.past().is_none() && fs::symlink_metadata(config.root.join(path)).is_ok_and(|it| it.is_symlink());
    let bytes = if linked { reader.read_inside(path) } else { reader.read(path) };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            return broken(fault(
                "broken-ledger",
                path,
                Message::new("fault-cannot-read").with("path", plain(path)).with("cause", error.to_string()),
            ));
        }
    };
    let Ok(text) = from_utf8(&bytes) else {
        return broken(fault("broken-ledger", path, Message::new("fault-not-utf8").with("path", plain(path))));
    };
    let read = match reader::read_beside(text, standing(&document)) {
        Ok(read) => read,
        Err(why) => {
            let message = match &why.why {
                Why::Version => Message::new("fault-ledger-version"),
                Why::Cut => Message::new("fault-ledger-cut"),
                Why::Parser(cause) => Message::new("fault-ledger").with("cause", cause.clone()),
            };
            let mut finding = fault("broken-ledger", path, message.with("path", plain(path)));
            let (line, column) = reader::position(text, &why);
            finding.place.line = line;
            finding.place.end_line = line;
            finding.place.column = column;
            finding.place.end_column = column;
            return broken(finding);
        }
    };
    let mut findings = Vec::new();
    if read.conflict {
        let mut finding = fault("merged-ledger", path, Message::new("fault-ledger-conflict").with("path", plain(path)));
        finding.level = Level::Warning;
        findings.push(finding);
    }
    for id in read.twice {
        let mut finding = fault(
            "merged-ledger",
            path,
            Message::new("fault-ledger-id-twice").with("path", plain(path)).with("id", plain(id)),
        );
        finding.level = Level::Warning;
        findings.push(finding);
    }
    Some((Ledger { document, agreements: read.agreements, broken: false }, findings))
}
