//! What else may be a number of the other side: a year, the day of a date, a
//! figure in a name, a percent by the one before it.

use super::calendars::{is_century, is_lone_day, is_of_months};
use super::converted::is_glossed;
use super::elided::is_elided;
use super::joined::is_joined;
use super::often::is_as_often;
use super::percent::is_percent;
use super::rest::{is_grown, is_rest};
use super::said::is_said;
use super::slip::MOST;
use super::spanned::is_between;
use super::{is_minutes, touches};
use crate::check::compare::articles::is_said_of_one;
use crate::check::compare::beside::face;
use crate::check::compare::dates::answered::is_short_year;
use crate::check::compare::dates::lunar;
use crate::check::compare::days::{falls_on, is_day_alone, is_its_day, later};
use crate::facts::Facts;
use crate::facts::named::Named;
use crate::text::date::{Dated, Precision, When};
use crate::text::number::roman::numeral;
use crate::text::number::size::{is_measure, is_span, of_many};
use crate::text::number::{Number, Weight};

/// «۱۴۰۰» by itself was read as a year and may be the number 1,400; `WSL2` is
/// WSL 2.
pub(super) fn is_answered(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_year = |date: &Dated| date.bare && date.year.is_some_and(|year| number.values.contains(&year.to_string()));
    // Of others nothing is told: for them no words are gone through.
    let asks = number.weight > Weight::Slight || number.value().contains('/');
    // A day that never was is told as that, whichever was meant.
    let may_be_its = |date: &Dated| date.impossible || is_its_day(number, own, (date, other));
    other.dates.iter().any(is_year)
        || other.dates.iter().any(|date| is_short_year(number, own, date))
        || is_counted(number, own, other)
        || asks && is_of_months(number, own, other)
        || is_day_alone(number, own) && other.dates.iter().any(may_be_its)
        || is_day(number, own, other)
        || is_later(number, own, other)
        || is_lone_day(number, own, other)
        || is_century(number, own, other)
        || is_lunar_year(number, own, other)
        || is_in_name(number, own, other)
        || is_percent(number, own, other)
        || is_share(number, own, other)
        || is_code(number, own, other)
        || is_roman(number, other)
        || is_full_hour(number, own, other)
        || is_part_of_hour(number, own, other)
        || face::is_told(number, own, other)
        || is_part_of_time(number, other)
        || is_round_the_clock(number, other)
        || is_of_covid(number, own, other)
        || asks && is_between(number, own, other)
        || asks && is_decimal(number, own, other)
        || asks && is_of_article(number, own, other)
        || asks && is_elided(number, own, other)
        || asks && is_glossed(number, own, other)
        || asks && is_joined(number, own, other)
        || asks && is_said(number, own, other)
        || asks && (is_rest(number, own, other) || is_grown(number, own, other))
        || asks && is_as_often(number, own, other)
}

/// «۷۲۱ هجری» is 1321, whichever side says it so.
fn is_lunar_year(number: &Number, own: &Facts, other: &Facts) -> bool {
    let few = other.dates.len() < MOST && other.numbers.len() < MOST;
    let year = |number: &Number| number.value().parse::<i32>().ok().filter(|_| number.weight == Weight::Figure);
    let Some(value) = year(number).filter(|year| few && (100..2100).contains(year)) else { return false };
    if lunar::comes_to(other, value) {
        return true;
    }
    let is_it = |gregorian: i32| lunar::is_year_of(value, gregorian);
    lunar::is_lunar_number(number, own)
        && (other.numbers.iter().filter_map(year).any(is_it)
            || other.dates.iter().filter_map(|date| date.year).any(is_it))
}

/// "Four days later" is a day that the other side says.
fn is_later(number: &Number, own: &Facts, other: &Facts) -> bool {
    let few = own.dates.len().max(other.dates.len()) < MOST;
    let is_it = |day: &Dated| other.dates.iter().any(|date| date.precision() == Precision::Day && day.agrees(date));
    few && !own.dates.is_empty() && later(number, own).is_some_and(|day| is_it(&day))
}

/// «چهارم آن ماه» is the day of a date that is said in no other way.
fn is_day(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_its = |date: &Dated| date.precision() == Precision::Day && falls_on(date, number.value());
    let is_said = |date: &Dated| own.dates.iter().any(|on| on.precision() == Precision::Day && on.meets(date));
    number.ordinal && !number.is_small_place() && other.dates.iter().any(|date| is_its(date) && !is_said(date))
}

/// "14:00" is the fourteenth hour, where the other side says fewer minutes.
fn is_full_hour(number: &Number, own: &Facts, other: &Facts) -> bool {
    let count = |facts: &Facts| facts.numbers.iter().filter(|number| is_minutes(facts, number)).count();
    // "1:00 pm" is «۱۳», whatever else stands beside.
    let bare = |hour: &Number, facts: &Facts| {
        let parted = facts.around(&hour.span).is_some_and(|[.., behind]| !behind.starts_with(':'));
        parted && !touches(facts, hour.span.end)
    };
    let hour = || own.numbers.iter().find(|hour| hour.tokens.end + 1 == number.tokens.start);
    let is_told = |hour: &Number| other.numbers.iter().any(|number| number.meets(hour) && bare(number, other));
    matches!(number.value(), "0" | "00")
        && is_minutes(own, number)
        && (count(own) > count(other) || other.numbers.len() < MOST && hour().is_some_and(is_told))
}

