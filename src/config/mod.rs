//! What a project has decided, already valid.

pub mod load;
pub mod pattern;
pub mod languages;
pub mod recognise;
pub mod work;

use std::collections::BTreeMap;
use std::path::PathBuf;

use globset::GlobSet;

use crate::finding::Level;
use crate::locale::Locale;
use pattern::Pattern;
use work::Work;

/// The file that makes a folder a project.
pub const FILE: &str = "hamgam.toml";

/// How a rule is set: a level, or off.
pub type Setting = Option<Level>;

/// A locale and where its files are.
#[derive(Debug, Clone)]
pub struct LocaleConfig {
    /// The locale.
    pub locale: Locale,
    /// Where its documents are.
    pub pattern: Pattern,
    /// Rules set for this locale alone.
    pub rules: BTreeMap<String, Setting>,
}

/// A project's decisions.
#[derive(Debug)]
pub struct Config {
    /// The folder of `hamgam.toml`.
    pub root: PathBuf,
    /// The project's name.
    pub name: String,
    /// The source locale.
    pub source: LocaleConfig,
    /// The target locales, in the order given.
    pub targets: Vec<LocaleConfig>,
    /// The content folder.
    pub content: String,
    /// Bibliographies, by path.
    pub bibliography: Vec<String>,
    /// Glossaries, by path.
    pub glossary: Vec<String>,
    /// The reading order, as far as it is given.
    pub order: Vec<String>,
    /// Files that are no documents.
    pub exclude: GlobSet,
    /// Extensions of documents, without the dot.
    pub extensions: Vec<String>,
    /// Rules set for all locales.
    pub rules: BTreeMap<String, Setting>,
    /// Where each rule is set in the file: line and column.
    pub rule_places: BTreeMap<String, (u32, u32)>,
    /// What is said of the work itself.
    pub work: Work,
    /// What is said of it in one language, by locale.
    pub works: BTreeMap<String, Work>,
}

impl Config {
    /// Source and targets.
    pub fn locales(&self) -> impl Iterator<Item = &LocaleConfig> {
        std::iter::once(&self.source).chain(&self.targets)
    }

    /// The work in a locale.
    pub fn work(&self, locale: &Locale) -> Work {
        self.work.in_language(self.works.get(locale.as_str()), *locale == self.source.locale)
    }

    /// The ledger of a document in a locale: a path below the project.
    ///
    /// `order.md` has `order.toml`; other extensions stay in the name, so that
    /// `order.mdx` has a ledger of its own.
    pub fn ledger_path(&self, locale: &Locale, document: &str) -> String {
        let stem = document.strip_suffix(".md").unwrap_or(document);
        format!("{}/{locale}/{stem}.toml", self.ledger_folder())
    }

    /// The document of a ledger file, by its path below the ledger folder of a
    /// locale.
    pub fn ledger_document(&self, rest: &str) -> Option<String> {
        let stem = rest.strip_suffix(".toml")?;
        let known =
            self.extensions.iter().any(|extension| extension != "md" && stem.ends_with(&format!(".{extension}")));
        Some(if known { stem.to_owned() } else { format!("{stem}.md") })
    }

    /// The folder of all ledgers, below the project.
    pub fn ledger_folder(&self) -> String {
        if self.content == "." { "ledger".into() } else { format!("{}/ledger", self.content) }
    }
}
