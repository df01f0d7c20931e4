//! `hamgam import`: translated exchange files come home.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::session::Session;
use crate::cli::invocation::ImportArgs;
use crate::disk;
use crate::disk::lock::Lock;
use crate::disk::place::inside;
use crate::error::{Error, Result};
use crate::exchange::back::{Broken, Returned};
use crate::exchange::decode::MOST_BYTES;
use crate::exchange::formats;
use crate::exchange::home::find::Home;
use crate::exchange::take::taking::take;
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;
use crate::report::homecoming::{self, Imported};
use crate::terminal;
use crate::workspace::Workspace;

/// Takes in what can be taken, all at once.
///
/// # Errors
/// Where a file cannot be read as what it is; then nothing is written.
pub fn run(session: &Session, args: &ImportArgs) -> Result<ExitCode> {
    let mut returned = Vec::new();
    for path in &args.files {
        returned.push((path.clone(), read(path)?));
    }
    let lock = if args.dry_run { None } else { Some(Lock::take(&session.root)?) };
    let workspace = session.open()?;
    let mut by_locale: BTreeMap<usize, Vec<(PathBuf, Returned)>> = BTreeMap::new();
    for (path, file) in returned {
        by_locale.entry(locale(&workspace, &path, &file)?).or_default().push((path, file));
    }
    let free =
        |path: &str| fs::symlink_metadata(session.root.join(path)).is_err() && inside(&session.root, path).is_ok();
    let mut imports = Vec::new();
    for (at, files) in by_locale {
        let bitext = &workspace.bitexts[at];
        let (paths, files): (Vec<PathBuf>, Vec<Returned>) = files.into_iter().unzip();
        let home = Home::new(&workspace, bitext, args.theirs);
        let outcome = take(&home, &workspace, bitext, &files, &free);
        let dropped = files.iter().flat_map(|file| file.dropped.iter().copied()).collect();
        imports.push(Imported { bitext, paths, outcome, dropped });
    }
    let files: Vec<(String, Option<Vec<u8>>)> =
        imports.iter().flat_map(|import| import.outcome.files.iter().cloned()).collect();
    if let Some(lock) = &lock {
        lock.write(&files)?;
    }
    if args.dry_run {
        terminal::print(homecoming::diff(&imports))?;
    }
    terminal::print(homecoming::summary(&imports, args.dry_run, session.words))?;
    let outside = homecoming::outside(&imports, session.words);
    if !outside.is_empty() {
        terminal::complain(&outside);
    }
    let whole = imports.iter().all(|import| import.outcome.refused.is_empty() && import.outcome.conflicts.is_empty());
    let ended = session.end(&workspace.faults);
    Ok(if whole || ended != ExitCode::SUCCESS { ended } else { ExitCode::FAILURE })
}

fn read(path: &Path) -> Result<Returned> {
    let failed = |error: &std::io::Error| Error::io("error-cannot-read", path, error);
    let facts = fs::metadata(path).map_err(|error| failed(&error))?;
    if !facts.is_file() {
        return Err(Error::new(Message::new("import-no-file")).at(path));
    }
    if facts.len() > MOST_BYTES {
        let most = Message::new("import-too-large").with("most", MOST_BYTES / (1024 * 1024));
        return Err(Error::new(most).at(path).remedy(Message::new("remedy-too-large")));
    }
    let bytes = disk::read(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    formats::read(&name, &bytes).map_err(|broken| stop(path, broken))
}

fn stop(path: &Path, broken: Broken) -> Error {
    let mut error = Error::new(Message::new(broken.why)).at(path).remedy(Message::new("remedy-nothing-written"));
    error.position = broken.place;
    error.cause = broken.cause;
    error
}

/// The bitext that a file is about: the one it names, or the only one.
fn locale(workspace: &Workspace, path: &Path, file: &Returned) -> Result<usize> {
    let list: Vec<&str> = workspace.bitexts.iter().map(|bitext| bitext.locale.as_str()).collect();
    let named = file.target.as_deref().and_then(Locale::parse);
    let found = match &named {
        Some(locale) => workspace.bitexts.iter().position(|bitext| {
            bitext.locale.same_as(locale) || list.len() == 1 && bitext.locale.language() == locale.language()
        }),
        None if list.len() == 1 => Some(0),
        None => None,
    };
    let name = file.target.clone().unwrap_or_default();
    let id = if name.is_empty() { "import-no-locale" } else { "import-other-locale" };
    let message = Message::new(id).with("locale", plain(name)).with("list", plain(list.join(", ")));
    found.ok_or_else(|| Error::new(message).at(path))
}
