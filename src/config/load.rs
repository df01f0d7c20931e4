//! `hamgam.toml` into a [`Config`], or every mistake in it at once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use globset::{Glob, GlobSetBuilder};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::pattern::Pattern;
use super::work::{Contributor, Work, is_date};
use super::{Config, FILE, LocaleConfig, Setting};
use crate::disk;
use crate::error::{Error, Result};
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;
use crate::text::source::Source;

/// The project that a folder belongs to: the nearest one above that has a
/// `hamgam.toml`.
///
/// # Errors
/// Where there is none.
pub fn find(start: &Path) -> Result<PathBuf> {
    let missing = || {
        Error::new(Message::new("error-no-project").with("path", plain(start.display())))
            .remedy(Message::new("remedy-init"))
    };
    let absolute = std::path::absolute(start).map_err(|error| Error::io("error-cannot-read", start, &error))?;
    absolute.ancestors().find(|folder| folder.join(FILE).is_file()).map(Path::to_owned).ok_or_else(missing)
}

/// Reads the configuration of the project at `root`.
///
/// # Errors
/// Every mistake, each with line and column.
pub fn load(root: &Path) -> Result<Config> {
    let path = root.join(FILE);
    read(root, disk::read(&path)?)
}

/// Reads the bytes of a configuration of the project at `root`.
///
/// # Errors
/// As [`load`].
pub fn read(root: &Path, bytes: Vec<u8>) -> Result<Config> {
    let path = root.join(FILE);
    let source = Source::new(bytes)
        .map_err(|bad| Error::new(Message::new("error-not-utf8")).at(&path).on(bad.line, bad.column))?;
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    let mut reader = Reader { source: &source, path: &path, mistakes: Vec::new() };
    for fault in faults {
        let at = fault.span().map_or(0, |span| span.start);
        let error = Error::new(Message::new("error-toml")).because(fault.message());
        reader.mistake(at, error);
    }
    let config = if reader.mistakes.is_empty() { reader.config(root, table.get_ref()) } else { None };
    let mut mistakes = reader.mistakes.into_iter();
    match (config, mistakes.next()) {
        (Some(config), None) => Ok(config),
        (_, Some(mut first)) => {
            first.others.extend(mistakes);
            Err(first)
        }
        (None, None) => unreachable!("no configuration without a mistake"),
    }
}

type Table<'a> = DeTable<'a>;
type Item<'a> = Spanned<DeValue<'a>>;

struct Reader<'s> {
    source: &'s Source,
    path: &'s Path,
    mistakes: Vec<Error>,
}

