//! Numbers of a text, in figures or words, with what stands beside them.

pub mod hedge;
pub mod literal;
pub mod words;

use std::ops::Range;

use self::hedge::Hedged;
use self::words::{Part, Reading};
use super::token::{Kind, Token};

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
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let read = if free(at) { figure(tokens, at, words).or_else(|| words.then(|| word(tokens, at))?) } else { None };
        match read {
            Some((mut values, weight, end)) => {
                let end = if words { half(tokens, end, &mut values) } else { end };
                let weight = if words && is_vague(tokens, at, end) { Weight::Slight } else { weight };
                let weight = if words && is_part(tokens, at, end, &mut values) { Weight::Slight } else { weight };
                if weight == Weight::Slight {
                    size_alone(tokens, at, &mut values);
                }
                let end = percent(tokens, at, end, &mut values);
                let hedge = if words { hedge::hedge(tokens, at..end) } else { None };
                let span = tokens[at].span.start..tokens[end - 1].span.end;
                found.push(Number {
                    values,
                    weight,
                    hedge,
                    opens_range: opens_range(tokens, end),
                    span,
                    tokens: at..end,
                });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// «دو و نیم میلیون», "two and a half million".
fn half(tokens: &[Token], end: usize, values: &mut [String]) -> usize {
    let word = |at: usize| word_at(tokens, at).unwrap_or_default();
    let behind = match (word(end), word(end + 1), word(end + 2)) {
        ("و", "نیم", _) => end + 2,
        ("and", "a", "half") => end + 3,
        _ => return end,
    };
    let scale = scale_at(tokens, behind);
    for value in values.iter_mut().filter(|value| value.bytes().all(|b| b.is_ascii_digit())) {
        value.push_str(".5");
        if let Some((scale, _)) = scale {
            *value = times(value, scale);
        }
    }
    scale.map_or(behind, |(_, behind)| behind)
}

/// "A few dozen", "two thirds": no certain number of things.
fn is_vague(tokens: &[Token], at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| word_at(tokens, at));
    let behind = word_at(tokens, end);
    before.is_some_and(|word| matches!(word, "few" | "several" | "many" | "چند" | "چندین"))
        || behind.is_some_and(|word| matches!(word, "third" | "thirds" | "quarters" | "quarter" | "fifths" | "tenths"))
}

fn opens_range(tokens: &[Token], end: usize) -> bool {
    let linked = word_at(tokens, end).is_some_and(|word| matches!(word, "to" | "تا" | "الی"))
        || sign_at(tokens, end).is_some_and(|sign| matches!(sign, '-' | '–' | '—'));
    linked && tokens.get(end + 1).is_some_and(|token| matches!(token.kind, Kind::Figure { .. }))
}

/// Values, weight and the token behind.
type Read = (Vec<String>, Weight, usize);

/// A figure, perhaps with a magnitude in words: «۲ میلیون و ۵۰۰ هزار».
fn figure(tokens: &[Token], at: usize, words: bool) -> Option<Read> {
    let Kind::Figure { digits, suffix } = &tokens[at].kind else { return None };
    let values = literal::values(digits);
    let short = match suffix.as_str() {
        "k" => Some(1_000),
        "m" | "mn" => Some(1_000_000),
        "bn" => Some(1_000_000_000),
        "" | "st" | "nd" | "rd" | "th" | "s" | "x" | "px" | "ms" | "kb" | "mb" | "gb" => None,
        // `3D`, `2a`: a name.
        suffix if suffix.is_ascii() => return None,
        _ => None,
    };
    let scaled = |scale: u64| values.iter().map(|value| times(value, scale)).collect::<Vec<_>>();
    if let Some(scale) = short {
        return Some((values.iter().cloned().chain(scaled(scale)).collect(), Weight::Figure, at + 1));
    }
    let scale = words.then(|| scale_at(tokens, at + 1)).flatten();
    let Some((scale, end)) = scale.filter(|_| suffix.is_empty()) else {
        return Some((values, Weight::Figure, at + 1));
    };
    let mut values = scaled(scale);
    let mut end = end;
    if word_at(tokens, end) == Some("و")
        && let Some(rest) = tokens.get(end + 1).and_then(Token::plain_figure)
        && let Some((less, after)) = scale_at(tokens, end + 2).filter(|(less, _)| *less < scale)
    {
        values = values.iter().map(|value| plus(value, &times(rest, less))).collect();
        end = after;
    }
    Some((values, Weight::Figure, end))
}

fn word_at<'t>(tokens: &'t [Token], at: usize) -> Option<&'t str> {
    tokens.get(at).and_then(Token::word)
}

