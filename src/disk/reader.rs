//! Reads files of a project, an unfinished change included.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::FOLDER;
use super::journal::{GONE, read_journal};
use super::place::inside;

/// Reads files of a project, through the journal of an unfinished run.
#[derive(Debug, Default)]
pub struct Reader {
    root: PathBuf,
    /// Staged contents that have not reached their place, by project path.
    pending: BTreeMap<String, PathBuf>,
    /// The files of a project of the past, where it is one.
    past: Option<BTreeMap<String, Vec<u8>>>,
}

impl Reader {
    /// A reader of the project at `root`.
    pub fn new(root: &Path) -> Reader {
        let pending = read_journal(root).unwrap_or_default();
        let pending =
            pending.into_iter().map(|(target, stage)| (target, root.join(FOLDER).join("stage").join(stage))).collect();
        Reader { root: root.to_owned(), pending, past: None }
    }

    /// A reader of a project as it was: these files and no others.
    pub fn of_past(files: BTreeMap<String, Vec<u8>>) -> Reader {
        Reader { past: Some(files), ..Reader::default() }
    }

    /// The paths of the files of a project of the past.
    pub fn past(&self) -> Option<impl Iterator<Item = &str>> {
        self.past.as_ref().map(|files| files.keys().map(String::as_str))
    }

    /// The bytes of a file, by its path below the project.
    ///
    /// # Errors
    /// As the system says.
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if let Some(past) = &self.past {
            return past.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into());
        }
        if let Some(stage) = self.pending.get(path)
            && let Ok(bytes) = fs::read(stage)
        {
            let gone = stage.to_string_lossy().ends_with(GONE);
            return if gone { Err(io::ErrorKind::NotFound.into()) } else { Ok(bytes) };
        }
        fs::read(self.root.join(path))
    }

    /// The bytes of a file that someone named: it may not lie elsewhere.
    ///
    /// # Errors
    /// As the system says, or where the path or a link leaves the project.
    pub fn read_inside(&self, path: &str) -> io::Result<Vec<u8>> {
        if self.past.is_none() {
            inside(&self.root, path)?;
        }
        self.read(path)
    }

    /// Paths below the project that an unfinished run is about to create.
    pub fn pending(&self) -> impl Iterator<Item = &str> {
        self.pending.iter().filter(|(_, stage)| !stage.to_string_lossy().ends_with(GONE)).map(|(path, _)| path.as_str())
    }
}
