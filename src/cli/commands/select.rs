//! What people name: `[LOCALE] [DOC…|PASSAGE…]`, as they type or paste it.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::text::bidi;
use crate::workspace::{Bitext, Workspace};

/// Rows of a workspace, by bitext and index.
pub type Picked = BTreeSet<(usize, usize)>;

/// The locales and rows that were named.
#[derive(Debug)]
pub struct Selection {
    /// Indices of bitexts.
    pub bitexts: Vec<usize>,
    /// The rows.
    pub rows: Picked,
    /// Whether anything but a locale was named.
    pub narrowed: bool,
    /// Documents that were named whole.
    pub documents: Vec<String>,
}

impl Selection {
    /// The rows with their bitexts.
    pub fn of<'a>(&'a self, workspace: &'a Workspace) -> impl Iterator<Item = (&'a Bitext, usize)> + 'a {
        self.rows.iter().map(|&(bitext, row)| (&workspace.bitexts[bitext], row))
    }
}

/// Reads names: a locale first, where one is meant, then documents (all their
/// rows) or passages.
///
/// # Errors
/// Where a name means nothing, or two locales.
pub fn select(workspace: &Workspace, names: &[String]) -> Result<Selection> {
    let (locale, names) = leading_locale(workspace, names)?;
    let bitexts: Vec<usize> = match locale {
        Some(at) => vec![at],
        None => (0..workspace.bitexts.len()).collect(),
    };
    let all = |&at: &usize| (0..workspace.bitexts[at].rows.len()).map(move |row| (at, row));
    let rows = if names.is_empty() { bitexts.iter().flat_map(all).collect() } else { Picked::new() };
    let mut selection = Selection { bitexts, rows, narrowed: !names.is_empty(), documents: Vec::new() };
    for name in names {
        add(workspace, &mut selection, locale, name)?;
    }
    Ok(selection)
}

/// As [`select`], for a command that writes: where nothing settles the locale
/// and there are several, it must be named.
///
/// # Errors
/// Also where the locale is not settled.
pub fn select_one(workspace: &Workspace, names: &[String]) -> Result<Selection> {
    let selection = select(workspace, names)?;
    let locales: BTreeSet<usize> = if selection.narrowed {
        selection.rows.iter().map(|(bitext, _)| *bitext).collect()
    } else {
        selection.bitexts.iter().copied().collect()
    };
    if locales.len() > 1 {
        let list: Vec<&str> = workspace.bitexts.iter().map(|bitext| bitext.locale.as_str()).collect();
        return Err(Error::new(Message::new("error-which-locale").with("list", plain(list.join(", ")))));
    }
    Ok(selection)
}

fn leading_locale<'n>(workspace: &Workspace, names: &'n [String]) -> Result<(Option<usize>, &'n [String])> {
    let Some(first) = names.first() else { return Ok((None, names)) };
    if let Some(at) = workspace.bitexts.iter().position(|bitext| bitext.locale.as_str() == first) {
        return Ok((Some(at), &names[1..]));
    }
    let looks = !first.contains(['.', '/', '#', ':', '\\']) && Locale::parse(first).is_some();
    if looks && resolve(workspace, first).is_empty() {
        let list: Vec<&str> = workspace.bitexts.iter().map(|bitext| bitext.locale.as_str()).collect();
        let id = if *first == workspace.config.source.locale.as_str() {
            "error-source-locale"
        } else {
            "error-unknown-locale"
        };
        return Err(Error::new(Message::new(id).with("locale", plain(first)).with("list", plain(list.join(", ")))));
    }
    Ok((None, names))
}

/// A document that a name means: on which shelf, if the name says, and which.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    shelf: Option<usize>,
    document: String,
}

fn add(workspace: &Workspace, selection: &mut Selection, locale: Option<usize>, name: &str) -> Result<()> {
    if let Some((document, id)) = name.rsplit_once('#').filter(|(_, id)| !id.is_empty()) {
        return passage(workspace, selection, locale, name, document, id);
    }
    if let Some((path, line)) = line_address(name) {
        return line_of(workspace, selection, locale, name, path, line);
    }
    let documents = resolve(workspace, name);
    if documents.is_empty() {
        return Err(unknown(workspace, name));
    }
    for named in documents {
        for at in bitexts(workspace, selection, locale, &named, name)? {
            let rows = &workspace.bitexts[at].rows;
            selection
                .rows
                .extend((0..rows.len()).filter(|&row| *rows[row].document == *named.document).map(|row| (at, row)));
        }
        selection.documents.push(named.document);
    }
    Ok(())
}

fn passage(
    workspace: &Workspace,
    selection: &mut Selection,
    locale: Option<usize>,
    name: &str,
    document: &str,
    id: &str,
) -> Result<()> {
    let documents = resolve(workspace, document);
    if documents.is_empty() {
        return Err(unknown(workspace, document));
    }
    let before = selection.rows.len();
    let mut known = false;
    for named in documents {
        for at in bitexts(workspace, selection, locale, &named, name)? {
            let rows = &workspace.bitexts[at].rows;
            for row in (0..rows.len()).filter(|&row| *rows[row].document == *named.document && *rows[row].id == *id) {
                known = true;
                selection.rows.insert((at, row));
            }
        }
    }
    if known || selection.rows.len() > before {
        return Ok(());
    }
    Err(Error::new(Message::new("error-unknown-passage").with("passage", plain(name)))
        .remedy(Message::new("remedy-list-passages")))
}

