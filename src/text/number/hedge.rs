//! What stands beside a number and says how far it may be trusted: at least,
//! about, up to, and their like in Persian.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::read;
use crate::text::token::{Kind, Token};

/// Which way a hedge opens a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// At least, more than, دست‌کم, بیش از.
    Lower,
    /// At most, fewer than, حداکثر, کمتر از.
    Upper,
    /// About, nearly, حدود, نزدیک به.
    About,
}

/// A hedge that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hedged {
    /// Which way it opens the number.
    pub hedge: Hedge,
    /// Words that are often no hedge (over, some, تا): they answer for one and
    /// never ask for one.
    pub slight: bool,
}

/// The hedge of the number that stands at some tokens.
///
/// ```
/// use hamgam::text::number::hedge::{Hedge, hedge};
/// use hamgam::text::token::tokens;
/// let found = tokens("دست‌کم ۲٬۰۰۰ تن");
/// assert_eq!(hedge(&found, 1..2).unwrap().hedge, Hedge::Lower);
/// ```
pub fn hedge(tokens: &[Token], at: std::ops::Range<usize>) -> Option<Hedged> {
    let before = before(&tokens[..at.start]);
    if before.is_some_and(|hedge| !hedge.slight) {
        return before;
    }
    // «بیست‌وچند صفحه»
    let some = |word: &str| word.ends_with("\u{200c}وچند") || word.ends_with("\u{200c}واندی");
    if tokens[at.end - 1].word().is_some_and(some) {
        return Some(Hedged { hedge: Hedge::About, slight: true });
    }
    // "An estimated 300 or more"
    let after = after(&tokens[at.end..]);
    after.filter(|hedge| !hedge.slight).or(before).or(after)
}

/// The hedge of a date behind some tokens: «حدود سال ۱۳۸۶», "in about 2007".
/// "A book about 2007" says what it is about.
pub fn of_date(before_it: &[Token]) -> Option<Hedged> {
    let word = |at: usize| before_it.len().checked_sub(at).and_then(|at| before_it[at].word());
    let skipped = match (word(1), word(2)) {
        (Some("year"), Some("the")) => 2,
        (Some("سال" | "سال\u{200c}های" | "year"), _) => 1,
        _ => 0,
    };
    let found = before(&before_it[..before_it.len() - skipped])?;
    let topic = word(skipped + 1) == Some("about") && !word(skipped + 2).is_some_and(|word| TIMED.contains(&word));
    Some(Hedged { slight: found.slight || topic, ..found })
}

/// Words after which "about" a year is near it.
const TIMED: &[&str] = &[
    "in", "from", "since", "until", "till", "to", "by", "at", "began", "begun", "started", "ended", "founded", "born",
    "died", "dates", "dating", "dated",
];

fn before(tokens: &[Token]) -> Option<Hedged> {
    let mut tokens = tokens;
    // "about the same 5", "up to some 30": one small word may stand between.
    for _ in 0..2 {
        if let Some(found) = find(&BY_LAST_WORD, tokens.last(), |words| ends_with(tokens, words)) {
            return Some(found);
        }
        let [rest @ .., last] = tokens else { return None };
        if !last.word().is_some_and(|word| BETWEEN.contains(&word)) {
            return None;
        }
        tokens = rest;
    }
    None
}

fn after(tokens: &[Token]) -> Option<Hedged> {
    let first = tokens.first()?;
    if first.sign() == Some('+') {
        return Some(Hedged { hedge: Hedge::Lower, slight: true });
    }
    // What stands behind the end of a cell or a clause is another number's.
    let ends = |token: &Token| {
        token.figure().is_some() || matches!(token.sign(), Some('|' | ';' | '؛' | ':' | '.' | '؟' | '?' | '!'))
    };
    let reach = tokens.iter().take(4).take_while(|token| !ends(token)).count();
    (0..reach).find_map(|skip| {
        // "Three more or less detailed modes"
        let more = skip > 0 && tokens[skip - 1].word() == Some("more");
        let tokens = if more { return None } else { &tokens[skip..] };
        let rows = BY_FIRST_WORD.get(tokens[0].word()?)?;
        let (words, hedged) = rows.iter().find(|(words, _)| starts_with(tokens, words))?;
        // "At most 5" is not said of what stands before it.
        let behind = tokens.get(words.len());
        let spelled = |token: &Token| token.counts && token.word().and_then(read).is_some();
        let counted = behind.is_some_and(|token| token.figure().is_some() || words[0] == "at" && spelled(token));
        let closes = words[0] == "at" && behind.is_none_or(|token| token.word().is_none());
        (!counted).then_some(Hedged { slight: hedged.slight && !closes, ..*hedged })
    })
}

