//! What is known of the edition, for its title page.

use crate::export::book::Book;
use crate::export::escape::escape;

/// What is known of the edition, as a list.
pub fn about(book: &Book) -> String {
    let work = &book.work;
    let mut rows: Vec<(&str, String)> = Vec::new();
    let texts = [
        ("bundle-publisher", &work.publisher),
        ("bundle-place", &work.place),
        ("bundle-edition", &work.edition),
        ("bundle-version", &work.version),
        ("bundle-date", &work.date),
        ("bundle-doi", &work.doi),
    ];
    rows.extend(
        texts.into_iter().filter_map(|(id, text)| Some((id, format!("<bdi>{}</bdi>", escape(text.as_ref()?))))),
    );
    rows.extend(work.isbn.values().map(|isbn| ("bundle-isbn", format!("<bdi dir=\"ltr\">{}</bdi>", escape(isbn)))));
    let hash = book.edition.hash();
    rows.push(("bundle-made-from", format!("<code dir=\"ltr\">{}</code>", &hash[..16])));
    let mut out = format!(
        "<section aria-labelledby=\"_about\">\n<h2 id=\"_about\">{}</h2>\n<dl class=\"about\">\n",
        book.say("bundle-about")
    );
    for (id, value) in rows {
        out.push_str(&format!("<dt>{}</dt><dd>{value}</dd>\n", book.say(id)));
    }
    out + "</dl>\n</section>\n"
}
