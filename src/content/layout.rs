//! Which files of a project are documents, and of which locale.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use ignore::WalkBuilder;

use crate::config::Config;
use crate::disk::FOLDER;
use crate::disk::place::inside;
use crate::finding::{Finding, Level, Place};
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;

/// A file that is a document of a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Index of the locale: 0 is the source, then the targets in order.
    pub locale: usize,
    /// The document's name.
    pub document: String,
    /// Path below the project.
    pub path: String,
}

/// All paths of files below the project that may be documents, sorted.
///
/// Hidden and git-ignored files are none; links to folders are not followed,
/// links to files only where they stay in the project. What cannot be listed is
/// a fault.
pub fn list(config: &Config, faults: &mut Vec<Finding>) -> Vec<String> {
    let mut paths = BTreeSet::new();
    let folders: BTreeSet<&str> = config.locales().map(|locale| locale.pattern.folder()).collect();
    for folder in &folders {
        let covered = folders.iter().any(|outer| {
            outer != folder
                && (outer.is_empty() || folder.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/')))
        });
        if !covered {
            walk(config, folder, &mut paths, faults);
        }
    }
    paths.into_iter().collect()
}

fn walk(config: &Config, folder: &str, paths: &mut BTreeSet<String>, faults: &mut Vec<Finding>) {
    let start = config.root.join(folder);
    if !start.exists() {
        return;
    }
    if !folder.is_empty() && inside(&config.root, folder).is_err() {
        faults.push(fault(
            "unreadable-document",
            folder,
            Message::new("fault-leaves-project").with("path", plain(folder)),
        ));
        return;
    }
    let ledgers = config.root.join(config.ledger_folder());
    let own = config.root.join(FOLDER);
    let skip = move |path: &Path| path == ledgers || path == own;
    let walker = WalkBuilder::new(&start)
        .require_git(false)
        .parents(false)
        .git_global(false)
        .filter_entry(move |entry| !skip(entry.path()))
        .build();
    for entry in walker {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                faults.push(fault(
                    "unreadable-document",
                    folder,
                    Message::new("fault-cannot-list").with("path", plain(folder)).with("cause", error.to_string()),
                ));
                continue;
            }
        };
        let kind = entry.file_type();
        let Some(path) = relative(&config.root, entry.path()) else {
            let path = entry.path().strip_prefix(&config.root).unwrap_or(entry.path()).to_string_lossy().into_owned();
            if is_document(config, &path) && kind.is_some_and(|kind| !kind.is_dir()) {
                let message = Message::new("fault-name-not-utf8").with("path", plain(&path));
                faults.push(fault("unreadable-document", &path, message));
            }
            continue;
        };
        let document = is_document(config, &path);
        if !document || kind.is_none_or(|kind| kind.is_dir()) {
            continue;
        }
        if kind.is_some_and(|kind| kind.is_symlink()) && inside(&config.root, &path).is_err() {
            faults.push(fault(
                "unreadable-document",
                &path,
                Message::new("fault-leaves-project").with("path", plain(&path)),
            ));
            continue;
        }
        paths.insert(path);
    }
}

fn is_document(config: &Config, path: &str) -> bool {
    config.extensions.iter().any(|extension| path.rsplit_once('.').is_some_and(|(_, end)| end == extension))
}

/// A path below the project, `/` on every system; `None` for names that are
/// not Unicode.
pub fn relative(root: &Path, path: &Path) -> Option<String> {
    let rest = path.strip_prefix(root).ok()?;
    let parts: Option<Vec<&str>> = rest.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The documents among the paths: a file belongs to the most specific pattern
/// that matches it.
pub fn members(config: &Config, paths: &[String]) -> Vec<Member> {
    paths
        .iter()
        .filter(|path| is_document(config, path) && !config.exclude.is_match(path))
        .filter_map(|path| {
            let fits = config
                .locales()
                .enumerate()
                .filter_map(|(locale, at)| Some((at.pattern.weight(), locale, at.pattern.document(path)?)));
            let (_, locale, document) = fits.max_by_key(|(weight, locale, _)| (*weight, usize::MAX - locale))?;
            let excluded = config.exclude.is_match(&document);
            (!excluded).then(|| Member { locale, document, path: path.clone() })
        })
        .collect()
}

/// Folders beside a locale's own that spell the same locale another way.
pub fn other_spellings(config: &Config, faults: &mut Vec<Finding>) {
    for locale in config.locales() {
        let folder = locale.pattern.folder();
        let (parent, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        if name != locale.locale.as_str() {
            continue;
        }
        let Ok(entries) = std::fs::read_dir(config.root.join(parent)) else { continue };
        let mut names: Vec<String> =
            entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        for other in names {
            if other != name && Locale::parse(&other).is_some_and(|twin| twin.same_as(&locale.locale)) {
                let path = format!("{parent}/{other}");
                let message =
                    Message::new("fault-locale-spelling").with("path", plain(&path)).with("locale", plain(name));
                faults.push(fault("locale-spelling", path.trim_start_matches('/'), message));
            }
        }
    }
}

/// A fault of a file as a whole.
pub fn fault(rule: &'static str, path: &str, message: Message) -> Finding {
    let path: Arc<str> = path.into();
    let place = Place { path: path.clone(), line: 1, column: 1, end_line: 1, end_column: 1 };
    Finding {
        rule,
        level: Level::Error,
        locale: None,
        document: path,
        passage: None,
        place,
        message,
        counterpart: None,
        also: Vec::new(),
        mend: None,
        allowed: Vec::new(),
        fact: String::new(),
    }
}
