//! How often something is done: "twice a day", "every six weeks", «هفته‌ای سه بار».
//! The same is said in many ways (every six months, «سالی دو بار»): what they come
//! to is compared.

use std::ops::Range;

use super::rate::{by, unit};
use super::{Turned, word};
use crate::facts::Facts;
use crate::text::glance::Glance;
use crate::text::number::words::{Part, read};
use crate::text::numeral::ascii_digits;

/// The only thing that is done more often, or less often, than on the leading side.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let there = all(leading);
    if there.is_empty() {
        return None;
    }
    let here = all(following);
    let is_met = |own: &Often, others: &[Often]| others.iter().any(|other| own.is(other));
    let mut lost = there.iter().filter(|own| !is_met(own, &here));
    let mut new = here.iter().filter(|own| !is_met(own, &there));
    let (Some(lost), Some(new), None, None) = (lost.next(), new.next(), lost.next(), new.next()) else { return None };
    // "Daily" by itself may be said of what is done twice, in the morning and at night.
    let sure = match (lost.is_sure, new.is_sure) {
        (true, true) => true,
        (false, false) => false,
        _ => {
            let bare = if lost.is_sure { new } else { lost };
            bare.times < 1.0 || !lost.is_counted && !new.is_counted
        }
    };
    sure.then(|| Turned { there: lost.span.clone(), here: new.span.clone(), is_lighter: true })
}

/// How often.
struct Often {
    /// So many times a day.
    times: f64,
    /// How many times is said: "once".
    is_counted: bool,
    /// Not "every day" or "daily" alone.
    is_sure: bool,
    span: Range<usize>,
}

impl Often {
    /// Whether both come to the same; 30 days are a month.
    fn is(&self, other: &Often) -> bool {
        (0.95..1.06).contains(&(self.times / other.times))
    }
}

fn all(facts: &Facts) -> Vec<Often> {
    let texts = facts.prose.iter().filter(|prose| prose.seen.has(Glance::OFTEN));
    texts.flat_map(|prose| of_text(prose.words(), prose.start)).take(MOST).collect()
}

/// More of one text are not compared.
const MOST: usize = 60;

fn of_text(text: &str, start: usize) -> Vec<Often> {
    let words: Vec<&str> = word::all(text).collect();
    let mut found: Vec<Often> = Vec::new();
    let mut at = 0;
    let mut times = 0;
    while at < words.len() {
        let read = Words { words: &words, at };
        // Most words stand beside none that says how many times.
        if times < at || times == 0 {
            times = (at..words.len()).find(|at| is_times(words[*at])).unwrap_or(usize::MAX);
        }
        if times > at + 3 && !opens(words[at]) {
            debug_assert!(read.often().is_none(), "{} is no head", words[at]);
            at += 1;
            continue;
        }
        let Some((times, (days, is_sure), end)) = read.often() else {
            at += 1;
            continue;
        };
        let place = |at: usize| words[at].as_ptr() as usize - text.as_ptr() as usize;
        let span = start + place(at)..start + place(end - 1) + words[end - 1].len();
        found.push(Often {
            times: times.unwrap_or(1.0) / days,
            is_counted: times.is_some(),
            is_sure: is_sure || times.is_some(),
            span,
        });
        at = end;
    }
    found
}

/// Whether a word says how many times, or what is counted so.
fn is_times(word: &str) -> bool {
    matches!(word, "once" | "Once" | "twice" | "Twice" | "thrice" | "Thrice" | "times" | "مرتبه" | "نوبت" | "دفعه")
        || word.ends_with("بار")
}

/// Whether how often something is done may begin with a word, and say no times.
fn opens(word: &str) -> bool {
    matches!(word, "every" | "Every" | "each" | "Each" | "fortnightly" | "Fortnightly" | "هر" | "یک")
}

/// Two weeks, 15 days or half a month: near enough to each of these.
const FORTNIGHT: f64 = 14.6;

/// Days of a year.
const YEAR: f64 = 365.25;

/// Words, and where they are read.
#[derive(Clone, Copy)]
struct Words<'t> {
    words: &'t [&'t str],
    at: usize,
}

