//! `unknown-citekey`: a citekey that the bibliography does not have.

use super::malformed_citekey::meant;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::citation::parse::Mode;
use crate::facts::Cited;
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
            let place = span_place(text.document, cited.span.clone());
            let fault = Fault::new(message.with("key", key), place).about(&cited.citation.key);
            if is_thanked(raw, cited) { fault.noted() } else { fault.lighter_if(is_mention(cited)) }
        })
        .collect()
}

/// Whether a key may be what somebody is called elsewhere: "as @rosa-m found". Keys of
/// works mostly have a year.
fn is_mention(cited: &Cited) -> bool {
    let key = &cited.citation.key;
    cited.citation.mode == Mode::InText && !key.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '_' | '.'))
}

/// Whether somebody is thanked by that name, in a list of changes or of those who helped.
fn is_thanked(raw: &str, cited: &Cited) -> bool {
    let before = &raw[..cited.item.start];
    let line = before.rsplit('\n').next().unwrap_or_default();
    let near = &line[line.ceil_char_boundary(line.len().saturating_sub(NEAR))..];
    let near = near.to_lowercase();
    cited.citation.mode == Mode::InText && THANKS.iter().any(|word| near.contains(word))
}

/// So many bytes before a name are read.
const NEAR: usize = 120;

#[rustfmt::skip]
const THANKS: &[&str] = &[
    "thank", "kudos", "contributed by", "contribution by", "reported by", "credit", "courtesy of", "props to",
    "shout-out", "welcome", "سپاس", "تشکر", "ممنون", "متشکر", "قدردان", "مدیون", "با همکاری", "مشارکت", "به همت", "به لطف",
];
