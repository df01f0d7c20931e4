//! What a number is to the other one of two: the whole of which that is a part, what is
//! denied, what is left out. A language may tell either first, and its words keep that.

use std::ops::Range;

use super::{Exchange, Sides};
use crate::check::compare::hedges::denied::is_negative;
use crate::facts::Facts;
use crate::text::glance::Glance;
use crate::text::number::Number;
use crate::text::token::word::is_letter;

/// What words beside a number make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// "Of the forty", «از چهل نفر».
    Whole,
    /// "Of whom two": the other one is the whole.
    Part,
    /// "With the exception of four", «به‌جز چهار سال».
    Left,
    /// "Instead of the planned 30", «به جای سی سال».
    Instead,
    /// "Not 71", «۷۱ نبود».
    Denied,
    /// "To 300", «به ۳۰۰ رسید».
    End,
}

/// Whether one of two numbers is on both sides what the other is on neither.
pub(super) fn keep((leading, following): Sides, found: &Exchange) -> bool {
    let of = |span: &Range<usize>| {
        let number = leading.numbers.iter().find(|number| number.span == *span)?;
        let here = following.numbers.iter().find(|other| other.meets(number))?;
        Some((number.span.clone(), here.span.clone()))
    };
    let (Some(first), Some(second)) = (of(&found.first), of(&found.second)) else { return false };
    let roles = |(there, here): &(Range<usize>, Range<usize>)| (role(leading, there), role(following, here));
    let (one, other) = (roles(&first), roles(&second));
    let is_kept = |own: (Option<Role>, Option<Role>), not: (Option<Role>, Option<Role>)| {
        own.0.is_some() && own.0 == own.1 && not.0 != own.0 && not.1 != own.0
    };
    let is_whole = |whole: (Option<Role>, Option<Role>), part: (Option<Role>, Option<Role>)| {
        let said = |whole, part| whole == Some(Role::Whole) || part == Some(Role::Part);
        let turned = [part.0, part.1].contains(&Some(Role::Whole)) || [whole.0, whole.1].contains(&Some(Role::Part));
        said(whole.0, part.0) && said(whole.1, part.1) && !turned
    };
    is_kept(one, other) || is_kept(other, one) || is_whole(one, other) || is_whole(other, one)
}

/// Two numbers of which each side denies another one, or leaves another one out: "17, not
/// 71", «۱۷ نبود، ۷۱ بود».
pub(super) fn turned((leading, following): Sides) -> Option<Exchange> {
    let few = |facts: &Facts| (2..MOST).contains(&facts.numbers.len());
    // As in most passages.
    let speaks = |facts: &Facts| facts.prose.iter().any(|prose| SAYING.iter().any(|word| prose.text.contains(word)));
    if !few(leading) || !few(following) || !speaks(leading) || !speaks(following) {
        return None;
    }
    let roles = |facts: &'_ Facts| -> Vec<(Role, Number)> {
        facts.numbers.iter().filter_map(|number| Some((role(facts, &number.span)?, number.clone()))).collect()
    };
    let own = roles(leading);
    let others = if own.is_empty() { return None } else { roles(following) };
    [Role::Denied, Role::Left, Role::Instead].into_iter().find_map(|of| {
        let only = |all: &[(Role, Number)]| {
            let mut all = all.iter().filter(|(role, _)| *role == of);
            all.next().filter(|_| all.next().is_none()).map(|(_, number)| number.clone())
        };
        let (there, here) = (only(&own)?, only(&others)?);
        let once = |facts: &Facts, number: &Number| facts.numbers.iter().filter(|one| one.meets(number)).count() == 1;
        let both = |number: &Number| once(leading, number) && once(following, number);
        let other = leading.numbers.iter().find(|one| one.meets(&here))?;
        let turned = !there.meets(&here) && both(&there) && both(&here);
        let (first, second) = if there.span.start < other.span.start { (&there, other) } else { (other, &there) };
        let exchange = || Exchange { first: first.span.clone(), second: second.span.clone(), here: here.span.clone() };
        turned.then(exchange)
    })
}

/// Of more numbers nothing is told.
const MOST: usize = 8;

/// Words of which one stands where a number is denied, or left out.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    " not ", "xcept", "nstead", "ather than", "نبود", "نیست", "ندارد", "نداشت", " نه ", "جز ", "استثنا", "جای ",
];

/// What the words beside a number make of it, if anything.
fn role(facts: &Facts, span: &Range<usize>) -> Option<Role> {
    let [before, _, behind] = facts.around(span)?;
    let bare = |word: &str| word.trim_matches(|c: char| !is_letter(c) && c != '\u{200c}').to_lowercase();
    let before = before.rsplit(['،', '؛', ';', ',', '.']).next().unwrap_or_default();
    let led: Vec<String> = before.split_whitespace().rev().take(NEAR).map(bare).collect();
    let mut led = led.iter().map(String::as_str).skip_while(|word| BETWEEN.contains(word));
    let (last, first) = (led.next().unwrap_or_default(), led.next().unwrap_or_default());
    let clause = behind.split(['،', '؛', '.', ';', ',']).next().unwrap_or_default();
    let mut next = behind.split_whitespace();
    if next.next() == Some("of")
        && next.next().is_some_and(|whom| matches!(bare(whom).as_str(), "them" | "whom" | "these" | "which"))
    {
        return Some(Role::Part);
    }
    let near: Vec<String> = clause.split_whitespace().take(NEAR).map(bare).collect();
    // «ساعت هشت نه، ساعت هفت»
    let closes = || near.len() < NEAR && near.last().is_some_and(|word| word == "نه");
    let denied = near.iter().any(|word| is_negative(word)) || closes();
    match (first, last) {
        ("exception", "of") | (_, "except" | "save" | "excepting" | "barring") | ("except", "for") => Some(Role::Left),
        (_, "به\u{200c}استثنای" | "استثنای" | "به\u{200c}جز" | "بجز" | "جز") => {
            Some(Role::Left)
        }
        ("instead", "of") | ("rather", "than") | ("به", "جای") | (_, "به\u{200c}جای" | "بجای") => {
            Some(Role::Instead)
        }
        ("of", "whom" | "which" | "them" | "these") => Some(Role::Part),
        (_, "of" | "از") => Some(Role::Whole),
        (_, "not" | "نه") | ("not", "at" | "in" | "on" | "by") | ("نه", _) => Some(Role::Denied),
        _ if denied && facts.seen.has(Glance::ARABIC_BLOCK) => Some(Role::Denied),
        (_, "to" | "به") => Some(Role::End),
        _ => None,
    }
}

/// So many words beside a number are looked at.
const NEAR: usize = 4;

/// What may stand between a number and the word that makes something of it.
const BETWEEN: &[&str] =
    &["the", "all", "these", "those", "his", "her", "its", "their", "planned", "این", "آن", "همهٔ", "only", "just"];
