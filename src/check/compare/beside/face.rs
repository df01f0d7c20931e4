//! The hour as a clock's face shows it, in words: "half past four", «یک ربع به پنج»; noon
//! and midnight.

use std::ops::Range;

use super::{Turned, word};
use crate::facts::{Facts, Prose};
use crate::text::number::Number;
use crate::text::number::words::{Part, read};
use crate::text::numeral::ascii_digits;

/// The only time of day that both sides say, and not the same.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let parted = |facts: &Facts| {
        let is = |value: &String| matches!(&**value, "1/4" | "1/2") || value.ends_with(".5");
        facts.numbers.iter().any(|number| number.values.iter().any(is))
    };
    if !parted(leading) && !parted(following) {
        return None;
    }
    let (there, here) = (only(leading)?, only(following)?);
    let told = there.minutes != here.minutes && (there.is_worded || here.is_worded);
    // "At ten … half past nine", «ساعت ده … از نه‌ونیم»: each is another hour.
    let elsewhere = |(own, time): (&Facts, &Time), (other, not): (&Facts, &Time)| {
        let mut its = own.numbers.iter().filter(|number| time.has(number));
        its.any(|number| other.numbers.iter().any(|other| !not.has(other) && other.meets(number)))
    };
    let both = || {
        let (leading, following) = ((leading, &there), (following, &here));
        elsewhere(leading, following) && elsewhere(following, leading)
    };
    (told && !both()).then_some(Turned { there: there.span, here: here.span, is_lighter: false })
}

/// Noon that became midnight, or midnight noon.
pub(super) fn turn_of_day(leading: &Facts, following: &Facts) -> Option<Turned> {
    let (there, here) = (turn(leading)?, turn(following)?);
    (there.0 != here.0).then_some(Turned { there: there.1, here: here.1, is_lighter: false })
}

/// A time of day.
struct Time {
    /// Minutes since the clock stood at twelve.
    minutes: u32,
    /// A half or a quarter says it.
    is_worded: bool,
    span: Range<usize>,
}

impl Time {
    /// Whether a number stands in it.
    fn has(&self, number: &Number) -> bool {
        self.span.start <= number.span.start && number.span.end <= self.span.end
    }
}

/// The only time of a text.
fn only(facts: &Facts) -> Option<Time> {
    let mut found = None;
    for prose in &facts.prose {
        let words: Vec<&str> = word::all(prose.words()).collect();
        for at in 0..words.len() {
            match (time(&words, at), &found) {
                (Some(_), Some(_)) => return None,
                (Some((minutes, is_worded, range)), None) => {
                    found = Some(Time { minutes: minutes? % 720, is_worded, span: span(prose, &words, range) });
                }
                (None, _) => {}
            }
        }
    }
    found
}

fn span(prose: &Prose, words: &[&str], range: Range<usize>) -> Range<usize> {
    let place = |word: &str| prose.start + (word.as_ptr() as usize - prose.words().as_ptr() as usize);
    place(words[range.start])..place(words[range.end - 1]) + words[range.end - 1].len()
}

/// A time whose hour stands at `at`: its minutes, where they are sure, whether a part of an
/// hour says them, and its words.
fn time(words: &[&str], at: usize) -> Option<(Option<u32>, bool, Range<usize>)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let back = |far: usize| at.checked_sub(far).map_or("", |at| word(at));
    if let Some((hour, minutes)) = words[at].split_once(':') {
        let figure = |text: &str| ascii_digits(text).parse::<u32>().ok();
        let (hour, minutes) = (figure(hour)?, figure(minutes)?);
        return (hour < 25 && minutes < 60).then_some((Some(hour * 60 + minutes), false, at..at + 1));
    }
    let hour = count(words[at]).filter(|hour| (1..=24).contains(hour))? * 60;
    if words[at].is_ascii() {
        return match (back(2).to_lowercase().as_str(), back(1)) {
            ("half", "past") => Some((Some(hour + 30), true, at - 2..at + 1)),
            ("quarter", "past") => Some((Some(hour + 15), true, at - 2..at + 1)),
            ("quarter", "to") => Some((Some(hour + 720 - 15), true, at - 2..at + 1)),
            _ if matches!(word(at + 1), "o'clock" | "o’clock") => Some((Some(hour), false, at..at + 2)),
            _ => None,
        };
    }
    if back(1) == "به" && back(2) == "ربع" {
        return Some((Some(hour + 720 - 15), true, at - 2..at + 1));
    }
    // «یک ربع مانده به شش»
    if back(1) == "به" && back(2) == "مانده" && back(3) == "ربع" {
        return Some((Some(hour + 720 - 15), true, at - 3..at + 1));
    }
    let led = back(1) == "ساعت" && count(back(2)).is_none();
    match (word(at + 1), word(at + 2)) {
        ("ربع", "کم") => Some((Some(hour + 720 - 15), true, at..at + 3)),
        ("و", "ربع") if led => Some((Some(hour + 15), true, at - 1..at + 3)),
        ("و", "نیم") if led => Some((Some(hour + 30), true, at - 1..at + 3)),
        ("و", next) if led && count(next).is_some() => {
            let end = (at + 3..at + 6).find(|end| word(*end).starts_with("دقیقه"));
            let minutes = end.map(|end| words[at + 2..end].iter().filter_map(|word| count(word)).sum::<u32>());
            Some((minutes.map(|minutes| hour + minutes), false, at - 1..end.map_or(at + 3, |end| end + 1)))
        }
        _ if led => Some((Some(hour), false, at - 1..at + 1)),
        _ => None,
    }
}

/// A number in figures or in one word.
fn count(word: &str) -> Option<u32> {
    if word.starts_with(char::is_numeric) {
        return ascii_digits(word).parse().ok().filter(|many| *many < 60);
    }
    let reading = read(&word.to_lowercase()).filter(|reading| !reading.ordinal)?;
    match reading.part {
        Part::Add(many @ 1..60) => u32::try_from(many).ok(),
        _ => None,
    }
}

/// Whether a text speaks of noon, and not of midnight; or the other way.
fn turn(facts: &Facts) -> Option<(bool, Range<usize>)> {
    let mut found: Option<(bool, Range<usize>)> = None;
    for prose in &facts.prose {
        let words: Vec<&str> = word::all(prose.words()).collect();
        for at in 0..words.len() {
            // Most words begin otherwise than these, «ظ» and «ن» among them.
            if !matches!(words[at].as_bytes(), [b'N' | b'n' | b'M' | b'm', ..] | [0xD8, 0xB8, ..] | [0xD9, 0x86, ..]) {
                continue;
            }
            let next = words.get(at + 1).copied().unwrap_or_default();
            let before = at.checked_sub(1).map_or("", |at| words[at]);
            let (is_noon, end) = match &*words[at].to_lowercase() {
                "noon" | "midday" => (true, at + 1),
                // «بعد از ظهر»
                "ظهر" | "نیمروز" if before != "از" => (true, at + 1),
                "midnight" | "نیمه\u{200c}شب" | "نیمهشب" | "نصفه\u{200c}شب" => (false, at + 1),
                "نیمه" | "نیمهٔ" | "نصف" | "نصفه" if next == "شب" => (false, at + 2),
                _ => continue,
            };
            if found.as_ref().is_some_and(|known| known.0 != is_noon) {
                return None;
            }
            found.get_or_insert_with(|| (is_noon, span(prose, &words, at..end)));
        }
    }
    found
}
