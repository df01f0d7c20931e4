//! The pages of a book beside its chapters: title page and references.

use std::fmt::Write;

use crate::export::book::Book;
use crate::export::cite::setter::Cites;
use crate::export::curly::curly;
use crate::export::escape::{escape, id};
use crate::export::folder::credits;
use crate::export::isolate::isolate;
use crate::export::page::about::about;
use crate::export::page::notice::unreviewed;

/// The way up from a page to the folder of the book.
pub fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// A page of a book.
pub fn page(book: &Book, path: &str, heading: &str, class: &str, body: &str) -> String {
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

/// That nobody has reviewed the text, as long as that is so.
pub fn notice(book: &Book) -> String {
    let Some(said) = unreviewed(book) else { return String::new() };
    format!("<aside class=\"notice\" aria-label=\"{}\"><p>{said}</p></aside>\n", book.say("bundle-note"))
}

/// The title page.
pub fn front(book: &Book, cover: Option<&str>) -> String {
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

/// The list of references.
pub fn list(book: &Book, cites: &Cites) -> String {
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
