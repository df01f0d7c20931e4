//! Two numbers that are said in like words, one behind the other, of two things: "from the
//! servers within 30 days, and from the backups within 90 days". Neither language has a
//! reason to name the second first.

use std::ops::Range;

use super::Sides;
use super::once::Once;
use crate::check::compare::units;
use crate::facts::Facts;

/// The only two of some that stand in like words on each side, and in another order.
pub(super) fn turned((leading, following): Sides, own: &[Once]) -> Option<(usize, usize)> {
    let [first, second] = own else { return None };
    let is_turned = first.here.start > second.here.start;
    let there = are_alike(leading, &first.there, &second.there);
    (is_turned && there && are_alike(following, &second.here, &first.here)).then_some((0, 1))
}

/// Whether two numbers have one word before them and one unit behind, and what stands
/// between them is joined to the first by "and".
fn are_alike(facts: &Facts, first: &Range<usize>, second: &Range<usize>) -> bool {
    let lead = |span: &Range<usize>| facts.word_before(span).filter(|word| word.chars().count() > 1);
    let unit = |span: &Range<usize>| units::name(facts, span);
    let between = facts.between(first, second).unwrap_or_default();
    let words: Vec<&str> = between.split_whitespace().collect();
    // "Between 10 and 20 days" is a range.
    let joins = words.len() > LEAST && words.iter().any(|word| matches!(*word, "and" | "و"));
    let ends = between.contains(['.', ';', '؛', '?', '؟', '!', ':']);
    joins
        && !ends
        && lead(first).is_some()
        && lead(first) == lead(second)
        && unit(first).is_some()
        && unit(first) == unit(second)
}

/// Fewer words between two numbers say of no other thing.
const LEAST: usize = 3;
