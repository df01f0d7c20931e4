//! Citations and the list of references, set by CSL (hayagriva) in the language
//! of the edition. Every distinct form of a citation is set once.
//!
//! A source in another script keeps its own digits and commas, inside one
//! isolate; the locator behind it is in the words and digits of the edition.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::taxonomy::Locator as CslLocator;
use hayagriva::citationberg::{
    FontStyle, FontVariant, FontWeight, IndependentStyle, Locale as CslLocale, LocaleCode, LocaleFile, Style,
    StyleClass, VerticalAlign,
};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, CitePurpose, ElemChild, ElemChildren,
    ElemMeta, Formatted, LocatorPayload, SpecificLocator,
};

use super::escape::{escape, id};
use super::script::{Script, is_rtl};
use super::sources::{Source, Sources};
use super::tokens::bare;
use crate::citation::locator::Locator;
use crate::citation::parse::{Citation, Mode};
use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;

/// The style where none is named.
pub const STYLE: &str = "chicago-author-date";

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

/// All citations of an edition, set.
#[derive(Debug, Default)]
pub struct Cites {
    forms: HashMap<String, String>,
    /// The list of references, in the order of the style.
    pub references: Vec<Reference>,
}

/// A style by its name in the archive, or from the text of a `.csl` file.
///
/// # Errors
/// Where there is none of that name, or it is none that can be used: a
/// dependent style, or one that sets notes.
pub fn style(name: &str, file: Option<&[u8]>) -> Result<IndependentStyle> {
    let unknown = || Error::new(Message::new("error-style").with("style", plain(name)));
    let style = match file {
        Some(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|error| unknown().because(error))?;
            Style::from_xml(text).map_err(|error| unknown().because(error))?
        }
        None => {
            let archived = ArchivedStyle::by_name(name).ok_or_else(|| {
                unknown().remedy(Message::new("remedy-style").with("suggestion", plain(nearest(name))))
            })?;
            archived.get()
        }
    };
    match style {
        Style::Independent(style) if style.settings.class == StyleClass::InText => Ok(style),
        _ => Err(Error::new(Message::new("error-style-notes").with("style", plain(name)))
            .remedy(Message::new("remedy-style").with("suggestion", plain(STYLE)))),
    }
}

/// The known name that a mistyped one most likely means.
fn nearest(name: &str) -> &'static str {
    let names = ArchivedStyle::all().iter().flat_map(|style| style.names());
    let score = |known: &&&str| similar::TextDiff::from_chars(**known, name).ratio();
    names.max_by(|a, b| score(a).total_cmp(&score(b))).copied().unwrap_or(STYLE)
}

/// The form of a group: groups of one form look alike.
fn form(group: &[Citation]) -> String {
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
    style: &'a IndependentStyle,
    locale: &'a Locale,
    words: &'a Localizer,
    script: Script,
    /// Where the list of references stands, as an address ends.
    list: &'a str,
    groups: Vec<Vec<Citation>>,
    seen: HashMap<String, usize>,
}

