//! Where files may be read and written: inside the project, and never in the
//! folders that are hamgam's own or git's.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path};

use super::FOLDER;

/// Whether a path below the project stays there, links followed.
///
/// # Errors
/// Where it leaves.
pub fn inside(root: &Path, path: &str) -> io::Result<()> {
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let mut folder = root.join(path);
    while !folder.exists() && folder.pop() {}
    let stays = fs::canonicalize(&folder)?.starts_with(fs::canonicalize(root)?);
    if plain && stays { Ok(()) } else { Err(outside()) }
}

/// Whether a file of the project may be written: inside, and neither hamgam's
/// own nor git's.
pub(super) fn may_hold(root: &Path, path: &str) -> io::Result<()> {
    let closed = path.split('/').any(|part| [".git", FOLDER].iter().any(|own| part.eq_ignore_ascii_case(own)));
    if closed { Err(outside()) } else { inside(root, path) }
}

/// Whether hamgam's own folder is one: a link would lead elsewhere.
pub(super) fn own(root: &Path) -> io::Result<()> {
    let folder = root.join(FOLDER);
    let linked = |path: &Path| fs::symlink_metadata(path).is_ok_and(|it| it.is_symlink());
    let any = linked(&folder) || ["lock", "journal", "stage"].iter().any(|name| linked(&folder.join(name)));
    if any { Err(outside()) } else { Ok(()) }
}

pub(super) fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file())
}

fn outside() -> io::Error {
    io::Error::other("leaves the project")
}

/// Whether a folder takes new files: a rename into it needs that right. The
/// file has no name where the system allows it, so that a killed run leaves none.
pub(super) fn probe(folder: &Path) -> io::Result<()> {
    tempfile::tempfile_in(folder).map(drop)
}

pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

pub(super) fn sync_folder(folder: &Path) {
    // Not every system lets a folder be opened; the rename itself has happened.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
