//! A number in figures, perhaps with a magnitude in words behind it.

use super::spelled::{scale_at, scale_of};
use super::{Read, Weight, literal, sign_at, word_at, words};
use crate::text::token::{Figure, Token};

/// The decimal sign of Persian.
pub const DECIMAL: char = '٫';

/// A figure, perhaps with a magnitude in words: «۲ میلیون و ۵۰۰ هزار».
pub(super) fn figure(tokens: &[Token], at: usize, with_words: bool) -> Option<Read> {
    let Figure { digits, suffix } = tokens[at].figure()?;
    let values = literal::values(digits);
    let short = match suffix.as_str() {
        "k" => Some(1_000),
        "m" | "mn" => Some(1_000_000),
        "bn" => Some(1_000_000_000),
        suffix if is_name(suffix) => return None,
        _ => None,
    };
    let scaled = |scale: u64| values.iter().map(|value| times(value, scale)).collect::<Vec<_>>();
    if let Some(scale) = short {
        let (whole, scaled) = (values.iter().cloned(), scaled(scale));
        // "5m" may be metres.
        let values =
            if suffix == "m" { whole.chain(scaled).collect() } else { scaled.into_iter().chain(whole).collect() };
        return Some((values, Weight::Figure, at + 1));
    }
    // "1+ million", "24-millionth"
    let touches = |at: usize| tokens.get(at + 1).is_some_and(|next| tokens[at].span.end == next.span.start);
    let joins = match sign_at(tokens, at + 1) {
        Some('+') => true,
        Some('-') => touches(at) && touches(at + 1),
        _ => false,
    };
    let behind = at + 1 + usize::from(joins);
    let scale = with_words.then(|| scale_at(tokens, behind)).flatten().filter(|_| suffix.is_empty());
    // «۱۲هزار», «۱۲هزارنفری»
    let joined = || scale_of(suffix).filter(|_| with_words).map(|scale| (scale, at + 1));
    let Some((scale, end)) = scale.or_else(|| if suffix.is_empty() { None } else { joined() }) else {
        return Some((values, Weight::Figure, at + 1));
    };
    let mut values = scaled(scale);
    // "5 millionths", «۵ هزارم»
    let is_part = word_at(tokens, behind).and_then(words::read).is_some_and(|reading| reading.ordinal);
    if is_part && end == behind + 1 {
        values.push(format!("{digits}/{scale}"));
        return Some((values, Weight::Figure, end));
    }
    let (mut end, mut scale) = (end, scale);
    while let Some((rest, less, after)) = smaller(tokens, end, scale) {
        values = values.iter().map(|value| plus(value, &times(rest, less))).collect();
        (end, scale) = (after, less);
    }
    Some((values, Weight::Figure, end))
}

/// What goes on with a magnitude: «۲ میلیون و ۵۰۰ هزار», "7 billion 300 million".
fn smaller<'t>(tokens: &'t [Token], end: usize, scale: u64) -> Option<(&'t str, u64, usize)> {
    let at = end + usize::from(matches!(word_at(tokens, end), Some("و" | "and")));
    let rest = tokens.get(at).and_then(Token::plain_figure)?;
    let Some((less, after)) = scale_at(tokens, at + 1) else {
        // «۱۲ هزار و ۵۰۰», «۱۹ هزار و ۵۷»
        let units = scale == 1_000 && at > end && rest.len() < 4 && word_at(tokens, end) == Some("و");
        return units.then_some((rest, 1, at + 1));
    };
    (less < scale).then_some((rest, less, after))
}

/// What figures add to a number in words: «سه هزار و ۵۰۰», «یک میلیون و ۲۵۰ هزار».
pub(super) fn added(tokens: &[Token], at: usize, end: usize) -> Option<(u64, usize)> {
    let (scale, _) = end.checked_sub(1).filter(|last| *last > at).and_then(|last| scale_at(tokens, last))?;
    let (rest, less, after) = smaller(tokens, end, scale).filter(|_| word_at(tokens, end) == Some("و"))?;
    Some((rest.parse::<u64>().ok()?.checked_mul(less)?, after))
}

/// Whether letters behind digits make a name of them: `3D`, `2a`.
pub fn is_name(suffix: &str) -> bool {
    suffix.is_ascii() && !suffix.is_empty() && !SUFFIXES.contains(&suffix)
}

/// Letters that are no name behind digits: ordinals, units, halves of the day.
const SUFFIXES: &[&str] = &[
    "st", "nd", "rd", "th", "s", "x", "px", "em", "rem", "pt", "dpi", "fps", "am", "pm", "h", "hr", "hrs", "min",
    "sec", "ms", "km", "kg", "cm", "mm", "ml", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "kib", "mib", "gib",
    "kbps", "mbps", "gbps", "w", "kw", "mw", "kwh", "v", "mv", "kv", "ma", "mah", "us", "lb", "lbs", "oz", "ft",
];

/// A decimal text times a power of ten.
pub(super) fn times(value: &str, scale: u64) -> String {
    let zeros = scale.ilog10() as usize;
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let mut digits = format!("{whole}{part}");
    if part.len() <= zeros {
        digits.extend(std::iter::repeat_n('0', zeros - part.len()));
        return digits.trim_start_matches('0').to_owned();
    }
    let rest = digits.split_off(digits.len() - (part.len() - zeros));
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { digits } else { format!("{digits}.{rest}") }
}

/// The sum of two whole numbers; the first where they are none.
pub(super) fn plus(a: &str, b: &str) -> String {
    match (a.parse::<u128>(), b.parse::<u128>()) {
        (Ok(x), Ok(y)) => x.checked_add(y).map_or_else(|| a.to_owned(), |sum| sum.to_string()),
        _ => a.to_owned(),
    }
}
