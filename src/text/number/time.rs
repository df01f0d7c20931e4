//! What a number of hours, years, metres, grams, rials or bytes comes to: one quantity in
//! two forms.

use std::ops::Range;

use super::range::is_linked;
use super::size::{
    BINARY, COINS, DATA, DAY, KNOWN, LENGTH, MASS, MONTHS, SECONDS, VOLUME, is_measure, is_span, of_one,
};
use super::{Number, sign_at, word_at};
use crate::text::form::ZWNJ;
use crate::text::token::Token;

/// What two that follow each other come to: "two hours and 30 minutes", «یک سال و شش
/// ماه».
pub(super) fn tie(tokens: &[Token], before: &mut Number, number: &mut Number) {
    let gap = before.tokens.end..number.tokens.start;
    // «حدود ساعت شش و ربع»
    if number.value() == "1/4" && gap.len() == 1 && word_at(tokens, gap.start) == Some("و") {
        number.hedge = number.hedge.or(before.hedge);
    }
    let joins = match gap.len() {
        1 => true,
        2 => word_at(tokens, gap.end - 1).is_some_and(|word| matches!(word, "and" | "و")),
        _ => false,
    };
    let Some((of_one, kind)) = unit(tokens, gap.start).filter(|_| joins) else { return };
    let size = |number: &Number| {
        let joined = |value: &&String| is_span(value) || value.ends_with([LENGTH, MASS, VOLUME, COINS]);
        let value = number.values.iter().rev().find(joined)?;
        let at = value.len() - 1;
        Some((value[..at].parse::<u64>().ok()?, value.as_bytes()[at]))
    };
    let rest = size(number).or_else(|| if gap.len() == 2 { unnamed(tokens, number, (of_one, kind)) } else { None });
    let (Some((whole, of)), Some((rest, sign))) = (size(before), rest) else { return };
    // "3 kg and 2 kg" are two things; "three kilos and 500 grams" are one.
    let is_rest = rest < if matches!(char::from(of), SECONDS | MONTHS) { whole } else { of_one };
    let sum = whole.checked_add(rest).filter(|_| of == sign && is_rest);
    if let Some(both) = sum.map(|sum| format!("{sum}{}", char::from(sign))) {
        before.values.push(both.clone());
        number.values.push(both);
    }
}

/// What the rest of a length or a mass comes to whose unit nobody says: «یک متر و هشتاد» are
/// eighty centimetres more, «یک کیلو و دویست» grams.
fn unnamed(tokens: &[Token], number: &Number, of: (u64, char)) -> Option<(u64, u8)> {
    // «یک کیلو و ربع»
    if let Some((some, whole)) = number.value().split_once('/').filter(|_| of.1 == MASS || of.1 == VOLUME) {
        let (some, whole): (u64, u64) = (some.parse().ok()?, whole.parse().ok().filter(|whole| *whole > 0)?);
        return Some((of.0.checked_mul(some)? / whole, of.1 as u8));
    }
    let rest: u64 = number.value().parse().ok()?;
    let size = match of {
        (1_000_000, LENGTH) if (10..100).contains(&rest) => rest * 10_000,
        (1_000_000, MASS) if (100..1_000).contains(&rest) => rest * 1_000,
        _ => return None,
    };
    unit(tokens, number.tokens.end).is_none().then_some((size, of.1 as u8))
}

/// "An hour and twenty minutes" are eighty, "a litre and a half" is one and a half: what
/// a number comes to with the one that an article says before it.
pub(super) fn with_article(tokens: &[Token], at: usize, values: &[String]) -> Vec<String> {
    let word = |back: usize| at.checked_sub(back).and_then(|at| word_at(tokens, at));
    let is_half = word(1) == Some("a") && word_at(tokens, at) == Some("half");
    let is_quarter = word(1) == Some("a") && word_at(tokens, at) == Some("quarter");
    let first = if is_half || is_quarter { 2 } else { 1 };
    // Before most numbers no "and" stands.
    if word(first) != Some("and") {
        return Vec::new();
    }
    let (Some(unit), Some("a" | "an")) = (word(first + 1), word(first + 2)) else { return Vec::new() };
    let known = KNOWN.get(unit);
    if is_half {
        let size = known.map(|(count, sign)| format!("{}{sign}", count + count / 2));
        return std::iter::once("1.5".to_owned()).chain(size).collect();
    }
    // "An hour and three quarters"
    if let Some((some, of)) = values[0].split_once('/') {
        let part = |&(count, sign): &(u64, char)| {
            let (some, of): (u64, u64) = (some.parse().ok()?, of.parse().ok().filter(|of| *of > 1)?);
            Some(format!("{}{sign}", count.checked_add(count.checked_mul(some)? / of)?))
        };
        return known.and_then(part).into_iter().collect();
    }
    let sum = |&(count, sign): &(u64, char)| {
        let rest = values.iter().find_map(|value| value.strip_suffix(sign)?.parse::<u64>().ok())?;
        let both = count.checked_add(rest).filter(|_| rest < count)?;
        Some(format!("{both}{sign}"))
    };
    known.and_then(sum).into_iter().collect()
}

