//! `[work]` and `[work.<locale>]`: what the work is, for title pages and
//! catalogues. Everything may be left out, and nothing is guessed.

use std::collections::BTreeMap;

/// Someone who had a part in the work, under the name that they chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contributor {
    /// The name: a pseudonym, an institution.
    pub name: String,
    /// What they did, in free words or one of the roles that libraries know.
    pub role: Option<String>,
}

/// What is said of a work, or of it in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// The title.
    pub title: Option<String>,
    /// The subtitle.
    pub subtitle: Option<String>,
    /// What it is about, in a sentence or two.
    pub description: Option<String>,
    /// Who had a part in it.
    pub contributors: Vec<Contributor>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Which edition, in words.
    pub edition: Option<String>,
    /// Which version.
    pub version: Option<String>,
    /// When: `2026`, `2026-08` or `2026-08-31`.
    pub date: Option<String>,
    /// The licence: an SPDX identifier, or words.
    pub licence: Option<String>,
    /// Where the licence stands.
    pub licence_url: Option<String>,
    /// The licence's text: a file of the project.
    pub licence_file: Option<String>,
    /// ISBN by format (`epub`, `print`, …).
    pub isbn: BTreeMap<String, String>,
    /// DOI.
    pub doi: Option<String>,
    /// Subjects.
    pub subjects: Vec<String>,
    /// The cover: an image of the project.
    pub cover: Option<String>,
    /// Where the site will stand.
    pub base_url: Option<String>,
    /// Citation style: a name, or a `.csl` file of the project.
    pub style: Option<String>,
    /// A folder of the project with templates and styles of its own.
    pub templates: Option<String>,
}

impl Work {
    /// The keys of the table.
    pub const KEYS: &[&str] = &[
        "title",
        "subtitle",
        "description",
        "contributors",
        "publisher",
        "place",
        "edition",
        "version",
        "date",
        "licence",
        "licence-url",
        "licence-file",
        "isbn",
        "doi",
        "subjects",
        "cover",
        "base-url",
        "style",
        "templates",
    ];

    /// The work in a language of its own: what that says, else what holds for
    /// all; but words of another language are never filled in.
    #[must_use]
    pub fn in_language(&self, own: Option<&Work>, is_source: bool) -> Work {
        let mut work = self.clone();
        if !is_source {
            (work.title, work.subtitle, work.description, work.edition) = (None, None, None, None);
            work.subjects.clear();
        }
        let Some(own) = own else { return work };
        let over = |mine: &mut Option<String>, other: &Option<String>| {
            if other.is_some() {
                mine.clone_from(other);
            }
        };
        over(&mut work.title, &own.title);
        over(&mut work.subtitle, &own.subtitle);
        over(&mut work.description, &own.description);
        over(&mut work.publisher, &own.publisher);
        over(&mut work.place, &own.place);
        over(&mut work.edition, &own.edition);
        over(&mut work.version, &own.version);
        over(&mut work.date, &own.date);
        over(&mut work.licence, &own.licence);
        over(&mut work.licence_url, &own.licence_url);
        over(&mut work.licence_file, &own.licence_file);
        over(&mut work.doi, &own.doi);
        over(&mut work.cover, &own.cover);
        over(&mut work.base_url, &own.base_url);
        over(&mut work.style, &own.style);
        over(&mut work.templates, &own.templates);
        if !own.contributors.is_empty() {
            work.contributors.clone_from(&own.contributors);
        }
        if !own.subjects.is_empty() {
            work.subjects.clone_from(&own.subjects);
        }
        if !own.isbn.is_empty() {
            work.isbn.clone_from(&own.isbn);
        }
        work
    }

    /// Name and address of the licence.
    pub fn licence_name(&self) -> Option<(String, Option<String>)> {
        let licence = self.licence.as_deref()?;
        let known = LICENCES.iter().find(|(id, _, _)| id.eq_ignore_ascii_case(licence));
        let url = self.licence_url.clone();
        Some(match known {
            Some((_, name, known)) => ((*name).to_owned(), url.or_else(|| Some((*known).to_owned()))),
            None => (licence.to_owned(), url),
        })
    }
}

/// Licences by their SPDX identifiers: name and address.
const LICENCES: &[(&str, &str, &str)] = &[
    ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    ("CC-BY-ND-4.0", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
    ("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("GFDL-1.3-or-later", "GNU FDL 1.3", "https://www.gnu.org/licenses/fdl-1.3.html"),
];

/// Whether a text is a date as [`Work::date`] wants it.
///
/// ```
/// use hamgam::config::work::is_date;
/// assert!(is_date("2026") && is_date("2026-08-31"));
/// assert!(!is_date("31.8.2026") && !is_date("2026-13"));
/// ```
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |at: usize, length: usize, range: std::ops::RangeInclusive<u32>| {
        parts.get(at).is_none_or(|part: &&str| {
            part.len() == length
                && part.bytes().all(|b| b.is_ascii_digit())
                && part.parse().is_ok_and(|n| range.contains(&n))
        })
    };
    parts.len() <= 3 && number(0, 4, 1..=9999) && number(1, 2, 1..=12) && number(2, 2, 1..=31)
}
