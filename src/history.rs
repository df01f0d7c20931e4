//! How a project stood at a revision of its git history. The only room that
//! runs another program; nothing of people or machines is asked for.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};

/// The files of a revision.
#[derive(Debug, Default)]
pub struct Revision {
    blobs: HashMap<String, Vec<u8>>,
}

impl Revision {
    /// Reads the files of a revision that `wanted` names, by path below the
    /// project, with one run of git.
    ///
    /// # Errors
    /// Where git is not there, the folder is no repository, or the revision is
    /// not in it (as in a shallow clone).
    pub fn read(root: &Path, revision: &str, wanted: impl Fn(&str) -> bool) -> Result<Revision> {
        Listing::open(root, revision)?.read(wanted)
    }

    /// The paths of the files, sorted.
    pub fn paths(&self) -> Vec<String> {
        let mut paths: Vec<String> = self.blobs.keys().cloned().collect();
        paths.sort();
        paths
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// Where the revision does not have it.
    pub fn file(&self, path: &str) -> io::Result<Vec<u8>> {
        self.blobs.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// All files, by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.blobs.into_iter().collect()
    }
}

/// The names of the files of a revision, and the git that can read them.
#[derive(Debug)]
pub struct Listing {
    git: Git,
    revision: String,
    /// Path below the project, and its blob.
    files: BTreeMap<String, String>,
}

impl Listing {
    /// Asks git for the names of all files of a revision.
    ///
    /// # Errors
    /// As [`Revision::read`].
    pub fn open(root: &Path, revision: &str) -> Result<Listing> {
        let list = || -> std::result::Result<(Git, BTreeMap<String, String>), String> {
            let mut git = Git::start(root)?;
            let name = Some(revision).filter(|name| !name.contains(['\n', '\0'])).unwrap_or_default();
            let commit = git.ask(&[format!("{name}^{{commit}}")])?.pop().flatten().ok_or("")?;
            let files = git.files(&commit.name)?;
            Ok((git, files))
        };
        match list() {
            Ok((git, files)) => Ok(Listing { git, revision: revision.to_owned(), files }),
            Err(cause) => Err(missing(root, revision, cause)),
        }
    }

    /// Reads one file, if the revision has it.
    ///
    /// # Errors
    /// Where git stops.
    pub fn file(&mut self, path: &str) -> Result<Option<Vec<u8>>> {
        let Some(blob) = self.files.get(path).cloned() else { return Ok(None) };
        let answer = self.git.ask(&[blob]).map_err(|cause| unreadable(&self.revision, cause))?;
        Ok(answer.into_iter().flatten().next().map(|object| object.bytes))
    }

    /// Reads the files that `wanted` names.
    ///
    /// # Errors
    /// Where git stops.
    pub fn read(mut self, wanted: impl Fn(&str) -> bool) -> Result<Revision> {
        let files: Vec<(String, String)> = self.files.into_iter().filter(|(path, _)| wanted(path)).collect();
        let blobs: Vec<String> = files.iter().map(|(_, blob)| blob.clone()).collect();
        let answer = self.git.ask(&blobs).map_err(|cause| unreadable(&self.revision, cause))?;
        let blobs = files.into_iter().zip(answer).filter_map(|((path, _), object)| Some((path, object?.bytes)));
        Ok(Revision { blobs: blobs.collect() })
    }
}

fn unreadable(revision: &str, cause: String) -> Error {
    let error = Error::new(Message::new("error-no-revision").with("revision", plain(revision)));
    if cause.is_empty() { error } else { error.because(cause) }
}

fn missing(root: &Path, revision: &str, cause: String) -> Error {
    let remedy = if is_shallow(root) { "remedy-shallow" } else { "remedy-revision" };
    unreadable(revision, cause).remedy(Message::new(remedy))
}

/// Whether the repository holds only the newest part of its history.
fn is_shallow(root: &Path) -> bool {
    let mut command = command(root);
    let output = command.args(["rev-parse", "--is-shallow-repository"]).stdin(Stdio::null()).output();
    output.is_ok_and(|output| output.stdout.starts_with(b"true"))
}

fn command(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).arg("--no-pager").env("GIT_OPTIONAL_LOCKS", "0").env("LC_ALL", "C");
    command
}

