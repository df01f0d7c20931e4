//! `contradictory-date`: a date and its gloss in the other calendar are not
//! the same days.

use crate::check::compare::dates::glosses::contradictions;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::date::Dated;
use crate::text::glance::Glance;

/// The rule.
pub const CONTRADICTORY_DATE: Rule = Rule {
    name: "contradictory-date",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::QUANTITY,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let clash = |(date, gloss): (&Dated, &Dated)| {
        let said = |date: &Dated| text.document.source.text[date.span.clone()].to_owned();
        let message = Message::new("check-contradictory-date").with("date", said(date)).with("gloss", said(gloss));
        let place = span_place(text.document, date.span.start..gloss.span.end);
        Fault::new(message, place).about(said(date))
    };
    contradictions(text.facts).into_iter().map(clash).collect()
}
