//! `hamgam export`: bundles for publishers, and exchange files for translators.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

use super::session::Session;
use crate::cli::invocation::{Behind, ExportArgs};
use crate::cli::table::BUNDLES;
use crate::content::document::Document;
use crate::disk::{Making, Reader};
use crate::error::{Error, Result};
use crate::export::edition::{Edition, Wish};
use crate::export::book::Book;
use crate::export::folder::{self, Folder, Holds};
use crate::export::hash::hash;
use crate::export::images::Refused;
use crate::export::{json, markdown, site};
use crate::l10n::message::{Message, plain};
use crate::terminal;
use crate::workspace::Workspace;

/// Where things go when nobody says where.
const FOLDER: &str = "out";

/// Makes what was asked for, all of it or nothing.
///
/// # Errors
/// Where the project cannot be opened, a name means nothing, or something
/// cannot be written.
pub fn run(session: &Session, args: &ExportArgs) -> Result<ExitCode> {
    let workspace = session.open()?;
    let shelf = shelf(&workspace, args.locale.as_deref())?;
    let documents = documents(&workspace, &args.documents)?;
    let to: Vec<&str> = args.to.iter().map(String::as_str).collect();
    // What is no bundle is an exchange file; none of those is offered yet.
    let (bundles, _exchange): (Vec<&str>, Vec<&str>) = to.into_iter().partition(|format| BUNDLES.contains(format));
    if !bundles.is_empty() && !self::bundles(session, args, &workspace, shelf, &documents, &bundles)? {
        return Ok(ExitCode::FAILURE);
    }
    Ok(session.end(&workspace.faults))
}

/// The locale that is meant: the source or a target; the only target where none
/// is named.
fn shelf(workspace: &Workspace, name: Option<&str>) -> Result<usize> {
    let locales: Vec<&str> = workspace.config.locales().map(|locale| locale.locale.as_str()).collect();
    let list = || plain(locales.join(", "));
    match name {
        None if locales.len() == 2 => Ok(1),
        None => Err(Error::new(Message::new("error-which-locale").with("list", list()))),
        Some(name) => locales.iter().position(|locale| *locale == name).ok_or_else(|| {
            Error::new(Message::new("error-no-locale").with("locale", plain(name)).with("list", list()))
        }),
    }
}

/// The documents that are named, by their names; empty for all.
fn documents(workspace: &Workspace, names: &[String]) -> Result<Vec<String>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let selection = super::select::select(workspace, names)?;
    if selection.documents.is_empty() {
        let first = names.first().map_or("", String::as_str);
        let message = Message::new("error-unknown-document").with("document", plain(first));
        return Err(Error::new(message).remedy(Message::new("remedy-list-documents")));
    }
    Ok(selection.documents)
}

/// Makes the bundles; false where the edition is not what was demanded.
fn bundles(
    session: &Session,
    args: &ExportArgs,
    workspace: &Workspace,
    shelf: usize,
    documents: &[String],
    formats: &[&str],
) -> Result<bool> {
    if !args.only.is_empty() {
        return Err(Error::new(Message::new("error-only-exchange")));
    }
    let wanted = |document: &Document| documents.is_empty() || documents.iter().any(|name| *name == *document.name);
    let edition = Edition::new(workspace, shelf, Wish { omit: args.behind == Behind::Omit }, wanted);
    if !demands(session, &edition, args) {
        return Ok(false);
    }
    let root = args.folder.clone().unwrap_or_else(|| PathBuf::from(FOLDER)).join(edition.locale.as_str());
    let _waiting = session.waiting();
    let reader = Reader::new(&workspace.config.root);
    let read = |path: &str| reader.read_inside(path);
    let book = Book::new(&edition, &read)?;
    let (mut made, mut refused) = (Vec::new(), Vec::new());
    for format in formats {
        let sums = Sums::begin(&root.join(format))?;
        match *format {
            "json" => json::write(&book, &sums)?,
            "markdown" => refused.extend(markdown::write(&book, &sums)?),
            "site" => refused.extend(site::write(&book, &sums)?),
            other => unreachable!("{other} is no bundle"),
        }
        folder::papers(&book, format, Holds { font: matches!(*format, "site" | "epub" | "parallel") }, &sums)?;
        made.push(sums);
    }
    say_refused(session, refused);
    let places = made.into_iter().map(Sums::finish).collect::<Result<Vec<PathBuf>>>()?;
    for place in places {
        session.remark(&Message::new("export-made").with("path", plain(place.display())));
    }
    Ok(true)
}

/// Whether the edition is what `--stale fail` and `--require` demand; says on
/// standard error what is not.
fn demands(session: &Session, edition: &Edition, args: &ExportArgs) -> bool {
    let behind = if args.behind == Behind::Fail { edition.behind() } else { Vec::new() };
    let behind: Vec<_> = behind.iter().map(|(document, id, status)| (*document, *id, status.name())).collect();
    let below = args.require.map_or_else(Vec::new, |state| edition.below(state));
    let below: Vec<_> = below.iter().map(|(document, id, state)| (*document, *id, state.name())).collect();
    for (id, list) in [("export-behind", &behind), ("export-below", &below)] {
        if !list.is_empty() {
            let said = session.words.say(&Message::new(id).with("count", list.len()));
            let lines: String =
                list.iter().map(|(document, id, what)| format!("  {document}#{id}  {what}\n")).collect();
            terminal::complain(&format!("{said}\n{lines}"));
        }
    }
    behind.is_empty() && below.is_empty()
}

/// Says which images are not in the bundles, and why.
fn say_refused(session: &Session, mut refused: Vec<(String, Refused)>) {
    refused.sort();
    refused.dedup();
    if refused.is_empty() {
        return;
    }
    let said = session.words.say(&Message::new("export-refused-images").with("count", refused.len()));
    let line = |(path, why): &(String, Refused)| {
        let why = if *why == Refused::Missing { "export-image-missing" } else { "export-image-unclean" };
        format!("  {path}  {}\n", session.words.text(why))
    };
    let lines: String = refused.iter().map(line).collect();
    terminal::complain(&format!("{said}\n{lines}"));
}

/// A bundle in the making, and the sums of its files.
struct Sums {
    making: Making,
    place: PathBuf,
    sums: Mutex<BTreeMap<String, String>>,
}

impl Sums {
    fn begin(place: &Path) -> Result<Sums> {
        Ok(Sums { making: Making::begin(place)?, place: place.to_owned(), sums: Mutex::default() })
    }

    /// Writes `SHA256SUMS`, as `sha256sum -c` reads it, and puts the bundle in
    /// its place.
    fn finish(self) -> Result<PathBuf> {
        let sums = self.sums.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let lines: String = sums.iter().map(|(path, sum)| format!("{sum}  {path}\n")).collect();
        self.making.put("SHA256SUMS", lines.as_bytes())?;
        self.making.finish()?;
        Ok(self.place)
    }
}

impl Folder for Sums {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        self.making.put(path, bytes)?;
        let mut sums = self.sums.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        sums.insert(path.to_owned(), hash(bytes));
        Ok(())
    }
}
