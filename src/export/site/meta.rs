//! What Zotero, search engines and libraries read of a page.

use super::{locale_of, schema_org};
use crate::content::passage::Kind;
use crate::export::book::{Book, title};
use crate::export::escape::{address, escape};
use crate::export::folder::marc;
use crate::export::links::Links;

/// What Zotero, search engines and libraries read.
pub fn meta(book: &Book, links: &Links, at: Option<usize>) -> String {
    let (work, edition) = (&book.work, book.edition);
    let lang = edition.locale.id().to_string();
    let mut out = String::new();
    let mut name = |key: &str, value: &str| {
        out.push_str(&format!("<meta name=\"{key}\" content=\"{}\">\n", escape(value)));
    };
    let heading = at.map_or_else(|| book.title(), |at| title(&edition.chapters[at]));
    let described = at.and_then(|at| description(book, at)).or_else(|| work.description.clone());
    if let Some(text) = &described {
        name("description", text);
    }
    name("citation_title", &heading);
    name("DC.title", &heading);
    if at.is_some() {
        name("citation_book_title", &book.title());
        name("DC.relation.isPartOf", &book.title());
    }
    name("citation_language", &lang);
    name("DC.language", &lang);
    for one in &work.contributors {
        let role = one.role.as_deref().map_or("aut", marc);
        match role {
            "aut" => {
                name("citation_author", &one.name);
                name("DC.creator", &one.name);
            }
            "edt" => {
                name("citation_editor", &one.name);
                name("DC.contributor", &one.name);
            }
            _ => name("DC.contributor", &one.name),
        }
    }
    let pairs: [(&[&str], &Option<String>); 3] = [
        (&["citation_publisher", "DC.publisher"], &work.publisher),
        (&["citation_publication_date", "DC.date"], &work.date),
        (&["citation_doi"], &work.doi),
    ];
    for (keys, value) in pairs {
        for key in keys.iter().filter(|_| value.is_some()) {
            name(key, value.as_deref().unwrap_or_default());
        }
    }
    for isbn in work.isbn.values() {
        name("citation_isbn", isbn);
    }
    for subject in &work.subjects {
        name("citation_keywords", subject);
        name("DC.subject", subject);
    }
    if let Some((licence, url)) = work.licence_name() {
        name("DC.rights", &url.unwrap_or(licence));
    }
    out.push_str(&alternates(book, links, at));
    let data = schema_org::schema_org(book, links, at, &heading, described);
    let data = data.to_string().replace('<', "\\u003c");
    out.push_str(&format!("<script type=\"application/ld+json\">{data}</script>\n"));
    out
}

/// The description of a chapter.
pub fn description(book: &Book, at: usize) -> Option<String> {
    let chapter = &book.edition.chapters[at];
    let mut passages = chapter.document.passages.iter().enumerate();
    let found = passages.find(|(at, passage)| passage.kind == Kind::Description && chapter.leaves[*at].kept);
    found.map(|(at, _)| chapter.document.text(at).to_owned())
}

/// The address of a page of a language, where one is set.
pub fn absolute(book: &Book, shelf: usize, page: &str) -> Option<String> {
    let base = book.edition.workspace.config.work.base_url.as_ref()?;
    let page = if page == "index.html" { "" } else { page };
    Some(format!("{base}/{}/site/{}", address(locale_of(book, shelf).as_str()), address(page)))
}

/// The same page in all languages, for search engines: only with addresses that
/// hold everywhere.
fn alternates(book: &Book, links: &Links, at: Option<usize>) -> String {
    let workspace = book.edition.workspace;
    let page = at.map_or("index.html", |at| &links.pages[at]);
    let Some(own) = absolute(book, book.edition.shelf, page) else { return String::new() };
    let mut out = format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&own));
    for shelf in 0..workspace.shelves.len() {
        let there =
            at.is_none_or(|at| workspace.shelves[shelf].find(&book.edition.chapters[at].document.name).is_some());
        if let Some(url) = absolute(book, shelf, page).filter(|_| there) {
            let lang = locale_of(book, shelf).id().to_string();
            out.push_str(&format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
                escape(&lang),
                escape(&url)
            ));
            if shelf == 0 {
                out.push_str(&format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">\n", escape(&url)));
            }
        }
    }
    out
}
