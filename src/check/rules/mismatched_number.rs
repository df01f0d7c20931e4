//! `mismatched-number`: a figure of the original stands otherwise in the
//! translation, or not at all.

use crate::check::compare::numbers::{self, Outcome};
use crate::check::compare::order::What;
use crate::check::compare::{cells, designations, units};
use crate::check::exchange::exchange;
use crate::check::rule::{Fault, Look, Pair, Rule, written};
use crate::content::passage::Kind;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::number::{Number, Weight};

/// The rule.
pub const MISMATCHED_NUMBER: Rule =
    Rule { name: "mismatched-number", level: Level::Error, explained_by_staleness: true, look: Look::Row(look) };

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let (leading, following) = (pair.leading(), pair.following());
    let turned = numbers::turned::reversed(leading, following).into_iter().filter_map(|(there, here)| {
        let message = Message::new("check-reversed-range").with("there", written(pair, pair.row.origin, &there.span));
        Some(pair.fault(message, Some(here.span.clone()), Some(there.span.clone()))?.about(there.value()))
    });
    let outcomes = numbers::of(pair);
    if let Some((first, second, here)) = numbers::turned::exchanged(&outcomes) {
        let said = |number: &Number| written(pair, pair.row.origin, &number.span);
        let message = Message::new("check-exchanged").with("there", said(first)).with("other", said(second));
        let fault = pair.fault(message, Some(here.span.clone()), Some(first.span.clone()));
        return fault.map(|fault| fault.about(first.value())).into_iter().collect();
    }
    let differing = outcomes.into_iter().filter_map(|outcome| match outcome {
        Outcome::Changed(there, here) => {
            let message = Message::new("check-mismatched-number")
                .with("there", written(pair, pair.row.origin, &there.span))
                .with("here", written(pair, pair.row.origin.other(), &here.span));
            let fault = pair.fault(message, Some(here.span.clone()), Some(there.span.clone()))?.about(there.value());
            Some(fault.lighter_if(there.weight == Weight::Slight || here.weight == Weight::Slight))
        }
        Outcome::Dropped(there) => {
            let message =
                Message::new("check-missing-number").with("there", written(pair, pair.row.origin, &there.span));
            let fault = pair.fault(message, None, Some(there.span.clone()))?.about(there.value());
            Some(fault.lighter_if(there.weight < Weight::Figure))
        }
        Outcome::Rarer(there) => {
            let message = Message::new("check-rarer-number").with("there", written(pair, pair.row.origin, &there.span));
            Some(pair.fault(message, None, Some(there.span.clone()))?.about(there.value()).lighter_if(true))
        }
        Outcome::Added(_) => None,
    });
    let named = designations::changed(leading, following).into_iter().filter_map(|(there, here)| {
        let about = written(pair, pair.row.origin, &there.span);
        let message = Message::new("check-mismatched-number")
            .with("there", about.as_str())
            .with("here", written(pair, pair.row.origin.other(), &here.span));
        Some(pair.fault(message, Some(here.span.clone()), Some(there.span.clone()))?.about(about))
    });
    let mut faults: Vec<Fault> = turned.chain(differing).chain(named).collect();
    if faults.is_empty() {
        faults.extend(exchange(pair, What::Number).or_else(|| counted(pair)));
    }
    faults
}

/// A number that counts another unit than in the original.
fn counted(pair: &Pair) -> Option<Fault> {
    let in_row = pair.row.kind == Kind::Row;
    let (there, here) = units::changed(pair.leading(), pair.following())?;
    if in_row && cells::turned(pair).is_some() {
        return None;
    }
    let message = Message::new("check-mismatched-number")
        .with("there", written(pair, pair.row.origin, &there))
        .with("here", written(pair, pair.row.origin.other(), &here));
    let about = written(pair, pair.row.origin, &there);
    Some(pair.fault(message, Some(here), Some(there))?.about(about).lighter_if(true))
}
