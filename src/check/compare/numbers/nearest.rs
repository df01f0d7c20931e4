//! Where a number that went wrong stands, when its value stands in more than one place:
//! "figure 2" that became «شکل ۳» is told there, and not at three seconds elsewhere.

use super::Outcome;
use super::slip::MOST;
use crate::check::compare::beside::label::kind;
use crate::check::compare::units;
use crate::facts::Facts;
use crate::text::number::Number;

/// Moves what has changed to the places that suit each other best.
pub(super) fn settle<'f>(found: &mut [Outcome<'f>], leading: &'f Facts, following: &'f Facts) {
    if found.len() > FEW || leading.numbers.len().max(following.numbers.len()) > MOST {
        return;
    }
    let told: Vec<Outcome> = found.to_vec();
    for outcome in found.iter_mut() {
        let Outcome::Changed(there, here) = *outcome else { continue };
        let taken = |number: &Number| {
            told.iter().any(|other| match other {
                Outcome::Changed(a, b) => {
                    *other != Outcome::Changed(there, here) && (same(a, number) || same(b, number))
                }
                Outcome::Dropped(a) | Outcome::Rarer(a) | Outcome::Added(a) => same(a, number),
            })
        };
        let alike = |all: &'f [Number], own: &Number| -> Vec<&'f Number> {
            let is_it = |number: &&Number| number.value() == own.value();
            all.iter().filter(is_it).filter(|number| !taken(number)).collect()
        };
        let (leads, follows) = (alike(&leading.numbers, there), alike(&following.numbers, here));
        if leads.len() < 2 && follows.len() < 2 {
            continue;
        }
        let all = leads.iter().flat_map(|lead| follows.iter().map(move |follow| (*lead, *follow)));
        let best = all.max_by_key(|(lead, follow)| {
            let stays = u8::from(same(lead, there)) + u8::from(same(follow, here));
            (fit((leading, lead), (following, follow)), stays)
        });
        if let Some((lead, follow)) = best.filter(|(lead, follow)| {
            fit((leading, lead), (following, follow)) > fit((leading, there), (following, here))
        }) {
            *outcome = Outcome::Changed(lead, follow);
        }
    }
}

/// Of more that went wrong each is told where it was found.
const FEW: usize = 8;

fn same(a: &Number, b: &Number) -> bool {
    a.span == b.span
}

/// How well two numbers suit each other by what stands beside them.
fn fit((leading, there): (&Facts, &Number), (following, here): (&Facts, &Number)) -> u8 {
    let label = |facts: &Facts, number: &Number| facts.word_before(&number.span).and_then(kind);
    let labelled = match (label(leading, there), label(following, here)) {
        (Some(a), Some(b)) if a & b != 0 => 3,
        (None, None) => 1,
        _ => 0,
    };
    let unit = match (units::name(leading, &there.span), units::name(following, &here.span)) {
        (Some(a), Some(b)) if a == b => 3,
        (None, None) => 1,
        _ => 0,
    };
    let sentences = leading.sentences().len() == following.sentences().len();
    let near = sentences && leading.sentence_of(there.span.start) == following.sentence_of(here.span.start);
    labelled + unit + u8::from(near) + 2 * u8::from(there.ordinal == here.ordinal)
}
