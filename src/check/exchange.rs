//! What rules about numbers, dates and hedges say where two of them changed
//! places.

use super::compare::cells::turned;
use super::compare::order::{What, exchanged};
use super::fault::Fault;
use super::rule::{Pair, written};
use crate::content::passage::Kind;
use crate::l10n::message::Message;

/// Two numbers, or two dates, that changed places.
pub fn exchange(pair: &Pair, what: What) -> Option<Fault> {
    let found = exchanged(pair, what)?;
    let said = |span| written(pair, pair.row.origin, span);
    let message = Message::new("check-exchanged").with("there", said(&found.first)).with("other", said(&found.second));
    let fault = pair.fault(message, Some(found.here.clone()), Some(found.first.clone()))?;
    Some(fault.about(said(&found.first)).lighter_if(true))
}

/// Whether two numbers, dates or cells changed places: what stands beside them
/// went astray with that.
pub fn is_told(pair: &Pair) -> bool {
    let moved = |what: What| exchanged(pair, what).is_some();
    moved(What::Number) || moved(What::Date) || pair.row.kind == Kind::Row && turned(pair).is_some()
}
