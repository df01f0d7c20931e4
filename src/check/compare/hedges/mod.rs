//! What qualifies the numbers of two sides: at least, about, up to, and their
//! like, each by the number it stands beside.

mod aside;
pub mod bound;
pub mod ceiling;
pub mod denied;
mod doubt;
pub mod years;

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use self::aside::is_aside;
use self::bound::{is_across, is_bracketed, is_end_of_range, is_said, is_shared, is_shared_behind, is_since, is_soft};
use self::denied::is_denied;
use self::doubt::{is_doubted, is_estimated, is_place};
use crate::facts::Facts;
use crate::text::date::{Dated, Precision};
use crate::text::number::hedge::manner::Manner;
use crate::text::number::hedge::{Hedge, Hedged};
use crate::text::number::literal::pointed;
use crate::text::number::size::{is_measure, is_span};
use crate::text::number::{Number, Weight};

/// Whether anything qualifies a number or a date of a text.
pub fn any(facts: &Facts) -> bool {
    let is = |number: &Number| number.hedge.is_some();
    facts.numbers.iter().any(is) || facts.years.iter().any(is) || facts.dates.iter().any(|date| date.hedge.is_some())
}

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
    if are_alike(&hedged.numbers, &other.numbers) {
        debug_assert!(compared(hedged, other).is_empty(), "a hedge is lost that both sides have");
        return Vec::new();
    }
    compared(hedged, other)
}

/// Whether all numbers stand in one order, each with the hedge of its like, as in most
/// passages; "one" may be none.
fn are_alike(numbers: &[Number], others: &[Number]) -> bool {
    let is_one = |number: &Number| number.weight == Weight::Slight && number.value() == "1";
    let is_same = |(a, b): (&Number, &Number)| a.hedge == b.hedge && key(a) == key(b) && !is_one(a) && !is_one(b);
    numbers.len() == others.len() && numbers.iter().zip(others).all(is_same)
}

/// The same where they stand otherwise.
fn compared<'f>(hedged: &'f Facts, other: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    let (here, there) = (by_value(hedged), by_value(other));
    let here_keys: Vec<&str> = if here.len() < MOST { here.keys().copied().collect() } else { Vec::new() };
    let mut found = Vec::new();
    let mut left = READ;
    for (value, numbers) in here {
        let found_at = there.get(value).or_else(|| there.get(&*pointed(value)?));
        // "Over two decades", «بیست سال»
        let converted = if found_at.is_none() { in_other_units(&numbers, &here_keys, other) } else { None };
        let Some(equal) = found_at.or(converted.as_ref()) else { continue };
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
        for (at, number) in numbers.iter().enumerate() {
            let one_by_one = numbers.len() == equal.len();
            // "Almost twice" by «دو برابر»: what asks on the other side asks here; one is
            // mostly an article.
            let asks = |hedge: Hedged| {
                !hedge.slight && value != "1" && equal.iter().any(|equal| equal.weight > Weight::Slight)
            };
            let Some(hedge) =
                number.hedge.filter(|hedge| demands(*hedge, number) || asks(*hedge) || is_soft(*hedge, number))
            else {
                continue;
            };
            // "1 if any failed", «۱ اگر دست‌کم یکی …»: some one is no figure.
            let is_some_one =
                || number.weight == Weight::Slight && equal.iter().all(|one| one.weight == Weight::Figure);
            if value == "1" && !one_by_one && numbers.len() > equal.len() && is_some_one() {
                continue;
            }
            // Of what comes behind so many nothing is told.
            if left == 0 {
                break;
            }
            left -= 1;
            let kept = match one_by_one {
                true => is_kept((number, hedge, hedged), (equal[at], other)),
                false => {
                    kinds.iter().any(|kind| answers(number, hedge, Some(*kind)))
                        || equal.iter().take(FEW).any(|equal| is_kept((number, hedge, hedged), (equal, other)))
                }
            };
            // "Not more than 2 hours between the two", «میان دو نمونه … از ۲ ساعت بیشتر»
            let elsewhere = || {
                let own = equal.iter().zip(&numbers).filter(|(_, own)| own.hedge.is_none());
                own.take(FEW).any(|(one, _)| is_kept((number, hedge, hedged), (one, other)) && one.hedge.is_some())
            };
            let kept = kept || one_by_one && numbers.len() > 1 && elsewhere();
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

/// The only number of the other side that comes to the same as the only one of a value,
/// in other units or as a part of a whole, where nothing else is as much.
fn in_other_units<'f>(numbers: &[&Number], known: &[&str], other: &'f Facts) -> Option<Vec<&'f Number>> {
    let [number] = numbers else { return None };
    number.hedge?;
    let is_share = |value: &String| value.ends_with('%') || value.contains('/');
    let is_size = |value: &&String| is_unit(value) || is_share(value) && is_share(&number.values[0]);
    let sizes: Vec<&String> = number.values.iter().filter(is_size).collect();
    if sizes.is_empty() || known.is_empty() || other.numbers.len() > MOST {
        return None;
    }
    let mut same = other.numbers.iter().filter(|other| sizes.iter().any(|size| other.values.contains(size)));
    let only = same.next().filter(|only| same.next().is_none() && !known.contains(&key(only)))?;
    // "Fell by more than 50 percent": to less than half.
    let is_half = number.values.iter().any(|value| value == "1/2") && only.hedge.is_some();
    (!is_half || sizes.iter().any(|size| is_unit(size))).then(|| vec![only])
}

