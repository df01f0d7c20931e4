//! Where the other side may have said a bound otherwise than beside its number:
//! "where 255 is the maximum", «بیش از ۳۰ روز و ۵۰۰ ویرایش», «چندین نفر».

use std::ops::Range;

use super::denied::{self, sentence};
use super::{answers, key};
use crate::check::compare::units;
use crate::facts::Facts;
use crate::text::glance::Glance;
use crate::text::number::hedge::manner::Manner;
use crate::text::number::hedge::{Hedge, Hedged};
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

/// Whether a hedge that is often none asks for its like, unless the sentence of the
/// other side says it in other words: "Maximum 40 letters", "larger than 5 MB".
pub fn is_soft(hedge: Hedged, number: &Number) -> bool {
    let asks = match hedge.manner {
        Manner::Bounds => number.weight > Weight::Slight,
        Manner::Than => number.weight == Weight::Figure,
        Manner::Within => number.weight > Weight::Slight,
        Manner::Onward => number.weight == Weight::Figure,
        _ => false,
    };
    asks && hedge.slight && !number.ordinal
}

/// Whether a bare number stands in a sentence that says a bound all the same.
pub(super) fn is_said((number, hedge, own): (&Number, Hedged, &Facts), (equal, facts): (&Number, &Facts)) -> bool {
    let lower = hedge.hedge == Hedge::Lower;
    if hedge.hedge == Hedge::Upper && is_no_more(facts, equal) {
        return true;
    }
    let sentence = || sentence(facts, &equal.span).unwrap_or_default();
    match hedge.manner {
        Manner::Bounds => is_bound(sentence(), if lower { LEAST } else { MOST }),
        // "Raised from 1,700", «از ۱٬۷۰۰ بالاتر برد»
        Manner::Rises => is_from(facts, equal),
        // «پس از ۵ روز» are no longer within them.
        Manner::Within => !is_after(facts, equal) || !is_bidden(own, number) || denied::anywhere(own, &number.span),
        // What asks for itself is to stand beside its number.
        Manner::Than if hedge.slight && !super::demands(hedge, number) => has(sentence(), COMPARED),
        Manner::Onward if lower && is_from_up(facts, equal) => true,
        Manner::Onward if hedge.slight && !super::demands(hedge, number) => {
            has(near(sentence()), if lower { ONWARD } else { COMPARED }) || is_from(facts, equal)
        }
        _ if !lower || number.value() != "1" => false,
        // "It may be seen several times, and by more than one person": these are others.
        _ => hedge.compares() && has(sentence(), MANY) && !has_any(own, MANY) || is_article(facts),
    }
}

/// Whether there are no more of them: «دو روز بیشتر نماند».
fn is_no_more(facts: &Facts, number: &Number) -> bool {
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let words: Vec<&str> = behind.split_whitespace().take(NEAR).collect();
    words.windows(2).any(|pair| matches!(pair[0], "بیشتر" | "بیش\u{200c}تر" | "بیش") && denied::is_negative(pair[1]))
}

/// Whether it is said of what is paid for a number of days, and stands before that, or
/// behind: "more than a month's pension", «بیشتر از حقوق یک ماه».
pub fn is_of_possession(own: (&Facts, &Range<usize>), other: (&Facts, &Range<usize>)) -> bool {
    let [_, said, behind] = own.0.around(own.1).unwrap_or_default();
    let first = behind.split_whitespace().next().unwrap_or_default();
    let owns = said.is_ascii() && first.contains(['\'', '’']) && first.trim_end_matches(['\'', '’']).ends_with('s');
    let sentence = || sentence(other.0, other.1).unwrap_or_default();
    owns && has(near(sentence()), OF_ANY)
}

