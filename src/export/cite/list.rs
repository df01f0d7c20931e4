//! The list of references: every source set in its own language, and the
//! letters that tell sources of one author and year apart.

use std::collections::HashMap;

use hayagriva::citationberg::{IndependentStyle, Locale as CslLocale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, Rendered,
};

use super::tree;
use super::voice::Voice;
use crate::export::isolate::isolate;
use crate::export::sources::Source;
use crate::export::tokens::bare;
use crate::locale::Locale;

/// A reference of the list.
#[derive(Debug)]
pub struct Reference {
    /// Its citekey.
    pub key: String,
    /// As it is set.
    pub html: String,
    /// Its language, where it is known.
    pub lang: Option<String>,
    /// Its direction.
    pub dir: &'static str,
}

/// The list as the processor sets it.
pub struct List {
    /// Its entries, in the order of the style.
    pub entries: Vec<Entry>,
    /// Sources of one author and year: which of them a source is.
    pub letters: HashMap<String, usize>,
}

/// An entry of the list.
pub struct Entry {
    /// Its citekey.
    pub key: String,
    first: Option<ElemChild>,
    content: ElemChildren,
    /// Set by the words of another language than the edition's.
    foreign: bool,
}

/// Sets the list of some sources.
pub fn list(
    sources: &[&Source],
    style: &IndependentStyle,
    locale: &Locale,
    files: &[CslLocale],
    letters: bool,
) -> List {
    let own = render(sources, style, code(locale), files);
    let labels: Vec<String> = own.citations.iter().map(|set| bare(&tree::written(&set.citation))).collect();
    let is_foreign = |source: &Source| source.language.as_ref().is_some_and(|l| l.language() != locale.language());
    let mut other = HashMap::new();
    if code(locale) != LocaleCode::en_us() && sources.iter().any(|source| is_foreign(source)) {
        let set = render(sources, style, LocaleCode::en_us(), files).bibliography;
        let items = set.map(|list| list.items).unwrap_or_default();
        other = items.into_iter().map(|item| (item.key, item.content)).collect::<HashMap<_, _>>();
    }
    let by_key: HashMap<&str, &&Source> = sources.iter().map(|source| (source.key.as_str(), source)).collect();
    let items = own.bibliography.map(|list| list.items).unwrap_or_default();
    let entries: Vec<Entry> = items
        .into_iter()
        .map(|item| {
            let swapped =
                by_key.get(&*item.key).filter(|source| is_foreign(source)).and_then(|_| other.remove(&item.key));
            let foreign = swapped.is_some();
            Entry { content: swapped.unwrap_or(item.content), first: item.first_field, key: item.key, foreign }
        })
        .collect();
    let letters = if letters { alike(sources, &labels, &entries) } else { HashMap::new() };
    List { entries, letters }
}

/// Sources whose citations look alike, by their places in the list.
fn alike(sources: &[&Source], labels: &[String], entries: &[Entry]) -> HashMap<String, usize> {
    let mut by_label: HashMap<&str, Vec<&str>> = HashMap::new();
    for (source, label) in sources.iter().zip(labels) {
        by_label.entry(label).or_default().push(&source.key);
    }
    let place: HashMap<&str, usize> = entries.iter().enumerate().map(|(at, entry)| (entry.key.as_str(), at)).collect();
    let mut found = HashMap::new();
    for mut keys in by_label.into_values().filter(|keys| keys.len() > 1) {
        keys.sort_by_key(|key| place.get(key));
        found.extend(keys.into_iter().enumerate().map(|(at, key)| (key.to_owned(), at)));
    }
    found
}

fn render(sources: &[&Source], style: &IndependentStyle, code: LocaleCode, files: &[CslLocale]) -> Rendered {
    let mut driver = BibliographyDriver::new();
    for source in sources {
        let entry = source.listed.as_ref().unwrap_or(&source.cited);
        let item = CitationItem::with_entry(entry);
        driver.citation(CitationRequest::new(vec![item], style, Some(code.clone()), files, None));
    }
    driver.finish(BibliographyRequest::new(style, Some(code), files))
}

/// A reference as HTML; `letter` says which it is of those that look alike.
pub fn reference(source: &Source, entry: &Entry, letter: Option<usize>, voice: &Voice) -> Reference {
    let number = |first: &ElemChild| format!("<span class=\"number\">{}</span> ", tree::leaf(first));
    let mut content = entry.content.clone();
    if let Some(at) = letter {
        let rtl = source.way(&bare(&tree::written(&content))).1 == "rtl";
        tree::with_letter(&mut content, &voice.letter(at, rtl));
    }
    let html = tree::written(&content);
    let html = if entry.foreign { voice.foreign(&html) } else { voice.quoted(&html) };
    let html = entry.first.as_ref().map(number).unwrap_or_default() + &html;
    let (lang, dir) = source.way(&bare(&html));
    let mut html = isolate(&html, dir == "rtl");
    if dir == "rtl" && voice.is_rtl() {
        html = voice.localized(&html);
    }
    Reference { key: source.key.clone(), html, lang, dir }
}

/// The locale of CSL for a locale.
pub fn code(locale: &Locale) -> LocaleCode {
    LocaleCode(match locale.as_str() {
        "en" => "en-US".to_owned(),
        "fa" => "fa-IR".to_owned(),
        other => other.to_owned(),
    })
}
