//! What one side writes as one figure and the other as several: "(0,1)" may be a tenth, or
//! «۰ تا ۱»; "2.5.1" is «۲/۵/۱» with the strokes of Persian decimals.

use crate::facts::Facts;
use crate::text::bidi::is_control;
use crate::text::number::literal::values;
use crate::text::number::{Number, Weight};
use crate::text::numeral::ascii_digits;

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

/// Whether one number stands right behind another, of the same passage: «۰، و ۱».
fn is_near(first: &Number, second: &Number) -> bool {
    let within = |end: usize, start: usize, most: usize| start.checked_sub(end).is_some_and(|gap| gap <= most);
    within(first.tokens.end, second.tokens.start, 2) && within(first.span.end, second.span.start, 16)
}

/// The values between the commas or the strokes of a figure, or between its points where there are two.
fn parts_of(number: &Number, facts: &Facts) -> Option<Vec<String>> {
    let [_, own, _] = facts.around(&number.span).filter(|_| number.weight == Weight::Figure)?;
    let comma = |c: char| matches!(c, ',' | '،' | '٬');
    let points = own.matches('.').count();
    let separates = |c: char| if points > 1 { c == '.' } else { comma(c) || c == '/' };
    let parts: Vec<&str> = own.split(separates).map(|part| part.trim_matches(is_control)).collect();
    let plain = |part: &&str| !part.is_empty() && part.chars().all(char::is_numeric);
    (parts.len() > 1 && parts.iter().all(plain)).then(|| parts.iter().map(|part| value(part)).collect())
}

fn value(digits: &str) -> String {
    values(&ascii_digits(digits)).swap_remove(0)
}
