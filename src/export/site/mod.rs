//! `site`: a page a document, with contents, references and glossary. Pages need
//! no script and fetch nothing from elsewhere; anchors are the ids of passages.

pub mod meta;
pub mod schema_org;
pub mod pins;
pub mod around;
pub mod front;
pub mod references;

use rayon::prelude::*;

use super::book::{Book, Setting, title};
use super::folder::{FONTS, Folder};
use super::glossary;
use super::images::{Images, Refused};
use super::links::Links;
use super::page::shell::{Poured, Shell, common};
use super::page::template::{PAGE, SHEET, template};
use super::render::{Rendered, render};
use crate::error::Result;
use crate::locale::Locale;

/// Writes the bundle; says which images were left out.
///
/// # Errors
/// Where it cannot be written, or a template is none.
pub fn write(book: &Book, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    let edition = book.edition;
    let (links, images) = (Links::new(edition, ".html"), Images::new(book.read));
    let page = template(book, "page.html", PAGE)?;
    let shell = Shell::new(&page)?;
    // References are on a page of their own: how far up it is depends on the page.
    let depths: Vec<usize> = links.pages.iter().map(|page| page.matches('/').count()).collect();
    let deepest = depths.iter().copied().max().unwrap_or(0);
    let mut cites = Vec::new();
    let mut lists = Vec::new();
    for depth in 0..=deepest {
        let list = format!("{}references.html", "../".repeat(depth));
        cites.push(if depths.contains(&depth) || depth == 0 { Some(book.cites(&list)) } else { None });
        lists.push(list);
    }
    (0..edition.chapters.len()).into_par_iter().try_for_each(|at| {
        let cites = cites[depths[at]].as_ref().expect("set for every depth that there is");
        let setting = Setting { book, cites, links: &links, images: &images, xml: false, capture: false, side: "" };
        let rendered = render(&setting, at);
        let html = shell.pour(&chapter(book, &links, at, rendered))?;
        folder.put(&links.pages[at], html.as_bytes())
    })?;
    let glossary = glossary::glossary(book);
    let front = front::front(book, &links, &images, !glossary.is_empty());
    folder.put("index.html", shell.pour(&front)?.as_bytes())?;
    if let Some(cites) = cites.first().and_then(Option::as_ref).filter(|cites| !cites.references.is_empty()) {
        folder.put("references.html", shell.pour(&references::references(book, &links, cites))?.as_bytes())?;
    }
    if !glossary.is_empty() {
        let mut poured = common(book, "glossary.html", "list", &book.words.text("bundle-glossary"));
        poured.languages = around::languages(book, "glossary.html", |_| Some("glossary.html".to_owned()));
        poured.body = glossary::html(book, &links, &glossary, false);
        folder.put("glossary.html", shell.pour(&poured)?.as_bytes())?;
    }
    assets(book, images, folder)
}

/// Writes what the pages need beside themselves: style, fonts, images. What
/// was refused of the images is handed back.
///
/// # Errors
/// Where a file cannot be written.
pub fn assets(book: &Book, images: Images, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    folder.put("assets/book.css", template(book, "book.css", SHEET)?.as_bytes())?;
    for (name, bytes) in FONTS {
        folder.put(&format!("assets/fonts/{name}"), bytes)?;
    }
    let (found, refused) = images.finish();
    for image in found {
        folder.put(&image.path, &image.bytes)?;
    }
    Ok(refused)
}

fn chapter(book: &Book, links: &Links, at: usize, rendered: Rendered) -> Poured {
    let edition = book.edition;
    let of = &edition.chapters[at];
    let page = &links.pages[at];
    let heading = title(of);
    let mut poured = common(book, page, "chapter", &heading);
    poured.meta = meta::meta(book, links, Some(at));
    poured.languages = around::languages(book, page, |other| {
        edition.workspace.shelves[other].find(&of.document.name).map(|_| page.clone())
    });
    poured.around = around::around(book, links, at);
    let mut body = rendered.header;
    body.push_str(&rendered.body);
    body.push_str(&rendered.notes);
    poured.body = pins::pinned(book, &body, &pins::counterparts(book, page, &of.document.name));
    poured
}

/// The locale of a shelf.
fn locale_of<'b>(book: &'b Book, shelf: usize) -> &'b Locale {
    match shelf.checked_sub(1) {
        None => &book.edition.workspace.config.source.locale,
        Some(at) => &book.edition.workspace.bitexts[at].locale,
    }
}
