//! Hours of the day as a clock of twenty-four hours has them: "2:30 pm", "half past
//! seven", «۱۲ شب».

use std::ops::Range;

use super::word_at;
use crate::text::token::Token;

/// The hour as a clock of twenty-four hours has it: "2:30 pm", «ساعت ۳ بعدازظهر».
pub(super) fn of_day(tokens: &[Token], at: Range<usize>, value: &str) -> Option<String> {
    let half = value.strip_suffix(".5");
    let hour: u8 = half.unwrap_or(value).parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let sign = |at: usize, sign: char| tokens.get(at).and_then(Token::sign) == Some(sign);
    let minutes =
        usize::from(sign(at.end, ':') && tokens.get(at.end + 1).is_some_and(|token| token.figure().is_some()));
    let last = at.end + 2 * minutes + minutes_in_words(tokens, at.end);
    let last = last + hour_behind(tokens, last);
    let last = last + oclock(tokens, last);
    let suffixed = |half: &str| tokens[last - 1].figure().is_some_and(|figure| figure.suffix == half);
    let letters = |half: &str| {
        word_at(tokens, last) == Some(half) && sign(last + 1, '.') && word_at(tokens, last + 2) == Some("m")
    };
    if hour == 12 {
        // "12 am", «۱۲ شب»
        let night = || word_at(tokens, last).is_some_and(|word| MIDNIGHT.contains(&word));
        return (suffixed("am") || letters("a") || night()).then(|| "0".to_owned());
    }
    let (joined, dotted) = (suffixed("pm"), || letters("p"));
    let said = || word_at(tokens, last).is_some_and(|word| AFTER_NOON.contains(&word));
    let three = || [0, 1, 2].map(|next| word_at(tokens, last + next).unwrap_or_default());
    let apart = || matches!(three(), ["بعد", "از", "ظهر"] | ["in", "the", "afternoon" | "evening"]);
    let later = || format!("{}{}", hour + 12, if half.is_some() { ".5" } else { "" });
    (joined || dotted() || said() || apart()).then(later)
}

/// «شش و پانزده دقیقهٔ عصر»: how many tokens tell the minutes.
fn minutes_in_words(tokens: &[Token], at: usize) -> usize {
    if word_at(tokens, at) != Some("و") {
        return 0;
    }
    let ends = |at: &usize| word_at(tokens, *at).is_some_and(|word| matches!(word, "دقیقه" | "ربع"));
    (at + 1..at + 5).find(ends).map_or(0, |end| end + 1 - at)
}

/// "From 9 to 10 p.m.": how many tokens another hour takes.
fn hour_behind(tokens: &[Token], at: usize) -> usize {
    let links = word_at(tokens, at).is_some_and(|word| matches!(word, "to" | "and" | "تا" | "و" | "الی"))
        || tokens.get(at).and_then(Token::sign).is_some_and(|sign| matches!(sign, '-' | '–'));
    let hour = || tokens.get(at + 1).and_then(Token::plain_figure).is_some_and(|digits| digits.len() < 3);
    if links && hour() { 2 } else { 0 }
}

/// "Nine o'clock": how many tokens that takes.
fn oclock(tokens: &[Token], at: usize) -> usize {
    if !word_at(tokens, at).is_some_and(|word| word.starts_with('o')) {
        return 0;
    }
    let ends = |at: &usize| word_at(tokens, *at).is_some_and(|word| word.ends_with("clock"));
    (at..at + 3).find(ends).map_or(0, |end| end + 1 - at)
}

/// "6:30" is six and a half.
pub(super) fn half_hour(tokens: &[Token], at: usize, value: &str) -> Option<String> {
    let [sign, minutes] = tokens.get(at..at + 2)? else { return None };
    let is_half = sign.sign() == Some(':') && minutes.figure().is_some_and(|figure| figure.digits == "30");
    (is_half && value.parse::<u8>().is_ok_and(|hour| hour < 24)).then(|| format!("{value}.5"))
}

/// "Half past seven" is seven and a half, "a quarter to seven" 6:45.
pub(super) fn past(tokens: &[Token], at: usize, value: &str) -> Option<String> {
    let [.., part, link] = &tokens[..at] else { return None };
    let hour = || value.parse::<u8>().ok().filter(|hour| (1..=12).contains(hour));
    match (part.word()?, link.word()?) {
        ("half", "past") => hour().map(|hour| format!("{hour}.5")),
        ("quarter", "to") | ("ربع", "به") => hour().map(|hour| if hour == 1 { 12 } else { hour - 1 }.to_string()),
        _ => None,
    }
}

/// Behind twelve they say that a day begins.
const MIDNIGHT: &[&str] = &["am", "midnight", "شب", "نیمه\u{200c}شب", "نیمهشب", "نیمه", "نصفه", "بامداد"];

const AFTER_NOON: &[&str] = &["pm", "بعدازظهر", "بعد\u{200c}ازظهر", "بعد\u{200c}از\u{200c}ظهر", "عصر", "شب"];

#[cfg(test)]
mod tests {
    use crate::text::number::tests::meet;

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
