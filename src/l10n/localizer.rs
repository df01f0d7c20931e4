//! How a locale says a message: Fluent, with English beneath.
//!
//! What people wrote (`Value::Text`) may be isolated, so that it cannot reorder
//! the sentence it stands in; what machines read (`Value::Plain`) comes out
//! character by character, whatever the language. Nothing here fails: a
//! sentence that is missing is said in English, and at worst by its id.

use std::borrow::Cow;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::argument::fluent_value;
use super::message::Message;
use super::voice::Voice;
use crate::locale::Locale;
use crate::text::bidi;

// `LOCALES`: every folder below `locales/` with its files, and `PAGES`: with the
// pages of its rules; both found by build.rs.
include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The language beneath all others.
const ENGLISH: &str = "en";

/// Bytes that few sentences exceed.
const SENTENCE: usize = 160;

type Bundle = FluentBundle<FluentResource>;

/// The words of one interface language.
pub struct Localizer {
    locale: Locale,
    voice: Voice,
    isolate: bool,
    /// The language, then English.
    bundles: Vec<Bundle>,
}

impl Localizer {
    /// The words of the first requested language that there is, else English.
    ///
    /// `isolate` sets embedded text apart with invisible characters: for people
    /// on a terminal and in HTML, never for machines.
    ///
    /// ```
    /// use hamgam::l10n::localizer::Localizer;
    /// let words = Localizer::new(&["fa-IR".parse().unwrap()], false);
    /// assert_eq!((words.direction(), words.number(1988)), ("rtl", "۱٬۹۸۸".to_owned()));
    /// ```
    pub fn new(requested: &[LanguageIdentifier], isolate: bool) -> Localizer {
        let english = Locale::parse(ENGLISH).expect("English is a language");
        let locale = negotiate(requested).and_then(|best| Locale::parse(&best.to_string()));
        let locale = locale.unwrap_or_else(|| english.clone());
        let mut bundles = vec![bundle(&locale, isolate)];
        if locale != english {
            bundles.push(bundle(&english, isolate));
        }
        Localizer { voice: Voice::new(&locale), locale, isolate, bundles }
    }

    /// The same words, with or without isolates around embedded text.
    #[must_use]
    pub fn isolating(&self, isolate: bool) -> Localizer {
        Localizer::new(&[self.language().clone()], isolate)
    }

    /// The languages there are, by the names of their folders.
    pub fn available() -> Vec<LanguageIdentifier> {
        LOCALES.iter().filter_map(|(name, _)| name.parse().ok()).collect()
    }

    /// Whether one of the languages there are answers to this one.
    pub fn speaks(language: &LanguageIdentifier) -> bool {
        negotiate(std::slice::from_ref(language)).is_some()
    }

    /// The language in use.
    pub fn language(&self) -> &LanguageIdentifier {
        self.locale.id()
    }

    /// Its direction, `rtl` or `ltr`.
    pub fn direction(&self) -> &'static str {
        self.locale.direction()
    }

    /// Whether embedded text is set apart.
    pub fn isolates(&self) -> bool {
        self.isolate
    }

    /// The page of a rule, in this language or in English.
    pub fn page(&self, rule: &str) -> Option<&'static str> {
        self.among(PAGES, rule)
    }

    /// A guide, in this language or in English.
    pub fn guide(&self, name: &str) -> Option<&'static str> {
        self.among(GUIDES, name)
    }

    /// The names of all guides.
    pub fn guides() -> impl Iterator<Item = &'static str> {
        let english = GUIDES.iter().filter(|(folder, _)| *folder == ENGLISH);
        english.flat_map(|(_, guides)| guides.iter().map(|(name, _)| *name))
    }

    fn among(&self, all: &[(&str, &[(&str, &'static str)])], wanted: &str) -> Option<&'static str> {
        let of = |language: &str| {
            let (_, pages) = all.iter().find(|(folder, _)| *folder == language)?;
            pages.iter().find(|(name, _)| *name == wanted).map(|(_, text)| *text)
        };
        of(self.locale.as_str()).or_else(|| of(ENGLISH))
    }

    /// A message in words.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(*name, fluent_value(value));
        }
        self.format(message.id, Some(&args))
    }

    /// A message without arguments, by its id.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// Whether there is a message of this id in any language at hand.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    /// A number in the digits of the language.
    pub fn number(&self, number: i64) -> String {
        self.voice.number(&FluentNumber::from(number)).unwrap_or_else(|| number.to_string())
    }

    /// A piece of someone's text, set apart where that is called for.
    pub fn isolated<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.isolate { self.voice.isolated(text) } else { text.into() }
    }

    /// A line of words that stands alone: it keeps its direction on terminals
    /// that read every line from the left. A line of code stays bare.
    pub fn line<'t>(&self, line: &'t str) -> Cow<'t, str> {
        if self.isolate && bidi::has_rtl(line) { self.isolated(line) } else { line.into() }
    }

    fn format(&self, id: &str, args: Option<&FluentArgs>) -> String {
        for bundle in &self.bundles {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            // Not `format_pattern`: it lets `speak` loose on the whole sentence as well.
            let mut said = String::with_capacity(SENTENCE);
            let written = bundle.write_pattern(&mut said, pattern, args, &mut errors);
            debug_assert!(written.is_ok() && errors.is_empty(), "{id}: {errors:?}");
            if errors.is_empty() {
                return said;
            }
        }
        debug_assert!(false, "no message has the id {id}");
        id.to_owned()
    }
}

fn negotiate(requested: &[LanguageIdentifier]) -> Option<LanguageIdentifier> {
    let available = Localizer::available();
    negotiate_languages(requested, &available, None, NegotiationStrategy::Filtering).first().map(|&best| best.clone())
}

fn bundle(locale: &Locale, isolate: bool) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![locale.id().clone()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(if isolate { speak::<true> } else { speak::<false> }));
    if isolate && locale.is_rtl() {
        bundle.set_transform(Some(isolate_code));
    }
    let built_in = bundle.add_builtins();
    debug_assert!(built_in.is_ok(), "{built_in:?}");
    let name = locale.as_str();
    for file in LOCALES.iter().filter(|(folder, _)| *folder == name).flat_map(|(_, files)| files.iter()) {
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) => resource,
            Err((rest, faults)) => {
                debug_assert!(false, "locales/{name}: {faults:?}");
                rest
            }
        };
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "locales/{name}: {added:?}");
    }
    bundle
}

/// How values are written: numbers in the digits of the language, text apart.
/// Fluent selects on the bare value, so `{ $kind -> … }` works in both.
fn speak<const ISOLATE: bool>(value: &FluentValue, memory: &IntlLangMemoizer) -> Option<String> {
    let voiced = match value {
        FluentValue::Number(number) => memory.with_try_get::<Voice, _, _>((), |voice| voice.number(number)),
        FluentValue::String(text) if ISOLATE => {
            memory.with_try_get::<Voice, _, _>((), |voice| Some(voice.isolated(text).into_owned()))
        }
        _ => return None,
    };
    voiced.ok().flatten()
}

/// Code in a sentence of a right-to-left language keeps its own direction:
/// `--list` would else be seen as `list--`.
fn isolate_code(text: &str) -> Cow<'_, str> {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len() < 3 || parts.len().is_multiple_of(2) {
        return text.into();
    }
    let quoted = |(at, part): (usize, &&str)| match at % 2 {
        0 => (*part).to_owned(),
        _ => bidi::isolate(&format!("`{part}`")),
    };
    parts.iter().enumerate().map(quoted).collect::<String>().into()
}
