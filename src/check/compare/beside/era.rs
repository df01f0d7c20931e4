//! Before and after Christ: "539 BC", «سدهٔ دوم میلادی».

use super::anchor::{Anchor, dates, numbers};
use super::{Said, Turned, opposed, word};
use crate::facts::Facts;

const BEFORE: u32 = 1;
const AFTER: u32 = 1 << 1;

/// A year or a century that is before Christ on one side, and not on the other.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let eras = |facts| all(facts).any(|anchor| era(&anchor).is_some());
    if !eras(leading) && !eras(following) {
        return None;
    }
    let turned = opposed(all(leading), || all(following), era);
    turned
        .or_else(|| lost(leading, following).map(|(there, here)| Turned { there, here, is_lighter: false }))
        .or_else(|| lost(following, leading).map(|(here, there)| Turned { there, here, is_lighter: true }))
}

pub(super) fn all(facts: &Facts) -> impl Iterator<Item = Anchor<'_>> {
    let years = facts.numbers.iter().any(|number| number.ordinal);
    let slight = years.then(|| super::anchor::ordinals(facts)).into_iter().flatten();
    numbers(facts).chain(slight).chain(dates(facts))
}

type Span = std::ops::Range<usize>;

/// What is before Christ in the one text and may be after him in the other.
fn lost(own: &Facts, other: &Facts) -> Option<(Span, Span)> {
    let before = |anchor: &Anchor| era(anchor).is_some_and(|said| said.set == BEFORE);
    let marked: Vec<Anchor> = all(own).filter(before).collect();
    marked.iter().find_map(|anchor| {
        let same: Vec<Anchor> = all(other).filter(|answer| anchor.is(answer)).collect();
        let bare = same.first().filter(|_| same.iter().all(|answer| era(answer).is_none()))?;
        // «از ۴۰۴ تا ۳۵۸ ق.م.»: one says it for both.
        let sentence = |at: usize| other.sentence_of(at);
        let shared = |answer: &Anchor| before(answer) && sentence(answer.span.start) == sentence(bare.span.start);
        (!all(other).any(|answer| shared(&answer)))
            .then(|| (era(anchor).map(|said| said.span).unwrap_or_default(), bare.span.clone()))
    })
}

fn era(anchor: &Anchor) -> Option<Said> {
    let mut words = word::before(anchor.before);
    if let Some(word) = words.next().filter(|word| matches!(*word, "AD" | "A.D" | "CE")) {
        return Some(Said { set: AFTER, span: anchor.from(word), is_open: false });
    }
    let mut words = word::behind(anchor.behind);
    for _ in 0..3 {
        let word = words.next()?;
        let (set, last) = match word {
            "BC" | "BCE" | "B.C" | "B.C.E" | "ق.م" | "پ.م" => (BEFORE, word),
            "AD" | "A.D" | "CE" | "C.E" | "میلادی" | "ب.م" => (AFTER, word),
            "ق" | "پ" => (BEFORE, words.next().filter(|word| *word == "م")?),
            "پیش" | "قبل" | "پس" | "بعد" => {
                words.next().filter(|word| *word == "از")?;
                let christ = words.next().filter(|word| matches!(*word, "میلاد" | "میلادی" | "مسیح"))?;
                (if matches!(word, "پیش" | "قبل") { BEFORE } else { AFTER }, christ)
            }
            _ if BETWEEN.contains(&word) => continue,
            _ => return None,
        };
        return Some(Said { set, span: anchor.to(last), is_open: false });
    }
    None
}

const BETWEEN: &[&str] = &["century", "centuries", "year", "years", "millennium", "سال", "سده", "قرن", "هزاره"];