impl Reader<'_> {
    fn mistake(&mut self, offset: usize, error: Error) {
        let (line, column) = self.source.line_column(offset);
        self.mistakes.push(error.at(self.path).on(line, column));
    }

    fn expected(&mut self, item: &Item, key: &str, what: &'static str) {
        self.mistake(
            item.span().start,
            Error::new(Message::new("error-config-type").with("key", plain(key)).with("expected", what)),
        );
    }

    /// Names every key that the table may not have.
    fn only(&mut self, table: &Table, prefix: &str, known: &[&str]) {
        for (key, _) in table.iter() {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let near = known.iter().find(|known| near(known, name));
            let mut error =
                Error::new(Message::new("error-config-unknown-key").with("key", plain(format!("{prefix}{name}"))));
            error.remedy = near
                .map(|near| Message::new("remedy-did-you-mean").with("suggestion", plain(format!("{prefix}{near}"))));
            self.mistake(key.span().start, error);
        }
    }

    fn config(&mut self, root: &Path, top: &Table) -> Option<Config> {
        self.only(top, "", &["project", "locales", "check", "work"]);
        let Some(project) = top.get("project").and_then(|item| item.get_ref().as_table()) else {
            self.mistake(
                0,
                Error::new(Message::new("error-config-no-project")).remedy(Message::new("remedy-config-minimum")),
            );
            return None;
        };
        self.only(
            project,
            "project.",
            &["name", "source", "targets", "content", "bibliography", "glossary", "order", "exclude", "extensions"],
        );
        let name = self.string(project, "name").unwrap_or_else(|| "hamgam".into());
        let content =
            self.string(project, "content").unwrap_or_else(|| "content".into()).trim_end_matches('/').to_owned();
        if Pattern::parse(&format!("{content}/{{document}}")).is_none() {
            let at = project.get("content").map_or(0, |item| item.span().start);
            self.mistake(at, Error::new(Message::new("error-config-path-leaves").with("path", plain(&content))));
        }
        let source = self.locale(project, "source");
        let targets = self.targets(project);
        let extensions = self.strings(project, "extensions").unwrap_or_else(|| vec!["md".into()]);
        let exclude = self.exclude(project);
        let bibliography =
            self.strings(project, "bibliography").unwrap_or_else(|| vec![format!("{content}/references.bib")]);
        let glossary = self.strings(project, "glossary").unwrap_or_else(|| vec![format!("{content}/glossary.csv")]);
        let below = |paths: Vec<String>| paths.iter().map(|path| path.trim_start_matches("./").to_owned()).collect();
        let order = self.strings(project, "order").unwrap_or_default();
        let mut places = BTreeMap::new();
        let rules = match top.get("check").and_then(|item| item.get_ref().as_table()) {
            Some(check) => {
                self.only(check, "check.", &["rules"]);
                self.rules(check, "check.rules.", &mut places)
            }
            None => BTreeMap::new(),
        };
        let source = self.locale_config(top, &content, source?, &mut places);
        let targets: Vec<LocaleConfig> =
            targets.into_iter().map(|locale| self.locale_config(top, &content, locale, &mut places)).collect();
        self.unknown_locales(top, &source, &targets);
        let locales: Vec<&str> =
            std::iter::once(&source).chain(&targets).map(|locale| locale.locale.as_str()).collect();
        let (work, works) = self.works(top, &locales);
        let extensions = extensions.into_iter().map(|e| e.trim_start_matches('.').to_owned()).collect();
        Some(Config {
            root: root.to_owned(),
            name,
            source,
            targets,
            content,
            bibliography: below(bibliography),
            glossary: below(glossary),
            order,
            exclude,
            extensions,
            rules,
            rule_places: places,
            work,
            works,
        })
    }

    /// `[work]`, and the tables in it that are named after a locale.
    fn works(&mut self, top: &Table, locales: &[&str]) -> (Work, BTreeMap<String, Work>) {
        let mut works = BTreeMap::new();
        let Some(table) = top.get("work").and_then(|item| item.get_ref().as_table()) else {
            return (Work::default(), works);
        };
        self.only(table, "work.", &[Work::KEYS, locales].concat());
        for locale in locales {
            if let Some(own) = table.get(*locale).and_then(|item| item.get_ref().as_table()) {
                self.only(own, &format!("work.{locale}."), Work::KEYS);
                works.insert((*locale).to_owned(), self.work(own));
            }
        }
        (self.work(table), works)
    }

    fn work(&mut self, table: &Table) -> Work {
        Work {
            title: self.string(table, "title"),
            subtitle: self.string(table, "subtitle"),
            description: self.string(table, "description"),
            contributors: self.contributors(table),
            publisher: self.string(table, "publisher"),
            place: self.string(table, "place"),
            edition: self.string(table, "edition"),
            version: self.string(table, "version"),
            date: self.date(table),
            licence: self.string(table, "licence"),
            licence_url: self.string(table, "licence-url"),
            licence_file: self.string(table, "licence-file"),
            isbn: self.isbn(table),
            doi: self.string(table, "doi"),
            subjects: self.strings(table, "subjects").unwrap_or_default(),
            cover: self.string(table, "cover"),
            base_url: self.base_url(table),
            style: self.string(table, "style"),
            templates: self.string(table, "templates"),
        }
    }

    /// Names, or tables with `name` and `role`.
    fn contributors(&mut self, table: &Table) -> Vec<Contributor> {
        let Some(item) = table.get("contributors") else { return Vec::new() };
        let Some(list) = item.get_ref().as_array() else {
            self.expected(item, "contributors", "contributors");
            return Vec::new();
        };
        let mut found = Vec::new();
        for one in list.iter() {
            if let Some(name) = one.get_ref().as_str() {
                found.push(Contributor { name: name.to_owned(), role: None });
                continue;
            }
            let Some(of) = one.get_ref().as_table() else {
                self.expected(one, "contributors", "contributors");
                continue;
            };
            self.only(of, "work.contributors.", &["name", "role"]);
            match self.string(of, "name") {
                Some(name) => found.push(Contributor { name, role: self.string(of, "role") }),
                None => self.expected(one, "contributors", "contributors"),
            }
        }
        found
    }

    /// A date of TOML, or a text of the same form.
    fn date(&mut self, table: &Table) -> Option<String> {
        let item = table.get("date")?;
        let text = match item.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            DeValue::Integer(year) => year.as_str().to_owned(),
            _ => String::new(),
        };
        if !is_date(&text) {
            self.expected(item, "date", "date");
            return None;
        }
        Some(text)
    }

    fn isbn(&mut self, table: &Table) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        match table.get("isbn").map(|item| (item, item.get_ref())) {
            None => {}
            Some((_, DeValue::String(one))) => drop(found.insert("epub".to_owned(), one.to_string())),
            Some((_, DeValue::Table(by_format))) => {
                for (format, _) in by_format.iter() {
                    let name = format.get_ref().to_string();
                    found.extend(self.string(by_format, &name).map(|isbn| (name, isbn)));
                }
            }
            Some((item, _)) => self.expected(item, "isbn", "strings"),
        }
        found
    }

    fn base_url(&mut self, table: &Table) -> Option<String> {
        let url = self.string(table, "base-url")?;
        let web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
        if !web || url.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>'".contains(c)) {
            self.expected(table.get("base-url")?, "base-url", "url");
            return None;
        }
        Some(url.trim_end_matches('/').to_owned())
    }

    fn string(&mut self, table: &Table, key: &str) -> Option<String> {
        let item = table.get(key)?;
        let text = item.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.expected(item, key, "string");
        }
        text
    }

    fn strings(&mut self, table: &Table, key: &str) -> Option<Vec<String>> {
        let item = table.get(key)?;
        if let Some(one) = item.get_ref().as_str() {
            return Some(vec![one.to_owned()]);
        }
        let list = item
            .get_ref()
            .as_array()
            .map(|list| list.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect::<Option<Vec<_>>>());
        match list {
            Some(Some(list)) => Some(list),
            _ => {
                self.expected(item, key, "strings");
                None
            }
        }
    }

    fn locale(&mut self, project: &Table, key: &str) -> Option<Locale> {
        let Some(item) = project.get(key) else {
            self.mistake(
                0,
                Error::new(Message::new("error-config-missing-key").with("key", plain(format!("project.{key}"))))
                    .remedy(Message::new("remedy-config-minimum")),
            );
            return None;
        };
        let name = self.string(project, key)?;
        let locale = Locale::parse(&name);
        if locale.is_none() {
            self.mistake(
                item.span().start,
                Error::new(Message::new("error-config-locale").with("locale", plain(name))),
            );
        }
        locale
    }

    fn targets(&mut self, project: &Table) -> Vec<Locale> {
        let Some(item) = project.get("targets") else {
            self.mistake(
                0,
                Error::new(Message::new("error-config-missing-key").with("key", plain("project.targets")))
                    .remedy(Message::new("remedy-config-minimum")),
            );
            return Vec::new();
        };
        let mut targets: Vec<Locale> = Vec::new();
        let source = project.get("source").and_then(|item| item.get_ref().as_str()).and_then(Locale::parse);
        for name in self.strings(project, "targets").unwrap_or_default() {
            let at = item.span().start;
            match Locale::parse(&name) {
                None => self.mistake(at, Error::new(Message::new("error-config-locale").with("locale", plain(name)))),
                Some(locale) if targets.iter().chain(&source).any(|known| known.same_as(&locale)) => {
                    self.mistake(at, Error::new(Message::new("error-config-locale-twice").with("locale", plain(name))));
                }
                Some(locale) => targets.push(locale),
            }
        }
        targets
    }

    fn exclude(&mut self, project: &Table) -> globset::GlobSet {
        let mut set = GlobSetBuilder::new();
        for glob in self.strings(project, "exclude").unwrap_or_default() {
            match Glob::new(&glob) {
                Ok(glob) => {
                    set.add(glob);
                }
                Err(error) => {
                    let at = project.get("exclude").map_or(0, |item| item.span().start);
                    self.mistake(
                        at,
                        Error::new(Message::new("error-config-glob").with("glob", plain(&glob))).because(error.kind()),
                    );
                }
            }
        }
        set.build().unwrap_or_default()
    }

    fn locale_config(
        &mut self,
        top: &Table,
        content: &str,
        locale: Locale,
        places: &mut BTreeMap<String, (u32, u32)>,
    ) -> LocaleConfig {
        let usual =
            if content == "." { format!("{locale}/{{document}}") } else { format!("{content}/{locale}/{{document}}") };
        let usual = Pattern::parse(&usual).unwrap_or_else(|| Pattern::parse("{document}").expect("a pattern"));
        let own = top
            .get("locales")
            .and_then(|item| item.get_ref().as_table())
            .and_then(|locales| locales.get(locale.as_str()))
            .and_then(|item| item.get_ref().as_table());
        let Some(own) = own else { return LocaleConfig { locale, pattern: usual, rules: BTreeMap::new() } };
        let prefix = format!("locales.{locale}.");
        self.only(own, &prefix, &["path", "check"]);
        let pattern = match self.string(own, "path") {
            None => usual,
            Some(text) => match Pattern::parse(&text.replace("{locale}", locale.as_str())) {
                Some(pattern) => pattern,
                None => {
                    let at = own.get("path").map_or(0, |item| item.span().start);
                    self.mistake(
                        at,
                        Error::new(Message::new("error-config-pattern").with("pattern", plain(&text)))
                            .remedy(Message::new("remedy-pattern")),
                    );
                    usual
                }
            },
        };
        let rules = match own.get("check").and_then(|item| item.get_ref().as_table()) {
            Some(check) => self.rules(check, &format!("{prefix}check.rules."), places),
            None => BTreeMap::new(),
        };
        LocaleConfig { locale, pattern, rules }
    }

    fn unknown_locales(&mut self, top: &Table, source: &LocaleConfig, targets: &[LocaleConfig]) {
        let Some(locales) = top.get("locales").and_then(|item| item.get_ref().as_table()) else { return };
        for (key, _) in locales.iter() {
            let name = key.get_ref().as_ref();
            if !std::iter::once(source).chain(targets).any(|known| known.locale.as_str() == name) {
                self.mistake(
                    key.span().start,
                    Error::new(Message::new("error-config-unknown-locale").with("locale", plain(name))),
                );
            }
        }
    }

    fn rules(
        &mut self,
        check: &Table,
        prefix: &str,
        places: &mut BTreeMap<String, (u32, u32)>,
    ) -> BTreeMap<String, Setting> {
        let mut rules = BTreeMap::new();
        let Some(table) = check.get("rules").and_then(|item| item.get_ref().as_table()) else { return rules };
        for (key, item) in table.iter() {
            let level = match item.get_ref().as_str() {
                Some("error") => Some(Level::Error),
                Some("warning") => Some(Level::Warning),
                Some("note") => Some(Level::Note),
                Some("off") => None,
                _ => {
                    self.expected(item, &format!("{prefix}{}", key.get_ref()), "level");
                    continue;
                }
            };
            places.insert(key.get_ref().to_string(), self.source.line_column(key.span().start));
            rules.insert(key.get_ref().to_string(), level);
        }
        rules
    }
}

/// Whether one word is a slip of the other: one letter more, less or other, or
/// a plural.
fn near(known: &str, typed: &str) -> bool {
    let ratio = similar::TextDiff::from_chars(known, typed).ratio();
    ratio >= 0.75
}
