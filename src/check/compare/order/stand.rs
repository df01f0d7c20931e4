//! What is said of one of two numbers that are set against each other: who voted for and
//! who against, what was won and what lost, what was so "a year earlier", what the dollar
//! costs and what the euro. It tells whether the two changed places, whichever a language
//! names first.

use std::ops::Range;

use super::once::numbers;
use super::stand_words::{LEADS, PARTS, Side, may_cross, of_side, paid, time};
use super::{Exchange, FEW, Sides};
use crate::facts::Facts;
use crate::text::token::word::is_letter;

/// What tells a number from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// For or against, won or lost.
    Of(Side),
    /// It was so before.
    Then,
    /// For one of these it is paid, a row of a table.
    Per(usize),
}

/// The only two numbers of which each stands where the other stood.
pub(super) fn exchanged(sides: Sides) -> Option<Exchange> {
    let (leading, following) = sides;
    let few = |facts: &Facts| !facts.is_partial && (2..=FEW).contains(&facts.numbers.len());
    if !few(leading) || !few(following) {
        return None;
    }
    if !may_cross(leading, following) {
        debug_assert!(crossed(sides).is_none(), "a word is missing in text/glance/beside.rs");
        return None;
    }
    crossed(sides)
}

fn crossed(sides: Sides) -> Option<Exchange> {
    let (leading, following) = sides;
    let said: Vec<Option<Stand>> = leading.numbers.iter().map(|number| stand(leading, &number.span)).collect();
    if said.iter().all(Option::is_none) {
        return None;
    }
    let all = numbers(leading, following)?;
    let stands: Vec<[Option<Stand>; 2]> =
        all.iter().map(|once| [stand(leading, &once.there), stand(following, &once.here)]).collect();
    let is_one = |&(a, b): &(usize, usize)| is_crossed(stands[a], stands[b]);
    let mut found = (0..all.len()).flat_map(|a| (a + 1..all.len()).map(move |b| (a, b))).filter(is_one);
    let (Some((a, b)), None) = (found.next(), found.next()) else { return None };
    let here = if all[a].here.start < all[b].here.start { &all[a].here } else { &all[b].here };
    Some(Exchange { first: all[a].there.clone(), second: all[b].there.clone(), here: here.clone() })
}

/// Of two whether each has on the following side what the other has on the leading one.
fn is_crossed([there, here]: [Option<Stand>; 2], [other_there, other_here]: [Option<Stand>; 2]) -> bool {
    let of_one = |stand: Option<Stand>| stand.is_none() || stand == Some(Stand::Then);
    let is_sure = [there, here, other_there, other_here].into_iter().all(of_one)
        || [there, here, other_there, other_here].into_iter().all(|stand| stand.is_some());
    is_sure && there != other_there && there == other_here && other_there == here
}

/// Whether each of two took along what is said of it.
pub(super) fn keep((leading, following): Sides, found: &Exchange) -> bool {
    let of = |span: &Range<usize>| {
        let number = leading.numbers.iter().find(|number| number.span == *span)?;
        let here = following.numbers.iter().find(|other| other.meets(number))?;
        Some((stand(leading, span), stand(following, &here.span)))
    };
    let Some(((there, here), (other_there, other_here))) = of(&found.first).zip(of(&found.second)) else {
        return false;
    };
    let kept = |there: Option<Stand>, here: Option<Stand>| there.is_some() && there == here;
    let open = |there: Option<Stand>, here: Option<Stand>| there.is_none() || here.is_none() || there == here;
    let one = kept(there, here) && open(other_there, other_here) || kept(other_there, other_here) && open(there, here);
    one && there != other_there && here != other_here
}

