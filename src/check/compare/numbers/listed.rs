//! What one side writes as one figure and the other as several: "(0,1)" may be a tenth, or
//! «۰ تا ۱»; "2.5.1" is «۲/۵/۱» with the strokes of Persian decimals.

use crate::facts::Facts;
use crate::text::bidi::is_control;
use crate::text::number::literal::values;
use crate::text::number::{Number, Weight, numbers};
use crate::text::numeral::ascii_digits;
use crate::text::token::tokens;

/// Takes out figures of one side whose parts the other side says one behind the other, and
/// those.
pub(super) fn part<'f>(whole: &mut Vec<&'f Number>, facts: &Facts, parts: &mut Vec<&'f Number>) {
    whole.retain(|number| {
        if parts.len() < 2 {
            return true;
        }
        let Some(own) = parts_of(number, facts) else { return true };
        let found = parts.windows(own.len()).position(|run| {
            let near = run.windows(2).all(|two| is_near(two[0], two[1]));
            near && run.iter().zip(&own).all(|(part, value)| part.values.contains(value))
        });
        if let Some(at) = found {
            parts.drain(at..at + own.len());
        }
        found.is_none()
    });
}

/// Takes out figures of one side whose digits the other side parts in groups, and those:
/// «۶۶۵۵۴۴۳۳», "6655 4433".
pub(super) fn group<'f>(whole: &mut Vec<&'f Number>, facts: &Facts, (parts, other): (&mut Vec<&'f Number>, &Facts)) {
    whole.retain(|number| {
        if parts.len() < 2 || number.span.len() < LEAST_DIGITS {
            return true;
        }
        let Some(digits) = digits(number, facts).filter(|digits| digits.len() >= LEAST_DIGITS) else { return true };
        let runs = (2..=MOST_GROUPS)
            .flat_map(|count| (0..(parts.len() + 1).saturating_sub(count)).map(move |at| at..at + count));
        let is_it = |run: &std::ops::Range<usize>| {
            let near = parts[run.clone()].windows(2).all(|two| is_near(two[0], two[1]));
            near && digits.starts_with(&digits_of(parts[run.start], other))
                && parts[run.clone()].iter().map(|part| digits_of(part, other)).collect::<String>() == digits
        };
        let found = runs.take(MOST_RUNS).find(is_it);
        if let Some(run) = &found {
            parts.drain(run.clone());
        }
        found.is_none()
    });
}

/// Fewer digits are not parted in groups.
const LEAST_DIGITS: usize = 6;

/// No number has more groups.
const MOST_GROUPS: usize = 5;

/// So many runs of figures are looked at for one.
const MOST_RUNS: usize = 500;

/// The digits of a figure without separators, as they are written.
fn digits(number: &Number, facts: &Facts) -> Option<String> {
    let digits = digits_of(number, facts);
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn digits_of(number: &Number, facts: &Facts) -> String {
    let own = facts.around(&number.span).map(|[_, own, _]| own).unwrap_or_default();
    ascii_digits(own).chars().filter(|c| !is_control(*c)).collect()
}

/// Whether one number stands right behind another, of the same passage: «۰، و ۱».
fn is_near(first: &Number, second: &Number) -> bool {
    let within = |end: usize, start: usize, most: usize| start.checked_sub(end).is_some_and(|gap| gap <= most);
    within(first.tokens.end, second.tokens.start, 2) && within(first.span.end, second.span.start, 16)
}

/// The values between the commas or the strokes of a figure, or between its points where there are two.
fn parts_of(number: &Number, facts: &Facts) -> Option<Vec<String>> {
    let [_, own, _] = facts.around(&number.span)?;
    if number.weight < Weight::Figure {
        return addends(own);
    }
    let comma = |c: char| matches!(c, ',' | '،' | '٬');
    let points = own.matches('.').count();
    let separates = |c: char| if points > 1 { c == '.' } else { comma(c) || c == '/' };
    let parts: Vec<&str> = own.split(separates).map(|part| part.trim_matches(is_control)).collect();
    let plain = |part: &&str| !part.is_empty() && part.chars().all(char::is_numeric);
    (parts.len() > 1 && parts.iter().all(plain)).then(|| parts.iter().map(|part| value(part)).collect())
}

/// What is added up in words: «بیست و شش» may be twenty, and six.
fn addends(own: &str) -> Option<Vec<String>> {
    if !own.contains(" و ") {
        return None;
    }
    let one = |piece: &str| match &mut numbers(&tokens(piece), |_| true, true)[..] {
        [number] => Some(std::mem::take(&mut number.values[0])),
        _ => None,
    };
    let parts: Vec<String> = own.split(" و ").map(one).collect::<Option<_>>()?;
    (parts.len() > 1).then_some(parts)
}

fn value(digits: &str) -> String {
    values(&ascii_digits(digits)).swap_remove(0)
}
