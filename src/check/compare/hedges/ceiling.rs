//! «تا» that alone makes a number the most there may be: "up to", where neither
//! "until" nor "to" is meant.

use crate::check::compare::beside::face;
use crate::facts::Facts;
use crate::text::number::hedge::Hedge;
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

/// Numbers of the following side that «تا» alone makes the most there may be, "up
/// to", and the bare numbers of the leading side. The word also says "until" and
/// "to": only where neither is meant on either side it is a hedge.
pub fn ceilings<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    let upper = |number: &&Number| {
        // «تا دو رقم» are two.
        let counts = number.weight == Weight::Word && !matches!(number.value(), "1" | "2" | "3" | "1/2");
        (number.weight == Weight::Figure || counts || number.value().contains('/') && number.value() != "1/2")
            && number.hedge.is_some_and(|hedge| hedge.slight && hedge.hedge == Hedge::Upper)
            && is_ceiling(following, number)
    };
    let one = |facts: &'f Facts, value: &str| {
        let mut all = facts.numbers.iter().filter(|number| number.values.iter().any(|own| own == value));
        all.next().filter(|_| all.next().is_none())
    };
    let bare = |here: &'f Number| {
        let there = one(following, here.value()).and_then(|_| one(leading, here.value()))?;
        let led = |number: &Number| {
            let words = words_before(leading, number);
            words.iter().any(|word| LEADS.contains(&word.as_str()))
                || words.iter().rev().take(NEAR).any(|word| HOLDING.contains(&word.as_str()))
        };
        // "Falls to 21 in the valley and 35 on the ridge" says "to" once.
        let elided = || {
            let until = |other: &&Number| words_before(following, other).last().is_some_and(|word| word == "تا");
            let before = following.numbers.iter().take_while(|other| other.span.start < here.span.start).filter(until);
            let near =
                |other: &&Number| following.sentence_of(other.span.start) == following.sentence_of(here.span.start);
            // What became of that one is told by itself.
            before.filter(near).any(|other| one(leading, other.value()).is_none_or(led))
        };
        let led = led(there) || elided() || is_allowed(leading, there) || is_hour((leading, there), (following, here));
        (there.hedge.is_none() && !there.opens_range && !led).then_some((here, there))
    };
    following.numbers.iter().filter(upper).filter_map(bare).collect()
}

/// Whether both stand in a time of day: «تا چهار و نیم» is until then.
fn is_hour((leading, there): (&Facts, &Number), (following, here): (&Facts, &Number)) -> bool {
    face::is_of_day(leading, there) && face::is_of_day(following, here)
}

/// Whether the clause of a number says what can be, or may be: so much, and no more.
pub fn is_allowed(facts: &Facts, number: &Number) -> bool {
    let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
    let clause = |c: char| matches!(c, '.' | ';' | '؛' | ':' | '؟' | '?');
    let before = before.rsplit(clause).next().unwrap_or_default();
    let behind = behind.split(clause).next().unwrap_or_default();
    let words = before.split_whitespace().rev().take(ALLOWED).chain(behind.split_whitespace().take(ALLOWED));
    words.into_iter().any(|word| {
        let word = word.trim_matches(|c: char| !is_letter(c)).to_lowercase();
        matches!(&*word, "can" | "may" | "could" | "might" | "allowed" | "lets" | "permits" | "permitted")
            || ["می\u{200c}توان", "می\u{200c}شود", "مجاز"].iter().any(|head| word.starts_with(head))
    })
}

/// So many words on either side are looked at for it.
const ALLOWED: usize = 8;

/// Whether «تا» stands before a number, and neither where it begins nor when it
/// ends is said.
fn is_ceiling(facts: &Facts, number: &Number) -> bool {
    let before = words_before(facts, number);
    let place = facts.numbers.partition_point(|other| other.span.start < number.span.start);
    let opened = |other: &Number| other.tokens.end + 1 == number.tokens.start;
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let ends = |word: &str| UNTIL.contains(&word.trim_matches(|c: char| !is_letter(c)));
    before.last().is_some_and(|word| word == "تا")
        && before.iter().rev().nth(1).is_none_or(|word| word != "چند" && !leads_on(word))
        && !is_from(&before)
        && !facts.numbers[..place].last().is_some_and(opened)
        && !behind.split_whitespace().take(5).any(ends)
}

/// Whether «تا» behind a verb is "so that": «هفت ساعت راه می‌آمد تا ده دقیقه با او باشد».
fn leads_on(verb: &str) -> bool {
    SO_THAT.contains(&verb)
        || verb.contains("می\u{200c}")
        || matches!(verb, "آمد" | "آمدند" | "رفت" | "رفتند" | "کرد" | "کردند")
}

/// Whether «از» or «بین» stands before «تا», and no other clause in between: «از میان
/// رفت و تا ۳۰».
fn is_from(before: &[String]) -> bool {
    let clause = before.rsplit(|word| word == "و").next().unwrap_or_default();
    clause.iter().any(|word| matches!(word.as_str(), "از" | "بین" | "میان"))
}

/// Bytes in which so many words have room.
const REACH: usize = 300;

/// The words before a number, a few of its clause.
fn words_before(facts: &Facts, number: &Number) -> Vec<String> {
    let [before, ..] = facts.around(&number.span).unwrap_or_default();
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(REACH))..];
    let clause = before.rsplit(['.', '،', '؛', ';', '(', ':']).next().unwrap_or_default();
    let mut words: Vec<String> = clause.split_whitespace().rev().take(6).map(str::to_lowercase).collect();
    words.reverse();
    words
}

/// Words before a number that «تا» may stand for.
const LEADS: &[&str] = &[
    "to", "until", "till", "through", "by", "within", "before", "for", "as", "from", "between", "maximum", "limit",
    "limited", "most", "every", "into", "reached", "reaching", "reach", "reaches", "touched", "touches", "touch",
];

/// Verbs that say how much there is room for: "it holds 64", «تا ۶۴ جا می‌گیرد».
#[rustfmt::skip]
const HOLDING: &[&str] = &[
    "hold", "holds", "seat", "seats", "support", "supports", "take", "takes", "accept", "accepts", "upload", "uploads",
    "fit", "fits", "store", "stores", "contain", "contains", "carry", "carries", "handle", "handles", "allow",
    "allows", "accommodate", "accommodates", "sleep", "sleeps", "serve", "serves", "attach", "save", "keep", "keeps",
];

/// So many words before a number they stand.
const NEAR: usize = 3;

/// Verbs behind which «تا» is "so that": «۸۵۰ را کم کنید تا ۱۱۵۰ بماند».
const SO_THAT: &[&str] =
    &["کنید", "کنند", "کنیم", "کند", "دهید", "دهند", "دهیم", "دهد", "شوید", "شوند", "شود", "بزنید", "باشید", "باشد"];

/// Words behind a number that «تا» leads to: until then.
const UNTIL: &[&str] = &[
    "بعد",
    "پس",
    "پیش",
    "قبل",
    "دیگر",
    "آینده",
    "صبح",
    "ظهر",
    "عصر",
    "شب",
    "دورتر",
    "رسید",
    "می\u{200c}رسد",
    "برسد",
    "رسیده",
    "رساند",
    "ادامه",
    "نباید",
    "باقی",
    "معتبر",
    "اعتبار",
    "رفت",
];
