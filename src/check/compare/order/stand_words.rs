//! The words by which [`super::stand`] tells two numbers from each other.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::facts::Facts;
use crate::text::glance::Glance;

/// Whether two texts may tell their numbers apart by the same: most have no word for it.
pub(super) fn may_cross(leading: &Facts, following: &Facts) -> bool {
    let both = |kind: Glance| leading.seen.has(kind) && following.seen.has(kind);
    both(Glance::SIDE) || both(Glance::PAST) || both(Glance::PAID)
}

/// A side that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    For,
    Against,
    Won,
    Lost,
}

/// The side that a word behind a number says, the so-manyth there, by the word behind it:
/// "twelve against", «دوازده نفر مخالف», not "twelve against nine".
pub(super) fn of_side(word: &str, next: Option<&str>, at: usize) -> Option<Side> {
    let ends = next.is_none_or(|next| matches!(next, "it" | "him" | "her" | "them" | "this"));
    Some(match word {
        "for" if ends && at < 3 => Side::For,
        "favour" | "favor" if at < 4 => Side::For,
        "against" if ends && at < 3 => Side::Against,
        "opposed" if at < 3 => Side::Against,
        "موافق" | "موافقت" if at < 4 => Side::For,
        "مخالف" | "مخالفت" if at < 4 => Side::Against,
        "برد" | "بردند" | "برده" | "برده\u{200c}اند" => Side::Won,
        "باخت" | "باختند" | "باخته" | "باخته\u{200c}اند" => Side::Lost,
        _ => return None,
    })
}

/// Whether two words say that something was so before: "year earlier", "last year", «سال
/// پیش».
pub(super) fn time(word: &str, next: Option<&str>) -> bool {
    let Some(next) = next else { return false };
    UNITS.contains(&word) && LATER.contains(&next)
        || UNITS.contains(&next) && EARLIER.contains(&word)
        || PERSIAN_UNITS.contains(&word) && PERSIAN_TIMES.contains(&next)
}

const UNITS: &[&str] = &["year", "month", "season", "quarter", "decade", "week"];

/// Words that say of a time before them that it is past.
const LATER: &[&str] = &["earlier", "ago", "before", "previously"];

/// The same of a time behind them.
const EARLIER: &[&str] = &["last", "previous", "preceding", "prior"];

const PERSIAN_UNITS: &[&str] = &["سال", "ماه", "فصل", "دهه", "هفته"];

/// [`LATER`] in Persian.
const PERSIAN_TIMES: &[&str] = &["پیش", "قبل", "گذشته", "پیشین", "پیش\u{200c}تر", "پیشتر", "قبلی", "قبل\u{200c}تر"];

/// Words that may lead what tells a number.
pub(super) const LEADS: &[&str] = &[
    "in", "the", "a", "an", "one", "of", "than", "during", "just", "only", "each", "every", "در", "یک", "همین", "هر",
    "همان",
];

/// Words behind which another thing is said.
pub(super) const PARTS: &[&str] =
    &["and", "but", "or", "while", "whereas", "which", "that", "و", "ولی", "اما", "یا", "که", "حالی\u{200c}که"];

/// For one of what something is paid.
pub(super) fn paid(word: &str) -> Option<usize> {
    let word = word.trim_end_matches(['\u{654}', '\u{650}']);
    let stem = ["\u{200c}ای", "ای", "یی", "ی", "s"].iter().find_map(|end| word.strip_suffix(end));
    KNOWN.get(word).or_else(|| KNOWN.get(stem?)).copied()
}

/// The first row of the table that a word stands in.
static KNOWN: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let words = PAID.iter().enumerate().flat_map(|(row, words)| words.split('/').map(move |word| (word, row)));
    words.rev().collect()
});

/// A row is one thing in both languages; times are counted elsewhere.
const PAID: &[&str] = &[
    "dollar/دلار",
    "euro/یورو",
    "pound/sterling/پوند",
    "franc/فرانک",
    "yen/ین",
    "rouble/ruble/روبل",
    "lira/لیر/لیره",
    "dirham/درهم",
    "dinar/دینار",
    "rupee/روپیه",
    "yuan/یوان",
    "kilo/kilogram/kilogramme/کیلو/کیلوگرم",
    "tonne/ton/تن",
    "sack/کیسه/گونی",
    "bag/کیسه/کیف",
    "litre/liter/لیتر",
    "gallon/گالن",
    "barrel/بشکه",
    "ounce/اونس",
    "coin/سکه",
    "box/جعبه",
    "bottle/بطری/شیشه",
    "hectare/هکتار",
    "bushel/کیل",
    "loaf/قرص",
];