/// An object of git.
struct Object {
    name: String,
    bytes: Vec<u8>,
}

/// A running `git cat-file --batch`: names in, objects out.
#[derive(Debug)]
struct Git {
    child: Child,
    names: Option<ChildStdin>,
    objects: BufReader<ChildStdout>,
}

impl Git {
    fn start(root: &Path) -> std::result::Result<Git, String> {
        let mut command = command(root);
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("git: {error}"))?;
        let names = child.stdin.take();
        let objects = BufReader::new(child.stdout.take().expect("piped"));
        Ok(Git { child, names, objects })
    }

    /// The objects of these names, in order; none where there is none.
    fn ask(&mut self, names: &[String]) -> std::result::Result<Vec<Option<Object>>, String> {
        let request: String = names.iter().map(|name| format!("{name}\n")).collect();
        let (stdin, stdout) = (self.names.as_mut().expect("open until the end"), &mut self.objects);
        let read = std::thread::scope(|scope| {
            scope.spawn(move || {
                // A git that stops early closes the pipe; what it answers tells.
                let _ = stdin.write_all(request.as_bytes()).and_then(|()| stdin.flush());
            });
            names.iter().map(|_| object(stdout)).collect::<io::Result<Vec<_>>>()
        });
        read.map_err(|error| self.last_words().unwrap_or_else(|| error.to_string()))
    }

    /// The files below the project in a commit, with their blobs.
    fn files(&mut self, commit: &str) -> std::result::Result<BTreeMap<String, String>, String> {
        let mut files = BTreeMap::new();
        let mut folders = vec![(String::new(), format!("{commit}:./"))];
        while !folders.is_empty() {
            let names: Vec<String> = folders.iter().map(|(_, tree)| tree.clone()).collect();
            let trees = self.ask(&names)?;
            let above = std::mem::take(&mut folders);
            for ((folder, _), tree) in above.into_iter().zip(trees) {
                let Some(tree) = tree else { continue };
                for (mode, name, object) in entries(&tree.bytes, commit.len() / 2) {
                    match mode {
                        "40000" => folders.push((format!("{folder}{name}/"), object)),
                        mode if mode.starts_with("100") => {
                            files.insert(format!("{folder}{name}"), object);
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(files)
    }

    /// What git said before it stopped.
    fn last_words(&mut self) -> Option<String> {
        self.names.take();
        let mut said = String::new();
        self.child.stderr.take()?.read_to_string(&mut said).ok()?;
        Some(said.trim().to_owned()).filter(|said| !said.is_empty())
    }
}

impl Drop for Git {
    fn drop(&mut self) {
        self.names.take();
        let _ = self.child.wait();
    }
}

/// One answer: `<name> <kind> <size>`, a line end, the bytes, a line end.
fn object(answers: &mut impl BufRead) -> io::Result<Option<Object>> {
    let mut head = String::new();
    if answers.read_line(&mut head)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut parts = head.trim_end().rsplitn(3, ' ');
    let Some(size) = parts.next().and_then(|size| size.parse::<usize>().ok()) else { return Ok(None) };
    let name = parts.nth(1).unwrap_or_default().to_owned();
    let mut bytes = vec![0; size + 1];
    answers.read_exact(&mut bytes)?;
    bytes.pop();
    Ok(Some(Object { name, bytes }))
}

/// Mode, name and object of every entry of a tree; names that are not Unicode
/// are none of ours.
fn entries(mut tree: &[u8], length: usize) -> Vec<(&str, &str, String)> {
    let mut found = Vec::new();
    while let Some(end) = memchr::memchr(0, tree) {
        let Some(object) = tree.get(end + 1..end + 1 + length) else { break };
        let entry = std::str::from_utf8(&tree[..end]).ok().and_then(|entry| entry.split_once(' '));
        if let Some((mode, name)) = entry {
            found.push((mode, name, object.iter().map(|byte| format!("{byte:02x}")).collect()));
        }
        tree = &tree[end + 1 + length..];
    }
    found
}
