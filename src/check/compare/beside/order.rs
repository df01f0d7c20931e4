//! Before and after: "before 1988", «سه سال بعد».

use super::anchor::Anchor;
use super::{Said, word};

const EARLIER: u32 = 1;
const LATER: u32 = 1 << 1;

/// "Before 1988", «پس از ۵ مه».
pub(super) fn of_date(anchor: &Anchor) -> Option<Said> {
    let mut words = word::before(anchor.before);
    let mut named = 0;
    for _ in 0..4 {
        let word = words.next()?;
        let (set, first) = match word {
            "pre-" | "Pre-" => (EARLIER, word),
            "post-" | "Post-" => (LATER, word),
            "before" | "Before" => (EARLIER, word),
            "after" | "After" => (LATER, word),
            "than" => {
                let lead = words.next()?;
                (of_release(lead)?, lead)
            }
            "to" => (EARLIER, words.next().filter(|word| matches!(*word, "prior" | "Prior"))?),
            "از" => {
                let lead = words.next()?;
                (led(lead).or_else(|| of_release(lead))?, lead)
            }
            _ if BETWEEN.contains(&word) => continue,
            // "Before version 2.7", «پیش از Vite نسخهٔ ۲٫۷»
            _ if named < NAMED && is_name(word) => {
                named += 1;
                continue;
            }
            _ => return None,
        };
        let is_open = words.next().is_some_and(|word| OPENS.contains(&word));
        return Some(Said { set, span: anchor.from(first), is_open });
    }
    None
}

/// From a date on, or until it: "supported until 2027", «از ۲۰۲۷ پشتیبانی می‌شود».
pub(super) fn of_stretch(anchor: &Anchor) -> Option<Said> {
    let mut words = word::before(anchor.before).skip_while(|word| BETWEEN.contains(word) || *word == "تاریخ");
    let first = words.next()?;
    let next = words.next().unwrap_or_default();
    let set = match first {
        "from" | "From" | "since" | "Since" => LATER,
        // "Nothing was known until 1990": it was from then on.
        "until" | "Until" | "till" if !word::all(anchor.before).any(|word| DENYING.contains(&word)) => EARLIER,
        // «از ۱۳۶۰ تا ۱۳۶۷» has both.
        "تا" if !words.take(FROM).any(|word| matches!(word, "از" | "بین" | "میان")) && next != "از" => {
            EARLIER
        }
        "از" if led(next).is_none() && of_release(next).is_none() && !is_other(next) => LATER,
        _ => return None,
    };
    let goes_on = || word::behind(anchor.behind).take(FROM).any(|word| matches!(word, "to" | "until" | "تا" | "به"));
    (set == EARLIER || !goes_on()).then(|| Said { set, span: anchor.from(first), is_open: false })
}

/// Words that turn an "until" round.
const DENYING: &[&str] =
    &["not", "Not", "never", "Never", "nothing", "Nothing", "no", "No", "nobody", "Nobody", "only", "Only"];

/// Whether «از» belongs to the word before it: «بیش از ۱۳۶۷», «یکی از», «پیش‌تر از».
fn is_other(word: &str) -> bool {
    word.ends_with("تر") || word.ends_with("ی") || matches!(word, "بیش" | "غیر")
}

/// Since a version, or until it: "since Django 5", «تا Django 5».
pub(super) fn of_version(anchor: &Anchor) -> Option<Said> {
    let mut words = word::before(anchor.before);
    let named = words.by_ref().take(NAMED + 1).take_while(|word| is_name(word) || BETWEEN.contains(word));
    let name = named.last()?;
    let mut words = word::before(&anchor.before[..name.as_ptr() as usize - anchor.before.as_ptr() as usize]);
    let first = words.next()?;
    let set = match first {
        "since" | "Since" => LATER,
        "تا" if !words.take(FROM).any(|word| matches!(word, "از" | "بین" | "میان")) => EARLIER,
        _ => return None,
    };
    let is_version = anchor.before_from(first).split_whitespace().any(is_name);
    is_version.then(|| Said { set, span: anchor.from(first), is_open: false })
}

