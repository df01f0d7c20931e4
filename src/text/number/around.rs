//! What stands around a number and is a part of it, or makes it another: a
//! half, a fraction, a percent, a few.

use super::figure::{plus, times};
use super::spelled::{read, scale_at};
use super::{sign_at, word_at, words};
use crate::text::date::month::month;
use crate::text::token::{Kind, Token};

/// «دو و نیم میلیون», "two and a half million", «چهار ساعت و نیم».
pub(super) fn half(tokens: &[Token], at: usize, end: usize, values: &mut [String]) -> usize {
    let word = |at: usize| word_at(tokens, at).unwrap_or_default();
    // Most numbers have no "and" near.
    let is_and = |at: usize| matches!(word(at), "و" | "and");
    let holds_half = |at: usize| {
        let word = word(at);
        word.ends_with("نیم") || word.ends_with("نیمه") || word.contains("ونیم\u{200c}")
    };
    let spoon = || word(end) == "قاشق" && is_and(end + 2);
    // «دو دور و نیم», but «دو خواهر و نیم ساعت»
    let is_halved = |unit: usize| {
        let next = word(unit + 3);
        word(unit + 2) == "نیم" && !UNITS.contains(&next) && scale_at(tokens, unit + 3).is_none()
    };
    let is_hyphen = sign_at(tokens, end) == Some('-');
    if !is_hyphen && !is_and(end) && !is_and(end + 1) && !spoon() && !holds_half(end) && !holds_half(at) {
        return end;
    }
    let unit = match word(end) {
        // «یک قاشق چای‌خوری و نیم»
        "قاشق" if is_and(end + 2) => 2,
        unit => usize::from(!is_and(end) && is_and(end + 1) && (UNITS.contains(&unit) || is_halved(end))),
    };
    if let Some((rest, behind)) = decimals(tokens, end) {
        let whole = values.iter_mut().filter(|value| value.bytes().all(|b| b.is_ascii_digit()));
        whole.for_each(|value| value.push_str(&rest));
        return behind;
    }
    let behind = match (word(end + unit), word(end + unit + 1), word(end + unit + 2)) {
        // "A six-and-a-half-year sentence"
        _ if is_hyphened(tokens, end) => end + 6,
        ("و", "نیمی", next) if unit > 0 && next != "از" => end + unit + 2,
        ("و", "نیم" | "نیمش" | "نیمم", _) => end + unit + 2,
        // «دو سال و نیمه», but «دو سال و نیمهٔ نخست ماه»
        ("و", "نیمه", next) if unit > 0 && !words::read(next).is_some_and(|read| read.ordinal) => end + unit + 2,
        ("and", "a", "half") => end + unit + 3,
        // «یک ماه‌ونیم»
        (own, ..) if own.strip_suffix("\u{200c}ونیم").is_some_and(|unit| UNITS.contains(&unit)) => end + 1,
        // «یک‌ونیم میلیون», «دوونیم»
        // «میلیونیم» is a millionth.
        _ if word(at).ends_with("ونیم") && !word(at).ends_with("یونیم") || word(at).ends_with("و\u{200c}نیم") => {
            end
        }
        // «یک‌ونیم‌میلیون‌دلاری», «هفت‌ونیم‌متری»
        _ if word(at).contains("ونیم\u{200c}") => end,
        // «یک‌ساعت‌ونیمه»
        _ if word(at).ends_with("\u{200c}ونیمه") => end,
        _ => return end,
    };
    // «یک میلیون و نیم»
    let own = end.checked_sub(1).and_then(|at| scale_at(tokens, at)).map(|(scale, _)| scale);
    let joined = half_of_scale(word(at)).map(|scale| (scale, behind));
    let scale = joined.or_else(|| scale_at(tokens, behind));
    for value in values.iter_mut().filter(|value| value.bytes().all(|b| b.is_ascii_digit())) {
        if let Some(scale) = own {
            *value = plus(value, &times("0.5", scale));
            continue;
        }
        value.push_str(".5");
        if let Some((scale, _)) = scale {
            *value = times(value, scale);
        }
    }
    scale.map_or(behind, |(_, behind)| behind)
}

/// Whether "-and-a-half" stands at a token.
fn is_hyphened(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| word_at(tokens, at).unwrap_or_default();
    (0..3).all(|step| sign_at(tokens, at + 2 * step) == Some('-'))
        && (word(at + 1), word(at + 3), word(at + 5)) == ("and", "a", "half")
}