impl<'a> Setter<'a> {
    /// Sets in a style, in the language of an edition. `list` is the address of
    /// the list of references.
    pub fn new(
        sources: &'a Sources,
        style: &'a IndependentStyle,
        locale: &'a Locale,
        words: &'a Localizer,
        list: &'a str,
    ) -> Setter<'a> {
        let script = Script::of(locale);
        Setter { sources, style, locale, words, script, list, groups: Vec::new(), seen: HashMap::new() }
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
        let own = csl_language(self.locale);
        let mut files = locales();
        mend(&mut files);
        let known: Vec<(usize, Vec<&Citation>)> = self.known();
        let rendered = self.render(&known, &files, &own);
        let mut forms = HashMap::new();
        let mut trees: HashMap<usize, ElemChildren> =
            known.iter().zip(rendered.citations).map(|((at, _), set)| (*at, set.citation)).collect();
        let of: HashMap<usize, &Vec<&Citation>> = known.iter().map(|(at, items)| (*at, items)).collect();
        for (key, at) in &self.seen {
            let html = match (trees.remove(at), of.get(at)) {
                (Some(tree), Some(items)) => self.group(tree, items, &self.groups[*at]),
                _ => self.unknown(&self.groups[*at]),
            };
            forms.insert(key.clone(), html);
        }
        let foreign = self.foreign(&own);
        let other = if foreign { self.render(&known, &files, "en-US").bibliography } else { None };
        let items = rendered.bibliography.map(|list| list.items).unwrap_or_default();
        let mut other: HashMap<String, ElemChildren> =
            other.map(|list| list.items).unwrap_or_default().into_iter().map(|item| (item.key, item.content)).collect();
        let references = items
            .into_iter()
            .filter_map(|item| {
                let source = self.sources.get(&item.key)?;
                let swap =
                    source.language.as_ref().is_some_and(|language| language.language() != self.locale.language());
                let content = if swap { other.remove(&item.key).unwrap_or(item.content) } else { item.content };
                Some(self.reference(source, item.first_field.as_ref(), &content))
            })
            .collect();
        Cites { forms, references }
    }

    /// Whether sources of other languages are set by words of their own.
    fn foreign(&self, own: &str) -> bool {
        own != "en-US"
    }

    /// Groups with the citations whose source is known.
    fn known(&self) -> Vec<(usize, Vec<&Citation>)> {
        let groups = self.groups.iter().enumerate();
        let groups = groups.map(|(at, group)| {
            let items = group.iter().filter(|item| self.sources.contains_key(&item.key)).collect::<Vec<_>>();
            (at, items)
        });
        groups.filter(|(_, items)| !items.is_empty()).collect()
    }

    fn render(&self, known: &[(usize, Vec<&Citation>)], files: &[CslLocale], language: &str) -> hayagriva::Rendered {
        let code = || Some(LocaleCode(language.to_owned()));
        let written: Vec<Vec<String>> = known
            .iter()
            .map(|(_, items)| {
                let value = |item: &&Citation| item.locator.as_ref().map(|l| l.value.clone()).unwrap_or_default();
                items.iter().map(value).collect()
            })
            .collect();
        let mut driver = BibliographyDriver::new();
        for ((_, items), values) in known.iter().zip(&written) {
            let items = items.iter().zip(values).map(|(item, value)| {
                let source = &self.sources[&item.key];
                let locator = if self.own_locators() { None } else { csl_locator(item, value) };
                let purpose = (item.mode == Mode::InText).then_some(CitePurpose::Prose);
                let words = source.language.as_ref().filter(|own| own.language() != self.locale.language());
                let words = words.filter(|_| self.own_locators()).map(|_| LocaleCode::en_us());
                CitationItem::new(&source.cited, locator, words, false, purpose)
            });
            driver.citation(CitationRequest::new(items.collect(), self.style, code(), files, None));
        }
        driver.finish(BibliographyRequest::new(self.style, code(), files))
    }

    /// English locators are the style's; other languages that hamgam speaks
    /// have words of their own.
    fn own_locators(&self) -> bool {
        self.locale.language() != "en"
    }

    /// A group as HTML: every item a link into the list, in one isolate.
    fn group(&self, tree: ElemChildren, items: &[&Citation], all: &[Citation]) -> String {
        let mut out = String::from("<span class=\"cite\">");
        self.children(&tree, items, &mut out);
        for item in all.iter().filter(|item| !self.sources.contains_key(&item.key)) {
            out.push(' ');
            out.push_str(&self.unknown(std::slice::from_ref(item)));
        }
        out + "</span>"
    }

    fn children(&self, children: &ElemChildren, items: &[&Citation], out: &mut String) {
        for child in &children.0 {
            match child {
                ElemChild::Elem(elem) => match elem.meta {
                    Some(ElemMeta::Entry(at)) if at < items.len() => self.item(&elem.children, items[at], out),
                    _ => self.children(&elem.children, items, out),
                },
                other => out.push_str(&self.script.points(&leaf(other))),
            }
        }
    }

    fn item(&self, tree: &ElemChildren, item: &Citation, out: &mut String) {
        let source = &self.sources[&item.key];
        let mut tree = tree.clone();
        if item.mode == Mode::SuppressAuthor {
            without_names(&mut tree, &mut Names::Ahead);
        }
        let mut html = written(&tree);
        let (lang, dir) = source.way(&bare(&html));
        if dir == "rtl" {
            html = self.localized(&html);
        }
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
            out.push_str(&format!("{}{}", self.script.comma(), escape(&self.locator(locator))));
        }
        if !item.suffix.is_empty() {
            out.push_str(&format!("{}{}", self.script.comma(), escape(&item.suffix)));
        }
    }

    /// A locator in the words and digits of the edition.
    fn locator(&self, locator: &Locator) -> String {
        let value = self.script.points(&self.script.digits(&locator.value)).replace('-', "–");
        let value = if self.script.comma() == ", " { value.replace(',', ", ") } else { value.replace('،', "، ") };
        let many = u64::from(locator.value.contains(['-', ','])) + 1;
        match LOCATORS.iter().find(|(label, _)| *label == locator.label) {
            Some((_, message)) => {
                self.words.say(&Message::new(message).with("count", many).with("value", plain(value)))
            }
            None => value,
        }
    }

    /// Citations whose source nobody knows: visible.
    fn unknown(&self, group: &[Citation]) -> String {
        let keys: Vec<String> =
            group.iter().map(|item| format!("<bdi dir=\"ltr\">@{}</bdi>", escape(&item.key))).collect();
        format!("<span class=\"needed\">[{}?]</span>", keys.join(self.script.comma()))
    }

    fn reference(&self, source: &Source, first: Option<&ElemChild>, content: &ElemChildren) -> Reference {
        let mut html = first.map(|first| format!("<span class=\"number\">{}</span> ", leaf(first))).unwrap_or_default();
        html.push_str(&written(content));
        let (lang, dir) = source.way(&bare(&html));
        html = super::isolate::isolate(&html, dir == "rtl");
        if dir == "rtl" && self.locale.is_rtl() {
            html = self.localized(&html);
        }
        Reference { key: source.key.clone(), html, lang, dir }
    }

    /// HTML whose text has the digits and points of the edition; addresses and
    /// what is set apart in it keep theirs.
    fn localized(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut link = 0_usize;
        for (start, token) in super::tokens::tokens(html) {
            use super::tokens::Token;
            match token {
                Token::Text(text) if link == 0 && !text.contains("://") => {
                    let text = if self.locale.language() == "fa" { day_first(text).into() } else { Cow::from(text) };
                    out.push_str(&self.script.points(&self.script.digits(&text)));
                }
                Token::Text(text) => out.push_str(text),
                Token::Open(name, _) | Token::Close(name) => {
                    let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
                    out.push_str(&html[start..end]);
                    if matches!(name, "a" | "bdi") {
                        link = if matches!(token, Token::Open(..)) { link + 1 } else { link.saturating_sub(1) };
                    }
                }
            }
        }
        out
    }
}

