//! How often, said by how many times and by the time between: twice a day is every
//! twelve hours.

use super::slip::MOST;
use crate::facts::Facts;
use crate::text::number::Number;
use crate::text::number::size::of_many;
use crate::text::token::word::is_letter;

/// Whether a number of times, or the number of units between, is said the other way on
/// the other side.
pub(super) fn is_as_often(number: &Number, own: &Facts, other: &Facts) -> bool {
    if number.ordinal || own.numbers.len().max(other.numbers.len()) >= MOST {
        return false;
    }
    if let Some(between) = apart(number, own) {
        let same = |there: &Number| times(there, other).is_some_and(|all| all.contains(&between));
        return other.numbers.iter().any(same) || said(other).any(|one| one == between);
    }
    let Some(all) = times(number, own) else { return false };
    other.numbers.iter().any(|there| apart(there, other).is_some_and(|between| all.contains(&between)))
}

/// What lies between two times: "every six months", «هر دوازده ساعت».
fn apart(number: &Number, facts: &Facts) -> Option<String> {
    let word = facts.word_before(&number.span)?.to_lowercase();
    // «شش ماه یک بار»
    let once = || {
        let behind = facts.around(&number.span).map(|[.., behind]| behind.trim_start()).unwrap_or_default();
        let rest = behind.split_once(' ').map(|(_, rest)| rest).unwrap_or_default();
        ONCE.iter().any(|once| rest.starts_with(once))
    };
    let said = matches!(word.trim_start_matches(|c: char| !is_letter(c)), "every" | "each" | "هر") || once();
    let size = number.values.iter().rev().find(|value| value.ends_with(['s', 'm']) && value.len() > 1)?;
    said.then(|| size.clone())
}

/// What lies between two of so many times in one unit, in days and in months: "four
/// times a year".
fn times(number: &Number, facts: &Facts) -> Option<Vec<String>> {
    let many = number.value().parse::<u64>().ok().filter(|many| (1..=60).contains(many))?;
    let [before, own, behind] = facts.around(&number.span)?;
    let led = before.split_whitespace().next_back().and_then(by);
    let behind = behind.trim_start();
    let after = COUNTS.iter().find_map(|count| behind.strip_prefix(count)).unwrap_or(behind).trim_start();
    let of = LINKS.iter().find_map(|link| after.strip_prefix(link));
    let unit = led.or_else(|| of.and_then(|rest| by(rest.split(|c: char| !is_letter(c)).next()?)))?;
    let is_times =
        of.is_some() || own.to_lowercase() == "twice" || COUNTS.iter().any(|count| behind.starts_with(count));
    is_times.then(|| sizes(unit, many))
}

/// What a unit comes to, parted in so many.
fn sizes(unit: &[(u64, &str)], many: u64) -> Vec<String> {
    let whole =
        |&(count, name): &(u64, &str)| count.is_multiple_of(many).then(|| of_many(count / many, name)).flatten();
    unit.iter().filter_map(whole).collect()
}

/// What lies between where no number says it: weekly, "every month", quarterly, «فصلی یک
/// بار». A fortnight are two weeks, or 15 days, a month 30 days.
fn said(facts: &Facts) -> impl Iterator<Item = String> {
    let words = facts.prose.iter().flat_map(|prose| {
        let mut led = false;
        prose.words().split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()).map(move |word| {
            let word = word.to_lowercase();
            let is_led = std::mem::replace(&mut led, matches!(word.as_str(), "every" | "each" | "per" | "هر"));
            (word, is_led)
        })
    });
    let sizes = |(word, led): (String, bool)| -> Vec<(u64, &'static str)> {
        match word.as_str() {
            "quarterly" | "فصلی" | "فصل" | "quarter" => vec![(3, "month")],
            "biweekly" | "fortnightly" | "fortnight" => vec![(14, "day"), (15, "day")],
            "bimonthly" => vec![(2, "month")],
            "biannually" | "biannual" => vec![(6, "month")],
            "biennial" | "biennially" => vec![(2, "year")],
            word if led || ONE_WORD.contains(&word) => by(word).map(<[_]>::to_vec).unwrap_or_default(),
            _ => Vec::new(),
        }
    };
    words.flat_map(sizes).filter_map(|(many, unit)| of_many(many, unit))
}

/// How often, in one word.
const ONE_WORD: &[&str] = &[
    "yearly",
    "annually",
    "annual",
    "سالانه",
    "سالیانه",
    "monthly",
    "ماهانه",
    "ماهیانه",
    "weekly",
    "هفتگی",
    "daily",
    "روزانه",
    "hourly",
];

/// A unit, as many of smaller ones.
fn by(word: &str) -> Option<&'static [(u64, &'static str)]> {
    Some(match word.to_lowercase().as_str() {
        "year" | "yearly" | "annually" | "annual" | "سال" | "سالی" | "سالانه" | "سالیانه" => {
            &[(12, "month")]
        }
        "month" | "monthly" | "ماه" | "ماهی" | "ماهانه" | "ماهیانه" => &[(30, "day"), (4, "week")],
        "week" | "weekly" | "هفته" | "هفتگی" | "هفته\u{200c}ای" => &[(7, "day")],
        "day" | "daily" | "روز" | "روزی" | "روزانه" => &[(24, "hour")],
        "hour" | "hourly" | "ساعت" | "ساعتی" => &[(60, "minute")],
        "minute" | "دقیقه" | "دقیقه\u{200c}ای" => &[(60, "second")],
        _ => return None,
    })
}

const ONCE: &[&str] = &["یک بار", "یک\u{200c}بار", "یکبار"];
const COUNTS: &[&str] = &["times", "بار", "مرتبه", "دفعه", "نوبت"];
const LINKS: &[&str] = &["a ", "an ", "per ", "each ", "every ", "در هر ", "در "];
