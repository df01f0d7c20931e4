//! `malformed-citekey`: a citekey with a character that does not belong in it: a
//! Persian digit, a letter that only looks Latin, a ZWNJ.
//!
//! A key that the bibliography has is right, whatever it is made of.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::citation::bibliography::Bibliography;
use crate::citation::citekey;
use crate::facts::Cited;
use crate::finding::{Fix, Level};
use crate::l10n::message::Message;
use crate::text::bidi;
use crate::text::edit::Edit;
use crate::text::glance::Glance;

/// The rule.
pub const MALFORMED_CITEKEY: Rule = Rule {
    name: "malformed-citekey",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::AT,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let raw = &text.document.source.text;
    // What steers direction in a key is another rule's.
    let own = text.facts.citations.iter().filter(|cited| !raw[cited.span.clone()].contains(bidi::is_control));
    own.filter_map(|cited| Some((cited, meant(raw, cited, text.bibliography)?)))
        .map(|(cited, key)| {
            let message = Message::new("check-malformed-citekey")
                .with("key", format!("@{}", citekey::shown(&raw[cited.span.clone()])))
                .with("right", format!("@{key}"));
            let place = span_place(text.document, cited.span.clone());
            Fault::new(message, place).about(&key).mended(Fix::Safe, vec![Edit::new(cited.span.clone(), key)])
        })
        .collect()
}

/// The key of the bibliography that was meant by one that is written otherwise.
pub fn meant(raw: &str, cited: &Cited, bibliography: &Bibliography) -> Option<String> {
    let written = &raw[cited.span.clone()];
    if written.is_ascii() || bibliography.has(written) {
        return None;
    }
    Some(citekey::plain(written)).filter(|key| bibliography.has(key))
}
