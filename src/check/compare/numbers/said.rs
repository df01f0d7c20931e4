//! Numbers that one side says in words that are none: 50/50 and «نصف‌نصف», 24/7 and
//! «شبانه‌روز», 100% and "entirely", twelve at noon.

use super::growth::{HIGHER, MORE, RISES};
use super::is_minutes;
use super::slip::MOST;
use crate::check::compare::units;
use crate::facts::Facts;
use crate::text::form::is_mark;
use crate::text::number::Number;

/// Whether the other side says a number in such words.
pub(super) fn is_said(number: &Number, own: &Facts, other: &Facts) -> bool {
    let few = own.numbers.len().max(other.numbers.len()) < MOST;
    few && !number.ordinal
        && (is_phrase(number, own, other)
            || is_each(number, own, other)
            || is_half_each(number, own, other)
            || is_always(number, other)
            || is_all(number, own, other)
            || is_no_goal(number, own, other)
            || is_doubled(number, own, other)
            || is_half_more(number, own, other)
            || is_turn_of_day(number, own, other)
            || is_grid(number, own, other)
            || is_node(number, own, other))
        || few && !number.ordinal && (is_smaller(number, own, other) || is_smaller_there(number, other))
        || few && (is_tenth(number, other) || is_one_of(number, own, other))
}

/// A number in its words, as the text before and behind it has them, and what the other
/// side says.
struct Phrase {
    values: &'static [&'static str],
    before: &'static [&'static str],
    behind: &'static [&'static str],
    said: &'static [&'static str],
}

const PHRASES: &[Phrase] = &[
    // "Seven days a week"
    Phrase {
        values: &["7"],
        before: &[],
        behind: &[" days a week", " days per week", " days of the week", " روز هفته", " روز در هفته"],
        said: &["هر روز", "همه روزه", "همه\u{200c}روزه", "هرروز", "تمام روزها", "همهٔ روزها", "every day", "daily"],
    },
    // "A 1:1 relation"
    Phrase { values: &["1"], before: &[":"], behind: &[], said: ONE_TO_ONE },
    Phrase { values: &["1"], before: &[], behind: &[":", "-to-one", " به یک"], said: ONE_TO_ONE },
    // "The thousands separator"
    Phrase {
        values: &["1000+"], before: &[], behind: &[" separator", " separators"], said: &["هزارگان", "هزارها"]
    },
    // "They were under eighteen"
    Phrase {
        values: &["18"],
        before: &["under ", "below ", "over ", "above ", "زیر ", "بالای ", "کمتر از "],
        behind: &[],
        said: &["minor", "minors", "underage", "adult", "adults", "خردسال", "بزرگسال", "نابالغ", "صغیر"],
    },
];

const ONE_TO_ONE: &[&str] = &["یک\u{200c}به\u{200c}یک", "یک به یک", "نظیر به نظیر", "one-to-one", "one to one"];

fn is_phrase(number: &Number, own: &Facts, other: &Facts) -> bool {
    let fits = |phrase: &&Phrase| phrase.values.contains(&number.value());
    PHRASES.iter().filter(fits).any(|phrase| {
        let [before, _, behind] = own.around(&number.span).unwrap_or_default();
        let led = phrase.before.is_empty() || phrase.before.iter().any(|end| before.ends_with(end));
        let followed = phrase.behind.is_empty() || phrase.behind.iter().any(|head| behind.starts_with(head));
        led && followed && says(other, phrase.said)
    })
}

/// "1 mile is about 1.6 km", «هر مایل».
fn is_each(number: &Number, own: &Facts, other: &Facts) -> bool {
    number.value() == "1" && units::name(own, &number.span).is_some() && says(other, &["هر", "each", "every", "per"])
}

/// "Split 50/50", «نصف‌نصف».
fn is_half_each(number: &Number, own: &Facts, other: &Facts) -> bool {
    let told = |facts: &Facts| facts.numbers.iter().any(|number| number.value() == "50/50") || says(facts, HALVES);
    matches!(number.value(), "50/50" | "50" | "50%" | "1/2") && told(own) && told(other)
}

