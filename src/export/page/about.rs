//! What is known of the edition, for its title page.

use crate::export::book::Book;
use crate::export::escape::{escape, web};

/// What is known of the edition, as a list.
pub fn about(book: &Book) -> String {
    let work = &book.work;
    let mut rows: Vec<(&str, String)> = Vec::new();
    let plain =
        [("bundle-publisher", &work.publisher), ("bundle-place", &work.place), ("bundle-edition", &work.edition)];
    for (id, text) in plain {
        rows.extend(text.iter().map(|text| (id, format!("<bdi>{}</bdi>", escape(text)))));
    }
    for (id, text) in [("bundle-version", &work.version), ("bundle-date", &work.date)] {
        let said = |text| format!("<bdi dir=\"ltr\">{}</bdi>", escape(&book.script.digits(text)));
        rows.extend(text.iter().map(|text| (id, said(text))));
    }
    for doi in work.doi.iter().map(|doi| doi.trim_start_matches("https://doi.org/")) {
        let to = format!("https://doi.org/{doi}");
        rows.push((
            "bundle-doi",
            format!("<a href=\"{}\"><bdi dir=\"ltr\">{}</bdi></a>", escape(&web(&to)), escape(doi)),
        ));
    }
    for (form, isbn) in &work.isbn {
        rows.push(("bundle-isbn", format!("<bdi dir=\"ltr\">{}</bdi> <bdi>({})</bdi>", escape(isbn), escape(form))));
    }
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
