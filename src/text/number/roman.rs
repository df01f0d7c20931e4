//! Roman numerals behind what has a number: "Part IV", "World War II", "Louis XIV".

use super::{Read, Weight};
use crate::text::token::{Kind, Token};

/// The numeral at a token, which is written in capitals: it asks for nothing by
/// itself, and stands for a place in a row.
pub(super) fn roman(tokens: &[Token], at: usize) -> Option<Read> {
    let word = tokens[at].word()?;
    let value = value(word)?;
    let Kind::Word(is_capital, head) = &tokens[at.checked_sub(1)?].kind else { return None };
    // "Malcolm X" is no tenth.
    let numbers = HEADS.contains(&&**head) || (*is_capital || !head.is_ascii()) && word != "x";
    numbers.then(|| (vec![value.to_string()], Weight::Slight, at + 1))
}

/// What a numeral in small letters says.
pub fn value(word: &str) -> Option<usize> {
    // As most words are none.
    if !word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')) {
        return None;
    }
    NUMERALS.iter().position(|numeral| *numeral == word).map(|at| at + 2)
}

/// The numeral of a number in small letters, up to 39.
///
/// ```
/// use hamgam::text::number::roman::numeral;
/// assert_eq!((numeral(1), numeral(4), numeral(40)), (Some("i"), Some("iv"), None));
/// ```
pub fn numeral(value: usize) -> Option<&'static str> {
    if value == 1 { Some("i") } else { NUMERALS.get(value.checked_sub(2)?).copied() }
}

/// From two on: "I" is a word.
pub const NUMERALS: &[&str] = &[
    "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii", "xxviii", "xxix", "xxx", "xxxi", "xxxii",
    "xxxiii", "xxxiv", "xxxv", "xxxvi", "xxxvii", "xxxviii", "xxxix",
];

/// What has a number, in small letters.
const HEADS: &[&str] = &[
    "part", "room", "hall", "war", "volume", "vol", "book", "chapter", "act", "scene", "article", "section", "title",
    "class", "type", "phase", "table", "figure", "level", "stage", "grade", "category", "annex", "schedule", "corps",
    "army", "plate", "canto",
];

#[cfg(test)]
mod tests {
    use crate::text::number::numbers;
    use crate::text::token::tokens;

    #[test]
    fn a_numeral_stands_behind_what_it_numbers() {
        let first = |text: &str| numbers(&tokens(text), |_| true, true).first().map(|number| number.values[0].clone());
        for (text, value) in [("World War II", "2"), ("Louis XIV", "14"), ("in room IV", "4"), ("Charles V", "5")] {
            assert_eq!(first(text).as_deref(), Some(value), "{text}");
        }
        for text in ["Malcolm X", "and x is", "the vi of", "Part I", "a CD", "XI"] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
