//! How an edition speaks in its citations: its quotation marks, digits, points
//! and letters.

use std::borrow::Cow;

use hayagriva::citationberg::taxonomy::{OtherTerm, Term};
use hayagriva::citationberg::{Locale as CslLocale, TermForm};

use super::list::code;
use super::persian;
use crate::export::script::Script;
use crate::export::sources::title::{ENGLISH, Quotes, resolved};
use crate::export::tokens::{Token, tokens};
use crate::locale::Locale;

/// The voice of an edition.
pub struct Voice<'a> {
    locale: &'a Locale,
    script: &'a Script,
    quotes: Quotes<'a>,
}

impl<'a> Voice<'a> {
    /// The voice of a locale; `files` are the terms of citation styles.
    pub fn new(locale: &'a Locale, script: &'a Script, files: &'a [CslLocale]) -> Voice<'a> {
        let own = code(locale);
        let file = files.iter().find(|file| file.lang.as_ref() == Some(&own));
        let term = |name: OtherTerm| {
            let terms = file.and_then(|file| file.terms.as_ref())?;
            let found =
                terms.terms.iter().find(|term| term.name == Term::Other(name) && term.form == TermForm::Long)?;
            found.single().filter(|mark| !mark.is_empty())
        };
        let quotes = Quotes {
            open: term(OtherTerm::OpenQuote).unwrap_or(ENGLISH.open),
            close: term(OtherTerm::CloseQuote).unwrap_or(ENGLISH.close),
            inner_open: term(OtherTerm::OpenInnerQuote).unwrap_or(ENGLISH.inner_open),
            inner_close: term(OtherTerm::CloseInnerQuote).unwrap_or(ENGLISH.inner_close),
        };
        Voice { locale, script, quotes }
    }

    /// Whether the edition goes from right to left.
    pub fn is_rtl(&self) -> bool {
        self.locale.is_rtl()
    }

    /// A text that was set in the language of the edition, with its marks.
    pub fn quoted(&self, html: &str) -> String {
        let html = resolved(html, &self.quotes);
        match self.locale.language() {
            "fa" => persian::points(&html),
            "en" => points(&html),
            _ => html,
        }
    }

    /// A text that was set in the words of a source in another language.
    pub fn foreign(&self, html: &str) -> String {
        points(&resolved(html, &ENGLISH))
    }

    /// The letter of one of several sources of one author and year.
    pub fn letter(&self, at: usize, rtl: bool) -> String {
        if rtl && self.locale.language() == "fa" {
            let letter = persian::LETTERS.get(at).map_or_else(|| (at + 1).to_string(), |letter| (*letter).to_owned());
            return format!("\u{a0}{letter}");
        }
        let (mut at, mut out) = (at + 1, String::new());
        while at > 0 {
            at -= 1;
            out.insert(0, char::from(b'a' + u8::try_from(at % 26).unwrap_or(0)));
            at /= 26;
        }
        out
    }

    /// HTML whose text has the digits and points of the edition; addresses and
    /// what is set apart in it keep theirs.
    pub fn localized(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut link = 0_usize;
        for (start, token) in tokens(html) {
            match token {
                Token::Text(text) if link == 0 && !text.contains("://") => {
                    let persian = self.locale.language() == "fa";
                    let text = if persian { persian::day_first(text).into() } else { Cow::from(text) };
                    out.push_str(&self.script.points(&self.script.digits(&text)));
                }
                Token::Text(text) => out.push_str(text),
                Token::Open(name, _) | Token::Close(name) => {
                    let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
                    out.push_str(&html[start..end]);
                    if matches!(name, "a" | "bdi") {
                        link = if matches!(token, Token::Open(..)) { link + 1 } else { link.saturating_sub(1) };
                    }
                }
            }
        }
        out
    }
}

/// Points that meet: none behind a question, none twice.
///
/// ```
/// use hamgam::export::cite::voice::points;
/// assert_eq!(points("Gozaar,. “Says Jurist.”. “Why?.” <i>What now?</i>. Press."), "Gozaar. “Says Jurist.” “Why?” <i>What now?</i> Press.");
/// ```
pub fn points(text: &str) -> String {
    let mut out = text.replace(".”.", ".”").replace(".’”.", ".’”").replace(",.", ".");
    for mark in ["?", "!"] {
        for close in ["”", "’", "</i>", "’”"] {
            out = out.replace(&format!("{mark}.{close}"), &format!("{mark}{close}"));
            out = out.replace(&format!("{mark}{close}."), &format!("{mark}{close}"));
        }
    }
    out
}
