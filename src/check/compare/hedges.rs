//! What qualifies the numbers of two sides: at least, about, up to, and their
//! like, each by the number it stands beside.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::facts::Facts;
use crate::text::bidi;
use crate::text::date::{Dated, Precision};
use crate::text::number::hedge::{Hedge, Hedged};
use crate::text::number::literal::pointed;
use crate::text::number::time::{is_measure, is_span};
use crate::text::number::{Number, Weight};

/// Pairs of equal numbers of which the first is hedged, and the other not, or
/// otherwise.
///
/// A value that both sides say equally often is compared one by one; otherwise
/// a hedge anywhere beside it is enough. Of what one side says less often
/// nothing is known, unless all of it was hedged, and nothing there is.
pub fn unhedged<'f>(hedged: &'f Facts, other: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    if hedged.numbers.iter().all(|number| number.hedge.is_none()) {
        return Vec::new();
    }
    let (here, there) = (by_value(&hedged.numbers), by_value(&other.numbers));
    let mut found = Vec::new();
    for (value, numbers) in here {
        let Some(equal) = there.get(value).or_else(|| there.get(&*pointed(value)?)) else { continue };
        let any = |hedged: bool, numbers: &[&Number]| numbers.iter().any(|number| number.hedge.is_some() == hedged);
        if numbers.len() > equal.len() && (any(false, &numbers) || any(true, equal)) {
            continue;
        }
        let mut kinds: Vec<Hedged> = Vec::new();
        for kind in equal.iter().filter_map(|number| number.hedge) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        // "Not more than 20" is "at most 20".
        let denies = |number: &Number, hedge: Hedged, equal: &Number| {
            let turned = equal.hedge.is_some_and(|equal| {
                matches!((hedge.hedge, equal.hedge), (Hedge::Lower, Hedge::Upper) | (Hedge::Upper, Hedge::Lower))
            });
            turned && (is_denied(hedged, &number.span) != is_denied(other, &equal.span))
        };
        for (at, number) in numbers.iter().enumerate() {
            let one_by_one = numbers.len() == equal.len();
            // "Almost twice" by «دو برابر»: what asks on the other side asks here; one is
            // mostly an article.
            let asks = |hedge: Hedged| {
                !hedge.slight && value != "1" && equal.iter().any(|equal| equal.weight > Weight::Slight)
            };
            let Some(hedge) = number.hedge.filter(|hedge| demands(*hedge, number) || asks(*hedge)) else { continue };
            let kept = match one_by_one {
                true => answers(number, hedge, equal[at].hedge) || denies(number, hedge, equal[at]),
                false => kinds.iter().any(|kind| answers(number, hedge, Some(*kind))),
            };
            if !kept && !is_mirrored(number, hedged, equal, other) {
                let bare = equal.iter().position(|number| number.hedge.is_none()).unwrap_or(0);
                let other = equal[if one_by_one { at } else { bare }];
                found.extend((number.is_small_place() == other.is_small_place()).then_some((*number, other)));
            }
        }
    }
    found.sort_by_key(|(number, _)| number.span.start);
    found
}

/// «۱۰+» by "+10", «۱۰۰>» by ">100": a line from right to left shows the sign where
/// the other has it.
fn is_mirrored(number: &Number, own: &Facts, equal: &[&Number], other: &Facts) -> bool {
    const SIGNS: [char; 5] = ['+', '>', '<', '≥', '≤'];
    let ends = |number: &Number, facts: &Facts| -> [Option<char>; 2] {
        let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
        [before.chars().next_back(), behind.chars().next()].map(|end| end.filter(|sign| SIGNS.contains(sign)))
    };
    let [before, behind] = ends(number, own);
    let meets = |[led, followed]: [Option<char>; 2]| {
        before.is_some() && before == followed || behind.is_some() && behind == led
    };
    before.or(behind).is_some() && equal.iter().take(MOST).any(|equal| meets(ends(equal, other)))
}

/// Of more numbers of one value not all are looked at.
const MOST: usize = 50;

