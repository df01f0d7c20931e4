//! How a hedge says what it says: by counting, by comparing, as a doubt.

/// How a hedge says what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Of the number alone: at least, about, دست‌کم.
    Plain,
    /// By comparing: more than, بیش از. Where it is denied it says the contrary.
    Compares,
    /// By comparing, where something may as well start from there: «از ۵۰ بالاتر رفت».
    Rises,
    /// By comparing, with a word that is a place as well: over.
    Over,
    /// By comparing a measure, with a number or with things: larger than, بزرگ‌تر از.
    Than,
    /// As a stretch of time or of a road: within.
    Within,
    /// By the name of a bound: minimum, maximum, حداقل, بیشینه. Other words of the
    /// sentence may name it as well.
    Bounds,
    /// From there on, or as far as there: "or later", «به بالا».
    Onward,
    /// As a doubt, which may as well be said of the whole sentence: perhaps, شاید.
    Doubts,
    /// As so little that it is hardly true: barely, به‌زحمت.
    Barely,
    /// As so many and a few more: forty-odd, چهل و چند. It is near, and no less.
    Odd,
    /// By comparing, where it may as well say most of so many: «از ۳۰۰ نفر بیشتر آمدند».
    Most,
    /// Hardly, or not at all: of what somebody speaks, where something is. It answers, and
    /// never asks.
    Answers,
}

/// How a hedge of these words says what it says.
pub(super) fn manner(words: &[&str]) -> Manner {
    let is = |all: &[&str]| words.last().is_some_and(|word| all.contains(word));
    let denies = |word: &&str| matches!(*word, "no" | "not" | "never" | "نه" | "hardly" | "scarcely" | "barely");
    match words {
        ["over"] | [.., "is" | "are" | "was" | "were", "over"] => Manner::Over,
        ["within", ..] => Manner::Within,
        ["no" | "not", "longer" | "later" | "earlier" | "farther" | "further", "than"] => Manner::Than,
        _ if is(BOUNDS) || matches!(words, [.., "minimum" | "maximum", "of"]) => Manner::Bounds,
        [doubt, "هم"] if DOUBTS.contains(doubt) => Manner::Doubts,
        _ if is(DOUBTS) || matches!(words, [.., "likely", "to", "be"] | ["چه", "بسا"]) => Manner::Doubts,
        _ if is(BARELY) || matches!(words, ["not", "quite"] | ["only", "just"]) => Manner::Barely,
        [degree, "even"] | [degree, "more" | "over" | "above", ..] if LITTLE.contains(degree) => Manner::Barely,
        ["not", "much", "more" | "over", ..] => Manner::Barely,
        [.., "به", "احتمال"] | [.., "به", "احتمال", _] => Manner::Doubts,
        _ if !words.first().is_some_and(denies) && is(COMPARING) => Manner::Compares,
        ["سال", "گذشته", ..] | ["سال", "می\u{200c}گذرد" | "نمی\u{200c}گذرد" | "نمی\u{200c}گذشت" | "نگذشته"] => {
            Manner::Compares
        }
        ["odd"] | ["-", "odd" | "something"] | ["and", "some" | "odd" | "change"] | ["plus", "change"] => Manner::Odd,
        ["and", "a", "bit" | "little" | "fraction"] => Manner::Odd,
        [
            "و",
            "چند"
            | "اندی"
            | "کسری"
            | "مقداری"
            | "کمی"
            | "اندکی"
            | "خرده"
            | "خرده\u{200c}ای"
            | "خورده"
            | "خورده\u{200c}ای",
        ]
        | ["و", "خرده" | "خورده", "ای"] => Manner::Odd,
        ["or" | "and", word] if ONWARD.contains(word) => Manner::Onward,
        ["ff" | "onward" | "onwards", ..] | ["et", "seq", ..] => Manner::Onward,
        ["به", "بعد" | "بالا" | "بالای" | "پایین"] => Manner::Onward,
        ["یا" | "و", word] if ONWARD.contains(word) => Manner::Onward,
        _ => Manner::Plain,
    }
}

/// What stands behind "or" there.
const ONWARD: &[&str] = &[
    "later",
    "higher",
    "newer",
    "above",
    "up",
    "upwards",
    "over",
    "under",
    "below",
    "earlier",
    "older",
    "lower",
    "بالاتر",
    "جدیدتر",
    "تازه\u{200c}تر",
    "بعد",
    "بعدتر",
    "دیرتر",
    "قبل",
    "قبل\u{200c}تر",
    "پیشتر",
    "پیش\u{200c}تر",
    "زودتر",
];

/// The last words of those that compare.
const COMPARING: &[&str] = &[
    "than",
    "over",
    "above",
    "under",
    "below",
    "exceed",
    "exceeds",
    "exceeded",
    "exceeding",
    "از",
    "بر",
    "بالای",
    "زیر",
    "مرز",
    "تجاوز",
    "فراتر",
];

/// Words that name a bound; "Max" is a name as well.
const BOUNDS: &[&str] =
    &["minimum", "maximum", "حداقل", "حداکثر", "کمینه", "کمینه\u{200c}ی", "بیشینه", "بیشینه\u{200c}ی"];

/// Words of doubt.
const DOUBTS: &[&str] = &[
    "perhaps",
    "possibly",
    "maybe",
    "probably",
    "likely",
    "شاید",
    "گویا",
    "محتملا",
    "چه\u{200c}بسا",
    "احتمالا",
    "ظاهرا",
];

/// Words before what is hardly more.
const LITTLE: &[&str] = &["little", "barely", "hardly", "scarcely"];

/// Words of hardly so many.
const BARELY: &[&str] = &[
    "barely",
    "hardly",
    "scarcely",
    "به\u{200c}زور",
    "زور",
    "بزور",
    "به\u{200c}زحمت",
    "زحمت",
    "بزحمت",
    "به\u{200c}سختی",
    "سختی",
];
