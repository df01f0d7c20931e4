//! Locators: as the citation processor takes them, and in the words and digits
//! of an edition.

use hayagriva::citationberg::taxonomy::Locator as CslLocator;
use hayagriva::{LocatorPayload, SpecificLocator};

use crate::citation::locator::Locator;
use crate::citation::parse::Citation;
use crate::export::script::Script;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};

/// A locator in the words and digits of the edition.
pub fn said(locator: &Locator, words: &Localizer, script: &Script) -> String {
    let value = script.points(&script.digits(&locator.value)).replace('-', "–");
    let value = if script.comma() == ", " { value.replace(',', ", ") } else { value.replace('،', "، ") };
    let many = u64::from(locator.value.contains(['-', ','])) + 1;
    match LOCATORS.iter().find(|(label, _)| *label == locator.label) {
        Some((_, message)) => words.say(&Message::new(message).with("count", many).with("value", plain(value))),
        None => value,
    }
}

/// How the labels of locators are said.
const LOCATORS: &[(&str, &str)] = &[
    ("page", "locator-page"),
    ("chapter", "locator-chapter"),
    ("volume", "locator-volume"),
    ("section", "locator-section"),
    ("paragraph", "locator-paragraph"),
    ("note", "locator-note"),
    ("figure", "locator-figure"),
    ("table", "locator-table"),
    ("line", "locator-line"),
    ("part", "locator-part"),
    ("book", "locator-book"),
    ("column", "locator-column"),
    ("folio", "locator-folio"),
    ("issue", "locator-issue"),
    ("verse", "locator-verse"),
    ("article", "locator-article"),
];

/// A locator as the processor takes it.
pub fn csl<'v>(item: &Citation, value: &'v str) -> Option<SpecificLocator<'v>> {
    let label = item.locator.as_ref()?.label;
    let label = if label == "article" { "article-locator" } else { label };
    let label: CslLocator = label.parse().unwrap_or(CslLocator::Custom);
    Some(SpecificLocator(label, LocatorPayload::Str(value)))
}
