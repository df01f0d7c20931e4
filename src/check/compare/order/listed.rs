//! Whether two things stand side by side in a text: the ends of a range, members
//! of a list, a part and its whole.

use std::ops::Range;

use super::once::Once;
use super::{Exchange, Sides};
use crate::facts::Facts;

/// Whether two are the ends of a range or of a list: what stands between puts
/// them side by side, and does not say the one of the other, as "17 of 38" does.
pub fn is_listed(facts: &Facts, first: &Range<usize>, second: &Range<usize>) -> bool {
    let Some(mut between) = facts.between(first, second).map(words) else { return false };
    // What a semicolon ends owns nothing behind it.
    let closed = between.iter().rposition(|word| word.ends_with([';', '؛']));
    between.drain(..closed.unwrap_or_default());
    let links = |word: &str| LINKS.contains(&word) || word.ends_with([',', '،', ';', '؛']);
    // "±2, at a confidence level of 95": what is said of it.
    let is_sure = between.iter().any(|word| word == "confidence");
    let remark = |at: usize| {
        let led = || between.get(at + 1).is_some_and(|word| matches!(word.as_str(), "at" | "with"));
        is_sure && between[at].ends_with(',') && led()
    };
    let mut linked = (0..between.len()).filter(|at| links(&between[*at]) && !remark(*at) || is_against(&between, *at));
    let from = || facts.word_before(first).is_some_and(|word| word == "از") && between.iter().any(|word| word == "به");
    let Some(link) = linked.next().or_else(|| from().then_some(between.len())) else { return false };
    // «و بیش از» is a hedge; in "and a book of" it is the book that owns, in "and
    // asked that" nothing does.
    let hedges = |at: usize| at > 0 && HEDGES.contains(&between[at - 1].as_str());
    let owns = |at: usize| {
        let word = between[at].as_str();
        let far = if matches!(word, "that" | "که") { FAR - 1 } else { FAR };
        let shows = word == "that" && at > 0 && between[at - 1].ends_with(',');
        // "Of" what a list tells, it says before it goes on: "3 kilos of rice and".
        let tells = word == "of" && (1..link).contains(&at);
        OWNS.contains(&word) && !(word == "از" && hedges(at)) && at < link + far && !shows && !tells
    };
    !(0..between.len()).any(owns)
}

/// What owns this far behind a "and" owns what stands behind it.
const FAR: usize = 3;

/// «در برابر»; "against" with "against" changes sides with its number.
fn is_against(between: &[String], at: usize) -> bool {
    let against = at > 0 && between[at - 1] == "در" && matches!(between[at].as_str(), "برابر" | "مقابل");
    let opposed = || between.iter().any(|word| word == "مخالف");
    (against || between[at] == "against") && !opposed()
}

/// Whether two numbers are votes or goals of a side that lost: each language counts its
/// own first, or those of the winners.
pub(super) fn is_lost_by((leading, following): Sides, found: &Exchange) -> bool {
    let Some(between) = leading.between(&found.first, &found.second).map(words) else { return false };
    let says = |facts: &Facts, at: &Range<usize>| {
        let sentence = facts.sentences().get(facts.sentence_of(at.start)).and_then(|span| facts.around(span));
        let heads = |word: &str| LOST.iter().any(|head| word.starts_with(head));
        sentence.is_some_and(|[_, own, _]| words(own).iter().any(|word| heads(word)))
    };
    between.len() < FEW
        && between.iter().any(|word| matches!(word.as_str(), "to" | "against" | "برابر" | "مقابل"))
        && (says(leading, &found.first) || says(following, &found.here))
}

/// So many words stand between two that are set against each other.
const FEW: usize = 7;

/// How words begin that say who lost.
const LOST: &[&str] =
    &["lost", "lose", "losing", "defeat", "beat", "outvot", "reject", "باخت", "می\u{200c}باز", "شکست", "مغلوب", "رد"];

/// Whether the second is a part of the first on the leading side, and the first
/// one of the second on the following side: "of which 60", «که ۶۰ تا».
pub(super) fn is_part(leading: &Facts, following: &Facts, first: &Once, second: &Once) -> bool {
    let of = |facts: &Facts, a: &Range<usize>, b: &Range<usize>| facts.between(a, b).map(words).unwrap_or_default();
    let is = |words: &[String]| words.iter().any(|word| matches!(word.as_str(), "which" | "whom" | "که"));
    let (there, here) = (of(leading, &first.there, &second.there), of(following, &second.here, &first.here));
    let whole = |words: &[String]| is(words) && words.iter().all(|word| word != "از" && word != "در");
    let english = |words: &[String]| words.windows(2).any(|pair| pair[0] == "of" && is(&pair[1..]));
    english(&there) && whole(&here) || whole(&there) && english(&here)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// What puts two side by side.
const LINKS: &[&str] = &["to", "and", "or", "until", "but", "–", "—", "-", "تا", "و", "یا", "الی", "ولی", "اما"];

/// What says one of the other.
const OWNS: &[&str] = &["of", "out", "among", "them", "whom", "which", "whose", "that", "که", "از"];

/// Words that «از» belongs to.
const HEDGES: &[&str] = &["بیش", "بیشتر", "کمتر", "فراتر", "پیش", "پس", "بعد", "قبل"];