/// Whether a clause names what is the least or the most; of a word that English says of
/// other things as well ("most of them", "fewer than ten") it must stand near the number.
fn is_bound([before, behind]: [&str; 2], heads: &[&str]) -> bool {
    let clause = [before.rsplit(';').next().unwrap_or_default(), behind.split(';').next().unwrap_or_default()];
    let open = |text: &str, far: &dyn Fn(usize) -> usize| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_other = |at: usize| {
            let word = words[at].trim_matches(|c: char| !is_letter(c)).to_lowercase();
            let next = words.get(at + 1).copied().unwrap_or_default();
            match word.as_str() {
                "most" => next == "of",
                "more" | "less" | "fewer" | "higher" | "greater" | "longer" | "larger" => next == "than",
                "only" => at > 0 && matches!(words[at - 1], "the" | "The" | "an" | "its" | "their" | "his" | "her"),
                "peak" | "over" | "under" | "above" | "below" | "from" | "between" => far(at) > BESIDE,
                _ => false,
            }
        };
        (0..words.len()).any(|at| has([words[at], ""], heads) && !is_other(at))
    };
    let count = clause[0].split_whitespace().count();
    open(clause[0], &|at| count - at) || open(clause[1], &|at| at + 1)
}

/// So many words may stand between "under" and what it is said of.
const BESIDE: usize = 8;

/// The words of a sentence that stand near a number.
fn near([before, behind]: [&str; 2]) -> [&str; 2] {
    let from = before.rmatch_indices(' ').nth(NEAR).map_or(0, |(at, _)| at);
    let to = behind.match_indices(' ').nth(NEAR).map_or(behind.len(), |(at, _)| at);
    [&before[from..], &behind[..to]]
}

/// So many words on either side are near.
const NEAR: usize = 8;

/// «از نسخهٔ ۳», "since version 3"
fn is_from(facts: &Facts, number: &Number) -> bool {
    let [before, ..] = facts.around(&number.span).unwrap_or_default();
    let from = |word: &str| matches!(word, "از" | "since" | "from" | "Since" | "From");
    before.split_whitespace().rev().take(3).any(from)
}

/// Whether the only number of its value comes behind «پس از», «بعد از گذشت».
fn is_after(facts: &Facts, number: &Number) -> bool {
    let [before, ..] = facts.around(&number.span).unwrap_or_default();
    let mut words = before.split_whitespace().rev().filter(|word| *word != "گذشت" && *word != "حدود");
    let said = words.next() == Some("از") && words.next().is_some_and(|word| matches!(word, "پس" | "بعد"));
    said && facts.numbers.iter().filter(|other| key(other) == key(number)).nth(1).is_none()
}

/// Whether a sentence bids what is to be done, or is no more than so many days: "within
/// ten years half had died" says as well how it was after them.
fn is_bidden(facts: &Facts, number: &Number) -> bool {
    let [before, behind] = sentence(facts, &number.span).unwrap_or_default();
    let clause = |sign: char| matches!(sign, ';' | ':');
    let own = [before.rsplit(clause).next().unwrap_or_default(), behind.split(clause).next().unwrap_or_default()];
    has(own, BIDDING) || own.iter().flat_map(|text| text.split_whitespace()).count() <= 2
}

/// Whether the first prose of a passage has such a word.
fn has_any(facts: &Facts, heads: &[&str]) -> bool {
    let near = |text: &str| has([&text[..text.floor_char_boundary(READ)], ""], heads);
    facts.prose.iter().take(FEW).any(|prose| near(&prose.text))
}

/// Whether a sentence has a word that begins so; short ones are whole words.
fn has(sentence: [&str; 2], heads: &[&str]) -> bool {
    let says = |word: &str| {
        let word = word.trim_matches(|c: char| !is_letter(c) && c != '<' && c != '>').to_lowercase();
        heads.iter().any(|head| word == *head || head.chars().nth(3).is_some() && word.starts_with(head))
            || (heads == COMPARED || heads == ONWARD) && is_comparative(&word)
            // «گرم‌ترین روز»
            || heads != MANY && heads != BIDDING && word.ends_with("ترین")
    };
    sentence.iter().any(|text| text.split_whitespace().any(says))
}

/// Whether a word ends as one that compares, and is no metre.
fn is_comparative(word: &str) -> bool {
    let is_persian = |word: &str| word.ends_with("تر") && !units::known::is_unit(word);
    word.ends_with("er") || is_persian(word) || word.strip_suffix('ه').is_some_and(is_persian)
}