fn scale_at(tokens: &[Token], at: usize) -> Option<(u64, usize)> {
    let mut scale = 1;
    let mut end = at;
    // «هزار میلیارد» is one magnitude.
    while let Some(Part::Scale(next)) = word_at(tokens, end).and_then(words::read).map(|reading| reading.part) {
        scale *= next;
        end += 1;
        if end > at + 2 {
            break;
        }
    }
    (end > at).then_some((scale, end))
}

/// A number in words.
fn word(tokens: &[Token], at: usize) -> Option<Read> {
    let first = word_at(tokens, at).filter(|_| tokens[at].counts)?;
    if let Some(size) = words::vague(first) {
        let (size, end) = scaled(tokens, at + 1, size);
        return Some((vec![format!("{size}+")], Weight::Slight, end));
    }
    let mut sum = Sum::default();
    let mut end = at;
    while let Some(word) = word_at(tokens, end) {
        let joined = end == at || sum.joins(tokens, end);
        let Some(parts) = parts(word).filter(|_| joined) else {
            // «و» or "and" between two parts of one number.
            let links = end > at
                && matches!(word, "و" | "and")
                && word_at(tokens, end + 1).and_then(parts_first).is_some_and(|next| sum.may_add(next));
            if !links {
                break;
            }
            sum.linked = true;
            end += 1;
            continue;
        };
        if !parts.iter().all(|part| sum.add(*part)) {
            break;
        }
        end += 1;
        end += usize::from(word.is_ascii() && sign_at(tokens, end) == Some('-') && joins_behind(tokens, end, &sum));
    }
    let slight = sum.parts == 1 && (is_compound(first) || is_both(tokens, at));
    let weight = if slight { Weight::Slight } else { sum.weight() };
    (end > at).then(|| (vec![sum.value().to_string()], weight, end))
}

/// «ده‌ها هزار», "hundreds of thousands".
fn scaled(tokens: &[Token], at: usize, size: u64) -> (u64, usize) {
    let behind = at + usize::from(word_at(tokens, at) == Some("of"));
    let scale = word_at(tokens, behind).and_then(|word| match words::read(word).map(|reading| reading.part) {
        Some(Part::Scale(scale)) => Some(scale),
        _ => words::vague(word).filter(|scale| *scale > 100),
    });
    scale.map_or((size, at), |scale| (size.saturating_mul(scale), behind + 1))
}

/// "A third of", «دو پنجم»: the two halves of a fraction in words.
fn is_part(tokens: &[Token], at: usize, end: usize, values: &mut [String]) -> bool {
    let ordinal = |at: usize| word_at(tokens, at).and_then(words::read).is_some_and(|reading| reading.ordinal);
    let before = at.checked_sub(1).and_then(|at| word_at(tokens, at));
    if ordinal(at) && end == at + 1 {
        let counted = before.is_some_and(|word| matches!(word, "یک" | "دو" | "سه" | "چهار" | "پنج" | "شش"));
        let english = before.is_some_and(|word| matches!(word, "a" | "one")) && word_at(tokens, end) == Some("of");
        if counted || english {
            values.iter_mut().for_each(|value| value.insert(0, '/'));
        }
        return counted || english;
    }
    end == at + 1 && word_at(tokens, at).is_some_and(|word| !word.is_ascii()) && ordinal(end) && before != Some("و")
}

/// «چند هزار», "a few hundred": what is left of a number is its size.
fn size_alone(tokens: &[Token], at: usize, values: &mut [String]) {
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

/// «سه‌نقطه», «شش‌نفره»: a word of its own that has a number in it.
fn is_compound(word: &str) -> bool {
    words::read(word).is_none() && word.contains('\u{200c}')
}

/// "Both" in Persian is «هر دو»; "the two" is often "they".
fn is_both(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| word_at(tokens, at));
    before.is_some_and(|word| matches!(word, "هر" | "این" | "آن" | "the" | "these" | "those"))
        && word_at(tokens, at).is_some_and(|word| matches!(word, "two" | "دو"))
}

fn sign_at(tokens: &[Token], at: usize) -> Option<char> {
    tokens.get(at).and_then(Token::sign)
}

