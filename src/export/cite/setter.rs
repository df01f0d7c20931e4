//! Citations, set by CSL (hayagriva) in the language of an edition. Every
//! distinct form of a citation is set once.
//!
//! A source in another script keeps its own digits and commas, inside one
//! isolate; the locator behind it is in the words and digits of the edition.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use hayagriva::archive::locales;
use hayagriva::citationberg::{IndependentStyle, Locale as CslLocale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, CitePurpose, ElemChild, ElemChildren,
    ElemMeta, Rendered,
};

use super::list::{self, List, Reference};
use super::voice::Voice;
use super::{locator, persian, tree};
use crate::citation::locator::Locator;
use crate::citation::parse::{Citation, Mode};
use crate::export::escape::{escape, id};
use crate::export::script::Script;
use crate::export::sources::{Source, Sources};
use crate::export::tokens::bare;
use crate::l10n::localizer::Localizer;
use crate::locale::Locale;

/// All citations of an edition, set.
#[derive(Debug, Default)]
pub struct Cites {
    forms: HashMap<String, String>,
    /// The list of references, in the order of the style.
    pub references: Vec<Reference>,
}

/// Where each source is cited: document and passage, in the order of reading.
pub type Uses = BTreeMap<String, Vec<(usize, Arc<str>)>>;

/// The form of a group: groups of one form look alike.
pub fn form(group: &[Citation]) -> String {
    let mut key = String::new();
    for item in group {
        let locator = item.locator.as_ref().map(Locator::written).unwrap_or_default();
        key.push_str(&format!("{}\0{:?}\0{locator}\0{}\0{}\n", item.key, item.mode, item.prefix, item.suffix));
    }
    key
}

/// What sets citations.
pub struct Setter<'a> {
    sources: &'a Sources,
    style: IndependentStyle,
    /// Whether sources of one author and year get letters.
    letters: bool,
    locale: &'a Locale,
    words: &'a Localizer,
    script: Script,
    /// Where the list of references stands, as an address ends.
    list: &'a str,
    groups: Vec<Vec<Citation>>,
    seen: HashMap<String, usize>,
}

/// Groups with the citations whose source is known, by index.
type Known<'g> = Vec<(usize, Vec<&'g Citation>)>;

