//! Hours of the second half of a day that lost it: "10:40 pm", «۱۰:۴۰».

use std::ops::Range;

use super::Turned;
use super::anchor::{Anchor, Of, numbers};
use crate::facts::Facts;

/// An hour that is one after noon on the leading side, and by itself one before it on
/// the following side.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    numbers(leading).find_map(|there| {
        let late = late(&there).filter(|_| has_minutes(&there))?;
        let Of::Number(number) = there.of else { return None };
        let is_it = |other: &Anchor| matches!(other.of, Of::Number(other) if other.value() == number.value());
        let mut same = numbers(following).filter(is_it);
        let (Some(here), None) = (same.next(), same.next()) else { return None };
        let said = |facts: &Facts| facts.numbers.iter().any(|number| number.values.contains(&late));
        let alone = numbers(leading).filter(is_it).count() == 1;
        // Whatever may say it stands nowhere.
        let told = || following.prose.iter().any(|prose| WORDS.iter().any(|word| prose.words().contains(word)));
        (alone && has_minutes(&here) && !said(following) && !told()).then(|| Turned {
            there: whole(&there),
            here: whole(&here),
            is_lighter: true,
        })
    })
}

/// The same hour as a clock of twenty-four hours has it, where the text says that it is
/// one after noon.
fn late(anchor: &Anchor) -> Option<String> {
    let Of::Number(number) = anchor.of else { return None };
    let hour: u8 = number.value().parse().ok().filter(|hour| (1..12).contains(hour))?;
    let late = (hour + 12).to_string();
    number.values.contains(&late).then_some(late)
}

fn has_minutes(anchor: &Anchor) -> bool {
    anchor.behind.strip_prefix(':').is_some_and(|rest| rest.starts_with(char::is_numeric))
}

/// The bytes of an hour with its minutes, and its "pm".
fn whole(anchor: &Anchor) -> Range<usize> {
    let minutes = anchor.behind[1..].trim_start_matches(char::is_numeric);
    let half = minutes.split_whitespace().next().unwrap_or_default();
    let ends = half.trim_end_matches([',', ';', '،', '؛']);
    let is_half = HALVES.iter().any(|own| ends.eq_ignore_ascii_case(own));
    let rest = if is_half { minutes.trim_start().len() - ends.len() } else { minutes.len() };
    anchor.span.start..anchor.span.end + anchor.behind.len() - rest
}

const HALVES: [&str; 4] = ["pm", "p.m.", "p.m", "ب.ظ"];

/// However the second half of a day may be said.
const WORDS: &[&str] = &[
    "شب", "عصر", "ظهر", "غروب", "شام", "مغرب", "دیر", "ب.ظ", "ب. ظ", "بعد", "pm", "PM", "p.m", "P.M", "noon",
    "evening", "night", "dusk", "sunset", "late",
];