impl Cites {
    /// A group as it is set.
    pub fn html(&self, group: &[Citation]) -> &str {
        self.forms.get(&form(group)).map_or("", String::as_str)
    }
}

/// How the labels of locators are said.
const LOCATORS: &[(&str, &str)] = &[
    ("page", "locator-page"),
    ("chapter", "locator-chapter"),
    ("volume", "locator-volume"),
    ("section", "locator-section"),
    ("paragraph", "locator-paragraph"),
    ("note", "locator-note"),
    ("figure", "locator-figure"),
    ("table", "locator-table"),
    ("line", "locator-line"),
    ("part", "locator-part"),
    ("book", "locator-book"),
    ("column", "locator-column"),
    ("folio", "locator-folio"),
    ("issue", "locator-issue"),
    ("verse", "locator-verse"),
    ("article", "locator-article"),
];

fn csl_locator<'v>(item: &Citation, value: &'v str) -> Option<SpecificLocator<'v>> {
    let label = item.locator.as_ref()?.label;
    let label = if label == "article" { "article-locator" } else { label };
    let label: CslLocator = label.parse().unwrap_or(CslLocator::Custom);
    Some(SpecificLocator(label, LocatorPayload::Str(value)))
}

/// The locale of CSL for a locale.
fn csl_language(locale: &Locale) -> String {
    match locale.as_str() {
        "en" => "en-US".to_owned(),
        "fa" => "fa-IR".to_owned(),
        other => other.to_owned(),
    }
}