/// Whether a number says what another says, with what qualifies it: "not more than
/// 20" is "at most 20". What only may be said of a number is looked for in the
/// sentence.
fn is_kept((number, hedge, own): (&Number, Hedged, &Facts), (equal, other): (&Number, &Facts)) -> bool {
    if is_aside(hedge.hedge, other, equal) {
        return true;
    }
    let Some(said) = equal.hedge else {
        return match hedge.manner {
            Manner::Over => is_place(other, equal),
            Manner::Doubts | Manner::Barely => is_doubted(hedge, other, equal),
            _ => {
                is_said((number, hedge, own), (equal, other))
                    || is_shared((number, hedge, own), (equal, other))
                    || is_shared_behind((number, hedge), (equal, other))
                    || is_across((number, hedge), (equal, other))
                    || is_end_of_range(number, (equal, other))
                    || is_bracketed((number, hedge, own), (equal, other))
                    || bound::is_of_possession((own, &number.span), (other, &equal.span))
                    || hedge.hedge.is_near() && is_estimated((number, own), (equal, other))
                    || hedge.hedge == Hedge::Lower && is_since((number, own), (equal, other))
                    || matches!(hedge.hedge, Hedge::Upper | Hedge::Short) && is_missed(equal, other)
            }
        };
    };
    // «کودکان زیر هشت سال نباید …»: who they are is said, and it is another thing that
    // is denied.
    let is_age = || denied::is_of_persons(own, &number.span) && denied::is_of_persons(other, &equal.span);
    let denies =
        |hedge: Hedged, number: &Number, facts: &Facts| hedge.compares() && is_denied(facts, &number.span) && !is_age();
    let turned = hedge.hedge.is_against(said.hedge) && hedge.hedge != Hedge::Nearly && said.hedge != Hedge::Nearly;
    let ours = turned && denies(hedge, number, own);
    if turned && ours != denies(said, equal, other) {
        // "More than 40 had no water", «کمتر از ۴۰ روستا آب نداشتند»
        let (denying, open, said_openly) =
            if ours { ((own, number), (other, equal), said) } else { ((other, equal), (own, number), hedge) };
        let by_verb = || said_openly.compares() && denied::by_its_verb(denying.0, &denying.1.span);
        let both = || hedge.compares() && said.compares() || by_verb();
        return !(both() && denied::behind(open.0, &open.1.span));
    }
    answers(number, hedge, equal.hedge) && !is_turned((hedge, number, own), (said, equal, other))
}

/// Whether there were not so many: "there were not 3,000 km of it".
fn is_missed(number: &Number, facts: &Facts) -> bool {
    let before = facts.around(&number.span).map(|[before, ..]| before.trim_end()).unwrap_or_default();
    before.strip_suffix(" even").unwrap_or(before).ends_with("not")
}

