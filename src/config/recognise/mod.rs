//! Which layout a tree of documents has: told from paths and from the settings
//! of site generators, without touching a file.
//!
//! A layout is a function here and a row in `LAYOUTS`.

pub mod settings;
pub mod survey;
pub mod folders;
pub mod suffixes;
pub mod plan;

use crate::locale::Locale;
use survey::Survey;

/// A layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// `content/fa/…`
    Plain,
    /// `docs/fa/…` beside the source's `docs/…`
    Vitepress,
    /// `i18n/fa/docusaurus-plugin-content-docs/current/…`
    Docusaurus,
    /// `content/fa/…`, as Hugo has it
    Hugo,
    /// `content/order.fa.md`
    HugoSuffix,
    /// `docs/order.fa.md`
    Mkdocs,
}

/// A layout, its name on the command line, and who recognises it.
pub struct Row {
    /// The layout.
    pub layout: Layout,
    /// As `--layout` takes it.
    pub name: &'static str,
    /// The site, where the folder is one; what it would be, where it is told
    /// to be one.
    recognise: fn(&Survey, told: bool) -> Option<Site>,
}

/// Every layout; of two that are recognised in one folder the first has it.
pub const LAYOUTS: &[Row] = &[
    Row { layout: Layout::Vitepress, name: "vitepress", recognise: folders::vitepress },
    Row { layout: Layout::Docusaurus, name: "docusaurus", recognise: folders::docusaurus },
    Row { layout: Layout::Hugo, name: "hugo", recognise: folders::hugo },
    Row { layout: Layout::HugoSuffix, name: "hugo-suffix", recognise: suffixes::hugo },
    Row { layout: Layout::Mkdocs, name: "mkdocs", recognise: suffixes::mkdocs },
    Row { layout: Layout::Plain, name: "plain", recognise: folders::plain },
];

impl Layout {
    /// As `--layout` takes it.
    pub fn name(self) -> &'static str {
        LAYOUTS.iter().find(|row| row.layout == self).map_or("", |row| row.name)
    }

    /// The layout of a name.
    pub fn parse(name: &str) -> Option<Layout> {
        LAYOUTS.iter().find(|row| row.name == name).map(|row| row.layout)
    }
}

/// A language of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The locale, as the path writes it.
    pub locale: Locale,
    /// Where its documents are.
    pub pattern: String,
    /// How many there are.
    pub documents: usize,
}

/// A tree of documents, recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Its layout.
    pub layout: Layout,
    /// The folder it is in, `.` for the project itself.
    pub base: String,
    /// The content folder for `hamgam.toml`.
    pub content: String,
    /// The languages that paths name.
    pub places: Vec<Place>,
    /// Where the documents are whose language no path names, and how many.
    pub root: Option<(String, usize)>,
    /// The first language, as the generator's settings have it.
    pub first: Option<Locale>,
    /// Where a language would be that is not there yet: one `{locale}`.
    pub usual: String,
    /// The extensions of its documents.
    pub extensions: Vec<&'static str>,
    /// Files in reach of its patterns that are none of its documents.
    pub exclude: Vec<String>,
}

impl Site {
    /// The place of a locale, however it is spelled.
    pub fn place(&self, locale: &Locale) -> Option<&Place> {
        self.places.iter().find(|place| place.locale.same_as(locale))
    }

    /// Whether there are no documents at all.
    pub fn is_empty(&self) -> bool {
        self.root.as_ref().is_none_or(|(_, documents)| *documents == 0)
            && self.places.iter().all(|place| place.documents == 0)
    }
}

/// Every site that the folder may be. More than one: only a person can tell.
pub fn sites(survey: &Survey) -> Vec<Site> {
    let mut found: Vec<Site> = Vec::new();
    for row in LAYOUTS {
        let Some(site) = (row.recognise)(survey, false) else { continue };
        // The same folders by a plainer name, or the whole project at second best.
        let again = |other: &Site| row.layout == Layout::Plain && (site.base == "." || other.base == site.base);
        if !found.iter().any(again) {
            found.push(site);
        }
    }
    found
}

/// The site that the folder is, told its layout.
pub fn told(survey: &Survey, layout: Layout) -> Option<Site> {
    LAYOUTS.iter().find(|row| row.layout == layout).and_then(|row| (row.recognise)(survey, true))
}

/// `docs/{document}` below a folder that may be the project itself.
pub fn below(base: &str, rest: &str) -> String {
    if base == "." { rest.to_owned() } else { format!("{base}/{rest}") }
}
