//! Hedges behind a number: "or more", "at the very most", «یا بیشتر».

use super::compare::or_more;
use super::far::{is_ceiling, is_floor};
use super::index::{BY_FIRST_WORD, beginning, entry};
use super::manner::Manner;
use super::onward::onward;
use super::{Hedge, Hedged};
use crate::text::number::words::read;
use crate::text::token::Token;
use crate::text::verb;

/// The hedge of what stands behind a number that ends there.
pub(super) fn after(tokens: &[Token], end: usize) -> Option<Hedged> {
    let (number, tokens) = tokens.split_at(end);
    // What stands behind the end of a cell or a clause is another number's.
    let ends = |token: &Token| {
        token.figure().is_some() || matches!(token.sign(), Some('|' | ';' | '؛' | ':' | '.' | '؟' | '?' | '!'))
    };
    // «۷۱ نفر را دو شاهد یا بیشتر»: two or more.
    let other = |token: &Token| is_spelled(token) && token.word().and_then(read).is_some_and(|read| !read.slight);
    let reach = tokens.iter().take(4).take_while(|token| !ends(token) && !other(token)).count();
    (0..reach).find_map(|skip| {
        // With most words none begins.
        let rows = &entry(&BY_FIRST_WORD, &tokens[skip])?.rows;
        // "Three more or less detailed modes", "millions of times over and over"
        let more = skip > 0 && matches!(tokens[skip - 1].word(), Some("more" | "over"));
        let (skipped, tokens) = if more { return None } else { tokens.split_at(skip) };
        if matches!(tokens[0].word(), Some("or" | "یا" | "and" | "و"))
            && let Some(found) = or_more(tokens).or_else(|| onward(number, skipped, tokens))
        {
            return Some(found);
        }
        let (words, hedged) = beginning(rows, tokens)?;
        // «سه ساعتی» are about three hours; «۹۶ سهم هفت‌ونیم دقیقه‌ای» are so many shares.
        let is_unit = |word: &str| word.ends_with("\u{200c}ای") || matches!(word, "ساعتی" | "سالی" | "ماهی" | "روزی");
        if skip > 0 && words.len() == 1 && hedged.hedge == Hedge::About && is_unit(words[0]) {
            return None;
        }
        // "At most 5" is not said of what stands before it.
        let behind = tokens.get(words.len());
        // "ISO 100 and more than three times", «۴۰ نفر و بیشتر از ۳ خانه»
        let than = match behind.and_then(Token::word) {
            Some("than") => true,
            Some("از") => {
                tokens.get(words.len() + 1).is_some_and(|token| token.figure().is_some() || is_spelled(token))
            }
            _ => false,
        };
        if than && words.last().is_some_and(|word| COMPARED.contains(word)) {
            // «سه فرزند یا بیشتر از نیمی از شهریه معاف‌اند»
            let answers = words[0] == "یا" && behind.and_then(Token::word) == Some("از");
            return answers.then_some(Hedged { slight: true, manner: Manner::Answers, ..*hedged });
        }
        // Nor is "and over nine thousand", "and at least a thousand".
        let article = behind.is_some_and(|token| matches!(token.word(), Some("a" | "an")));
        let spelled =
            |token: &Token| is_spelled(token) || article && tokens.get(words.len() + 1).is_some_and(is_spelled);
        let leads = matches!(words[0], "at" | "and" | "و" | "به");
        // «ده نفر به بالا ۱۵ درصد کمتر می‌پردازند»
        let closed = hedged.manner == Manner::Onward && words[0] == "به";
        let counted = !closed && behind.is_some_and(|token| token.figure().is_some() || leads && spelled(token));
        // «۴۵ نفری که» are those 45.
        let counted = counted || hedged.hedge == Hedge::About && behind.and_then(Token::word) == Some("که");
        // «در بهترین حالت», «زودتر از ساعت ۱۰ نیست» stand for the others.
        let bounds = |word: &&str| matches!(*word, "least" | "most" | "minimum" | "maximum" | "outside");
        let most = words.last().is_some_and(|word| matches!(*word, "most" | "outside"));
        let ends = || behind.and_then(Token::word).is_none_or(|word| most || GOING_ON.contains(&word));
        let closes = words[0] == "at" && words.last().is_some_and(bounds) && ends();
        // «بیست سال و چند ماه» are more than twenty years.
        let hedge = if skip > 0 && *words == ["و", "چند"] { Hedge::Lower } else { hedged.hedge };
        let found = Hedged { hedge, slight: hedged.slight && !closes, ..*hedged };
        let its = !counted && is_its(skipped, words, behind);
        // «چهل روز دست‌کم طول کشید»: it may be said of what stands behind.
        let may_be = || !counted && is_bound(words);
        its.then_some(found).or_else(|| may_be().then_some(Hedged { slight: true, manner: Manner::Answers, ..found }))
    })
}

/// Whether words may be said as well of what stands before them as of what stands behind.
fn is_bound(words: &[&str]) -> bool {
    let bounds = |word: &&str| is_floor(word) || is_ceiling(word) || NEAR.contains(word);
    words.first().is_some_and(bounds)
        || matches!(
            words,
            ["دست", ..] | ["به", "بالا" | "بالای" | "پایین"] | ["و", "بیشتر"] | ["and", "more"] | ["minimum" | "maximum"]
        )
}