/// "More than a language": what Persian counts, English says with an article.
fn is_article(facts: &Facts) -> bool {
    let said = |text: &str| {
        let mut words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !is_letter(c)));
        let mut before = "";
        words.any(|word| {
            let found = matches!(word, "a" | "an") && matches!(before, "than" | "least" | "over" | "beyond" | "merely");
            before = word;
            found
        })
    };
    let near = |text: &str| said(&text[..text.floor_char_boundary(READ)]);
    facts.prose.iter().take(FEW).any(|prose| prose.seen.has(Glance::LATIN) && near(&prose.text))
}

/// More of a passage is not read for it.
const READ: usize = 5000;
const FEW: usize = 20;

/// Whether two numbers share one hedge, and each side says it beside another one:
/// "more than 500 edits and 30 days", «بیش از ۳۰ روز و ۵۰۰ ویرایش».
pub(super) fn is_shared((number, hedge, own): (&Number, Hedged, &Facts), (equal, other): (&Number, &Facts)) -> bool {
    let Some((lead, led)) = leads(other, equal) else { return false };
    if !answers(number, hedge, Some(led)) {
        return false;
    }
    let mut same = own.numbers.iter().filter(|own| own.hedge.is_none() && key(own) == key(lead));
    match same.next() {
        Some(same) => leads(own, same).is_some_and(|(first, _)| first.span == number.span),
        // What became of the other one is told.
        None => !own.numbers.iter().any(|own| own.meets(lead)),
    }
}

/// Whether a bare number shares the hedge that stands behind the next one: «۱۸ یا ۲۰ به
/// بالا».
pub(super) fn is_shared_behind((number, hedge): (&Number, Hedged), (equal, other): (&Number, &Facts)) -> bool {
    let place = other.numbers.partition_point(|next| next.span.start <= equal.span.start);
    let Some((next, led)) = other.numbers.get(place).and_then(|next| Some((next, next.hedge?))) else { return false };
    let between = other.between(&equal.span, &next.span).map(str::trim).unwrap_or_default();
    matches!(between, "or" | "and" | "یا" | "و") && answers(number, hedge, Some(led))
}

/// Whether a bare number is one side of what is so long and so wide, and the other side has
/// the hedge of both: "640 × 480 at most", «حداکثر ۶۴۰ در ۴۸۰».
pub(super) fn is_across((number, hedge): (&Number, Hedged), (equal, other): (&Number, &Facts)) -> bool {
    let place = other.numbers.partition_point(|one| one.span.start < equal.span.start);
    let is_by = |first: &Number, second: &Number| {
        let between = other.between(&first.span, &second.span).map(str::trim).unwrap_or_default();
        matches!(between, "×" | "x" | "X" | "*" | "by" | "در" | "ضربدر" | "ضرب در")
    };
    let led = place.checked_sub(1).and_then(|at| other.numbers.get(at)).filter(|side| is_by(side, equal));
    let side = led.or_else(|| other.numbers.get(place + 1).filter(|side| is_by(equal, side)));
    side.is_some_and(|side| side.hedge.is_some() && answers(number, hedge, side.hedge))
}

/// Whether a bare number stands in a bracket behind a number with the hedge of both, or
/// before one: "up to 66 lb (30 kg)", «تا ۳۰ کیلو (۶۶ پوند)».
pub(super) fn is_bracketed((number, hedge, own): (&Number, Hedged, &Facts), (equal, other): (&Number, &Facts)) -> bool {
    let place = other.numbers.partition_point(|one| one.span.start < equal.span.start);
    let opens = |first: &Number, second: &Number| {
        let between = other.between(&first.span, &second.span).unwrap_or_default();
        let is_unit = |unit: &str| unit.split_whitespace().count() < 3 && !unit.contains([')', '.']);
        between.split_once('(').is_some_and(|(unit, rest)| is_unit(unit) && rest.trim().is_empty())
    };
    let led = place.checked_sub(1).and_then(|at| other.numbers.get(at)).filter(|first| opens(first, equal));
    let both = led.or_else(|| other.numbers.get(place + 1).filter(|second| opens(equal, second)));
    // What is hedged on both sides has lost nothing.
    let is_free =
        |both: &Number| own.numbers.iter().all(|one| one.hedge.is_none() || !one.meets(both) || one == number);
    both.is_some_and(|both| both.hedge.is_some() && answers(number, hedge, both.hedge) && is_free(both))
}

