//! A part of a whole in words: a third, two thirds, half, «یک‌سوم», «دو سوم»,
//! «نیمی», and half a million.

use memchr::memmem;

use super::figure::times;
use super::spelled::scale_at;
use super::words::{self, Part};
use super::{Read, Weight, sign_at, size, word_at};
use crate::text::form::ZWNJ;
use crate::text::token::Token;

/// A part of a whole, as `2/3`, and of a magnitude the number that it is: "a quarter of a
/// million".
pub(super) fn part(tokens: &[Token], at: usize) -> Option<Read> {
    let (values, weight, end) = share(tokens, at)?;
    let of_one = word_at(tokens, end) == Some("of") && word_at(tokens, end + 1) == Some("a");
    let scale = if of_one { scale_at(tokens, end + 2) } else { scaled(tokens, end) };
    let Some((scale, last)) = scale else { return Some((values, weight, end)) };
    let whole = || {
        let (some, of) = values[0].split_once('/')?;
        let (some, of): (u64, u64) = (some.parse().ok()?, of.parse().ok()?);
        (some.saturating_mul(scale).is_multiple_of(of)).then(|| some * (scale / of) + some * (scale % of) / of)
    };
    match whole() {
        Some(whole) => Some((vec![whole.to_string()], Weight::Word, last)),
        None => Some((values, weight, end)),
    }
}

/// A part of a whole. Half is also the first half, a third also the third after two:
/// none of them asks for anything by itself.
fn share(tokens: &[Token], at: usize) -> Option<Read> {
    let word = word_at(tokens, at).filter(|_| tokens[at].counts)?;
    let read = |value: String, end: usize| Some((vec![value], Weight::Slight, end));
    // «در دههٔ گذشته», "over the past decade"
    let near = |word: &str| matches!(word, "گذشته" | "اخیر" | "پیش" | "قبل" | "آینده");
    let past = |word: &str| matches!(word, "past" | "last" | "next" | "previous" | "coming");
    let beside = |at: Option<usize>| at.and_then(|at| word_at(tokens, at));
    match word {
        "دهه" => return if beside(Some(at + 1)).is_some_and(near) { read("10".to_owned(), at + 1) } else { None },
        "decade" => {
            return if beside(at.checked_sub(1)).is_some_and(past) { read("10".to_owned(), at + 1) } else { None };
        }
        _ => {}
    }
    let Some(count) = small(word) else {
        if let Some(read) = couple(tokens, at) {
            return Some(read);
        }
        // «سه جفت کفش» are three.
        let counted = || at.checked_sub(1).is_some_and(|at| tokens[at].counts);
        if word == "جفت" && counted() {
            return None;
        }
        let alone = ALONE.iter().find(|(name, _)| *name == word);
        let of = |word: &str| word_at(tokens, at + 1) == Some("of") || !matches!(word, "couple" | "pair");
        let Some(&(_, value)) = alone.filter(|(name, _)| of(name)) else { return read(joined(word)?, at + 1) };
        if let Some(end) = dozen(tokens, at + 1).filter(|_| value == "1/2") {
            return Some((vec!["6".to_owned()], Weight::Word, end));
        }
        return match scaled(tokens, at + 1).filter(|_| value == "1/2") {
            Some((scale, end)) => Some((vec![times("0.5", scale)], Weight::Word, end)),
            None => read(value.to_owned(), at + 1),
        };
    };
    // «یک و دو سوم», «صد و دو، سوم»: what is counted on is no part.
    let links = at.checked_sub(1).and_then(|at| word_at(tokens, at)) == Some("و");
    let dash = usize::from(word.is_ascii() && sign_at(tokens, at + 1) == Some('-'));
    let named = word_at(tokens, at + 1 + dash)?;
    // «ساعت پنج ربع کم»
    let short = || named == "ربع" && word_at(tokens, at + 2) == Some("کم");
    let whole =
        if word.is_ascii() { english(named, count, dash > 0) } else { owned(named).filter(|_| !links && !short()) }?;
    // "Two halves" are two.
    let (mut values, weight, end) =
        if whole > 2 || count < whole { read(format!("{count}/{whole}"), at + 2 + dash)? } else { return None };
    // "Four quarters" may be of a year.
    values.extend((count == whole).then(|| count.to_string()));
    Some((values, weight, end))
}

