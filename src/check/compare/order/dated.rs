//! Numbers that have each a date of their own, by turns: "15 rials in 1939 and 40 in
//! 1945", «در ۱۹۳۹ ۱۵ ریال و در ۱۹۴۵ ۴۰ ریال». Whichever language says the date first,
//! it says it of the same number.

use std::ops::Range;

use super::once::Once;
use super::{Kinds, Sides, What};
use crate::facts::Facts;
use crate::text::number::Weight;

/// The only two of what is asked for of which each has what the other had.
pub(super) fn crossed((leading, following): Sides, kinds: &Kinds, what: What) -> Option<(usize, usize)> {
    let is_number = what == What::Number;
    let (numbers, dates) = if is_number { (&kinds.own, &kinds.other) } else { (&kinds.other, &kinds.own) };
    if numbers.len() < 2 || dates.len() < 2 {
        return None;
    }
    let there = turns(leading, |span, is_date| at(if is_date { dates } else { numbers }, span, |once| &once.there));
    let here = turns(following, |span, is_date| at(if is_date { dates } else { numbers }, span, |once| &once.here));
    let date_of =
        |turns: &[(usize, usize)], number: usize| turns.iter().find(|(of, _)| *of == number).map(|(_, date)| *date);
    let both = there.iter().filter_map(|(number, date)| Some((*number, *date, date_of(&here, *number)?)));
    let moved: Vec<(usize, usize, usize)> = both.filter(|(_, own, other)| own != other).collect();
    let [(a, own, other), (b, its, another)] = moved[..] else { return None };
    let found = if is_number { (a, b) } else { (own, its) };
    (own == another && its == other).then_some((found.0.min(found.1), found.0.max(found.1)))
}

/// Which of all stands at some bytes of a side.
fn at(all: &[Once], span: &Range<usize>, side: fn(&Once) -> &Range<usize>) -> Option<usize> {
    all.iter().position(|once| side(once) == span)
}

/// What stands in a sentence.
struct Said {
    start: usize,
    is_date: bool,
    at: Option<usize>,
}

/// The numbers of a text and their dates, where a sentence says them by turns; of what
/// has no index of its own nothing is told.
fn turns(facts: &Facts, index: impl Fn(&Range<usize>, bool) -> Option<usize>) -> Vec<(usize, usize)> {
    let glosses = |at: usize| facts.glosses.iter().any(|(_, gloss)| gloss.contains(&at));
    let said = |span: &Range<usize>, is_date: bool| Said { start: span.start, is_date, at: index(span, is_date) };
    let numbers = facts.numbers.iter().filter(|number| number.weight > Weight::Slight);
    let dates = facts.dates.iter().enumerate().filter(|(at, date)| !glosses(*at) && !date.slight);
    let numbers = numbers.map(|one| said(&one.span, false));
    let mut all: Vec<Said> = numbers.chain(dates.map(|(_, one)| said(&one.span, true))).collect();
    all.sort_by_key(|said| said.start);
    let mut found = Vec::new();
    let goes_on =
        |a: &Said, b: &Said| a.is_date != b.is_date && facts.sentence_of(a.start) == facts.sentence_of(b.start);
    for run in all.chunk_by(goes_on) {
        // Of an odd number it is not known which stands alone.
        if run.len() < 4 || run.len() % 2 == 1 {
            continue;
        }
        for pair in run.chunks(2) {
            let [first, second] = pair else { continue };
            let (number, date) = if first.is_date { (second, first) } else { (first, second) };
            found.extend(number.at.zip(date.at));
        }
    }
    found
}
