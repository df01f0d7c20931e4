//! A number in words, and how its words add up.

use super::compound::magnitude;
use super::figure::added;
use super::pieces::{behind, is_adjective, is_counted, linked, parts, parts_first};
use super::words::{self, Part, Reading};
use super::{Read, Weight, may_have_joint, sign_at, word_at};
use crate::text::token::Token;

/// A number in words: its values, its weight, and the token behind.
pub fn word(tokens: &[Token], at: usize) -> Option<Read> {
    let first = word_at(tokens, at).filter(|_| tokens[at].counts)?;
    // «دوی صد متر» is a race.
    if first == "دوی" && is_counted(tokens, at + 1) {
        return None;
    }
    // «میلیون ها نفر»
    let parted = || if word_at(tokens, at + 1) == Some("ها") { words::vague_parted(first) } else { None };
    if let Some((size, end)) =
        words::vague(first).map(|size| (size, at + 1)).or_else(|| parted().map(|size| (size, at + 2)))
    {
        // «هزاران هزار» are thousands, if many of them.
        let again = first == "هزاران" && word_at(tokens, end) == Some("هزار");
        let (size, end) = if again { (size, end + 1) } else { scaled(tokens, end, size) };
        let weight = if size < 1_000 { Weight::Slight } else { Weight::Word };
        let mut values = vec![format!("{size}+")];
        values.extend(is_scale(tokens, at).then(|| size.to_string()));
        return Some((values, weight, end));
    }
    if is_no(tokens, at) || is_unit(tokens, at) || is_decade(tokens, at) || !is_multiple(tokens, at) {
        return None;
    }
    let mut sum = Sum::default();
    let mut end = at;
    // "95 per thousand two years before", "95 per hundred thousand"
    let is_rate = at.checked_sub(1).and_then(|at| word_at(tokens, at)) == Some("per");
    let is_joined = |next: Reading| !is_rate || !matches!(next.part, Part::Add(_));
    while let Some(word) = word_at(tokens, end) {
        let fits = |next: Reading| end == at || is_joined(next) && sum.joins(word, next);
        let found = if end > at { behind(word, sum.linked) } else { None };
        let Some((first, rest)) = found.or_else(|| parts(word)).filter(|(first, _)| fits(*first)) else {
            // «و» or "and" between two parts of one number.
            let links = end > at
                && matches!(word, "و" | "and")
                && word_at(tokens, end + 1).and_then(linked).is_some_and(|next| sum.may_add(next));
            if !links {
                break;
            }
            sum.linked = true;
            end += 1;
            continue;
        };
        if !sum.add(first) || !rest.into_iter().all(|part| sum.add(part)) {
            break;
        }
        end += 1;
        // «شهر هشت‌میلیونی یک تئاتر دارد»: what is so large counts nothing more.
        if is_adjective(word) {
            break;
        }
        end += usize::from(word.is_ascii() && sign_at(tokens, end) == Some('-') && joins_behind(tokens, end, &sum));
    }
    let slight = sum.parts == 1 && (is_compound(first) || is_both(tokens, at));
    let weight = match slight {
        true => Weight::Slight,
        false if is_nine(tokens, at) => Weight::Word,
        false => sum.weight(),
    };
    // «چهل و چند هزار»
    let is_odd = end > at && word_at(tokens, end) == Some("و") && word_at(tokens, end + 1) == Some("چند");
    if is_odd
        && sum.value() < 1_000
        && let Some((scale, end)) = scale_at(tokens, end + 2)
    {
        return Some((vec![sum.value().saturating_mul(scale).to_string()], weight, end));
    }
    let (more, end) = added(tokens, at, end).unwrap_or((0, end));
    let value = sum.value().saturating_add(more);
    // "In her forties"
    let last = if end == at + 1 && first.ends_with("ties") { value + 9 } else { value };
    (end > at).then(|| ((value..=last).map(|value| value.to_string()).collect(), weight, end))
}

