//! Words of what grew more or less, for all who read them.

/// English verbs of what grew less.
#[rustfmt::skip]
pub(super) const LOSSES: &[&str] = &[
    "lost", "lose", "loses", "losing", "shed", "sheds", "fell", "fallen", "falls", "fall", "dropped", "drop", "drops",
    "cut", "cuts", "cutting", "reduced", "reduces", "reduce", "reducing", "shrank", "shrunk", "shrinks", "shrink",
    "decreased", "decreases", "decrease", "down", "declined", "declines", "lowered", "lowers", "lower", "slashed",
    "slash", "sank", "sunk", "diminished", "trimmed", "plunged", "dwindled",
];

/// English verbs of what grew more.
#[rustfmt::skip]
pub(super) const RISES: &[&str] = &[
    "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing", "grew", "grow",
    "grows", "grown", "climbed", "climbs", "raised", "raises", "raise",
];

/// Other English words that say it of what grew more.
pub(super) const HIGHER: &[&str] = &["growth", "up", "more", "higher", "faster", "gain", "gained"];

/// Persian words of what grew less, behind a number.
pub(super) const LESS: &[&str] =
    &["کاهش", "کم", "کمتر", "افت", "پایین", "ریزش", "کاست", "کاستند", "کاسته", "تقلیل", "آب"];

/// Persian words of what grew more.
pub(super) const MORE: &[&str] = &["افزایش", "رشد", "بالا", "بیشتر"];

/// Persian words of what came as far as a number, whichever way.
#[rustfmt::skip]
pub(super) const REACHING: &[&str] = &[
    "رسید", "رسیده", "رسیدند", "برسد", "برسند", "می\u{200c}رسد", "رساند", "رسانده", "رساندند", "رسانید", "می\u{200c}رساند",
    "برساند", "برسانند",
];

/// Whether a word is one of some Persian ones, or begins with one before a joint.
pub(super) fn is_one_of(word: &str, all: &[&str]) -> bool {
    all.contains(&word) || word.contains('\u{200c}') && all.iter().any(|own| word.starts_with(own))
}

/// Words between "by" or "to" and a number.
#[rustfmt::skip]
pub(super) const QUALIFYING: &[&str] = &[
    "a", "an", "about", "almost", "nearly", "some", "over", "around", "roughly", "just", "only", "more", "less",
    "than", "the", "حدود", "تقریبا", "تقریباً", "بیش", "بیشتر", "کمتر", "از", "نزدیک", "تنها", "فقط", "حدوداً",
];