impl<'t> Words<'t> {
    fn word(self, at: usize) -> &'t str {
        self.words.get(at).copied().unwrap_or_default()
    }

    /// So many times, if it is said, in so many days, and the word behind.
    fn often(self) -> Option<(Option<f64>, Stretch, usize)> {
        let at = self.at;
        if let Some((times, end)) = self.times(at) {
            let led = matches!(self.word(end), "a" | "an" | "per" | "each" | "every" | "هر" | "در");
            let next = end + usize::from(led);
            let next = next + usize::from(self.word(end) == "در" && self.word(next) == "هر");
            let (days, end) = if led { self.stretch(next)? } else { (one_of(each(self.word(end))?)?, end + 1) };
            // «دو بار در هفتهٔ گذشته», «یک بار در سال ۱۹۸۸»
            let dated = || DATED.contains(&self.word(end)) || self.word(end).starts_with(char::is_numeric);
            return (!dated()).then_some((Some(times), days, end));
        }
        match self.word(at) {
            // "Every second Tuesday"
            "every" | "Every" | "each" | "Each"
                if self.word(at + 1) == "second" && one(self.word(at + 2)).is_none() =>
            {
                None
            }
            "every" | "Every" | "each" | "Each" => {
                let (days, end) = self.stretch(at + 1)?;
                Some((self.times(end).map(|(times, _)| times), days, self.times(end).map_or(end, |(_, end)| end)))
            }
            "هر" => {
                let (days, end) = self.stretch(at + 1)?;
                let times = self.times(end).filter(|(_, end)| !AGAIN.contains(&self.word(*end)));
                Some((times.map(|(times, _)| times), days, times.map_or(end, |(_, end)| end)))
            }
            // «یک روز در میان»
            "یک" if (self.word(at + 2), self.word(at + 3)) == ("در", "میان") => {
                Some((None, (days(one(self.word(at + 1))?)? * 2.0, true), at + 4))
            }
            // «در روز دو بار»
            "در" => {
                let days = one_of(one(self.word(at + 1))?)?;
                let (times, end) = self.times(at + 2)?;
                (!AGAIN.contains(&self.word(end))).then_some((Some(times), days, end))
            }
            // A paper may be called so: only another count answers it.
            "fortnightly" | "Fortnightly" => Some((Some(1.0), (FORTNIGHT, true), at + 1)),
            own => {
                if let Some(days) = each(own).and_then(one_of) {
                    let (times, end) = self.times(at + 1)?;
                    return (!AGAIN.contains(&self.word(end))).then_some((Some(times), days, end));
                }
                self.bare()
            }
        }
    }

    /// «دو هفته یک بار»
    fn bare(self) -> Option<(Option<f64>, Stretch, usize)> {
        let is_often =
            |word: &str| word.ends_with("بار") || matches!(word, "once" | "Once" | "times" | "مرتبه" | "نوبت" | "دفعه");
        if !(2..4).any(|next| is_often(self.word(self.at + next))) {
            return None;
        }
        one(self.word(self.at + 1))?;
        let before = self.at.checked_sub(1).map_or("", |at| self.word(at));
        if count(before).is_some() || LEADS.contains(&before) || count(self.word(self.at)).is_none() {
            return None;
        }
        let (days, end) = self.stretch(self.at)?;
        let (times, end) = self.times(end)?;
        (times == 1.0 && !AGAIN.contains(&self.word(end)) && self.word(end) != "در").then_some((Some(1.0), days, end))
    }

    /// Once, "three times", «دو بار», «یک‌بار»: how many, and the word behind.
    fn times(self, at: usize) -> Option<(f64, usize)> {
        let own = self.word(at);
        match own {
            "once" | "Once" => return Some((1.0, at + 1)),
            "twice" | "Twice" => return Some((2.0, at + 1)),
            "thrice" | "Thrice" => return Some((3.0, at + 1)),
            _ => {}
        }
        let joined = own.strip_suffix("بار").map(|own| own.trim_end_matches('\u{200c}')).filter(|own| !own.is_empty());
        if let Some(times) = joined.and_then(count) {
            return Some((times, at + 1));
        }
        let counts = matches!(self.word(at + 1), "times" | "بار" | "مرتبه" | "نوبت" | "دفعه");
        if counts { count(own).map(|times| (times, at + 2)) } else { None }
    }

    /// "Two weeks", "other day", «نیم ساعت», and the word behind.
    fn stretch(self, at: usize) -> Option<(Stretch, usize)> {
        let (many, unit) = match self.word(at) {
            "other" | "second" | "alternate" if one(self.word(at + 1)).is_some() => (Some(2.0), at + 1),
            "third" => (Some(3.0), at + 1),
            "fourth" => (Some(4.0), at + 1),
            // "Every quarter of an hour", «هر یک ربع ساعت»
            "quarter" if self.word(at + 1) == "of" => (Some(0.25), at + 3),
            "ربع" => (Some(0.25), at + 1),
            "یک" if self.word(at + 1) == "ربع" => (Some(0.25), at + 2),
            "half" | "نیم" => (Some(0.5), at + 1 + usize::from(matches!(self.word(at + 1), "an" | "a"))),
            own => count(own).map_or((None, at), |many| (Some(many), at + 1)),
        };
        let days = days(one(self.word(unit))?)?;
        Some(((many.unwrap_or(1.0) * days, many.is_some()), unit + 1))
    }
}

