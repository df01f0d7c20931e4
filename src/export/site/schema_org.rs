//! A page by schema.org: what it is, of which work, and of what it is a
//! translation.

use serde_json::{Value, json};

use super::locale_of;
use super::meta::absolute;
use crate::export::book::Book;
use crate::export::folder::marc;
use crate::export::links::Links;

/// What is known of a page, and of no page of which nothing is.
pub fn schema_org(book: &Book, links: &Links, at: Option<usize>, heading: &str, described: Option<String>) -> Value {
    let (work, edition) = (&book.work, book.edition);
    let lang = |shelf: usize| locale_of(book, shelf).id().to_string();
    let mut out = json!({
        "@context": "https://schema.org",
        "@type": if at.is_some() { "Chapter" } else { "Book" },
        "name": heading,
        "inLanguage": lang(edition.shelf),
    });
    let mut set = |key: &str, value: Option<Value>| {
        if let (Some(value), Value::Object(out)) = (value, &mut out) {
            out.insert(key.to_owned(), value);
        }
    };
    let page = at.map_or("index.html", |at| &links.pages[at]);
    set("description", described.map(Value::String));
    set("url", absolute(book, edition.shelf, page).map(Value::String));
    set("isPartOf", at.map(|_| json!({"@type": "Book", "name": book.title()})));
    set("license", work.licence_name().map(|(name, url)| json!(url.unwrap_or(name))));
    set("publisher", work.publisher.as_ref().map(|name| json!({"@type": "Organization", "name": name})));
    set("datePublished", work.date.as_ref().map(|date| json!(date)));
    let people = |wanted: &str| {
        let of = work.contributors.iter().filter(|one| one.role.as_deref().map_or("aut", marc) == wanted);
        let names: Vec<Value> = of.map(|one| json!({"@type": "Thing", "name": one.name})).collect();
        (!names.is_empty()).then(|| json!(names))
    };
    set("author", people("aut"));
    set("editor", people("edt"));
    set("translator", people("trl"));
    let other = |shelf: usize| {
        let mut thing = json!({"@type": if at.is_some() { "Chapter" } else { "Book" }, "inLanguage": lang(shelf)});
        if let (Some(url), Value::Object(thing)) = (absolute(book, shelf, page), &mut thing) {
            thing.insert("@id".to_owned(), json!(url));
        }
        thing
    };
    let has = |shelf: usize| {
        at.is_none_or(|at| edition.workspace.shelves[shelf].find(&edition.chapters[at].document.name).is_some())
    };
    if edition.shelf > 0 {
        set("translationOfWork", has(0).then(|| other(0)));
    } else {
        let others: Vec<Value> = (1..edition.workspace.shelves.len()).filter(|at| has(*at)).map(other).collect();
        set("workTranslation", (!others.is_empty()).then(|| json!(others)));
    }
    out
}