/// Whether one of two that say the same is denied, and so says the contrary: "no more
/// than 40", «کمتر از ۴۰ سنگ ندارد».
fn is_turned(one: (Hedged, &Number, &Facts), other: (Hedged, &Number, &Facts)) -> bool {
    let (sure, open) = match (one.0.compares(), other.0.compares()) {
        (false, true) => (one, other),
        (true, false) => (other, one),
        _ => return false,
    };
    let all = matches!(sure.0.hedge, Hedge::Lower | Hedge::Upper) && sure.0.hedge == open.0.hedge;
    all && denied::by_its_verb(open.2, &open.1.span) && !denied::anywhere(sure.2, &sure.1.span)
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

/// So many of a passage are compared, each with the sentence it stands in.
const READ: usize = 500;

/// Sentences of so many are read for each.
const FEW: usize = 4;

/// Of more numbers of one value not all are looked at.
const MOST: usize = 50;

/// Years that one side qualifies, and that the other gives without it or otherwise,
/// where only one of them reads as a date: "about 1602", «سال ۱۶۰۲». The bytes of
/// both, and what the other has.
pub fn bare_years(hedged: &Facts, other: &Facts) -> Vec<(Range<usize>, Range<usize>, Option<Hedged>)> {
    let near = |hedge: Option<Hedged>| hedge.is_some_and(|hedge| hedge.hedge.is_near() && !hedge.slight);
    // "1,930" is no year.
    let grouped = |number: &Number, facts: &Facts| {
        let written = || facts.around(&number.span).map(|[_, own, _]| own).unwrap_or_default();
        number.hedge.is_some_and(|hedge| demands(hedge, number)) && written().contains([',', '٬'])
    };
    let is_year = |number: &Number, date: &Dated| {
        let plain = number.weight > Weight::Slight && number.value().len() == 4;
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
    // «۲۰۰۰ تن» may be a year, "at least two thousand" is none.
    let in_words = |number: &Number| number.weight == Weight::Word && number.hedge.is_some_and(|hedge| !hedge.slight);
    let sure = |number: &&Number| near(number.hedge) || grouped(number, hedged) || in_words(number);
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

fn by_value(facts: &Facts) -> HashMap<&str, Vec<&Number>> {
    let mut by: HashMap<&str, Vec<&Number>> = HashMap::default();
    let counts = facts.numbers.iter().filter(|number| !is_pronoun(facts, number));
    counts.for_each(|number| by.entry(key(number)).or_default().push(number));
    by
}

/// "A second one", "the last one": no number.
fn is_pronoun(facts: &Facts, number: &Number) -> bool {
    let small = number.weight == Weight::Slight && number.value() == "1" && number.hedge.is_none() && !number.ordinal;
    let led = || facts.word_before(&number.span).is_some_and(|word| PRONOUNS.contains(&word));
    small && number.span.len() == "one".len() && led()
}

/// Words that make a pronoun of the "one" behind them.
const PRONOUNS: &[&str] =
    &["first", "second", "third", "last", "next", "another", "other", "new", "old", "this", "that", "every", "each"];

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
    let part = key(number).contains('/') || number.value() == "1%";
    let asks = number.weight > Weight::Slight || part || one;
    // "Perhaps eighty", "barely one in a hundred"
    let doubts = !number.ordinal
        && match hedge.manner {
            Manner::Doubts => number.weight > Weight::Slight || part,
            Manner::Barely => number.weight > Weight::Slight || part,
            _ => false,
        };
    let asks = asks && !matches!(hedge.manner, Manner::Answers | Manner::Most);
    asks && (!hedge.slight || doubts || is_large(number) && !matches!(hedge.hedge, Hedge::Upper | Hedge::Short))
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
        let sure = || is_large(number) || other.manner == Manner::Compares && number.weight > Weight::Slight;
        let over = !hedge.slight && hedge.hedge.is_near() && other.hedge == Hedge::Lower && sure();
        // «تا ۱۵۰» is not "about 150".
        let about = hedge.hedge.is_near() && other.hedge == Hedge::Upper;
        let some = !hedge.slight && other.hedge.is_near();
        other.slight && !hedge.hedge.is_against(other.hedge) && !about && !some && !over
    };
    // "More than forty", «چهل و چند»
    let odd = |one: Hedged, other: Hedged| one.manner == Manner::Odd && other.hedge == Hedge::Lower;
    // "Hardly more than forty", «به‌زحمت چهل», «چهل و چند»
    let hardly = |one: Hedged| one.manner == Manner::Barely && one.hedge == Hedge::About;
    let fits = |other: Hedged| {
        // "Perhaps as many as 700", «شاید ۷۰۰»
        let doubted = hedge.manner == Manner::Doubts && other.slight && other.hedge == Hedge::Upper;
        let both = hedge.hedge.fits(other.hedge) || hardly(hedge) || hardly(other) || doubted;
        both || odd(hedge, other) || odd(other, hedge)
    };
    other.is_some_and(|other| fits(other) || open(other))
}
