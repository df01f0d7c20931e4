//! Ledgers on disk: found, read, and the faults of those that are broken.

use std::collections::BTreeMap;
use std::path::Path;

use ignore::WalkBuilder;
use rayon::prelude::*;

use super::agreement::Agreement;
use super::reader;
use crate::config::Config;
use crate::content::layout::{fault, relative};
use crate::disk::{self, Reader};
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

/// Reads all ledgers of a locale, sorted by document.
pub fn load(config: &Config, locale: &Locale, reader: &Reader, faults: &mut Vec<Finding>) -> Vec<Ledger> {
    let folder = format!("{}/{locale}", config.ledger_folder());
    let paths = list(&config.root, &folder, reader, faults);
    let read: Vec<(Ledger, Vec<Finding>)> =
        paths.par_iter().filter_map(|path| open(config, &folder, path, reader)).collect();
    let mut ledgers = BTreeMap::new();
    for (ledger, found) in read {
        faults.extend(found);
        ledgers.insert(ledger.document.clone(), ledger);
    }
    ledgers.into_values().collect()
}

fn list(root: &Path, folder: &str, reader: &Reader, faults: &mut Vec<Finding>) -> Vec<String> {
    let start = root.join(folder);
    let mut paths: Vec<String> =
        reader.pending().filter(|path| path.starts_with(&format!("{folder}/"))).map(str::to_owned).collect();
    if start.exists() && disk::inside(root, folder).is_err() {
        faults.push(fault("broken-ledger", folder, Message::new("fault-leaves-project").with("path", plain(folder))));
    } else if start.exists() {
        let walker = WalkBuilder::new(&start).standard_filters(false).build();
        let files = walker.flatten().filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
        paths.extend(files.filter_map(|entry| relative(root, entry.path())).filter(|path| path.ends_with(".toml")));
    }
    paths.sort();
    paths.dedup();
    paths
}

fn open(config: &Config, folder: &str, path: &str, reader: &Reader) -> Option<(Ledger, Vec<Finding>)> {
    let document = config.ledger_document(path.strip_prefix(folder)?.trim_start_matches('/'))?;
    let broken = |finding: Finding| {
        Some((Ledger { document: document.clone(), agreements: Vec::new(), broken: true }, vec![finding]))
    };
    let text = match reader.read(path).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => {
            return broken(fault("broken-ledger", path, Message::new("fault-not-utf8").with("path", plain(path))));
        }
        Err(error) => {
            return broken(fault(
                "broken-ledger",
                path,
                Message::new("fault-cannot-read").with("path", plain(path)).with("cause", error.to_string()),
            ));
        }
    };
    let read = match reader::read(&text) {
        Ok(read) => read,
        Err(why) => {
            let message = if why.cause.is_empty() {
                Message::new("fault-ledger-version")
            } else {
                Message::new("fault-ledger").with("cause", why.cause.clone())
            };
            let mut finding = fault("broken-ledger", path, message.with("path", plain(path)));
            let (line, column) = reader::position(&text, &why);
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
