//! The package of a book: what is known of it, its files, its order.

use std::fmt::Write;

use crate::export::book::Book;
use crate::export::escape::{address, escape};
use crate::export::folder::{FONTS, marc};
use crate::export::hash::hash;
use crate::export::images::Image;
use crate::export::links::Links;
use crate::export::render::Rendered;

/// An identifier that stays: the ISBN or DOI of the book, else one made of the
/// names of project and language.
fn identifier(book: &Book) -> String {
    if let Some(isbn) = book.work.isbn.get("epub") {
        return format!("urn:isbn:{}", isbn.replace(['-', ' '], ""));
    }
    if let Some(doi) = &book.work.doi {
        return format!("https://doi.org/{}", doi.trim_start_matches("https://doi.org/"));
    }
    let sum = hash(format!("hamgam {} {}", book.edition.workspace.config.name, book.edition.locale).as_bytes());
    // A UUID of version 8: its digits are ours to choose.
    format!("urn:uuid:{}-{}-8{}-a{}-{}", &sum[..8], &sum[8..12], &sum[13..16], &sum[17..20], &sum[20..32])
}

#[allow(clippy::too_many_arguments)]
/// `package.opf`.
pub fn package(
    book: &Book,
    epoch: Option<i64>,
    links: &Links,
    rendered: &[Rendered],
    images: &[Image],
    cover: Option<&str>,
    back: &[(&str, &str)],
    font: bool,
) -> String {
    let (work, locale) = (&book.work, book.edition.locale);
    let (lang, dir) = (escape(&locale.id().to_string()).into_owned(), locale.direction());
    let mut meta = format!(
        "<dc:identifier id=\"id\">{}</dc:identifier>\n<dc:title>{}</dc:title>\n<dc:language>{lang}</dc:language>\n\
         <meta property=\"dcterms:modified\">{}T00:00:00Z</meta>\n",
        escape(&identifier(book)),
        escape(&book.title()),
        book.date(epoch)
    );
    for (at, one) in work.contributors.iter().enumerate() {
        let role = one.role.as_deref().map_or("aut", marc);
        let tag = if role == "aut" { "creator" } else { "contributor" };
        let _ = writeln!(
            meta,
            "<dc:{tag} id=\"c{at}\">{}</dc:{tag}>\n<meta refines=\"#c{at}\" property=\"role\" scheme=\"marc:relators\">{role}</meta>",
            escape(&one.name)
        );
    }
    let rights = work.licence_name().map(|(name, url)| url.unwrap_or(name));
    let source = (book.edition.shelf > 0).then(|| format!("sha256:{}", book.edition.hash()));
    let pairs = [
        ("dc:publisher", &work.publisher),
        ("dc:date", &work.date),
        ("dc:description", &work.description),
        ("dc:rights", &rights),
        ("dc:source", &source),
    ];
    for (tag, text) in pairs {
        if let Some(text) = text {
            let _ = writeln!(meta, "<{tag}>{}</{tag}>", escape(text));
        }
    }
    for subject in &work.subjects {
        let _ = writeln!(meta, "<dc:subject>{}</dc:subject>", escape(subject));
    }
    meta.push_str(&access(book, rendered, cover.is_some()));
    let mut manifest = String::from(
        "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
         <item id=\"css\" href=\"book.css\" media-type=\"text/css\"/>\n\
         <item id=\"cover\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>\n",
    );
    let mut spine = String::from("<itemref idref=\"cover\"/>\n<itemref idref=\"nav\"/>\n");
    let mut item = |name: &str, path: &str| {
        let _ =
            writeln!(manifest, "<item id=\"{name}\" href=\"{}\" media-type=\"application/xhtml+xml\"/>", address(path));
        let _ = writeln!(spine, "<itemref idref=\"{name}\"/>");
    };
    for (at, page) in links.pages.iter().enumerate() {
        item(&format!("p{at}"), page);
    }
    for (name, _) in back {
        item(name, &format!("{name}.xhtml"));
    }
    for (name, _) in FONTS.iter().filter(|_| font) {
        let media = if name.ends_with(".woff2") { "font/woff2" } else { "text/plain" };
        let _ = writeln!(manifest, "<item id=\"{name}\" href=\"fonts/{name}\" media-type=\"{media}\"/>");
    }
    for (at, image) in images.iter().enumerate() {
        let properties = if cover == Some(image.path.as_str()) { " properties=\"cover-image\"" } else { "" };
        let _ = writeln!(
            manifest,
            "<item id=\"i{at}\" href=\"{}\" media-type=\"{}\"{properties}/>",
            image.path, image.media
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{lang}\" dir=\"{dir}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n{meta}</metadata>\n\
         <manifest>\n{manifest}</manifest>\n\
         <spine page-progression-direction=\"{dir}\">\n{spine}</spine>\n</package>\n"
    )
}

/// What is known of how accessible the book is: counted, not claimed.
fn access(book: &Book, rendered: &[Rendered], cover: bool) -> String {
    let pictured = cover || rendered.iter().any(|of| of.pictured);
    let wordless = rendered.iter().any(|of| of.wordless);
    let mut out = String::new();
    let mut say = |property: &str, value: &str| {
        let _ = writeln!(out, "<meta property=\"schema:{property}\">{value}</meta>");
    };
    say("accessMode", "textual");
    if pictured {
        say("accessMode", "visual");
    }
    if !wordless {
        say("accessModeSufficient", "textual");
    }
    say("accessibilityFeature", "structuralNavigation");
    say("accessibilityFeature", "tableOfContents");
    say("accessibilityFeature", "readingOrder");
    if pictured && !wordless {
        say("accessibilityFeature", "alternativeText");
    }
    say("accessibilityHazard", if pictured { "unknown" } else { "none" });
    say("accessibilitySummary", &book.say("bundle-access-summary"));
    out
}