/// "6:30" is «شش و نیم», "6:15" «شش و ربع», "6:45" «یک ربع به هفت».
fn is_part_of_hour(number: &Number, own: &Facts, other: &Facts) -> bool {
    // «شش و پانزده دقیقه»
    let in_words = |[before, _, behind]: [&str; 3]| before.ends_with("و ") && behind.trim_start().starts_with("دقیقه");
    let led = || is_minutes(own, number) || own.around(&number.span).is_some_and(in_words);
    if !matches!(number.value(), "30" | "15" | "45") || !led() {
        return false;
    }
    let hour = own.numbers.iter().find(|hour| hour.tokens.end + 1 == number.tokens.start);
    let half = |hour: &Number, value: &String| {
        let whole = value.strip_suffix(".5");
        whole.is_some_and(|whole| hour.values.contains(value) || hour.value() == whole)
    };
    let is_half = |hour: &Number| other.numbers.iter().any(|other| other.values.iter().any(|value| half(hour, value)));
    let says = |part: &str| other.numbers.iter().any(|other| other.value() == part);
    // Of "a quarter to nine" the hour is the eighth.
    let is_to = |hour: &Number| other.numbers.iter().any(|to| to.value() != hour.value() && to.meets(hour));
    match number.value() {
        "30" => hour.is_some_and(is_half),
        "45" => says("3/4") || says("1/4") && hour.is_some_and(is_to),
        _ => says("1/4"),
    }
}

/// "Two hours and 30 minutes" are «دو ساعت و نیم»: both were tied to what they come to.
fn is_part_of_time(number: &Number, other: &Facts) -> bool {
    let times = |number: &Number| number.values.iter().filter(|value| is_span(value)).count();
    let few = other.numbers.len() < MOST;
    few && times(number) > 1
        && number.values.last().is_some_and(|both| other.numbers.iter().any(|on| on.values.contains(both)))
}

/// "A 24-hour hotline" is «شبانه‌روزی».
fn is_round_the_clock(number: &Number, other: &Facts) -> bool {
    let few = other.numbers.len() < MOST;
    few && number.value() == "24" && other.prose.iter().any(|prose| prose.text.contains("شبانه\u{200c}روز"))
}

/// "A fifth of a millimetre" is «۰٫۲ میلی‌متر».
fn is_decimal(number: &Number, own: &Facts, other: &Facts) -> bool {
    let meets = |part: &str, decimal: &str| {
        let (Some((some, of)), Some((_, digits))) = (part.split_once('/'), decimal.split_once('.')) else {
            return false;
        };
        let (Ok(some), Ok(of), Ok(decimal)) = (some.parse::<f64>(), of.parse::<f64>(), decimal.parse::<f64>()) else {
            return false;
        };
        // A third is 0.33.
        let near = if digits.len() > 1 { 0.5 / 10_f64.powi(digits.len().min(9) as i32) } else { 1e-9 };
        some > 0.0 && some < of && (some / of - decimal).abs() <= near
    };
    let value = number.value();
    let may = value.contains(['/', '.']) && own.numbers.len().max(other.numbers.len()) < MOST;
    // What both sides say stands for nothing else.
    let is_both = |there: &Number| own.numbers.iter().any(|one| one.value() == there.value());
    may && other
        .numbers
        .iter()
        .any(|there| (meets(value, there.value()) || meets(there.value(), value)) && !is_both(there))
}

/// "For a day" is «۲۴ ساعت», "a year" «۱۲ ماه», where nothing else comes to as much.
fn is_of_article(number: &Number, own: &Facts, other: &Facts) -> bool {
    if number.ordinal || own.numbers.len().max(other.numbers.len()) >= MOST {
        return false;
    }
    let is_size = |value: &&String| is_span(value) || is_measure(value);
    let sizes: Vec<&str> = number.values.iter().filter(is_size).map(String::as_str).collect();
    // 30 days are a month.
    let month = of_many(30, "day").filter(|days| sizes.contains(&days.as_str())).and_then(|_| of_many(1, "month"));
    let again =
        |one: &Number| one.span != number.span && one.values.iter().any(|value| sizes.contains(&value.as_str()));
    !sizes.is_empty()
        && !own.numbers.iter().any(again)
        && sizes.iter().copied().chain(month.as_deref()).any(|size| is_said_of_one(other, size))
}