/// Whether a bare number is the end of a range that a bound stands for: "not less than two
/// and not more than five years", «از دو تا پنج سال».
pub fn is_end_of_range(number: &Number, (bare, other): (&Number, &Facts)) -> bool {
    let at = other.numbers.partition_point(|one| one.span.start < bare.span.start);
    let range =
        |at: usize| other.numbers.get(at..at + 2).is_some_and(|ends| other.is_range(&ends[0].span, &ends[1].span));
    match number.hedge.map(|hedge| hedge.hedge) {
        Some(Hedge::Lower) => range(at),
        Some(Hedge::Upper) => at.checked_sub(1).is_some_and(range),
        _ => false,
    }
}

/// Whether "from 840 up" says «از ۸۴۰ به بالا».
fn is_from_up(facts: &Facts, number: &Number) -> bool {
    let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
    let from = before.split_whitespace().next_back().is_some_and(|word| word.eq_ignore_ascii_case("from"));
    let mut words = behind.split_whitespace().map(|word| word.trim_end_matches(['.', ',', ';', ')']));
    let (first, second, third) = (words.next(), words.next(), words.next());
    let is_up = |word: Option<&str>| matches!(word, Some("up" | "upward" | "upwards" | "onward" | "onwards" | "on"));
    from && (is_up(first) && second != Some("to") || is_up(second) && third != Some("to"))
}

/// Whether «به بعد» behind a number is the "since" before its equal.
pub(super) fn is_since((number, own): (&Number, &Facts), (equal, other): (&Number, &Facts)) -> bool {
    let [_, _, behind] = own.around(&number.span).unwrap_or_default();
    let behind = behind.split_whitespace().take(4).take_while(|word| !word.contains(['،', '.', '؛']));
    let words: Vec<&str> = behind.collect();
    let onward = words.windows(2).any(|pair| pair[0] == "به" && pair[1].starts_with("بعد"))
        || own.around(&number.span).is_some_and(|[.., behind]| behind.trim_start().starts_with("به بعد"));
    let [before, ..] = other.around(&equal.span).unwrap_or_default();
    let mut led = before.split_whitespace().rev().take(4).map(str::to_lowercase);
    onward && led.any(|word| matches!(word.as_str(), "since" | "from" | "starting" | "beginning" | "as"))
}

/// Whether a bare number shares the hedge of the one before it, which the other side
/// says of both: "fewer than 300 rows or 40 columns".
pub fn is_repeated(here: &Number, own: &Facts, bare: &Number, other: &Facts) -> bool {
    let Some((lead, led)) = leads(other, bare) else { return false };
    let bounds = matches!(led.hedge, Hedge::Lower | Hedge::Upper);
    let same = |first: &Number| key(first) == key(lead) && first.hedge.is_some_and(|first| first.hedge == led.hedge);
    bounds && here.hedge.is_some_and(|here| here.hedge == led.hedge) && own.numbers.iter().any(same)
}

/// The hedged number before a bare one, that "and" or "or" joins to it, and its hedge.
fn leads<'f>(facts: &'f Facts, number: &Number) -> Option<(&'f Number, Hedged)> {
    let place = facts.numbers.partition_point(|other| other.span.start < number.span.start);
    // "One side" in between is no number of its own.
    let lead = facts.numbers[..place].iter().rev().take(3).find(|lead| lead.weight > Weight::Slight)?;
    let between = facts.between(&lead.span, &number.span)?;
    let ends = |c: char| matches!(c, '.' | ';' | '؛' | ':' | '|' | '?' | '!' | '؟');
    let joins = |word: &str| matches!(word, "and" | "or" | "و" | "یا");
    let joined = between.len() < LONG && !between.contains(ends) && between.split_whitespace().any(joins);
    lead.hedge.filter(|_| joined).map(|hedge| (lead, hedge))
}

/// So many bytes may stand between two numbers that share a hedge.
const LONG: usize = 80;

