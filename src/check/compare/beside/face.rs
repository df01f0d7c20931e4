//! The hour as a clock's face shows it, in words: "half past four", «یک ربع به پنج»; noon
//! and midnight.

use std::ops::Range;

use super::anchor::few;
use super::{Turned, word};
use crate::facts::{Facts, Prose};
use crate::text::form::{ZWNJ, is_mark};
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
    let told = there.minutes != here.minutes && (there.form == Form::Part || here.form == Form::Part);
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

/// Whether a number stands in a time of day that the other side says too, as a clock's face
/// has it where this one has it as a timetable: "3:50" and «ده دقیقه به چهار».
pub fn is_told(number: &Number, own: &Facts, other: &Facts) -> bool {
    if number.ordinal || !may_be_of_day(number, own) || !few(own) || !few(other) {
        return false;
    }
    let here: Vec<Time> = times(own).filter(|time| time.minutes.is_some() && time.has(number)).collect();
    let is_plain = |time: &Time| time.form == Form::Plain;
    let is = |time: &Time, there: &Time| time.minutes == there.minutes && !(is_plain(time) && is_plain(there));
    !here.is_empty() && times(other).any(|there| here.iter().any(|time| is(time, &there)))
}

/// Whether a number may belong to a time of day by what stands right beside it, as few do.
fn may_be_of_day(number: &Number, facts: &Facts) -> bool {
    let value = number.value().as_bytes();
    let short = value.len() < 3 || value.contains(&b'.') || value.contains(&b'/');
    let Some([before, said, behind]) = (if short { facts.around(&number.span) } else { None }) else { return false };
    let near = &behind[..behind.floor_char_boundary(BESIDE)];
    let led = &before[before.ceil_char_boundary(before.len().saturating_sub(BESIDE))..];
    let to = || {
        let rest = LINKS.iter().find_map(|link| led.strip_suffix(link)).unwrap_or_default();
        MINUTES.iter().any(|word| rest.ends_with(word))
    };
    before.ends_with(':')
        || behind.starts_with(':')
        || value.contains(&b'.')
        || said.contains("ربع")
        || led.ends_with("ساعت ")
        || to()
        || FOLLOWED.iter().any(|word| behind.starts_with(word))
        || WITHIN.iter().any(|word| near.contains(word))
}

/// So many bytes beside a number are looked at for it.
const BESIDE: usize = 40;

/// What stands between minutes and their hour.
const LINKS: &[&str] = &[" past ", " to ", " به ", " از "];

/// What stands before that.
const MINUTES: &[&str] =
    &["five", "ten", "twenty", "quarter", "half", "minutes", "5", "0", "دقیقه", "ربع", "مانده", "نیم\u{200c}ساعت"];

/// What stands right behind minutes, or an hour.
const FOLLOWED: &[&str] = &[" past ", " to ", " minutes", " o'clock", " o’clock"];

/// What stands near them in Persian.
const WITHIN: &[&str] = &["دقیقه", "ربع", "و نیم", "بامداد"];

/// Whether a number stands in what may be a time of day.
pub fn is_of_day(facts: &Facts, number: &Number) -> bool {
    few(facts) && times(facts).any(|time| time.has(number))
}

/// How a time of day is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As a timetable has it: "3:50", «ساعت ۴».
    Plain,
    /// Minutes in words, or behind a point: «ساعت سه و پنجاه دقیقه», "ten to four", "3.50".
    Spoken,
    /// A half or a quarter.
    Part,
}

/// A time of day.
struct Time {
    /// Minutes since the clock stood at twelve, where they are sure.
    minutes: Option<u32>,
    form: Form,
    /// Whether it can be nothing else: «چهار و نیم» may be metres.
    is_sure: bool,
    span: Range<usize>,
}

impl Time {
    /// Whether a number stands in it.
    fn has(&self, number: &Number) -> bool {
        self.span.start <= number.span.start && number.span.end <= self.span.end
    }
}

/// The only time of a text, where its minutes are sure.
fn only(facts: &Facts) -> Option<Time> {
    let mut sure = times(facts).filter(|time| time.is_sure);
    let first = sure.next().filter(|time| time.minutes.is_some())?;
    sure.next().is_none().then_some(first)
}