/// What is said of a number.
fn stand(facts: &Facts, span: &Range<usize>) -> Option<Stand> {
    let [before, _, behind] = facts.around(span)?;
    let at = facts.numbers.partition_point(|number| number.span.start < span.start);
    let last = at.checked_sub(1).map(|at| facts.numbers[at].span.end).filter(|end| *end <= span.start);
    let next = facts.numbers.get(at + 1).map(|number| number.span.start).filter(|start| *start >= span.end);
    let before = last.map_or(before, |last| before.get(before.len().saturating_sub(span.start - last)..).unwrap_or(""));
    let behind = next.map_or(behind, |next| behind.get(..next - span.end).unwrap_or(behind));
    let (led, followed) = (words_before(before), words_behind(behind));
    // What stands right behind the number before is that one's.
    let taken = last.and_then(|_| followed_by(&words_behind(before)));
    let is_free = |far: usize, stand: Stand| {
        let alone = last.is_none() || far + 1 < led.len() || led.len() < before.split_whitespace().count();
        alone && taken != Some(stand)
    };
    followed_by(&followed).or_else(|| led_by(&led, is_free))
}

/// What the words behind a number say, in their order.
fn followed_by(words: &[String]) -> Option<Stand> {
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(String::as_str);
        // "Voted for the motion" says it whatever stands behind.
        let voted = at > 0 && words[at - 1].starts_with("vote");
        if let Some(side) = of_side(word, next.filter(|_| !voted), at) {
            return Some(Stand::Of(side));
        }
        if time(word, next) {
            let led = words[..at].iter().rev().take_while(|word| LEADS.contains(&word.as_str())).count();
            return (at - led <= 2).then_some(Stand::Then);
        }
        let pays = matches!(word.as_str(), "to" | "per" | "for" | "a" | "an" | "برای" | "ازای" | "برابر" | "مقابل");
        if pays && at <= 3 {
            let one = words[at + 1..].iter().find(|word| !LEADS.contains(&word.as_str()));
            if let Some(row) = one.and_then(|word| paid(word)) {
                return Some(Stand::Per(row));
            }
        }
    }
    None
}

/// What the words before a number say, the nearest first.
fn led_by(words: &[String], is_free: impl Fn(usize, Stand) -> bool) -> Option<Stand> {
    for (at, word) in words.iter().enumerate().take(4) {
        match word.as_str() {
            "won" | "wins" | "win" | "winning" if at == 0 => return Some(Stand::Of(Side::Won)),
            "lost" | "loses" | "lose" | "losing" if at == 0 => return Some(Stand::Of(Side::Lost)),
            _ => {}
        }
        let before = words.get(at + 1).map(String::as_str);
        // Backwards: «قبل سال», "year last", "earlier year".
        let is_time = before.is_some_and(|before| time(before, Some(word)));
        if is_time && is_free(at + 1, Stand::Then) {
            return Some(Stand::Then);
        }
        if let Some(row) = paid(word).filter(|row| is_free(at, Stand::Per(*row))) {
            return Some(Stand::Per(row));
        }
    }
    None
}

/// The words behind a number in its clause.
fn words_behind(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split_whitespace().take(MOST) {
        let bare = bare(word);
        if PARTS.contains(&&*bare) || word.starts_with(['(', '،', ',']) {
            break;
        }
        found.extend(Some(bare).filter(|bare| !bare.is_empty()));
        if ends(word) {
            break;
        }
    }
    found
}

/// The words before a number in its clause, the nearest first.
fn words_before(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split_whitespace().rev().take(MOST) {
        let bare = bare(word);
        if PARTS.contains(&&*bare) || ends(word) {
            break;
        }
        found.extend(Some(bare).filter(|bare| !bare.is_empty()));
        if word.starts_with('(') {
            break;
        }
    }
    found
}

/// No clause is looked at farther, in words.
const MOST: usize = 7;

fn ends(word: &str) -> bool {
    word.ends_with(['،', ',', ';', '؛', ':', '.', ')', '!', '?', '؟', '|'])
}

fn bare(word: &str) -> String {
    let word = word.trim_matches(|c: char| !is_letter(c) && c != '\u{200c}');
    word.trim_end_matches("'s").trim_end_matches("’s").to_lowercase()
}