/// Whether words behind a number, and what it counts, are said of it, and not of what
/// stands behind them.
fn is_its(counted: &[Token], words: &[&str], behind: Option<&Token>) -> bool {
    let closes = |word: &str| verb::ends_clause(word) || verb::denies(word) || GOING_ON.contains(&word);
    let ends = || behind.and_then(Token::word).is_none_or(closes);
    let leads = || behind.and_then(Token::word).is_some_and(|word| LEADING.contains(&word));
    match words {
        // «بیست سال و چند ماه»; «۱۲ روستا و چند شهر» are some towns.
        ["و" | "یا", "چند"] => {
            let is_time = |token: &Token| token.word().is_some_and(|word| TIMES.contains(&word));
            counted.is_empty() || matches!(counted, [unit] if is_time(unit)) && behind.is_some_and(is_time)
        }
        // "54 GB of disk and a little over nine hours"
        ["and", "a", "bit" | "little" | "fraction"] => {
            !behind.and_then(Token::word).is_some_and(|word| COMPARED.contains(&word) || FURTHER.contains(&word))
        }
        // «۸۳ سانتی‌متر است و کمی کمتر از یک کیلو وزن دارد»
        ["و", "کمی" | "اندکی" | "قدری" | "مقداری"] => {
            !behind.and_then(Token::word).is_some_and(|word| word.ends_with("تر") || word == "بیش")
        }
        // «۱۲ روستا یا تعدادی شهر»
        ["یا", "چندین" | "چندتا" | "تعدادی" | "شماری"] => counted.is_empty(),
        // "Five pages, maximum: ten", "two maximum values"
        ["minimum" | "maximum" | "max"] => {
            let closes = |token: &Token| match token.word() {
                Some(word) => GOING_ON.contains(&word),
                None => !matches!(token.sign(), Some(':' | '=')),
            };
            counted.iter().all(|token| token.word().is_some()) && behind.is_none_or(closes)
        }
        // «۱۲ روستا و بیشتر شهرها» are most towns, "12 villages and more towns" other ones.
        ["و", "بیشتر" | "بیش\u{200c}تر"] | ["and", "more"] => counted.is_empty() || ends() || leads(),
        // «۲۰ کشته، دست‌کم نیمی از آنان …»
        ["دست", "کم" | "بالا"] => ends(),
        // «۲۰ خانه، تقریباً نیمی از ده»
        ["به", "تقریب" | "تخمین" | "طور", ..] => ends() || leads(),
        // «به بالا رفتند», «به بالا تلفن زد»
        ["به", "بالا" | "بالای" | "پایین"] => {
            !behind.and_then(Token::word).is_some_and(|word| verb::moves(word) || REACHING.contains(&word))
        }
        [first, ..] if NEAR.contains(first) => ends() || leads(),
        [first, ..] if is_floor(first) || is_ceiling(first) => ends(),
        _ => true,
    }
}

/// What is done towards above.
const REACHING: &[&str] =
    &["تلفن", "زنگ", "نگاه", "بی\u{200c}سیم", "پیام", "خبر", "فرستاد", "فرستادند", "پرید", "پریدند"];

/// Words that say it as often of a number behind them.
#[rustfmt::skip]
const NEAR: &[&str] = &[
    "roughly", "approximately", "more", "تقریبا", "حدودا", "تخمینا", "کمابیش", "کم\u{200c}وبیش", "کم", "در", "به\u{200c}تقریب",
    "به\u{200c}تخمین",
];

/// Words behind a bound that go on with the sentence: "forty at most that winter".
const GOING_ON: &[&str] = &["that", "this", "each", "every", "per"];

/// Words that "than" goes on with.
const COMPARED: &[&str] =
    &["more", "less", "fewer", "higher", "later", "older", "بیشتر", "بیش\u{200c}تر", "کمتر", "بالاتر"];

/// Words that compare with what stands behind them.
const FURTHER: &[&str] = &["over", "under", "above", "below", "longer", "shorter", "earlier", "short"];

const TIMES: &[&str] = &["سال", "ماه", "هفته", "روز", "ساعت", "دقیقه", "قرن", "سده", "دهه", "ثانیه"];

/// Words behind "and more" of which it says nothing.
const LEADING: &[&str] = &[
    "in",
    "on",
    "at",
    "by",
    "to",
    "for",
    "from",
    "of",
    "per",
    "در",
    "از",
    "به",
    "را",
    "با",
    "برای",
    "است",
    "بود",
    "بودند",
    "هستند",
    "شد",
    "شدند",
    "دارند",
    "داشتند",
    "می\u{200c}شود",
];

/// «از ۴۸×۴۸ پیکسل کوچک‌تر»: how many tokens the other side takes.
pub(super) fn across(tokens: &[Token], at: usize) -> usize {
    let is_by = |token: &Token| matches!(token.sign(), Some('×' | '*')) || matches!(token.word(), Some("در" | "x"));
    let by = || tokens.get(at).is_some_and(is_by) && tokens.get(at + 1).is_some_and(|side| side.figure().is_some());
    if by() { 2 } else { 0 }
}

fn is_spelled(token: &Token) -> bool {
    let is_part = |word: &str| matches!(word, "half" | "quarter" | "نیمی" | "نیم" | "نصف" | "ثلث" | "ربع");
    token.counts && token.word().is_some_and(|word| read(word).is_some() || is_part(word))
}
