//! `hamgam export`: bundles for publishers, and exchange files for translators.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

use super::session::Session;
use crate::cli::invocation::{Behind, ExportArgs};
use crate::cli::table::BUNDLES;
use crate::content::document::Document;
use crate::disk;
use crate::disk::making::Making;
use crate::disk::reader::Reader;
use crate::error::{Error, Result};
use crate::export::book::Book;
use crate::export::edition::{Edition, Wish};
use crate::export::folder::{self, Folder, Holds};
use crate::export::hash::hash;
use crate::export::images::Refused;
use crate::export::{epub, json, markdown, parallel, site};
use crate::l10n::message::{Message, plain};
use crate::terminal;
use crate::workspace::{Bitext, Workspace};

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
    // What is no bundle is an exchange file.
    let (bundles, exchange): (Vec<&str>, Vec<&str>) = to.into_iter().partition(|format| BUNDLES.contains(format));
    if !bundles.is_empty() && !self::bundles(session, args, &workspace, shelf, &documents, &bundles)? {
        return Ok(ExitCode::FAILURE);
    }
    if !exchange.is_empty() {
        super::exchange::run(session, args, &workspace, shelf, documents, &exchange)?;
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
    if !args.only.is_empty() && args.to.len() == formats.len() {
        return Err(Error::new(Message::new("error-only-exchange")));
    }
    let omit = args.behind == Behind::Omit;
    let order = Order { workspace, shelf, omit, documents };
    let edition = order.edition();
    if !demands(session, &edition, args) {
        return Ok(false);
    }
    let out = args.folder.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let mut kept = Kept::default();
    for format in formats {
        let _waiting = session.waiting_for(&Message::new("progress-exporting").with("format", plain(format)));
        order.make(&edition, format, &out, &mut kept)?;
    }
    if formats.contains(&"site") {
        order.link_back(&out, &mut kept)?;
    }
    say_refused(session, kept.refused);
    let places = kept.made.into_iter().map(Sums::finish).collect::<Result<Vec<PathBuf>>>()?;
    for place in places {
        session.remark(&Message::new("export-made").with("path", plain(place.display())));
    }
    Ok(true)
}

/// What was made, and not yet put in its place.
#[derive(Default)]
struct Kept {
    made: Vec<Sums>,
    refused: Vec<(String, Refused)>,
}

/// Which edition is wanted.
struct Order<'a> {
    workspace: &'a Workspace,
    shelf: usize,
    omit: bool,
    documents: &'a [String],
}

impl<'a> Order<'a> {
    fn edition(&self) -> Edition<'a> {
        self.edition_of(self.shelf)
    }

    fn edition_of(&self, shelf: usize) -> Edition<'a> {
        let documents = self.documents;
        let wanted = |document: &Document| documents.is_empty() || documents.iter().any(|name| *name == *document.name);
        Edition::new(self.workspace, shelf, Wish { omit: self.omit }, wanted)
    }

    /// What makes the same again.
    fn asked(&self) -> serde_json::Value {
        serde_json::json!({"stale": if self.omit { "omit" } else { "mark" }, "documents": self.documents})
    }

    /// Writes one format beside its place.
    fn make(&self, edition: &Edition, format: &str, out: &Path, kept: &mut Kept) -> Result<()> {
        let reader = Reader::new(&self.workspace.config.root);
        let read = |path: &str| reader.read_inside(path);
        let mut book = Book::new(edition, &read)?;
        book.marks = !self.omit;
        book.asked = self.asked();
        book.beside = self.beside(out, edition.shelf);
        let sums = Sums::begin(&out.join(edition.locale.as_str()).join(format))?;
        kept.refused.extend(match format {
            "json" => json::write(&book, &sums)?,
            "site" => site::write(&book, &sums)?,
            "epub" => epub::write(&book, epoch(), &sums)?,
            "markdown" => markdown::write(&book, &sums)?,
            "parallel" => {
                let (beside, bitext) = counterpart(self.workspace, edition.shelf);
                let other = self.edition_of(beside);
                let mut other = Book::new(&other, &read)?;
                other.marks = !self.omit;
                parallel::write(&book, &other, bitext, &sums)?
            }
            other => unreachable!("{other} is no bundle"),
        });
        let font = matches!(format, "site" | "parallel") || (format == "epub" && epub::has_font(&book));
        folder::papers(&book, format, Holds { font }, &sums)?;
        kept.made.push(sums);
        Ok(())
    }

    /// The other languages of this project whose site stands in a folder.
    fn beside(&self, out: &Path, shelf: usize) -> Vec<usize> {
        let locales = self.workspace.config.locales().enumerate().filter(|(at, _)| *at != shelf);
        locales.filter(|(_, locale)| self.site(out, locale.locale.as_str()).is_some()).map(|(at, _)| at).collect()
    }

    /// `bundle.json` of the site of a language, if it is of this project.
    fn site(&self, out: &Path, locale: &str) -> Option<serde_json::Value> {
        let bytes = disk::read(&out.join(locale).join("site").join("bundle.json")).ok()?;
        let value: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
        (value["project"] == *self.workspace.config.name && value["locale"] == *locale).then_some(value)
    }

    /// A site that was made before this language stood beside it is made again,
    /// so that both link to each other; one of another edition is left alone.
    fn link_back(&self, out: &Path, kept: &mut Kept) -> Result<()> {
        let own = self.workspace.config.locales().nth(self.shelf).map_or("", |locale| locale.locale.as_str());
        for shelf in self.beside(out, self.shelf) {
            let locale = self.workspace.config.locales().nth(shelf).map_or("", |locale| locale.locale.as_str());
            let Some(site) = self.site(out, locale) else { continue };
            let known = site["beside"].as_array().is_some_and(|beside| beside.iter().any(|beside| *beside == *own));
            let names = site["asked"]["documents"].as_array().cloned().unwrap_or_default();
            let documents: Vec<String> = names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
            let omit = site["asked"]["stale"] == "omit";
            let order = Order { workspace: self.workspace, shelf, omit, documents: &documents };
            let edition = order.edition();
            if known || site["made-from"] != *edition.hash() {
                continue;
            }
            let reader = Reader::new(&self.workspace.config.root);
            let read = |path: &str| reader.read_inside(path);
            let mut book = Book::new(&edition, &read)?;
            book.marks = !omit;
            book.asked = order.asked();
            book.beside = order.beside(out, shelf);
            book.beside.push(self.shelf);
            book.beside.sort_unstable();
            book.beside.dedup();
            let sums = Sums::begin(&out.join(locale).join("site"))?;
            site::write(&book, &sums)?;
            folder::papers(&book, "site", Holds { font: true }, &sums)?;
            kept.made.push(sums);
        }
        Ok(())
    }
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

/// The language that stands beside one in the parallel edition: the source, or
/// beside the source the first target.
fn counterpart(workspace: &Workspace, shelf: usize) -> (usize, &Bitext) {
    match shelf {
        0 => (1, &workspace.bitexts[0]),
        shelf => (0, &workspace.bitexts[shelf - 1]),
    }
}

/// The moment that reproducible builds agree on, where the environment names
/// one.
fn epoch() -> Option<i64> {
    std::env::var("SOURCE_DATE_EPOCH").ok()?.trim().parse().ok()
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
