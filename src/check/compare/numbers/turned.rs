//! Ranges that run the other way on the other side, and numbers that changed
//! places with what stands beside them.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use super::Outcome;
use super::slip::MOST;
use crate::facts::Facts;
use crate::text::number::{Number, Weight};
use crate::text::numeral::ascii_digits;

/// Numbers of the leading side whose range runs the other way on the following
/// one: `10–12` and «۱۲–۱۰».
pub fn reversed<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    let ranges = |facts: &'f Facts| -> Vec<(&'f Number, &'f Number)> {
        facts
            .numbers
            .windows(2)
            .filter(|pair| pair[0].tokens.end + 1 == pair[1].tokens.start && pair[0].opens_range)
            .map(|pair| (&pair[0], &pair[1]))
            .collect()
    };
    let (here, there) = (ranges(leading), ranges(following));
    if here.is_empty() || there.is_empty() {
        return Vec::new();
    }
    // The first of the ranges that run from one value to another.
    let mut by_ends: HashMap<(&str, &str), &Number> = HashMap::default();
    for (a, b) in there {
        for ends in a.values.iter().flat_map(|from| b.values.iter().map(move |to| (from.as_str(), to.as_str()))) {
            by_ends.entry(ends).or_insert(a);
        }
    }
    let stands = |from: &Number, to: &Number| {
        let ends = from.values.iter().flat_map(|from| to.values.iter().map(move |to| (from.as_str(), to.as_str())));
        ends.filter_map(|ends| by_ends.get(&ends)).min_by_key(|number| number.span.start).copied()
    };
    let wrong = |(from, to): (&'f Number, &'f Number)| {
        let turned = stands(to, from).filter(|_| !from.meets(to) && !is_dialled(leading, &from.span, &to.span))?;
        stands(from, to).is_none().then_some((from, turned))
    };
    here.into_iter().filter_map(wrong).collect()
}

/// Whether two numbers are a code and what is dialled behind it, "021-88554433", which a
/// line from right to left may show the other way.
pub fn is_dialled(facts: &Facts, code: &Range<usize>, own: &Range<usize>) -> bool {
    let written = |span| facts.around(span).map(|[_, own, _]| ascii_digits(own)).unwrap_or_default();
    facts.between(code, own) == Some("-") && written(code).starts_with('0') && written(own).len() >= DIALLED
}

/// No number that is dialled has fewer digits.
const DIALLED: usize = 3;

/// A range that runs nowhere or backward on one side, where the other side has one with an
/// end in the same place that does not: "5 to 9" and «۵ تا ۵».
pub fn broken<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Number, &'f Number)> {
    let ranges = |facts: &'f Facts| {
        let pairs = facts.numbers.windows(2).take(MOST);
        let pairs = pairs.filter(|pair| pair[0].tokens.end + 1 == pair[1].tokens.start && pair[0].opens_range);
        let ends = |pair: &'f [Number]| {
            let ends = (pair[0].value().parse::<f64>().ok()?, pair[1].value().parse::<f64>().ok()?);
            Some((&pair[0], &pair[1], ends))
        };
        pairs.filter_map(ends).collect::<Vec<_>>()
    };
    let (there, here) = (ranges(leading), ranges(following));
    let rises = |(from, to): (f64, f64)| from < to;
    if there.iter().all(|range| rises(range.2)) == here.iter().all(|range| rises(range.2)) {
        return None;
    }
    there.iter().find_map(|(from, to, ends)| {
        let other = here.iter().find(|(first, last, other)| {
            let same = (from.meets(first), to.meets(last));
            // "From 9 to 5" is a day.
            let hours = [ends.0, ends.1, other.0, other.1].iter().all(|end| *end <= HOURS);
            rises(*ends) != rises(*other) && same.0 != same.1 && !hours
        })?;
        Some(if from.meets(other.0) { (*to, other.1) } else { (*from, other.0) })
    })
}