type Row = (&'static str, Hedge, bool);

/// The rows of a table by one of their words.
type Index = FxHashMap<&'static str, Vec<(Vec<&'static str>, Hedged)>>;

static BY_LAST_WORD: LazyLock<Index> = LazyLock::new(|| index(BEFORE, |words| words.last()));
static BY_FIRST_WORD: LazyLock<Index> = LazyLock::new(|| index(AFTER, |words| words.first()));

fn index(rows: &[Row], by: for<'w> fn(&'w [&'static str]) -> Option<&'w &'static str>) -> Index {
    let mut index = Index::default();
    for &(row, hedge, slight) in rows {
        let words: Vec<&str> = row.split(' ').collect();
        let word = by(&words).copied().unwrap_or_default();
        index.entry(word).or_default().push((words, Hedged { hedge, slight }));
    }
    // "A little over" is not "over".
    index.values_mut().for_each(|rows| rows.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    index
}

fn find(index: &Index, token: Option<&Token>, fits: impl Fn(&[&str]) -> bool) -> Option<Hedged> {
    let mut buffer = [0; 4];
    let word: &str = match &token?.kind {
        Kind::Word(word, _) => word,
        Kind::Sign(sign) => sign.encode_utf8(&mut buffer),
        _ => return None,
    };
    index.get(word)?.iter().find(|(words, _)| fits(words)).map(|(_, hedged)| *hedged)
}

fn is(token: &Token, word: &str) -> bool {
    match &token.kind {
        Kind::Word(own, _) => own == word,
        Kind::Sign(sign) => word.chars().eq([*sign]),
        _ => false,
    }
}

fn ends_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && starts_with(&tokens[tokens.len() - words.len()..], words)
}

fn starts_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| is(token, word))
}

/// Words that may stand between a hedge and its number.
const BETWEEN: &[&str] = &["the", "a", "an", "some", "another", "in", "from", "از", "به", "یک", "در", "که", "تعداد"];

