//! What numbers count, or stand behind, told by words that both languages have: two
//! numbers of which each counts what the other counted changed places, wherever
//! in their clauses they stand.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Sides;
use super::things::things;
use crate::check::compare::beside::label::is_label;
use crate::facts::Facts;
use crate::text::translit::{Sound, sound};

/// Two numbers, each as the leading and as the following side say it.
pub(super) type Two<'n> = [(&'n Range<usize>, &'n Range<usize>); 2];

/// Whether each of two numbers counts what the other counted, and neither what it
/// counted itself. Of one of the two nothing may be known: then the other tells,
/// if both sides speak once of what it counts.
pub(super) fn is_crossed(sides: Sides, two: Two) -> bool {
    let [[a, c], [b, d]] = told(sides, two);
    if shares(&a, &c) || shares(&b, &d) {
        return false;
    }
    if shares(&a, &d) && shares(&b, &c) {
        return true;
    }
    // Nearly any word may stand before a number: that tells only where both have it.
    let is_thing = |set: &Set| set.iter().any(|told| matches!(told, Told::Thing(_)));
    let is_open = |own: &Set, other: &Set| !(is_thing(own) && is_thing(other));
    let alone = |own: &Set, other: &Set| own.intersection(other).any(|told| is_said_once(sides, told));
    let [(a_there, a_here), (b_there, b_here)] = two;
    let may = |there, here, set: &Set| counts(sides, there, here) || is_another(set);
    is_open(&b, &c) && may(b_there, a_here, &c) && alone(&a, &d)
        || is_open(&a, &d) && may(a_there, b_here, &d) && alone(&b, &c)
}

/// Whether some things are surely none of those that another word names: a
/// prisoner is a person.
fn is_another(set: &Set) -> bool {
    let people: Vec<Told> = things("person").map(Told::Thing).collect();
    set.iter().any(|told| matches!(told, Told::Thing(_))) && !people.iter().any(|told| set.contains(told))
}

/// Whether each side says what a number counts: "26 officers", not "26 in May".
fn counts((leading, following): Sides, there: &Range<usize>, here: &Range<usize>) -> bool {
    let says = |facts: &Facts, number: &Range<usize>| {
        let behind = facts.around(number).and_then(|[_, _, behind]| words(clause(behind)).next());
        behind.is_some_and(|word| !PARTS.contains(&word))
    };
    says(leading, there) && says(following, here)
}

/// Whether each side speaks of something once.
fn is_said_once((leading, following): Sides, told: &Told) -> bool {
    let Told::Thing(row) = told else { return true };
    let times = |facts: &Facts| {
        let words = facts.prose.iter().flat_map(|prose| words(prose.words()));
        words.filter(|word| things(word).any(|own| own == *row)).take(2).count()
    };
    times(leading) == 1 && times(following) == 1
}

/// Whether each of two numbers counts what it counted, and not what the other did.
pub(super) fn is_kept(sides: Sides, two: Two) -> bool {
    let [[a, c], [b, d]] = told(sides, two);
    shares(&a, &c) && shares(&b, &d) && !shares(&a, &d) && !shares(&b, &c)
}

fn told((leading, following): Sides, two: Two) -> [[Set; 2]; 2] {
    two.map(|(there, here)| [of(leading, there), of(following, here)])
}

fn shares(own: &Set, other: &Set) -> bool {
    !own.is_disjoint(other)
}

type Set = BTreeSet<Told>;

/// What tells a number from another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// What it counts: a row of the table of things.
    Thing(usize),
    /// The name right before it, "Linux 6.1".
    Name(Sound),
}

/// How far behind a number stands what it counts: "224 disused railway tunnels".
const REACH: usize = 4;

fn of(facts: &Facts, number: &Range<usize>) -> Set {
    let Some([before, _, behind]) = facts.around(number) else { return Set::new() };
    let last = before.strip_suffix(' ').and_then(|before| before.split_whitespace().next_back());
    // "Article 38 of the Constitution": what has a number is of something.
    let is_labelled = last.is_some_and(is_label);
    let opens = |word: &&str| is_labelled && matches!(*word, "of" | "the");
    let own = words(clause(behind)).skip_while(opens).take(REACH).take_while(|word| !PARTS.contains(word));
    let mut found: Set = own.flat_map(things).map(Told::Thing).collect();
    // Of words in Latin letters only names are written large.
    let is_name = |word: &&str| !word.starts_with(|c: char| c.is_ascii()) || word.starts_with(char::is_uppercase);
    found.extend(last.filter(|_| !is_labelled).filter(is_name).and_then(sound).map(Told::Name));
    found
}

/// What stands before the next number, or the next sign that parts words.
fn clause(behind: &str) -> &str {
    let end = |c: char| c.is_numeric() || matches!(c, '.' | '،' | ',' | '؛' | ';' | ':' | '؟' | '?' | '!' | '|');
    &behind[..behind.find(end).unwrap_or(behind.len())]
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_inside = |c: char| c.is_alphabetic() || matches!(c, '\u{200c}' | '\u{64e}'..='\u{650}' | '\u{654}');
    text.split(move |c: char| !is_inside(c)).filter(|word| !word.is_empty())
}

/// Words behind which another thing begins.
const PARTS: &[&str] = &[
    "and",
    "or",
    "of",
    "in",
    "from",
    "to",
    "for",
    "by",
    "with",
    "at",
    "on",
    "who",
    "which",
    "that",
    "were",
    "was",
    "had",
    "have",
    "out",
    "و",
    "یا",
    "از",
    "در",
    "به",
    "تا",
    "که",
    "با",
    "برای",
    "بود",
    "بودند",
    "را",
];
