//! Where the other side may have said otherwise what only may be a hedge: "perhaps
//! eighty", "over two walls".

use super::denied::{is_denied, sentence};
use crate::facts::Facts;
use crate::text::number::Number;
use crate::text::number::hedge::Hedged;
use crate::text::number::hedge::manner::Manner;
use crate::text::token::word::is_letter;

/// Whether a bare number stands in a sentence that doubts, or says how few it is:
/// «شاید در آنجا هشتاد چادر …».
pub(super) fn is_doubted(hedge: Hedged, facts: &Facts, number: &Number) -> bool {
    let heads = if hedge.manner == Manner::Doubts { DOUBTING } else { HARDLY };
    let sentence = sentence(facts, &number.span).unwrap_or_default();
    let says = |word: &str| {
        let word = word.trim_matches(|c: char| !is_letter(c)).to_lowercase();
        heads.iter().any(|head| word == *head || head.chars().nth(3).is_some() && word.starts_with(head))
    };
    let [before, behind] = sentence.map(|text| text.split_whitespace().filter(|word| says(word)).count());
    // «هشت اسب، شاید هم ده»: the ten alone are doubted.
    let place = facts.numbers.partition_point(|other| other.span.start <= number.span.start);
    let here = facts.sentence_of(number.span.start);
    let near = facts.numbers[place..].iter().take_while(|other| facts.sentence_of(other.span.start) == here).take(MOST);
    let taken = near.filter(|other| other.hedge.is_some_and(|own| own.manner == hedge.manner)).count();
    before > 0 || behind > taken || hedge.manner == Manner::Barely && is_denied(facts, &number.span)
}

/// More numbers of a sentence are not looked at.
const MOST: usize = 20;

/// Whether a number is called an estimate, and the sentence of a bare one says so, "an
/// estimated 40 million", «برآورد می‌شود که این شهر ۴۰ میلیون …»; or a clause of that
/// sentence says of all of it that it is one.
pub(super) fn is_estimated((number, own): (&Number, &Facts), (equal, other): (&Number, &Facts)) -> bool {
    let says = |text: &str, heads: &[&str]| heads.iter().any(|head| text.contains(head));
    let Some([before, behind]) = sentence(other, &equal.span) else { return false };
    if says(before, ESTIMATED) {
        return true;
    }
    let led = || {
        let [before, ..] = own.around(&number.span).unwrap_or_default();
        before.split_whitespace().rev().take(NEAR).any(|word| says(word, ESTIMATES))
    };
    (says(before, ESTIMATES) || says(behind, ESTIMATES)) && led()
}

/// Parts of words that call something an estimate.
const ESTIMATES: &[&str] = &["stimat", "reckon", "thought", "believed", "برآورد", "براورد", "تخمین", "حدس", "گمان"];

/// Clauses that call what stands behind them one.
#[rustfmt::skip]
const ESTIMATED: &[&str] = &[
    "stimated that", "estimate that", "estimates that", "estimated to", "برآورد می", "برآورد شده", "برآورد کرده",
    "تخمین می", "تخمین زده",
];

/// So many words before a number may call it so.
const NEAR: usize = 3;

/// Whether the word before a bare number says that it is gone over or through: «بر
/// فراز سی روستا», "passed thirty villages".
pub(super) fn is_place(facts: &Facts, number: &Number) -> bool {
    facts.word_before(&number.span).is_some_and(|word| PLACES.contains(&word))
}

/// How words of doubt begin.
#[rustfmt::skip]
const DOUBTING: &[&str] = &[
    "شاید", "احتمال", "به\u{200c}احتمال", "محتمل", "گویا", "ظاهر", "گمان", "لابد", "ممکن", "بعید", "باید", "بسا",
    "چه\u{200c}بسا", "انگار", "پندار", "می\u{200c}توان", "می\u{200c}گویند", "گفته", "حدس", "perhaps", "maybe",
    "may", "might", "possib", "probab", "likel", "presum", "appar", "appear", "seem", "could", "can", "must",
    "thought", "believ", "said", "report", "alleg", "suppos", "claim", "evident",
];

/// How words begin that say how little a number is.
#[rustfmt::skip]
const HARDLY: &[&str] = &[
    "به\u{200c}زحمت", "زحمت", "بزحمت", "به\u{200c}سختی", "سختی", "به\u{200c}زور", "زور", "تنها", "فقط", "تازه", "صرفا",
    "همین", "هنوز", "هم", "barely", "hardly", "scarcely", "only", "just", "merely",
];

/// Words before what something goes over, or lasts.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "بر", "روی", "فراز", "بالای", "سر", "طی", "طول", "ظرف", "خلال", "عرض", "over", "through", "across",
    "past", "via", "passed", "passes", "passing", "pass", "crossed", "crosses", "crossing", "cross",
];