/// The times of day of a text.
fn times(facts: &Facts) -> impl Iterator<Item = Time> {
    facts.prose.iter().flat_map(|prose| {
        let words: Vec<&str> = word::all(prose.words()).flat_map(pieces).collect();
        let all: Vec<Time> = (0..words.len())
            .filter_map(|at| {
                let said = time(&words, at)?;
                let minutes = said.minutes.map(|minutes| minutes % 720);
                Some(Time { minutes, form: said.form, is_sure: said.is_sure, span: span(prose, &words, said.words) })
            })
            .collect();
        all
    })
}

/// A word, or the hour and the part of it that are joined: «هشت‌وربع».
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let joint = word.find("\u{200c}و").filter(|at| count(&word[..*at]).is_some());
    let parts = match joint {
        Some(at) => {
            let and = at + ZWNJ.len_utf8();
            [&word[..at], &word[and..and + 'و'.len_utf8()], &word[and + 'و'.len_utf8()..]]
        }
        None => [word, "", ""],
    };
    parts.into_iter().filter(|part| !part.is_empty())
}

fn span(prose: &Prose, words: &[&str], range: Range<usize>) -> Range<usize> {
    let place = |word: &str| prose.start + (word.as_ptr() as usize - prose.words().as_ptr() as usize);
    place(words[range.start])..place(words[range.end - 1]) + words[range.end - 1].len()
}

/// A time in the words of a text.
struct Said {
    minutes: Option<u32>,
    form: Form,
    is_sure: bool,
    words: Range<usize>,
}

impl Said {
    fn sure(minutes: u32, form: Form, words: Range<usize>) -> Option<Said> {
        Some(Said { minutes: Some(minutes), form, is_sure: true, words })
    }

    fn unsure(self) -> Option<Said> {
        Some(Said { is_sure: false, ..self })
    }
}

/// A time whose hour stands at `at`.
fn time(words: &[&str], at: usize) -> Option<Said> {
    if let Some((hour, minutes)) = words[at].split_once([':', '.', '٫']) {
        let figure = |text: &str| ascii_digits(text).parse::<u32>().ok();
        let (hour, minutes) = (figure(hour)?, figure(minutes).filter(|_| minutes.chars().count() == 2)?);
        let is_sure = words[at].contains(':');
        let form = if is_sure { Form::Plain } else { Form::Spoken };
        let minutes = Some(hour * 60 + minutes).filter(|_| hour < 25 && minutes < 60)?;
        return Some(Said { minutes: Some(minutes), form, is_sure, words: at..at + 1 });
    }
    let turn = || match &*words[at].to_lowercase() {
        "noon" | "midday" | "midnight" | "ظهر" | "نیمروز" | "نیمه\u{200c}شب" | "نصفه\u{200c}شب" | "نیمه" => {
            Some(12)
        }
        _ => None,
    };
    let counted = count(words[at]).filter(|hour| (1..=24).contains(hour));
    let hour = counted.or_else(turn)? * 60;
    if words[at].is_ascii() {
        return english(words, at, hour);
    }
    before_or_past(words, at, hour).or_else(|| counted.and_then(|_| persian(words, at, hour)))
}

/// "Half past four", "ten minutes to noon".
fn english(words: &[&str], at: usize, hour: u32) -> Option<Said> {
    let back = |far: usize| at.checked_sub(far).map_or("", |at| words[at]);
    let (link, part) = (back(1), back(2).to_lowercase());
    match (&*part, link) {
        ("half", "past") => return Said::sure(hour + 30, Form::Part, at - 2..at + 1),
        ("quarter", "past") => return Said::sure(hour + 15, Form::Part, at - 2..at + 1),
        ("quarter", "to") => return Said::sure(hour + 720 - 15, Form::Part, at - 2..at + 1),
        _ if words.get(at + 1).is_some_and(|word| matches!(*word, "o'clock" | "o’clock")) => {
            return Said::sure(hour, Form::Plain, at..at + 2);
        }
        _ => {}
    }
    let first = 2 + usize::from(part == "minutes");
    let minutes = count(back(first)).filter(|minutes| *minutes < 31)?;
    // "From ten to four"
    let is_range = matches!(&*back(first + 1).to_lowercase(), "from" | "between");
    let minutes = match link {
        "past" => hour + minutes,
        "to" if !is_range => hour + 720 - minutes,
        _ => return None,
    };
    Said::sure(minutes, Form::Spoken, at - first..at + 1)?.unsure()
}