/// Whether the other side has a number in Roman numerals: "217 A (III)", "Darius I".
fn is_roman(number: &Number, other: &Facts) -> bool {
    if number.weight < Weight::Figure && !number.ordinal {
        return false;
    }
    let Some(roman) = number.value().parse().ok().and_then(numeral) else { return false };
    let capitals = roman.to_ascii_uppercase();
    let inside = |c: char| c.is_ascii_alphanumeric();
    let written = |text: &str| {
        text.match_indices(&*capitals).any(|(at, _)| {
            let (before, behind) = (&text[..at], &text[at + capitals.len()..]);
            let mut word = before.bytes().rev().take_while(u8::is_ascii_alphanumeric);
            // "HII", of one letter that is no numeral
            let name = |letter: u8| roman.len() > 1 && !b"IVXLCDM".contains(&letter);
            let leads = word.next().is_none_or(|letter| name(letter) && word.next().is_none());
            leads && !behind.starts_with(inside)
        })
    };
    // Of longer texts nothing is known.
    let short = || other.prose.iter().map(|prose| prose.text.len()).sum::<usize>() < LONG;
    // "I" is mostly a word.
    let is_word = roman == "i" && !number.ordinal;
    let said = |text: &str| if is_word { is_first(text) } else { written(text) };
    short() && other.prose.iter().any(|prose| said(&prose.text))
}

/// Whether an "I" stands behind a name and before no verb of its own: "Andromeda I".
fn is_first(text: &str) -> bool {
    text.match_indices(" I").any(|(at, sign)| {
        let name = text[..at].rsplit(' ').next().unwrap_or_default();
        let behind = &text[at + sign.len()..];
        let verb = behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
        let joined = behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’'));
        name.starts_with(|c: char| c.is_ascii_uppercase()) && !verb && !joined
    })
}

/// «کووید ۱۹» where the other side says COVID.
fn is_of_covid(number: &Number, own: &Facts, other: &Facts) -> bool {
    const NAMES: [&str; 4] = ["COVID", "Covid", "کووید", "کوید"];
    let led = || own.word_before(&number.span).is_some_and(|word| NAMES.contains(&word));
    number.value() == "19"
        && led()
        && other.prose.iter().any(|prose| NAMES.iter().any(|name| prose.text.contains(name)))
}

/// A text so long is not searched for every number.
const LONG: usize = 4_000;

/// Whether a number is set as code on the other side, and not so often on its
/// own.
fn is_code(number: &Number, own: &Facts, other: &Facts) -> bool {
    let times = |facts: &Facts| facts.in_codes.iter().filter(|figure| number.values.contains(figure)).count();
    !other.in_codes.is_empty() && times(other) > times(own)
}

/// "Three out of four" are «سه‌چهارم», or 75 per cent; "one in a hundred" is «یک در صد».
fn is_share(number: &Number, own: &Facts, other: &Facts) -> bool {
    let mut parts = number.values.iter().skip(1);
    let Some(part) = parts.find(|value| value.contains('/')) else { return false };
    // "A quarter here, the remaining 25% there": a part in words answers for its own.
    let said = |facts: &Facts| facts.numbers.iter().filter(|number| number.value() == part).count();
    if number.value().ends_with('%') && said(own) >= said(other).max(1) {
        return false;
    }
    let percent = parts.find(|value| value.ends_with('%'));
    let is_it = |value: &String| value == part || Some(value) == percent;
    other.numbers.iter().any(|number| number.values.iter().take(2).any(is_it))
}

/// Whether a name of the other side that is not in the own text has the number.
fn is_in_name(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_own = |name: &str| own.in_names.iter().any(|named| named.name == name);
    let fits = |named: &&Named| number.values.contains(&named.figure) && !is_own(&named.name);
    other.in_names.iter().find(fits).is_some_and(|named| !is_of_another(number, named, own, other))
}

/// Whether a figure that is said too often stands for another name of the same letters:
/// "2G, 3G, 4G" and «۲، ۴ و ۴».
fn is_of_another(number: &Number, named: &Named, own: &Facts, other: &Facts) -> bool {
    if own.numbers.len() > MOST || other.in_names.len() > MOST {
        return false;
    }
    let says = |facts: &Facts, figure: &str| {
        let numbers = facts.numbers.iter().filter(|number| number.values.iter().any(|value| value == figure)).count();
        numbers + facts.in_names.iter().filter(|named| named.figure == figure).count()
    };
    let letters = |named: &Named| named.name.replace(|c: char| c.is_ascii_digit(), "");
    let is_gone = |lost: &Named| letters(lost) == letters(named) && says(own, &lost.figure) == 0;
    let often = |facts: &Facts| says(facts, &named.figure);
    number.weight == Weight::Figure
        && !letters(named).is_empty()
        && often(own) > often(other)
        && other.in_names.iter().any(is_gone)
}

/// Whether a date of the other side is a number and what it counts: «۵ تیر» are
/// five shots.
fn is_counted(number: &Number, own: &Facts, other: &Facts) -> bool {
    let fits = |date: &Dated| day_counted(date).is_some_and(|day| number.values.contains(&day));
    // "The 9th" counts nothing.
    !is_day_alone(number, own)
        && other.dates.iter().any(|date| fits(date) && !own.dates.iter().any(|on| on.meets(date)))
}

/// The day of a date that may as well be a number and what it counts.
pub fn day_counted(date: &Dated) -> Option<String> {
    match date.when {
        When::Yearless(_, _, Some(day)) if date.counts => Some(day.to_string()),
        _ => None,
    }
}