/// Years that one side qualifies, and that the other gives without it or otherwise,
/// where only one of them reads as a date: "about 1602", «سال ۱۶۰۲». The bytes of
/// both, and what the other has.
pub fn bare_years(hedged: &Facts, other: &Facts) -> Vec<(Range<usize>, Range<usize>, Option<Hedged>)> {
    let near = |hedge: Option<Hedged>| hedge.is_some_and(|hedge| hedge.hedge.is_near() && !hedge.slight);
    // "1,930" is no year.
    let grouped = |number: &Number, facts: &Facts| {
        let written = facts.around(&number.span).map(|[_, own, _]| own).unwrap_or_default();
        number.hedge.is_some_and(|hedge| demands(hedge, number)) && written.contains([',', '٬'])
    };
    let is_year = |number: &Number, date: &Dated| {
        let plain = number.weight == Weight::Figure && number.value().len() == 4;
        let is_its = |year| number.value().parse() == Ok(year);
        plain && date.precision() == Precision::Year && date.year.is_some_and(is_its)
    };
    let only = |number: &Number, date: &Dated, facts: &Facts| {
        let same = |other: &&Number| other.value() == number.value();
        // A month without a year may be of any.
        let of_it = |other: &&Dated| other.year.or(other.implied).is_some() && other.agrees(date);
        facts.numbers.iter().filter(same).count() + facts.dates.iter().filter(of_it).count() == 1
    };
    let both = |number: &Number, date: &Dated| {
        is_year(number, date) && only(number, date, hedged) && only(number, date, other)
    };
    let sure = |number: &&Number| near(number.hedge) || grouped(number, hedged);
    let numbers = hedged.numbers.iter().filter(sure).filter_map(|number| {
        let turned = |own: Hedged| !own.slight && number.hedge.is_some_and(|hedge| !answers(number, hedge, Some(own)));
        let as_number = |date: &Dated| other.years.iter().find(|year| year.span == date.span)?.hedge;
        let own = |date: &Dated| date.hedge.or_else(|| as_number(date));
        let date = other.dates.iter().find(|date| own(date).is_none_or(turned) && both(number, date))?;
        Some((number.span.clone(), date.span.clone(), date.hedge))
    });
    let dates = hedged.dates.iter().filter(|date| near(date.hedge)).filter_map(|date| {
        let turned = |number: &Number, own: Hedged| {
            !own.slight && date.hedge.is_some_and(|hedge| !answers(number, hedge, Some(own)))
        };
        let open = |number: &&Number| number.hedge.is_none_or(|own| turned(number, own)) && both(number, date);
        let number = other.numbers.iter().find(open)?;
        Some((date.span.clone(), number.span.clone(), number.hedge))
    });
    numbers.chain(dates).collect()
}

/// Numbers of the following side that «تا» alone makes the most there may be, "up
/// to", and the bare numbers of the leading side. The word also says "until" and
/// "to": only where neither is meant on either side it is a hedge.
pub fn ceilings<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    let upper = |number: &&Number| {
        // «تا دو رقم» are two.
        (number.weight == Weight::Figure || number.weight == Weight::Word && !matches!(number.value(), "1" | "2" | "3"))
            && number.hedge.is_some_and(|hedge| hedge.slight && hedge.hedge == Hedge::Upper)
            && is_ceiling(following, number)
    };
    let one = |facts: &'f Facts, value: &str| {
        let mut all = facts.numbers.iter().filter(|number| number.values.iter().any(|own| own == value));
        all.next().filter(|_| all.next().is_none())
    };
    let bare = |here: &'f Number| {
        let there = one(following, here.value()).and_then(|_| one(leading, here.value()))?;
        let led = |number: &Number| words_before(leading, number).iter().any(|word| LEADS.contains(&word.as_str()));
        // "Falls to 21 in the valley and 35 on the ridge" says "to" once.
        let elided = || {
            let until = |other: &&Number| words_before(following, other).last().is_some_and(|word| word == "تا");
            let before = following.numbers.iter().take_while(|other| other.span.start < here.span.start).filter(until);
            let near =
                |other: &&Number| following.sentence_of(other.span.start) == following.sentence_of(here.span.start);
            // What became of that one is told by itself.
            before.filter(near).any(|other| one(leading, other.value()).is_none_or(led))
        };
        let led = led(there) || elided();
        (there.hedge.is_none() && !there.opens_range && !led).then_some((here, there))
    };
    following.numbers.iter().filter(upper).filter_map(bare).collect()
}

/// Whether «تا» stands before a number, and neither where it begins nor when it
/// ends is said.
fn is_ceiling(facts: &Facts, number: &Number) -> bool {
    let before = words_before(facts, number);
    let place = facts.numbers.partition_point(|other| other.span.start < number.span.start);
    let opened = |other: &Number| other.tokens.end + 1 == number.tokens.start;
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let ends = |word: &str| UNTIL.contains(&word.trim_matches(|c: char| !c.is_alphabetic()));
    before.last().is_some_and(|word| word == "تا")
        && before.iter().rev().nth(1).is_none_or(|word| word != "چند" && !SO_THAT.contains(&word.as_str()))
        && !before.iter().any(|word| matches!(word.as_str(), "از" | "بین" | "میان"))
        && !facts.numbers[..place].last().is_some_and(opened)
        && !behind.split_whitespace().take(5).any(ends)
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
    "limited", "most", "every", "into", "reached", "reaching", "reach", "reaches",
];

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
];

fn by_value(numbers: &[Number]) -> HashMap<&str, Vec<&Number>> {
    let mut by: HashMap<&str, Vec<&Number>> = HashMap::default();
    numbers.iter().for_each(|number| by.entry(key(number)).or_default().push(number));
    by
}

