//! Floors and ceilings that stand some words before their number, or name it: «حداقل این
//! کار را ۱۰۰ بار», "Minimum width: 300".

use super::manner::{Manner, manner};
use super::{Hedge, Hedged};
use crate::text::number::words::read;
use crate::text::token::Token;

/// «حداقل این کار را ۱۰۰ بار»: what is done may stand between a floor or a ceiling
/// and its number.
pub(super) fn far(tokens: &[Token]) -> Option<Hedged> {
    let from = tokens.len().saturating_sub(FAR + 2);
    // As before most numbers.
    if !tokens[from..].iter().filter_map(Token::word).any(may_bound) {
        return named(tokens);
    }
    // "At most, in bad weather, 50 minutes"
    let open = |token: &Token| {
        let counts = token.counts && token.word().is_some_and(|word| read(word).is_some());
        token.figure().is_none() && !counts && !matches!(token.sign(), Some('.' | ';' | ':' | '|'))
    };
    let bound = |at: usize| match tokens.get(at + 1).filter(|_| tokens[at].word() == Some("at"))?.word()? {
        "least" => Some((at, Hedge::Lower)),
        "most" => Some((at, Hedge::Upper)),
        _ => None,
    };
    if let Some((at, hedge)) = (from..tokens.len()).rev().find_map(bound)
        && tokens[at..].iter().all(open)
    {
        return Some(Hedged::slight(hedge, Manner::Plain));
    }
    let mut buffer = [""; FAR + 1];
    let near = tokens.iter().rev().map_while(Token::word);
    let count = buffer.iter_mut().zip(near).map(|(place, word)| *place = word).count();
    let words = &buffer[..count];
    let bound = |at: &usize| {
        let (word, behind) = (words[*at], at.checked_sub(1).map(|at| words[at]));
        is_floor(word) || is_ceiling(word) || word == "دست" && matches!(behind, Some("کم" | "بالا"))
    };
    let Some(at) = (0..words.len()).find(bound) else { return named(tokens) };
    // «دست‌کم صد مدرسه در ۲۸ استان»: it is said of that.
    if words[..at].iter().any(|word| read(word).is_some_and(|read| !read.ordinal && !read.slight)) {
        return None;
    }
    // «۱ حداقل روشنایی و ۲۵۵ حداکثر آن است»: it is said of the one before it.
    let other = || tokens.len().checked_sub(at + 2).is_some_and(|before| tokens[before].figure().is_some());
    if words[..at].contains(&"و") && other() {
        return None;
    }
    let lower = is_floor(words[at]) || words[at] == "دست" && words[at - 1] == "کم";
    Some(Hedged::slight(if lower { Hedge::Lower } else { Hedge::Upper }, manner(&words[at..=at])))
}

/// "The maximum is 40", "Minimum width: 300".
fn named(tokens: &[Token]) -> Option<Hedged> {
    let [rest @ .., last] = tokens else { return None };
    // "In May the maximum was 31 degrees" tells of what was, and sets no bound.
    if last.sign() != Some(':') && !matches!(last.word(), Some("is" | "be" | "are" | "of")) {
        return None;
    }
    let words = rest.iter().rev().take(FAR + 3).map_while(Token::word);
    let word = words.take_while(|word| !OTHERWISE.contains(word)).find(|word| BOUNDS.contains(word))?;
    let hedge = if word == "minimum" { Hedge::Lower } else { Hedge::Upper };
    Some(Hedged::slight(hedge, Manner::Bounds))
}

/// Names of bounds.
const BOUNDS: &[&str] = &["minimum", "maximum"];

/// Words between the name of a bound and a number that is another's.
const OTHERWISE: &[&str] = &["and", "or", "but", "if", "when", "which", "that", "not", "than"];

/// So many words are looked at before a number.
const FAR: usize = 5;

/// Whether a bound may begin with a word: "at least", «دست کم».
fn may_bound(word: &str) -> bool {
    matches!(word, "at" | "دست") || is_floor(word) || is_ceiling(word)
}

/// Whether a word is said of a number alone that is the least one.
pub(super) fn is_floor(word: &str) -> bool {
    matches!(word, "حداقل" | "دست\u{200c}کم" | "لااقل" | "کمینه" | "کمینه\u{200c}ی")
}

/// The same of the largest one.
pub(super) fn is_ceiling(word: &str) -> bool {
    matches!(word, "حداکثر" | "دست\u{200c}بالا" | "بیشینه" | "بیشینه\u{200c}ی")
}
