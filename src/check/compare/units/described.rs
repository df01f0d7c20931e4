//! What a column or an option is counted in, said without a number: "Milliseconds to
//! wait", «بر حسب ثانیه».

use std::ops::Range;

use super::Changed;
use super::known::{Kind, Unit, named};
use crate::facts::{Facts, Prose};
use crate::text::form::ZWNJ;
use crate::text::glance::Glance;
use crate::text::token::word::is_letter;

/// The only unit that each side says so, where they are others of one kind, and
/// neither side speaks of that of the other.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Changed> {
    if !leading.seen.has(Glance::UNIT) || !following.seen.has(Glance::UNIT) {
        return None;
    }
    let of = |facts: &Facts| -> Option<Vec<Said>> {
        let short = facts.prose.iter().map(|prose| prose.text.len()).sum::<usize>() < LONG;
        short.then(|| facts.prose.iter().flat_map(units).collect())
    };
    let only = |all: &[Said]| {
        let mut told = all.iter().filter(|said| said.is_measure);
        told.next().filter(|_| told.next().is_none()).map(|said| (said.unit, said.span.clone()))
    };
    let there = of(leading)?;
    let (own, span) = only(&there)?;
    let here = of(following)?;
    let (other, stands) = only(&here)?;
    let says = |all: &[Said], unit: Unit| all.iter().any(|said| said.unit.name == unit.name);
    let turned = own.kind == other.kind && own.name != other.name;
    (turned && !says(&there, other) && !says(&here, own)).then_some((span, stands))
}

/// Of longer texts nothing is told.
const LONG: usize = 600;

/// A unit that a text names.
struct Said {
    unit: Unit,
    span: Range<usize>,
    /// It is said to be what something is counted in.
    is_measure: bool,
}

fn units(prose: &Prose) -> Vec<Said> {
    let text = prose.words();
    let words: Vec<&str> =
        text.split(|c: char| !(is_letter(c) || c == ZWNJ || c == '\u{654}')).filter(|word| !word.is_empty()).collect();
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let found = words.iter().enumerate().filter_map(|(at, own)| {
        let unit = named(own).filter(|unit| matches!(unit.kind, Kind::Time | Kind::Data | Kind::Money))?;
        let start = own.as_ptr() as usize - text.as_ptr() as usize;
        let lead = text[..start].trim_end_matches([' ', '_', '*']);
        let plural = own.is_ascii() && (own.ends_with('s') || own.len() == 2);
        let led = match word(at.checked_sub(1)) {
            "in" | "of" => plural && (word(at.checked_sub(1)) == "in" || word(at.checked_sub(2)) == "number"),
            "به" | "حسب" | "برحسب" | "واحد" | "تعداد" => true,
            _ => false,
        };
        let opens = plural && own.starts_with(char::is_uppercase) && (lead.is_empty() || lead.ends_with('|'));
        let close = text[start + own.len()..].starts_with(')') && lead.ends_with('(');
        let span = prose.start + start..prose.start + start + own.len();
        Some(Said { unit, span, is_measure: led || opens || close })
    });
    found.collect()
}
