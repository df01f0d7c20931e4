//! How often, said by how many times and by the time between: twice a day is every
//! twelve hours.

use super::slip::MOST;
use crate::facts::Facts;
use crate::text::number::Number;
use crate::text::number::time::of_many;

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
    let said = matches!(word.trim_start_matches(|c: char| !c.is_alphabetic()), "every" | "each" | "هر");
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
    let unit = led.or_else(|| of.and_then(|rest| by(rest.split(|c: char| !c.is_alphabetic()).next()?)))?;
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

/// What lies between where it is said in one word: quarterly, «فصلی یک بار». A fortnight
/// are two weeks, or 15 days.
fn said(facts: &Facts) -> impl Iterator<Item = String> {
    let words = facts.prose.iter().flat_map(|prose| prose.words().split(|c: char| !c.is_alphabetic()));
    let sizes = |word: &str| -> &[(u64, &str)] {
        match word.to_lowercase().as_str() {
            "quarterly" | "فصلی" | "فصل" | "quarter" => &[(3, "month")],
            "biweekly" | "fortnightly" | "fortnight" => &[(14, "day"), (15, "day")],
            "bimonthly" => &[(2, "month")],
            "biannually" | "biannual" => &[(6, "month")],
            "biennial" | "biennially" => &[(2, "year")],
            _ => &[],
        }
    };
    words.flat_map(sizes).filter_map(|&(many, unit)| of_many(many, unit))
}

/// A unit, as many of smaller ones.
fn by(word: &str) -> Option<&'static [(u64, &'static str)]> {
    Some(match word.to_lowercase().as_str() {
        "year" | "yearly" | "annually" | "سال" | "سالی" | "سالانه" => &[(12, "month")],
        "month" | "monthly" | "ماه" | "ماهی" | "ماهانه" => &[(30, "day"), (4, "week")],
        "week" | "weekly" | "هفته" | "هفتگی" => &[(7, "day")],
        "day" | "daily" | "روز" | "روزی" | "روزانه" => &[(24, "hour")],
        "hour" | "hourly" | "ساعت" | "ساعتی" => &[(60, "minute")],
        "minute" | "دقیقه" => &[(60, "second")],
        _ => return None,
    })
}

const COUNTS: &[&str] = &["times", "بار", "مرتبه", "دفعه", "نوبت"];
const LINKS: &[&str] = &["a ", "an ", "per ", "each ", "every ", "در هر ", "در "];