const BEFORE: &[Row] = &[
    ("at least", Hedge::Lower, false),
    ("no fewer than", Hedge::Lower, false),
    ("no less than", Hedge::Lower, false),
    ("not less than", Hedge::Lower, false),
    ("not fewer than", Hedge::Lower, false),
    ("no more than", Hedge::Upper, false),
    ("not more than", Hedge::Upper, false),
    ("more than", Hedge::Lower, false),
    ("upwards of", Hedge::Lower, false),
    ("in excess of", Hedge::Lower, false),
    ("exceeding", Hedge::Lower, true),
    ("exceeds", Hedge::Lower, true),
    ("exceeded", Hedge::Lower, true),
    ("over", Hedge::Lower, true),
    ("above", Hedge::Lower, true),
    ("minimum", Hedge::Lower, true),
    ("at most", Hedge::Upper, false),
    ("fewer than", Hedge::Upper, false),
    ("less than", Hedge::Upper, false),
    ("up to", Hedge::Upper, false),
    ("as many as", Hedge::Upper, false),
    ("as much as", Hedge::Upper, true),
    ("maximum", Hedge::Upper, true),
    ("capped at", Hedge::Upper, true),
    ("limited to", Hedge::Upper, true),
    ("limit of", Hedge::Upper, true),
    ("under", Hedge::Upper, false),
    ("below", Hedge::Upper, false),
    ("about", Hedge::About, false),
    ("approximately", Hedge::About, false),
    ("roughly", Hedge::About, false),
    ("nearly", Hedge::About, false),
    ("almost", Hedge::About, false),
    ("close to", Hedge::About, false),
    ("around", Hedge::About, true),
    ("circa", Hedge::About, false),
    ("ca .", Hedge::About, false),
    ("c .", Hedge::About, true),
    ("some", Hedge::About, false),
    ("estimated", Hedge::About, true),
    ("probably", Hedge::About, true),
    ("perhaps", Hedge::About, true),
    ("possibly", Hedge::About, true),
    ("maybe", Hedge::About, true),
    ("~", Hedge::About, true),
    ("≈", Hedge::About, true),
    (">", Hedge::Lower, true),
    ("<", Hedge::Upper, true),
    ("≥", Hedge::Lower, true),
    ("≤", Hedge::Upper, true),
    ("at the very least", Hedge::Lower, false),
    ("at the least", Hedge::Lower, false),
    ("minimum of", Hedge::Lower, false),
    ("little over", Hedge::Lower, false),
    ("just over", Hedge::Lower, false),
    ("well over", Hedge::Lower, false),
    ("slightly over", Hedge::Lower, false),
    ("low of", Hedge::Lower, true),
    ("exceed", Hedge::Lower, true),
    ("at the most", Hedge::Upper, false),
    ("maximum of", Hedge::Upper, false),
    ("just under", Hedge::Upper, false),
    ("well under", Hedge::Upper, false),
    ("slightly under", Hedge::Upper, false),
    ("high of", Hedge::Upper, true),
    ("in the region of", Hedge::About, false),
    ("in the order of", Hedge::About, false),
    ("on the order of", Hedge::About, false),
    ("of the order of", Hedge::About, false),
    ("more or less", Hedge::About, false),
    ("just about", Hedge::About, false),
    ("approx", Hedge::About, false),
    ("approx .", Hedge::About, false),
    ("approaching", Hedge::About, true),
    ("barely", Hedge::About, true),
    ("virtually", Hedge::About, true),
    ("practically", Hedge::About, true),
    ("little under", Hedge::Upper, false),
    ("a good", Hedge::Lower, true),
    ("older than", Hedge::Lower, true),
    ("longer than", Hedge::Lower, true),
    ("higher than", Hedge::Lower, true),
    ("greater than", Hedge::Lower, true),
    ("larger than", Hedge::Lower, true),
    ("later than", Hedge::Lower, true),
    ("younger than", Hedge::Upper, true),
    ("shorter than", Hedge::Upper, true),
    ("lower than", Hedge::Upper, true),
    ("smaller than", Hedge::Upper, true),
    ("earlier than", Hedge::Upper, true),
    ("دست\u{200c}کم", Hedge::Lower, false),
    ("دست کم", Hedge::Lower, false),
    ("دستکم", Hedge::Lower, false),
    ("حداقل", Hedge::Lower, false),
    ("لااقل", Hedge::Lower, false),
    ("کم کم", Hedge::Lower, true),
    ("بیش از", Hedge::Lower, false),
    ("بیشتر از", Hedge::Lower, false),
    ("افزون بر", Hedge::Lower, false),
    ("فراتر از", Hedge::Lower, false),
    ("متجاوز از", Hedge::Lower, false),
    ("بالغ بر", Hedge::Lower, true),
    ("بالای", Hedge::Lower, true),
    ("بیشتر", Hedge::Lower, true),
    ("حداکثر", Hedge::Upper, false),
    ("دست\u{200c}بالا", Hedge::Upper, false),
    ("دست بالا", Hedge::Upper, false),
    ("کمتر از", Hedge::Upper, false),
    ("کم\u{200c}تر از", Hedge::Upper, false),
    ("زیر", Hedge::Upper, true),
    ("تا", Hedge::Upper, true),
    ("حدود", Hedge::About, false),
    ("حدودا", Hedge::About, false),
    ("تقریبا", Hedge::About, false),
    ("نزدیک به", Hedge::About, false),
    ("نزدیک", Hedge::About, true),
    ("قریب به", Hedge::About, false),
    ("کمابیش", Hedge::About, false),
    ("حوالی", Hedge::About, true),
    ("گویا", Hedge::About, true),
    ("شاید", Hedge::About, true),
    ("احتمالا", Hedge::About, true),
    ("قریب", Hedge::About, true),
    ("کم و بیش", Hedge::About, true),
    ("کم\u{200c}وبیش", Hedge::About, true),
    ("برآورد", Hedge::About, true),
    ("بیش\u{200c}تر از", Hedge::Lower, false),
    ("بیشتراز", Hedge::Lower, false),
    ("اقلا", Hedge::Lower, false),
    ("دست\u{200c}پایین", Hedge::Lower, false),
    ("دست پایین", Hedge::Lower, false),
    ("بالاتر از", Hedge::Lower, true),
    ("از مرز", Hedge::Lower, true),
    ("حداکثر تا", Hedge::Upper, false),
    ("تا سقف", Hedge::Upper, false),
    ("دست\u{200c}بالا تا", Hedge::Upper, false),
    ("پایین\u{200c}تر از", Hedge::Upper, true),
    ("کمتراز", Hedge::Upper, false),
    ("تقریبی", Hedge::About, true),
    ("به تقریب", Hedge::About, false),
    ("به\u{200c}تقریب", Hedge::About, false),
    ("به طور تقریبی", Hedge::About, false),
    ("به\u{200c}طور تقریبی", Hedge::About, false),
    ("تخمینا", Hedge::About, false),
    ("به تخمین", Hedge::About, true),
    ("برآوردها", Hedge::About, true),
    ("برآوردی", Hedge::About, true),
    ("حول و حوش", Hedge::About, false),
    ("کم یا بیش", Hedge::About, true),
    ("بیش و کم", Hedge::About, true),
    ("به\u{200c}زحمت", Hedge::About, true),
];