impl<'a> Setter<'a> {
    /// Sets in a style, in the language of an edition. `list` is the address of
    /// the list of references.
    pub fn new(
        sources: &'a Sources,
        style: &IndependentStyle,
        locale: &'a Locale,
        words: &'a Localizer,
        list: &'a str,
    ) -> Setter<'a> {
        let mut style = style.clone();
        // The processor tells apart no more than three groups of sources in a
        // book; the letters are given here.
        let letters = std::mem::take(&mut style.citation.disambiguate_add_year_suffix);
        let script = Script::of(locale);
        Setter { sources, style, letters, locale, words, script, list, groups: Vec::new(), seen: HashMap::new() }
    }

    /// Takes in a group of citations, in the order of reading.
    pub fn add(&mut self, group: &[Citation]) {
        let key = form(group);
        if !self.seen.contains_key(&key) {
            self.seen.insert(key, self.groups.len());
            self.groups.push(group.to_vec());
        }
    }

    /// Sets all of them.
    pub fn set(self) -> Cites {
        let mut files = locales();
        persian::mend(&mut files);
        let known = self.known();
        let list = self.references(&known, &files);
        let voice = Voice::new(self.locale, &self.script, &files);
        let rendered = self.render(&known, &files);
        let mut trees: HashMap<usize, ElemChildren> =
            known.iter().zip(rendered.citations).map(|((at, _), set)| (*at, set.citation)).collect();
        let of: HashMap<usize, &Vec<&Citation>> = known.iter().map(|(at, items)| (*at, items)).collect();
        let mut forms = HashMap::new();
        for (key, at) in &self.seen {
            let html = match (trees.remove(at), of.get(at)) {
                (Some(tree), Some(items)) => self.group(tree, items, &self.groups[*at], &voice, &list),
                _ => self.unknown(&self.groups[*at]),
            };
            forms.insert(key.clone(), html);
        }
        let references = list.entries.iter().filter_map(|entry| {
            let source = self.sources.get(&entry.key)?;
            Some(list::reference(source, entry, list.letters.get(&entry.key).copied(), &voice))
        });
        let references = references.collect();
        Cites { forms, references }
    }

    fn known(&self) -> Known<'_> {
        let groups = self.groups.iter().enumerate().map(|(at, group)| {
            let items = group.iter().filter(|item| self.sources.contains_key(&item.key)).collect::<Vec<_>>();
            (at, items)
        });
        groups.filter(|(_, items)| !items.is_empty()).collect()
    }

    /// The list of references: each source in the order in which it is cited
    /// first, which some styles keep.
    fn references(&self, known: &Known, files: &[CslLocale]) -> List {
        let mut seen = std::collections::HashSet::new();
        let cited = known.iter().flat_map(|(_, items)| items).filter(|item| seen.insert(item.key.as_str()));
        let cited: Vec<&Source> = cited.map(|item| &self.sources[&item.key]).collect();
        list::list(&cited, &self.style, self.locale, files, self.letters)
    }

    fn render(&self, known: &Known, files: &[CslLocale]) -> Rendered {
        let code = || Some(list::code(self.locale));
        let value = |item: &&Citation| item.locator.as_ref().map(|l| l.value.clone()).unwrap_or_default();
        let written: Vec<Vec<String>> = known.iter().map(|(_, items)| items.iter().map(value).collect()).collect();
        let mut driver = BibliographyDriver::new();
        for ((_, items), values) in known.iter().zip(&written) {
            let items = items.iter().zip(values).map(|(item, value)| {
                let source = &self.sources[&item.key];
                let locator = if self.own_locators() { None } else { locator::csl(item, value) };
                let purpose = (item.mode == Mode::InText).then_some(CitePurpose::Prose);
                let words = source.language.as_ref().filter(|own| own.language() != self.locale.language());
                let words = words.filter(|_| self.own_locators()).map(|_| LocaleCode::en_us());
                CitationItem::new(&source.cited, locator, words, false, purpose)
            });
            driver.citation(CitationRequest::new(items.collect(), &self.style, code(), files, None));
        }
        driver.finish(BibliographyRequest::new(&self.style, code(), files))
    }

    /// English locators are the style's; other languages that hamgam speaks
    /// have words of their own.
    fn own_locators(&self) -> bool {
        self.locale.language() != "en"
    }

    /// A group as HTML: every item a link into the list, in one isolate.
    fn group(&self, tree: ElemChildren, items: &[&Citation], all: &[Citation], voice: &Voice, list: &List) -> String {
        let mut out = String::from("<span class=\"cite\">");
        self.children(&tree, items, voice, list, &mut out);
        for item in all.iter().filter(|item| !self.sources.contains_key(&item.key)) {
            out.push(' ');
            out.push_str(&self.unknown(std::slice::from_ref(item)));
        }
        out + "</span>"
    }

    fn children(&self, children: &ElemChildren, items: &[&Citation], voice: &Voice, list: &List, out: &mut String) {
        for child in &children.0 {
            match child {
                ElemChild::Elem(elem) => match elem.meta {
                    Some(ElemMeta::Entry(at)) if at < items.len() => {
                        self.item(&elem.children, items[at], voice, list, out);
                    }
                    _ => self.children(&elem.children, items, voice, list, out),
                },
                other => out.push_str(&self.script.points(&tree::leaf(other))),
            }
        }
    }

    fn item(&self, set: &ElemChildren, item: &Citation, voice: &Voice, list: &List, out: &mut String) {
        let source = &self.sources[&item.key];
        let mut set = set.clone();
        if item.mode == Mode::SuppressAuthor {
            tree::without_names(&mut set);
        }
        if let Some(at) = list.letters.get(&item.key) {
            let rtl = source.way(&bare(&tree::written(&set))).1 == "rtl";
            tree::with_letter(&mut set, &voice.letter(*at, rtl));
        }
        let html = tree::written(&set);
        let (lang, dir) = source.way(&bare(&html));
        let html = if dir == "rtl" { voice.localized(&voice.quoted(&html)) } else { voice.foreign(&html) };
        if !item.prefix.is_empty() {
            out.push_str(&format!("{} ", escape(&item.prefix)));
        }
        let lang = lang.filter(|lang| *lang != self.locale.as_str()).map(|lang| format!(" lang=\"{lang}\""));
        out.push_str(&format!(
            "<bdi{} dir=\"{dir}\"><a href=\"{}#ref-{}\">{html}</a></bdi>",
            lang.unwrap_or_default(),
            self.list,
            escape(&id(&item.key))
        ));
        if let Some(locator) = item.locator.as_ref().filter(|_| self.own_locators()) {
            let said = locator::said(locator, self.words, &self.script);
            out.push_str(&format!("{}{}", self.script.comma(), escape(&said)));
        }
        if !item.suffix.is_empty() {
            out.push_str(&format!("{}{}", self.script.comma(), escape(&item.suffix)));
        }
    }

    /// Citations whose source nobody knows: visible.
    fn unknown(&self, group: &[Citation]) -> String {
        let keys: Vec<String> =
            group.iter().map(|item| format!("<bdi dir=\"ltr\">@{}</bdi>", escape(&item.key))).collect();
        format!("<span class=\"needed\">[{}?]</span>", keys.join(self.script.comma()))
    }
}

impl Cites {
    /// A group as it is set.
    pub fn html(&self, group: &[Citation]) -> &str {
        self.forms.get(&form(group)).map_or("", String::as_str)
    }
}
