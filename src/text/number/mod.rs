//! Numbers of a text, in figures or words, with what stands beside them.

mod around;
mod clock;
pub mod figure;
mod pair;
mod part;
mod pieces;
mod power;
mod range;
mod ratio;
pub mod spelled;

pub mod compound;
pub mod hedge;
pub mod literal;
pub mod roman;
pub mod size;
pub mod time;
pub mod words;

use std::ops::Range;

use self::around::{dozens, half, is_vague, percent, size_alone};
use self::figure::figure;
use self::hedge::Hedged;
use self::pair::pair;
use self::part::{of_one, part, round};
use self::power::power;
use self::roman::roman;
use self::spelled::word;
use super::token::{Token, heads};

/// How sure it is that a number was meant, and so how loudly its loss is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// One, second, hundreds, half: answers for a number, asks for none.
    Slight,
    /// In words.
    Word,
    /// In figures.
    Figure,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it may mean, the likeliest first; a vague one ends in `+`, a part
    /// of a hundred in `%`.
    pub values: Vec<String>,
    /// How sure it is.
    pub weight: Weight,
    /// First, پنجم: its place in a row.
    pub ordinal: bool,
    /// What stands beside it.
    pub hedge: Option<Hedged>,
    /// Only a dash or a "to" stands between it and the figure behind.
    pub opens_range: bool,
    /// Its bytes.
    pub span: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
}

impl Number {
    /// Whether two numbers may mean the same.
    pub fn meets(&self, other: &Number) -> bool {
        self.values.iter().any(|value| other.values.contains(value))
    }

    /// Whether it is the first, the second, the third: often another word.
    pub fn is_small_place(&self) -> bool {
        self.ordinal && self.weight == Weight::Slight
    }

    /// The place in a row that it may be, though it is more likely a part: "a fifth".
    pub fn place(&self) -> Option<&str> {
        part::place(&self.values)
    }

    /// Leaves out what it means where a point parts thousands: 3.800 is 3,800 for many
    /// writers, not in English.
    pub fn forget_thousands(&mut self) {
        let (digits, sign) = match self.values[0].strip_suffix('%') {
            Some(digits) => (digits, "%"),
            None => (&*self.values[0], ""),
        };
        let thousands = digits.replace('.', "") + sign;
        let is_kept = |value: &String| *value != thousands;
        if digits.matches('.').count() == 1 {
            self.values.retain(is_kept);
        }
    }

    /// The likeliest value.
    pub fn value(&self) -> &str {
        &self.values[0]
    }
}

/// The numbers of a text, in order; `free` says which tokens nothing else has
/// taken. Where `words` is not set, numbers in words are left alone.
///
/// ```
/// use hamgam::text::number::numbers;
/// use hamgam::text::token::tokens;
/// let values = |text: &str| -> Vec<String> {
///     numbers(&tokens(text), |_| true, true).into_iter().map(|n| n.values[0].clone()).collect()
/// };
/// assert_eq!(values("سه هزار و هشتصد نفر"), values("3,800 people"));
/// assert_eq!(values("2.5 billion, 5 percent"), values("۲٫۵ میلیارد، ۵ درصد"));
/// assert_eq!(values("thirty-two"), values("سی‌ودو"));
/// ```
pub fn numbers(tokens: &[Token], free: impl Fn(usize) -> bool, words: bool) -> Vec<Number> {
    numbers_at(tokens, &heads(tokens), free, words)
}

/// The same, where the tokens that count are known.
pub fn numbers_at(tokens: &[Token], heads: &[usize], free: impl Fn(usize) -> bool, words: bool) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut end_of_last = 0;
    for &at in heads {
        let token = &tokens[at];
        if at < end_of_last || !(words || token.figure().is_some()) {
            continue;
        }
        if words
            && free(at)
            && let Some((both, end)) = pair(tokens, at)
        {
            found.extend(both.map(|value| whole(tokens, at, (vec![value], Weight::Word, end), words)));
            end_of_last = end;
            continue;
        }
        let halved = words && token.word() == Some("half") && time::is_and_a_half(tokens, at);
        if let Some(first) = at.checked_sub(4).filter(|first| halved && free(at) && free(*first)) {
            let number = whole(tokens, first, (vec!["1.5".to_owned()], Weight::Word, at + 1), words);
            found.push(number);
            continue;
        }
        let spelled = || words.then(|| part(tokens, at).or_else(|| word(tokens, at)).or_else(|| roman(tokens, at)))?;
        let read = || figure(tokens, at, words).or_else(spelled);
        if let Some(read) = if free(at) { read() } else { None } {
            let mut number = whole(tokens, at, read, words);
            let is_near = |before: &&mut Number| number.tokens.start <= before.tokens.end + NEAR;
            if words && let Some(before) = found.last_mut().filter(is_near) {
                if power::multiplies(tokens, before, &number) {
                    end_of_last = before.tokens.end;
                    continue;
                }
                pair::tie(tokens, before, &mut number);
                ratio::tie(tokens, before, &mut number);
                time::tie(tokens, before, &mut number);
                before.values.extend(range::shared(tokens, before, &number));
                number.values.extend(range::whole_end(tokens, before, &number));
                before.values.extend(time::shared(tokens, before, &number));
            }
            end_of_last = number.tokens.end;
            found.push(number);
        }
    }
    found
}