#[rustfmt::skip]
const HALVES: &[&str] = &[
    "50/50", "50-50", "50–50", "fifty-fifty", "fifty fifty", "half and half", "half-and-half", "equally", "evenly",
    "in half", "۵۰/۵۰", "۵۰-۵۰", "۵۰–۵۰", "نصف\u{200c}نصف", "نصف نصف", "نصفانصف", "نصف به نصف", "نصف\u{200c}به\u{200c}نصف", "پنجاه\u{200c}پنجاه",
    "پنجاه پنجاه", "پنجاه به پنجاه", "نیم\u{200c}به\u{200c}نیم", "به تساوی", "به\u{200c}تساوی", "به طور مساوی", "به\u{200c}طور مساوی",
];

/// "24/7", «شبانه‌روز», «۲۴ ساعته در ۷ روز هفته».
fn is_always(number: &Number, other: &Facts) -> bool {
    let has = |value: &str| other.numbers.iter().any(|number| number.value() == value);
    match number.value() {
        "24/7" => says(other, ALWAYS) || has("24"),
        "24" | "7" => has("24/7"),
        _ => false,
    }
}

const ALWAYS: &[&str] = &[
    "شبانه\u{200c}روز",
    "شبانه روز",
    "شبانه\u{200c}روزی",
    "شب و روز",
    "همیشه",
    "تمام ساعات",
    "تمام ساعت\u{200c}ها",
    "بی\u{200c}وقفه",
    "around the clock",
    "round the clock",
    "day and night",
    "at all hours",
    "at any time",
];

/// "4–0", «چهار–هیچ».
fn is_no_goal(number: &Number, own: &Facts, other: &Facts) -> bool {
    let [before, ..] = own.around(&number.span).unwrap_or_default();
    number.value() == "0" && before.ends_with(['–', '-', '—', ':']) && says(other, &["هیچ", "بدون گل", "nil"])
}

/// "100% free", «کاملاً رایگان»; 0% are none. What became another percent is told.
fn is_all(number: &Number, own: &Facts, other: &Facts) -> bool {
    let words = match number.value() {
        "100%" => ALL,
        "0%" => NONE,
        _ => return false,
    };
    let is_new = |there: &Number| {
        there.value().ends_with('%') && !own.numbers.iter().any(|number| number.value() == there.value())
    };
    says(other, words) && !other.numbers.iter().any(is_new)
}

#[rustfmt::skip]
const ALL: &[&str] = &[
    "کاملا", "کامل", "تماما", "به\u{200c}کلی", "به کلی", "کلا", "یکسره", "سراسر", "همه", "همگی", "تمام", "تمامی", "مطلقا",
    "entirely", "completely", "fully", "wholly", "totally", "absolutely", "purely", "pure", "all", "every", "whole",
];

const NONE: &[&str] = &["هیچ", "هیچ\u{200c}یک", "بدون", "معاف", "no", "none", "nothing", "without", "exempt"];

/// "Rose by 100%", «دو برابر شد»; "200% of the load", «دو برابر بار».
fn is_doubled(number: &Number, own: &Facts, other: &Facts) -> bool {
    let says_times = |facts: &Facts, times: f64| {
        facts.numbers.iter().any(|number| multiple(number, facts) == Some(times)) || times == 2.0 && says(facts, DOUBLE)
    };
    // "An increase of 50 percent", «یک برابر و نیم شد»
    if number.value() == "50%" && rises(own) {
        return other.numbers.iter().any(|there| is_half_more(there, other, own));
    }
    if let Some(all) = times(number, own) {
        return all.into_iter().flatten().any(|times| says_times(other, times));
    }
    let Some(own) = multiple(number, own) else { return false };
    other.numbers.iter().filter_map(|there| times(there, other)).any(|all| all.contains(&Some(own)))
}

