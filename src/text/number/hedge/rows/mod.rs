//! The words of hedges, English and Persian, as tokens are folded.

pub(super) mod before;
pub(super) mod behind;
pub(super) mod topic;

use super::Hedge;

/// Words, what they say, and whether they are often no hedge.
pub(super) type Row = (&'static str, Hedge, bool);

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
