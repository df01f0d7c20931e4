//! Whose two numbers are, told by the words of their clauses that both languages have: "a
//! cup of tea has 47 and a cup of coffee 95". Clauses may change their order, and then
//! each takes its number along.

use std::ops::Range;

use super::things::owner;
use super::{Exchange, Sides};
use crate::facts::Facts;
use crate::text::form::ZWNJ;
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;
use crate::text::translit::consonants;

/// Whether each of two stands in the clause of its own owner still.
pub(super) fn keep(sides: Sides, found: &Exchange) -> bool {
    let number = |span: &Range<usize>| sides.0.numbers.iter().find(|number| number.span == *span);
    let (Some(first), Some(second)) = (number(&found.first), number(&found.second)) else { return false };
    let of = |number: &Number| sides.1.numbers.iter().find(|other| other.meets(number));
    let (Some(one), Some(other)) = (of(first), of(second)) else { return false };
    ownership(sides, (first, second), (one, other), FAR) == Some(Ownership::Kept)
}

/// The first two numbers, one behind the other in a sentence of both sides, of which each
/// stands in the clause of the owner of the other.
pub(super) fn exchanged(sides: Sides) -> Option<Exchange> {
    let (leading, following) = sides;
    let few = |facts: &Facts| (2..MOST).contains(&facts.numbers.len());
    if !few(leading) || !few(following) {
        return None;
    }
    leading.numbers.windows(2).find_map(|pair| {
        let (first, second) = (&pair[0], &pair[1]);
        let only = |number: &Number| {
            let once = |facts: &Facts| facts.numbers.iter().filter(|one| one.meets(number)).count() == 1;
            let asks = number.weight > Weight::Slight && !number.ordinal && once(leading) && once(following);
            following.numbers.iter().position(|other| other.meets(number)).filter(|_| asks)
        };
        let (one, other) = (only(first)?, only(second)?);
        let beside = one.abs_diff(other) == 1;
        let (one, other) = (&following.numbers[one], &following.numbers[other]);
        let told = beside && ownership(sides, (first, second), (one, other), NEAR) == Some(Ownership::Exchanged);
        let here = if one.span.start < other.span.start { one } else { other };
        let exchange = || Exchange { first: first.span.clone(), second: second.span.clone(), here: here.span.clone() };
        told.then(exchange)
    })
}

/// Of more numbers nothing is told.
const MOST: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ownership {
    Kept,
    Exchanged,
}

/// Whose two numbers of one side are on the other, where their clauses tell it.
fn ownership(
    (leading, following): Sides,
    (first, second): (&Number, &Number),
    (one, other): (&Number, &Number),
    reach: usize,
) -> Option<Ownership> {
    let (a, b) = owners(leading, (first, second), reach)?;
    // As of most numbers, nobody is named who has them.
    if a.is_empty() && b.is_empty() || reach == NEAR && (a.is_empty() || b.is_empty()) {
        return None;
    }
    let (c, d) = owners(following, (one, other), reach)?;
    let share = |own: &[Owner], other: &[Owner]| own.iter().any(|owner| other.contains(owner));
    let (straight, crossed) = ([share(&a, &c), share(&b, &d)], [share(&a, &d), share(&b, &c)]);
    match (straight, crossed) {
        // "12 hospitals and the south 7": what both count may be said beside either.
        ([true, true], [true, false] | [false, true]) => Some(Ownership::Kept),
        (straight, [false, false]) if straight.contains(&true) => Some(Ownership::Kept),
        ([false, false], [true, true]) => Some(Ownership::Exchanged),
        _ => None,
    }
}

/// So many words on either side of a number may name whose it is; of those that are far
/// some are said of both numbers.
const NEAR: usize = 3;
const FAR: usize = 12;

/// Who has a number: a row of the table, or a name by its sound.
#[derive(Debug, Clone, PartialEq)]
enum Owner {
    Row(usize),
    Name(Vec<u8>),
}

/// The owners that the clauses of two numbers of one sentence name, less those that both
/// name.
fn owners(facts: &Facts, (first, second): (&Number, &Number), reach: usize) -> Option<(Vec<Owner>, Vec<Owner>)> {
    let is_first = first.span.start < second.span.start;
    let (early, late) = if is_first { (first, second) } else { (second, first) };
    let between = facts.between(&early.span, &late.span)?;
    let [before, ..] = facts.around(&early.span)?;
    let [.., behind] = facts.around(&late.span)?;
    if between.len() > LONG || between.contains(['.', '؟', '?', '!', '|']) {
        return None;
    }
    let ends = |c: char| matches!(c, '.' | '؟' | '?' | '!' | '|' | ':' | '؛' | ';') || c.is_numeric();
    let before = before.rsplit(ends).next().unwrap_or_default();
    let behind = behind.split(ends).next().unwrap_or_default();
    let at = joint(between)?;
    let of = |before: &str, behind: &str| {
        let is_word = |word: &&str| !word.is_empty();
        let near = before.rsplit(parts).filter(is_word).take(reach);
        let near = near.chain(behind.split(parts).filter(is_word).take(reach));
        near.flat_map(|word| owned(word, reach == FAR)).collect::<Vec<Owner>>()
    };
    let (mut left, mut right) = (of(before, &between[..at]), of(&between[at..], behind));
    let both: Vec<Owner> = left.iter().filter(|owner| right.contains(owner)).cloned().collect();
    left.retain(|owner| !both.contains(owner));
    right.retain(|owner| !both.contains(owner));
    Some(if is_first { (left, right) } else { (right, left) })
}

/// Where the second of two clauses begins: behind what joins them last.
fn joint(between: &str) -> Option<usize> {
    let signed = between.rfind([',', '،', ';', '؛']).map(|at| between.ceil_char_boundary(at + 1));
    let end = |word: &str| word.as_ptr() as usize - between.as_ptr() as usize + word.len();
    let mut words = between.rsplit(' ');
    signed.max(words.find(|word| JOINING.contains(word)).map(end))
}

const JOINING: &[&str] = &["and", "و", "but", "ولی", "while", "against"];

/// Longer clauses tell of more than their numbers.
const LONG: usize = 160;

/// Whether a character stands in no word.
fn parts(c: char) -> bool {
    !(is_letter(c) || c == ZWNJ || matches!(c, '\u{64b}'..='\u{654}'))
}

/// Whom a word names; of names that are near another rule of order tells.
fn owned(word: &str, with_names: bool) -> impl Iterator<Item = Owner> {
    let is_name = with_names && (!word.is_ascii() || word.starts_with(char::is_uppercase));
    let letters = if is_name && word.chars().count() > 2 { consonants(word) } else { None };
    let name = letters.filter(|letters| !letters.is_empty()).map(Owner::Name);
    owner(word).iter().map(|row| Owner::Row(*row)).chain(name)
}
