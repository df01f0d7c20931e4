//! Which way something went, and by how much or how far: "fell by 30%", «۳۰ درصد بالا
//! رفت»; "rose to 300", «۳۰۰ تا زیاد شد».

use std::ops::Range;

use super::growth::{HIGHER, LESS, LOSSES, MORE, QUALIFYING, REACHING, RISES, is_one_of};
use super::slip::MOST;
use crate::facts::Facts;
use crate::text::glance::Glance;
use crate::text::number::{Number, Weight, words};
use crate::text::token::word::is_letter;

/// What a clause says of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Move {
    /// It went as far as that, and not by so much.
    is_end: bool,
    is_more: Option<bool>,
}

impl Move {
    fn is_against(self, other: Move) -> bool {
        let turned = self.is_more.zip(other.is_more).is_some_and(|(one, other)| one != other);
        turned || self.is_end != other.is_end
    }
}

/// The first number that both sides say once, and by which something went the other way,
/// or as far as that: with the words that say so.
pub fn turned(leading: &Facts, following: &Facts) -> Option<(Range<usize>, Range<usize>)> {
    if leading.numbers.len().max(following.numbers.len()) > MOST {
        return None;
    }
    let asks = |number: &&Number| number.weight > Weight::Slight && !number.ordinal && may_say(leading, number);
    leading.numbers.iter().filter(asks).find_map(|number| {
        let mut same = following.numbers.iter().filter(|other| other.meets(number));
        let other = same.next().filter(|_| same.next().is_none())?;
        // What English says stands right before a number: it is looked at first.
        if !may_say(following, other) {
            return None;
        }
        let (said, there) = of(leading, number)?;
        let again = |one: &&Number| one.meets(number);
        let (here, place) = of(following, other).filter(|_| leading.numbers.iter().filter(again).count() == 1)?;
        // What falls by half falls to half.
        let halves = number.values.iter().any(|value| value == "1/2") && said.is_more == Some(false);
        let told = said.is_against(here) && !(halves && here.is_more != Some(true));
        told.then_some((there, place))
    })
}

/// Whether something may have gone somewhere beside a number: beside most in English
/// nothing did, of Persian it is not known.
fn may_say(facts: &Facts, number: &Number) -> bool {
    let is_led = |before: &str| {
        let lead = before.split_whitespace().rev().find(|word| !QUALIFYING.contains(word));
        matches!(lead, Some("by" | "to"))
    };
    facts.seen.has(Glance::ARABIC_BLOCK) || facts.around(&number.span).is_some_and(|[before, ..]| is_led(before))
}

/// What a clause says of a number beside which something may have gone somewhere, and the
/// bytes that say it.
fn of(facts: &Facts, number: &Number) -> Option<(Move, Range<usize>)> {
    let [before, _, behind] = facts.around(&number.span)?;
    let is_persian = facts.seen.has(Glance::ARABIC_BLOCK);
    let before = || before.rsplit(is_end).next().unwrap_or_default();
    let behind = behind.split(is_end).next().unwrap_or_default();
    if is_persian {
        let (said, last) = persian(before, behind)?;
        let (length, before) = (last.as_ptr() as usize + last.len() - behind.as_ptr() as usize, before());
        let lead = if said.is_end { before.len() - before.rfind("به").unwrap_or(before.len()) } else { 0 };
        return Some((said, number.span.start - lead..number.span.end + length));
    }
    let before = before();
    let (said, first) = english(before, behind)?;
    let length = before.len() - (first.as_ptr() as usize - before.as_ptr() as usize);
    Some((said, number.span.start - length..number.span.end))
}

/// "Fell by about 30%", "was raised to 300", and the verb.
fn english<'t>(before: &'t str, behind: &str) -> Option<(Move, &'t str)> {
    let is = |word: &str, all: &[&str]| all.iter().any(|own| own.eq_ignore_ascii_case(word));
    let mut words = before.split_whitespace().rev().take_while(|word| !is(word, JOINING));
    let is_end = match words.find(|word| !is(word, QUALIFYING))? {
        "by" => false,
        "to" => true,
        _ => return None,
    };
    let words: Vec<&str> = words.collect();
    // "Grew by 5 to 7 per cent"
    if is_end && is_range(&words) {
        return None;
    }
    let near = &words[..words.len().min(NEAR)];
    let of = |all: &[&str]| near.iter().find(|word| is(word, all)).copied();
    let (verb, is_more) = match (of(LOSSES), of(RISES)) {
        (Some(verb), None) => (verb, false),
        (None, Some(verb)) => (verb, true),
        _ => return None,
    };
    // "The loss grew by 9%": less of it is more of something else.
    if words.iter().copied().chain(behind.split_whitespace().take(NEAR)).any(is_doubtful) {
        return None;
    }
    of(HIGHER).is_none().then_some((Move { is_end, is_more: Some(is_more) }, verb))
}