/// So many days, and whether it is said how many units they are.
type Stretch = (f64, bool);

fn one_of(unit: &str) -> Option<Stretch> {
    days(unit).map(|days| (days, false))
}

/// A unit in the singular or in the plural; «فصل» is also a chapter.
pub(super) fn one(word: &str) -> Option<&'static str> {
    unit(word).or_else(|| unit(word.strip_suffix('s')?)).or_else(|| {
        Some(match word {
            "decade" | "decades" | "دهه" => "decade",
            "century" | "centuries" | "قرن" | "سده" => "century",
            "quarter" | "فصل" => "quarter",
            _ => return None,
        })
    })
}

/// A word that says the unit by which something is done: daily, «هفته‌ای».
pub(super) fn each(word: &str) -> Option<&'static str> {
    by(word).or_else(|| matches!(word, "quarterly" | "فصلی").then_some("quarter"))
}

/// How many days a unit has; a season is a quarter of a year.
pub(super) fn days(unit: &str) -> Option<f64> {
    Some(match unit {
        "second" => 1.0 / 86_400.0,
        "minute" => 1.0 / 1_440.0,
        "hour" => 1.0 / 24.0,
        "day" | "night" => 1.0,
        "week" => 7.0,
        "fortnight" => FORTNIGHT,
        "month" => YEAR / 12.0,
        "quarter" => YEAR / 4.0,
        "year" => YEAR,
        "decade" => YEAR * 10.0,
        "century" => YEAR * 100.0,
        _ => return None,
    })
}

/// A whole number in figures or in one word.
fn count(word: &str) -> Option<f64> {
    if word.starts_with(char::is_numeric) {
        return ascii_digits(word).parse::<u32>().ok().filter(|many| *many > 0).map(f64::from);
    }
    let reading = read(&word.to_lowercase()).filter(|reading| !reading.ordinal && word != "نه")?;
    match reading.part {
        Part::Add(many @ 1..1000) => Some(many as f64),
        Part::Hundred => Some(100.0),
        _ => None,
    }
}

/// «یک بار دیگر» is no rate.
const AGAIN: &[&str] = &["دیگر", "هم", "نیز", "برای"];

/// Behind «دو بار در هفته», where it is a certain one.
const DATED: &[&str] =
    &["گذشته", "اخیر", "پیش", "قبل", "بعد", "آینده", "جاری", "later", "earlier", "ago", "after", "before"];

/// Words before a stretch of time that is passed once: «پس از دو هفته یک بار».
const LEADS: &[&str] = &["از", "در", "طی", "ظرف", "تا", "الی", "یا", "و", "هر", "به", "هم", "این", "آن"];
