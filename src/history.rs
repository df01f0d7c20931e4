//! How a project stood at a revision of its git history. The only room that
//! runs another program; nothing of people or machines is asked for.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};

/// The files of a revision.
#[derive(Debug)]
pub struct Revision {
    blobs: HashMap<String, Vec<u8>>,
}

impl Revision {
    /// Reads the files of a revision that `wanted` names, by path below the
    /// project, with two runs of git.
    ///
    /// # Errors
    /// Where git is not there, the folder is no repository, or the revision is
    /// not in it (as in a shallow clone).
    pub fn read(root: &Path, revision: &str, wanted: impl Fn(&str) -> bool) -> Result<Revision> {
        let missing = |cause: String| {
            let shallow =
                git(root, &["rev-parse", "--is-shallow-repository"], &[]).is_ok_and(|out| out.starts_with(b"true"));
            let remedy = if shallow { "remedy-shallow" } else { "remedy-revision" };
            Error::new(Message::new("error-no-revision").with("revision", plain(revision)))
                .because(cause)
                .remedy(Message::new(remedy))
        };
        let commit = format!("{revision}^{{commit}}");
        let commit =
            git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit], &[]).map_err(missing)?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        let listing = git(root, &["ls-tree", "-r", "-z", &commit], &[]).map_err(missing)?;
        let files: Vec<(String, String)> =
            listing.split(|&b| b == 0).filter_map(entry).filter(|(path, _)| wanted(path)).collect();
        let request: String = files.iter().map(|(_, blob)| format!("{blob}\n")).collect();
        let answer = git(root, &["cat-file", "--batch"], request.as_bytes()).map_err(missing)?;
        let contents = contents(&answer, files.len()).ok_or_else(|| missing(String::new()))?;
        Ok(Revision { blobs: files.into_iter().map(|(path, _)| path).zip(contents).collect() })
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
}

/// Path and blob of a line of `ls-tree -z`; plain files only.
fn entry(line: &[u8]) -> Option<(String, String)> {
    let (meta, path) = std::str::from_utf8(line).ok()?.split_once('\t')?;
    let mut meta = meta.split(' ');
    let plain = meta.next()?.starts_with("100") && meta.next()? == "blob";
    plain.then_some(())?;
    Some((path.to_owned(), meta.next()?.to_owned()))
}

/// Takes the answer of `cat-file --batch` apart.
fn contents(mut answer: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        let end = answer.iter().position(|&b| b == b'\n')?;
        let size: usize = std::str::from_utf8(&answer[..end]).ok()?.rsplit(' ').next()?.parse().ok()?;
        all.push(answer.get(end + 1..end + 1 + size)?.to_vec());
        answer = &answer[end + 2 + size..];
    }
    Some(all)
}

fn git(root: &Path, args: &[&str], input: &[u8]) -> std::result::Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["--no-pager", "-c", "core.quotePath=false"]).args(args);
    command
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("git: {error}"))?;
    let (mut stdin, mut stdout) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
    let read = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A git that stops early closes the pipe; its exit code tells.
            let _ = stdin.write_all(input);
        });
        let mut out = Vec::new();
        stdout.read_to_end(&mut out).map(|_| out)
    });
    let end = child.wait_with_output().map_err(|error| error.to_string())?;
    if !end.status.success() {
        return Err(String::from_utf8_lossy(&end.stderr).trim().to_owned());
    }
    read.map_err(|error| error.to_string())
}
