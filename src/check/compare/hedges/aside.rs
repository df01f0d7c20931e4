//! What qualifies a number behind a comma, at the end of what is said of it: «سه تا پنج
//! دقیقه طول می‌کشد، کم‌وبیش», "keeps 20 of them, no more".

use super::denied::sentence;
use crate::facts::Facts;
use crate::text::number::Number;
use crate::text::number::hedge::Hedge;

/// Whether an aside behind a number, and before the next one, qualifies it so.
pub(super) fn is_aside(hedge: Hedge, facts: &Facts, number: &Number) -> bool {
    let words = match hedge {
        Hedge::Lower => FLOOR,
        Hedge::Upper => CEILING,
        Hedge::About | Hedge::Nearly => NEAR,
        Hedge::Short => return false,
    };
    let Some([_, behind]) = sentence(facts, &number.span) else { return false };
    let place = facts.numbers.partition_point(|other| other.span.start <= number.span.start);
    // «سه تا پنج دقیقه» is qualified as one.
    let linked = facts.numbers.get(place).is_some_and(|next| facts.is_range(&number.span, &next.span));
    let next = facts.numbers.get(place + usize::from(linked));
    let end = next.map_or(behind.len(), |next| next.span.start.saturating_sub(number.span.end));
    let own = behind.get(..end).unwrap_or(behind);
    let is_end = |c: char| matches!(c, ',' | '،' | ';' | '؛' | '(' | ')' | '—' | '–' | '.');
    own.split(is_end).skip(1).any(|aside| words.contains(&aside.trim().to_lowercase().as_str()))
}

#[rustfmt::skip]
const NEAR: &[&str] = &[
    "roughly", "approximately", "more or less", "give or take", "or so", "or thereabouts", "کم\u{200c}وبیش", "کم و بیش",
    "کمابیش", "تقریباً", "تقریبا", "حدوداً", "حدودا", "تخمیناً", "تخمینا", "به تقریب", "به\u{200c}تقریب", "به تخمین",
    "به\u{200c}تخمین", "یا همین حدود", "یا همین حدودها", "یا در همین حدود", "یا در همین حدودها",
    "به\u{200c}طور تقریبی", "به طور تقریبی",
];

#[rustfmt::skip]
const FLOOR: &[&str] = &[
    "no fewer", "no less", "and no fewer", "and no less", "not fewer", "not less", "at least", "at the least",
    "if not more", "or more", "perhaps more", "maybe more", "possibly more", "نه کمتر", "نه کم\u{200c}تر", "و نه کمتر",
    "و نه کم\u{200c}تر", "نه کمتر از آن", "دست\u{200c}کم", "دست کم", "حداقل", "لااقل", "یا بیشتر", "یا بیش\u{200c}تر",
    "اگر نه بیشتر", "بلکه بیشتر", "شاید بیشتر", "شاید هم بیشتر",
];

#[rustfmt::skip]
const CEILING: &[&str] = &[
    "no more", "and no more", "not more", "at most", "at the most", "or fewer", "or less", "if that", "نه بیشتر",
    "نه بیش\u{200c}تر", "و نه بیشتر", "و نه بیش\u{200c}تر", "نه بیشتر از آن", "نه بیش از آن", "دست\u{200c}بالا",
    "دست بالا", "حداکثر", "یا کمتر", "یا کم\u{200c}تر",
];
