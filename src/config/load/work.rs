//! The `[work]` table: what the work is, for all languages and for each.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::reader::{Reader, Table};
use crate::config::work::{Contributor, Work, is_date};

impl Reader<'_> {
    /// `[work]`, and the tables in it that are named after a locale.
    pub(super) fn works(&mut self, top: &Table, locales: &[&str]) -> (Work, BTreeMap<String, Work>) {
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
}