/// The magnitude that is joined to a half: «یک‌ونیم‌میلیون‌دلاری».
fn half_of_scale(word: &str) -> Option<u64> {
    let (_, rest) = word.split_once("ونیم\u{200c}")?;
    let scale = rest.split('\u{200c}').next().unwrap_or_default();
    match read(scale)?.part {
        words::Part::Scale(scale) => Some(scale),
        _ => None,
    }
}

/// «دو و پنج دهم درصد», «دو و بیست‌وپنج‌صدم»: what stands behind the point, and the token
/// behind.
fn decimals(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    if word_at(tokens, at) != Some("و") {
        return None;
    }
    let first = word_at(tokens, at + 1)?;
    let whole = || {
        let (head, last) = first.rsplit_once('\u{200c}')?;
        Some((pieces(head)?, places(last)?, at + 2))
    };
    let apart = || {
        let part = pieces(first)?;
        let joined = word_at(tokens, at + 2) == Some("و");
        let unit = || word_at(tokens, at + 3).and_then(pieces).filter(|unit| *unit < 10 && part >= 20);
        let (part, end) = if joined { (part + unit()?, at + 4) } else { (part, at + 2) };
        Some((part, places(word_at(tokens, end)?)?, end + 1))
    };
    let (part, places, end) = whole().or_else(apart)?;
    // «از دو و پنج دهم آبان»: days.
    let is_day = word_at(tokens, end).and_then(month).is_some();
    let fits = part > 0 && part.to_string().len() <= places && !is_day;
    fits.then(|| (format!(".{part:0places$}"), end))
}

/// How many digits behind the point are counted by a word.
fn places(word: &str) -> Option<usize> {
    match word {
        "دهم" => Some(1),
        "صدم" => Some(2),
        "هزارم" => Some(3),
        _ => None,
    }
}

/// A number in words, of one or more pieces: «بیست‌وپنج».
pub(super) fn pieces(word: &str) -> Option<u64> {
    let mut all = word.split('\u{200c}').enumerate().map(|(at, piece)| {
        let piece = if at > 0 { piece.strip_prefix('و')? } else { piece };
        match words::read(piece)? {
            words::Reading { part: words::Part::Add(part), ordinal: false, .. } => Some(part),
            _ => None,
        }
    });
    all.try_fold(0, |sum, piece| Some(sum + piece?))
}

/// What may stand between a number and its half.
const UNITS: &[&str] = &[
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "miles",
    "metres",
    "meters",
    "times",
    "percent",
    "litres",
    "liters",
    "kilometres",
    "kilometers",
    "kilos",
    "ثانیه",
    "دقیقه",
    "لیتر",
    "ساعت",
    "روز",
    "شبانه\u{200c}روز",
    "هفته",
    "ماه",
    "سال",
    "قرن",
    "سده",
    "دهه",
    "متر",
    "کیلومتر",
    "کیلو",
    "تن",
    "هکتار",
    "برابر",
    "درصد",
    "یورو",
    "دلار",
    "پوند",
    "مارک",
    "فرانک",
    "تومان",
    "ریال",
    "مایل",
    "فوت",
    "اینچ",
    "قاشق",
    "فنجان",
    "پیمانه",
    "فرسنگ",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "mile",
    "litre",
    "litres",
    "liter",
    "liters",
    "cups",
    "teaspoons",
    "tablespoons",
    "spoonfuls",
    "kilos",
    "pounds",
    "inches",
    "degrees",
    "minutes",
    "centuries",
    "decades",
    "لیتر",
    "پیمانه",
    "فنجان",
    "قاشق",
    "درجه",
    "دقیقه",
    "سانت",
    "اینچ",
    "صفحه",
];

/// "Two dozen".
pub(super) fn dozens(tokens: &[Token], end: usize, values: &mut [String]) -> usize {
    if !word_at(tokens, end).is_some_and(|word| matches!(word, "dozen" | "دوجین")) {
        return end;
    }
    for value in values.iter_mut() {
        if let Ok(count) = value.parse::<u64>() {
            *value = count.saturating_mul(12).to_string();
        }
    }
    end + 1
}

/// "A few dozen", "two thirds": no certain number of things.
pub(super) fn is_vague(tokens: &[Token], at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| word_at(tokens, at));
    let behind = word_at(tokens, end);
    // «پایهٔ ۱۶» is hexadecimal.
    before.is_some_and(|word| matches!(word, "few" | "several" | "many" | "چند" | "چندین" | "پایه" | "مبنای"))
        || behind.is_some_and(|word| matches!(word, "third" | "thirds" | "quarters" | "quarter" | "fifths" | "tenths"))
}

