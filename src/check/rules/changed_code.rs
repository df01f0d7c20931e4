//! `changed-code`: a code span of the original that stands otherwise in the
//! translation, or not at all.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::check::compare::unpaired;
use crate::check::rule::{Fault, Look, Pair, Rule};
use crate::facts::Prose;
use crate::facts::code::{Code, codes};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;

/// The rule.
pub const CHANGED_CODE: Rule =
    Rule { name: "changed-code", level: Level::Warning, explained_by_staleness: true, look: Look::Row(look) };

/// Of more code than a hundred in one passage nothing is guessed.
const MOST: usize = 10_000;

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() || !pair.leading().seen.has(Glance::TICK) {
        return Vec::new();
    }
    // Most translations leave code as it is written.
    if written(pair, pair.row.origin).eq(written(pair, pair.row.origin.other())) {
        return Vec::new();
    }
    let (leads, follows) = (read(pair, pair.row.origin), read(pair, pair.row.origin.other()));
    let all: FxHashSet<Cow<str>> = follows.iter().map(|code| code.text.clone()).collect();
    let (mut lost, mut follows) = unpaired(leads, follows, |code| code.text.clone());
    lost.retain(|code| !all.contains(&code.text));
    if lost.len() * follows.len() > MOST {
        return Vec::new();
    }
    let faults = lost.into_iter().filter_map(|code| {
        let other = nearest(&code.text, &mut follows);
        let message = match &other {
            Some(other) => Message::new("check-changed-code").with("here", &*other.text),
            None if is_word(&code.text) => return None,
            None => Message::new("check-changed-code-lost"),
        };
        let lighter = other.as_ref().is_none_or(|other| is_shifted(&code.text, &other.text));
        let message = message.with("there", &*code.text);
        let mut fault = pair.fault(message, other.map(|other| other.span), Some(code.span))?.about(code.text);
        fault.lighter = lighter;
        Some(fault)
    });
    faults.collect()
}

/// A word that was set as code: translations write it in their own.
fn is_word(code: &str) -> bool {
    code.chars().all(|c| c.is_alphabetic() || c == ' ')
}

/// Signs that were shifted so that they look right between words of the other
/// direction, or words of the sentence that were taken into the code.
fn is_shifted(code: &str, other: &str) -> bool {
    let signs = |text: &str| {
        let mut signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200c}').collect();
        signs.sort_unstable();
        signs
    };
    other.contains(code) || signs(code) == signs(other)
}

fn read<'d>(pair: &Pair<'d>, side: Side) -> Vec<Code<'d>> {
    match (pair.document(side), pair.row.half(side)) {
        (Some(document), Some(half)) => codes(document, half.passages.start as usize..half.passages.end as usize),
        _ => Vec::new(),
    }
}

/// The code of a side, with its backticks.
fn written<'p>(pair: &'p Pair, side: Side) -> impl Iterator<Item = &'p str> {
    let text = pair.document(side).map_or("", |document| document.source.text.as_str());
    let of = move |prose: &'p Prose| {
        prose.codes.iter().map(move |code| &text[prose.start + code.start..prose.start + code.end])
    };
    pair.facts(side).prose.iter().flat_map(of)
}

/// The code that is most like another one, taken out.
fn nearest<'d>(code: &str, others: &mut Vec<Code<'d>>) -> Option<Code<'d>> {
    let score = |other: &Code| similar::TextDiff::from_chars(code, &*other.text).ratio();
    let best = others.iter().map(score).enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 > 0.6).then(|| others.remove(best.0))
}
