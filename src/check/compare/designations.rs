//! Names that hold digits: one that is gone while another of the same letters
//! stands once too often has become that one (`IPv6`, «IPv4»).

use std::collections::VecDeque;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::unpaired;
use crate::facts::Facts;
use crate::facts::designation::Designation;
use crate::text::number::Number;

/// Names of the leading side and what they have become, in order.
pub fn changed<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Designation, &'f Designation)> {
    let (ours, theirs) = (&leading.designations, &following.designations);
    if ours.is_empty() || theirs.is_empty() || leading.is_partial || following.is_partial {
        return Vec::new();
    }
    let names = |all: &'f [Designation]| all.iter().map(bare).collect::<FxHashSet<&str>>();
    let (said, meant) = (names(theirs), names(ours));
    let (mut lost, mut new) = unpaired(ours.iter().collect(), theirs.iter().collect(), |one: &&Designation| bare(one));
    if lost.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let (apart, apart_there) = (apart(following), apart(leading));
    lost.retain(|one| !apart.contains(bare(one)));
    new.retain(|one| !apart_there.contains(bare(one)));
    // Those that the leading side has nowhere, and those that stand once too often.
    let mut open: FxHashMap<(&str, bool), VecDeque<&Designation>> = FxHashMap::default();
    new.into_iter().for_each(|one| open.entry((&one.letters, !meant.contains(bare(one)))).or_default().push_back(one));
    let became = |lost: &'f Designation| {
        let mut next = |strange: bool| open.get_mut(&(lost.letters.as_str(), strange))?.pop_front();
        // What is said once more or once less may be worded otherwise.
        let other = next(true).or_else(|| if said.contains(bare(lost)) { None } else { next(false) })?;
        Some((lost, other))
    };
    let mut told = FxHashSet::default();
    lost.into_iter().filter_map(became).filter(|(there, here)| told.insert((bare(there), bare(here)))).collect()
}

/// How many dimensions something has, where each side says another number of them,
/// "3D", «چهاربعدی», and which quarter of a year: "Q3".
pub fn dimensions(leading: &Facts, following: &Facts) -> Option<(Range<usize>, Range<usize>)> {
    if leading.designations.is_empty() && following.designations.is_empty() {
        return None;
    }
    let only = |of: fn(&Facts) -> Vec<Told>| {
        let (lost, new) = unpaired(of(leading), of(following), |(count, _)| count.clone());
        match (&lost[..], &new[..]) {
            ([(_, there)], [(_, here)]) => Some((there.clone(), here.clone())),
            _ => None,
        }
    };
    only(dimensions_of).or_else(|| only(quarters_of))
}

/// The quarters of years that a text says: "Q3", «سه‌ماههٔ چهارم».
fn quarters_of(facts: &Facts) -> Vec<Told> {
    let short = facts.designations.iter().filter(|one| one.letters == "q" && one.name.len() == 2);
    let short = short.map(|one| (one.name[1..].to_owned(), one.span.clone()));
    let words = facts.numbers.iter().filter(|number| number.ordinal && number.value().len() == 1);
    let words = words.filter(|number| {
        let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
        let before = before.trim_end_matches(['\u{654}', ' ', 'ی', '\u{200c}']);
        before.ends_with("سه\u{200c}ماهه") || before.ends_with("سه ماهه") || behind.starts_with(" quarter")
    });
    short.chain(words.map(|number| (number.value().to_owned(), number.span.clone()))).collect()
}

/// What a text says so, and its bytes.
type Told = (String, Range<usize>);

/// The numbers of dimensions that a text says.
fn dimensions_of(facts: &Facts) -> Vec<Told> {
    let short = facts.designations.iter().filter(|one| one.letters == "d" && one.name.len() == 2);
    let short = short.map(|one| (one.name[..1].to_owned(), one.span.clone()));
    let words = facts.numbers.iter().filter(|number| !number.ordinal && number.value().len() == 1);
    let words = words.filter(|number| {
        let [_, own, behind] = facts.around(&number.span).unwrap_or_default();
        let behind = behind.trim_start_matches(['-', ' ', '\u{200c}']);
        own.ends_with("بعدی") || behind.starts_with("بعدی") || behind.starts_with("dimensional")
    });
    short.chain(words.map(|number| (number.value().to_owned(), number.span.clone()))).collect()
}

/// Numbers with the Latin letters before them, as if they were one name: `RAID 5`.
fn apart(facts: &Facts) -> FxHashSet<String> {
    let named = |number: &Number| {
        let [before, ..] = facts.around(&number.span)?;
        let before = before.trim_end();
        let letters = before.len() - before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        Some(before[letters..].to_ascii_lowercase() + number.value())
    };
    facts.numbers.iter().filter_map(named).collect()
}

/// Its name without the zeros that say nothing: `http2.0`.
fn bare(one: &Designation) -> &str {
    let mut name = one.name.as_str();
    while let Some(rest) = name.strip_suffix(".0") {
        name = rest;
    }
    name
}
