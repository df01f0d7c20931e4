//! What a number of hours, days or years comes to, and the hour of the second
//! half of a day: one quantity in two forms.

use std::ops::Range;

use super::word_at;
use crate::text::token::Token;

/// The hour as a clock of twenty-four hours has it: "2:30 pm", «ساعت ۳ بعدازظهر».
pub(super) fn of_day(tokens: &[Token], at: Range<usize>, value: &str) -> Option<String> {
    let hour: u8 = value.parse().ok().filter(|hour| (1..12).contains(hour))?;
    let sign = |at: usize, sign: char| tokens.get(at).and_then(Token::sign) == Some(sign);
    let minutes =
        usize::from(sign(at.end, ':') && tokens.get(at.end + 1).is_some_and(|token| token.figure().is_some()));
    let last = at.end + 2 * minutes;
    let joined = tokens[last - 1].figure().is_some_and(|figure| figure.suffix == "pm");
    let dotted = || word_at(tokens, last) == Some("p") && sign(last + 1, '.') && word_at(tokens, last + 2) == Some("m");
    let said = || word_at(tokens, last).is_some_and(|word| AFTER_NOON.contains(&word));
    let apart = || (last..last + 3).map(|at| word_at(tokens, at)).eq([Some("بعد"), Some("از"), Some("ظهر")]);
    (joined || dotted() || said() || apart()).then(|| (hour + 12).to_string())
}

const AFTER_NOON: &[&str] = &["pm", "بعدازظهر", "بعد\u{200c}ازظهر", "بعد\u{200c}از\u{200c}ظهر", "عصر", "شب"];

/// A stretch of time in seconds or months, by the unit behind a number or within
/// it («یک ساعت و نیم»): 24 hours are a day, 12 months a year.
pub(super) fn span(tokens: &[Token], behind: Range<usize>, value: &str) -> Option<String> {
    let article = usize::from(matches!(word_at(tokens, behind.end), Some("a" | "an")));
    let within = behind.clone().find_map(|at| unit(tokens, at));
    let (count, sign) = within.or_else(|| unit(tokens, behind.end + article))?;
    let size = match value.split_once('/') {
        Some((part, whole)) => part.parse::<f64>().ok()? / whole.parse::<f64>().ok()?,
        None => value.parse::<f64>().ok()?,
    };
    let size = size * count;
    (size.fract() == 0.0 && (0.0..1e15).contains(&size)).then(|| format!("{size}{sign}"))
}

/// How many seconds or months a unit has.
fn unit(tokens: &[Token], at: usize) -> Option<(f64, char)> {
    let word = word_at(tokens, at)?;
    // «شبانه روز»
    let word = if word == "شبانه" && word_at(tokens, at + 1) == Some("روز") { "روز" } else { word };
    UNITS.iter().find(|(_, _, words)| words.contains(&word)).map(|(count, sign, _)| (*count, *sign))
}

const SECONDS: char = 's';
const MONTHS: char = 'm';

const UNITS: &[(f64, char, &[&str])] = &[
    (1.0, SECONDS, &["second", "seconds", "sec", "ثانیه", "ثانیه\u{200c}ای"]),
    (60.0, SECONDS, &["minute", "minutes", "min", "دقیقه", "دقیقه\u{200c}ای"]),
    (3_600.0, SECONDS, &["hour", "hours", "ساعت", "ساعته"]),
    (86_400.0, SECONDS, &["day", "days", "روز", "روزه", "شبانهروز", "شبانه\u{200c}روز", "شبانه\u{200c}روزی"]),
    (604_800.0, SECONDS, &["week", "weeks", "هفته", "هفته\u{200c}ای"]),
    (1.0, MONTHS, &["month", "months", "ماه", "ماهه"]),
    (12.0, MONTHS, &["year", "years", "سال", "ساله"]),
    (120.0, MONTHS, &["decade", "decades", "دهه"]),
    (1_200.0, MONTHS, &["century", "centuries", "قرن", "سده"]),
];

#[cfg(test)]
mod tests {
    use crate::text::number::numbers;
    use crate::text::token::tokens;

    fn meet(english: &str, persian: &str) -> bool {
        let one = |text: &str| numbers(&tokens(text), |_| true, true).remove(0);
        one(english).meets(&one(persian))
    }

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
        ] {
            assert!(meet(english, persian), "{english}");
        }
        assert!(!meet("7 days", "دو هفته") && !meet("24 hours", "۲ روز") && !meet("half a day", "۶ ساعت"));
    }

    #[test]
    fn an_hour_after_noon_has_two_numbers() {
        for (english, persian) in [
            ("2:30 pm", "۱۴:۳۰"),
            ("11 p.m.", "ساعت ۲۳"),
            ("5pm", "۱۷"),
            ("at 15", "۳ بعدازظهر"),
            ("at 22", "۱۰ شب"),
            ("9am", "۹ صبح"),
        ] {
            assert!(meet(english, persian), "{english}");
        }
        assert!(!meet("2 am", "۱۴") && !meet("5pm", "۱۸"));
    }
}
