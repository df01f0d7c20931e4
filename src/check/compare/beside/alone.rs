//! How often, where no number says it: "every week", "daily", «ماهانه».

use std::ops::Range;

use super::often::{days, each, one};
use super::rate::{is_joined, speaks_of};
use super::{Turned, word};
use crate::facts::Facts;
use crate::text::glance::Glance;

/// The only frequency of both sides, where it is another one, and neither side speaks of
/// that of the other.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let (own, there) = only(leading)?;
    let (other, here) = only(following)?;
    let is_same = days(own) == days(other);
    let speaks = |facts: &Facts, unit: &str| speaks_of(facts, unit) || unit == "day" && speaks_of(facts, "night");
    let told = !is_same && !speaks(leading, other) && !speaks(following, own);
    told.then_some(Turned { there, here, is_lighter: true })
}

type Said = (&'static str, Range<usize>);

/// The only frequency of a text.
fn only(facts: &Facts) -> Option<Said> {
    let texts = facts.prose.iter().filter(|prose| prose.seen.has(Glance::EACH));
    let mut all = texts.flat_map(|prose| of_text(prose.words(), prose.start));
    all.next().filter(|_| all.next().is_none())
}

fn of_text(text: &str, start: usize) -> impl Iterator<Item = Said> {
    let mut before: Option<&str> = None;
    word::all(text).filter_map(move |own| {
        let lead = before.replace(own);
        let is_led = lead.is_some_and(leads);
        let unit = if is_led { one(own).filter(|unit| *unit != "second") } else { in_one_word(own) }?;
        let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        let first = if is_led { lead? } else { own };
        Some((unit, start + place(first)..start + place(own) + own.len()))
    })
}

/// Daily, «سالانه»; «روزی» is also one day.
fn in_one_word(word: &str) -> Option<&'static str> {
    let is_one = word.ends_with("ly") || word.ends_with("انه") || word == "هفتگی";
    if is_one { each(word).filter(|_| word == "هفتگی" || !is_joined(word)) } else { None }
}

fn leads(word: &str) -> bool {
    matches!(word, "every" | "Every" | "each" | "Each" | "per" | "هر")
}
