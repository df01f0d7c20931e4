//! How often, and for how long: "twice a week", «روزی ۲۵۰ گرم».

use std::ops::Range;

use super::anchor::Anchor;
use super::{Said, Turned, word};
use crate::check::compare::unpaired;
use crate::facts::Facts;
use crate::text::date::month::month;
use crate::text::date::week::weekday;
use crate::text::glance::beside::SIGNS_OF_TIME;
use crate::text::glance::{Glance, glance};
use crate::text::number::words::read;
use crate::text::numeral::ascii_digits;
use crate::text::token::word::is_letter;

/// The only stretch of time that something is counted by, and that became
/// another.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let there = rates(leading);
    if there.is_empty() {
        return None;
    }
    let only = there.iter().all(|rate| rate.0 == there[0].0).then(|| there[0].clone());
    let (lost, new) = unpaired(there, rates(following), |rate| rate.0);
    let (unit, here) = new.first().filter(|(unit, _)| new.iter().all(|rate| rate.0 == *unit))?;
    // What Persian says of each of two, English says once.
    let there = match &lost[..] {
        [(_, there)] => there.clone(),
        [] => only.filter(|_| new.len() == 1 && !speaks_of(leading, unit))?.1,
        _ => return None,
    };
    // «هر شب رأس ساعت ۰۰:۰۰» is every day at midnight.
    let is_nightly = || at_night(leading, &there) && at_night(following, here);
    (!is_nightly()).then(|| Turned { there, here: here.clone(), is_lighter: false })
}

/// Whether an hour of the night stands behind "every day", or «هر شب».
fn at_night(facts: &Facts, rate: &Range<usize>) -> bool {
    let Some([_, own, behind]) = facts.around(rate) else { return false };
    let is_daily =
        own.split(|c: char| !is_letter(c)).any(|word| matches!(unit(word).or_else(|| by(word)), Some("day" | "night")));
    let hour = behind.split(|c: char| !(c.is_numeric() || c == ':')).find_map(|time| time.split_once(':'));
    let hour = hour.and_then(|(hour, _)| ascii_digits(hour).parse::<u8>().ok());
    is_daily && hour.is_some_and(|hour| !(6..19).contains(&hour))
}

/// Whether a text speaks of a stretch of time at all.
pub(super) fn speaks_of(facts: &Facts, name: &str) -> bool {
    let is_it = |word: &str| {
        let word = word.to_lowercase();
        let single =
            word.trim_end_matches('\u{654}').trim_end_matches('s').trim_end_matches("ی").trim_end_matches("ها");
        let single = single.trim_end_matches('\u{200c}');
        [unit(&word), unit(single), by(&word)].contains(&Some(name))
    };
    let mut words =
        facts.prose.iter().flat_map(|prose| prose.words().split(|c: char| !is_letter(c) && c != '\u{200c}'));
    words.any(is_it)
}

/// What a number is counted by: "60 requests per hour", «ساعتی ۶۰».
pub(super) fn of_number(anchor: &Anchor) -> Option<Said> {
    let before = led(anchor);
    let behind = followed(anchor);
    let span = match (&before, &behind) {
        (Some((_, first)), _) => anchor.from(first),
        (None, Some((_, last))) => anchor.to(last),
        (None, None) => return None,
    };
    let set = [before, behind].into_iter().flatten().map(|(set, _)| set).fold(0, |all, set| all | set);
    Some(Said { set, span, is_open: false })
}

/// «ساعتی ۶۰», «در روز حدود ۵».
fn led<'f>(anchor: &Anchor<'f>) -> Option<(u32, &'f str)> {
    let mut words = word::before(anchor.before);
    let mut own = words.next()?;
    for _ in 0..2 {
        if !QUALIFYING.contains(&own) {
            break;
        }
        own = words.next()?;
    }
    // «هفت نسخهٔ روزانه، چهار نسخهٔ …»
    let start = own.as_ptr() as usize - anchor.before.as_ptr() as usize;
    if anchor.before[start + own.len()..].contains(['،', ',', '(', ')', '«', '»', '-', '–']) {
        return None;
    }
    if let Some(unit) = by(own).filter(|_| is_joined(own)) {
        let is_rate = words.next().is_none_or(|word| !is_one(word));
        return is_rate.then(|| Some((set(unit)?, own)))?;
    }
    let unit = unit(own).filter(|unit| !own.is_ascii() && *unit != "hour")?;
    let lead = words.next()?;
    // «پنج روز در هفته ۳۰ دقیقه»: it is the days that are counted by the week.
    let mut near = words.take(2);
    let taken = lead == "در" && near.any(counts);
    (matches!(lead, "در" | "هر") && !taken).then(|| Some((set(unit)?, lead)))?
}

