//! Changes to several files of a project: all of them or none.
//!
//! New contents are staged in `.hamgam/stage/`, synced, and announced by a
//! journal whose rename is the moment of commitment; then every staged file is
//! renamed to its place. A run that is killed before that moment changed
//! nothing; after it the next writer completes the work, and readers meanwhile
//! see the new contents through the journal.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::FOLDER;
use super::journal::{GONE, read_journal, stage_name};
use super::place::{is_file, may_hold, own, probe, sync_folder, write_synced};
use crate::error::{Error, Result};
use crate::l10n::message::Message;

/// The right to write: held by one process at a time, released when dropped.
#[derive(Debug)]
pub struct Lock {
    root: PathBuf,
    _file: File,
}

impl Lock {
    /// Waits for the right to write, and completes what a killed run left.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn take(root: &Path) -> Result<Lock> {
        let folder = root.join(FOLDER);
        let failed = |error: &io::Error| {
            Error::io("error-cannot-write", &folder, error).remedy(Message::new("remedy-nothing-written"))
        };
        own(root).map_err(|e| failed(&e))?;
        fs::create_dir_all(&folder).map_err(|e| failed(&e))?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("lock"))
            .map_err(|e| failed(&e))?;
        file.lock().map_err(|e| failed(&e))?;
        let lock = Lock { root: root.to_owned(), _file: file };
        lock.recover()?;
        Ok(lock)
    }

    /// Writes all files, or none; `None` takes a file away. Paths are below the
    /// project.
    ///
    /// # Errors
    /// Where one of them cannot be written; then none of them is changed.
    pub fn write(&self, files: &[(String, Option<Vec<u8>>)]) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        let stage = self.root.join(FOLDER).join("stage");
        let staged = self.stage(&stage, files);
        if let Err((path, error)) = staged {
            let _ = fs::remove_dir_all(&stage);
            return Err(Error::io("error-cannot-write", &path, &error).remedy(Message::new("remedy-nothing-written")));
        }
        self.finish(
            files
                .iter()
                .enumerate()
                .map(|(at, (path, bytes))| (path.clone(), stage_name(at, bytes.is_some())))
                .collect(),
        )
    }

    fn stage(
        &self,
        stage: &Path,
        files: &[(String, Option<Vec<u8>>)],
    ) -> std::result::Result<(), (PathBuf, io::Error)> {
        let on = |path: &Path| {
            let path = path.to_owned();
            move |error| (path, error)
        };
        let _ = fs::remove_dir_all(stage);
        fs::create_dir_all(stage).map_err(on(stage))?;
        let mut journal = BTreeMap::new();
        for (at, (path, bytes)) in files.iter().enumerate() {
            let target = self.root.join(path);
            may_hold(&self.root, path).map_err(on(&target))?;
            let parent = target.parent().unwrap_or(&self.root);
            fs::create_dir_all(parent).map_err(on(parent))?;
            probe(parent).map_err(on(&target))?;
            let name = stage_name(at, bytes.is_some());
            let new = stage.join(&name);
            write_synced(&new, bytes.as_deref().unwrap_or_default()).map_err(on(&new))?;
            match fs::read(&target) {
                Ok(old) => {
                    let mode = fs::metadata(&target).map_err(on(&target))?.permissions();
                    if mode.readonly() {
                        return Err((target, io::ErrorKind::PermissionDenied.into()));
                    }
                    fs::set_permissions(&new, mode).map_err(on(&new))?;
                    let backup = stage.join(format!("{name}.old"));
                    write_synced(&backup, &old).map_err(on(&backup))?;
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    let mark = stage.join(format!("{name}.new"));
                    write_synced(&mark, &[]).map_err(on(&mark))?;
                }
                Err(error) => return Err((target, error)),
            }
            journal.insert(path.clone(), name);
        }
        let text = serde_json::to_vec(&journal).expect("strings are JSON");
        let beside = stage.join("journal");
        write_synced(&beside, &text).map_err(on(&beside))?;
        sync_folder(stage);
        let journal = self.root.join(FOLDER).join("journal");
        fs::rename(&beside, &journal).map_err(on(&journal))?;
        sync_folder(&self.root.join(FOLDER));
        Ok(())
    }

    /// Renames what is staged to its place; on failure puts everything back.
    fn finish(&self, journal: BTreeMap<String, String>) -> Result<()> {
        let stage = self.root.join(FOLDER).join("stage");
        for (path, name) in &journal {
            let (from, to) = (stage.join(name), self.root.join(path));
            if !from.exists() {
                continue;
            }
            let moved = may_hold(&self.root, path).and_then(|()| match to.parent() {
                Some(parent) => fs::create_dir_all(parent),
                None => Ok(()),
            });
            let place = || if name.ends_with(GONE) { take_away(&from, &to) } else { fs::rename(&from, &to) };
            if let Err(error) = moved.and_then(|()| place()) {
                self.undo(&journal);
                return Err(Error::io("error-cannot-write", &to, &error).remedy(Message::new("remedy-nothing-written")));
            }
            to.parent().into_iter().for_each(sync_folder);
        }
        let _ = fs::remove_file(self.root.join(FOLDER).join("journal"));
        let _ = fs::remove_dir_all(&stage);
        Ok(())
    }

    fn undo(&self, journal: &BTreeMap<String, String>) {
        let stage = self.root.join(FOLDER).join("stage");
        for (path, name) in journal {
            if stage.join(name).exists() {
                continue;
            }
            let (backup, new) = (stage.join(format!("{name}.old")), stage.join(format!("{name}.new")));
            let target = self.root.join(path);
            if is_file(&backup) {
                let _ = fs::rename(&backup, &target);
            } else if is_file(&new) {
                let _ = fs::remove_file(&target);
            }
        }
        let _ = fs::remove_file(self.root.join(FOLDER).join("journal"));
        let _ = fs::remove_dir_all(&stage);
    }

    fn recover(&self) -> Result<()> {
        match read_journal(&self.root) {
            Some(journal) => self.finish(journal),
            None => {
                let _ = fs::remove_file(self.root.join(FOLDER).join("journal"));
                let _ = fs::remove_dir_all(self.root.join(FOLDER).join("stage"));
                Ok(())
            }
        }
    }
}

fn take_away(mark: &Path, target: &Path) -> io::Result<()> {
    match fs::remove_file(target) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::remove_file(mark),
    }
}
