//! The glossary for readers: the names and terms that stand in an edition, what
//! they are called in the other languages, and where they stand. Remarks, and
//! forms to avoid, are for whoever writes the work: they stay behind, and so
//! does what the edition does not name.

use std::collections::BTreeMap;

use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use rayon::prelude::*;

use super::book::{Book, title, words};
use super::edition::Chapter;
use super::escape::{address, escape, id};
use super::isolate::isolate;
use super::links::Links;
use crate::glossary::find::{Finder, Rank};

/// A term of the edition.
pub struct Entry<'a> {
    /// What it is called here.
    pub term: &'a str,
    /// What it is called in other languages: locale, direction, form.
    pub others: Vec<(&'a str, &'static str, &'a str)>,
    /// Where it stands: the first passage of every chapter that has it.
    pub places: Vec<(usize, String)>,
}

/// The kinds of a glossary, and the words for them; what is of no kind that is
/// known comes last.
const KINDS: &[(&[&str], &str)] = &[
    (&["person"], "bundle-persons"),
    (&["organization", "organisation", "group"], "bundle-organizations"),
    (&["place"], "bundle-places"),
    (&["event"], "bundle-events"),
    (&["publication"], "bundle-publications"),
    (&["term"], "bundle-terms"),
    (&[], "bundle-other-names"),
];

/// The glossary of an edition, by kinds in the order of [`KINDS`]: the message
/// that names each, and its terms in the order of the alphabet.
pub fn glossary<'a>(book: &Book<'a>) -> Vec<(&'static str, Vec<Entry<'a>>)> {
    let workspace = book.edition.workspace;
    let Some(finder) = workspace.glossary.finder(book.edition.locale) else { return Vec::new() };
    let mut kinds: Vec<(&str, Vec<Entry>)> = KINDS.iter().map(|(_, message)| (*message, Vec::new())).collect();
    for (at, places) in found(book, finder) {
        let term = &workspace.glossary.terms[at as usize];
        let Some(own) = term.forms(book.edition.locale).filter(|forms| !forms.term.is_empty()) else { continue };
        let others = workspace.config.locales().map(|of| &of.locale).filter(|locale| *locale != book.edition.locale);
        let others = others.filter_map(|locale| {
            let form = term.forms(locale).filter(|forms| !forms.term.is_empty())?;
            Some((locale.as_str(), locale.direction(), form.term.as_str()))
        });
        let kind = KINDS.iter().position(|(names, _)| names.contains(&&*term.kind)).unwrap_or(KINDS.len() - 1);
        kinds[kind].1.push(Entry { term: &own.term, others: others.collect(), places });
    }
    kinds.retain(|(_, terms)| !terms.is_empty());
    for (_, terms) in &mut kinds {
        sort(book, terms);
    }
    kinds
}

/// In the order of the language's alphabet.
fn sort(book: &Book, terms: &mut [Entry]) {
    let locale =
        icu_locale_core::Locale::try_from_str(book.edition.locale.as_str()).unwrap_or(icu_locale_core::Locale::UNKNOWN);
    match Collator::try_new(locale.into(), CollatorOptions::default()) {
        Ok(collator) => terms.sort_by(|a, b| collator.compare(a.term, b.term).then(a.term.cmp(b.term))),
        Err(_) => terms.sort_by(|a, b| a.term.cmp(b.term)),
    }
}

/// The terms that stand in the edition, with where.
fn found(book: &Book, finder: &Finder) -> BTreeMap<u32, Vec<(usize, String)>> {
    let chapters = &book.edition.chapters;
    let by_chapter: Vec<BTreeMap<u32, String>> = chapters.par_iter().map(|of| of_chapter(of, finder)).collect();
    let mut all: BTreeMap<u32, Vec<(usize, String)>> = BTreeMap::new();
    for (at, terms) in by_chapter.into_iter().enumerate() {
        for (term, passage) in terms {
            all.entry(term).or_default().push((at, passage));
        }
    }
    all
}

/// The terms of a chapter, each with the id of the passage that has it first.
fn of_chapter(chapter: &Chapter, finder: &Finder) -> BTreeMap<u32, String> {
    let mut found = BTreeMap::new();
    let mut own = None;
    for (at, passage) in chapter.document.passages.iter().enumerate() {
        own = chapter.leaves[at].id.as_ref().or(own);
        let Some(own) = own.filter(|_| chapter.leaves[at].kept && passage.kind.is_prose()) else { continue };
        let text = words(chapter.document.text(at));
        for hit in finder.find(&text).iter().filter(|hit| hit.inside.is_none()) {
            let only = hit.forms.len() == 1;
            let meant = |rank| rank <= Rank::Variant || (rank == Rank::Surname && only);
            for form in hit.forms.iter().map(|&form| finder.form(form)).filter(|form| meant(form.rank)) {
                found.entry(form.term).or_insert_with(|| id(own).into_owned());
            }
        }
    }
    found
}

/// The glossary as HTML; `xml` writes it so that XML reads it too.
pub fn html(book: &Book, links: &Links, glossary: &[(&str, Vec<Entry>)], xml: bool) -> String {
    let mut out = format!("<h1>{}</h1>\n", book.say("bundle-glossary"));
    for (kind, terms) in glossary {
        out.push_str(&format!("<h2>{}</h2>\n<dl class=\"glossary\">\n", book.say(kind)));
        for entry in terms {
            out.push_str(&format!("<div>\n<dt>{}</dt>\n", isolate(&escape(entry.term), book.edition.locale.is_rtl())));
            for (lang, dir, form) in &entry.others {
                let lang = escape(lang);
                let twice = if xml { format!(" xml:lang=\"{lang}\"") } else { String::new() };
                let form = isolate(&escape(form), *dir == "rtl");
                out.push_str(&format!("<dd><span lang=\"{lang}\"{twice} dir=\"{dir}\">{form}</span></dd>\n"));
            }
            out.push_str(&format!("<dd class=\"uses\">{}</dd>\n</div>\n", places(book, links, entry)));
        }
        out.push_str("</dl>\n");
    }
    out
}

/// Where a term stands: the titles of chapters, as links.
fn places(book: &Book, links: &Links, entry: &Entry) -> String {
    let link = |(at, own): &(usize, String)| {
        let heading = isolate(&escape(&title(&book.edition.chapters[*at])), book.edition.locale.is_rtl());
        format!("<a href=\"{}#{}\">{heading}</a>", address(&links.pages[*at]), address(own))
    };
    let all: Vec<String> = entry.places.iter().map(link).collect();
    all.join(book.script.comma())
}