/// "60 requests per hour", "$5/month", «۶۰ فریم در ثانیه».
fn followed<'f>(anchor: &Anchor<'f>) -> Option<(u32, &'f str)> {
    let is_split = |word: &&&str| word.starts_with('/') && word.len() > 1;
    let words: Vec<&str> = word::behind(anchor.behind).take(8).collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    if let Some(own) = words.first().filter(is_split) {
        return Some((set(sign(&own[1..]).or_else(|| unit(&own[1..]))?)?, own));
    }
    for at in 0..words.len().min(5) {
        let dated = || RELATIVE.contains(&word(at + 2)) || counts(word(at + 2)) || ORDER.contains(&word(at + 2));
        let (of, last) = match word(at) {
            "per" | "each" | "every" | "هر" => (unit(word(at + 1)).filter(|_| !dated()), word(at + 1)),
            "a" | "an" => (unit(word(at + 1)).filter(|of| !is_no_unit(of, word(at + 2)) && !dated()), word(at + 1)),
            "در" | "بر" if word(at + 1) != "هر" => {
                let month = || weekday(word(at + 2)).is_some() || month(word(at + 2)).is_some();
                (unit(word(at + 1)).filter(|_| !dated() && !month()), word(at + 1))
            }
            own if own.is_ascii() => (by(own), own),
            _ => (None, ""),
        };
        if let Some(of) = of {
            return Some((set(of)?, last));
        }
        // What stands behind the next number is that one's.
        if counts(word(at)) || PARTING.contains(&word(at)) {
            return None;
        }
    }
    None
}

/// The unit as one of a set: what is paid by the night is paid by the day.
fn set(unit: &str) -> Option<u32> {
    const UNITS: [&str; 8] = ["second", "minute", "hour", "day", "week", "fortnight", "month", "year"];
    let unit = if unit == "night" { "day" } else { unit };
    UNITS.iter().position(|own| *own == unit).map(|at| 1 << at)
}

/// Words that may stand between «ساعتی» and its number.
const QUALIFYING: &[&str] = &[
    "حدود",
    "تا",
    "از",
    "بیش",
    "بیشتر",
    "کمتر",
    "حداکثر",
    "حداقل",
    "دست\u{200c}کم",
    "تقریباً",
    "تقریبا",
    "فقط",
    "مبلغ",
];

/// Words behind which another clause begins.
const PARTING: &[&str] = &["and", "or", "but", "which", "that", "و", "یا", "که", "ولی", "اما", "را"];

type Rate = (&'static str, Range<usize>);

fn rates(facts: &Facts) -> Vec<Rate> {
    facts.prose.iter().flat_map(|prose| of_text(&prose.text, prose.start)).collect()
}

fn of_text(text: &str, start: usize) -> Vec<Rate> {
    let words: Vec<&str> = word::all(text).collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let place = |at: usize| start + (words[at].as_ptr() as usize - text.as_ptr() as usize);
    let has_strokes = text.contains('/');
    let mut found = Vec::new();
    for at in 0..words.len() {
        let back = |far: usize| (at.saturating_sub(far)..at).any(|at| counts(word(at)));
        let rate = match word(at) {
            // "Every second stone" is half of them.
            "each" | "every" | "Each" | "Every" if word(at + 1) == "second" && is_counted(word(at + 2)) => None,
            // "$9 per user and month"
            "per" if word(at + 2) == "and" && unit(word(at + 1)).is_none() => {
                unit(word(at + 3)).map(|unit| (unit, at + 3))
            }
            "per" | "each" | "every" | "Each" | "Every" | "هر" => unit(word(at + 1)).map(|unit| (unit, at + 1)),
            // "Seven days a week" are every day.
            "a" if word(at.wrapping_sub(1)) == "days"
                && matches!(word(at.wrapping_sub(2)), "seven" | "Seven" | "7") =>
            {
                None
            }
            "a" | "an" if back(4) && !ORDER.contains(&word(at + 2)) => {
                unit(word(at + 1)).filter(|unit| !is_no_unit(unit, word(at + 2))).map(|unit| (unit, at + 1))
            }
            // «در هفته از ۱۲ قرص», not «در سال ۱۹۸۸», «در روز پانزدهم».
            "در" if back(3) || word(at + 2) == "از" => {
                let dated = counts(word(at + 2))
                    || RELATIVE.contains(&word(at + 2))
                    || weekday(word(at + 2)).is_some()
                    || month(word(at + 2)).is_some();
                unit(word(at + 1)).filter(|_| !dated).map(|unit| (unit, at + 1))
            }
            "بر" => unit(word(at + 1)).filter(|_| back(3)).map(|unit| (unit, at + 1)),
            "km/h" | "kph" | "mph" => Some(("hour", at)),
            // "25 MB/s"
            own if has_strokes && own.is_ascii() && own.contains('/') => {
                let counted = own.starts_with(char::is_numeric) || counts(word(at.wrapping_sub(1)));
                own.split_once('/').and_then(|(_, of)| sign(of)).filter(|_| counted).map(|unit| (unit, at))
            }
            own => by(own)
                .filter(|_| {
                    let qualified = || QUALIFYING.contains(&word(at + 1)) && counts(word(at + 2));
                    // «یک ماهی ۴۸۰ کیلویی» is a fish.
                    !is_joined(own) || !is_one(word(at.wrapping_sub(1))) && (counts(word(at + 1)) || qualified())
                })
                .map(|unit| (unit, at)),
        };
        found.extend(rate.map(|(unit, last)| (unit, place(at)..place(last) + words[last].len())));
    }
    found
}

/// "A second one", "a quarter of them"
fn is_no_unit(unit: &str, behind: &str) -> bool {
    unit == "second" || behind == "of"
}

/// Whether a word says how many.
fn counts(word: &str) -> bool {
    word.starts_with(char::is_numeric)
        || matches!(
            word,
            "once" | "Once" | "twice" | "Twice" | "times" | "بار" | "مرتبه" | "نوبت" | "یک" | "چند" | "چندین"
        )
        || read(word).is_some()
}

/// Whether a word may be what "every second" counts.
fn is_counted(word: &str) -> bool {
    let leads = matches!(
        word,
        "and" | "or" | "of" | "in" | "for" | "at" | "on" | "while" | "until" | "when" | "counts" | "the" | "a" | "to"
    );
    word.starts_with(|c: char| c.is_ascii_lowercase()) && !leads
}

/// The unit that a sign behind a stroke says: "MB/s".
fn sign(word: &str) -> Option<&'static str> {
    SIGNS_OF_TIME.iter().find(|(sign, _)| *sign == word).map(|(_, unit)| *unit)
}

