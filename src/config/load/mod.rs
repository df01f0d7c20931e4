//! `hamgam.toml` into a [`Config`], or every mistake in it at once.

mod locales;
mod reader;
mod work;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use self::reader::{Reader, Table};
use super::pattern::Pattern;
use super::{Config, FILE, LocaleConfig};
use crate::disk;
use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};
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

impl Reader<'_> {
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
}
