//! `impossible-date`: a day that its calendar does not have.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::date::Precision;
use crate::text::glance::Glance;

/// The rule.
pub const IMPOSSIBLE_DATE: Rule = Rule {
    name: "impossible-date",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::QUANTITY,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let never = text.facts.dates.iter().filter(|date| date.impossible);
    never
        .map(|date| {
            let said = text.document.source.text[date.span.clone()].to_owned();
            let id =
                if date.precision() < Precision::Month { "check-impossible-decade" } else { "check-impossible-date" };
            let message = Message::new(id).with("date", said.clone());
            Fault::new(message, span_place(text.document, date.span.clone())).about(said)
        })
        .collect()
}
