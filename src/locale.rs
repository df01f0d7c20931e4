//! A locale: a BCP 47 identifier, and the direction it is written in.

use std::fmt;
use std::sync::Arc;

use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A BCP 47 locale, written as the project writes it (`fa`, `pt-BR`). Every finding
/// names its own: a clone costs nothing.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale(Arc<Known>);

/// What is known of a locale.
#[derive(PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Known {
    name: String,
    id: LanguageIdentifier,
    is_rtl: bool,
    is_latin: bool,
}

impl Locale {
    /// Reads an identifier; `pt_BR` is understood as `pt-BR`.
    ///
    /// ```
    /// use hamgam::locale::Locale;
    /// assert_eq!(Locale::parse("fa").unwrap().direction(), "rtl");
    /// assert!(Locale::parse("not a locale").is_none());
    /// ```
    pub fn parse(name: &str) -> Option<Locale> {
        let id: LanguageIdentifier = name.replace('_', "-").parse().ok()?;
        let mut full = id.clone();
        full.maximize();
        let is_rtl = full.character_direction() == CharacterDirection::RTL;
        let is_latin = full.script.is_some_and(|script| script.as_str() == "Latn");
        (id.language.as_str() != "und").then(|| Locale(Arc::new(Known { name: name.to_owned(), id, is_rtl, is_latin })))
    }

    /// As the project writes it.
    pub fn as_str(&self) -> &str {
        &self.0.name
    }

    /// The parsed identifier.
    pub fn id(&self) -> &LanguageIdentifier {
        &self.0.id
    }

    /// The language subtag.
    pub fn language(&self) -> &str {
        self.0.id.language.as_str()
    }

    /// Whether the locale is written from right to left.
    pub fn is_rtl(&self) -> bool {
        self.0.is_rtl
    }

    /// Whether the locale is written in Latin letters.
    ///
    /// ```
    /// use hamgam::locale::Locale;
    /// let is_latin = |name: &str| Locale::parse(name).unwrap().is_latin();
    /// assert!(is_latin("en") && is_latin("pt-BR") && !is_latin("fa") && !is_latin("zh"));
    /// ```
    pub fn is_latin(&self) -> bool {
        self.0.is_latin
    }

    /// `rtl` or `ltr`, as HTML's `dir` wants it.
    pub fn direction(&self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// Whether two spellings name one locale (`pt-br`, `pt_BR`).
    pub fn same_as(&self, other: &Locale) -> bool {
        self.0.id == other.0.id
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.name)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.0.name)
    }
}