pub(super) fn scale_at(tokens: &[Token], at: usize) -> Option<(u64, usize)> {
    let mut scale: u64 = 1;
    let mut end = at;
    // «هزار میلیارد» is one magnitude.
    while let Some(next) = word_at(tokens, end).and_then(scale_of) {
        scale = scale.saturating_mul(next).min(LARGEST);
        end += 1;
        if end > at + 2 {
            break;
        }
    }
    (end > at).then_some((scale, end))
}

/// The magnitude that a word is, also with what it counts: «۴۰ هزارنفری».
pub(super) fn scale_of(word: &str) -> Option<u64> {
    let joined = || magnitude(word).filter(|(_, more)| *more == 0).map(|(scale, _)| scale);
    joined().or_else(|| match read(word)?.part {
        Part::Scale(scale) => Some(scale),
        _ => None,
    })
}

/// More is not told apart: «میلیون میلیارد میلیارد».
const LARGEST: u64 = 10_u64.pow(19);

/// Whether an English plural may say what a column or a list is counted in: "Printed
/// (millions)", "in thousands of tons". Persian has no plural there.
fn is_scale(tokens: &[Token], at: usize) -> bool {
    let opens = |at: Option<usize>| at.and_then(|at| sign_at(tokens, at)).is_some_and(|sign| matches!(sign, '(' | ','));
    let led = at.checked_sub(1).and_then(|at| word_at(tokens, at)) == Some("in");
    let head = if led { at.checked_sub(2) } else { at.checked_sub(1) };
    let ends = tokens.get(at + 1).is_none_or(|token| matches!(token.sign(), Some('.' | ',' | ';' | ')')));
    word_at(tokens, at).is_some_and(|word| word.is_ascii())
        && (opens(head) || led)
        && (ends || word_at(tokens, at + 1) == Some("of"))
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

/// «سه‌نقطه», «شش‌نفره»: a word of its own that has a number in it.
fn is_compound(word: &str) -> bool {
    may_have_joint(word) && word.contains('\u{200c}') && words::read(word).is_none()
}

/// "1 second" counts seconds.
fn is_unit(tokens: &[Token], at: usize) -> bool {
    let before = || at.checked_sub(1).map(|at| &tokens[at]);
    let counts = |token: &Token| token.figure().is_some() || matches!(token.word(), Some("one" | "per"));
    // "A tenth of a second"
    let word = |back: usize| at.checked_sub(back).and_then(|at| word_at(tokens, at)).unwrap_or_default();
    let of_one = || word(1) == "a" && word(2) == "of" && words::read(word(3)).is_some();
    word_at(tokens, at) == Some("second") && (before().is_some_and(counts) || of_one())
}

/// "The sixties" are years; "his sixties" are not.
fn is_decade(tokens: &[Token], at: usize) -> bool {
    let near = || tokens[at.saturating_sub(2)..at].iter().filter_map(Token::word);
    let owned = |word: &str| matches!(word, "his" | "her" | "their" | "my" | "your" | "our");
    word_at(tokens, at).is_some_and(|word| word.ends_with("ties")) && !near().any(owned)
}

/// "Double the price", "it will triple."; a double room is one.
fn is_multiple(tokens: &[Token], at: usize) -> bool {
    if !matches!(word_at(tokens, at), Some("double" | "triple")) {
        return true;
    }
    match tokens.get(at + 1) {
        Some(token) => token.word().map_or(token.sign() != Some('-'), |word| MULTIPLIED.contains(&word)),
        None => true,
    }
}

/// What stands behind "double" where it multiplies.
const MULTIPLIED: &[&str] =
    &["the", "that", "its", "their", "his", "her", "what", "in", "by", "within", "from", "since", "every", "this"];

/// «نه» that is no nine: «ولی نه نوشتن», «نه تنها».
fn is_no(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| word_at(tokens, at)).unwrap_or_default();
    let behind = word_at(tokens, at + 1).unwrap_or_default();
    word_at(tokens, at) == Some("نه")
        && (matches!(before, "ولی" | "اما" | "بلکه" | "لیکن")
            || matches!(behind, "تنها" | "فقط" | "آنکه" | "اینکه" | "بیش" | "بیشتر" | "کمتر"))
}

