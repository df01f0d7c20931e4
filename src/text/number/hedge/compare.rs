//! Hedges that compare: "deeper than 30 metres", «بزرگ‌تر از ۲۵», "or shorter".

use super::manner::Manner;
use super::{Hedge, Hedged};
use crate::text::form::ZWNJ;
use crate::text::token::{Kind, Token};

/// "Deeper than", «ژرف‌تر از» before a number; "older than the 300 trees" compares with
/// these.
pub(super) fn comparative(tokens: &[Token], with_one: bool) -> Option<Hedged> {
    let [before @ .., word, than] = tokens else { return None };
    let than = than.word().filter(|than| matches!(*than, "than" | "از"))?;
    let word = word.word()?;
    let found = match than {
        "than" => {
            let slight = with_one || !SURE.contains(&word);
            english(word).map(|hedge| Hedged { hedge, slight, manner: Manner::Than })
        }
        _ => persian(word).map(|hedge| Hedged::slight(hedge, Manner::Than)),
    }?;
    match before.last().and_then(Token::word) {
        // "Three times larger than 5"
        Some("times" | "twice") => None,
        // "No larger than 6", «نه دیرتر از ۱۹۵۰»
        Some("no" | "not" | "never" | "نه") => {
            let hedge = if found.hedge == Hedge::Lower { Hedge::Upper } else { Hedge::Lower };
            Some(Hedged { hedge, manner: Manner::Plain, ..found })
        }
        _ => Some(found),
    }
}

/// "Less than or equal to", «بزرگ‌تر یا مساوی با» before a number.
pub(super) fn or_equal(tokens: &[Token]) -> Option<Hedged> {
    let word = |back: usize| tokens.len().checked_sub(back).and_then(|at| tokens[at].word()).unwrap_or_default();
    let with = usize::from(matches!(word(1), "to" | "با"));
    if !matches!(word(with + 1), "equal" | "برابر" | "مساوی") || !matches!(word(with + 2), "or" | "یا") {
        return None;
    }
    let than = usize::from(matches!(word(with + 3), "than" | "از"));
    let hedge = match word(with + than + 3) {
        "less" | "fewer" | "کمتر" | "کم\u{200c}تر" => Hedge::Upper,
        "more" | "بیشتر" | "بیش\u{200c}تر" => Hedge::Lower,
        word => english(word).or_else(|| persian(word))?,
    };
    Some(Hedged { hedge, slight: false, manner: Manner::Plain })
}

/// "Twice as many as" says nothing of the number behind it.
pub(super) fn times(tokens: &[Token]) -> bool {
    // "15 per cent more than 40", «۱۵ درصد بیشتر از ۴۰»
    if let [.., share, more, than] = tokens
        && (matches!(share.word(), Some("cent" | "percent" | "درصد")) || matches!(share.sign(), Some('%' | '٪')))
        && (than.word() == Some("than") || than.word() == Some("از"))
        && more.word().is_some()
    {
        return true;
    }
    // «ده برابر دقیق‌تر از ۲۰۰۰»
    if let [.., multiple, more, than] = tokens
        && multiple.word() == Some("برابر")
        && than.word() == Some("از")
        && more.word().is_some_and(|word| word.ends_with("تر"))
    {
        return true;
    }
    let [.., multiple, first, many, last] = tokens else { return false };
    let as_many = last.word() == Some("as")
        && many.word().is_some_and(|word| matches!(word, "many" | "much" | "large" | "long" | "high"))
        && first.word() == Some("as");
    as_many && multiple.word().is_some_and(|word| matches!(word, "times" | "twice" | "thrice" | "half" | "again"))
}

/// "The shares add up to 100", which is all of them; who is told to "add up to four"
/// may add fewer.
pub(super) fn sums_up(tokens: &[Token]) -> bool {
    let [rest @ .., sum, up, to] = tokens else { return false };
    if to.word() != Some("to") || up.word() != Some("up") {
        return false;
    }
    let is_told = || {
        let before = rest.last().and_then(Token::word);
        matches!(sum.kind, Kind::Word(true, _)) || before.is_none_or(|word| LEADING_VERBS.contains(&word))
    };
    match sum.word() {
        Some("add" | "sum") => !is_told(),
        Some(word) => matches!(word, "adds" | "added" | "adding" | "sums" | "summed" | "summing"),
        None => false,
    }
}

