//! The words by which [`super::stand`] tells two numbers from each other.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::facts::Facts;

/// Whether two texts may tell their numbers apart by the same: most have no word for it.
pub(super) fn may_cross(leading: &Facts, following: &Facts) -> bool {
    let both = kinds(leading) & kinds(following);
    both & (SIDES | TIMES) != 0 || (both >> OF_PAID).count_ones() > 1
}

/// Words of sides that are taken.
const SIDES: u64 = 1;

/// Words of what was so before.
const TIMES: u64 = 1 << 1;

/// From this bit on there is one for every row of what is paid for.
const OF_PAID: usize = 2;

/// Which kinds of words a text has.
fn kinds(facts: &Facts) -> u64 {
    type Words = (AhoCorasick, Vec<u64>);
    static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| {
        let sides = SIDED.iter().map(|word| ((*word).to_owned(), SIDES));
        let times = UNITS.iter().flat_map(|unit| {
            let behind = LATER.iter().map(move |word| format!("{unit} {word}"));
            behind.chain(EARLIER.iter().map(move |word| format!("{word} {unit}")))
        });
        let persian =
            PERSIAN_UNITS.iter().flat_map(|unit| PERSIAN_TIMES.iter().map(move |word| format!("{unit} {word}")));
        let times = times.chain(persian).map(|words| (words, TIMES));
        let paid = PAID.iter().enumerate();
        let paid =
            paid.flat_map(|(row, words)| words.split('/').map(move |word| (word.to_owned(), 1 << (OF_PAID + row))));
        let (words, kinds): (Vec<String>, Vec<u64>) = sides.chain(times).chain(paid).unzip();
        Some((AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()?, kinds))
    });
    let Some((words, kinds)) = &*WORDS else { return u64::MAX };
    let of = |text: &str| {
        let begins = |at: usize| !text[..at].ends_with(char::is_alphabetic);
        let found = words.find_overlapping_iter(text).filter(|found| begins(found.start()));
        found.fold(0, |all, found| all | kinds[found.pattern().as_usize()])
    };
    facts.prose.iter().fold(0, |all, prose| all | of(prose.words()))
}

/// Who takes a side says one of these, of the two that are set against each other.
const SIDED: &[&str] =
    &["favour", "favor", "against", "opposed", "won", "win", "lost", "lose", "losing", "موافق", "مخالف", "برد", "باخت"];

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
    let of = |word: &str| PAID.iter().position(|row| row.split('/').any(|own| own == word));
    of(word).or_else(|| of(stem?))
}

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
