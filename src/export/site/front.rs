//! Title page and contents.

use super::around::languages;
use super::meta::{description, meta};
use crate::export::book::{Book, title};
use crate::export::escape::{address, escape};
use crate::export::folder::credits;
use crate::export::images::Images;
use crate::export::isolate::isolate;
use crate::export::links::Links;
use crate::export::page::about::about;
use crate::export::page::shell::{Poured, common};

/// Title page and contents.
pub fn front(book: &Book, links: &Links, images: &Images, glossary: bool) -> Poured {
    let rtl = book.edition.locale.is_rtl();
    let mut poured = common(book, "index.html", "cover", "");
    poured.meta = meta(book, links, None);
    poured.languages = languages(book, "index.html", |_| Some("index.html".to_owned()));
    let mut body = format!("<h1>{}</h1>\n", isolate(&escape(&book.title()), rtl));
    let mut line = |class: &str, text: &str| {
        body.push_str(&format!("<p class=\"{class}\">{}</p>\n", isolate(&escape(text), rtl)));
    };
    if let Some(subtitle) = &book.work.subtitle {
        line("subtitle", subtitle);
    }
    for credit in credits(&book.work.contributors, &book.words) {
        line("by", &credit);
    }
    if let Some(description) = &book.work.description {
        line("lead", description);
    }
    if let Some((path, _)) = book.work.cover.as_ref().and_then(|cover| images.get(cover).ok()) {
        body.push_str(&format!("<img class=\"front\" src=\"{path}\" alt=\"{}\">\n", book.say("bundle-cover")));
    }
    body.push_str(&format!(
        "<nav aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">{}</h2>\n",
        book.say("bundle-contents")
    ));
    body.push_str(&contents(book, links, glossary));
    body.push_str("</nav>\n");
    body.push_str(&about(book));
    poured.body = body;
    poured
}

fn contents(book: &Book, links: &Links, glossary: bool) -> String {
    let rtl = book.edition.locale.is_rtl();
    let mut out = String::from("<ol class=\"contents\">\n");
    for (at, chapter) in book.edition.chapters.iter().enumerate() {
        out.push_str(&format!(
            "<li><a href=\"{}\">{}</a>",
            address(&links.pages[at]),
            isolate(&escape(&title(chapter)), rtl)
        ));
        if let Some(text) = description(book, at) {
            out.push_str(&format!("<p>{}</p>", isolate(&escape(&text), rtl)));
        }
        out.push_str("</li>\n");
    }
    if !book.uses.is_empty() {
        out.push_str(&format!("<li><a href=\"references.html\">{}</a></li>\n", book.say("bundle-references")));
    }
    if glossary {
        out.push_str(&format!("<li><a href=\"glossary.html\">{}</a></li>\n", book.say("bundle-glossary")));
    }
    out + "</ol>\n"
}
