//! `missing-footnote`: a footnote mark of the original that the translation does
//! not have.

use crate::check::compare::{marks, unpaired};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::facts::footnote::Mark;
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const MISSING_FOOTNOTE: Rule = Rule {
    name: "missing-footnote",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::NOTED,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let (leads, follows) = (marks::of(pair, pair.row.origin), marks::of(pair, pair.row.origin.other()));
    let (lost, others) = unpaired(leads, follows, Mark::key);
    let astray = others.clone().into_iter().skip(lost.len()).filter(|mark| is_unmarked(pair, mark));
    let astray: Vec<Fault> = astray.filter_map(|mark| unmarked(pair, &mark)).collect();
    // Notes that have other labels, numbered anew, are the same notes.
    let faults = lost.into_iter().skip(others.len()).filter_map(|mark| {
        let message = Message::new("check-missing-footnote").with("mark", plain(format!("[^{}]", mark.label)));
        Some(pair.fault(message, None, Some(mark.span.clone()))?.about(mark.label))
    });
    faults.chain(astray).collect()
}

/// Whether the original has the note that a mark leads to, and no mark for it.
fn is_unmarked(pair: &Pair, mark: &Mark) -> bool {
    let Some(document) = pair.document(pair.row.origin) else { return false };
    let written = format!("[^{}]", mark.key());
    let marks = || document.source.text.match_indices(&written);
    let is_note = |at: usize| document.source.text[at + written.len()..].starts_with(':');
    document.definitions().has_footnote(&mark.key()) && marks().all(|(at, _)| is_note(at))
}

fn unmarked(pair: &Pair, mark: &Mark) -> Option<Fault> {
    let message = Message::new("check-missing-footnote-leading").with("mark", plain(format!("[^{}]", mark.label)));
    Some(pair.fault(message, Some(mark.span.clone()), None)?.about(mark.label.as_str()).lighter_if(true))
}
