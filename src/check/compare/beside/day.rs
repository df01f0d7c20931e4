//! Parts of the day: "3 p.m.", «بامداد ۵ مه».

use super::anchor::{Anchor, Of};
use super::{Said, word};
use crate::text::date::week::weekday;
use crate::text::number::words::read;

const DAWN: u32 = 1;
const MORNING: u32 = 1 << 1;
const NOON: u32 = 1 << 2;
const AFTERNOON: u32 = 1 << 3;
const EVENING: u32 = 1 << 4;
const NIGHT: u32 = 1 << 5;

/// The part of the day of an hour.
pub(super) fn of_hour(anchor: &Anchor) -> Option<Said> {
    let Of::Number(number) = anchor.of else { return None };
    // «شش و نیم»
    let hour = number.value().trim_end_matches(".5").parse().ok().filter(|hour: &u8| (1..=12).contains(hour))?;
    if let Some(half) = ["am", "pm", "AM", "PM"].iter().find(|half| anchor.own.ends_with(**half)) {
        return Some(Said { set: set(half, hour)?, span: anchor.span.clone(), is_open: false });
    }
    behind(anchor, hour).or_else(|| {
        let mut words = word::before(anchor.before);
        let set = words.next().filter(|word| matches!(*word, "at" | "ساعت")).and_then(|_| part(&mut words, hour))?;
        Some(Said { set: set.0, span: anchor.from(set.1), is_open: false })
    })
}

/// The part of the day of a date.
pub(super) fn of_date(anchor: &Anchor) -> Option<Said> {
    let Of::Date(_) = anchor.of else { return None };
    let mut words = word::before(anchor.before).peekable();
    for _ in 0..4 {
        let word = words.peek()?;
        let skips = BETWEEN.contains(word) || word.is_empty() || weekday(&word.to_lowercase()).is_some();
        if !skips {
            let (set, word) = part(&mut words, 0)?;
            // What stands behind an hour is the hour's.
            let hour = words.next().is_some_and(|word| word.ends_with(char::is_numeric) || read(word).is_some());
            if hour {
                return None;
            }
            return Some(Said { set, span: anchor.from(word), is_open: false });
        }
        words.next();
    }
    None
}

/// What a word says and those before it.
fn part<'t>(words: &mut impl Iterator<Item = &'t str>, hour: u8) -> Option<(u32, &'t str)> {
    let word = words.next()?;
    if !matches!(word, "noon" | "ظهر") {
        return set(word, hour).map(|set| (set, word));
    }
    match (words.next(), words.next()) {
        (Some("before" | "Before"), _) | (Some("از"), Some("پیش" | "قبل")) => Some((DAWN | MORNING, word)),
        (Some("after" | "After"), _) | (Some("از"), Some("پس" | "بعد")) => Some((AFTERNOON | EVENING, word)),
        _ => set(word, hour).map(|set| (set, word)),
    }
}

fn behind(anchor: &Anchor, hour: u8) -> Option<Said> {
    // ":30"
    let minutes = |rest: &str| rest.len() - rest.trim_start_matches(char::is_numeric).len();
    let text = anchor.behind.strip_prefix(':').map_or(anchor.behind, |rest| &rest[minutes(rest)..]);
    let mut words = word::behind(text);
    for _ in 0..4 {
        let word = words.next()?;
        let (set, last) = match word {
            "بعد" | "قبل" | "پیش" => {
                words.next().filter(|word| *word == "از")?;
                let noon = words.next().filter(|word| *word == "ظهر")?;
                (if word == "بعد" { AFTERNOON | NOON | EVENING } else { DAWN | MORNING }, noon)
            }
            _ if HOURS.contains(&word) => continue,
            _ => (set(word, hour)?, word),
        };
        return Some(Said { set, span: anchor.to(last), is_open: false });
    }
    None
}

/// The parts of the day that a word may mean, with an hour: three at night is
/// three in the morning.
fn set(word: &str, hour: u8) -> Option<u32> {
    let small = matches!(hour, 1..=4);
    Some(match word {
        "am" | "a.m" | "AM" | "A.M" | "ق.ظ" => match hour {
            12 => NIGHT | DAWN,
            _ if small => NIGHT | DAWN | MORNING,
            _ => DAWN | MORNING,
        },
        "pm" | "p.m" | "PM" | "P.M" | "ب.ظ" => match hour {
            12 => NOON | AFTERNOON,
            _ if small => NOON | AFTERNOON | EVENING,
            _ => AFTERNOON | EVENING | NIGHT,
        },
        "dawn" | "daybreak" | "sunrise" | "سحر" | "سحرگاه" | "سپیده\u{200c}دم" | "سپیده" | "پگاه" => {
            DAWN | MORNING
        }
        "morning" | "mornings" | "Morning" | "صبح" | "صبحگاه" if small => DAWN | MORNING | NIGHT,
        "morning" | "mornings" | "Morning" | "صبح" | "صبحگاه" => DAWN | MORNING,
        "بامداد" if hour > 5 && hour < 12 => DAWN | MORNING,
        "بامداد" => NIGHT | DAWN | MORNING,
        "noon" | "midday" | "ظهر" if hour == 11 => MORNING | NOON,
        "noon" | "midday" | "ظهر" => NOON | AFTERNOON,
        "afternoon" | "بعدازظهر" | "بعد\u{200c}ازظهر" | "بعد\u{200c}از\u{200c}ظهر" => {
            NOON | AFTERNOON | EVENING
        }
        "عصر" => AFTERNOON | EVENING,
        "evening" | "dusk" | "sunset" | "غروب" | "شامگاه" if hour > 5 => EVENING | NIGHT,
        "evening" | "dusk" | "sunset" | "غروب" | "شامگاه" => EVENING,
        "night" | "شب" => match hour {
            12 => NIGHT | DAWN,
            _ if small => NIGHT | DAWN | MORNING,
            _ => EVENING | NIGHT,
        },
        "midnight" | "نیمه\u{200c}شب" | "نیمهشب" | "نیمه‌شبِ" => NIGHT | DAWN,
        _ => return None,
    })
}

/// Words that may stand between a date and the part of the day.
const BETWEEN: &[&str] = &["of", "on", "the", "in", "روز", "مورخ"];

/// Words that may stand between an hour and the part of the day.
const HOURS: &[&str] = &["in", "the", "at", "that", "o'clock", "o’clock", "دقیقه", "دقیقهٔ"];
