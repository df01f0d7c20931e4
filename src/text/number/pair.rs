//! «سه‌چهار نفر», three or four: one word, and two numbers that stand side by side.

use super::around::pieces;
use super::spelled::scale_at;
use super::words::{self, Part};
use super::{Number, Weight, may_have_joint, word_at};
use crate::text::form::ZWNJ;
use crate::text::token::Token;

/// Both numbers of such a word, with the magnitude that they share («سه‌چهار هزار»),
/// and the token behind.
pub(super) fn pair(tokens: &[Token], at: usize) -> Option<([String; 2], usize)> {
    let (first, second) = read(word_at(tokens, at).filter(|word| !word.is_ascii())?)?;
    let (scale, end) = scale_at(tokens, at + 1).unwrap_or((1, at + 1));
    Some(([first, second].map(|value| value.saturating_mul(scale).to_string()), end))
}

fn read(word: &str) -> Option<(u64, u64)> {
    let parted = if may_have_joint(word) { word.split_once(ZWNJ) } else { None };
    let Some((first, rest)) = parted else {
        let joined = JOINED.iter().find(|(name, ..)| *name == word);
        return joined.map(|(_, first, second)| (*first, *second));
    };
    let mut pieces = rest.split(ZWNJ);
    let (first, second) = (small(first)?, small(pieces.next()?)?);
    // «سه‌چهارتا»; «بیست‌یک» is one number.
    let ends = pieces.next().is_none_or(|rest| matches!(rest, "تا" | "تایی")) && pieces.next().is_none();
    (ends && is_near(first, second)).then_some((first, second))
}

/// Whether two words side by side are numbers of which either may be meant: «سی چهل».
pub(super) fn is_either(first: &str, second: &str) -> bool {
    let whole = |word: &str| small(word).or_else(|| pieces(word));
    let both = || whole(first).zip(whole(second));
    // «بیست بیست‌وپنج»
    let apart = |first: u64, second: u64| {
        !second.is_multiple_of(10) && first.is_multiple_of(10) && (first + 2..=2 * first).contains(&second)
    };
    !first.is_ascii() && both().is_some_and(|(first, second)| is_near(first, second) || apart(first, second))
}

/// What the second of «سی‌وچهار پنج نفر», thirty-four or -five, may mean.
pub(super) fn tie(tokens: &[Token], before: &Number, number: &mut Number) {
    let is_beside = before.tokens.end == number.tokens.start && !before.ordinal && !number.ordinal;
    if !is_beside || before.weight == Weight::Figure || number.weight == Weight::Figure {
        return;
    }
    let (Ok(first), Ok(second)) = (before.value().parse::<u64>(), number.value().parse::<u64>()) else { return };
    let persian = word_at(tokens, number.tokens.start).is_some_and(|word| !word.is_ascii());
    if persian && (20..100).contains(&first) && first % 10 > 0 && second == first % 10 + 1 && second < 10 {
        number.values.push((first + 1).to_string());
    }
}

/// Two that are as good as the same: three or four; 21 is one number.
fn is_near(first: u64, second: u64) -> bool {
    first < second && second <= 2 * first && !(first >= 20 && second < first + 10)
}

/// A number below a thousand.
fn small(word: &str) -> Option<u64> {
    let reading = words::read(word).filter(|reading| !reading.ordinal)?;
    match reading.part {
        Part::Add(value) if value < 1_000 => Some(value),
        _ => None,
    }
}

/// Those that need no joint.
const JOINED: &[(&str, u64, u64)] = &[("دوسه", 2, 3), ("چهارپنج", 4, 5)];

/// Their words.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    JOINED.iter().map(|(word, ..)| *word)
}

#[cfg(test)]
mod tests {
    use crate::text::number::numbers;
    use crate::text::token::tokens;

    #[test]
    fn two_numbers_in_one_word_are_two() {
        let values = |text: &str| -> Vec<String> {
            numbers(&tokens(text), |_| true, true).into_iter().map(|number| number.values[0].clone()).collect()
        };
        for (english, persian) in [
            ("three or four men", "سه\u{200c}چهار مرد"),
            ("two or three days", "دوسه روز"),
            ("two or three of them", "دو\u{200c}سه\u{200c}تا از آن\u{200c}ها"),
            ("ten or fifteen", "ده\u{200c}پانزده"),
            ("five or six thousand", "پنج\u{200c}شش هزار"),
            ("two hundred or three hundred", "دویست\u{200c}سیصد"),
            ("thirty-two", "سی\u{200c}ودو"),
            ("three quarters", "سه\u{200c}چهارم"),
        ] {
            let (there, here) = (values(english), values(persian));
            assert_eq!(there.last(), here.last(), "{english}");
            assert_eq!(there.len(), here.len(), "{english}");
        }
    }
}