/// More tokens stand between no two numbers of which one says more of the other.
const NEAR: usize = 5;

/// A number with all that stands around it and is a part of it.
fn whole(tokens: &[Token], at: usize, (mut values, weight, end): Read, words: bool) -> Number {
    let (end, weight) = if words { extended(tokens, at, (&mut values, weight, end)) } else { (end, weight) };
    let counted = end;
    let end = power(tokens, end, &mut values).unwrap_or(end);
    let end = percent(tokens, at, end, &mut values);
    if words {
        values.extend(clock::of_day(tokens, at..end, &values[0]));
        if sign_at(tokens, end) == Some(':') {
            let halves: Vec<_> = values.iter().filter_map(|value| clock::half_hour(tokens, end, value)).collect();
            values.extend(halves);
        }
        if let Some(half) = clock::past(tokens, at, &values[0]) {
            values.extend(clock::of_day(tokens, at..end, &half));
            values.push(half);
        }
        values.extend(round(tokens, at, &values[0]));
        if let Some((size, binary)) = time::span(tokens, at..counted, &values[0]) {
            values.push(size);
            values.extend(binary);
        }
        if let Some(days) = time::fortnight(tokens, at) {
            values.extend(days);
        }
        values.extend(time::with_article(tokens, at, &values));
    }
    Number {
        weight,
        ordinal: weight < Weight::Figure && !values[0].as_bytes().contains(&b'/') && is_place(tokens, at, end),
        hedge: if words { hedge::hedge(tokens, at..end) } else { None },
        opens_range: opens_range(tokens, at, end),
        span: tokens[at].span.start..tokens[end - 1].span.end,
        tokens: at..end,
        values,
    }
}

/// What words around a number make of it: a dozen, a half more, a few; where it
/// ends, and its weight.
fn extended(tokens: &[Token], at: usize, (values, weight, end): (&mut Vec<String>, Weight, usize)) -> (usize, Weight) {
    let counted = dozens(tokens, end, values);
    let end = if is_ordinal(tokens, counted - 1) { counted } else { half(tokens, at, counted, values) };
    // "One and a half" is no article.
    let halved = end > counted || values[0].ends_with(".5") && weight < Weight::Figure;
    let weight = if halved { weight.max(Weight::Word) } else { weight };
    let slight = is_vague(tokens, at, end) || is_marker(tokens, at) || of_one(tokens, at, end, values);
    if !slight && weight > Weight::Slight {
        return (end, weight);
    }
    size_alone(tokens, at, values);
    (end, Weight::Slight)
}

/// Values, weight and the token behind.
type Read = (Vec<String>, Weight, usize);

/// «۱.» at the head of a text marks an item of a list, as "1." does, which
/// Markdown takes from the text.
fn is_marker(tokens: &[Token], at: usize) -> bool {
    let short = tokens[at].plain_figure().is_some_and(|digits| digits.len() < 3);
    short && tokens[at].span.start == 0 && matches!(sign_at(tokens, 1), Some('.' | ')' | '-' | '‐' | '‑' | '–' | '—'))
}

fn opens_range(tokens: &[Token], at: usize, end: usize) -> bool {
    // «از ۵ به ۳», «از نسخهٔ ۱۲ به ۱۴»
    let from = || (at.saturating_sub(2)..at).any(|at| word_at(tokens, at) == Some("از"));
    let linked = word_at(tokens, end).is_some_and(|word| matches!(word, "to" | "تا" | "الی") || word == "به" && from())
        || sign_at(tokens, end).is_some_and(|sign| matches!(sign, '-' | '–' | '—' | '→' | '⟶' | '➜'));
    linked && tokens.get(end + 1).is_some_and(|token| token.figure().is_some())
}

