//! Footnote marks of two sides, and which sentence they stand in.

use std::ops::Range;

use super::sentences::{Told, beads_by};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::facts::footnote::{Mark, marks};
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;
use crate::text::token::word::is_letter;

/// The footnote marks of a side, in order.
pub fn of(pair: &Pair, side: Side) -> Vec<Mark> {
    match (pair.document(side), pair.row.half(side)) {
        (Some(document), Some(half)) => marks(document, half.passages.start as usize..half.passages.end as usize),
        _ => Vec::new(),
    }
}

/// A mark that stands with another sentence on the following side.
pub struct Moved {
    /// The mark of the following side.
    pub mark: Mark,
    /// Where the leading side has it.
    pub there: Range<usize>,
}

/// More marks than a hundred in one passage are not compared.
const MOST: usize = 100;

/// The marks that both sides have once, but not with the same sentence: of those
/// that went the same way the first, and of two that changed places one.
pub fn moved(pair: &Pair) -> Vec<Moved> {
    let (lead, follow) = (pair.leading(), pair.following());
    if ![lead, follow].iter().all(|side| side.seen.has(Glance::NOTED)) {
        return Vec::new();
    }
    let (leads, follows) = (of(pair, pair.row.origin), of(pair, pair.row.origin.other()));
    if leads.is_empty() || follows.is_empty() || leads.len().max(follows.len()) > MOST {
        return Vec::new();
    }
    if lead.sentences().len().max(follow.sentences().len()) < 2 {
        return Vec::new();
    }
    if at_the_end(lead, &leads) && at_the_end(follow, &follows) {
        return Vec::new();
    }
    let Some(beads) = beads_by((lead, &told(&leads)), (follow, &told(&follows))) else { return Vec::new() };
    let mut ways: Vec<(usize, usize)> = Vec::new();
    let mut found = Vec::new();
    for (there, mark) in both(&leads, &follows) {
        let from = beads.leading.get(lead.sentence_of(there.span.start));
        let to = beads.following.get(follow.sentence_of(mark.span.start));
        let (Some(&from), Some(&to)) = (from, to) else { continue };
        if from != to && !ways.contains(&(from, to)) && !ways.contains(&(to, from)) {
            ways.push((from, to));
            found.push(Moved { mark: mark.clone(), there: there.span.clone() });
        }
    }
    found
}

/// The marks that both sides have once.
fn both<'m>(leads: &'m [Mark], follows: &'m [Mark]) -> impl Iterator<Item = (&'m Mark, &'m Mark)> {
    let only = |marks: &'m [Mark], key: &str| {
        let mut own = marks.iter().filter(|mark| mark.key() == key);
        own.next().filter(|_| own.next().is_none())
    };
    leads.iter().filter_map(move |mark| Some((only(leads, &mark.key())?, only(follows, &mark.key())?)))
}

fn told(marks: &[Mark]) -> Vec<Told> {
    marks.iter().map(|mark| (mark.span.start, format!("^{}", mark.key()))).collect()
}

/// Whether all marks stand behind all words; never in a row.
fn at_the_end(facts: &Facts, marks: &[Mark]) -> bool {
    let (Some(first), Some(prose)) = (marks.first(), facts.prose.last().filter(|prose| !prose.is_row)) else {
        return false;
    };
    let tail = first.span.start.checked_sub(prose.start).and_then(|at| prose.text.get(at..));
    tail.is_some_and(|tail| !tail.contains(|c: char| is_letter(c) || c.is_numeric()))
}