/// «یک ربع به پنج», «ده دقیقه مانده به ظهر», «پنج دقیقه از هفت گذشته», «نیم‌ساعت بعد از نیمه‌شب».
fn before_or_past(words: &[&str], at: usize, hour: u32) -> Option<Said> {
    let back = |far: usize| at.checked_sub(far).map_or("", |at| words[at]);
    let is_past = match back(1) {
        "به" => false,
        "از" => true,
        _ => return None,
    };
    let behind = words.get(at + 1).copied().unwrap_or_default();
    let (is_gone, is_after) = (behind.starts_with("گذشت"), matches!(back(2), "بعد" | "پس"));
    if is_past && !is_gone && !is_after {
        return None;
    }
    let unit = 2 + usize::from(if is_past { is_after } else { back(2) == "مانده" });
    let (minutes, form, first) = match back(unit) {
        "ربع" | "یک\u{200c}ربع" | "یکربع" => (15, Form::Part, unit),
        "نیم\u{200c}ساعت" => (30, Form::Part, unit),
        "ساعت" if back(unit + 1) == "نیم" => (30, Form::Part, unit + 1),
        "دقیقه" => {
            let (ones, joint, tens) = (count(back(unit + 1))?, back(unit + 2), count(back(unit + 3)));
            match tens.filter(|tens| joint == "و" && ones < 10 && *tens >= 20) {
                Some(tens) => (tens + ones, Form::Spoken, unit + 3),
                None => (ones, Form::Spoken, unit + 1),
            }
        }
        _ => return None,
    };
    let end = at + 1 + usize::from(is_gone);
    let sum = if is_past { hour + minutes } else { hour + 720 - minutes };
    Said::sure(sum, form, at - first..end)
}

/// «ساعت چهار و ربع», «پنج ربع کم», «چهار و نیم», «ده دقیقهٔ بامداد».
fn persian(words: &[&str], at: usize, hour: u32) -> Option<Said> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let back = |far: usize| at.checked_sub(far).map_or("", |at| word(at));
    let is_led = back(1) == "ساعت" && count(back(2)).is_none();
    let first = at - usize::from(is_led);
    let said = |minutes, form, end: usize| {
        let said = Said::sure(minutes, form, first..end)?;
        if is_led { Some(said) } else { said.unsure() }
    };
    match (word(at + 1), word(at + 2)) {
        ("ربع", "کم") => Said::sure(hour + 720 - 15, Form::Part, at..at + 3),
        ("و", "ربع") => said(hour + 15, Form::Part, at + 3),
        ("و", "نیم") => said(hour + 30, Form::Part, at + 3),
        ("و", next) if count(next).is_some() => {
            let end = (at + 3..at + 6).find(|end| word(*end).starts_with("دقیقه"));
            let minutes = end.map(|end| words[at + 2..end].iter().filter_map(|word| count(word)).sum::<u32>());
            // «ساعت شش و چهل»
            let bare = || count(next).filter(|minutes| is_led && *minutes > 9).map(|minutes| (minutes, at + 2));
            let Some((minutes, end)) = minutes.zip(end).or_else(bare) else {
                return is_led.then(|| Said { minutes: None, form: Form::Spoken, is_sure: true, words: first..at + 3 });
            };
            said(hour + minutes, Form::Spoken, end + 1)
        }
        (unit, "بامداد") if unit.starts_with("دقیقه") && back(1) != "و" => {
            Said::sure(hour / 60, Form::Spoken, at..at + 3)?.unsure()
        }
        _ if is_led => said(hour, Form::Plain, at + 1),
        _ => None,
    }
}

/// A number in figures or in one word.
fn count(word: &str) -> Option<u32> {
    if word.starts_with(char::is_numeric) {
        return ascii_digits(word).parse().ok().filter(|many| *many < 60);
    }
    // «نُه», «چهارِ بعدازظهر»
    let bare = if word.is_ascii() { word.to_lowercase() } else { word.replace(is_mark, "") };
    let reading = read(&bare).filter(|reading| !reading.ordinal)?;
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