fn joins_behind(tokens: &[Token], at: usize, sum: &Sum) -> bool {
    let touches = |a: usize| tokens[a].span.end == tokens[a + 1].span.start;
    at + 1 < tokens.len()
        && at > 0
        && touches(at - 1)
        && touches(at)
        && word_at(tokens, at + 1).and_then(parts_first).is_some_and(|next| sum.may_add(next))
}

/// A word in its parts: «سی‌ودو» has two, «شش‌نفره» one and a rest.
fn parts(word: &str) -> Option<Vec<Reading>> {
    if let Some(reading) = words::read(word) {
        return Some(vec![reading]);
    }
    let mut pieces = word.split('\u{200c}');
    let first = words::read(pieces.next().filter(|first| *first != word)?)?;
    let mut all = vec![first];
    all.extend(pieces.map_while(|piece| words::read(piece.strip_prefix('و').unwrap_or(piece))));
    Some(all)
}

fn parts_first(word: &str) -> Option<Reading> {
    parts(word).map(|parts| parts[0])
}

/// A number word after the other, added up.
#[derive(Default)]
struct Sum {
    total: u64,
    current: u64,
    parts: usize,
    slight: bool,
    linked: bool,
}

impl Sum {
    fn may_add(&self, next: Reading) -> bool {
        match next.part {
            Part::Add(value) => {
                let room = match self.current {
                    0 => u64::MAX,
                    current if current % 1000 == 0 => 1000,
                    current if current % 100 == 0 => 100,
                    current if current % 10 == 0 && current % 100 >= 20 => 10,
                    _ => 0,
                };
                value < room && value > 0
            }
            Part::Hundred => (1..100).contains(&self.current) || self.parts == 0,
            Part::Scale(scale) => self.current > 0 && self.total.is_multiple_of(scale * 1000) || self.parts == 0,
        }
    }

    /// Whether the word at `at` may follow without «و»: English tens and units,
    /// a magnitude behind its factor.
    fn joins(&self, tokens: &[Token], at: usize) -> bool {
        let Some(next) = word_at(tokens, at).and_then(parts_first) else { return true };
        let free = !matches!(next.part, Part::Add(_)) || self.linked || self.current == 0 && self.total > 0;
        let english = word_at(tokens, at).is_some_and(|word| word.is_ascii());
        (free || english) && self.may_add(next)
    }

    fn add(&mut self, reading: Reading) -> bool {
        if self.parts > 0 && !self.may_add(reading) {
            return false;
        }
        match reading.part {
            Part::Add(value) => self.current += value,
            Part::Hundred => self.current = self.current.max(1) * 100,
            Part::Scale(scale) => {
                self.total = self.total.saturating_add(self.current.max(1).saturating_mul(scale));
                self.current = 0;
            }
        }
        self.slight = self.parts == 0 && reading.slight;
        self.parts += 1;
        self.linked = false;
        true
    }

    fn value(&self) -> u64 {
        self.total.saturating_add(self.current)
    }

    fn weight(&self) -> Weight {
        if self.slight { Weight::Slight } else { Weight::Word }
    }
}

/// The percent sign or word behind a number, taken in.
fn percent(tokens: &[Token], start: usize, end: usize, values: &mut [String]) -> usize {
    let before =
        start.checked_sub(1).and_then(|at| sign_at(tokens, at)).is_some_and(|sign| matches!(sign, '%' | '٪' | '％'));
    let behind = match tokens.get(end).map(|token| &token.kind) {
        Some(Kind::Sign('%' | '٪' | '％')) => 1,
        Some(Kind::Word(word, _)) if matches!(&**word, "percent" | "درصد" | "درصدی") => 1,
        Some(Kind::Word(word, _)) if word == "per" && word_at(tokens, end + 1) == Some("cent") => 2,
        Some(Kind::Word(word, _)) if word == "در" && word_at(tokens, end + 1) == Some("صد") => 2,
        _ => 0,
    };
    if before || behind > 0 {
        values.iter_mut().for_each(|value| value.push('%'));
    }
    end + behind
}

/// A decimal text times a power of ten.
fn times(value: &str, scale: u64) -> String {
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
fn plus(a: &str, b: &str) -> String {
    match (a.parse::<u128>(), b.parse::<u128>()) {
        (Ok(x), Ok(y)) => x.checked_add(y).map_or_else(|| a.to_owned(), |sum| sum.to_string()),
        _ => a.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

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
