//! How a language is written, as far as a bundle needs to know: its digits, its
//! commas, the direction of a piece of text.

use fluent::types::FluentNumber;

use crate::l10n::voice::Voice;
use crate::locale::Locale;
use crate::text::bidi;

/// The writing of a language.
#[derive(Debug, Clone)]
pub struct Script {
    digits: Vec<String>,
    /// Whether the language is written in the Arabic script: its comma and
    /// semicolon are its own.
    arabic: bool,
}

impl Script {
    /// The writing of a locale.
    pub fn of(locale: &Locale) -> Script {
        let voice = Voice::new(locale);
        let digit = |digit: u8| {
            voice.number(&FluentNumber::from(digit)).unwrap_or_else(|| char::from(b'0' + digit).to_string())
        };
        let arabic = matches!(locale.language(), "fa" | "ar" | "ckb" | "ur" | "ps" | "ug" | "sd" | "az" | "ku" | "mzn");
        Script { digits: (0..10).map(digit).collect(), arabic: arabic && locale.is_rtl() }
    }

    /// A text with the digits of the language.
    ///
    /// ```
    /// use hamgam::{export::script::Script, locale::Locale};
    /// let persian = Script::of(&Locale::parse("fa").unwrap());
    /// assert_eq!(persian.digits("1988, p. 3"), "۱۹۸۸, p. 3".replace('3', "۳"));
    /// assert_eq!(persian.points("a, b; c"), "a، b؛ c");
    /// ```
    pub fn digits(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c.to_digit(10).filter(|_| c.is_ascii_digit()).and_then(|digit| self.digits.get(digit as usize)) {
                Some(digit) => out.push_str(digit),
                None => out.push(c),
            }
        }
        out
    }

    /// A number with the digits of the language, ungrouped.
    pub fn number(&self, number: usize) -> String {
        self.digits(&number.to_string())
    }

    /// A text with the comma and the semicolon of the language.
    pub fn points(&self, text: &str) -> String {
        if !self.arabic {
            return text.to_owned();
        }
        text.replace(',', "،").replace(';', "؛")
    }

    /// The comma of the language.
    pub fn comma(&self) -> &'static str {
        if self.arabic { "، " } else { ", " }
    }
}

/// Whether most letters of a text are of a right-to-left script.
pub fn is_rtl(text: &str) -> bool {
    let rtl = text.chars().filter(|&c| bidi::is_rtl(c)).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    rtl * 2 > letters
}
