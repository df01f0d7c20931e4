//! The sources of a work in one language: its bibliography, with the fields
//! that `references.<locale>.bib` gives for that language laid over it.

use std::collections::BTreeMap;
use std::io;

use biblatex::{Bibliography, ChunksExt};
use serde_json::{Map, Value, json};

use super::script::is_rtl;
use crate::locale::Locale;
use crate::text::bidi;

/// One source.
#[derive(Debug)]
pub struct Source {
    /// Its citekey.
    pub key: String,
    /// As BibLaTeX has it.
    pub entry: biblatex::Entry,
    /// As the citation processor has it.
    pub cited: hayagriva::Entry,
    /// Its language: that of the fields given for this edition, else its own.
    pub language: Option<Locale>,
}

/// All sources, by citekey.
pub type Sources = BTreeMap<String, Source>;

/// Reads the bibliographies and what is laid over them. What cannot be read has
/// been reported already, and is not there.
pub fn read(paths: &[String], locale: &Locale, read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Sources {
    let parse = |path: &str| {
        let text = String::from_utf8(read(path).ok()?).ok()?;
        Bibliography::parse(text.trim_start_matches('\u{feff}')).ok()
    };
    let mut sources = Sources::new();
    for path in paths {
        let Some(bibliography) = parse(path) else { continue };
        let over = parse(&laid_over(path, locale)).unwrap_or_default();
        for mut entry in bibliography.into_vec() {
            let own = over.get(&entry.key);
            let localized =
                own.is_some_and(|own| own.fields.contains_key("title") || own.fields.contains_key("author"));
            if own.is_some_and(|own| own.fields.contains_key("title")) {
                // A title of its own stands by itself.
                for rest in ["subtitle", "titleaddon", "shorttitle"] {
                    let _ = entry.remove(rest);
                }
            }
            for (field, chunks) in own.map(|own| &own.fields).into_iter().flatten() {
                entry.set(field, chunks.clone());
            }
            let Some(cited) = cited(&entry) else { continue };
            let language = if localized { Some(locale.clone()) } else { language(&entry) };
            let key = entry.key.clone();
            sources.entry(key.clone()).or_insert(Source { key, entry, cited, language });
        }
    }
    sources
}

/// `references.bib` has `references.fa.bib` beside it.
fn laid_over(path: &str, locale: &Locale) -> String {
    let stem = path.strip_suffix(".bib").unwrap_or(path);
    format!("{stem}.{locale}.bib")
}

/// What the processor makes of an entry; a date that is none is left out.
fn cited(entry: &biblatex::Entry) -> Option<hayagriva::Entry> {
    if let Ok(cited) = hayagriva::Entry::try_from(entry) {
        return Some(cited);
    }
    let mut without = entry.clone();
    for field in ["date", "year", "month", "day", "urldate", "origdate", "eventdate", "pages", "edition", "volume"] {
        let _ = without.remove(field);
        if let Ok(cited) = hayagriva::Entry::try_from(&without) {
            return Some(cited);
        }
    }
    None
}

/// The language that an entry says it is in, by a BibLaTeX name or by a tag.
fn language(entry: &biblatex::Entry) -> Option<Locale> {
    let said = text(entry, "langid").or_else(|| text(entry, "language"))?;
    let said = said.split(',').next().unwrap_or(&said).trim().to_lowercase();
    let known = LANGUAGES.iter().find(|(name, _)| *name == said).map(|(_, tag)| *tag);
    Locale::parse(known.unwrap_or(&said))
}

/// Names of languages that BibLaTeX knows.
const LANGUAGES: &[(&str, &str)] = &[
    ("english", "en"),
    ("american", "en"),
    ("british", "en"),
    ("usenglish", "en"),
    ("ukenglish", "en"),
    ("persian", "fa"),
    ("farsi", "fa"),
    ("arabic", "ar"),
    ("kurdish", "ku"),
    ("sorani", "ckb"),
    ("turkish", "tr"),
    ("azerbaijani", "az"),
    ("hebrew", "he"),
    ("urdu", "ur"),
    ("german", "de"),
    ("ngerman", "de"),
    ("french", "fr"),
    ("spanish", "es"),
    ("italian", "it"),
    ("dutch", "nl"),
    ("russian", "ru"),
    ("swedish", "sv"),
    ("norwegian", "no"),
    ("danish", "da"),
    ("japanese", "ja"),
    ("chinese", "zh"),
];

/// A field as plain text.
fn text(entry: &biblatex::Entry, field: &str) -> Option<String> {
    let text = entry.get(field)?.format_verbatim();
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

impl Source {
    /// `lang` and `dir` of a text of the source: those of its language, where
    /// any letter is of its script; a text in another script goes its own way.
    pub fn way(&self, text: &str) -> (Option<String>, &'static str) {
        let language = self.language.as_ref();
        let rtl = match language.map(Locale::is_rtl) {
            Some(true) => bidi::has_rtl(text),
            Some(false) if text.chars().any(|c| c.is_alphabetic() && !bidi::is_rtl(c)) => false,
            _ => is_rtl(text),
        };
        let lang = language.map(|language| match (rtl, language.is_rtl()) {
            (true, true) | (false, false) => language.as_str().to_owned(),
            (false, true) => format!("{}-Latn", language.language()),
            (true, false) => "und-Arab".to_owned(),
        });
        (lang, if rtl { "rtl" } else { "ltr" })
    }

    /// The source in BibLaTeX, with the fields that a reader has a use for and
    /// no other: paths and remarks of whoever collected it stay behind.
    pub fn biblatex(&self) -> String {
        let mut entry = self.entry.clone();
        entry.fields.retain(|field, _| FIELDS.contains(&field.as_str()));
        entry.to_biblatex_string()
    }

    /// The source as CSL-JSON.
    pub fn csl_json(&self) -> Value {
        let mut out = Map::new();
        out.insert("id".into(), json!(self.key));
        out.insert("type".into(), json!(self.kind()));
        for (name, fields) in CSL {
            if let Some(value) = fields.iter().find_map(|field| text(&self.entry, field)) {
                out.insert((*name).into(), json!(value));
            }
        }
        if let (Some(title), Some(subtitle)) = (text(&self.entry, "title"), text(&self.entry, "subtitle")) {
            out.insert("title".into(), json!(format!("{title}: {subtitle}")));
        }
        for role in ["author", "editor", "translator"] {
            let names = names(&self.entry, role);
            if !names.is_empty() {
                out.insert(role.into(), Value::Array(names));
            }
        }
        if let Some(date) = self.cited.date() {
            let mut parts = vec![json!(date.year)];
            parts.extend(date.month.map(|month| json!(month + 1)));
            parts.extend(date.month.and(date.day).map(|day| json!(day + 1)));
            out.insert("issued".into(), json!({"date-parts": [parts]}));
        }
        if let Some(language) = &self.language {
            out.insert("language".into(), json!(language.as_str()));
        }
        Value::Object(out)
    }

    fn kind(&self) -> &'static str {
        let kind = self.entry.entry_type.to_string().to_lowercase();
        KINDS.iter().find(|(name, _)| *name == kind).map_or("document", |(_, csl)| csl)
    }
}

fn names(entry: &biblatex::Entry, role: &str) -> Vec<Value> {
    let people: Vec<biblatex::Person> = entry.get_as(role).unwrap_or_default();
    let name = |person: &biblatex::Person| {
        if person.given_name.is_empty() && person.prefix.is_empty() {
            return json!({"literal": person.name});
        }
        let mut name = Map::from_iter([("family".to_owned(), json!(person.name))]);
        let parts =
            [("given", &person.given_name), ("non-dropping-particle", &person.prefix), ("suffix", &person.suffix)];
        let given = parts.into_iter().filter(|(_, part)| !part.is_empty());
        name.extend(given.map(|(part, value)| (part.to_owned(), json!(value))));
        Value::Object(name)
    };
    people.iter().map(name).collect()
}

/// Types of BibLaTeX, and what CSL calls them.
const KINDS: &[(&str, &str)] = &[
    ("article", "article-journal"),
    ("book", "book"),
    ("mvbook", "book"),
    ("booklet", "pamphlet"),
    ("collection", "book"),
    ("mvcollection", "book"),
    ("inbook", "chapter"),
    ("incollection", "chapter"),
    ("inreference", "entry-encyclopedia"),
    ("reference", "book"),
    ("inproceedings", "paper-conference"),
    ("proceedings", "book"),
    ("online", "webpage"),
    ("www", "webpage"),
    ("report", "report"),
    ("techreport", "report"),
    ("thesis", "thesis"),
    ("phdthesis", "thesis"),
    ("mastersthesis", "thesis"),
    ("manual", "book"),
    ("patent", "patent"),
    ("periodical", "periodical"),
    ("dataset", "dataset"),
    ("software", "software"),
    ("audio", "song"),
    ("video", "motion_picture"),
    ("movie", "motion_picture"),
    ("image", "graphic"),
    ("letter", "personal_communication"),
    ("legislation", "legislation"),
    ("jurisdiction", "legal_case"),
    ("unpublished", "manuscript"),
];

/// Fields of CSL, and those of BibLaTeX that they are made of.
const CSL: &[(&str, &[&str])] = &[
    ("title", &["title"]),
    ("title-short", &["shorttitle"]),
    ("container-title", &["journaltitle", "journal", "booktitle", "maintitle", "eventtitle"]),
    ("collection-title", &["series"]),
    ("publisher", &["publisher", "institution", "organization", "school"]),
    ("publisher-place", &["location", "address"]),
    ("edition", &["edition"]),
    ("volume", &["volume"]),
    ("issue", &["issue", "number"]),
    ("page", &["pages"]),
    ("genre", &["type"]),
    ("DOI", &["doi"]),
    ("ISBN", &["isbn"]),
    ("ISSN", &["issn"]),
    ("URL", &["url"]),
    ("note", &["note", "howpublished"]),
];

/// Fields that leave.
const FIELDS: &[&str] = &[
    "author",
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