/// «چند هزار», "a few hundred": what is left of a number is its size.
pub(super) fn size_alone(tokens: &[Token], at: usize, values: &mut [String]) {
    let before = at.checked_sub(1).and_then(|at| word_at(tokens, at));
    if !before.is_some_and(|word| matches!(word, "few" | "several" | "many" | "چند" | "چندین")) {
        return;
    }
    match values {
        [value] if value == "12" || value == "10" => *value = "10+".to_owned(),
        [value] if value.len() > 2 && value.starts_with('1') && value[1..].bytes().all(|b| b == b'0') => {
            value.push('+')
        }
        _ => {}
    }
}

/// The percent sign or word behind a number, taken in.
pub(super) fn percent(tokens: &[Token], start: usize, end: usize, values: &mut Vec<String>) -> usize {
    // "22% two years earlier": the sign is that of the figure before it.
    let is_of_another = |at: usize| {
        let figure = at.checked_sub(1).is_some_and(|at| tokens[at].figure().is_some());
        figure && tokens[at].span.end < tokens[start].span.start
    };
    let before = start
        .checked_sub(1)
        .filter(|at| matches!(sign_at(tokens, *at), Some('%' | '٪' | '％')))
        .is_some_and(|at| !is_of_another(at));
    // «۵٫۵− درصد»: the minus stands where a line from right to left has it.
    // "A 3-percent rise"
    let dashed = sign_at(tokens, end) == Some('-') && word_at(tokens, end + 1) == Some("percent");
    let at = end + usize::from(dashed || sign_at(tokens, end) == Some('−'));
    let behind = match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Sign('%' | '٪' | '％')) => 1,
        Some(Kind::Word(_, word)) if matches!(&**word, "percent" | "درصد" | "درصدی" | "درصدشان" | "درصدش") => {
            1
        }
        // «سهم ۴۰ درصدی‌اش»
        Some(Kind::Word(_, word)) if word.starts_with("درصدی\u{200c}") => 1,
        Some(Kind::Word(_, word)) if word == "per" && word_at(tokens, at + 1) == Some("cent") => 2,
        // «۳۰ در صد هزار» is none.
        Some(Kind::Word(_, word)) if word == "در" && word_at(tokens, at + 1) == Some("صد") => {
            if scale_at(tokens, at + 2).is_some() { 0 } else { 2 }
        }
        _ => 0,
    };
    // "Percentage points" are «درصد» in most Persian, and «واحد درصد» in the best.
    let points =
        word_at(tokens, end) == Some("percentage") && matches!(word_at(tokens, end + 1), Some("point" | "points"));
    if points {
        let shares: Vec<String> = values.iter().map(|value| format!("{value}%")).collect();
        values.extend(shares);
        return end + 2;
    }
    // «۵درصد»
    let joined = end == start + 1
        && tokens[start].figure().is_some_and(|figure| matches!(figure.suffix.as_str(), "درصد" | "درصدی"));
    // «یک‌درصدی»
    let is_percent = |word: &str| word.strip_suffix('ی').unwrap_or(word).ends_with("\u{200c}درصد");
    let joined = joined || end == start + 1 && word_at(tokens, start).is_some_and(is_percent);
    if before || joined || behind > 0 {
        let decimals: Vec<String> = values.iter().filter_map(|value| decimal(value)).collect();
        values.extend(decimals);
        values.iter_mut().for_each(|value| value.push('%'));
        values.extend(PARTS.iter().find(|(percent, _)| *percent == values[0]).map(|(_, part)| (*part).to_owned()));
    }
    if behind > 0 { at + behind } else { end }
}

/// «هشت‌دهم درصد» are 0.8.
fn decimal(value: &str) -> Option<String> {
    let (part, whole) = value.split_once('/')?;
    let places =
        whole.strip_prefix('1').filter(|zeros| !zeros.is_empty() && zeros.bytes().all(|zero| zero == b'0'))?.len();
    let part = part.parse::<u64>().ok()?;
    (part.to_string().len() <= places).then(|| format!("0.{part:0places$}"))
}

/// Percents that are said as parts of a whole.
#[rustfmt::skip]
const PARTS: &[(&str, &str)] = &[
    ("0%", "0"), ("50%", "1/2"), ("25%", "1/4"), ("75%", "3/4"), ("20%", "1/5"), ("40%", "2/5"), ("60%", "3/5"),
    ("80%", "4/5"), ("10%", "1/10"), ("30%", "3/10"), ("70%", "7/10"), ("90%", "9/10"), ("1%", "1/100"),
    ("12.5%", "1/8"), ("5%", "1/20"), ("33%", "1/3"), ("33.3%", "1/3"), ("33.33%", "1/3"), ("66%", "2/3"),
    ("67%", "2/3"), ("66.6%", "2/3"), ("66.7%", "2/3"), ("66.67%", "2/3"),
];
