//! Which way two things are apart: "40% below", "an hour earlier", «سه متر بلندتر».
//! Only what is turned round within one measure is told: cheaper is also less.

use std::ops::Range;

use super::{Turned, word};
use crate::check::compare::hedges::denied;
use crate::facts::Facts;
use crate::text::glance::Glance;
use crate::text::number::size::{is_span, of_one};

/// The first that is as far apart as on the leading side, but the other way.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let there = all(leading);
    if there.is_empty() {
        return None;
    }
    let here = all(following);
    there.iter().find_map(|own| {
        let same = |gaps: &'_ [Gap]| gaps.iter().filter(|gap| gap.meets(own)).count();
        let other = here.iter().find(|gap| gap.meets(own))?;
        let alone = same(&there) == 1 && same(&here) == 1;
        let turned = alone && own.of == other.of && own.is_more != other.is_more;
        let alike = || denied::is_denied(leading, &own.span) == denied::is_denied(following, &other.span);
        (turned && alike()).then(|| Turned { there: own.span.clone(), here: other.span.clone(), is_lighter: true })
    })
}

/// How far two things are apart.
struct Gap {
    /// What it may come to.
    values: Vec<String>,
    of: Of,
    is_more: bool,
    span: Range<usize>,
}

impl Gap {
    fn meets(&self, other: &Gap) -> bool {
        self.values.iter().any(|value| other.values.contains(value))
    }
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Level,
    Time,
    Lead,
    Size,
    Length,
    Speed,
    Price,
    Weight,
    Heat,
    Width,
    Depth,
    Distance,
}

fn all(facts: &Facts) -> Vec<Gap> {
    let numbers = facts.numbers.iter().filter(|number| !number.ordinal).filter_map(|number| {
        let [_, _, behind] = facts.around(&number.span)?;
        let (of, is_more, last) = followed(behind, number.value().ends_with('%'))?;
        // «یک» is mostly an article: what it comes to tells.
        let is_one = number.value() == "1";
        let values: Vec<String> = number.values.iter().filter(|value| !is_one || is_span(value)).cloned().collect();
        let end = last.as_ptr() as usize - behind.as_ptr() as usize + last.len();
        (!values.is_empty()).then(|| Gap { values, of, is_more, span: number.span.start..number.span.end + end })
    });
    let timed = facts.prose.iter().filter(|prose| prose.seen.has(Glance::TIME));
    numbers.chain(timed.flat_map(|prose| articles(&prose.text, prose.start))).take(MOST).collect()
}

/// More of one text are not compared.
const MOST: usize = 60;

/// "An hour earlier"
fn articles(text: &str, start: usize) -> impl Iterator<Item = Gap> {
    let place = move |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let mut last = ["", ""];
    word::all(text).filter_map(move |word| {
        let [article, unit] = last;
        last = [unit, word];
        if !matches!(article, "a" | "an" | "A" | "An") {
            return None;
        }
        let value = of_one(unit).filter(|value| is_span(value))?;
        let (of, is_more) = direction(word)?;
        let span = start + place(article)..start + place(word) + word.len();
        Some(Gap { values: vec![value], of, is_more, span })
    })
}

/// The word of direction behind a number, its unit, and in Persian what it is
/// compared with: «۴۰ درصد از میانگین کمتر».
fn followed(behind: &str, is_share: bool) -> Option<(Of, bool, &str)> {
    if let Some(found) = as_much(behind) {
        return Some(found);
    }
    let behind = behind.strip_prefix('-').unwrap_or(behind);
    let mut words = word::behind(behind);
    let mut reach = 3;
    let mut against = false;
    while reach > 0 {
        let own = words.next()?;
        if let Some((of, is_more)) = direction(own) {
            let next = words.next().unwrap_or_default();
            // "More or less", «کمتر یا بیشتر»
            let open = matches!(next, "or" | "یا" | "و" | "and");
            let joined = !behind[..own.as_ptr() as usize - behind.as_ptr() as usize].contains([',', '،', '(']);
            // "Shorter than his brother" is who is taller; a share would be another one.
            let sure = is_share || matches!(of, Of::Level | Of::Time | Of::Lead);
            let turns = against || matches!(next, "than" | "از");
            // «پنج خط زیر», "the five lines below"
            let place = matches!(own, "زیر" | "بالای") && (!is_share || reach < 3);
            return (joined && !open && !place && (sure || !turns)).then_some((of, is_more, own));
        }
        if own == "از" {
            // «از گرینویچ»
            (reach, against) = (4, true);
            continue;
        }
        if own.is_empty() || PARTING.contains(&own) || own.contains(char::is_numeric) {
            return None;
        }
        reach -= 1;
    }
    None
}

