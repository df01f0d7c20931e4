//! Whether what is said of a number is denied: "did not exceed 20" is "at most 20".

use std::ops::Range;

use crate::facts::{Facts, Prose};
use crate::text::token::word::is_letter;
use crate::text::verb;

/// Whether what is said of a number is denied: "did not exceed 20", «از ۲۰ بیشتر
/// نبود».
pub fn is_denied(facts: &Facts, at: &Range<usize>) -> bool {
    let Some([before, behind]) = sentence(facts, at) else { return false };
    let clause = |sign: char| matches!(sign, ',' | '،' | ';' | '؛' | ':' | '(' | ')');
    let before = own_clause(before, clause).to_lowercase();
    // The minutes of an hour belong to it.
    let behind = behind.strip_prefix(':').filter(|rest| rest.starts_with(char::is_numeric)).unwrap_or(behind);
    let behind = behind.split(clause).next().unwrap_or_default();
    // «… که ۲۳ گونه‌اش یافت نمی‌شود»: what is denied there is of those.
    let own = behind.split_once(" که ").filter(|(_, rest)| rest.contains(char::is_numeric));
    let behind = own.map_or(behind, |(own, _)| own);
    let behind = own_verb(behind);
    let words: Vec<&str> = before.split_whitespace().collect();
    (0..words.len()).any(|at| denies_at(&words, at, NOT))
        || words.iter().any(|word| may_not(word))
        || words.windows(2).any(|pair| forbids(pair[0], pair[1]))
        || behind.split_whitespace().any(is_negative)
}

/// What stands behind a number as far as its verb, where «و» joins another one to that:
/// «۳۰ گوسفند گم کردند و هرگز نیافتند».
fn own_verb(behind: &str) -> &str {
    let ends = |before: &str| before.split_whitespace().next_back().is_some_and(verb::ends_clause);
    let joins = behind.match_indices(" و ").map(|(at, _)| &behind[..at]);
    joins.into_iter().find(|before| ends(before)).unwrap_or(behind)
}

/// Whether a number is the age of those who are named before what qualifies it:
/// "children under 8", «کودکان زیر هشت سال».
pub fn is_of_persons(facts: &Facts, at: &Range<usize>) -> bool {
    let Some([before, behind]) = sentence(facts, at) else { return false };
    let years = || behind.split_whitespace().next().is_some_and(|word| word.starts_with("سال"));
    let joined = || facts.around(at).is_some_and(|[_, own, _]| own.contains("سال"));
    let english = before.is_ascii();
    let own: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let hedged = own.iter().position(|word| {
        matches!(
            *word,
            "under" | "over" | "below" | "above" | "younger" | "older" | "زیر" | "بالای" | "کمتر" | "بیشتر" | "بیش"
        )
    });
    let who = hedged.and_then(|at| own.get(at + 1)).copied().unwrap_or_default();
    let who = who.strip_prefix("aged").unwrap_or(who);
    (english || years() || joined()) && PERSONS.contains(&who.to_lowercase().as_str())
}

/// Who may have an age.
#[rustfmt::skip]
const PERSONS: &[&str] = &[
    "children", "child", "people", "persons", "person", "anyone", "those", "adults", "students", "pupils", "patients",
    "visitors", "women", "men", "boys", "girls", "drivers", "kids", "workers", "employees", "players", "passengers",
    "کودکان", "کودک", "بچه\u{200c}ها", "بچه\u{200c}های", "افراد", "اشخاص", "کسانی", "نوجوانان", "جوانان",
    "دانش\u{200c}آموزان", "بیماران", "زنان", "مردان", "دختران", "پسران", "رانندگان", "شاگردان", "دانشجویان", "کارگران",
    "کارکنان", "خردسالان", "بازیکنان", "مسافران", "بازدیدکنندگان", "اطفال",
];

/// The clause that ends a text, with the one before it where "or" only goes on with that:
/// "it never had an advertisement, or more than one employee".
fn own_clause(before: &str, ends: impl Fn(char) -> bool) -> &str {
    let from = |text: &str| text.rfind(&ends).map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let Some(start) = from(before) else { return before };
    let goes_on =
        before[..start].ends_with(',') && matches!(before[start..].split_whitespace().next(), Some("or" | "nor"));
    if goes_on { &before[from(&before[..start - 1]).unwrap_or(0)..] } else { &before[start..] }
}

