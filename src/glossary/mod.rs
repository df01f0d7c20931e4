//! The terms and names of a work: the form that it prefers in each language,
//! forms that are accepted beside it, and forms to avoid.

pub mod boundary;
pub mod find;
pub mod inflect;
pub mod load;

use crate::locale::Locale;
use find::Finder;

/// What a term is called in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms {
    /// The form that the work prefers; empty where it has none.
    pub term: String,
    /// Forms that are accepted beside it.
    pub variants: Vec<String>,
    /// Forms that are not to be used in our own voice.
    pub avoid: Vec<String>,
}

impl Forms {
    /// The forms that may be used, the preferred one first.
    pub fn accepted(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.term).chain(&self.variants).map(String::as_str).filter(|form| !form.is_empty())
    }
}

/// One line of a glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// What it is called, by language.
    pub forms: Vec<(Locale, Forms)>,
    /// What it is, as written: `person`, `place`, `term`.
    pub kind: String,
    /// A remark.
    pub note: String,
    /// Path of its file below the project.
    pub path: String,
    /// Its line there.
    pub line: u32,
}

impl Term {
    /// What it is called in a locale, or else in its language (`fa-AF` takes
    /// the column of `fa`).
    pub fn forms(&self, locale: &Locale) -> Option<&Forms> {
        let exact = self.forms.iter().find(|(column, _)| column.same_as(locale));
        let found = exact.or_else(|| self.forms.iter().find(|(column, _)| column.language() == locale.language()));
        found.map(|(_, forms)| forms)
    }

    /// Whether it names a person.
    pub fn is_person(&self) -> bool {
        self.kind == "person"
    }

    /// Whether it names someone or something that there is once: such a name
    /// has no other word for it.
    pub fn is_name(&self) -> bool {
        matches!(&*self.kind, "person" | "place" | "organization" | "organisation" | "group")
    }
}

/// All terms of a project.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The terms, in the order of their files.
    pub terms: Vec<Term>,
    finders: Vec<(Locale, Finder)>,
}

impl Glossary {
    /// Makes ready to find the terms in texts of some locales.
    #[must_use]
    pub fn ready<'a>(mut self, locales: impl Iterator<Item = &'a Locale>) -> Glossary {
        if !self.terms.is_empty() {
            self.finders = locales.map(|locale| (locale.clone(), Finder::new(&self.terms, locale))).collect();
        }
        self
    }

    /// What finds the terms in texts of a locale; nothing where there are none.
    pub fn finder(&self, locale: &Locale) -> Option<&Finder> {
        self.finders.iter().find(|(known, _)| known == locale).map(|(_, finder)| finder)
    }
}