/// What a number of units comes to in the smallest of its kind, by the unit behind
/// the number or within it («یک ساعت و نیم», `3.2km`): 24 hours are a day, 12 months
/// a year, 1,000 metres a kilometre, 1,000 or 1,024 megabytes a gigabyte.
pub(super) fn span(tokens: &[Token], at: Range<usize>, value: &str) -> Option<(String, Option<String>)> {
    // As bytes: a search for a sign costs more than so short a text.
    let is_part = value.as_bytes().contains(&b'/');
    // "A quarter of an hour"
    let of = usize::from(is_part && word_at(tokens, at.end) == Some("of") || is_joined(tokens, at.end));
    let article = of + usize::from(matches!(word_at(tokens, at.end + of), Some("a" | "an")));
    let within = (at.start + 1..at.end).find_map(|at| unit(tokens, at)).or_else(|| joined(tokens, at.start));
    let found = within.or_else(|| unit(tokens, at.end + article)).or_else(|| coin(tokens, at.start));
    let quarter = || if is_part { quarter(tokens, at.end - 1) } else { None };
    sized(value, found.or_else(quarter)?)
}

/// The same of the first number of a range, whose unit stands behind the second alone: "15
/// to 30 minutes", «یک تا دو سال»; in a list, "after 1 and 5 minutes", each may have its own.
pub(super) fn shared(tokens: &[Token], first: &Number, second: &Number) -> Vec<String> {
    if !is_linked(tokens, first, second) {
        return Vec::new();
    }
    let Some(unit) = unit(tokens, second.tokens.end).filter(|_| !first.ordinal) else { return Vec::new() };
    let has_own = || first.values.iter().any(|value| is_span(value) || is_measure(value));
    let is_between = || {
        let before = first.tokens.start.checked_sub(1).and_then(|before| word_at(tokens, before));
        matches!(before, Some("between" | "بین" | "میان"))
    };
    let is_list = || matches!(word_at(tokens, first.tokens.end), Some("and" | "و")) && !is_between();
    if has_own() || is_list() {
        return Vec::new();
    }
    // "5 and 50 million rials"
    let sizes = first.values.iter().filter_map(|value| sized(value, unit));
    sizes.flat_map(|(size, binary)| std::iter::once(size).chain(binary)).collect()
}

/// What a number of a unit comes to, and what else it may come to.
fn sized(value: &str, (count, sign): (u64, char)) -> Option<(String, Option<String>)> {
    let part = if value.as_bytes().contains(&b'/') { value.split_once('/') } else { None };
    let size = |count: u64| match (value.parse::<u64>(), part) {
        (Ok(whole), _) => whole.checked_mul(count),
        (_, Some((part, of))) => exact(part.parse::<f64>().ok()? * count as f64 / of.parse::<f64>().ok()?),
        _ => exact(value.parse::<f64>().ok()? * count as f64),
    };
    let binary = || size(1 << (10 * (count.ilog10() / 3))).map(|size| format!("{size}{BINARY}"));
    let other = match (value, sign) {
        (_, DATA) => binary(),
        // A year of days
        ("365" | "366", SECONDS) if count == DAY => Some(format!("12{MONTHS}")),
        _ => None,
    };
    Some((format!("{}{sign}", size(count)?), other))
}

/// Money whose sign stands before the number: $0.40 are 40 cents.
fn coin(tokens: &[Token], at: usize) -> Option<(u64, char)> {
    let sign = at.checked_sub(1).and_then(|before| sign_at(tokens, before));
    sign.filter(|sign| matches!(sign, '$' | '€' | '£')).map(|_| (100, COINS))
}

/// "A 90-minute talk"
fn is_joined(tokens: &[Token], at: usize) -> bool {
    let touches = |a: &Token, b: &Token| a.span.end == b.span.start;
    let is_dash = tokens.get(at).and_then(Token::sign) == Some('-');
    match tokens.get(at.saturating_sub(1)..at + 2) {
        Some([before, dash, behind]) if is_dash => touches(before, dash) && touches(dash, behind),
        _ => false,
    }
}

/// "An hour and a half": whether its "half" stands at a token.
pub(super) fn is_and_a_half(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|at| word_at(tokens, at)).unwrap_or_default();
    matches!((word(4), word(2), word(1)), ("a" | "an", "and", "a"))
        && of_one(word(3)).is_some()
        && !word(3).ends_with('s')
}

/// A fortnight is two weeks, or half a month.
pub(super) fn fortnight(tokens: &[Token], at: usize) -> Option<[String; 2]> {
    let days = |count: u64| format!("{}{SECONDS}", count * DAY);
    (word_at(tokens, at) == Some("fortnight")).then(|| [days(14), days(15)])
}

/// A whole number: a quarter of a second is no second at all.
fn exact(size: f64) -> Option<u64> {
    let whole = size.round();
    ((size - whole).abs() < 1e-6 && (0.0..1e15).contains(&whole)).then_some(whole as u64)
}

