//! Ways out of a page: to its neighbours, and to other languages.

use super::locale_of;
use crate::export::book::{Book, title};
use crate::export::escape::{address, escape};
use crate::export::folder::language;
use crate::export::isolate::isolate;
use crate::export::links::{Links, relative};

/// To the pages before and behind.
pub fn around(book: &Book, links: &Links, at: usize) -> String {
    let link = |other: usize, class: &str, id: &str| {
        let heading = isolate(&escape(&title(&book.edition.chapters[other])), book.edition.locale.is_rtl());
        let to = relative(&links.pages[at], &links.pages[other]);
        format!(
            "<a class=\"{class}\" rel=\"{class}\" href=\"{}\"><small>{}</small>{heading}</a>\n",
            address(&to),
            book.say(id)
        )
    };
    let mut out = String::new();
    if let Some(before) = at.checked_sub(1) {
        out.push_str(&link(before, "prev", "bundle-previous"));
    }
    if at + 1 < links.pages.len() {
        out.push_str(&link(at + 1, "next", "bundle-next"));
    }
    if out.is_empty() {
        return out;
    }
    format!("<nav class=\"around\" aria-label=\"{}\">\n{out}</nav>\n", book.say("bundle-contents"))
}

/// The same page in the languages that stand beside this one.
pub fn languages(book: &Book, page: &str, has: impl Fn(usize) -> Option<String>) -> String {
    let up = "../".repeat(page.matches('/').count() + 2);
    let mut out = String::new();
    for &other in &book.beside {
        let locale = locale_of(book, other);
        let Some(there) = has(other) else { continue };
        let own = crate::l10n::localizer::Localizer::new(&[locale.id().clone()], false);
        let name = language(&own, locale);
        let (lang, dir) = (escape(&locale.id().to_string()).into_owned(), locale.direction());
        out.push_str(&format!(
            "<li><a href=\"{up}{}/site/{}\" hreflang=\"{lang}\" lang=\"{lang}\" dir=\"{dir}\">{}</a></li>\n",
            address(locale.as_str()),
            address(&there),
            escape(&name)
        ));
    }
    if out.is_empty() {
        return out;
    }
    format!("<nav aria-label=\"{}\"><ul class=\"languages\">\n{out}</ul></nav>\n", book.say("bundle-languages"))
}
