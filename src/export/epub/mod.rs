//! `epub`: the edition as one EPUB 3.3. The direction is said in the package,
//! in the spine and on every page: reading systems look in different places,
//! and style sheets may not say it.

pub mod archive;
pub mod page;
pub mod nav;
pub mod package;

use rayon::prelude::*;

use self::archive::zipped;
use self::nav::nav;
use self::package::package;
use self::page::{front, list, notice, up};
use super::book::{Book, Setting, title};
use super::folder::{FONTS, Folder};
use super::glossary;
use super::images::{Images, Refused};
use super::links::Links;
use super::page::template::template;
use super::render::{Rendered, render};
use crate::error::Result;
use crate::text::bidi;

/// The sheet of styles; a project may have its own.
pub const SHEET: &str = include_str!("../assets/epub.css");

/// Writes the bundle; says which images were left out. `epoch` is
/// `SOURCE_DATE_EPOCH`.
///
/// # Errors
/// Where it cannot be written.
pub fn write(book: &Book, epoch: Option<i64>, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    let edition = book.edition;
    let (links, images) = (Links::new(edition, ".xhtml"), Images::new(book.read));
    let lists: Vec<String> = links.pages.iter().map(|page| up(page) + "references.xhtml").collect();
    let mut sets: Vec<(&str, super::cite::setter::Cites)> = Vec::new();
    for list in lists.iter().map(String::as_str).chain(["references.xhtml"]) {
        if !sets.iter().any(|(known, _)| *known == list) {
            sets.push((list, book.cites(list)));
        }
    }
    let cites = |list: &str| &sets.iter().find(|(known, _)| *known == list).expect("set for every list").1;
    let rendered: Vec<Rendered> = (0..edition.chapters.len())
        .into_par_iter()
        .map(|at| {
            let setting = Setting {
                book,
                cites: cites(&lists[at]),
                links: &links,
                images: &images,
                xml: true,
                capture: false,
                side: "",
            };
            render(&setting, at)
        })
        .collect();
    let cover = book.work.cover.as_ref().and_then(|cover| images.get(cover).ok()).map(|(path, _)| path);
    let references = cites("references.xhtml");
    let glossary = glossary::glossary(book);
    let back: Vec<(&str, &str)> = [
        ("references", "bundle-references", !references.references.is_empty()),
        ("glossary", "bundle-glossary", !glossary.is_empty()),
    ]
    .into_iter()
    .filter_map(|(name, message, there)| there.then_some((name, message)))
    .collect();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut put = |path: &str, heading: &str, class: &str, body: &str| {
        files.push((format!("EPUB/{path}"), page::page(book, path, heading, class, body).into_bytes()));
    };
    put("cover.xhtml", &book.title(), "cover", &front(book, cover.as_deref()));
    put("nav.xhtml", &book.words.text("bundle-contents"), "", &nav(book, &links, &rendered, &back));
    for (at, of) in rendered.iter().enumerate() {
        let body = format!("{}{}{}{}", notice(book), of.header, of.body, of.notes);
        put(&links.pages[at], &title(&edition.chapters[at]), "", &body);
    }
    if !references.references.is_empty() {
        put("references.xhtml", &book.words.text("bundle-references"), "", &list(book, references));
    }
    if !glossary.is_empty() {
        let body = glossary::html(book, &links, &glossary, true);
        put("glossary.xhtml", &book.words.text("bundle-glossary"), "", &body);
    }
    let font = has_font(book);
    let mut sheet = template(book, "epub.css", SHEET)?;
    if !font {
        sheet = sheet.lines().filter(|line| !line.starts_with("@font-face")).map(|line| format!("{line}\n")).collect();
    }
    files.push(("EPUB/book.css".to_owned(), sheet.into_bytes()));
    if font {
        files.extend(FONTS.iter().map(|(name, bytes)| (format!("EPUB/fonts/{name}"), bytes.to_vec())));
    }
    let (found, refused) = images.finish();
    let package = package(book, epoch, &links, &rendered, &found, cover.as_deref(), &back, font);
    files.push(("EPUB/package.opf".to_owned(), package.into_bytes()));
    files.extend(found.into_iter().map(|image| (format!("EPUB/{}", image.path), image.bytes)));
    let name = format!("{}-{}.epub", book.name(), edition.locale);
    folder.put(&name, &zipped(files)?)?;
    Ok(refused)
}

/// Whether the edition has letters that need the font.
pub fn has_font(book: &Book) -> bool {
    book.edition.locale.is_rtl()
        || book.edition.chapters.iter().any(|chapter| bidi::has_rtl(&chapter.document.source.text))
}
