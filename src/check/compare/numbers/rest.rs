//! A part that went, and what is left of the whole: "cut by two thirds" is «به یک‌سوم
//! رساندند», and not «به دو سوم».

use super::growth::{LESS, LOSSES, MORE, QUALIFYING, REACHING, RISES, is_one_of};
use super::moved::is_range;
use super::said::says;
use super::slip::MOST;
use crate::facts::Facts;
use crate::text::number::Number;
use crate::text::token::word::is_letter;

/// What a part of a whole is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// By so much something is less.
    Went,
    /// So much is left of it.
    Left,
}

/// Whether the other side says what a number leaves of the whole: "it lost two thirds",
/// «به یک‌سوم رسید».
pub(super) fn is_rest(number: &Number, own: &Facts, other: &Facts) -> bool {
    let few = own.numbers.len().max(other.numbers.len()) < MOST;
    let rests: Vec<String> = number.values.iter().filter(|_| few).filter_map(|value| rest(value)).collect();
    let is_rest = |there: &&Number| rests.iter().any(|rest| there.values.contains(rest));
    let mut left = other.numbers.iter().filter(is_rest).peekable();
    if left.peek().is_none() {
        return false;
    }
    let there = fate(own, number, false);
    there.is_some() && left.any(|here| fate(other, here, false).is_some_and(|fate| Some(fate) != there))
}

/// "Rose by 50 percent" is «یک‌ونیم برابر شد»: so many percent more, or what that makes of
/// the whole.
pub(super) fn is_grown(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is = |more: &Number, of: &Facts, whole: &Number, by: &Facts| {
        let percent = more.value().strip_suffix('%').and_then(|percent| percent.parse::<f64>().ok());
        let times = whole.value().parse::<f64>().ok();
        let same = percent.zip(times).is_some_and(|(percent, times)| (100.0 + percent - 100.0 * times).abs() < 0.01);
        let leads = |facts: &Facts, number: &Number| {
            facts.around(&number.span).is_some_and(|[.., behind]| behind.trim_start().starts_with("برابر"))
        };
        same && leads(by, whole) && of.word_before(&more.span).is_some_and(|word| word == "by")
    };
    other.numbers.iter().take(MOST).any(|there| is(number, own, there, other) || is(there, other, number, own))
}

/// The only part that both sides say, and that went on the one and is left on the other.
pub fn turned<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Number, &'f Number)> {
    if leading.numbers.len().max(following.numbers.len()) > MOST {
        return None;
    }
    let (there, here) = (only(leading)?, only(following)?);
    let (was, is) = (fate(leading, there, true)?, fate(following, here, true)?);
    (there.value() == here.value() && rest(there.value())? != there.value() && was != is).then_some((there, here))
}

/// The part of a text that has one.
fn only(facts: &Facts) -> Option<&Number> {
    let mut parts = facts.numbers.iter().filter(|number| rest(number.value()).is_some());
    parts.next().filter(|_| parts.next().is_none())
}

/// What a part leaves of the whole.
fn rest(value: &str) -> Option<String> {
    if let Some(percent) = value.strip_suffix('%') {
        let left = 100_u64.checked_sub(percent.parse().ok()?)?;
        return (left > 0).then(|| format!("{left}%"));
    }
    let (part, whole) = value.split_once('/')?;
    let left = whole.parse::<u64>().ok()?.checked_sub(part.parse().ok()?)?;
    (left > 0).then(|| format!("{left}/{whole}"))
}

/// What is said of a part, where something grew less; near it, where that is asked, or
/// where it grew more.
fn fate(facts: &Facts, number: &Number, near: bool) -> Option<Fate> {
    let [before, own, behind] = facts.around(&number.span)?;
    let mut words = before.split_whitespace().rev().map(str::to_lowercase);
    let lead = words.find(|word| !QUALIFYING.contains(&word.as_str())).unwrap_or_default();
    if own.is_ascii() || lead.is_ascii() && !lead.is_empty() {
        let words: Vec<String> = words.take(NEAR).collect();
        let bare: Vec<&str> = words.iter().map(String::as_str).collect();
        if &*lead == "to" && is_range(&bare) {
            return None;
        }
        let is = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
        let moves = || is(LOSSES) || if near { is(RISES) } else { says(facts, LOSSES) };
        return match &*lead {
            "to" if moves() => Some(Fate::Left),
            "by" if moves() => Some(Fate::Went),
            "of" if words.first().is_some_and(|word| NOUNS.contains(&word.as_str())) => Some(Fate::Went),
            lead if LOSING.contains(&lead) => Some(Fate::Went),
            _ => None,
        };
    }
    let next = behind.split(|c: char| !is_letter(c) && c != '\u{200c}').filter(|word| !word.is_empty());
    let next: Vec<&str> = next.filter(|word| *word != "درصد").take(NEAR).collect();
    let rises = |words: &[&str]| near && words.iter().any(|word| is_one_of(word, MORE));
    let reaches = |word: &&str| is_one_of(word, REACHING) || is_one_of(word, REDUCING);
    let close = &next[..next.len().min(CLOSE)];
    if close.iter().any(|word| LEAVING.contains(word)) {
        return Some(Fate::Left);
    }
    match &*lead {
        "به" if !near && (says(facts, REACHING) || says(facts, REDUCING)) => Some(Fate::Left),
        "به" => (close.iter().any(reaches) || rises(close)).then_some(Fate::Left),
        _ => (next.iter().any(|word| is_one_of(word, LESS)) || rises(close)).then_some(Fate::Went),
    }
}

/// Words of what stayed, behind a part.
const LEAVING: &[&str] = &["باقی", "ماند", "ماندند", "مانده"];

/// So many words may stand between «به» and its verb.
const CLOSE: usize = 3;

/// So many words may stand between a part and its verb.
const NEAR: usize = 6;

const LOSING: &[&str] = &["lost", "lose", "loses", "losing", "shed", "sheds", "fell", "dropped", "down", "declined"];

/// What went is of these: "a cut of a quarter".
const NOUNS: &[&str] = &["cut", "loss", "drop", "fall", "reduction", "decline", "decrease"];

/// What is left of something that grew less is said so as well: «به یک‌سوم کاهش یافت».
const REDUCING: &[&str] = &["کاهش", "کم", "افت", "پایین", "تقلیل", "فروکاست"];
