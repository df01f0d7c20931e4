//! A source as CSL-JSON, which Zotero and Pandoc read.

use serde_json::{Map, Value, json};

use super::{Source, text, title};

impl Source {
    /// The source as CSL-JSON.
    pub fn csl_json(&self) -> Value {
        let mut out = Map::new();
        out.insert("id".into(), json!(self.key));
        out.insert("type".into(), json!(self.kind()));
        for (name, fields) in CSL {
            if let Some(value) = fields.iter().find_map(|field| text(&self.entry, field)) {
                let value = title::resolved(&title::marked(&value, &mut Vec::new()), self.quotes());
                out.insert((*name).into(), json!(value));
            }
        }
        if let (Some(title), Some(subtitle)) = (text(&self.entry, "title"), text(&self.entry, "subtitle")) {
            let whole = title::marked(&format!("{title}: {subtitle}"), &mut Vec::new());
            out.insert("title".into(), json!(title::resolved(&whole, self.quotes())));
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

    /// The quotation marks of its language.
    fn quotes(&self) -> &'static title::Quotes<'static> {
        let persian = self.language.as_ref().is_some_and(|language| language.language() == "fa");
        if persian { &title::PERSIAN } else { &title::ENGLISH }
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
