//! What Persian says of a number behind it, with more than one word and a verb: «به ۴۰
//! هم نمی‌رسید», «از دو برابر آن هم بیشتر».

use super::compare::persian;
use super::manner::Manner;
use super::{Hedge, Hedged};
use crate::text::token::Token;
use crate::text::verb;

/// «به ۱۲ متر می‌رسد»: up to so many; «به ۱۲ متر هم نمی‌رسید»: less. «چیزی نمانده بود که
/// به ۱۲ برسد» is nearly so many.
pub(super) fn reaches(before: &[Token], behind: &[Token]) -> Option<Hedged> {
    let all = behind.iter().take(REACH).map_while(Token::word);
    let words: Vec<&str> = all.collect();
    // «به چهل نزدیک می‌شد», «کمی به چهل مانده بود»
    let nears = |pair: &[&str]| pair[0] == "نزدیک" && pair[1] != "به";
    if words.iter().take(2).any(|word| matches!(*word, "مانده" | "نمانده")) {
        return Some(Hedged::slight(Hedge::Short, Manner::Plain));
    }
    if words.windows(2).take(2).any(nears) {
        // «به دوازده گرگ نزدیک شد»
        return Some(Hedged::slight(Hedge::Nearly, Manner::Answers));
    }
    let verb = words.into_iter().find(|word| REACHING.iter().any(|head| word.starts_with(head)))?;
    let is_near = || {
        let words = before.iter().rev().take(BEFORE).map_while(Token::word);
        words.into_iter().any(|word| matches!(word, "نمانده" | "مانده" | "نزدیک"))
    };
    let near = matches!(verb, "برسد" | "برسند") && is_near();
    let manner = if verb.starts_with('ن') { Manner::Plain } else { Manner::Answers };
    // What reaches a number is about so much, or as much at the most.
    let short = near || verb.starts_with("نمی") || manner == Manner::Answers;
    let hedge = if short { Hedge::Short } else { Hedge::Upper };
    Some(Hedged { hedge, slight: !verb.starts_with("نمی"), manner })
}

/// Verbs, as they begin, that something grows as far as a number with, or not.
const REACHING: &[&str] =
    &["می\u{200c}رس", "نمی\u{200c}رس", "برسد", "برسند", "نرسد", "نرسید", "نرسیده", "نکشید", "نمی\u{200c}کشید"];

/// So many words behind a number, and before it, are looked at.
const REACH: usize = 4;
const BEFORE: usize = 8;

/// «چهل خانه هم نماند», «سی درصد هم نمی‌شود»: not even so many. «صد نفر نمی‌شدیم» were
/// fewer.
pub(super) fn not_even(behind: &[&str]) -> Option<Hedged> {
    let words = || behind.iter().take(REACH).copied();
    let amounts = |word: &str| ["نمی\u{200c}شو", "نمی\u{200c}شد"].iter().any(|head| word.starts_with(head));
    let denies = |word: &str| verb::denies(word) || word.starts_with("نمان") || amounts(word);
    // «ده نفر هم زنده نماندند»
    let mut even = words().skip_while(|word| *word != "هم");
    let denied = even.next().is_some() && even.take(2).any(denies);
    // «صد نفر نمی‌شدیم»
    let fewer = || words().take(2).any(amounts);
    (denied || fewer()).then(|| Hedged::slight(Hedge::Upper, Manner::Plain))
}

/// «هنوز چهل نفر نشده بودند»: fewer, or so many of whom something is not so yet.
pub(super) fn not_yet(before: &[Token], behind: &[&str]) -> Option<Hedged> {
    let yet = before.iter().rev().take(REACH).map_while(Token::word).any(|word| word == "هنوز");
    (yet && behind.iter().take(REACH).copied().any(verb::denies)).then(|| Hedged::slight(Hedge::Short, Manner::Answers))
}

/// «یک چهل صندوقی», «یه چهل تومنی»: some forty.
pub(super) fn some_such(before: &str, behind: &[&str]) -> Option<Hedged> {
    let counted = || behind.first().is_some_and(|word| word.ends_with('ی'));
    (matches!(before, "یک" | "یه") && counted()).then(|| Hedged::slight(Hedge::About, Manner::Answers))
}

/// «از دو برابر این فاصله هم بیشتر», «از سه برابر آن فراتر رفت»: more, or less, than so
/// many times something, or even than so many.
pub(super) fn multiple(behind: &[Token]) -> Option<Hedged> {
    // «از نیمی از آنان هم بیشتر»
    let even = behind.first()?.word() != Some("برابر");
    let words = behind.iter().take(MULTIPLE).map_while(Token::word).take_while(|word| *word != "و");
    let words = words.skip_while(|word| even && *word != "هم").skip(1).take(if even { 1 } else { MULTIPLE });
    let hedge = words.into_iter().find_map(|word| match word {
        "بیشتر" | "بیش\u{200c}تر" | "فراتر" | "بالاتر" => Some(Hedge::Lower),
        "کمتر" | "کم\u{200c}تر" => Some(Hedge::Upper),
        word => persian(word),
    })?;
    Some(Hedged::slight(hedge, Manner::Compares))
}

/// So many words behind a number are looked at for it.
const MULTIPLE: usize = 7;

/// «بیست‌وچند صفحه», «چهل‌تایی خانه»: a number in one word with what says that it is only
/// near.
pub(super) fn within(word: &str) -> Option<Hedged> {
    // As most words are that end otherwise.
    if !word.ends_with(['د', 'ی']) {
        return None;
    }
    let (number, last) = word.rsplit_once('\u{200c}')?;
    let manner = match last {
        "وچند" | "واندی" => Manner::Odd,
        // «یک پازل هزارتایی» has a thousand pieces.
        "تایی" if !["هزار", "میلیون", "صد"].iter().any(|scale| number.ends_with(scale)) => {
            Manner::Plain
        }
        _ => return None,
    };
    Some(Hedged::slight(Hedge::About, manner))
}