pub(super) fn unit(word: &str) -> Option<&'static str> {
    let unit = match word {
        "second" | "ثانیه" => "second",
        "minute" | "دقیقه" => "minute",
        "hour" | "ساعت" => "hour",
        "day" | "روز" | "شبانه\u{200c}روز" => "day",
        "night" | "شب" => "night",
        "week" | "هفته" => "week",
        "fortnight" => "fortnight",
        "month" | "ماه" => "month",
        "quarter" => "quarter",
        "year" | "سال" => "year",
        _ => return None,
    };
    debug_assert!(glance(word).has(Glance::TIME), "a glance sees no time in {word}");
    Some(unit)
}

/// Words that say both: daily, «هفته‌ای».
pub(super) fn by(word: &str) -> Option<&'static str> {
    // Most words end with another letter than these: «ی», «ه» and a mark above it.
    if !matches!(word.as_bytes(), [.., b'y' | b'l'] | [.., 0xDB, 0x8C] | [.., 0xD9, 0x87 | 0x94]) {
        return None;
    }
    let unit = match word.trim_end_matches('\u{654}') {
        "hourly" | "ساعتی" => "hour",
        "daily" | "Daily" | "روزانه" | "روزی" => "day",
        "nightly" | "شبی" => "night",
        "weekly" | "Weekly" | "هفتگی" | "هفته\u{200c}ای" => "week",
        "monthly" | "Monthly" | "ماهانه" | "ماهیانه" | "ماهی" => "month",
        "yearly" | "annually" | "annual" | "Annual" | "سالانه" | "سالیانه" | "سالی" => "year",
        "ثانیه\u{200c}ای" => "second",
        "دقیقه\u{200c}ای" => "minute",
        _ => return None,
    };
    debug_assert!(glance(word).has(Glance::TIME), "a glance sees no time in {word}");
    Some(unit)
}

/// «روزی» is also "one day", «ماهی» a fish: a number stands behind.
pub(super) fn is_joined(word: &str) -> bool {
    word.ends_with('ی') && word != "هفتگی"
}

/// Words behind which «ماهی» is one fish, and «روزی» one day.
fn is_one(word: &str) -> bool {
    matches!(word, "یک" | "این" | "آن" | "هر" | "چند")
}

/// «در سال پیش» is a time.
const RELATIVE: &[&str] = &["پیش", "گذشته", "قبل", "بعد", "آینده", "جاری", "اخیر", "نخست", "آخر", "های"];

/// "A day later" is no rate.
const ORDER: &[&str] = &["later", "earlier", "ago", "before", "after", "afterwards", "or"];
