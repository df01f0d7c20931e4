//! `mismatched-weekday`: the weekday beside a date is not that day's.

use crate::check::rule::{Fault, Look, Rule, Text, span_place};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::date::calendar::weekday;
use crate::text::date::{Dated, Precision, When};

/// The rule.
pub const MISMATCHED_WEEKDAY: Rule =
    Rule { name: "mismatched-weekday", level: Level::Warning, explained_by_staleness: false, look: Look::Text(look) };

fn look(text: &Text) -> Vec<Fault> {
    text.facts.dates.iter().filter_map(|date| fault(text, date)).collect()
}

fn fault(text: &Text, date: &Dated) -> Option<Fault> {
    let When::Days(days, Precision::Day) = &date.when else { return None };
    let real = weekday(*days.start());
    date.weekday.filter(|said| *said != real && !date.impossible)?;
    let said = text.document.source.text[date.span.clone()].to_owned();
    let message = Message::new("check-mismatched-weekday").with("date", said.clone()).with("day", u64::from(real));
    Some(Fault::new(message, span_place(text.document, date.span.clone())).about(said))
}