/// Words behind which a verb tells what someone may do.
const LEADING_VERBS: &[&str] =
    &["to", "can", "could", "may", "might", "must", "should", "will", "would", "you", "and", "or", "then", "please"];

/// "Or shorter", «یا کوتاه‌تر» behind a number.
pub(super) fn or_more(tokens: &[Token]) -> Option<Hedged> {
    let [or, word, ..] = tokens else { return None };
    let hedge = match or.word()? {
        // Who is older is more years old, and what is older came before: see `onward`.
        _ if matches!(word.word(), Some("older" | "قدیمی\u{200c}تر" | "قدیمیتر")) => None,
        "or" => english(word.word()?),
        "یا" => persian(word.word()?),
        _ => None,
    };
    hedge.map(|hedge| Hedged::slight(hedge, Manner::Onward))
}

/// What is said of a measure alone: it asks for its like.
const SURE: &[&str] = &[
    "longer", "shorter", "older", "younger", "deeper", "heavier", "colder", "hotter", "warmer", "taller", "wider",
    "thicker", "thinner", "narrower",
];

fn english(word: &str) -> Option<Hedge> {
    let more = || GREATER.contains(&word).then_some(Hedge::Lower);
    LESS.contains(&word).then_some(Hedge::Upper).or_else(more)
}

/// Any word may end so behind a joint; «متر» and «دختر» end so too.
pub(super) fn persian(word: &str) -> Option<Hedge> {
    let stem = word.strip_suffix("تر")?;
    let bare = stem.trim_end_matches(ZWNJ);
    let joined = bare.len() < stem.len() && !matches!(bare, "بیش" | "پیش" | "کم" | "پس");
    let more = || (joined || GREATER.contains(&bare)).then_some(Hedge::Lower);
    LESS.contains(&bare).then_some(Hedge::Upper).or_else(more)
}

/// Which way a word compares, of those that are said of a measure.
pub(super) fn sized(word: &str) -> Option<Hedge> {
    let stem = word.strip_suffix("تر").map(|stem| stem.trim_end_matches(ZWNJ));
    english(word).or_else(|| english(stem?))
}

/// What is less of a measure: in English compared, in Persian not.
const LESS: &[&str] = &[
    "smaller",
    "shorter",
    "lower",
    "younger",
    "colder",
    "cooler",
    "lighter",
    "thinner",
    "narrower",
    "slower",
    "nearer",
    "closer",
    "cheaper",
    "weaker",
    "shallower",
    "کوچک",
    "کوچیک",
    "کوتاه",
    "پایین",
    "پائین",
    "جوان",
    "سرد",
    "خنک",
    "سبک",
    "نازک",
    "باریک",
    "تنگ",
    "کند",
    "نزدیک",
    "ارزان",
    "زود",
    "ضعیف",
    "کم\u{200c}عمق",
    "کم\u{200c}سن",
    "اندک",
];

/// What is more of it.
const GREATER: &[&str] = &[
    "larger",
    "bigger",
    "greater",
    "higher",
    "longer",
    "deeper",
    "heavier",
    "older",
    "taller",
    "wider",
    "broader",
    "thicker",
    "hotter",
    "warmer",
    "faster",
    "stronger",
    "farther",
    "further",
    "louder",
    "steeper",
    "newer",
    "بزرگ",
    "بلند",
    "دراز",
    "عمیق",
    "ژرف",
    "سنگین",
    "مسن",
    "پیر",
    "پهن",
    "عریض",
    "کلفت",
    "ضخیم",
    "گرم",
    "داغ",
    "تند",
    "سریع",
    "قوی",
    "دور",
    "دیر",
    "گران",
];
