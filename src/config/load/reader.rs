//! Reads tables key by key, and gathers the mistakes.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::Error;
use crate::l10n::message::{Message, plain};
use crate::text::source::Source;

/// A table, with the places of its keys.
pub(super) type Table<'a> = DeTable<'a>;
/// A value, with its place.
pub(super) type Item<'a> = Spanned<DeValue<'a>>;

/// A file that is being read.
pub(super) struct Reader<'s> {
    /// Its text.
    pub(super) source: &'s Source,
    /// Its path.
    pub(super) path: &'s Path,
    /// What is wrong with it so far.
    pub(super) mistakes: Vec<Error>,
}

impl Reader<'_> {
    pub(super) fn mistake(&mut self, offset: usize, error: Error) {
        let (line, column) = self.source.line_column(offset);
        self.mistakes.push(error.at(self.path).on(line, column));
    }

    pub(super) fn expected(&mut self, item: &Item, key: &str, what: &'static str) {
        self.mistake(
            item.span().start,
            Error::new(Message::new("error-config-type").with("key", plain(key)).with("expected", what)),
        );
    }

    /// Names every key that the table may not have.
    pub(super) fn only(&mut self, table: &Table, prefix: &str, known: &[&str]) {
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

    pub(super) fn string(&mut self, table: &Table, key: &str) -> Option<String> {
        let item = table.get(key)?;
        let text = item.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.expected(item, key, "string");
        }
        text
    }

    pub(super) fn strings(&mut self, table: &Table, key: &str) -> Option<Vec<String>> {
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
}

/// Whether one word is a slip of the other: one letter more, less or other, or
/// a plural.
fn near(known: &str, typed: &str) -> bool {
    let ratio = similar::TextDiff::from_chars(known, typed).ratio();
    ratio >= 0.75
}
