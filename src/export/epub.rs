//! `epub`: the edition as one EPUB 3.3. The direction is said in the package,
//! in the spine and on every page: reading systems look in different places,
//! and style sheets may not say it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use rayon::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::book::{Book, Setting, title};
use super::curly::curly;
use super::escape::{address, escape, id};
use super::folder::{FONTS, Folder, credits, marc};
use super::glossary;
use super::hash::hash;
use super::images::{Image, Images, Refused};
use super::isolate::isolate;
use super::links::Links;
use super::page::about::about;
use super::page::notice::unreviewed;
use super::page::template::template;
use super::render::{Rendered, render};
use crate::error::{Error, Result};
use crate::l10n::message::Message;
use crate::text::bidi;

/// The sheet of styles; a project may have its own.
pub const SHEET: &str = include_str!("assets/epub.css");

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
    let mut page = |path: &str, heading: &str, class: &str, body: &str| {
        files.push((format!("EPUB/{path}"), self::page(book, path, heading, class, body).into_bytes()));
    };
    page("cover.xhtml", &book.title(), "cover", &front(book, cover.as_deref()));
    page("nav.xhtml", &book.words.text("bundle-contents"), "", &nav(book, &links, &rendered, &back));
    for (at, of) in rendered.iter().enumerate() {
        let body = format!("{}{}{}{}", notice(book), of.header, of.body, of.notes);
        page(&links.pages[at], &title(&edition.chapters[at]), "", &body);
    }
    if !references.references.is_empty() {
        page("references.xhtml", &book.words.text("bundle-references"), "", &list(book, references));
    }
    if !glossary.is_empty() {
        let body = glossary::html(book, &links, &glossary, true);
        page("glossary.xhtml", &book.words.text("bundle-glossary"), "", &body);
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

fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// A page of a book.
fn page(book: &Book, path: &str, heading: &str, class: &str, body: &str) -> String {
    let locale = book.edition.locale;
    let (lang, dir) = (escape(&locale.id().to_string()).into_owned(), locale.direction());
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{lang}\" xml:lang=\"{lang}\" dir=\"{dir}\">\n\
         <head>\n<meta charset=\"utf-8\" />\n<title>{}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"{}book.css\" />\n</head>\n\
         <body{class}>\n<main>\n{}</main>\n</body>\n</html>\n",
        curly(&escape(heading), locale.as_str()),
        up(path),
        curly(body, locale.as_str())
    )
}

fn notice(book: &Book) -> String {
    let Some(said) = unreviewed(book) else { return String::new() };
    format!("<aside class=\"notice\" aria-label=\"{}\"><p>{said}</p></aside>\n", book.say("bundle-note"))
}

fn front(book: &Book, cover: Option<&str>) -> String {
    let rtl = book.edition.locale.is_rtl();
    let mut out = format!("<h1>{}</h1>\n", isolate(&escape(&book.title()), rtl));
    let mut line = |class: &str, text: &str| {
        let _ = writeln!(out, "<p class=\"{class}\">{}</p>", isolate(&escape(text), rtl));
    };
    if let Some(subtitle) = &book.work.subtitle {
        line("subtitle", subtitle);
    }
    for credit in credits(&book.work.contributors, &book.words) {
        line("by", &credit);
    }
    if let Some(path) = cover {
        let _ = writeln!(out, "<p><img src=\"{path}\" alt=\"{}\" /></p>", book.say("bundle-cover"));
    }
    out.push_str(&notice(book));
    if let Some((name, url)) = book.work.licence_name() {
        let name = escape(&url.unwrap_or(name)).into_owned();
        let _ = writeln!(out, "<p>{}: <bdi dir=\"ltr\">{name}</bdi></p>", book.say("bundle-licence"));
    }
    out + &about(book)
}

/// The contents: chapters and what is in them; and where the text begins.
fn nav(book: &Book, links: &Links, rendered: &[Rendered], back: &[(&str, &str)]) -> String {
    let rtl = book.edition.locale.is_rtl();
    let contents = book.say("bundle-contents");
    let mut out = format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"_toc\">\n<h1 id=\"_toc\">{contents}</h1>\n<ol>\n"
    );
    for (at, of) in rendered.iter().enumerate() {
        let page = address(&links.pages[at]);
        let _ = write!(out, "<li><a href=\"{page}\">{}</a>", isolate(&escape(&title(&book.edition.chapters[at])), rtl));
        let inner: Vec<String> = of
            .headings
            .iter()
            .filter(|(level, _, _)| *level == 2)
            .map(|(_, own, html)| {
                format!(
                    "<li><a href=\"{page}#{}\">{}</a></li>",
                    address(own),
                    escape(&super::tokens::bare(&unnoted(html)))
                )
            })
            .collect();
        if !inner.is_empty() {
            let _ = write!(out, "\n<ol>\n{}\n</ol>\n", inner.join("\n"));
        }
        out.push_str("</li>\n");
    }
    for (name, message) in back {
        let _ = writeln!(out, "<li><a href=\"{name}.xhtml\">{}</a></li>", book.say(message));
    }
    out.push_str("</ol>\n</nav>\n");
    let first = links.pages.first().map_or("cover.xhtml", String::as_str);
    let _ = writeln!(
        out,
        "<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"{contents}\">\n<ol>\n\
         <li><a epub:type=\"toc\" href=\"nav.xhtml\">{contents}</a></li>\n\
         <li><a epub:type=\"bodymatter\" href=\"{}\">{}</a></li>\n</ol>\n</nav>",
        address(first),
        book.say("bundle-skip")
    );
    out
}

/// A heading without the numbers of its notes.
fn unnoted(html: &str) -> String {
    let mut out = html.to_owned();
    while let Some(start) = out.find("<sup class=\"note\">") {
        let end = out[start..].find("</sup>").map_or(out.len(), |end| start + end + 6);
        out.replace_range(start..end, "");
    }
    out
}

fn list(book: &Book, cites: &super::cite::setter::Cites) -> String {
    let mut out = format!(
        "<section role=\"doc-bibliography\" epub:type=\"bibliography\" aria-labelledby=\"_references\">\n<h1 id=\"_references\">{}</h1>\n<ul class=\"references\">\n",
        book.say("bundle-references")
    );
    for reference in &cites.references {
        let lang = reference.lang.as_ref().map(|lang| {
            let lang = escape(lang);
            format!(" lang=\"{lang}\" xml:lang=\"{lang}\"")
        });
        let _ = writeln!(
            out,
            "<li id=\"ref-{}\"{} dir=\"{}\">{}</li>",
            escape(&id(&reference.key)),
            lang.unwrap_or_default(),
            reference.dir,
            reference.html
        );
    }
    out + "</ul>\n</section>\n"
}

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
fn package(
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

/// The container: `mimetype` first and as it is, all else by name; no times.
fn zipped(mut files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
    files.push((
        "META-INF/container.xml".to_owned(),
        b"<?xml version=\"1.0\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
          <rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n"
            .to_vec(),
    ));
    files.sort();
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let stored = plain.compression_method(CompressionMethod::Stored);
    let packed = plain.compression_method(CompressionMethod::Deflated);
    let pack = || -> std::result::Result<Vec<u8>, zip::result::ZipError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("mimetype", stored)?;
        zip.write_all(b"application/epub+zip")?;
        for (name, bytes) in &files {
            let done = name.ends_with(".woff2") || name.ends_with(".jpg") || name.ends_with(".png");
            zip.start_file(name.as_str(), if done { stored } else { packed })?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    };
    pack().map_err(|error| Error::new(Message::new("error-cannot-write")).because(error))
}
