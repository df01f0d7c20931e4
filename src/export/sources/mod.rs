//! The sources of a work in one language: its bibliography, with the fields
//! that `references.<locale>.bib` gives for that language laid over it.

pub mod title;
pub mod language;
pub mod cited;
pub mod bib;
pub mod csl_json;

use std::collections::BTreeMap;
use std::io;

use biblatex::{Bibliography, ChunksExt};

use crate::locale::Locale;

/// One source.
#[derive(Debug)]
pub struct Source {
    /// Its citekey.
    pub key: String,
    /// As BibLaTeX has it.
    pub entry: biblatex::Entry,
    /// As the citation processor has it.
    pub cited: hayagriva::Entry,
    /// As the list of references has it, where that is not how it is cited: a
    /// body with a short name is listed with the long one beside it.
    pub listed: Option<hayagriva::Entry>,
    /// Its language: that of the fields given for this edition, else its own.
    pub language: Option<Locale>,
}

/// All sources, by citekey.
pub type Sources = BTreeMap<String, Source>;

/// Reads the bibliographies and what is laid over them. What cannot be read has
/// been reported already, and is not there.
pub fn read(paths: &[String], locale: &Locale, read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Sources {
    let parse = |path: &str| {
        let text = String::from_utf8(read(path).ok()?).ok()?;
        Bibliography::parse(text.trim_start_matches('\u{feff}')).ok()
    };
    let mut sources = Sources::new();
    for path in paths {
        let Some(bibliography) = parse(path) else { continue };
        let over = parse(&laid_over(path, locale)).unwrap_or_default();
        for mut entry in bibliography.into_vec() {
            let own = over.get(&entry.key);
            let localized =
                own.is_some_and(|own| own.fields.contains_key("title") || own.fields.contains_key("author"));
            if own.is_some_and(|own| own.fields.contains_key("title")) {
                // A title of its own stands by itself.
                for rest in ["subtitle", "titleaddon", "shorttitle"] {
                    let _ = entry.remove(rest);
                }
            }
            for (field, chunks) in own.map(|own| &own.fields).into_iter().flatten() {
                entry.set(field, chunks.clone());
            }
            let Some((cited, listed)) = cited::cited(&entry) else { continue };
            let language = if localized { Some(locale.clone()) } else { language::language(&entry) };
            let key = entry.key.clone();
            sources.entry(key.clone()).or_insert(Source { key, entry, cited, listed, language });
        }
    }
    sources
}

/// `references.bib` has `references.fa.bib` beside it.
fn laid_over(path: &str, locale: &Locale) -> String {
    let stem = path.strip_suffix(".bib").unwrap_or(path);
    format!("{stem}.{locale}.bib")
}

/// A field as plain text.
fn text(entry: &biblatex::Entry, field: &str) -> Option<String> {
    let text = entry.get(field)?.format_verbatim();
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}