/// Whether a "to" behind some words, the nearest first, leads from another number, and not
/// from where something was.
pub(super) fn is_range(words: &[&str]) -> bool {
    let is_number = |word: &str| {
        word.trim_start_matches(['$', '€', '£']).starts_with(char::is_numeric)
            || words::read(&word.to_lowercase()).is_some()
    };
    matches!(words, [first, lead, ..] if is_number(first) && !lead.eq_ignore_ascii_case("from") && !is_number(lead))
}

/// «۳۰ درصد بالا رفت», «به ۳۰۰ رسید», and its last word.
fn persian<'t>(before: impl Fn() -> &'t str, behind: &'t str) -> Option<(Move, &'t str)> {
    let words = behind.split(|c: char| !is_letter(c) && c != '\u{200c}').filter(|word| !word.is_empty());
    let words = words.filter(|word| *word != "درصد").take(CLOSE).take_while(|word| *word != "و");
    let own: Vec<&str> = words.collect();
    let of = |all: &[&str]| own.iter().find(|word| is_one_of(word, all)).copied();
    let (less, more) = (of(LESS).is_some(), of(MORE).or_else(|| of(INCREASED)).is_some());
    // Behind most numbers no such word stands.
    let reaches = of(REACHING);
    if !less && !more && reaches.is_none() {
        return None;
    }
    let before = before();
    let mut words = before.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    let lead = if QUALIFYING.contains(&last) { words.find(|word| !QUALIFYING.contains(word)) } else { Some(last) };
    let lead = lead.unwrap_or_default();
    // «از ۳۰۰ کاهش یافت»; «بیش از ۳۰۰ تا کاهش یافت» is by so many.
    let from = last == "از" && before.split_whitespace().rev().nth(1).is_none_or(|word| !QUALIFYING.contains(&word));
    // «نزدیک به ۳۰۰»
    let near = lead == "به" && before.split_whitespace().any(|word| matches!(word, "نزدیک" | "قریب" | "نسبت" | "راجع"));
    if from || near || LEFT.contains(&lead) {
        return None;
    }
    let is_end = lead == "به";
    let (is_more, verb) = match (less, more) {
        (true, true) => return None,
        (false, false) => (None, reaches.filter(|_| is_end)?),
        _ => (Some(more), of(VERBS)?),
    };
    let mut near = before.split_whitespace().rev().take(NEAR).chain(own.iter().copied());
    (!near.any(is_doubtful)).then_some((Move { is_end, is_more }, verb))
}

fn is_doubtful(word: &str) -> bool {
    DOUBTFUL.iter().any(|head| word.starts_with(head))
}

/// Words of what became more, where a verb follows.
const INCREASED: &[&str] = &["زیاد", "اضافه"];

/// So many words behind a number are looked at in Persian.
const CLOSE: usize = 5;

/// So many words on either side may say it.
const NEAR: usize = 6;

/// Whether a sign ends a clause.
fn is_end(c: char) -> bool {
    matches!(c, ',' | '،' | ';' | '؛' | ':' | '(' | ')' | '.' | '|')
}

/// Words between two clauses.
const JOINING: &[&str] = &["and", "but", "while", "which", "when", "that", "as", "or"];

/// «تا ۳۰۰ بالا رفت» may be either.
const LEFT: &[&str] = &["تا", "الی", "با", "در", "هر", "برای"];

/// Verbs that make such words one: «کاهش یافت».
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "یافت", "یافته", "یافتند", "یابد", "می\u{200c}یابد", "شد", "شده", "شدند", "شود", "می\u{200c}شود", "کرد", "کرده",
    "کردند", "کند", "می\u{200c}کند", "رفت", "رفته", "رود", "می\u{200c}رود", "آمد", "آمده", "آید", "می\u{200c}آید", "داشت",
    "داشته", "داد", "داده", "دادند", "دهد", "می\u{200c}دهد", "برد", "آورد", "خواهد",
];

/// How words begin of which more is less of something else, or that set one thing against
/// another.
#[rustfmt::skip]
const DOUBTFUL: &[&str] = &[
    "loss", "deficit", "decline", "decrease", "reduction", "growth", "against", "versus", "shortfall", "shortage",
    "sav", "discount", "time", "speed", "latency", "زیان", "کسری", "ضرر", "برابر", "تخفیف", "صرفه", "زمان", "سرعت",
    "تأخیر", "unemploy", "employ", "بیکار", "اشتغال",
];
