//! Things that left their clause for that of another.

use std::ops::Range;

use super::once::Once;
use crate::check::compare::clauses;
use crate::facts::Facts;

/// The only two of some that stand each in the clause of the other, while
/// something stays: within a clause every language has its own order.
pub(super) fn strays(leading: &Facts, following: &Facts, all: &[Once]) -> Option<(usize, usize)> {
    let ends = clauses::both(leading, following)?;
    let clause = |at: usize| (clauses::of(&ends.0, all[at].there.start), clauses::of(&ends.1, all[at].here.start));
    let mut astray = (0..all.len()).filter(|at| !is_at_home(&all[*at], &ends));
    let (Some(a), Some(b), None) = (astray.next(), astray.next(), astray.next()) else { return None };
    let ((there, here), (other_there, other_here)) = (clause(a), clause(b));
    (all.len() > 2 && (there, here) == (other_here, other_there)).then_some((a, b))
}

/// Whether both sides say something in one clause.
pub(super) fn is_at_home(once: &Once, (lead, follow): &(Vec<usize>, Vec<usize>)) -> bool {
    clauses::of(lead, once.there.start) == clauses::of(follow, once.here.start)
}

/// Whether each of two stands in the clause of the other, and all else in its
/// own.
pub(super) fn crosses(leading: &Facts, following: &Facts, all: &[Once], a: usize, b: usize) -> bool {
    let kept = |lead: &[usize], follow: &[usize]| {
        let of = |ends: &[usize], span: &Range<usize>| clauses::of(ends, span.start);
        let stays = |once: &Once| of(lead, &once.there) == of(follow, &once.here);
        let rest = all.iter().enumerate().filter(|(at, _)| *at != a && *at != b).all(|(_, once)| stays(once));
        let (there, here) =
            ((of(lead, &all[a].there), of(lead, &all[b].there)), (of(follow, &all[b].here), of(follow, &all[a].here)));
        rest && there.0 != there.1 && there == here
    };
    clauses::both(leading, following).is_some_and(|(lead, follow)| kept(&lead, &follow)) || {
        let (lead, follow) = (commas(leading), commas(following));
        all.len() > 2 && !lead.is_empty() && lead.len() == follow.len() && kept(&lead, &follow)
    }
}

/// Where commas and sentences end what they end.
fn commas(facts: &Facts) -> Vec<usize> {
    let mut found: Vec<usize> = facts.sentences().iter().map(|span| span.end).collect();
    for prose in &facts.prose {
        let ends = |(at, sign): &(usize, &str)| prose.text[at + sign.len()..].starts_with(char::is_whitespace);
        let signs = prose.text.match_indices([',', '،', ';', '؛']).filter(ends);
        found.extend(signs.map(|(at, _)| prose.start + at));
    }
    found.sort_unstable();
    found
}