fn is_ordinal(tokens: &[Token], at: usize) -> bool {
    // Most numbers end otherwise: one, دو.
    let may = |word: &str| word.ends_with(['t', 'd', 'h', 'م', 'ی', 'ن', 'ت', 'ش', 'ل']);
    let is_one = |word: &str| words::read(word).is_some_and(|reading| reading.ordinal);
    // «بیست‌ویکم»
    let last = |word: &str| {
        let last = word.ends_with(['م', 'ن', 'ی']).then(|| word.rsplit_once('\u{200c}'))??.1;
        Some(is_one(last.strip_prefix('و').unwrap_or(last)))
    };
    word_at(tokens, at).filter(|word| may(word)).is_some_and(|word| is_one(word) || last(word).unwrap_or_default())
}

/// Whether a number in words or in Roman numerals is a place in a row.
fn is_place(tokens: &[Token], at: usize, end: usize) -> bool {
    let is_roman = |word: &str| word.is_ascii() && roman::value(word).is_some();
    is_ordinal(tokens, end - 1) || word_at(tokens, at).is_some_and(is_roman)
}

/// Whether a word may have a ZWNJ, by a byte that no letter of English or Persian has: a
/// search for the sign costs more than so short a text.
fn may_have_joint(word: &str) -> bool {
    word.as_bytes().contains(&0xe2)
}

fn word_at<'t>(tokens: &'t [Token], at: usize) -> Option<&'t str> {
    tokens.get(at).and_then(Token::word)
}

fn sign_at(tokens: &[Token], at: usize) -> Option<char> {
    tokens.get(at).and_then(Token::sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    /// Whether the first numbers of two texts may mean the same.
    pub(super) fn meet(english: &str, persian: &str) -> bool {
        let one = |text: &str| numbers(&tokens(text), |_| true, true).remove(0);
        one(english).meets(&one(persian))
    }

    fn values(text: &str) -> Vec<String> {
        numbers(&tokens(text), |_| true, true).into_iter().map(|number| number.values[0].clone()).collect()
    }

    #[test]
    fn words_add_up_in_both_languages() {
        for (english, persian, value) in [
            ("two thousand eight hundred", "دو هزار و هشتصد", "2800"),
            ("one hundred and five", "صد و پنج", "105"),
            ("thirty-two cities", "سی و دو شهر", "32"),
            ("five hundred and fifty lashes", "پانصد و پنجاه ضربه", "550"),
            ("thirty thousand", "سی هزار", "30000"),
            ("2.5 million", "۲ میلیون و ۵۰۰ هزار", "2500000"),
            ("two billion", "۲ میلیارد", "2000000000"),
            ("a dozen", "دوازده", "12"),
            ("two dozen", "بیست و چهار", "24"),
            ("four and a half hours", "چهار ساعت و نیم", "4.5"),
            ("1.5 million", "یک میلیون و نیم", "1500000"),
        ] {
            assert_eq!((values(english), values(persian)), (vec![value.to_owned()], vec![value.to_owned()]));
        }
    }

    #[test]
    fn two_numbers_side_by_side_stay_two() {
        assert_eq!(values("دو سه نفر"), ["2", "3"]);
        assert_eq!(values("سه و چهار"), ["3", "4"]);
        assert_eq!(values("three and four"), ["3", "4"]);
        assert_eq!(values("۳، ۵ و ۷"), ["3", "5", "7"]);
    }

    #[test]
    fn a_compound_with_a_figure_has_it() {
        assert_eq!(values("دسته‌های شش‌نفره"), ["6"]);
        assert_eq!(values("پنج‌ماهه و بیست‌ودوم"), ["5", "22"]);
        assert_eq!(values("the five-month period"), ["5"]);
    }

    #[test]
    fn a_percent_is_another_number() {
        assert_eq!(values("5% 5 per cent ۵٪ ۵ درصد"), ["5%", "5%", "5%", "5%"]);
        assert_ne!(values("5%"), values("۵"));
    }

    #[test]
    fn what_is_vague_stays_so() {
        assert_eq!(values("hundreds of prisoners"), values("صدها زندانی"));
    }
}
