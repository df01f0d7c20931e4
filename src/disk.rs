//! Changes to several files of a project: all of them or none.
//!
//! New contents are staged in `.hamgam/stage/`, synced, and announced by a
//! journal whose rename is the moment of commitment; then every staged file is
//! renamed to its place. A run that is killed before that moment changed
//! nothing; after it the next writer completes the work, and readers meanwhile
//! see the new contents through the journal.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};

/// The folder of locks and journals.
pub const FOLDER: &str = ".hamgam";

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

/// Marks a staged file that stands for the absence of one.
const GONE: char = '-';

fn stage_name(at: usize, present: bool) -> String {
    if present { at.to_string() } else { format!("{at}{GONE}") }
}

fn take_away(mark: &Path, target: &Path) -> io::Result<()> {
    match fs::remove_file(target) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::remove_file(mark),
    }
}

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
fn may_hold(root: &Path, path: &str) -> io::Result<()> {
    let closed = path.split('/').any(|part| [".git", FOLDER].iter().any(|own| part.eq_ignore_ascii_case(own)));
    if closed { Err(outside()) } else { inside(root, path) }
}

/// Whether hamgam's own folder is one: a link would lead elsewhere.
fn own(root: &Path) -> io::Result<()> {
    let folder = root.join(FOLDER);
    let linked = |path: &Path| fs::symlink_metadata(path).is_ok_and(|it| it.is_symlink());
    let any = linked(&folder) || ["lock", "journal", "stage"].iter().any(|name| linked(&folder.join(name)));
    if any { Err(outside()) } else { Ok(()) }
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file())
}

fn outside() -> io::Error {
    io::Error::other("leaves the project")
}

/// Whether a folder takes new files: a rename into it needs that right. The
/// file has no name where the system allows it, so that a killed run leaves none.
fn probe(folder: &Path) -> io::Result<()> {
    tempfile::tempfile_in(folder).map(drop)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn sync_folder(folder: &Path) {
    // Not every system lets a folder be opened; the rename itself has happened.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

fn read_journal(root: &Path) -> Option<BTreeMap<String, String>> {
    own(root).ok()?;
    let bytes = fs::read(root.join(FOLDER).join("journal")).ok()?;
    let journal: BTreeMap<String, String> = serde_json::from_slice(&bytes).ok()?;
    let stage = root.join(FOLDER).join("stage");
    let named = |name: &str| {
        let number = name.strip_suffix(GONE).unwrap_or(name);
        !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
    };
    let staged = |name: &str| fs::symlink_metadata(stage.join(name)).map_or(true, |it| it.is_file());
    let sound = journal.iter().all(|(path, name)| may_hold(root, path).is_ok() && named(name) && staged(name));
    sound.then_some(journal)
}

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
