//! `unknown-citekey`: a citekey that the bibliography does not have.

use super::malformed_citekey::meant;
use crate::check::rule::{Fault, Look, Rule, Text, span_place};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const UNKNOWN_CITEKEY: Rule = Rule {
    name: "unknown-citekey",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::AT,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    if !text.bibliography.present {
        return Vec::new();
    }
    let raw = &text.document.source.text;
    // A key that is only written wrong is another rule's.
    let unknown = text.facts.citations.iter().filter(|cited| {
        let known = [&cited.citation.key, &raw[cited.span.clone()]].iter().any(|key| text.bibliography.has(key));
        !known && meant(raw, cited, text.bibliography).is_none()
    });
    unknown
        .map(|cited| {
            let key = format!("@{}", cited.citation.key);
            let message = match text.bibliography.nearest(&cited.citation.key) {
                Some(near) => Message::new("check-unknown-citekey-near").with("near", format!("@{near}")),
                None => Message::new("check-unknown-citekey"),
            };
            Fault::new(message.with("key", key), span_place(text.document, cited.span.clone()))
                .about(&cited.citation.key)
        })
        .collect()
}
