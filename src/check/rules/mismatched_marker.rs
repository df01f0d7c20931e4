//! `mismatched-marker`: `[citation needed]` or `[page needed]` stands in one
//! language only.

use std::ops::Range;

use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::facts::knows;
use crate::facts::marker::{Lack, markers};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_MARKER: Rule = Rule {
    name: "mismatched-marker",
    level: Level::Error,
    explained_by_staleness: true,
    asks: Glance::BRACKET.or(Glance::BRACE),
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() || !knows(pair.source_locale) || !knows(pair.locale) {
        return Vec::new();
    }
    let (leads, follows) = (read(pair, pair.row.origin), read(pair, pair.row.origin.other()));
    let mut faults = Vec::new();
    for lack in [Lack::Citation, Lack::Page] {
        let of = |all: &[(Lack, Range<usize>)]| -> Vec<Range<usize>> {
            all.iter().filter(|(of, _)| *of == lack).map(|(_, span)| span.clone()).collect()
        };
        let (here, there) = (of(&follows), of(&leads));
        let name = if lack == Lack::Citation { "citation" } else { "page" };
        let message = |id: &'static str| Message::new(id).with("lack", name);
        for span in there.iter().skip(here.len()) {
            faults.extend(
                pair.fault(message("check-mismatched-marker"), None, Some(span.clone())).map(|fault| fault.about(name)),
            );
        }
        for span in here.iter().skip(there.len()) {
            let fault = pair.fault(message("check-mismatched-marker-extra"), Some(span.clone()), None);
            faults.extend(fault.map(|fault| fault.about(name).lighter_if(true)));
        }
    }
    faults
}

fn read(pair: &Pair, side: Side) -> Vec<(Lack, Range<usize>)> {
    let (Some(document), Some(half)) = (pair.document(side), pair.row.half(side)) else { return Vec::new() };
    let mut found = Vec::new();
    for at in half.passages.clone().filter(|&at| document.passages[at as usize].kind.is_prose()) {
        let span = document.passages[at as usize].span.clone();
        let in_file = |(lack, of): (Lack, Range<usize>)| (lack, span.start + of.start..span.start + of.end);
        found.extend(markers(&document.source.text[span.clone()]).into_iter().map(in_file));
    }
    found
}
