//! A source in BibLaTeX, with what readers have a use for and nothing else.

use super::Source;

impl Source {
    /// The source in BibLaTeX, with the fields that a reader has a use for and
    /// no other: paths and remarks of whoever collected it stay behind.
    pub fn biblatex(&self) -> String {
        let mut entry = self.entry.clone();
        entry.fields.retain(|field, _| FIELDS.contains(&field.as_str()));
        entry.to_biblatex_string()
    }
}

/// Fields that leave.
const FIELDS: &[&str] = &[
    "author",
    "shortauthor",
    "editor",
    "editora",
    "translator",
    "title",
    "subtitle",
    "titleaddon",
    "shorttitle",
    "maintitle",
    "booktitle",
    "booksubtitle",
    "journaltitle",
    "journal",
    "journalsubtitle",
    "issuetitle",
    "eventtitle",
    "series",
    "publisher",
    "institution",
    "organization",
    "school",
    "location",
    "address",
    "date",
    "year",
    "month",
    "origdate",
    "eventdate",
    "edition",
    "volume",
    "volumes",
    "number",
    "issue",
    "part",
    "chapter",
    "pages",
    "pagetotal",
    "type",
    "version",
    "doi",
    "isbn",
    "issn",
    "eprint",
    "eprinttype",
    "url",
    "urldate",
    "howpublished",
    "note",
    "langid",
    "language",
    "origlanguage",
    "crossref",
    "xdata",
    "pubstate",
];
