//! `diff --format json`.

use serde::Serialize;

use super::written;
use crate::report::changes::Changes;
use crate::text::diff::Run;

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    passages: Vec<Passage<'a>>,
}

#[derive(Serialize)]
struct Passage<'a> {
    document: &'a str,
    id: &'a str,
    locale: &'a str,
    status: &'static str,
    change: Option<&'static str>,
    origin: &'static str,
    flags: Vec<&'static str>,
    old: Option<&'a str>,
    new: Option<&'a str>,
    following: Option<&'a str>,
    old_following: Option<&'a str>,
    words: &'a [Run],
    following_words: &'a [Run],
    headings: &'a [String],
    notes: &'a [String],
}

/// What changed in some passages.
pub fn diff(changes: &[Changes]) -> String {
    let passages = changes
        .iter()
        .map(|c| Passage {
            document: &c.row.document,
            id: &c.row.id,
            locale: c.bitext.locale.as_str(),
            status: c.row.status.name(),
            change: c.row.change.map(|change| change.name()),
            origin: c.row.origin.name(),
            flags: c.row.flags.names(),
            old: c.old.as_deref(),
            new: c.new.as_deref(),
            following: c.following.as_deref(),
            old_following: c.old_following.as_deref(),
            words: &c.words,
            following_words: &c.following_words,
            headings: &c.headings,
            notes: &c.notes,
        })
        .collect();
    written(&Report { version: 1, passages })
}
