//! `malformed-citekey`: a citekey with a character that does not belong in it: a
//! Persian digit, a letter that only looks Latin, a ZWNJ.
//!
//! A key that the bibliography has is right, whatever it is made of.

use crate::check::rule::{Fault, Look, Rule, Text, span_place};
use crate::citation::bibliography::Bibliography;
use crate::citation::citekey;
use crate::facts::Cited;
use crate::finding::{Fix, Level};
use crate::l10n::message::Message;
use crate::text::bidi;
use crate::text::edit::Edit;

/// The rule.
pub const MALFORMED_CITEKEY: Rule =
    Rule { name: "malformed-citekey", level: Level::Error, explained_by_staleness: false, look: Look::Text(look) };

fn look(text: &Text) -> Vec<Fault> {
    let raw = &text.document.source.text;
    let meant = |cited: &&Cited| meant(raw, cited, text.bibliography).map(|key| (cited.span.clone(), key));
    let found = text.facts.citations.iter().filter_map(|cited| meant(&cited));
    // What steers direction in a key is another rule's.
    let own = found.filter(|(at, (length, _))| !raw[at.start..at.start + length].contains(bidi::is_control));
    own.map(|(start, (length, key))| {
        let span = start.start..start.start + length;
        let message = Message::new("check-malformed-citekey")
            .with("key", format!("@{}", citekey::shown(&raw[span.clone()])))
            .with("right", format!("@{key}"));
        let place = span_place(text.document, span.clone());
        Fault::new(message, place).about(&key).mended(Fix::Safe, vec![Edit::new(span, key)])
    })
    .collect()
}

/// How many bytes of the file were meant as a key of the bibliography that is
/// written otherwise, and that key.
pub fn meant(raw: &str, cited: &Cited, bibliography: &Bibliography) -> Option<(usize, String)> {
    if !bibliography.present || bibliography.has(&cited.citation.key) && !citekey::goes_on(&raw[cited.span.end..]) {
        return None;
    }
    let length = citekey::written(&raw[cited.span.start..]);
    let written = &raw[cited.span.start..cited.span.start + length];
    let key = citekey::plain(written);
    (key != written && bibliography.has(&key)).then_some((length, key))
}