/// What a number is known by: one by what it counts, "one week", or as a part of
/// how many, "one in five"; any other article is one too.
fn key(number: &Number) -> &str {
    let counts = |value: &&String| value.contains('/') || is_unit(value);
    let found = if number.value() == "1" { number.values.iter().find(counts) } else { None };
    found.map_or(number.value(), String::as_str)
}

/// Whether a value is what a stretch of time, a length or a mass comes to.
pub(super) fn is_unit(value: &str) -> bool {
    is_span(value) || is_measure(value)
}

/// "Over 3 years" is a span of time, "over 300" a floor; "around 3" may be a
/// place, "around 300" is none.
pub fn demands(hedge: Hedged, number: &Number) -> bool {
    // "At least one" is no article, nor is "about one week".
    let one = number.value() == "1" && !number.ordinal && (hedge.hedge == Hedge::Lower || key(number) != "1");
    let asks = number.weight > Weight::Slight || number.value().contains('/') || one;
    asks && (!hedge.slight || is_large(number) && !matches!(hedge.hedge, Hedge::Upper | Hedge::Short))
}

/// Whether a word that is often no hedge is one beside a number.
fn is_large(number: &Number) -> bool {
    let digits = if number.weight == Weight::Figure { 2 } else { 4 };
    number.value().len() >= digits && !number.value().contains('.') && !is_time(number)
}

/// Whether a number counts hours, days or years.
fn is_time(number: &Number) -> bool {
    number.values.iter().any(|value| is_span(value))
}

/// Whether a hedge says what another says; a word that is often no hedge answers
/// for any, but "some" is not "more than", and "under" not "over".
pub(super) fn answers(number: &Number, hedge: Hedged, other: Option<Hedged>) -> bool {
    let open = |other: Hedged| {
        // "Over sixty" are not about so many.
        let over = !hedge.slight && hedge.hedge.is_near() && other.hedge == Hedge::Lower && is_large(number);
        // «تا ۱۵۰» is not "about 150".
        let about = hedge.hedge.is_near() && other.hedge == Hedge::Upper;
        let some = !hedge.slight && other.hedge.is_near();
        other.slight && !hedge.hedge.is_against(other.hedge) && !about && !some && !over
    };
    other.is_some_and(|other| hedge.hedge.fits(other.hedge) || open(other))
}

/// Whether what is said of a number is denied: "did not exceed 20", «از ۲۰ بیشتر
/// نبود».
pub(super) fn is_denied(facts: &Facts, at: &Range<usize>) -> bool {
    let Some(span) = facts.sentences().get(facts.sentence_of(at.start)) else { return false };
    let Some(prose) =
        facts.prose.iter().find(|prose| prose.start <= span.start && at.end <= prose.start + prose.text.len())
    else {
        return false;
    };
    let text = |from: usize, to: usize| prose.words().get(from - prose.start..to - prose.start).unwrap_or_default();
    let clause = |sign: char| matches!(sign, ',' | '،' | ';' | '؛' | ':' | '(' | ')');
    let before = text(span.start, at.start.max(span.start)).rsplit(clause).next().unwrap_or_default();
    let before = before.to_lowercase();
    let behind = text(at.end.min(span.end), span.end).split(clause).next().unwrap_or_default();
    // «… که ۲۳ گونه‌اش یافت نمی‌شود»: what is denied there is of those.
    let own = behind.split_once(" که ").filter(|(_, rest)| rest.contains(char::is_numeric));
    let behind = own.map_or(behind, |(own, _)| own);
    // "No more than" is a hedge that knows of its "no".
    let words: Vec<&str> = before.split_whitespace().collect();
    let counts = |at: usize| {
        !words.get(at + 1).is_some_and(|next| matches!(*next, "more" | "less" | "fewer" | "later" | "quite"))
    };
    words.iter().enumerate().any(|(at, word)| NOT.contains(word) && counts(at))
        || behind.split_whitespace().any(|word| {
            let word = word.trim_start_matches(bidi::is_control);
            NOT_BEHIND.iter().any(|verb| word.starts_with(verb))
        })
}

const NOT: &[&str] = &[
    "no",
    "not",
    "never",
    "nor",
    "nobody",
    "nowhere",
    "none",
    "neither",
    "cannot",
    "نباید",
    "نیست",
    "نبود",
    "نیستند",
    "نبودند",
];

/// Verbs that Persian denies with, as they begin.
const NOT_BEHIND: &[&str] = &[
    "نیست",
    "نبو",
    "نباش",
    "نخواه",
    "نمی",
    "ندار",
    "نداشت",
    "نشد",
    "نشو",
    "نکرد",
    "نکن",
    "نرفت",
    "نرو",
    "نرس",
    "نمان",
    "نیاف",
    "نگذش",
    "نگذر",
    "نده",
    "نداد",
    "نتوان",
    "نگر",
    "نیام",
    "نگف",
    "نبر",
];
