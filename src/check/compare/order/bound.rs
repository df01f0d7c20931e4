//! Numbers that changed places by what they are bound to: the one in place of the
//! other, "75 instead of 50", or each to its place in a row, "the second gets 3, the
//! third 1".

use std::ops::Range;

use super::{Exchange, Sides};
use crate::facts::Facts;
use crate::text::number::Number;
use crate::text::token::word::is_letter;

/// Two that changed places around "instead of".
pub(super) fn replaced((leading, following): Sides) -> Option<Exchange> {
    let (gone, other) = (replaced_in(leading)?, replaced_in(following)?);
    if gone.meets(other) && gone.value() == other.value() {
        return None;
    }
    let (kept, here) = (beside(leading, gone, other)?, beside(following, other, gone)?);
    Some(exchange((kept, other), (gone, here)))
}

/// Whether the same number is in the place of which another one is on both sides, "17, not
/// 4" and «نه ۴ که ۱۷»: only words stand in another order.
pub(super) fn keeps((leading, following): Sides, found: &Exchange) -> bool {
    let (Some(gone), Some(other)) = (replaced_in(leading), replaced_in(following)) else { return false };
    (gone.span == found.first || gone.span == found.second) && gone.meets(other)
}

/// What both sides say of two numbers, in the order of the leading side.
fn exchange(one: (&Number, &Number), another: (&Number, &Number)) -> Exchange {
    let in_order = one.0.span.start < another.0.span.start;
    let (first, second) = if in_order { (one, another) } else { (another, one) };
    let (first, second, here) = (first.0.span.clone(), second.0.span.clone(), second.1.span.clone());
    Exchange { first, second, here }
}

/// The only number of a text in whose place another one is.
fn replaced_in(facts: &Facts) -> Option<&Number> {
    let is_gone = |number: &&Number| facts.around(&number.span).is_some_and(|[before, ..]| ends_instead(before));
    let mut all = facts.numbers.iter().filter(is_gone);
    all.next().filter(|gone| all.next().is_none() && !gone.ordinal)
}

/// The only number near one of the same sentence that has the value of another.
fn beside<'f>(facts: &'f Facts, own: &Number, value: &Number) -> Option<&'f Number> {
    let sentence = facts.sentence_of(own.span.start);
    let near = |other: &&Number| {
        let (first, second) = if other.span.start < own.span.start { (*other, own) } else { (own, *other) };
        let close = facts.between(&first.span, &second.span).is_some_and(|text| text.len() < FAR);
        other.value() == value.value() && facts.sentence_of(other.span.start) == sentence && close
    };
    let mut all = facts.numbers.iter().filter(near);
    all.next().filter(|_| all.next().is_none())
}

/// Of more between them, in bytes, one is hardly in the place of the other.
const FAR: usize = 60;

fn ends_instead(before: &str) -> bool {
    let mut words = before.split_whitespace().rev().map(|word| word.trim_matches(|c: char| !is_letter(c)));
    let near = |word: &str| matches!(word, "the" | "just" | "only" | "usual" | "عدد" | "رقم" | "شماره");
    let own = words.by_ref().find(|word| !near(word) && !word.is_empty());
    match own {
        Some("of") => matches!(words.next(), Some("instead" | "Instead" | "place")),
        Some("به\u{200c}جای" | "بجای" | "به\u{200c}عوض") => true,
        Some("جای") => words.next() == Some("به"),
        // "Not 4 but 17", «نه ۴ که ۱۷»
        Some("not" | "Not" | "نه") => true,
        Some("than") => words.next() == Some("rather"),
        _ => false,
    }
}

/// Two that changed places in a row: each stands in a clause with one place, and with
/// the one of the other on the following side.
pub(super) fn placed((leading, following): Sides) -> Option<Exchange> {
    let places = |facts: &Facts| facts.numbers.iter().filter(|number| number.ordinal).count();
    let few = |facts: &Facts| (2..=MOST).contains(&places(facts)) && facts.numbers.len() <= MOST;
    if !few(leading) || !few(following) {
        return None;
    }
    let (there, here) = (bindings(leading), bindings(following));
    let pairs = (0..there.len()).flat_map(|at| (at + 1..there.len()).map(move |other| (at, other)));
    let found = |all: &[Bound<'_>], place: &Number| {
        let mut same = all.iter().filter(|(own, _)| own.value() == place.value());
        same.next().filter(|_| same.next().is_none()).map(|(_, number)| number.span.clone())
    };
    let of = |span: Range<usize>| following.numbers.iter().find(|number| number.span == span);
    let mut crossed = pairs.filter_map(|(a, b)| {
        let ((place, number), (other_place, other)) = (there[a], there[b]);
        let (own, next) = (of(found(&here, place)?)?, of(found(&here, other_place)?)?);
        found(&there, place).zip(found(&there, other_place))?;
        let turned = number.meets(next) && other.meets(own) && !number.meets(other) && !own.meets(next);
        turned.then(|| exchange((number, next), (other, own)))
    });
    let only = crossed.next();
    only.filter(|_| crossed.next().is_none())
}

/// Of more numbers it is not asked.
const MOST: usize = 20;

/// A place in a row, and the number of its clause.
type Bound<'f> = (&'f Number, &'f Number);

/// The clauses of a text that have one place in a row and one other number.
fn bindings(facts: &Facts) -> Vec<Bound<'_>> {
    let mut clauses: Vec<Vec<&Number>> = Vec::new();
    let mut last: Option<&Number> = None;
    for number in &facts.numbers {
        let joined = last.and_then(|last| facts.between(&last.span, &number.span)).is_some_and(|text| !parts(text));
        match clauses.last_mut() {
            Some(clause) if joined => clause.push(number),
            _ => clauses.push(vec![number]),
        }
        last = Some(number);
    }
    clauses.into_iter().filter_map(of_clause).collect()
}

fn of_clause(clause: Vec<&Number>) -> Option<Bound<'_>> {
    match clause[..] {
        [a, b] if a.ordinal && !b.ordinal => Some((a, b)),
        [a, b] if b.ordinal && !a.ordinal => Some((b, a)),
        _ => None,
    }
}

/// Whether a text between two numbers parts clauses.
fn parts(text: &str) -> bool {
    let sign = |c: char| matches!(c, ',' | ';' | '.' | ':' | '،' | '؛' | '(' | ')' | '|' | '!' | '?' | '؟' | '\n');
    text.contains(sign)
        || text.split_whitespace().any(|word| matches!(word, "and" | "but" | "while" | "و" | "ولی" | "اما"))
}