const AFTER: &[Row] = &[
    ("or more", Hedge::Lower, false),
    ("and more", Hedge::Lower, true),
    ("or fewer", Hedge::Upper, false),
    ("or less", Hedge::Upper, false),
    ("or so", Hedge::About, true),
    ("odd", Hedge::About, true),
    ("at least", Hedge::Lower, true),
    ("at most", Hedge::Upper, true),
    ("approximately", Hedge::About, true),
    ("یا بیشتر", Hedge::Lower, false),
    ("یا بیش از آن", Hedge::Lower, false),
    ("و بیشتر", Hedge::Lower, true),
    ("یا چند", Hedge::Lower, true),
    ("یا بالاتر", Hedge::Lower, true),
    ("و بالاتر", Hedge::Lower, true),
    ("به بعد", Hedge::Lower, true),
    ("and above", Hedge::Lower, true),
    ("or above", Hedge::Lower, true),
    ("and over", Hedge::Lower, true),
    ("or later", Hedge::Lower, true),
    ("or higher", Hedge::Lower, true),
    ("به بالا", Hedge::Lower, true),
    ("به بالای", Hedge::Lower, true),
    ("فراتر", Hedge::Lower, true),
    ("تجاوز", Hedge::Lower, true),
    ("گذشت", Hedge::Lower, true),
    ("یا کمتر", Hedge::Upper, false),
    ("به پایین", Hedge::Upper, true),
    ("یا همین حدود", Hedge::About, true),
    ("و اندی", Hedge::About, true),
    ("و چند", Hedge::About, true),
    // «سی نفری»: some thirty.
    ("نفری", Hedge::About, true),
    ("تنی", Hedge::About, true),
    ("سالی", Hedge::About, true),
    ("ماهی", Hedge::About, true),
    ("روزی", Hedge::About, true),
    ("ساعتی", Hedge::About, true),
    ("هفته\u{200c}ای", Hedge::About, true),
    ("دقیقه\u{200c}ای", Hedge::About, true),
];