/// Whether the verb of a number's own clause denies, and no other one stands before
/// it: «بیش از ۴۰ سنگ ندارد».
pub(super) fn by_its_verb(facts: &Facts, at: &Range<usize>) -> bool {
    let Some([before, behind]) = sentence(facts, at) else { return false };
    let clause = |sign: char| matches!(sign, ',' | '،' | ';' | '؛' | ':' | '(' | ')');
    let before = before.rsplit(clause).next().unwrap_or_default();
    let leading: Vec<&str> = before.split_whitespace().collect();
    if leading.iter().any(|word| may_not(word)) || leading.windows(2).any(|pair| forbids(pair[0], pair[1])) {
        return true;
    }
    // «در بیش از ۴۰ روستا آب نیست»: what is denied there is not how many.
    let compares = |word: &str| matches!(word, "بیش" | "بیشتر" | "کمتر" | "کم\u{200c}تر" | "بیش\u{200c}تر");
    let mut lead = before.split_whitespace().rev().take(4).skip_while(|word| !compares(word)).skip(1);
    if lead.next().is_some_and(|word| matches!(word, "در" | "از" | "برای" | "با")) {
        return false;
    }
    let words = behind.split(clause).next().unwrap_or_default().split_whitespace().take(REACH);
    let bare = words.map(|word| word.trim_matches(|c: char| !is_letter(c)));
    for word in bare {
        if verb::denies(word) || DENYING.iter().any(|verb| word.starts_with(verb)) {
            return true;
        }
        if word == "که" || word.starts_with("می\u{200c}") || VERBS.contains(&word) {
            return false;
        }
    }
    false
}

/// Whether a sentence denies anything, in words of whatever kind.
pub fn anywhere(facts: &Facts, at: &Range<usize>) -> bool {
    let Some(both) = sentence(facts, at) else { return true };
    both.iter().any(|text| {
        let text = text.to_lowercase();
        let bare = |word: &'_ str| word.trim_matches(|c: char| !is_letter(c)).to_owned();
        let words: Vec<String> = text.split_whitespace().map(bare).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        (0..words.len()).any(|at| denies_at(&words, at, NOT) || lacks(words[at]) || is_negative(words[at]))
    })
}

/// Whether English denies something behind a number: "more than 40 had no water".
pub fn behind(facts: &Facts, at: &Range<usize>) -> bool {
    let Some([_, behind]) = sentence(facts, at) else { return false };
    let words = behind.split([',', ';', ':', '(', ')']).next().unwrap_or_default().split_whitespace();
    let words: Vec<String> = words.map(|word| word.trim_matches(|c: char| !is_letter(c)).to_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let own = words.iter().take_while(|word| !matches!(**word, "and" | "but" | "و" | "ولی")).count();
    let leaves_out = |at: usize| words[at].starts_with("leav") && words.get(at + 1) == Some(&"out");
    (0..own).any(|at| denies_at(&words, at, NOT) || lacks(words[at]) || leaves_out(at))
}

/// Whether a word says that something is not there.
fn lacks(word: &str) -> bool {
    let begins = |heads: &[&str]| heads.iter().any(|head| word.starts_with(head));
    begins(LACKING) && !begins(PRESENT)
}

/// A sentence before some bytes of the file, and behind them.
pub fn sentence<'f>(facts: &'f Facts, at: &Range<usize>) -> Option<[&'f str; 2]> {
    let span = facts.sentences().get(facts.sentence_of(at.start))?;
    let holds = |prose: &&Prose| prose.start <= span.start && at.end <= prose.start + prose.text.len();
    let prose = facts.prose.iter().find(holds)?;
    let text = |from: usize, to: usize| prose.words().get(from - prose.start..to - prose.start).unwrap_or_default();
    let (before, behind) = (text(span.start, at.start.max(span.start)), text(at.end.min(span.end), span.end));
    let from = before.ceil_char_boundary(before.len().saturating_sub(LONG));
    Some([&before[from..], &behind[..behind.floor_char_boundary(LONG)]])
}

/// More bytes of a sentence are not read on either side of a number.
const LONG: usize = 500;

