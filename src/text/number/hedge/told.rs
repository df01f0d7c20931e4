//! What Persian tells of a number between «از» and its verb: «از ۵۰ لوکس بیشتر نشود»,
//! «از ۲۰۰ گذشت», «پنج گاو بیشتر ندارند».

use std::ops::Range;

use super::behind::across;
use super::compare::persian;
use super::manner::Manner;
use super::persian::{multiple, not_even, not_yet, reaches, some_such};
use super::{Hedge, Hedged};
use crate::text::token::Token;
use crate::text::verb;

/// «از ۴٬۰۰۰ متر بلندترند»: more than, in one of many words.
pub(super) fn compared(tokens: &[Token], at: &Range<usize>) -> Option<Hedged> {
    let at = &(at.start..at.end + across(tokens, at.end));
    let word = |back: usize| at.start.checked_sub(back).and_then(|at| tokens[at].word()).unwrap_or_default();
    // «از ماهی ۵۰۰۰ دلار بیشتر»
    let first = match (word(2), word(1)) {
        (_, "از") => at.start - 1,
        ("از", "ماهی" | "سالی" | "روزی" | "هفته\u{200c}ای" | "ساعتی" | "حدود") => {
            at.start - 2
        }
        (_, "به") => return reaches(&tokens[..at.start], &tokens[at.end..]),
        _ => {
            let mut buffer = [""; REACH];
            let near = tokens[at.end..].iter().map_while(Token::word);
            let count = buffer.iter_mut().zip(near).map(|(place, word)| *place = word).count();
            let behind = &buffer[..count];
            // As all of English are.
            if behind.iter().all(|word| word.is_ascii()) {
                return None;
            }
            let fewer = no_more(behind).or_else(|| not_even(behind));
            let near = || not_yet(&tokens[..at.start], behind).or_else(|| some_such(word(1), behind));
            return fewer.or_else(near).or_else(|| more_or_less(behind));
        }
    };
    if let Some(multiple) = multiple(&tokens[at.end..]) {
        return Some(multiple);
    }
    // «از ۳۰۰ نفر بیشتر را» are most of them.
    let most = |word: &str| matches!(word, "بیشتر" | "بیش\u{200c}تر");
    let ends = |word: &str| MORE.iter().any(|end| word.ends_with(end)) && !most(word) && !word.contains("متر");
    let more = |token: &Token| token.word().is_some_and(ends);
    // «از ۵۲۰۰ به ۳۱۰۰ کیلومتر مربع»
    let stops = |token: &&Token| token.sign().is_none() && token.figure().is_none();
    // «از ۸۰ کیلومتر در ساعت تندتر»
    let rate = tokens.get(at.end + 1).and_then(Token::word) == Some("در");
    let near = || tokens[at.end..].iter().take(if rate { 5 } else { 3 }).take_while(stops);
    let found = |hedge: Hedge| Some(Hedged::slight(hedge, Manner::Compares));
    if let Some(passed) = passed(&tokens[at.end..]) {
        return Some(passed);
    }
    if near().skip(1).any(more) {
        // «از ۱۲۷۰ متر پایین‌تر برود»
        let less = near().filter_map(Token::word).any(|word| persian(word) == Some(Hedge::Upper));
        let hedge = if less { Hedge::Upper } else { Hedge::Lower };
        let denies = |word: &str| DENIED.iter().any(|head| word.starts_with(head));
        let rest = near().skip(1).skip_while(|token| !more(token)).skip(1).filter_map(Token::word);
        // «از ۳۰ فراتر نرفت»
        if rest.take(1).any(denies) {
            return Some(denial(hedge));
        }
        return if moves(&tokens[at.end..]) { Some(Hedged::slight(hedge, Manner::Rises)) } else { found(hedge) };
    }
    // «نباید در باران از ۸۰»
    let near = tokens[..first].iter().rev().take(4).map_while(Token::word);
    let forbids = near.take_while(|word| !matches!(*word, "که" | "و" | "از")).any(|word| word == "نباید");
    let found = told(&tokens[at.end..], if forbids { FAR } else { NEAR });
    let found = if forbids && found.is_none() { told_of_both(&tokens[at.end..]) } else { found };
    found.or_else(|| or_most(&tokens[at.end..]))
}

/// «از ۵۰ ریال بالاتر برود»: whether a verb behind what compares says that something goes
/// or is brought there.
fn moves(behind: &[Token]) -> bool {
    let words: Vec<&str> = behind.iter().take(6).map_while(Token::word).collect();
    words.windows(2).any(|pair| pair[0].ends_with("تر") && verb::moves(pair[1]))
}