/// Two figures with a range from one to the other on one side, where the other has those
/// two alone: "6 and 9", «۶ تا ۹».
pub fn ranged<'f>(leading: &'f Facts, following: &'f Facts) -> Option<[&'f Number; 4]> {
    let joined = |facts: &'f Facts| {
        let figures = |ends: &&[Number]| ends.iter().all(|end| end.weight == Weight::Figure && !end.ordinal);
        facts.numbers.windows(2).take(MOST).filter(figures).filter_map(|ends| {
            let is_range = facts.is_range(&ends[0].span, &ends[1].span);
            let between = facts.between(&ends[0].span, &ends[1].span).map(str::trim);
            if !is_range && !matches!(between, Some("and" | "or" | "و" | "یا")) {
                return None;
            }
            // "Between 2 and 10" is one too.
            let led = facts.word_before(&ends[0].span).is_some_and(|word| STRETCHING.contains(&word));
            (!led).then_some((&ends[0], &ends[1], is_range))
        })
    };
    let apart = |from: &Number, to: &Number| match (from.value().parse::<f64>(), to.value().parse::<f64>()) {
        // Two or three are two to three.
        (Ok(from), Ok(to)) => to > from && (to - from > 1.0 || from.fract() != 0.0 || to.fract() != 0.0),
        _ => false,
    };
    let once = |facts: &Facts, number: &Number| facts.numbers.iter().filter(|other| other.meets(number)).count() == 1;
    joined(leading).find_map(|(from, to, is_range)| {
        let is_it = |(first, last, ranges): &(&'f Number, &'f Number, bool)| {
            *ranges != is_range && first.meets(from) && last.meets(to) && apart(from, to)
        };
        let (first, last, _) = joined(following).find(is_it)?;
        let is_one = [from, to].iter().all(|end| once(leading, end) && once(following, end));
        is_one.then_some([from, to, first, last])
    })
}

/// Words before the first of two that make a range of them.
const STRETCHING: &[&str] = &["between", "Between", "from", "From", "بین", "میان", "از", "مابین"];

/// Of so many hours is a day.
const HOURS: f64 = 24.0;

/// Whether a hyphen alone joins a number to the one beside it. Lines from right to left
/// draw «۲۰۲۰-۲۰۱۸» with the later year left: many type it as it shall look.
pub fn is_drawn(facts: &Facts, span: &Range<usize>) -> bool {
    let Some([before, _, behind]) = facts.around(span) else { return false };
    let digit = |c: char| c.is_numeric();
    before.strip_suffix('-').is_some_and(|before| before.ends_with(digit))
        || behind.strip_prefix('-').is_some_and(|behind| behind.starts_with(digit))
}

/// Two numbers that changed places and left their percent or their millions
/// behind, so that neither is what it was; nothing where more went wrong.
pub fn exchanged<'f>(outcomes: &[Outcome<'f>]) -> Option<(&'f Number, &'f Number, &'f Number)> {
    let [Outcome::Changed(first, here), Outcome::Changed(second, other)] = outcomes else { return None };
    let digits = |number: &Number| number.value().replace(['.', '%'], "").trim_matches('0').to_owned();
    let turned = digits(first) == digits(other) && digits(second) == digits(here);
    // Or their percent and their millions did, and left them behind.
    let straight = digits(first) == digits(here) && digits(second) == digits(other);
    let percent = |number: &Number| number.value().ends_with('%');
    let swapped = straight && percent(first) != percent(second) && percent(first) == percent(other);
    // Thousands became millions, and the other way.
    let size = |number: &Number, other: &Number| other.value().len() as isize - number.value().len() as isize;
    let resized = straight && size(first, here) != 0 && size(first, here) == -size(second, other);
    ((turned || swapped || resized) && digits(first) != digits(second)).then_some((*first, *second, *here))
}

/// Whether all that differs is where a percent is said that counts for two: "71 per
/// cent in the north and 48 in the south", «در شمال ۷۱ و در جنوب ۴۸ درصد».
pub(super) fn is_shared(outcomes: &[Outcome]) -> bool {
    let [Outcome::Changed(first, here), Outcome::Changed(second, other)] = outcomes else { return false };
    let said = |percent: &Number, bare: &Number| percent.value().strip_suffix('%') == Some(bare.value());
    let in_order = first.span.start < second.span.start && here.span.start < other.span.start;
    in_order && said(first, here) && said(other, second)
}

/// «۶ اجرا از ۹ اجرا» for `6/8`: the second number was told with the first.
pub(super) fn is_told_as_ratio(number: &Number, found: &[Outcome]) -> bool {
    let ratio = |number: &Number| number.values.iter().skip(1).find(|value| value.contains('/')).cloned();
    let Some(own) = ratio(number).filter(|_| found.len() < MOST) else { return false };
    found.iter().any(|outcome| match outcome {
        Outcome::Changed(there, here) => there.value().contains('/') && ratio(here).as_ref() == Some(&own),
        _ => false,
    })
}
