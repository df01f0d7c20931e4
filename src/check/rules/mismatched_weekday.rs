//! `mismatched-weekday`: the weekday beside a date is not that day's, or not the
//! one of the original.

use std::ops::Range;

use crate::check::compare::moments;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, Text, span_place, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::date::calendar::weekday;
use crate::text::date::{Dated, When};
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_WEEKDAY: Rule = Rule {
    name: "mismatched-weekday",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Both(compare, look),
};

/// The weekday that the translation has in the place of another.
fn compare(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let (leading, following) = (pair.leading(), pair.following());
    // As in nearly all passages.
    if leading.moments.is_empty() {
        return Vec::new();
    }
    if following.moments.is_empty() {
        return moments::lost(leading, following).and_then(|lost| gone(pair, &lost.span)).into_iter().collect();
    }
    let alone = moments::weekdays(leading, following).map(|(there, here)| (there.span.clone(), here.span.clone()));
    let beside =
        || moments::beside_dates(leading, following).map(|(there, here)| (there.span.clone(), here.span.clone()));
    let fault = alone.or_else(beside).and_then(|(there, here)| {
        let said = written(pair, pair.row.origin, &there);
        let message = Message::new("check-changed-weekday")
            .with("there", said.clone())
            .with("here", written(pair, pair.row.origin.other(), &here));
        Some(pair.fault(message, Some(here), Some(there))?.about(said))
    });
    fault.into_iter().collect()
}

/// What is said of a weekday that is gone.
fn gone(pair: &Pair, there: &Range<usize>) -> Option<Fault> {
    let said = written(pair, pair.row.origin, there);
    let message = Message::new("check-missing-date").with("there", said.clone());
    Some(pair.fault(message, None, Some(there.clone()))?.about(said))
}

fn look(text: &Text) -> Vec<Fault> {
    text.facts.dates.iter().filter_map(|date| fault(text, date)).collect()
}

fn fault(text: &Text, date: &Dated) -> Option<Fault> {
    let When::Days(days, _) = &date.when else { return None };
    let real = moments::is_wrong(date).then(|| weekday(*days.start()))?;
    let said = text.document.source.text[date.span.clone()].to_owned();
    let message = Message::new("check-mismatched-weekday").with("date", said.clone()).with("day", u64::from(real));
    Some(Fault::new(message, span_place(text.document, date.span.clone())).about(said))
}