/// Whether a word before a number denies; "no more than" is a hedge that knows of its
/// "no".
fn denies_at(words: &[&str], at: usize, all: &[&str]) -> bool {
    let next = words.get(at + 1).copied().unwrap_or_default();
    let than = || next.ends_with("er") && words.get(at + 2) == Some(&"than");
    // "No more than" is a hedge by itself, "nowhere more than" is none.
    let hedges = || matches!(next, "more" | "less" | "fewer" | "later" | "quite") || than();
    let counts = || words[at] == "nowhere" || !hedges();
    // "Hardly more than 40"
    let hardly = || matches!(words[at], "hardly" | "scarcely" | "barely") && matches!(next, "more" | "over");
    hardly() || (all.contains(&words[at]) || words[at].ends_with("n't") || words[at].ends_with("n’t")) && counts()
}

/// «نباید بیش از ۶۰ سنگ ببرد»: a verb that stands before what it denies.
fn may_not(word: &str) -> bool {
    const HEADS: &[&str] =
        &["نباید", "نمی\u{200c}توان", "نمیتوان", "نتوان", "نمی\u{200c}باید", "نمیباید", "نمی\u{200c}گذار", "نمیگذار"];
    HEADS.iter().any(|head| word.starts_with(head))
}

/// «اجازه نمی‌دهد بیش از ۱۰ نفر بیایند», «مجاز نیست»: the same in two words.
fn forbids(word: &str, verb: &str) -> bool {
    matches!(word, "اجازه" | "اجازهٔ" | "مجاز" | "ممکن" | "امکان" | "حق" | "قادر") && is_negative(verb)
}

/// Whether a word is a verb that denies.
pub fn is_negative(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !is_letter(c));
    NOT_BEHIND.iter().any(|verb| word.starts_with(verb)) || verb::denies(word)
}

/// So far behind a number its verb is looked for.
const REACH: usize = 30;

/// How verbs begin that deny in any form.
const DENYING: &[&str] = &["نمی\u{200c}", "نیست", "نبود", "نباش", "ندار", "نداشت", "نخواه"];

/// Verbs that do not.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "است", "بود", "بودند", "شد", "شدند", "هست", "هستند", "دارد", "دارند", "داشت", "داشتند", "کرد", "کردند", "رفت",
    "رفتند", "آمد", "آمدند", "ماند", "ماندند", "گفت", "گفتند", "یافت", "یافتند", "گرفت", "گرفتند", "رسید", "رسیدند",
    "نوشت", "خورد", "داد", "دادند", "زد", "زدند", "باشد", "باشند", "شود", "شوند", "کند", "کنند",
];

/// How words begin that say what is not there: failed, without, unknown.
#[rustfmt::skip]
const LACKING: &[&str] = &[
    "nothing", "without", "fail", "lack", "miss", "absent", "refus", "reject", "declin", "den", "empt", "un",
    "loses", "omit", "lost", "lose", "disappear", "vanish", "stay", "exclu", "prevent", "avoid", "abstain", "skip", "forb",
    "prohib", "illiter", "بی", "بدون", "فاقد", "هیچ",
];

const NOT: &[&str] = &[
    "no",
    "not",
    "never",
    "nor",
    "nobody",
    "nowhere",
    "none",
    "neither",
    "cannot",
    "هرگز",
    "هیچ\u{200c}گاه",
    "هیچگاه",
    "هیچ\u{200c}وقت",
    "نباید",
    "نیست",
    "نبود",
    "نیستند",
    "نبودند",
];

/// Verbs that Persian denies with, as they begin.
#[rustfmt::skip]
const NOT_BEHIND: &[&str] = &[
    "نیست", "نبو", "نباش", "نخواه", "نمی", "ندار", "نداشت", "نشد", "نشو", "نکرد", "نکن", "نرفت", "نرو", "نرس",
    "نمان", "نیاف", "نگذش", "نگذر", "نده", "نداد", "نتوان", "نگر", "نیام", "نگف", "نبر", "نباید",
];

/// Of those that begin so the ones that say nothing of it.
const PRESENT: &[&str] = &["unt", "und", "uni", "unc", "dens", "dent", "بیش", "بین", "بیست", "بیا", "بیر"];
