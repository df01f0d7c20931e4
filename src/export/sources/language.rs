//! The language of a source, and the direction of a text of it.

use super::Source;
use crate::export::script::is_rtl;
use crate::locale::Locale;
use crate::text::bidi;

/// The language that an entry says it is in, by a BibLaTeX name or by a tag.
pub fn language(entry: &biblatex::Entry) -> Option<Locale> {
    let said = super::text(entry, "langid").or_else(|| super::text(entry, "language"))?;
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
}