/// Puts Persian quotation marks and a stop behind ص into the Persian terms,
/// which come with Latin ones.
fn mend(files: &mut [CslLocale]) {
    let over = LocaleFile::from_xml(include_str!("fa-IR.xml")).ok().and_then(|file| file.terms);
    let persian = files.iter_mut().find(|file| file.lang.as_ref().is_some_and(|lang| lang.0 == "fa-IR"));
    let (Some(over), Some(terms)) = (over, persian.and_then(|file| file.terms.as_mut())) else { return };
    for term in over.terms {
        terms.terms.retain(|known| !(known.name == term.name && known.form == term.form));
        terms.terms.push(term);
    }
}

/// A tree as HTML.
fn written(children: &ElemChildren) -> String {
    let mut out = String::new();
    for child in &children.0 {
        match child {
            ElemChild::Elem(elem) => out.push_str(&written(&elem.children)),
            other => out.push_str(&leaf(other)),
        }
    }
    out
}

fn leaf(child: &ElemChild) -> String {
    match child {
        ElemChild::Text(text) => formatted(text),
        ElemChild::Markup(text) => escape(text).into_owned(),
        ElemChild::Link { text, url } => {
            let web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
            let shown = formatted(text);
            if web { format!("<a href=\"{}\">{shown}</a>", escape(&super::escape::web(url))) } else { shown }
        }
        ElemChild::Elem(elem) => written(&elem.children),
        ElemChild::Transparent { .. } => String::new(),
    }
}

fn formatted(text: &Formatted) -> String {
    let mut out = escape(&text.text).into_owned();
    let wrap = |out: &mut String, tag: &str| *out = format!("<{tag}>{out}</{tag}>");
    if text.formatting.font_style == FontStyle::Italic && !text.text.trim().is_empty() {
        wrap(&mut out, if is_rtl(&text.text) { "cite" } else { "i" });
    }
    if text.formatting.font_weight == FontWeight::Bold {
        wrap(&mut out, "b");
    }
    if text.formatting.font_variant == FontVariant::SmallCaps {
        out = format!("<span class=\"caps\">{out}</span>");
    }
    match text.formatting.vertical_align {
        VerticalAlign::Sup => wrap(&mut out, "sup"),
        VerticalAlign::Sub => wrap(&mut out, "sub"),
        _ => {}
    }
    out
}

/// Styles made for English put the month before the day; Persian has the day
/// first.
fn day_first(text: &str) -> String {
    let mut out = text.to_owned();
    for month in MONTHS {
        let start = format!("{month} ");
        let Some(at) = out.find(&start) else { continue };
        let rest = &out[at + start.len()..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if (1..=2).contains(&digits) {
            let day = rest[..digits].to_owned();
            out.replace_range(at..at + start.len() + digits, &format!("{day} {month}"));
        }
    }
    out
}

const MONTHS: [&str; 12] =
    ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"];

enum Names {
    Ahead,
    Trim,
    Gone,
}

/// Takes the names out of a tree, and what stood between them and the rest.
fn without_names(children: &mut ElemChildren, state: &mut Names) {
    for child in &mut children.0 {
        match (child, &state) {
            (ElemChild::Elem(elem), Names::Ahead) if matches!(elem.meta, Some(ElemMeta::Names(_))) => {
                elem.children = ElemChildren(Vec::new());
                *state = Names::Trim;
            }
            (ElemChild::Elem(elem), Names::Ahead | Names::Trim) => without_names(&mut elem.children, state),
            (ElemChild::Text(text), Names::Trim) => {
                let rest = text.text.trim_start_matches([' ', ',', '.', ':', '،', ';']).to_owned();
                if !rest.is_empty() {
                    *state = Names::Gone;
                }
                text.text = rest;
            }
            _ => {}
        }
    }
}

/// Where each source is cited: document and passage, in the order of reading.
pub type Uses = BTreeMap<String, Vec<(usize, String)>>;