/// «نه» that is no no: «نه دلار», «نه نفر».
fn is_nine(tokens: &[Token], at: usize) -> bool {
    word_at(tokens, at) == Some("نه") && word_at(tokens, at + 1).is_some_and(|word| COUNTED.contains(&word))
}

/// What is counted with a word that is more often another.
const COUNTED: &[&str] = &[
    "نفر",
    "تن",
    "زن",
    "مرد",
    "کودک",
    "کشور",
    "شهر",
    "بار",
    "برابر",
    "درصد",
    "سال",
    "ساله",
    "ماه",
    "ماهه",
    "هفته",
    "روز",
    "ساعت",
    "دقیقه",
    "دلار",
    "یورو",
    "ریال",
    "تومان",
    "متر",
    "کیلومتر",
    "کیلو",
];

/// "Both" in Persian is «هر دو»; "the two" is often "they".
fn is_both(tokens: &[Token], at: usize) -> bool {
    let before = || at.checked_sub(1).and_then(|at| word_at(tokens, at));
    word_at(tokens, at).is_some_and(|word| matches!(word, "two" | "دو"))
        && before().is_some_and(|word| matches!(word, "هر" | "این" | "آن" | "the" | "these" | "those"))
}

fn joins_behind(tokens: &[Token], at: usize, sum: &Sum) -> bool {
    let touches = |a: usize| tokens[a].span.end == tokens[a + 1].span.start;
    at + 1 < tokens.len()
        && at > 0
        && touches(at - 1)
        && touches(at)
        && word_at(tokens, at + 1).and_then(parts_first).is_some_and(|next| sum.may_add(next))
}

/// A word of a number; of a magnitude also with the ending of what is so large: «شصت
/// میلیونی».
pub(super) fn read(word: &str) -> Option<Reading> {
    let size = || words::read(word.strip_suffix('ی')?).filter(|reading| matches!(reading.part, Part::Scale(_)));
    words::read(word).or_else(size)
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
        // «صفر و یک» are two.
        if self.parts > 0 && self.value() == 0 {
            return false;
        }
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
            Part::Scale(scale) => {
                let behind = self.current > 0 && self.total.is_multiple_of(scale * 1000);
                behind || self.is_scaled_by(scale) || self.parts == 0
            }
        }
    }

    /// Whether a word that begins with a number may follow without «و»: English tens and
    /// units, a magnitude behind its factor.
    fn joins(&self, word: &str, next: Reading) -> bool {
        let free = !matches!(next.part, Part::Add(_)) || self.linked || self.current == 0 && self.total > 0;
        let english = word.is_ascii();
        // «یک میلیارد و دویست میلیون اول» are the first of so many.
        let is_another = !english && next.ordinal && !self.linked && matches!(next.part, Part::Add(_));
        (free && !is_another || english) && self.may_add(next)
    }

    fn add(&mut self, reading: Reading) -> bool {
        if self.parts > 0 && !self.may_add(reading) {
            return false;
        }
        match reading.part {
            Part::Add(value) => self.current += value,
            Part::Hundred => self.current = self.current.max(1) * 100,
            Part::Scale(scale) if self.is_scaled_by(scale) => {
                self.total = self.value().saturating_mul(scale);
                self.current = 0;
            }
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

    /// Whether all that was read is counted by a larger magnitude: «دو هزار میلیارد», «سه هزار
    /// و پانصد میلیارد».
    fn is_scaled_by(&self, scale: u64) -> bool {
        self.total > 0 && self.total < scale && !self.linked
    }

    fn value(&self) -> u64 {
        self.total.saturating_add(self.current)
    }

    fn weight(&self) -> Weight {
        if self.slight { Weight::Slight } else { Weight::Word }
    }
}