/// Whether a word is a name, or calls what has a number.
fn is_name(word: &str) -> bool {
    let word = word.trim_end_matches('\u{654}');
    let lead = word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
    lead && !matches!(word, "The" | "In" | "On" | "At" | "By" | "From" | "Since" | "Until") || LABELS.contains(&word)
}

/// So many names and labels may stand there.
const NAMED: usize = 2;

/// So far before "until" its "from" may stand.
const FROM: usize = 5;

/// What has a number: "after step 3".
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "version", "versions", "release", "step", "stage", "phase", "level", "build", "chapter", "lesson", "نسخه",
    "نسخه\u{200c}ی", "نگارش", "گام", "مرحله", "مرحله\u{200c}ی", "فاز", "فصل", "درس", "سطح", "انتشار",
];

/// Where that stands before it, or behind its unit of time: "two days later".
pub(super) fn of_number(anchor: &Anchor) -> Option<Said> {
    of_date(anchor).or_else(|| behind(anchor))
}

fn behind(anchor: &Anchor) -> Option<Said> {
    let mut words = word::behind(anchor.behind);
    let mut unit = words.next()?;
    if MORE.contains(&unit) {
        unit = words.next()?;
    }
    let word = UNITS.contains(&unit).then(|| words.next()).flatten()?;
    let set = match word {
        "before" | "earlier" | "ago" | "previously" | "زودتر" | "پیش\u{200c}تر" | "پیشتر" => EARLIER,
        "after" | "later" | "afterwards" | "afterward" | "thereafter" | "دیرتر" | "بعدتر" => LATER,
        // «۱۲۰۰ سال قبل از میلاد» is an era.
        _ if words.next() == Some("از") && words.next().is_some_and(|word| word.starts_with("میلاد")) => {
            return None;
        }
        _ => led(word)?,
    };
    Some(Said { set, span: anchor.to(word), is_open: false })
}

/// Words that «از» follows.
fn led(word: &str) -> Option<u32> {
    match word {
        "پیش" | "قبل" => Some(EARLIER),
        "پس" | "بعد" => Some(LATER),
        _ => None,
    }
}

/// "Newer than 5.4", «قدیمی‌تر از ۵٫۴».
fn of_release(word: &str) -> Option<u32> {
    match word {
        "older" | "قدیمی\u{200c}تر" | "قدیمیتر" => Some(EARLIER),
        "newer" | "جدیدتر" | "تازه\u{200c}تر" => Some(LATER),
        _ => None,
    }
}

/// "Not before 1985" is after it.
const OPENS: &[&str] = &["not", "until", "till", "never", "no", "تا", "نه"];

/// Words that may stand between that and a date.
const BETWEEN: &[&str] = &[
    "the",
    "year",
    "years",
    "age",
    "of",
    "early",
    "mid",
    "late",
    "about",
    "around",
    "on",
    "sunset",
    "سال",
    "سال\u{200c}های",
    "ساعت",
    "روز",
    "تاریخ",
    "سن",
    "حدود",
    "اوایل",
    "اواسط",
    "اواخر",
    "ماه",
];

/// Words that may stand between a number and its unit.
const MORE: &[&str] = &["full", "whole", "more", "long", "short", "calendar", "working", "تمام", "کامل"];

/// Units of time.
const UNITS: &[&str] = &[
    "seconds",
    "minutes",
    "hours",
    "days",
    "nights",
    "weeks",
    "months",
    "years",
    "decades",
    "centuries",
    "day",
    "week",
    "month",
    "year",
    "ثانیه",
    "دقیقه",
    "ساعت",
    "روز",
    "شب",
    "هفته",
    "ماه",
    "سال",
    "دهه",
    "قرن",
    "سده",
];