/// «از چهل نفر بیشتر آمدند»: more than so many, or most of them; «از چهل نفر کمتر در خانه
/// نبودند».
fn or_most(behind: &[Token]) -> Option<Hedged> {
    let stops = |token: &&Token| token.sign().is_none() && token.figure().is_none();
    let words: Vec<&str> = behind.iter().take_while(stops).take(FAR - 1).filter_map(Token::word).collect();
    let (at, hedge) = words.iter().take(NEAR).enumerate().find_map(|(at, word)| match *word {
        "بیشتر" | "بیش\u{200c}تر" => Some((at, Hedge::Lower)),
        "کمتر" | "کم\u{200c}تر" => Some((at, Hedge::Upper)),
        _ => None,
    })?;
    let [next, rest @ ..] = &words[at + 1..] else { return None };
    // «از ۳۰۰ نفر بیشتر را», «بیشتر آنان»
    if matches!(*next, "را" | "از" | "آن" | "آنها" | "آن\u{200c}ها" | "آنان" | "ایشان" | "شان")
    {
        return None;
    }
    // «از چهل نفر بیشتر در خانه نبودند»; «از چهل نفر بیشتر آب نداشتند» are more.
    let denies = |word: &&str| word.starts_with("نبو") || word.starts_with("نیست");
    let denied = matches!(*next, "در" | "به" | "با" | "بر") && rest.iter().take(NEAR).any(denies);
    Some(if denied { denial(hedge) } else { Hedged::slight(hedge, Manner::Most) })
}

/// What something is that is not more than a number, or not less.
fn denial(hedge: Hedge) -> Hedged {
    Hedged::slight(if hedge == Hedge::Lower { Hedge::Upper } else { Hedge::Lower }, Manner::Plain)
}

/// «از ۲۰۰ گذشت», «از ۲۰۰ نمی‌گذشت»; «۲۱ رأی گذشت» is no more than that, «از ۵ سال
/// گذشته» since then.
fn passed(behind: &[Token]) -> Option<Hedged> {
    let is = |word: &str| matches!(word, "است" | "بود" | "باشد");
    let more = Hedged::slight(Hedge::Lower, Manner::Over);
    // «از ۴۰ صندلی ۱۲ تا گذشت»
    let own = behind.iter().take(4).take_while(|token| token.figure().is_none()).count();
    (0..own).find_map(|at| match behind[at].word()? {
        "گذشت" | "می\u{200c}گذرد" | "می\u{200c}گذشت" | "بگذرد" => Some(more),
        "نگذشت" | "نمی\u{200c}گذرد" | "نمی\u{200c}گذشت" => {
            Some(Hedged { slight: false, ..denial(Hedge::Lower) })
        }
        // «باید از ۱۰۰۰ نگذرد»
        "نگذرد" | "نگذرند" => Some(denial(Hedge::Lower)),
        "گذشته" => behind.get(at + 1).and_then(Token::word).is_some_and(is).then_some(more),
        _ => None,
    })
}

/// «پنج گاو بیشتر ندارند», «شش ساعت بیشتر طول نمی‌کشد»: no more than five, or six.
fn no_more(behind: &[&str]) -> Option<Hedged> {
    let more = behind.iter().position(|word| matches!(*word, "بیشتر" | "بیش\u{200c}تر"))?;
    let denies = |word: &&str| DENIED.iter().any(|head| word.starts_with(head)) || verb::denies(word);
    behind[more + 1..].iter().take(3).any(denies).then(|| Hedged::slight(Hedge::Upper, Manner::Plain))
}

/// «هفتاد سال بیشتر داشتند», «پنجاه سال کمتر دارد»: more than so many, or so many more.
fn more_or_less(behind: &[&str]) -> Option<Hedged> {
    let hedge = match *behind.get(1)? {
        "بیشتر" | "بیش\u{200c}تر" => Hedge::Lower,
        "کمتر" | "کم\u{200c}تر" => Hedge::Upper,
        _ => return None,
    };
    let is_amount = matches!(*behind.get(2)?, "دارد" | "دارند" | "داشت" | "داشتند" | "وزن" | "سن" | "طول");
    is_amount.then(|| Hedged::slight(hedge, Manner::Answers))
}

