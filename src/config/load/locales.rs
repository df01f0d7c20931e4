//! Locales, where their files are, and what is set for each.

use std::collections::BTreeMap;

use globset::{Glob, GlobSetBuilder};

use super::reader::{Reader, Table};
use crate::config::pattern::Pattern;
use crate::config::{LocaleConfig, Setting};
use crate::error::Error;
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;

impl Reader<'_> {
    pub(super) fn locale(&mut self, project: &Table, key: &str) -> Option<Locale> {
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

    pub(super) fn targets(&mut self, project: &Table) -> Vec<Locale> {
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

    pub(super) fn exclude(&mut self, project: &Table) -> globset::GlobSet {
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

    pub(super) fn locale_config(
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

    pub(super) fn unknown_locales(&mut self, top: &Table, source: &LocaleConfig, targets: &[LocaleConfig]) {
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

    pub(super) fn rules(
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
