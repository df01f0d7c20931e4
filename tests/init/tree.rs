//! Folders to make projects in, and what became of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use hamgam::config::load;
use hamgam::content::layout;
use tempfile::TempDir;

/// A folder with these files; `path/` is an empty folder.
pub fn tree(paths: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for path in paths {
        let (path, text) = path.split_once(" = ").unwrap_or((path, "# Title\n\nText.\n"));
        let place = folder.path().join(path);
        if path.ends_with('/') {
            fs::create_dir_all(place).unwrap();
        } else {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        }
    }
    folder
}

/// Runs it.
pub fn init(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hamgam"));
    for name in ["HAMGAM_UI", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.current_dir(folder).arg("init").args(args).output().unwrap()
}

/// What it says, where it has done its work.
pub fn done(folder: &TempDir, args: &[&str]) -> String {
    let output = init(folder.path(), args);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    said
}

/// What it says, where it refused; nothing is written then.
pub fn refused(folder: &TempDir, args: &[&str]) -> String {
    let before = everything(folder.path());
    let output = init(folder.path(), args);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty());
    assert_eq!(everything(folder.path()), before);
    said
}

/// Every file and folder with its bytes.
pub fn everything(root: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let is_folder = path.is_dir() && !path.is_symlink();
            found.insert(name, if is_folder { None } else { fs::read(&path).ok() });
            folders.extend(is_folder.then_some(path));
        }
    }
    found
}

/// The documents as every other command sees them: `en order.md`.
pub fn documents(folder: &TempDir) -> Vec<String> {
    let config = load::load(folder.path()).unwrap_or_else(|error| panic!("{error:?}"));
    let locales: Vec<_> = config.locales().map(|locale| locale.locale.to_string()).collect();
    let mut faults = Vec::new();
    let paths = layout::list(&config, &mut faults);
    assert!(faults.is_empty(), "{faults:?}");
    let mut all: Vec<_> = layout::members(&config, &paths).into_iter().map(|m| (m.locale, m.document)).collect();
    all.sort();
    all.into_iter().map(|(locale, document)| format!("{} {document}", locales[locale])).collect()
}

/// The text of a file.
pub fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap()
}