/// How many of the smallest of its kind a unit has: milliseconds, months, micrometres.
fn unit(tokens: &[Token], at: usize) -> Option<(u64, char)> {
    let word = word_at(tokens, at)?;
    // «شبانه روز»
    let word = if word == "شبانه" && word_at(tokens, at + 1) == Some("روز") { "روز" } else { word };
    // «متر مربع»
    let power = || word_at(tokens, at + 1).is_some_and(|word| matches!(word, "مربع" | "مکعب"));
    let known = KNOWN.get(word).or_else(|| KNOWN.get(without_is(word)?));
    known.copied().filter(|(_, sign)| *sign != LENGTH || !power())
}

/// A word without the "is" that spoken Persian joins to it: «دقیقه‌ست», «تومنه».
pub fn without_is(word: &str) -> Option<&str> {
    word.strip_suffix("\u{200c}ست").or_else(|| word.strip_suffix('ه'))
}

/// The unit that is joined to a figure, or to a word: «چهارده‌روزه»; "5m" are as likely
/// millions.
fn joined(tokens: &[Token], at: usize) -> Option<(u64, char)> {
    if let Some(word) = word_at(tokens, at) {
        if word.is_ascii() {
            return None;
        }
        let last = || JOINED.iter().copied().find(|end| word.len() > end.len() && word.ends_with(end));
        // «چهارده‌روزه», «یک‌هفته‌ای»
        let apart = word.match_indices(ZWNJ).find_map(|(at, joint)| {
            let rest = &word[at + joint.len()..];
            // «یک‌ساعت‌ونیمه»
            let half = || rest.strip_suffix('ه').unwrap_or(rest).strip_suffix("\u{200c}ونیم");
            // «ده‌هزارتومانی»
            let scaled = || ["هزار", "میلیون", "میلیارد"].iter().find_map(|scale| KNOWN.get(rest.strip_prefix(scale)?));
            KNOWN.get(rest).or_else(scaled).or_else(|| KNOWN.get(half()?))
        });
        return apart.or_else(|| KNOWN.get(last()?)).copied();
    }
    let suffix = &tokens[at].figure().filter(|figure| figure.suffix.len() > 1 || figure.suffix == "h")?.suffix;
    KNOWN.get(suffix.as_str()).copied()
}

/// Units that are written in one with their number: «دوروزه».
const JOINED: &[&str] = &["دقیقه", "ساعته", "روزه", "هفته", "ماهه", "ساله"];

/// «یک ربع» by itself is one of an hour.
fn quarter(tokens: &[Token], at: usize) -> Option<(u64, char)> {
    word_at(tokens, at).filter(|word| word.ends_with("ربع")).map(|_| (3_600_000, SECONDS))
}

/// Whether two numbers are of days and of months, thirty or so to a month: who says the
/// one for the other is near.
pub fn is_near_month(number: &Number, other: &Number) -> bool {
    let sized = |number: &Number, sign: char| {
        number.values.iter().find_map(|value| value.strip_suffix(sign)?.parse::<u64>().ok())
    };
    let near = |days: &Number, months: &Number| {
        let (Some(length), Some(months)) = (sized(days, SECONDS), sized(months, MONTHS)) else { return false };
        let least = months.saturating_mul(30 * DAY);
        (1..12).contains(&months) && (least..=least + months * DAY).contains(&length)
    };
    near(number, other) || near(other, number)
}

#[cfg(test)]
mod tests {
    use crate::text::number::tests::meet;

    #[test]
    fn one_stretch_of_time_in_two_units() {
        for (english, persian) in [
            ("after 24 hours", "پس از یک شبانه‌روز"),
            ("7 days", "یک هفته"),
            ("12 months", "یک سال"),
            ("90 minutes", "یک ساعت و نیم"),
            ("half an hour", "۳۰ دقیقه"),
            ("two weeks", "۱۴ روز"),
            ("three decades", "۳۰ سال"),
            ("a quarter of an hour", "یک ربع"),
            ("45 minutes", "سه‌ربع ساعت"),
            ("a fortnight", "دو هفته"),
        ] {
            assert!(meet(english, persian), "{english}");
        }
        assert!(!meet("7 days", "دو هفته") && !meet("24 hours", "۲ روز") && !meet("half a day", "۶ ساعت"));
    }

    #[test]
    fn one_measure_in_two_units() {
        for (english, persian) in [
            ("3,200 metres", "۳٫۲ کیلومتر"),
            ("750 g", "۰٫۷۵ کیلو"),
            ("1.2m tall", "۱٫۲ متر"),
            ("2.5 tonnes", "۲۵۰۰ کیلوگرم"),
            ("1.5 GB", "۱۵۰۰ مگابایت"),
            ("2GB", "۲۰۴۸ مگابایت"),
            ("500ms", "نیم ثانیه"),
            ("2.4 GHz", "۲۴۰۰ مگاهرتز"),
        ] {
            assert!(meet(english, persian), "{english}");
        }
        assert!(!meet("1.5 GB", "۱۵ مگابایت") && !meet("2 GB", "۲۰۴۰ مگابایت"));
        assert!(!meet("320 metres", "۳٫۲ کیلومتر") && !meet("5,000 metres", "۵ کیلومتر مربع"));
    }
}
