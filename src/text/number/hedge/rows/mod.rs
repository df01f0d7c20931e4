//! The words of hedges, English and Persian, as tokens are folded.

pub(super) mod before;
pub(super) mod behind;
pub(super) mod topic;

use super::Hedge;

/// What some wordings say, and how surely.
pub(super) type Row = (Hedge, Force, &'static [&'static str]);

/// Whether the other side must say a hedge too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Force {
    /// It must: they are hedges wherever they stand beside a number.
    Asks,
    /// Only beside numbers that are hardly anything else: they are often no hedge.
    Slight,
    /// Never: they answer for a hedge of the other side, and may say something else.
    Answers,
}

/// By how much a number is more or less, and which way: "a shade under", «اندکی کمتر از».
/// «اندکی بیش از» needs no row: it says what «بیش از» says.
#[rustfmt::skip]
pub(super) const DEGREES: &[(&[&str], &[&str], Hedge)] = &[
    (
        &[
            "just", "little", "slightly", "somewhat", "marginally", "a bit", "a shade", "a touch", "a fraction",
            "a trifle", "a hair", "rather", "not much", "not far",
        ],
        &["less than", "fewer than", "under", "below", "short of", "shy of"],
        Hedge::Short,
    ),
    (
        &[
            "just", "a little", "slightly", "somewhat", "marginally", "a bit", "a shade", "a touch", "a fraction",
            "a trifle", "a hair", "rather", "well", "far",
        ],
        &["more than", "over", "above", "upwards of", "in excess of"],
        Hedge::Lower,
    ),
    (
        &[
            "اندکی", "کمی", "قدری", "مختصری", "چیزی", "مقداری", "یک مقدار", "یک\u{200c}خرده", "یک خرده", "یه\u{200c}خرده",
            "یه خرده", "یک\u{200c}کم", "یک کم", "یه\u{200c}کم", "یه کم", "یکم", "خرده\u{200c}ای", "یک ذره",
        ],
        &["کمتر از", "کم\u{200c}تر از", "زیر", "پایین\u{200c}تر از"],
        Hedge::Short,
    ),
];

/// Words that may stand between a hedge and its number.
pub(super) const BETWEEN: &[&str] = &[
    "the",
    "a",
    "an",
    "some",
    "another",
    // "Below magnitude 5", "over age 65"
    "magnitude",
    "age",
    "بزرگی",
    "بزرگای",
    "in",
    "from",
    "for",
    "us",
    "از",
    "به",
    "یک",
    "در",
    "که",
    "تعداد",
    "برای",
    "بهای",
    "میزان",
    "مبلغ",
    "معادل",
    "برابر",
    "با",
    "ad",
    "minus",
    "منفی",
    // «تقریباً سالی ۱٫۶ میلیون»
    "سالی",
    "ماهی",
    "هفته\u{200c}ای",
    "روزی",
    "ساعتی",
    "کیلویی",
    "متری",
    "نفری",
];

/// What is counted, between a hedge and its number: «حدود ساعت ده», «حدود سال ۹۴۰».
pub(super) const COUNTED: &[&str] = &[
    "ساعت",
    "سال",
    "سال\u{200c}های",
    "سن",
    "قرن",
    "سده",
    "صفحه",
    "رقم",
    "عدد",
    "مرز",
    "سطح",
    "قیمت",
    "دمای",
    "ارتفاع",
    "year",
    "page",
    "size",
    "level",
    "version",
];

/// What is measured or numbered, behind words that say of it only that it is near, or how
/// far it goes: «حدود سطر ۴۰», «تا قطر ۲۵ سانتی‌متر».
#[rustfmt::skip]
pub(super) const MEASURED: &[&str] = &[
    "نویسه", "کاراکتر", "حرف", "کلمه", "سطر", "خط", "ستون", "بند", "فصل", "دقیقه", "ثانیه", "کیلومتر", "متر", "طبقه",
    "درجه", "درجه\u{200c}ی", "قطر", "طول", "درازای", "عرض", "پهنای", "عمق", "ژرفای", "بلندی", "ضخامت", "شعاع", "وزن",
    "جرم", "حجم", "گنجایش", "ظرفیت", "سرعت", "شتاب", "فاصله", "فاصله\u{200c}ی", "مساحت", "فشار", "توان", "بسامد",
    "ولتاژ", "minute", "character", "column", "row", "kilometre", "kilometer", "mile",
];

/// Nouns that "of" ties to the number behind them: "more than a factor of four".
pub(super) const TIED: &[&str] = &["factor", "total"];

/// Hedges that belong to the verb before them where "in" or "for" stands behind.
pub(super) const PARTICLES: &[&str] = &["about", "around", "over", "under", "above", "below", "some"];

/// Words after which "about" a year is near it.
#[rustfmt::skip]
pub(super) const TIMED: &[&str] = &[
    "in", "on", "from", "since", "until", "till", "to", "by", "at", "began", "begun", "started", "ended",
    "founded", "born", "died", "dates", "dating", "dated", "completed", "finished", "built", "rebuilt", "erected",
    "constructed", "opened", "closed", "destroyed", "abandoned", "arrived", "settled", "made", "painted",
    "printed", "composed",
];