/// «از ۱۲ تا بیشتر نشود», «از ۵ تجاوز نکرد», «از سه میلیارد بیشتر است»: more or less
/// than, and that it is or is not.
fn told(behind: &[Token], reach: usize) -> Option<Hedged> {
    // «از ۲۶۲٬۱۴۴ (۲ به توان ۱۸) بیشتر باشد»
    let closed = || behind.iter().take(ASIDE).position(|token| token.sign() == Some(')')).map(|at| &behind[at + 1..]);
    let opens = behind.first().is_some_and(|token| token.sign() == Some('('));
    let behind = if opens { closed().unwrap_or_default() } else { behind };
    let pair = |pair: &[Token]| {
        let hedge = match pair[0].word()? {
            "بیشتر" | "بیش\u{200c}تر" | "فراتر" | "بالاتر" | "تجاوز" => Hedge::Lower,
            "کمتر" | "کم\u{200c}تر" | "پایین\u{200c}تر" | "پایینتر" => Hedge::Upper,
            word if reach == FAR => persian(word)?,
            _ => return None,
        };
        let says = |word: &str| VERBS.contains(&word);
        // «از ۲۰ قرص بیشتر مصرف نکنید»
        let denies = |token: &Token| token.word().is_some_and(|word| DENIED.iter().any(|head| word.starts_with(head)));
        let is_verb = |pair: &[Token]| pair[0].word().is_some_and(|word| NOUNS.contains(&word)) && denies(&pair[1]);
        let denied = denies(&pair[1]) || pair.get(1..3).is_some_and(is_verb);
        if denied && reach == NEAR {
            let bids = pair[1].word().is_some_and(|word| BIDDING.iter().any(|head| word.starts_with(head)));
            return Some(Hedged { slight: bids, ..denial(hedge) });
        }
        let said = denied || pair[1].word().is_some_and(says);
        // «از ۵۰ بالاتر رفت»
        let rises =
            || pair[0].word().is_some_and(|word| !word.starts_with("بیش")) && pair[1].word().is_some_and(verb::moves);
        let manner = if said { Some(Manner::Compares) } else { rises().then_some(Manner::Rises) };
        manner.map(|manner| Hedged::slight(hedge, manner))
    };
    let ends = |token: &Token| {
        token.figure().is_some() || token.sign().is_some_and(|sign| !matches!(sign, '،' | ',' | '%' | '٪'))
    };
    let open = behind.iter().take_while(|token| !ends(token)).count();
    let behind = &behind[..open];
    (1..behind.len()).take(reach).find_map(|at| pair(&behind[at - 1..behind.len().min(at + 2)]))
}

/// Nouns that make a verb with «کردن» and its like.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "مصرف", "استفاده", "صرف", "طی", "حمل", "تجویز", "بار", "وارد", "خرج", "پرداخت", "صبر", "فرصت", "طول", "جا",
    "پر", "اضافه", "بلند", "گرم", "فکر", "کار", "قبول", "ثبت", "ذخیره", "ارسال", "دریافت", "تحمل", "دوام",
];

/// «نباید از ۸۰ کیلومتر، و در شهر از ۵۰ کیلومتر، بیشتر شود»: what is said of the number
/// behind another «از» is said of the first as well.
fn told_of_both(behind: &[Token]) -> Option<Hedged> {
    let ends = |token: &Token| token.sign().is_some_and(|sign| !matches!(sign, '،' | ',' | '%' | '٪'));
    let open = behind.iter().take(FAR_BEHIND).take_while(|token| !ends(token)).count();
    let is_next = |at: &usize| behind[*at].word() == Some("از") && is_counted(&behind[at + 1]);
    (0..open.saturating_sub(1)).filter(is_next).find_map(|at| {
        let end = at + 2;
        told(&behind[end + across(behind, end)..], FAR)
    })
}

fn is_counted(token: &Token) -> bool {
    token.counts
}

/// So far behind a number its second one may stand.
const FAR_BEHIND: usize = 20;

/// So long a remark may stand behind a number.
const ASIDE: usize = 10;

/// So many words behind a number are looked at for what says that it is less.
const REACH: usize = 6;

/// So many words may stand between a number and what it is compared by.
const NEAR: usize = 3;

/// The same where «نباید» has promised it.
const FAR: usize = 8;

/// Those that bid what is not to be, which another language says in many ways.
const BIDDING: &[&str] = &["نشو", "نکن", "نرو", "نخو", "نبا", "نگذر"];

/// How verbs begin that deny.
const DENIED: &[&str] =
    &["نی", "نتوان", "نبو", "نبا", "نشد", "نشو", "نمی", "نکر", "نکن", "نرف", "نرو", "نخو", "نداش", "ندار"];

/// Verbs that do not.
const VERBS: &[&str] = &[
    // «از ۲۰۰۰ متر بیشتر و از …»
    "و",
    "طول",
    "است",
    "بود",
    "باشد",
    "شد",
    "شود",
    "می\u{200c}شود",
    "شده",
    "بوده",
    "هستند",
    "بودند",
    "باشند",
    "داشت",
    "داشتند",
    "دارد",
    "دارند",
    "شدند",
    "شوند",
    "کند",
];

/// What Persian compares with.
const MORE: &[&str] = &["تر", "ترند", "تری", "ترین"];
