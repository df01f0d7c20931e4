//! What the files say of themselves, and how Pandoc makes a book of them.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::export::book::Book;
use crate::export::folder::marc;
use crate::export::links::Links;

/// What Pandoc is to read: nothing raw, no metadata but at the head of a file.
const FROM: &str =
    "markdown-raw_tex-raw_attribute-latex_macros-tex_math_dollars-example_lists+lists_without_preceding_blankline";

/// `pandoc --defaults defaults.yaml -o book.docx` in the folder of the bundle.
pub fn defaults(book: &Book, links: &Links, cited: bool) -> String {
    let mut out = format!("from: {FROM}\nstandalone: true\nfile-scope: true\ntable-of-contents: true\ninput-files:\n");
    for page in &links.pages {
        let _ = writeln!(out, "- {}", yaml(page));
    }
    if cited {
        out.push_str("citeproc: true\nbibliography:\n- references.json\ncsl: style.csl\n");
    }
    out.push_str("metadata:\n");
    for (key, value) in metadata(book, &book.title()) {
        let _ = writeln!(out, "  {key}: {value}");
    }
    if cited {
        let _ = writeln!(
            out,
            "  link-citations: true\n  reference-section-title: {}",
            yaml(&book.words.text("bundle-references"))
        );
    }
    out
}

/// What a file says of itself, as YAML.
pub fn metadata(book: &Book, title: &str) -> Vec<(&'static str, String)> {
    let locale = book.edition.locale;
    let mut out =
        vec![("title", yaml(title)), ("lang", yaml(&locale.id().to_string())), ("dir", locale.direction().to_owned())];
    let authors: Vec<Value> = book
        .work
        .contributors
        .iter()
        .filter(|one| one.role.as_deref().map_or("aut", marc) == "aut")
        .map(|one| json!(one.name))
        .collect();
    if !authors.is_empty() {
        out.push(("author", Value::Array(authors).to_string()));
    }
    out.extend(book.work.date.as_ref().map(|date| ("date", yaml(date))));
    out.extend(book.work.licence_name().map(|(name, url)| ("rights", yaml(&url.unwrap_or(name)))));
    out
}

/// A text in double quotes: JSON is YAML.
pub fn yaml(text: &str) -> String {
    json!(text).to_string()
}
