//! Files, read and written so that nothing is lost and nothing lies elsewhere.

pub mod place;
mod journal;
pub mod reader;
pub mod lock;
pub mod making;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use self::place::inside;
use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};

/// The folder of locks and journals.
pub const FOLDER: &str = ".hamgam";

/// Reads a file that must be there.
///
/// # Errors
/// Names the file and what the system said.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Error::io("error-cannot-read", path, &error))
}

/// Writes one file that a person named (`-o FILE`): beside it, synced, renamed.
///
/// # Errors
/// Names the file and what the system said.
pub fn write_output(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: io::Error| Error::io("error-cannot-write", path, &error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    if let Ok(mode) = fs::metadata(path).map(|old| old.permissions()) {
        file.as_file().set_permissions(mode).map_err(failed)?;
    } else {
        readable(file.path()).map_err(failed)?;
    }
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A temporary file is private; what a person asked for is not.
fn readable(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o644))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Creates a file that must not be there yet; what is there stays.
///
/// # Errors
/// Where it cannot be written.
pub fn create(root: &Path, path: &str, bytes: &[u8]) -> Result<bool> {
    let target = root.join(path);
    let failed = |error: io::Error| Error::io("error-cannot-write", &target, &error);
    inside(root, path).map_err(failed)?;
    if target.exists() {
        return Ok(false);
    }
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(failed)?;
    }
    write_output(&target, bytes)?;
    Ok(true)
}

/// A message that names a path.
pub fn named(id: &'static str, path: &str) -> Message {
    Message::new(id).with("path", plain(path))
}
