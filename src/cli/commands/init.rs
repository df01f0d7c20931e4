//! `hamgam init [DIR]`: a project in an empty folder, or around the documents
//! that are there. Nothing is moved, nothing overwritten; either everything is
//! written or nothing.

mod gather;
mod git;
mod answer;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::invocation::{InitArgs, Invocation};
use crate::config::pattern::Pattern;
use crate::config::recognise::plan::{Plan, Wishes, plan};
use crate::config::{FILE, load};
use crate::disk::lock::Lock;
use crate::disk::place::inside;
use crate::disk::{self, FOLDER};
use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::terminal::{Terminal, print};

/// What a run does to a folder.
#[derive(Debug, Default)]
struct Changes {
    /// New files, by path.
    new: Vec<(String, Vec<u8>)>,
    /// Files with lines added, whole.
    added: Vec<(String, Vec<u8>)>,
    /// Files that are links, so that they stay as they are.
    left: Vec<String>,
    /// New folders for what is to come.
    folders: Vec<String>,
}

/// Makes the project.
///
/// # Errors
/// Where there is one, where it cannot be told what the layout is, or where
/// the folder cannot be written; then it is as it was.
pub fn run(invocation: &Invocation, args: &InitArgs, words: &Localizer) -> Result<ExitCode> {
    let typed = match (&invocation.project, &args.folder) {
        (Some(project), Some(folder)) => project.join(folder),
        (Some(folder), None) | (None, Some(folder)) => folder.clone(),
        (None, None) => PathBuf::from("."),
    };
    let root = whole(&typed)?;
    vacant(&root)?;
    let survey = gather::gather(&root);
    let wishes = Wishes { layout: args.layout, source: args.source.clone(), targets: args.targets.clone() };
    let plan = plan(&survey, &wishes)?;
    let name = args.name.clone().or_else(|| Some(root.file_name()?.to_string_lossy().into_owned()));
    let mut changes = Changes::default();
    changes.new.push((FILE.into(), plan.written(&name.unwrap_or_else(|| "hamgam".into())).into_bytes()));
    if plan.fresh {
        changes.start(&root, &plan);
    }
    changes.tell_git(&root, ".gitattributes", &git::attributes(&root, &plan, &survey))?;
    changes.tell_git(&root, ".gitignore", &git::ignored(&root))?;
    write(&root, &changes)?;
    let out = Terminal::stdout(invocation.color);
    let config = load::load(&root)?;
    print(answer::answer(&config, &plan, &changes, &typed, &words.isolating(out.isolate), &out))?;
    Ok(ExitCode::SUCCESS)
}

/// The folder, links followed as far as it is there.
fn whole(typed: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(typed).map_err(|error| Error::io("error-cannot-read", typed, &error))?;
    Ok(fs::canonicalize(&absolute).unwrap_or(absolute))
}

/// Refuses a folder that is one already, or is in one, or is none.
fn vacant(root: &Path) -> Result<()> {
    let file = root.join(FILE);
    if fs::symlink_metadata(&file).is_ok() {
        let error = Error::new(Message::new("error-init-exists")).at(&file);
        return Err(error.remedy(Message::new("remedy-init-exists")));
    }
    if let Ok(outer) = load::find(root) {
        let error = Error::new(Message::new("error-init-inside")).at(&outer.join(FILE));
        return Err(error.remedy(Message::new("remedy-init-inside")));
    }
    if root.exists() && !root.is_dir() {
        return Err(Error::new(Message::new("error-init-no-folder")).at(root));
    }
    Ok(())
}

impl Changes {
    /// A first document, so that there is something to see, and a folder for
    /// each language. What is there already stays.
    fn start(&mut self, root: &Path, plan: &Plan) {
        let source = Localizer::new(&[plan.source.0.id().clone()], false);
        let pattern = |pattern: &str| Pattern::parse(pattern).expect("a layout has patterns");
        let path = pattern(&plan.source.1).path("start.md");
        if fs::symlink_metadata(root.join(&path)).is_err() {
            self.new.push((path, (source.text("init-example") + "\n").into_bytes()));
        }
        let folders = plan.targets.iter().map(|(_, target)| pattern(target).folder().to_owned());
        let comes = |folder: &str| self.new.iter().any(|(path, _)| Path::new(path).starts_with(folder));
        self.folders = folders.filter(|folder| !comes(folder) && !root.join(folder).exists()).collect();
    }

    /// Adds what git's file lacks. A link is someone's arrangement, and git
    /// does not follow it either.
    fn tell_git(&mut self, root: &Path, file: &str, lines: &[String]) -> Result<()> {
        let path = root.join(file);
        if fs::symlink_metadata(&path).is_ok_and(|it| !it.is_file()) {
            self.left.push(file.into());
            return Ok(());
        }
        let known = path.exists();
        let old = if known { disk::read(&path)? } else { Vec::new() };
        if let Some(new) = git::appended(&old, lines) {
            let to = if known { &mut self.added } else { &mut self.new };
            to.push((file.into(), new));
        }
        Ok(())
    }
}

/// Writes everything; on failure leaves no trace.
fn write(root: &Path, changes: &Changes) -> Result<()> {
    let absent = |folder: &Path| fs::symlink_metadata(folder).is_err();
    let mut traces: Vec<PathBuf> = root.ancestors().filter(|folder| absent(folder)).map(Path::to_owned).collect();
    traces.reverse();
    let files: Vec<&str> = changes.new.iter().map(|(path, _)| path.as_str()).collect();
    let keep = |folder: &String| format!("{folder}/x");
    for path in files.into_iter().map(str::to_owned).chain(changes.folders.iter().map(keep)) {
        let mut inner: Vec<PathBuf> = Path::new(&path).ancestors().skip(1).map(|folder| root.join(folder)).collect();
        inner.reverse();
        traces.extend(inner.into_iter().filter(|folder| absent(folder)));
    }
    let own = absent(&root.join(FOLDER));
    let written = all(root, changes);
    if written.is_err() {
        if own {
            let _ = fs::remove_file(root.join(FOLDER).join("lock"));
            let _ = fs::remove_dir(root.join(FOLDER));
        }
        for folder in traces.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
    written
}

fn all(root: &Path, changes: &Changes) -> Result<()> {
    let failed = |path: &Path, error: &std::io::Error| {
        Error::io("error-cannot-write", path, error).remedy(Message::new("remedy-nothing-written"))
    };
    fs::create_dir_all(root).map_err(|error| failed(root, &error))?;
    let lock = Lock::take(root)?;
    // Someone else may have been faster.
    vacant(root)?;
    for folder in &changes.folders {
        let path = root.join(folder);
        let made = inside(root, folder).and_then(|()| fs::create_dir_all(&path));
        made.map_err(|error| failed(&path, &error))?;
    }
    let files = changes.new.iter().chain(&changes.added);
    lock.write(&files.map(|(path, bytes)| (path.clone(), Some(bytes.clone()))).collect::<Vec<_>>())
}