/// How words begin that name what is the least.
#[rustfmt::skip]
const LEAST: &[&str] = &[
    "min", "mini", "least", "lowest", "lower", "smallest", "shortest", "fewest", "floor", "less", "under", "below", "from",
    "start", "more", "over", "above", "higher", "greater", "longer", "larger", "حداقل", "کمینه", "کمتر", "کم\u{200c}تر",
    "پایین", "پائین", "کوچک", "کوتاه", "دست\u{200c}کم", "دست", "دستکم", "لااقل", "اقل", "مینیم", "مینی\u{200c}م", "کف",
    "حد", "پایه", "قانونی", "تا", "between", "بین", "میان", "بیش", "بیشتر", "بالا", "بالاتر", "به\u{200c}بالا", "ابتدا", "شروع", "لازم", "نیاز", "کافی",
];

/// How words begin that name what is the most.
#[rustfmt::skip]
const MOST: &[&str] = &[
    "max", "maxi", "most", "highest", "largest", "longest", "greatest", "biggest", "peak", "limit", "upper", "ceiling",
    "cap", "caps", "capped", "capping", "tops", "restrict", "more", "less", "fewer", "under", "below", "only", "exceed", "حداکثر", "بیشینه", "بیشتر", "بیش\u{200c}تر", "بیش",
    "بالا", "بزرگ\u{200c}ترین", "بزرگترین", "طولانی", "بلند", "سقف", "حد", "محدود", "مجاز", "نهایت", "تا", "ماکزیم",
    "ماکسیم", "ماکس", "فقط", "تنها", "ظرفیت", "گنجایش", "اکثر", "غایت", "اوج", "اشد", "قانونی", "رسید", "برسد", "برسند", "نرسد", "نرسید",
    "می\u{200c}رس", "نمی\u{200c}رس", "بین", "میان", "between", "کمتر", "کم\u{200c}تر", "دست",
];

/// How words begin that compare in some other way.
#[rustfmt::skip]
const COMPARED: &[&str] = &[
    "more", "less", "than", "over", "above", "below", "under", "beyond", "exceed", "positive", "negative", "past",
    "after", "before", "from", "up", "least", "most", "<", ">", "بیش", "بالا", "زیر", "فراتر", "گذشت", "گذر", "گذشته",
    "min", "mini", "max", "maxi", "limit", "under", "within", "only", "حداقل", "حداکثر", "کمینه", "بیشینه", "دست",
    "دست\u{200c}کم", "تا", "سقف", "کف", "لااقل", "محدود", "مجاز", "فقط", "حد", "رسید", "برسد", "برسند", "نرسد", "نرسید", "می\u{200c}رس", "نمی\u{200c}رس", "تجاوز", "مثبت", "منفی", "افزون", "بعد", "پس", "قبل", "پیش", "مازاد", "متجاوز", "به\u{200c}بالا",
    "ظرف", "طی", "مهلت", "فرصت", "موعد", "نهایت", "deadline", "expire",
];

/// How words begin that qualify a number, wherever they stand.
#[rustfmt::skip]
const OF_ANY: &[&str] = &[
    "بیش", "بیشتر", "بیش\u{200c}تر", "کمتر", "کم\u{200c}تر", "حدود", "تقریب", "کم\u{200c}وبیش", "کمابیش", "نزدیک", "دست\u{200c}کم", "حداقل",
    "حداکثر", "معادل", "about", "more", "less", "almost", "nearly", "least", "most", "roughly", "over",
];

/// How words begin that say that what comes later counts too.
#[rustfmt::skip]
const ONWARD: &[&str] = &[
    "onward", "upward", "since", "more", "over", "above", "beyond", "least", "min", "mini", "minimum", "plus", "up",
    "any", "after", "تازه", "جدید", "نو", "بعد", "بعدی", "بعدها", "به\u{200c}بعد", "پس", "بالا", "به\u{200c}بالا",
    "بیش", "فراتر", "حداقل", "کمینه", "دست", "دست\u{200c}کم", "لااقل", "هر", "همه", "تمام", "آخرین", "پایین", "افزون",
];

/// Words that bid.
#[rustfmt::skip]
const BIDDING: &[&str] = &[
    "must", "shall", "should", "please", "required", "requires", "obliged", "deadline", "due", "has", "have",
];

/// Words for more than one.
#[rustfmt::skip]
const MANY: &[&str] = &[
    "چند", "چندین", "متعدد", "دو", "بسیار", "بسیاری", "بیشتری", "several", "many", "multiple", "two", "various",
];
