//! Two of more that stand in another order: what stands beside the two tells that
//! they changed places, whatever the order of words did to the others.

use std::ops::Range;

use super::clause::strays;
use super::counted::are_unlike;
use super::once::Once;
use super::{Astray, Exchange, Kinds, Sides, What, are_hedged, are_listed, dated, parallel, stand_alone, turned};
use crate::check::compare::units;
use crate::facts::Facts;
use crate::text::number::Number;

/// Of more that each side says once nothing is told.
const MOST: usize = 40;

/// The only two that changed places.
pub(super) fn moved(sides: Sides, kinds: &Kinds, what: What) -> Option<Exchange> {
    let own = &kinds.own;
    if own.len() + kinds.other.len() > MOST {
        return None;
    }
    let kept = |a: &Once, b: &Once| units::keep(sides.0, sides.1, (&a.there, &a.here), (&b.there, &b.here));
    let stayed = |a: &Once, b: &Once| what == What::Number && are_hedged(a, b) && !kept(a, b);
    let by_hedges = || only(inverted(own).filter(|(a, b)| stayed(&own[*a], &own[*b])));
    let (a, b) = dated::crossed(sides, kinds, what)
        .or_else(by_hedges)
        .or_else(|| if what == What::Number { led(sides, own).or_else(|| parallel::turned(sides, own)) } else { None })
        .or_else(|| if turned(own).is_none() { within(sides, own) } else { None })
        .or_else(|| if what == What::Number { strayed(sides, kinds) } else { None })?;
    let (first, second) = (&own[a], &own[b]);
    let here = if first.here.start < second.here.start { &first.here } else { &second.here };
    Some(Exchange { first: first.there.clone(), second: second.there.clone(), here: here.clone() })
}

fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

/// All pairs of which the second stands before the first.
fn inverted(own: &[Once]) -> impl Iterator<Item = (usize, usize)> {
    let pairs = (0..own.len()).flat_map(move |a| (a + 1..own.len()).map(move |b| (a, b)));
    pairs.filter(|(a, b)| own[*a].here.start > own[*b].here.start)
}

/// The only two of which the second has the preposition of the first, "for 120", and
/// stands in its place.
fn led((leading, following): Sides, own: &[Once]) -> Option<(usize, usize)> {
    let is_crossed = |(a, b): &(usize, usize)| {
        let there = (lead(leading, &own[*a].there), lead(leading, &own[*b].there));
        let here = (lead(following, &own[*a].here), lead(following, &own[*b].here));
        there != here && there == (here.1, here.0)
    };
    only(inverted(own).filter(is_crossed))
}

/// Whether two took along what leads them, or their hedges, of which only one has
/// such a word.
pub(super) fn keep_lead((leading, following): Sides, found: &Exchange) -> bool {
    let of = |span: &Range<usize>| {
        let number = leading.numbers.iter().find(|number| number.span == *span)?;
        let here = following.numbers.iter().find(|other| other.meets(number))?;
        let leads = (lead(leading, span), lead(following, &here.span));
        let kind = |number: &Number| number.hedge.map(|hedged| hedged.hedge);
        Some((leads, (kind(number), kind(here))))
    };
    let Some(((first, hedge), (second, other))) = of(&found.first).zip(of(&found.second)) else { return false };
    first.0 != second.0 && first.0 == first.1 && second.0 == second.1
        || hedge.0 != other.0 && hedge.0 == hedge.1 && other.0 == other.1
}

/// What leads a number.
fn lead(facts: &Facts, span: &Range<usize>) -> Option<&'static str> {
    match facts.word_before(span)? {
        "for" | "For" | "برای" => Some("for"),
        "with" | "With" | "با" => Some("with"),
        _ => None,
    }
}

/// The only two that changed places in their sentence, where no language would order
/// them so; of what left its sentence nothing is asked.
fn within(sides: Sides, own: &[Once]) -> Option<(usize, usize)> {
    let aligned = sides.0.sentences().len() == sides.1.sentences().len();
    let sentence = |once: &Once| {
        let (there, here) = (sides.0.sentence_of(once.there.start), sides.1.sentence_of(once.here.start));
        if aligned { Some(there).filter(|there| *there == here) } else { Some(0) }
    };
    let known: Vec<(usize, usize)> =
        own.iter().enumerate().filter_map(|(at, once)| Some((sentence(once)?, at))).collect();
    let groups = known.chunk_by(|(one, _), (other, _)| one == other);
    let moved = groups.flat_map(|group| {
        let group: Vec<usize> = group.iter().map(|(_, at)| *at).collect();
        let pairs = swapped(own, &group).unwrap_or_default().into_iter();
        let told = pairs.filter(|(a, b)| is_turned(sides, own, (&group, *a, *b)));
        told.map(|(a, b)| (group[a], group[b])).collect::<Vec<_>>()
    });
    only(moved)
}

/// All pairs of a group that changed places, where all that moved are such, and all
/// but one are neighbours, that the order of words may have turned.
fn swapped(own: &[Once], group: &[usize]) -> Option<Vec<(usize, usize)>> {
    let mut order: Vec<usize> = (0..group.len()).collect();
    order.sort_by_key(|at| own[group[*at]].here.start);
    let pairs = order.iter().enumerate().all(|(at, other)| order[*other] == at);
    let moved = order.iter().enumerate().filter(|(at, other)| at < *other);
    let found: Vec<(usize, usize)> = moved.map(|(at, other)| (at, *other)).collect();
    let is_far = |(a, b): &&(usize, usize)| b - a > 1;
    (pairs && found.iter().filter(is_far).count() < 2).then_some(found)
}

/// Whether two of a group changed places around something that stayed, or are members
/// of a list on both sides, and left behind what they count.
fn is_turned(sides: Sides, own: &[Once], (group, a, b): (&[usize], usize, usize)) -> bool {
    let (first, second) = (&own[group[a]], &own[group[b]]);
    let kept = units::keep(sides.0, sides.1, (&first.there, &first.here), (&second.there, &second.here));
    let sentence = |facts: &Facts, once: &Range<usize>| facts.sentence_of(once.start);
    let one = || {
        sentence(sides.0, &first.there) == sentence(sides.0, &second.there)
            && sentence(sides.1, &first.here) == sentence(sides.1, &second.here)
    };
    // A sentence that begins at its end turns all of it.
    let around = b - a > 1 && group.len() > b - a + 1;
    // Where more was turned, members of a list may have been turned as well.
    let listed = || are_listed(sides, first, second) && !are_unlike(sides.0, &first.there, &second.there);
    (around && one() || listed()) && !kept
}

/// The only two numbers that stand each in the clause of the other, where all else
/// stays in its own.
fn strayed(sides: Sides, kinds: &Kinds) -> Option<(usize, usize)> {
    let all = kinds.together(Vec::new());
    let (first, second) = strays(sides.0, sides.1, &all)?;
    let is_number = |at: usize| all[at].what == What::Number;
    let out = Astray { first, second, by_clause: true };
    let told = is_number(first) && is_number(second) && stand_alone(sides, &all, &out);
    let of = |at: usize| kinds.own.iter().position(|once| once.there == all[at].there);
    if told { of(first).zip(of(second)) } else { None }
}