/// "Twice as fast", "three times as long": as much more as the comparative says.
fn as_much(behind: &str) -> Option<(Of, bool, &str)> {
    let mut words = word::behind(behind).skip_while(|word| *word == "times");
    let own = words.next().filter(|word| *word == "as").and_then(|_| words.next())?;
    let (of, is_more) = direction(match own {
        "fast" | "quick" => "faster",
        "slow" => "slower",
        "large" | "big" => "larger",
        "small" => "smaller",
        "long" | "tall" => "longer",
        "heavy" => "heavier",
        "wide" => "wider",
        "deep" => "deeper",
        "expensive" | "dear" => "dearer",
        "cheap" => "cheaper",
        _ => return None,
    })?;
    Some((of, is_more, own))
}

/// Whether a word says which way, and of what.
fn direction(word: &str) -> Option<(Of, bool)> {
    Some(match word {
        "below"
        | "less"
        | "lower"
        | "fewer"
        | "کمتر"
        | "کمتری"
        | "کم\u{200c}تر"
        | "پایین\u{200c}تر"
        | "پایینتر"
        | "زیر" => (Of::Level, false),
        "above" | "more" | "higher" | "بیشتر" | "بیشتری" | "بیش\u{200c}تر" | "بالاتر" | "بالای" => {
            (Of::Level, true)
        }
        "earlier" | "sooner" | "زودتر" => (Of::Time, false),
        "later" | "دیرتر" => (Of::Time, true),
        "behind" | "عقب" | "عقب\u{200c}تر" | "عقبتر" => (Of::Lead, false),
        "ahead" | "جلو" | "جلوتر" => (Of::Lead, true),
        "younger" | "smaller" | "کوچک\u{200c}تر" | "کوچکتر" | "جوان\u{200c}تر" | "جوانتر" => {
            (Of::Size, false)
        }
        "older" | "bigger" | "larger" | "بزرگ\u{200c}تر" | "بزرگتر" | "مسن\u{200c}تر" | "مسنتر" | "پیرتر" => {
            (Of::Size, true)
        }
        "shorter" | "کوتاه\u{200c}تر" | "کوتاهتر" => (Of::Length, false),
        "longer" | "taller" | "بلندتر" | "درازتر" | "طولانی\u{200c}تر" => (Of::Length, true),
        "slower" | "کندتر" | "آهسته\u{200c}تر" => (Of::Speed, false),
        "faster" | "quicker" | "سریع\u{200c}تر" | "سریعتر" | "تندتر" => (Of::Speed, true),
        "cheaper" | "ارزان\u{200c}تر" | "ارزانتر" => (Of::Price, false),
        "dearer" | "costlier" | "گران\u{200c}تر" | "گرانتر" => (Of::Price, true),
        "lighter" | "سبک\u{200c}تر" | "سبکتر" => (Of::Weight, false),
        "heavier" | "سنگین\u{200c}تر" | "سنگینتر" => (Of::Weight, true),
        "colder" | "cooler" | "سردتر" | "خنک\u{200c}تر" => (Of::Heat, false),
        "warmer" | "hotter" | "گرم\u{200c}تر" | "گرمتر" | "داغ\u{200c}تر" => (Of::Heat, true),
        "narrower" | "باریک\u{200c}تر" | "باریکتر" => (Of::Width, false),
        "wider" | "broader" | "پهن\u{200c}تر" | "پهنتر" | "عریض\u{200c}تر" => (Of::Width, true),
        "shallower" | "کم\u{200c}عمق\u{200c}تر" => (Of::Depth, false),
        "deeper" | "عمیق\u{200c}تر" | "ژرف\u{200c}تر" | "گودتر" => (Of::Depth, true),
        "nearer" | "closer" | "نزدیک\u{200c}تر" | "نزدیکتر" => (Of::Distance, false),
        "farther" | "further" | "دورتر" => (Of::Distance, true),
        _ => return None,
    })
}

/// Behind them something else is told.
const PARTING: &[&str] = &[
    "and", "or", "but", "to", "of", "in", "on", "at", "by", "for", "from", "with", "is", "are", "was", "were", "be",
    "no", "not", "than", "who", "that", "which", "those", "و", "یا", "که", "در", "به", "با", "تا", "را", "برای", "نه",
    "است", "بود", "شد", "اما", "ولی", "هر", "هم",
];
