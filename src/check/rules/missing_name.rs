//! `missing-name`: the original names someone or something of the glossary that
//! the translation does not, or says in the place of another.

use crate::check::compare::names::differences;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule, written};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const MISSING_NAME: Rule = Rule {
    name: "missing-name",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::NONE,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() || pair.row.flags.verbatim {
        return Vec::new();
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let (lost, turned) = differences(pair);
    if lost.is_empty() && turned.is_empty() {
        return Vec::new();
    }
    let faults = lost.iter().filter_map(|lost| {
        let name = written(pair, leads, &lost.span);
        let message = match &lost.instead {
            Some(other) => {
                let message = Message::new("check-missing-name-other").with("other", written(pair, follows, other));
                // By these the other half of an exchange is known.
                lost.terms.map_or(message.clone(), |(own, term)| message.with("there", own).with("here", term))
            }
            None => Message::new("check-missing-name"),
        };
        let message = message.with("name", name.as_str());
        let fault = pair.fault(message, lost.instead.clone(), Some(lost.span.clone()))?;
        Some(fault.about(name).lighter_if(lost.unsure))
    });
    let turned = turned.iter().filter_map(|swap| {
        let name = written(pair, leads, &swap.first);
        let other = written(pair, leads, &swap.second);
        let id = if swap.speakers { "check-missing-name-speaker" } else { "check-missing-name-turned" };
        let message = Message::new(id).with("name", name.as_str()).with("other", other);
        Some(pair.fault(message, Some(swap.here.clone()), Some(swap.first.clone()))?.about(name).lighter_if(true))
    });
    faults.chain(turned).collect()
}
