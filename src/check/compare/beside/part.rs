//! The beginning, the middle or the end of a year: "until the end of 2026", «تا آغاز
//! ۲۰۲۶».

use std::ops::Range;

use super::{Turned, word};
use crate::facts::Facts;
use crate::text::date::part::Of;
use crate::text::date::{Dated, Precision};

/// A year of which some part is said: 0, 1 or 2.
struct Said<'f> {
    date: &'f Dated,
    part: u8,
    span: Range<usize>,
}

impl Said<'_> {
    fn is_of(&self, other: &Said) -> bool {
        self.date.year == other.date.year && self.date.calendar == other.date.calendar
    }
}

/// The first year of which the following side says another part.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let there = all(leading);
    if there.is_empty() {
        return None;
    }
    let here = all(following);
    there.iter().find_map(|own| {
        let other = here.iter().find(|other| own.is_of(other))?;
        let said = |part: u8, all: &[Said]| all.iter().any(|said| said.is_of(own) && said.part == part);
        let kept = said(own.part, &here) || said(other.part, &there);
        (!kept).then(|| Turned { there: own.span.clone(), here: other.span.clone(), is_lighter: true })
    })
}

fn all(facts: &Facts) -> Vec<Said<'_>> {
    let years = facts.dates.iter().filter(|date| date.precision() == Precision::Year && date.year.is_some());
    years.filter_map(|date| of(facts, date)).collect()
}

fn of<'f>(facts: &'f Facts, date: &'f Dated) -> Option<Said<'f>> {
    if let Some(part) = &date.part {
        let Of::Share(share) = part.of else { return None };
        return Some(Said { date, part: share, span: date.whole() });
    }
    let [before, ..] = facts.around(&date.span)?;
    let first = word::before(before).take(REACH).find(|word| !BETWEEN.contains(word))?;
    let part = match first.trim_end_matches('\u{654}') {
        "beginning" | "start" | "آغاز" | "ابتدای" | "شروع" => 0,
        "middle" | "نیمه" => 1,
        "end" | "پایان" | "انتهای" | "آخر" => 2,
        _ => return None,
    };
    let at = before.len() - (first.as_ptr() as usize - before.as_ptr() as usize);
    Some(Said { date, part, span: date.span.start - at..date.span.end })
}

/// So many words are looked at before a year.
const REACH: usize = 4;

/// Words between a part and its year.
const BETWEEN: &[&str] = &["of", "the", "year", "calendar", "سال", "میلادی", "شمسی"];
