//! The list of references, with links back to where each is cited.

use super::around::languages;
use crate::export::book::{Book, title};
use crate::export::cite::setter::Cites;
use crate::export::escape::{address, escape, id};
use crate::export::isolate::isolate;
use crate::export::links::Links;
use crate::export::page::shell::{Poured, common};

/// Passages that a reference names where it is cited.
const USES: usize = 24;

/// The page.
pub fn references(book: &Book, links: &Links, cites: &Cites) -> Poured {
    let mut poured = common(book, "references.html", "list", &book.words.text("bundle-references"));
    poured.languages = languages(book, "references.html", |_| Some("references.html".to_owned()));
    let mut body = format!("<h1>{}</h1>\n<ul class=\"references\">\n", book.say("bundle-references"));
    for reference in &cites.references {
        let lang = reference.lang.as_ref().map(|lang| format!(" lang=\"{}\"", escape(lang))).unwrap_or_default();
        body.push_str(&format!(
            "<li id=\"ref-{}\"{lang} dir=\"{}\">{}",
            escape(&id(&reference.key)),
            reference.dir,
            reference.html
        ));
        body.push_str(&uses(book, links, &reference.key));
        body.push_str("</li>\n");
    }
    poured.body = body + "</ul>\n";
    poured
}

/// Where a source is cited: chapters by their titles, and a number for every
/// further passage of one.
fn uses(book: &Book, links: &Links, key: &str) -> String {
    let Some(uses) = book.uses.get(key).filter(|uses| !uses.is_empty()) else { return String::new() };
    let mut shown: Vec<String> = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    for (at, own) in uses.iter().take(USES) {
        let heading = isolate(&escape(&title(&book.edition.chapters[*at])), book.edition.locale.is_rtl());
        let to = format!("{}#{}", address(&links.pages[*at]), address(own));
        match (last.filter(|(chapter, _)| chapter == at), shown.last_mut()) {
            (Some((_, count)), Some(line)) => {
                let number = book.script.number(count + 1);
                let said = format!("{} {number}", escape(&title(&book.edition.chapters[*at])));
                line.push_str(&format!(" <a href=\"{to}\" aria-label=\"{said}\">{number}</a>"));
                last = Some((*at, count + 1));
            }
            _ => {
                shown.push(format!("<a href=\"{to}\">{heading}</a>"));
                last = Some((*at, 1));
            }
        }
    }
    let more = if uses.len() > USES { " …" } else { "" };
    format!(
        " <span class=\"uses\" {}>{}: {}{more}</span>",
        book.language(),
        book.say("bundle-cited-in"),
        shown.join(book.script.comma())
    )
}
