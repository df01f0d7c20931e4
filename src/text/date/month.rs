//! Months and weekdays, in the calendars and spellings of English and Persian.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A calendar that is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// Gregorian.
    Gregorian,
    /// Solar Hijri, the calendar of Iran and Afghanistan.
    Solar,
}

/// A month by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Its calendar.
    pub calendar: Calendar,
    /// From 1 to 12.
    pub month: u8,
    /// A word that is more often something else: may, مهر.
    pub slight: bool,
}

/// What the name of a month says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A month of a calendar that is compared.
    Month(Month),
    /// One of the lunar calendar, whose days no one can compute: such a date is left
    /// alone.
    Lunar,
}

/// What a word says as the name of a month, as tokens are folded.
pub fn named(word: &str) -> Option<Named> {
    KNOWN.get(word).copied()
}

/// The month that a word names, as tokens are folded.
///
/// ```
/// use hamgam::text::date::month::{Calendar, month};
/// assert_eq!(month("امرداد").map(|m| (m.calendar, m.month)), Some((Calendar::Solar, 5)));
/// assert_eq!(month("جولای").map(|m| m.month), Some(7));
/// ```
pub fn month(word: &str) -> Option<Month> {
    match named(word) {
        Some(Named::Month(month)) => Some(month),
        Some(Named::Lunar) | None => None,
    }
}

static KNOWN: LazyLock<FxHashMap<&'static str, Named>> = LazyLock::new(|| {
    let of = |calendar: Calendar, table: &'static [&[&str]]| {
        let month = move |at: usize, name: &'static str| {
            (name, Named::Month(Month { calendar, month: at as u8 + 1, slight: SLIGHT.contains(&name) }))
        };
        table.iter().enumerate().flat_map(move |(at, names)| names.iter().map(move |name| month(at, name)))
    };
    // A word that is in both is the Gregorian month.
    let all = of(Calendar::Solar, SOLAR).chain(of(Calendar::Gregorian, GREGORIAN));
    all.chain(LUNAR.iter().map(|name| (*name, Named::Lunar))).collect()
});

/// Whether a word is the second part of a lunar month: «الاول», `al-Hijja`.
pub fn is_lunar_end(word: &str) -> bool {
    LUNAR_ENDS.contains(&word)
}

/// The names of all months.
pub fn all() -> impl Iterator<Item = &'static str> {
    GREGORIAN.iter().chain(SOLAR).flat_map(|names| names.iter()).chain(LUNAR).copied()
}

const SLIGHT: &[&str] = &[
    "may",
    "march",
    "jan",
    "mar",
    "dec",
    "sep",
    "jun",
    "oct",
    "nov",
    "feb",
    "apr",
    "jul",
    "aug",
    "مه",
    "می",
    "مارس",
    "تیر",
    "مهر",
    "آذر",
    "دی",
    "حمل",
    "ثور",
    "جوزا",
    "اسد",
    "میزان",
    "عقرب",
    "قوس",
    "جدی",
    "دلو",
    "حوت",
    "سرطان",
    "سنبله",
    "tir",
    "dey",
    "azar",
    "aban",
    "mehr",
    "saratan",
    "asad",
    "mizan",
    "aqrab",
    "qaws",
    "jadi",
];

const GREGORIAN: &[&[&str]] = &[
    &["january", "jan", "ژانویه", "ژانویهٔ", "جنوری"],
    &["february", "feb", "فوریه", "فبروری"],
    &["march", "mar", "مارس", "مارچ"],
    &["april", "apr", "آوریل", "آپریل", "اپریل", "آوریل"],
    &["may", "مه", "می", "مهٔ"],
    &["june", "jun", "ژوئن", "ژوین", "جون"],
    &["july", "jul", "ژوئیه", "ژوییه", "ژویه", "جولای"],
    &["august", "aug", "اوت", "آگوست", "اگوست", "آگست", "اگست"],
    &["september", "sep", "sept", "سپتامبر", "سپتمبر"],
    &["october", "oct", "اکتبر", "اکتوبر"],
    &["november", "nov", "نوامبر", "نومبر"],
    &["december", "dec", "دسامبر", "دسمبر"],
];

/// The months of Iran, and those of Afghanistan (CLDR fa-AF).
const SOLAR: &[&[&str]] = &[
    &["farvardin", "فروردین", "فروردین\u{200c}ماه", "فروردینماه", "حمل", "hamal"],
    &["ordibehesht", "اردیبهشت", "اردیبهشت\u{200c}ماه", "اردیبهشتماه", "ثور", "sawr", "saur"],
    &["khordad", "خرداد", "خرداد\u{200c}ماه", "خردادماه", "جوزا", "jawza"],
    &["tir", "تیر", "تیر\u{200c}ماه", "تیرماه", "سرطان", "saratan"],
    &["mordad", "amordad", "مرداد", "مرداد\u{200c}ماه", "امرداد", "مردادماه", "اسد", "asad"],
    &["shahrivar", "شهریور", "شهریور\u{200c}ماه", "شهریورماه", "سنبله", "sonbola", "sunbula"],
    &["mehr", "مهر", "مهر\u{200c}ماه", "مهرماه", "میزان", "mizan"],
    &["aban", "آبان", "آبانماه", "آبان\u{200c}ماه", "عقرب", "aqrab"],
    &["azar", "آذر", "آذر\u{200c}ماه", "آذرماه", "قوس", "qaws"],
    &["dey", "دی", "دی\u{200c}ماه", "جدی", "jadi"],
    &["bahman", "بهمن", "بهمنماه", "بهمن\u{200c}ماه", "دلو", "dalw"],
    &["esfand", "اسفند", "اسفند\u{200c}ماه", "اسفندماه", "حوت"],
];

const LUNAR: &[&str] = &[
    "muharram",
    "moharram",
    "safar",
    "rabi",
    "jumada",
    "jamadi",
    "rajab",
    "shaban",
    "sha",
    "shaaban",
    "ramadan",
    "ramadhan",
    "ramazan",
    "shawwal",
    "shavval",
    "dhu",
    "dhul",
    "zilhajja",
    "zilhajjah",
    "zilhijja",
    "zilqada",
    "zilqadah",
    "محرم",
    "صفر",
    "ربیع",
    "ربیع\u{200c}الاول",
    "ربیع\u{200c}الثانی",
    "جمادی",
    "جمادی\u{200c}الاول",
    "جمادی\u{200c}الثانی",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذیقعده",
    "ذی\u{200c}القعده",
    "ذیحجه",
    "ذی\u{200c}الحجه",
    "ذی\u{200c}حجه",
];

const LUNAR_ENDS: &[&str] = &[
    "al",
    "ul",
    "l",
    "i",
    "awwal",
    "avval",
    "thani",
    "sani",
    "akhir",
    "ula",
    "hijja",
    "hijjah",
    "hajja",
    "qada",
    "qadah",
    "qa",
    "da",
    "ban",
    "الاول",
    "الاولی",
    "الثانی",
    "الثانیه",
    "الاخر",
    "الآخر",
    "اول",
    "دوم",
    "ثانی",
    "القعده",
    "الحجه",
    "قعده",
    "حجه",
];
