//! `extra-number`: the translation has a figure that the original does not.

use std::cell::LazyCell;
use std::ops::Range;

use crate::check::compare::numbers::{self, Outcome};
use crate::check::compare::{beside, dates};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;
use crate::text::number::time::is_near_month;

/// The rule.
pub const EXTRA_NUMBER: Rule = Rule {
    name: "extra-number",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUANTITY,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    // «سالی دو بار» for "once a year" is told as what it is, where no other number went wrong.
    let turned = || beside::number(pair.leading(), pair.following()).map(|turned| turned.here);
    let is_alone = || numbers::of(pair).iter().all(|outcome| matches!(outcome, Outcome::Added(_)));
    let often = LazyCell::new(|| turned().filter(|_| is_alone()));
    let is_in =
        |here: &Range<usize>| often.as_ref().is_some_and(|often| often.start <= here.start && here.end <= often.end);
    let added = numbers::added(pair).filter(|here| !is_in(&here.span)).filter_map(|here| {
        let message =
            Message::new("check-extra-number").with("here", written(pair, pair.row.origin.other(), &here.span));
        let fault = pair.fault(message, Some(here.span.clone()), None)?.about(here.value());
        // "One month" is about «۳۰ روز»: for the record.
        let near = pair.leading().numbers.iter().any(|there| is_near_month(there, here));
        Some(if near { fault.noted() } else { fault })
    });
    let faults: Vec<Fault> = added.collect();
    // «۲۸۰ شهریور»: what became of a date is told there.
    let [_] = &faults[..] else { return faults };
    let gone = |outcome: &dates::Outcome| match outcome {
        dates::Outcome::Dropped(_) | dates::Outcome::Blurred(..) => true,
        // «۵ تیر ۳۱۹۲»
        dates::Outcome::Changed(there, here) => there.year.is_some() && here.year.is_none(),
        dates::Outcome::Added(_) => false,
    };
    let is_told = dates::differences(pair.leading(), pair.following()).iter().any(gone);
    if is_told { Vec::new() } else { faults }
}