/// How many times as much a number says: twice, «دو برابر», "four times".
fn multiple(number: &Number, facts: &Facts) -> Option<f64> {
    let [_, own, behind] = facts.around(&number.span)?;
    let behind = behind.trim_start();
    let is = behind.starts_with("برابر") || own.ends_with("\u{200c}برابر") || behind.starts_with("times ");
    let is = is || DOUBLE.contains(&own.to_lowercase().as_str()) || MULTIPLIED.contains(&own.to_lowercase().as_str());
    number.value().parse().ok().filter(|_| is)
}

/// How many times the whole a percent may be: what it is, and what something grew to that
/// rose by it.
fn times(number: &Number, facts: &Facts) -> Option<[Option<f64>; 2]> {
    let whole: f64 = number.value().strip_suffix('%')?.parse().ok().filter(|percent| *percent >= 100.0)?;
    let by = facts.word_before(&number.span).is_some_and(|word| word.eq_ignore_ascii_case("by"));
    let is = (!by && whole > 100.0).then_some(whole / 100.0);
    Some([is, rises(facts).then_some(whole / 100.0 + 1.0)])
}

/// "Rose by one half", «۱٫۵ برابر شد».
fn is_half_more(number: &Number, own: &Facts, other: &Facts) -> bool {
    let [_, said, behind] = own.around(&number.span).unwrap_or_default();
    number.value() == "1.5"
        && (behind.trim_start().starts_with("برابر") || said.contains("برابر"))
        && other.numbers.iter().any(|number| matches!(number.value(), "1/2" | "50%"))
        && rises(other)
}

/// Verbs that say how many times as much.
#[rustfmt::skip]
const MULTIPLIED: &[&str] = &[
    "triple", "triples", "tripled", "tripling", "trebled", "quadrupled", "threefold", "fourfold", "fivefold", "tenfold",
];

const DOUBLE: &[&str] = &["double", "doubles", "doubled", "doubling", "twofold", "twice", "دوبرابر", "دوچندان"];

/// Whether a text says that something grew more.
fn rises(facts: &Facts) -> bool {
    [RISES, HIGHER, MORE].iter().any(|words| says(facts, words))
}

/// "12 am" is «نیمه‌شب», twelve o'clock "noon"; its minutes are those of a full hour.
fn is_turn_of_day(number: &Number, own: &Facts, other: &Facts) -> bool {
    let [before, _, behind] = own.around(&number.span).unwrap_or_default();
    let (behind, follows_hour) = (behind.trim_start(), is_minutes(own, number));
    let followed = |heads: &[&str]| heads.iter().any(|head| behind.starts_with(head));
    let is_noon = match number.value() {
        "12" if followed(NIGHT) => Some(false),
        "12" if followed(DAY) => Some(true),
        "12" => None,
        "0" | "24" | "00" if !follows_hour => Some(false),
        "0" | "00" => None,
        _ => return false,
    };
    let led = follows_hour || LEADS.iter().any(|lead| before.trim_end().ends_with(lead));
    let is_hour = led || followed(&[":", "o'clock", "o’clock"]) || is_noon.is_some() && number.value() == "12";
    let words = |noon: bool| if noon { NOON } else { MIDNIGHT };
    is_hour && [true, false].into_iter().any(|noon| is_noon != Some(!noon) && says(other, words(noon)))
}

const NOON: &[&str] = &["noon", "midday", "ظهر", "نیمروز"];
const MIDNIGHT: &[&str] = &["midnight", "نیمه\u{200c}شب", "نیمه شب", "نصف شب", "نصفه\u{200c}شب"];
const LEADS: &[&str] = &["ساعت", "at", "until", "till"];
const DAY: &[&str] = &["pm", "p.m", "noon", "ظهر"];
const NIGHT: &[&str] = &["am", "a.m", "midnight", "at night", "شب", "نیمه", "نصف"];

/// "Four times smaller" is a quarter.
fn is_smaller(number: &Number, own: &Facts, other: &Facts) -> bool {
    let share = format!("1/{}", number.value());
    is_times_less(number, own) && other.numbers.iter().any(|there| there.values.contains(&share))
}

