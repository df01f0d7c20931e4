//! `unknown-footnote`: a footnote mark for which the document has no note.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::facts::footnote::marks;
use crate::finding::{Fix, Level};
use crate::l10n::message::{Message, plain};
use crate::text::edit::Edit;
use crate::text::glance::Glance;

/// The rule.
pub const UNKNOWN_FOOTNOTE: Rule = Rule {
    name: "unknown-footnote",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::NOTED,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let notes = text.document.definitions();
    let found = marks(text.document, text.passage..text.passage + 1);
    let unknown = found.into_iter().filter(|mark| !notes.has_footnote(&mark.label));
    unknown
        .map(|mark| {
            let message = Message::new("check-unknown-footnote").with("mark", plain(format!("[^{}]", mark.label)));
            let fault = Fault::new(message, span_place(text.document, mark.span.clone())).about(mark.label.as_str());
            // The digits of the language in place of those of the note.
            if notes.has_footnote(&mark.key()) {
                fault.mended(Fix::Safe, vec![Edit::new(mark.span.clone(), format!("[^{}]", mark.key()))])
            } else {
                fault
            }
        })
        .collect()
}
