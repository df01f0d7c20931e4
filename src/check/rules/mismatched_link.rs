//! `mismatched-link`: the translation does not link to where the original does.

use crate::check::compare::links::differences;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_LINK: Rule = Rule {
    name: "mismatched-link",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::LINK,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let found = differences(pair);
    let lost = found.lost.iter().filter_map(|(link, other)| {
        let id = match other {
            Some(_) => "check-mismatched-link",
            None if link.is_image => "check-mismatched-link-image",
            None => "check-mismatched-link-lost",
        };
        let mut message = Message::new(id).with("to", plain(&link.to));
        if let Some(other) = other {
            message = message.with("here", plain(&other.to));
        }
        let here = other.as_ref().map(|other| other.span.clone());
        Some(pair.fault(message, here, Some(link.span.clone()))?.about(&link.to))
    });
    let astray = found.astray.iter().filter_map(|(link, other)| {
        let message = Message::new("check-mismatched-link").with("to", plain(&link.to)).with("here", plain(&other.to));
        let fault = pair.fault(message, Some(other.span.clone()), Some(link.span.clone()))?;
        Some(fault.about(&link.to).lighter_if(true))
    });
    let extra = found.extra.iter().filter_map(|link| {
        let message = Message::new("check-mismatched-link-extra").with("here", plain(&link.to));
        Some(pair.fault(message, Some(link.span.clone()), None)?.about(&link.to).lighter_if(true))
    });
    let exchanged = found.exchanged.iter().filter_map(|(first, second, here)| {
        let message =
            Message::new("check-exchanged-link").with("there", plain(&first.to)).with("other", plain(&second.to));
        let fault = pair.fault(message, Some(here.span.clone()), Some(first.span.clone()))?;
        Some(fault.about(&first.to).lighter_if(true))
    });
    lost.chain(astray).chain(extra).chain(exchanged).collect()
}