/// "A third of them", "about a fifth.": what stands behind "a" and is counted by
/// nothing else, is a part, or one more where nothing says of what: "an eighth had
/// died"; "a third man" is one more, and may be a part.
pub(super) fn of_one(tokens: &[Token], at: usize, end: usize, values: &mut Vec<String>) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|at| word_at(tokens, at));
    // "A further tenth"
    let article = if matches!(word(1), Some("further" | "full" | "good")) { word(2) } else { word(1) };
    if end != at + 1 || !article.is_some_and(|word| matches!(word, "a" | "an")) {
        return false;
    }
    let Some(whole) = word_at(tokens, at).and_then(|word| english(word, 1, false)) else { return false };
    let value = format!("1/{whole}");
    let ends = match tokens.get(end) {
        Some(token) => token.word().map_or(token.sign().is_some(), |word| BEHIND.contains(&word)),
        None => true,
    };
    if ends && (values[0] == value || word_at(tokens, end) == Some("of")) {
        values.clear();
    }
    values.insert(if ends { 0 } else { values.len() }, value);
    ends
}

/// Which one more in a row a part may be as well: "a fifth was added".
pub(super) fn place(values: &[String]) -> Option<&str> {
    let place = values.first()?.strip_prefix("1/")?;
    values[1..].iter().any(|value| value == place).then_some(place)
}

/// "Round of 16": the matches of an eighth of the final, «یک‌هشتم نهایی».
pub(super) fn round(tokens: &[Token], at: usize, value: &str) -> Option<String> {
    let word = |back: usize| at.checked_sub(back).and_then(|at| word_at(tokens, at));
    if (word(2), word(1)) != (Some("round"), Some("of")) {
        return None;
    }
    let teams = value.parse::<u64>().ok().filter(|teams| *teams > 2 && teams % 2 == 0)?;
    Some(format!("1/{}", teams / 2))
}

/// «یک‌سوم», «سه‌چهارم», also with an ending: «یک‌سومشان».
fn joined(word: &str) -> Option<String> {
    let (count, rest) = word.split_at(memmem::find(word.as_bytes(), "\u{200c}".as_bytes())?);
    // «نیم‌ساعته», «نیم‌دقیقه‌ای»
    if count == "نیم" {
        if rest.trim_start_matches(ZWNJ).starts_with("درصد") {
            return Some("0.5".to_owned());
        }
        return size::of_one(rest.strip_prefix(ZWNJ)?).map(|_| "1/2".to_owned());
    }
    // «نه‌دهم»
    let count = if count == "نه" { 9 } else { small(count)? };
    let rest = rest.trim_start_matches('\u{200c}').split('\u{200c}').next()?;
    let whole = owned(rest)?;
    (count < whole).then(|| format!("{count}/{whole}"))
}

/// How many parts the whole has, also of what is theirs: «سومشان».
fn owned(word: &str) -> Option<u64> {
    persian(word).or_else(|| ["شان", "ش"].iter().find_map(|end| persian(word.strip_suffix(end)?)))
}

/// A number below ten, in a word.
fn small(word: &str) -> Option<u64> {
    let reading = words::read(word).filter(|reading| !reading.ordinal && !matches!(word, "both" | "نه" | "یکی"))?;
    match reading.part {
        Part::Add(value @ 1..10) => Some(value),
        _ => None,
    }
}

/// Third, quarters: how many parts the whole has.
fn english(word: &str, count: u64, dash: bool) -> Option<u64> {
    let one = match word.strip_suffix('s').filter(|_| word != "halves") {
        _ if word == "halves" => "half",
        Some(one) if count > 1 => one,
        None if count == 1 || dash => word,
        _ => return None,
    };
    match one {
        "half" => Some(2),
        "quarter" => Some(4),
        _ => whole(one).filter(|_| one.is_ascii()),
    }
}

/// Also the quarter: «یک ربع», «سه‌ربع».
fn persian(word: &str) -> Option<u64> {
    if word == "ربع" { Some(4) } else { whole(word).filter(|_| word.ends_with('م')) }
}

/// How many parts a whole has of which one is the third, the fifth.
fn whole(ordinal: &str) -> Option<u64> {
    match words::read(ordinal).filter(|reading| reading.ordinal)?.part {
        Part::Add(whole @ (3..=20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100)) | Part::Scale(whole) => Some(whole),
        _ => None,
    }
}

/// «نیم میلیون», "half a million", "the half-million mark".
fn scaled(tokens: &[Token], at: usize) -> Option<(u64, usize)> {
    let at = at + usize::from(word_at(tokens, at) == Some("a") || sign_at(tokens, at) == Some('-'));
    scale_at(tokens, at).filter(|(scale, _)| *scale > 1_000)
}