/// `path:12`, `path:12:5`.
fn line_address(name: &str) -> Option<(&str, u32)> {
    let (head, last) = name.rsplit_once(':')?;
    let last: u32 = last.parse().ok()?;
    match head.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?))) {
        Some((path, line)) => Some((path, line)),
        None => Some((head, last)),
    }
}

fn line_of(
    workspace: &Workspace,
    selection: &mut Selection,
    locale: Option<usize>,
    name: &str,
    path: &str,
    line: u32,
) -> Result<()> {
    let documents = resolve(workspace, path);
    if documents.is_empty() {
        return Err(unknown(workspace, path));
    }
    let mut known = false;
    for named in documents {
        let side = if named.shelf.is_some_and(|shelf| shelf > 0) { Side::Target } else { Side::Source };
        for at in bitexts(workspace, selection, locale, &named, name)? {
            let bitext = &workspace.bitexts[at];
            for (row, of) in bitext.rows.iter().enumerate() {
                let here =
                    workspace.document(bitext, of, side).is_some_and(|document| *document.name == *named.document);
                let on = here
                    && workspace.lines(bitext, of, side).is_some_and(|(first, last)| (first..=last).contains(&line));
                if on {
                    known = true;
                    selection.rows.insert((at, row));
                }
            }
        }
    }
    if known {
        Ok(())
    } else {
        Err(Error::new(Message::new("error-no-passage-there").with("place", plain(name)))
            .remedy(Message::new("remedy-list-passages")))
    }
}

/// The bitexts that a name is about; a path of another locale than the one
/// named is refused.
fn bitexts(
    workspace: &Workspace,
    selection: &Selection,
    locale: Option<usize>,
    named: &Named,
    name: &str,
) -> Result<Vec<usize>> {
    let own = named.shelf.and_then(|shelf| shelf.checked_sub(1));
    match (locale, own) {
        (Some(locale), Some(own)) if locale != own => {
            let message = Message::new("error-locales-disagree")
                .with("path", plain(name))
                .with("own", plain(workspace.bitexts[own].locale.as_str()))
                .with("locale", plain(workspace.bitexts[locale].locale.as_str()));
            Err(Error::new(message))
        }
        (_, Some(own)) => Ok(vec![own]),
        (Some(locale), None) => Ok(vec![locale]),
        (None, None) => Ok(selection.bitexts.clone()),
    }
}

/// The documents that a name means: a path in any locale, a document's name, a
/// folder of either; with or without the extension.
fn resolve(workspace: &Workspace, name: &str) -> Vec<Named> {
    let typed = bidi::strip(name).trim().replace('\\', "/");
    let tries = [below_project(&workspace.config.root, &typed), Some(typed.trim_start_matches("./").to_owned())];
    for path in tries.into_iter().flatten() {
        let path = path.trim_end_matches('/');
        let by_path = |fits: &dyn Fn(&str) -> bool| -> Vec<Named> {
            let exact = |known: &str| fits(&bidi::strip(known));
            let all = workspace
                .shelves
                .iter()
                .enumerate()
                .flat_map(|(shelf, of)| of.documents.iter().map(move |document| (shelf, document)));
            let mut found: Vec<Named> = all
                .filter(|(_, document)| exact(&document.path))
                .map(|(shelf, document)| Named { shelf: Some(shelf), document: document.name.to_string() })
                .collect();
            if found.is_empty() {
                let all = workspace.shelves.iter().flat_map(|of| &of.documents);
                found = all
                    .filter(|document| exact(&document.name))
                    .map(|document| Named { shelf: None, document: document.name.to_string() })
                    .collect();
            }
            found.sort();
            found.dedup();
            found
        };
        let stem = |known: &str| known.rsplit_once('.').is_some_and(|(stem, _)| stem == path);
        let folder = |known: &str| known.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        for found in [by_path(&|known| known == path), by_path(&stem), by_path(&folder)] {
            if !found.is_empty() && !path.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

/// A path as it is seen from the folder one stands in, as a path below the
/// project.
fn below_project(root: &Path, typed: &str) -> Option<String> {
    let mut absolute = std::path::PathBuf::new();
    for part in std::path::absolute(typed).ok()?.components() {
        match part {
            Component::ParentDir => drop(absolute.pop()),
            part => absolute.push(part),
        }
    }
    crate::content::layout::relative(root, &absolute).filter(|path| !path.is_empty())
}

fn unknown(workspace: &Workspace, name: &str) -> Error {
    let ratio = |known: &str| similar::TextDiff::from_chars(known, name).ratio();
    let names = workspace.shelves.iter().flat_map(|shelf| shelf.documents.iter().map(|document| &*document.name));
    let near =
        names.map(|known| (ratio(known), known)).filter(|(ratio, _)| *ratio > 0.6).max_by(|a, b| a.0.total_cmp(&b.0));
    let error = Error::new(Message::new("error-unknown-document").with("document", plain(name)));
    match near {
        Some((_, near)) => error.remedy(Message::new("remedy-did-you-mean").with("suggestion", plain(near))),
        None => error.remedy(Message::new("remedy-list-documents")),
    }
}
