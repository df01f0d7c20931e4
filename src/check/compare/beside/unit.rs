//! The day, the month or the year before and after: "the month after the vote", «سال
//! پیش از آن». A number of them is another matter.

use std::ops::Range;

use super::rate::unit;
use super::{Turned, word};
use crate::facts::Facts;
use crate::text::number::words::read;

/// A unit that both sides say once, and each otherwise; who tells it the other way about
/// may mean the same.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let there = all(leading);
    if there.len() > MOST {
        return None;
    }
    let here = if there.is_empty() { Vec::new() } else { all(following) };
    let only = |units: &[Unit], own: &Unit| units.iter().filter(|other| other.name == own.name).count() == 1;
    there.iter().filter(|own| only(&there, own)).find_map(|own| {
        let other = here.iter().find(|other| other.name == own.name).filter(|other| only(&here, other))?;
        let turned = own.is_later != other.is_later;
        turned.then(|| Turned { there: own.span.clone(), here: other.span.clone(), is_lighter: true })
    })
}

/// Of more on one side nothing is told.
const MOST: usize = 50;

/// A unit of time, and on which side of another it lies.
struct Unit {
    name: &'static str,
    is_later: bool,
    span: Range<usize>,
}

fn all(facts: &Facts) -> Vec<Unit> {
    facts.prose.iter().flat_map(|prose| of_text(prose.words(), prose.start)).collect()
}

fn of_text(text: &str, start: usize) -> Vec<Unit> {
    let words: Vec<&str> = word::all(text).collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let place = |at: usize| start + (words[at].as_ptr() as usize - text.as_ptr() as usize);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some(name) = unit(words[at]).filter(|name| !matches!(*name, "second" | "quarter")) else { continue };
        let before = |back: usize| at.checked_sub(back).map(|at| words[at]).unwrap_or_default();
        let read = if words[at].is_ascii() {
            english([before(2), before(1)], [word(at + 1), word(at + 2)]).map(|side| (at - side.1, side.0, at + side.2))
        } else {
            persian(before(1), [word(at + 1), word(at + 2)]).map(|is_later| (at, is_later, at + 1))
        };
        // «سال پس از سال»
        let again = word(at + 3) == words[at] || word(at + 2) == words[at];
        found.extend(read.filter(|_| !again).map(|(first, is_later, last)| Unit {
            name,
            is_later,
            span: place(first)..place(last) + words[last].len(),
        }));
    }
    found
}

/// Whether a unit is later than another, and how many words before it and behind it say
/// so: "the next day", "a month before".
fn english([lead, before]: [&str; 2], [behind, next]: [&str; 2]) -> Option<(bool, usize, usize)> {
    match (lead, before) {
        ("the" | "The" | "that", "next" | "following") => return Some((true, 1, 0)),
        ("the" | "The" | "that", "previous" | "preceding") => return Some((false, 1, 0)),
        _ => {}
    }
    let is_one = matches!(before, "the" | "The" | "a" | "A" | "one" | "One" | "very");
    match behind {
        // "The year before last", "the day after tomorrow"
        _ if !is_one || matches!(next, "last" | "next" | "tomorrow" | "yesterday" | "or" | "and") => None,
        "before" | "earlier" => Some((false, 0, 1)),
        "after" | "later" => Some((true, 0, 1)),
        _ => None,
    }
}

/// The same of «روز بعد», «ماه پیش از رأی‌گیری».
fn persian(before: &str, [behind, next]: [&str; 2]) -> Option<bool> {
    let counts =
        before != "یک" && (before.ends_with(char::is_numeric) || read(before).is_some() || MANY.contains(&before));
    match behind {
        // «سال پیش رو», «از یک ساعت پیش تا»
        _ if counts || matches!(next, "رو" | "روی" | "رفت" | "می\u{200c}رود" | "یا" | "و") => None,
        "پیش" | "قبل" => Some(false),
        "پس" if next == "از" => Some(true),
        "بعد" => Some(true),
        _ => None,
    }
}

/// Words for several, and for one of which nothing is said yet: «آن روز پس از ناهار».
const MANY: &[&str] = &["چند", "چندین", "هر", "نیم", "صدها", "ده\u{200c}ها", "آن", "این", "همان"];