/// "A couple of hundred": two, or a few.
fn couple(tokens: &[Token], at: usize) -> Option<Read> {
    let of = (word_at(tokens, at), word_at(tokens, at + 1)) == (Some("couple"), Some("of"));
    let hundred = || word_at(tokens, at + 2).filter(|word| *word == "hundred").map(|_| (100, at + 3));
    let (scale, end) = if of { hundred().or_else(|| scale_at(tokens, at + 2))? } else { return None };
    Some((vec![times("2", scale), format!("{scale}+")], Weight::Word, end))
}

/// "Half a dozen", «نیم دوجین»: behind the half.
fn dozen(tokens: &[Token], at: usize) -> Option<usize> {
    let at = at + usize::from(word_at(tokens, at) == Some("a") || sign_at(tokens, at) == Some('-'));
    word_at(tokens, at).filter(|word| matches!(*word, "dozen" | "دوجین")).map(|_| at + 1)
}

/// Parts that are one word.
const ALONE: &[(&str, &str)] = &[
    ("half", "1/2"),
    ("نیم", "1/2"),
    ("نیمی", "1/2"),
    ("نیمه", "1/2"),
    ("نصف", "1/2"),
    ("نصفش", "1/2"),
    ("نصفشان", "1/2"),
    ("نصف\u{200c}شان", "1/2"),
    ("نیمی\u{200c}شان", "1/2"),
    ("ثلث", "1/3"),
    ("ربع", "1/4"),
    ("quarter", "1/4"),
    // Often written as one.
    ("دوسوم", "2/3"),
    ("یکسوم", "1/3"),
    ("سهچهارم", "3/4"),
    ("یکچهارم", "1/4"),
    ("دوپنجم", "2/5"),
    ("یکپنجم", "1/5"),
    ("یکدهم", "1/10"),
    ("دوهفتم", "2/7"),
    ("دونهم", "2/9"),
    ("چهارپنجم", "4/5"),
    ("چهارهفتم", "4/7"),
    ("چهارنهم", "4/9"),
    ("صددرصد", "100%"),
    ("صد\u{200c}درصد", "100%"),
    ("halve", "1/2"),
    ("halves", "1/2"),
    ("halved", "1/2"),
    ("halving", "1/2"),
    // "A couple of" is two, or a few.
    ("couple", "2"),
    ("pair", "2"),
    ("جفت", "2"),
    ("noon", "12"),
    ("midnight", "0"),
];

/// Words behind a part of a whole that nothing else is counted by.
const BEHIND: &[&str] = &[
    "of", "in", "on", "at", "by", "to", "from", "and", "or", "were", "was", "are", "is", "had", "have", "has", "as",
    "more", "less", "between", "before", "after", "since", "when", "while", "went", "came", "lived", "during", "never",
    "still", "did", "do", "could", "would", "will", "can", "may", "might", "must", "should", "fell", "fall", "voted",
    "died", "lost", "got", "left", "live", "work", "worked",
];

/// All words of this room that no number begins with.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    ALONE.iter().map(|(word, _)| *word).chain(["دهه", "decade"])
}

#[cfg(test)]
mod tests {
    use crate::text::number::numbers;
    use crate::text::token::tokens;

    fn values(text: &str) -> Vec<String> {
        numbers(&tokens(text), |_| true, true).into_iter().map(|number| number.values[0].clone()).collect()
    }

    #[test]
    fn a_part_of_a_whole_is_the_same_in_both_languages() {
        for (english, persian, value) in [
            ("a third of them", "یک‌سوم آنان", "1/3"),
            ("less than a third.", "کمتر از یک سوم.", "1/3"),
            ("two thirds voted", "دو سوم رأی دادند", "2/3"),
            ("a two-thirds majority", "اکثریت دو سوم", "2/3"),
            ("three quarters", "سه‌چهارم", "3/4"),
            ("about a fifth in 1982", "حدود یک‌پنجم در 1982", "1/5"),
            ("one eighth of its area", "یک‌هشتم مساحتش", "1/8"),
            ("half of them", "نیمی از آنان", "1/2"),
            ("a quarter", "یک‌چهارمشان", "1/4"),
        ] {
            assert_eq!((&*values(english)[0], &*values(persian)[0]), (value, value), "{english}");
        }
        assert_eq!((values("half a million"), values("نیم میلیون")), (vec!["500000".into()], vec!["500000".into()]));
    }

    #[test]
    fn one_more_in_a_row_is_no_part() {
        assert_eq!(values("a third account"), ["3"]);
        assert_eq!(values("the third wave"), ["3"]);
        assert_eq!(values("موج سوم"), ["3"]);
        assert_eq!(values("بیست و سوم"), ["23"]);
        assert_eq!(values("two and a half million"), ["2500000"]);
    }
}
