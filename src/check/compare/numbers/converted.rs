//! One quantity in the measures of two countries: "some 8 miles", «حدود ۱۳ کیلومتر». Who
//! translates for readers of another country may count so, and rounds.

use crate::check::compare::units;
use crate::facts::Facts;
use crate::text::number::Number;

/// Whether two numbers come to the same in other units, rounded.
pub fn is_converted((leading, there): (&Facts, &Number), (following, here): (&Facts, &Number)) -> bool {
    if leading.numbers.len().max(following.numbers.len()) > MOST {
        return false;
    }
    let size = |number: &Number| number.value().parse::<f64>().ok();
    let (Some(own), Some(other)) = (size(there), size(here)) else { return false };
    let name = |facts, number: &Number| units::name(facts, &number.span);
    let (Some(from), Some(to)) = (name(leading, there), name(following, here)) else { return false };
    match (from, to) {
        ("fahrenheit", "celsius") => ((own - 32.0) / 1.8 - other).abs() < 1.0,
        ("celsius", "fahrenheit") => ((other - 32.0) / 1.8 - own).abs() < 1.0,
        _ => {
            let of = |(a, b, factor): &(&str, &str, f64)| match () {
                () if (from, to) == (*a, *b) => Some(own * factor),
                () if (to, from) == (*a, *b) => Some(own / factor),
                () => None,
            };
            FACTORS.iter().find_map(of).is_some_and(|comes_to| (comes_to / other - 1.0).abs() < ROUNDED)
        }
    }
}

/// Whether a number comes to the same as the one in brackets beside it, and the other side
/// says that: «۱۹ متر (۶۲ فوت)» for 62 feet.
pub(super) fn is_glossed(number: &Number, own: &Facts, other: &Facts) -> bool {
    let place = own.numbers.partition_point(|one| one.span.start < number.span.start);
    let opens = |first: &Number, second: &Number| {
        let between = own.between(&first.span, &second.span).unwrap_or_default();
        between
            .split_once('(')
            .is_some_and(|(unit, rest)| unit.split_whitespace().count() < 4 && rest.trim().is_empty())
    };
    let is_said = |gloss: &Number| other.numbers.iter().any(|there| there.meets(gloss));
    let before = place.checked_sub(1).and_then(|at| own.numbers.get(at)).filter(|first| opens(first, number));
    let beside = before.or_else(|| own.numbers.get(place + 1).filter(|second| opens(number, second)));
    beside.is_some_and(|gloss| is_said(gloss) && is_converted((own, number), (own, gloss)))
}

/// Of more numbers nothing is known.
const MOST: usize = 100;

/// So far rounding leads.
const ROUNDED: f64 = 0.04;

/// How many of the second unit one of the first has (NIST SP 811).
const FACTORS: &[(&str, &str, f64)] = &[
    ("mile", "kilometre", 1.609),
    ("mile", "metre", 1609.0),
    ("yard", "metre", 0.9144),
    ("foot", "metre", 0.3048),
    ("foot", "centimetre", 30.48),
    ("inch", "centimetre", 2.54),
    ("inch", "millimetre", 25.4),
    ("acre", "hectare", 0.4047),
    ("gallon", "litre", 3.785),
    ("pound", "kilogram", 0.4536),
    ("ounce", "gram", 28.35),
];
