//! `mismatched-quotation`: words that the original quotes stand in the translation
//! without quotation marks, or the other way round.

use std::ops::Range;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::facts::Facts;
use crate::facts::quotation::quotations;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const MISMATCHED_QUOTATION: Rule = Rule {
    name: "mismatched-quotation",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::QUOTE.or(Glance::TWICE),
    look: Look::Row(look),
};

/// Fewer words may be a name, a term, or a word that is only mentioned.
const FEWEST: usize = 4;

fn look(pair: &Pair) -> Vec<Fault> {
    if !pair.is_whole() || pair.row.flags.verbatim {
        return Vec::new();
    }
    let (there, here) = (quotes(pair.leading()), quotes(pair.following()));
    let lost = Message::new("check-mismatched-quotation");
    let extra = Message::new("check-mismatched-quotation-extra");
    let lost = surplus(&there, &here).and_then(|span| pair.fault(lost, None, Some(span)));
    let extra = surplus(&here, &there).and_then(|span| Some(pair.fault(extra, Some(span), None)?.lighter_if(true)));
    let faults: Vec<Fault> = lost.into_iter().chain(extra).collect();
    if (!faults.is_empty() || there.len() != here.len()) && is_interrupted(pair, &there, &here) {
        return Vec::new();
    }
    // One that is gone where all others are as they were.
    let single = !there.is_empty() && there.len() == here.len() + 1 && faults.is_empty();
    let short = || {
        // *Bahar* (“Spring”) needs no gloss where it is said in Persian.
        if there.iter().any(|(span, words)| *words < FEWEST && is_gloss(pair.leading(), span)) {
            return None;
        }
        let span = odd(&there, &here)?;
        Some(pair.fault(Message::new("check-mismatched-quotation"), None, Some(span))?.lighter_if(true))
    };
    if single { short().into_iter().collect() } else { faults }
}

/// Whether both sides quote as often once what its speaker interrupts is one:
/// "So," she wrote, "it was."
fn is_interrupted(pair: &Pair, there: &[(Range<usize>, usize)], here: &[(Range<usize>, usize)]) -> bool {
    let breaks = |facts: &Facts, quotes: &[(Range<usize>, usize)]| {
        quotes.windows(2).filter(|both| interrupts(facts, &both[0].0, &both[1].0)).count()
    };
    let (lead, follow) = (breaks(pair.leading(), there), breaks(pair.following(), here));
    (lead, follow) != (0, 0) && {
        let (most, other) = (there.len(), here.len());
        most > other && most <= other + lead || other > most && other <= most + follow
    }
}

/// Whether the words between two quotations say who speaks, between commas.
fn interrupts(facts: &Facts, first: &Range<usize>, second: &Range<usize>) -> bool {
    let (Some([_, quoted, _]), Some(between)) = (facts.around(first), facts.between(first, second)) else {
        return false;
    };
    let comma = |c: char| matches!(c, ',' | '،');
    let quoted = quoted.trim_end_matches(|c: char| !c.is_alphanumeric() && !comma(c));
    let between = between.trim();
    let is_short = between.split_whitespace().count() <= MOST_BETWEEN;
    // "So," she wrote. "It was."; "So," she wrote; "it was."
    let told = quoted.ends_with(comma) && between.ends_with(['.', ';', '؛', ':']);
    is_short && (told || between.ends_with(comma) && (quoted.ends_with(comma) || between.starts_with(comma)))
}

/// So many words may say who speaks.
const MOST_BETWEEN: usize = 10;

/// Whether a quotation in brackets says what the name or the word before it means.
fn is_gloss(facts: &Facts, span: &Range<usize>) -> bool {
    let Some([before, _, behind]) = facts.around(span) else { return false };
    let Some(named) = before.strip_suffix('(') else { return false };
    behind.starts_with(')') && named.trim_end().ends_with(|c: char| matches!(c, '*' | '_') || c.is_ascii_alphabetic())
}

/// The quotation of a side that is most likely the one that the other lacks.
fn odd(of: &[(Range<usize>, usize)], other: &[(Range<usize>, usize)]) -> Option<Range<usize>> {
    let at = of.iter().zip(other).position(|((_, own), (_, words))| own.abs_diff(*words) > 2).unwrap_or(other.len());
    of.get(at).map(|(span, _)| span.clone())
}

/// The first long quotation of a side that is one more than the other side has
/// quotations of any length.
fn surplus(of: &[(Range<usize>, usize)], other: &[(Range<usize>, usize)]) -> Option<Range<usize>> {
    of.iter().filter(|(_, words)| *words >= FEWEST).nth(other.len()).map(|(span, _)| span.clone())
}

/// The quotations of a side, with the number of their words.
fn quotes(facts: &Facts) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let seen = Glance::QUOTE.or(Glance::TWICE);
    for prose in facts.prose.iter().filter(|prose| prose.seen.has(seen)) {
        for span in quotations(&prose.text) {
            let words = prose.text[span.clone()].split_whitespace().count();
            found.push((prose.start + span.start..prose.start + span.end, words));
        }
    }
    found
}
