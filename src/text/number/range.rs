//! Two numbers that share what stands behind the second: "five and six hundred",
//! «۱۵ تا ۲۰ درصد».

use super::figure::times;
use super::words::{self, Part};
use super::{Number, sign_at, word_at};
use crate::text::token::Token;

/// Whether only a "to", an "and" or their like stands between two numbers.
pub(super) fn is_linked(tokens: &[Token], first: &Number, second: &Number) -> bool {
    let at = first.tokens.end;
    at + 1 == second.tokens.start
        && (word_at(tokens, at).is_some_and(|word| matches!(word, "to" | "or" | "and" | "تا" | "یا" | "الی" | "و"))
            // «از ۳ به ۵ درصد»
            || first.opens_range && word_at(tokens, at) == Some("به")
            || sign_at(tokens, at).is_some_and(|sign| matches!(sign, '-' | '–' | '—')))
}

/// The end of a range that is written short, "209–29", as it is in full.
pub(super) fn whole_end(tokens: &[Token], first: &Number, second: &Number) -> Option<String> {
    let is_dash = sign_at(tokens, first.tokens.end).is_some_and(|sign| matches!(sign, '-' | '–'));
    let beside = first.tokens.end + 1 == second.tokens.start && first.opens_range && is_dash;
    let (from, to) = (first.value(), second.value());
    let digits = |value: &str| value.bytes().all(|byte| byte.is_ascii_digit());
    let head = from.len().checked_sub(to.len()).filter(|head| *head > 0 && beside && digits(from) && digits(to))?;
    let whole = format!("{}{to}", &from[..head]);
    (from < whole.as_str()).then_some(whole)
}

/// What the first of two linked numbers may mean as well, by what stands behind
/// the second.
pub(super) fn shared(tokens: &[Token], first: &Number, second: &Number) -> Option<String> {
    if !is_linked(tokens, first, second) {
        return None;
    }
    let own = first.values[0].parse::<f64>().ok()?;
    let behind = second.values[0].strip_suffix('%');
    let other = behind.unwrap_or(&second.values[0]).parse::<f64>().ok()?;
    let scale = match word_at(tokens, second.tokens.end - 1).and_then(words::read).map(|reading| reading.part) {
        Some(Part::Hundred) => 100,
        Some(Part::Scale(scale)) => scale,
        _ if behind.is_some() => return Some(format!("{}%", first.values[0])),
        _ => return None,
    };
    (own < other / scale as f64 && second.tokens.len() > 1).then(|| times(&first.values[0], scale))
}

#[cfg(test)]
mod tests {
    use crate::text::number::numbers;
    use crate::text::token::tokens;

    #[test]
    fn what_stands_behind_the_second_counts_for_the_first() {
        let first = |text: &str| numbers(&tokens(text), |_| true, true).remove(0).values;
        assert_eq!(first("between five and six hundred people"), ["5", "500"]);
        assert_eq!(first("۲ تا ۳ میلیون نفر"), ["2", "2000000"]);
        assert_eq!(first("15 to 20 per cent"), ["15", "15%"]);
        assert_eq!(first("2,000 to 3,000"), ["2000"]);
        assert_eq!(first("five and a thousand"), ["5"]);
    }

    #[test]
    fn the_end_of_a_range_may_be_short() {
        let last = |text: &str| numbers(&tokens(text), |_| true, true).remove(1).values;
        assert_eq!(last("pp. 209–29"), ["29", "229"]);
        assert_eq!(last("45-6"), ["6", "46"]);
        assert_eq!(last("5–3"), ["3"]);
        assert_eq!(last("120–110"), ["110"]);
    }
}