/// The same, where the other side says it so.
fn is_smaller_there(number: &Number, other: &Facts) -> bool {
    let Some(many) = number.value().strip_prefix("1/") else { return false };
    other.numbers.iter().any(|there| there.value() == many && is_times_less(there, other))
}

/// "Four times smaller", «چهار برابر کمتر»
fn is_times_less(number: &Number, facts: &Facts) -> bool {
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let rest = [" times ", " برابر "].iter().find_map(|times| behind.strip_prefix(times)).unwrap_or_default();
    LESSER.iter().any(|word| rest.starts_with(word))
}

#[rustfmt::skip]
const LESSER: &[&str] = &[
    "smaller", "less", "fewer", "lower", "cheaper", "shorter", "lighter", "weaker", "thinner", "narrower", "کمتر",
    "کوچک", "سبک", "کوتاه", "ارزان",
];

/// "Every fourth man", «یک‌چهارم مردان».
fn is_one_of(number: &Number, own: &Facts, other: &Facts) -> bool {
    let every = || own.word_before(&number.span).is_some_and(|word| word.eq_ignore_ascii_case("every"));
    let share = format!("1/{}", number.value());
    number.ordinal && every() && other.numbers.iter().any(|there| there.values.contains(&share))
}

/// "The poorest tenth" is «دهک اول».
fn is_tenth(number: &Number, other: &Facts) -> bool {
    let is = |value: &str| number.values.iter().any(|own| own == value);
    let rows: &[(&str, &str, &[&str])] = &[
        ("10", "1/10", &["دهک", "decile", "deciles"]),
        ("5", "1/5", &["پنجک", "quintile", "quintiles"]),
        ("4", "1/4", &["چارک", "چهارک", "quartile", "quartiles"]),
        ("100", "1/100", &["صدک", "percentile", "percentiles"]),
    ];
    rows.iter().any(|(whole, part, words)| (is(part) || number.ordinal && is(whole)) && says(other, words))
}

/// «نود» is Node, where the other side says that.
fn is_node(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_word = || own.around(&number.span).is_some_and(|[_, own, _]| own == "نود");
    number.value() == "90" && is_word() && says(other, &["node", "nodes", "node.js", "nodejs"])
}

/// "A grid of 9 squares" is «سه‌درسه».
fn is_grid(number: &Number, own: &Facts, other: &Facts) -> bool {
    const SIDES: [&str; 9] = ["دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده"];
    let side = number.value().parse::<usize>().ok().map(usize::isqrt).filter(|side| (2..=10).contains(side));
    let Some(side) = side.filter(|side| (side * side).to_string() == number.value()) else { return false };
    let word = SIDES[side - 2];
    let zwnj = '\u{200c}';
    let phrases = [
        format!("{word}{zwnj}در{zwnj}{word}"),
        format!("{word}{zwnj}در{word}"),
        format!("{word}در{word}"),
        format!("{word} در {word}"),
    ];
    let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
    says(own, GRIDS) && says(other, &phrases)
}

const GRIDS: &[&str] = &["grid", "square", "squares", "cells", "tiles", "fields", "board", "matrix"];

/// Whether a text that is not long has one of some words or phrases.
pub(super) fn says(facts: &Facts, phrases: &[&str]) -> bool {
    let short = facts.prose.iter().map(|prose| prose.text.len()).sum::<usize>() < LONG;
    short
        && facts.prose.iter().any(|prose| {
            let text = prose.words().to_lowercase();
            phrases.iter().any(|phrase| {
                text.match_indices(phrase).any(|(at, _)| {
                    let ends = |c: Option<char>| c.is_none_or(|c| is_mark(c) || !c.is_alphabetic());
                    ends(text[..at].chars().next_back()) && ends(text[at + phrase.len()..].chars().next())
                })
            })
        })
}

/// Of longer texts nothing is known.
const LONG: usize = 4_000;
