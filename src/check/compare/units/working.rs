//! Days of work that are any days on the other side: "14 working days", «۱۴ روز».

use std::ops::Range;

use super::word::Word;
use super::{Changed, Counted, is_same};
use crate::facts::Facts;

/// The first number of days that one side alone counts in days of work, where both say
/// it once and the other speaks of no work anywhere.
pub(super) fn changed(leading: (&Facts, &[Counted]), following: (&Facts, &[Counted])) -> Option<Changed> {
    let (there, here) = (days(leading), days(following));
    let [own, other] = [&there, &here].map(|days| days.iter().find(|day| day.is_of_work));
    let (own, other) = match (own, other) {
        (Some(own), None) if !speaks_of_work(following.0) => (own, meeting(own, &here)?),
        (None, Some(other)) if !speaks_of_work(leading.0) => (meeting(other, &there)?, other),
        _ => return None,
    };
    let once = |all: &[Counted]| all.iter().filter(|(number, _)| is_same(number, own.counted.0)).count() == 1;
    (once(leading.1) && once(following.1)).then(|| (own.span.clone(), other.span.clone()))
}

/// A number of days, and the bytes of both.
struct Days<'f, 'c> {
    counted: &'c Counted<'f>,
    span: Range<usize>,
    is_of_work: bool,
}

fn meeting<'d, 'f, 'c>(day: &Days, others: &'d [Days<'f, 'c>]) -> Option<&'d Days<'f, 'c>> {
    others.iter().find(|other| is_same(other.counted.0, day.counted.0))
}

fn days<'f, 'c>((facts, counted): (&Facts, &'c [Counted<'f>])) -> Vec<Days<'f, 'c>> {
    let of = |counted: &'c Counted<'f>| {
        let (number, unit) = counted;
        let (_, span) = unit.as_ref().filter(|(unit, _)| unit.name == "day")?;
        let [_, own, behind] = facts.around(span)?;
        // "14 working days": between both; «۱۴ روز کاری»: behind.
        let next = Word::at(behind, 0);
        let follows = behind.starts_with(' ') && OF_WORK.contains(&next.text);
        let is_of_work = follows || own.split([' ', '-']).any(|word| OF_WORK.contains(&word));
        let end = span.end + if follows { next.end() } else { 0 };
        Some(Days { counted, span: number.span.start..end, is_of_work })
    };
    counted.iter().filter_map(of).collect()
}

/// Whether any word speaks of work, or of what is none, or of weeks, which have five days
/// of it: a side may say it elsewhere.
fn speaks_of_work(facts: &Facts) -> bool {
    let speaks = |word: &str| {
        let small = word.to_ascii_lowercase();
        WORK.iter().any(|stem| small.starts_with(stem)) || PERSIAN.iter().any(|stem| word.contains(stem))
    };
    facts.prose.iter().flat_map(|prose| prose.text.split(|c: char| !c.is_alphabetic())).any(speaks)
}

/// What a day of work is called, before it in English and behind it in Persian.
const OF_WORK: &[&str] =
    &["working", "work", "business", "trading", "banking", "کاری", "اداری", "بانکی", "معاملاتی", "غیرتعطیل"];

const WORK: &[&str] = &["work", "business", "trading", "bank", "office", "week", "holiday", "court"];

const PERSIAN: &[&str] = &["کار", "اداری", "بانک", "معامل", "تعطیل", "هفته"];
