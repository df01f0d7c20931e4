//! "And larger", «و بالاتر» behind a number: it and what is more than it, or less, unless
//! something else is said there: "40 pumps and newer ones", «۱۰ درصد، و بالاتر از آن ۱۵».

use super::compare::sized;
use super::manner::Manner;
use super::{Hedge, Hedged};
use crate::text::token::{Kind, Token};
use crate::text::verb;

/// The hedge that stands at the head of some tokens, behind a number, as the text ends
/// with it, and what it counts.
pub(super) fn onward(number: &[Token], counted: &[Token], tokens: &[Token]) -> Option<Hedged> {
    let [and, word, behind @ ..] = tokens else { return None };
    let (and, word) = (and.word()?, word.word()?);
    let hedge = match (and, word) {
        // Who is older is more years old, and what is older came before.
        ("and" | "or", "older") | ("و" | "یا", "قدیمی\u{200c}تر" | "قدیمیتر") => {
            if is_version(number, counted) { Hedge::Upper } else { Hedge::Lower }
        }
        ("and", "newer" | "later" | "above" | "over") => Hedge::Lower,
        ("and", "earlier" | "less" | "fewer" | "below" | "under") => Hedge::Upper,
        ("و", "بالاتر" | "جدیدتر" | "تازه\u{200c}تر" | "نوتر") => Hedge::Lower,
        ("و", "کمتر" | "کم\u{200c}تر") => Hedge::Upper,
        ("and" | "و", _) => sized(word)?,
        _ => return None,
    };
    let next = |at: usize| behind.get(at).and_then(Token::word).unwrap_or_default();
    let counts = |at: usize| behind.get(at).is_some_and(|token| token.counts);
    // «۴۰ نفر و کمتر از ۳ خانه», "and later 7"
    let article = usize::from(matches!(next(0), "a" | "an"));
    // "10 percent, and above that 15"
    let of_it = matches!(word, "above" | "over" | "below" | "under") && matches!(next(0), "that" | "this" | "it");
    if next(0) == "than" || counts(article) || of_it {
        return None;
    }
    let open = Hedged { hedge, slight: true, manner: Manner::Answers };
    if next(0) == "از" {
        // «و بزرگ‌تر از آن»
        let of_it = matches!(next(1), "آن" | "این" | "آنها" | "آن\u{200c}ها") && !(2..5).any(counts);
        return of_it.then_some(open);
    }
    let ends = behind.first().is_none_or(|token| token.word().is_none());
    Some(if ends || goes_on(behind) { Hedged::slight(hedge, Manner::Onward) } else { open })
}

/// Whether the sentence goes on with what is said of all these: "and newer is supported",
/// «و بزرگ‌تر تکه می‌شوند».
fn goes_on(behind: &[Token]) -> bool {
    let first = behind.first().and_then(Token::word).unwrap_or_default();
    let is_verb = |word: &str| verb::ends_clause(word) || verb::denies(word) || word.starts_with("می\u{200c}");
    VERBS.contains(&first)
        || BEHIND.contains(&first)
        || behind.iter().take(REACH).map_while(Token::word).any(|word| !word.is_ascii() && is_verb(word))
}

/// Whether a number is that of a version, or a year: "Node 18", «نسخهٔ ۱۸», "1950 and
/// older".
fn is_version(number: &[Token], counted: &[Token]) -> bool {
    let [before @ .., number] = number else { return false };
    // «سه‌روزه و قدیمی‌تر»
    let is_bare = number.figure().is_some_and(|figure| figure.suffix.is_empty());
    let Some(last) = before.last().filter(|_| counted.is_empty() && is_bare) else { return false };
    let word = last.word().unwrap_or_default();
    let is_year = number.figure().is_some_and(|figure| figure.digits.len() == 4 || figure.digits.contains('.'));
    // Persons are not called so in Persian.
    if is_year || !word.is_ascii() {
        return true;
    }
    let is_name = |token: &Token| matches!(token.kind, Kind::Word(true, _));
    // "Node.js 18"
    if matches!(before, [.., first, dot, _] if dot.sign() == Some('.') && is_name(first)) {
        return true;
    }
    // "Persons 15 and older" at the head of a sentence; "Windows 7 and older"
    let persons = before.len() == 1 && word.ends_with('s') && !NAMES.contains(&word) || PERSONS.contains(&word);
    let is_foreign = || before.iter().filter_map(Token::word).any(|word| !word.is_ascii());
    let labels = ["version", "versions", "release", "releases", "v"];
    labels.contains(&word) || !word.is_empty() && !persons && (is_name(last) || is_foreign())
}

/// Names that end as a plural does.
const NAMES: &[&str] = &["windows", "macos", "ios", "kubernetes", "rails", "pandas", "emacs", "postgres", "redis"];

/// Who may be so old.
const PERSONS: &[&str] = &["people", "children", "aged", "age", "ages", "men", "women", "those", "persons", "adults"];

/// So many words behind are looked at for a verb.
const REACH: usize = 3;

#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "can", "could", "may", "might", "must", "should", "will", "would",
    "shall", "has", "have", "had", "do", "does", "did", "need", "needs", "work", "works", "get", "gets", "use",
    "uses", "pay", "pays", "cost", "costs", "require", "requires", "support", "supports", "count", "counts", "go",
    "goes", "run", "runs", "only", "also", "not", "never", "wrap", "receive", "receives",
];

/// Words behind which nothing is compared.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "in", "on", "at", "by", "to", "for", "from", "of", "per", "with", "without", "who", "which", "that", "and", "or",
    "but", "as", "در", "به", "را", "با", "برای", "که", "و", "یا", "بدون",
];
