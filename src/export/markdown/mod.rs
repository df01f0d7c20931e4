//! `markdown`: the author's files, cleaned, for Pandoc: language, direction and
//! title at their head, citations as Pandoc reads them, the bibliography, and a
//! defaults file that makes a book of them.

pub mod edit;
pub mod terms;
pub mod metadata;
pub mod cleaner;
pub mod markup;

use hayagriva::citationberg::Style;
use serde_json::Value;

use super::book::{Book, wanted};
use super::folder::{Folder, pretty};
use super::images::{Images, Refused};
use super::links::Links;
use crate::error::Result;
use cleaner::Cleaner;
use metadata::defaults;
use terms::Terms;

/// Writes the bundle; says which images were left out.
///
/// # Errors
/// Where it cannot be written.
pub fn write(book: &Book, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    let edition = book.edition;
    let (links, images) = (Links::new(edition, ".md"), Images::new(book.read));
    let terms = Terms::of(book);
    for at in 0..edition.chapters.len() {
        let text = Cleaner::new(book, &links, &images, &terms, at).clean();
        folder.put(&links.pages[at], text.as_bytes())?;
    }
    let cited: Vec<_> = book.uses.keys().filter_map(|key| book.sources.get(key)).collect();
    if !cited.is_empty() {
        let list: Vec<Value> = cited.iter().map(|source| source.csl_json()).collect();
        folder.put("references.json", &pretty(&Value::Array(list)))?;
        let bib: String = cited.iter().map(|source| source.biblatex() + "\n").collect();
        folder.put("references.bib", bib.as_bytes())?;
        let style = match book.work.style.as_deref().filter(|name| name.ends_with(".csl")) {
            Some(path) => Some(wanted(book.read, path)?),
            None => Style::Independent(book.style.clone()).to_xml().ok().map(String::into_bytes),
        };
        if let Some(style) = style {
            folder.put("style.csl", &style)?;
        }
    }
    folder.put("defaults.yaml", defaults(book, &links, !cited.is_empty()).as_bytes())?;
    let (found, refused) = images.finish();
    for image in found {
        folder.put(&image.path, &image.bytes)?;
    }
    Ok(refused)
}
