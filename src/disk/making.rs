//! A folder in the making: a bundle is put in its place as a whole.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::error::{Error, Result};
use crate::l10n::message::Message;

/// A folder in the making, for a place that someone named: written beside it,
/// then put there as a whole. Until then the old one stands.
#[derive(Debug)]
pub struct Making {
    place: PathBuf,
    folder: tempfile::TempDir,
}

impl Making {
    /// The mark of a folder that hamgam may replace.
    const OURS: &str = "bundle.json";

    /// Begins a folder.
    ///
    /// # Errors
    /// Where it cannot be written, or something else stands in its place.
    pub fn begin(place: &Path) -> Result<Making> {
        let failed = |error: io::Error| Error::io("error-cannot-write", place, &error);
        let parent = place.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(failed)?;
        let empty = |folder: &Path| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
        let ours = fs::symlink_metadata(place.join(Making::OURS)).is_ok_and(|it| it.is_file());
        if fs::symlink_metadata(place).is_ok() && !(ours || empty(place)) {
            return Err(Error::new(Message::new("error-not-a-bundle"))
                .at(place)
                .remedy(Message::new("remedy-not-a-bundle")));
        }
        let folder = tempfile::Builder::new().prefix(".hamgam-").tempdir_in(parent).map_err(failed)?;
        fs::create_dir(folder.path().join("new")).map_err(failed)?;
        Ok(Making { place: place.to_owned(), folder })
    }

    /// Writes a file of it.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.path().join("new").join(path);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, bytes));
        written.map_err(|error| Error::io("error-cannot-write", &self.place.join(path), &error))
    }

    /// Puts it in its place.
    ///
    /// # Errors
    /// Where that cannot be done; then the old one stands.
    pub fn finish(self) -> Result<()> {
        let failed = |error: io::Error| {
            Error::io("error-cannot-write", &self.place, &error).remedy(Message::new("remedy-nothing-written"))
        };
        let (new, old) = (self.folder.path().join("new"), self.folder.path().join("old"));
        let stood = fs::symlink_metadata(&self.place).is_ok();
        if stood {
            fs::rename(&self.place, &old).map_err(failed)?;
        }
        if let Err(error) = fs::rename(&new, &self.place) {
            if stood {
                let _ = fs::rename(&old, &self.place);
            }
            return Err(failed(error));
        }
        Ok(())
    }
}
