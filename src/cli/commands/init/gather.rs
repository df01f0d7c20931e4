//! A folder on disk as a survey.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ignore::WalkBuilder;

use crate::config::languages;
use crate::config::recognise::below;
use crate::config::recognise::survey::{FOREIGN, SETTINGS, Survey, VITEPRESS, VITEPRESS_SETTINGS};
use crate::content::layout::relative;
use crate::disk::place::inside;

/// Surveys a folder. What cannot be read is not there; `status` will say so.
pub fn gather(root: &Path) -> Survey {
    let mut survey = Survey::default();
    for path in SETTINGS {
        if let Some(text) = text(root, path) {
            survey.settings.insert((*path).to_owned(), text);
        }
    }
    for folder in VITEPRESS.iter().map(|base| below(base, ".vitepress")) {
        if root.join(&folder).is_dir() {
            let paths = VITEPRESS_SETTINGS.iter().map(|name| format!("{folder}/{name}"));
            let settings: Vec<_> = paths.filter_map(|path| Some((path.clone(), text(root, &path)?))).collect();
            survey.settings.extend(settings);
            survey.settings.entry(folder).or_default();
        }
    }
    let mut files = BTreeSet::new();
    for folder in survey.folders().into_iter().chain(children(root, ".")) {
        walk(root, &folder, &mut files);
    }
    survey.files = files.into_iter().collect();
    let named = ["content", "docs"].into_iter().flat_map(|base| children(root, base));
    survey.empty = named.filter(|path| is_empty(&root.join(path))).collect();
    survey
}

/// The text of a file in the project; bytes that are none are of no use here.
fn text(root: &Path, path: &str) -> Option<String> {
    inside(root, path).ok()?;
    fs::read(root.join(path)).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// The folders of a folder that are called as languages are.
fn children(root: &Path, base: &str) -> Vec<String> {
    let entries = fs::read_dir(root.join(base)).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| languages::locale_of(name).is_some());
    names.sort();
    names.iter().map(|name| below(base, name)).collect()
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// The Markdown files of a folder, as `content::layout` will list them: none
/// that are hidden or git-ignored, no links to folders or out of the project.
fn walk(root: &Path, folder: &str, files: &mut BTreeSet<String>) {
    let start = if folder == "." { root.to_owned() } else { root.join(folder) };
    if !start.is_dir() || (folder != "." && inside(root, folder).is_err()) {
        return;
    }
    let own = |name: &std::ffi::OsStr| name.to_str().is_none_or(|name| !FOREIGN.contains(&name));
    let walker = WalkBuilder::new(&start)
        .require_git(false)
        .parents(false)
        .git_global(false)
        .filter_entry(move |entry| entry.depth() == 0 || own(entry.file_name()))
        .build();
    for entry in walker.flatten() {
        let Some(path) = relative(root, entry.path()) else { continue };
        let markdown = path.ends_with(".md") || path.ends_with(".mdx");
        let file = match entry.file_type() {
            Some(kind) if kind.is_symlink() => entry.path().is_file() && inside(root, &path).is_ok(),
            Some(kind) => kind.is_file(),
            None => false,
        };
        if markdown && file {
            files.insert(path);
        }
    }
}
