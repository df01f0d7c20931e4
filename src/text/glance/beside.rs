//! Words that turn a number or a date round, or say what it numbers: whether one
//! stands in a text is seen, not where. Each begins here as its readers in
//! `check::compare::beside` have it; one that is missing here is never read there.
//! Numbers of which no ending makes another one stand here too.

use super::Glance;
use crate::text::number::{compound, roman};

/// The words, in small letters, without signs; of two joined by a ZWNJ the first.
pub const WORDS: &[(Glance, &[&str])] = &[
    (
        Glance::ORDER,
        &[
            "before",
            "after",
            "prior",
            "pre",
            "post",
            "since",
            "earlier",
            "ago",
            "previously",
            "later",
            "afterwards",
            "afterward",
            "thereafter",
            "پیش",
            "قبل",
            "پس",
            "بعد",
            "زودتر",
            "دیرتر",
            "بعدتر",
            "پیشتر",
            "newer",
            "older",
            "جدیدتر",
            "تازه",
            "تازهتر",
            "جدید",
            "قدیمی",
            "قدیمیتر",
        ],
    ),
    (
        Glance::HOUR,
        &[
            // "p.m.", «ب.ظ»
            "am",
            "pm",
            "m",
            "ظ",
            "dawn",
            "daybreak",
            "sunrise",
            "morning",
            "mornings",
            "noon",
            "midday",
            "afternoon",
            "evening",
            "dusk",
            "sunset",
            "night",
            "midnight",
            "before",
            "after",
            "سحر",
            "سحرگاه",
            "سپیده",
            "پگاه",
            "صبح",
            "صبحگاه",
            "بامداد",
            "ظهر",
            "بعد",
            "بعدازظهر",
            "عصر",
            "غروب",
            "شامگاه",
            "شب",
            "نیمه",
            "نیمهشب",
            "نیمروز",
            "نصف",
            "نصفه",
        ],
    ),
    (Glance::RATE, RATES),
    (Glance::RATE.or(Glance::TIME), TIMED),
    (Glance::TIME, SPANS),
    (
        Glance::LABEL,
        &[
            "article",
            "articles",
            "rule",
            "rules",
            "principle",
            "paragraph",
            "paragraphs",
            "section",
            "sections",
            "chapter",
            "chapters",
            "part",
            "page",
            "pages",
            "volume",
            "volumes",
            "ward",
            "wards",
            "cell",
            "room",
            "floor",
            "table",
            "figure",
            "annex",
            "appendix",
            "resolution",
            "ماده",
            "مواد",
            "اصل",
            "قاعده",
            "قواعد",
            "پاراگراف",
            "بند",
            "بندهای",
            "فصل",
            "قسمت",
            "بخش",
            "صفحه",
            "صفحات",
            "جلد",
            "سلول",
            "اتاق",
            "طبقه",
            "جدول",
            "شکل",
            "پیوست",
            "ضمیمه",
            "قطعنامه",
        ],
    ),
    (
        Glance::MEASURE,
        &[
            "long",
            "length",
            "wide",
            "broad",
            "width",
            "breadth",
            "high",
            "tall",
            "height",
            "altitude",
            "elevation",
            "deep",
            "depth",
            "diameter",
            "طول",
            "درازا",
            "درازای",
            "عرض",
            "پهنا",
            "پهنای",
            "ارتفاع",
            "بلندی",
            "عمق",
            "ژرفا",
            "ژرفای",
            "قطر",
        ],
    ),
    (
        Glance::ERA,
        // "B.C.", «ق.م.»
        &["bc", "bce", "ad", "ce", "c", "d", "e", "میلادی", "میلاد", "مسیح", "م"],
    ),
    (Glance::MINUS, &["minus", "negative", "منفی"]),
    (Glance::UNIT, UNITS),
    (Glance::ENDS, ENDS),
    (Glance::GAP, GAPS),
    (Glance::OFTEN, OFTENS),
    (Glance::SIDE, SIDES),
    (Glance::PAST, PASTS),
    (Glance::PAID, PAID),
    (Glance::EACH, EACHS),
    (Glance::SLIGHT, compound::COMPOUNDS),
    (Glance::NUMBER, compound::SUMS),
    (Glance::NUMBER, roman::NUMERALS),
];

/// What something is counted by.
#[rustfmt::skip]
const RATES: &[&str] = &[
    "per", "each", "every", "هر",
    // "Up to a metre": what one is counted by, as a week is.
    "metre", "meter", "kilometre", "kilometer", "mile", "kilo", "kilogram", "ton", "tonne", "litre", "liter",
];

/// The same of a unit of time.
#[rustfmt::skip]
const TIMED: &[&str] = &[
    "hourly", "daily", "nightly", "weekly", "monthly", "yearly", "annually", "annual", "quarterly", "fortnightly",
    "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade", "century",
    "ثانیه", "دقیقه", "ساعت", "ساعتی", "روز", "روزی", "روزانه", "شبانه", "شب", "شبی", "هفته", "هفتگی", "ماه", "ماهی",
    "ماهانه", "ماهیانه", "سال", "سالی", "سالانه", "سالیانه", "فصلی", "دهه", "قرن", "سده",
];

/// Units of time by which nothing is counted, if nothing else says so.
#[rustfmt::skip]
const SPANS: &[&str] = &[
    "seconds", "minutes", "hours", "days", "nights", "weeks", "fortnights", "months", "quarters", "years", "decades",
    "centuries", "millisecond", "milliseconds", "ms", "h", "hr", "hrs", "min", "sec", "kph", "mph", "فصل",
];

/// What a column or an option may be counted in.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "ms", "milliseconds", "seconds", "secs", "minutes", "hours", "days", "weeks", "months", "years",
    "decades", "bits", "bytes", "kilobytes", "megabytes", "gigabytes", "terabytes", "characters", "chars",
    "letters", "kb", "mb", "gb", "tb", "rials", "tomans", "dollars", "euros", "ریال", "تومان", "دلار", "یورو", "ثانیه", "دقیقه", "ساعت", "روز", "هفته", "ماه", "سال", "دهه", "قرن",
    "سده", "بیت", "بایت", "کیلوبایت", "مگابایت", "مگ", "گیگابایت", "گیگ", "ترابایت", "نویسه", "کاراکتر",
    "حرف",
];

/// Which of a row are meant.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "first", "initial", "opening", "نخستین", "اولین", "last", "final", "closing", "آخرین", "واپسین", "past",
    "previous", "preceding", "next", "coming", "following", "subsequent", "اول", "نخست", "ابتدایی", "آغازین",
    "اولیه", "آخر", "پایانی", "انتهایی", "گذشته", "اخیر", "آینده", "آتی",
];

/// That something is done so many times, or again and again; a number that is joined to
/// «بار» is known by [`TIMES`].
#[rustfmt::skip]
const OFTENS: &[&str] = &[
    TIMES, "هر", "میان", "مرتبه", "نوبت", "دفعه", "every", "each", "once", "twice", "thrice", "times",
    "fortnightly",
];

/// How often, where no number says it.
#[rustfmt::skip]
const EACHS: &[&str] = &[
    "every", "each", "per", "hourly", "daily", "nightly", "weekly", "monthly", "yearly", "annually", "quarterly", "هر",
    "روزانه", "هفتگی", "ماهانه", "ماهیانه", "سالانه", "سالیانه",
];

/// "Times", which may be joined to its number: «دوبار».
pub const TIMES: &str = "بار";

/// Which way two things are apart.
#[rustfmt::skip]
const GAPS: &[&str] = &[
    "twice", "times", "below", "less", "lower", "fewer", "کمتر", "کمتری", "کم", "پایین", "پایینتر", "زیر", "above", "more", "higher",
    "بیشتر", "بیشتری", "بیش", "بالاتر", "بالای", "earlier", "sooner", "زودتر", "later", "دیرتر", "behind", "عقب",
    "عقبتر", "ahead", "جلو", "جلوتر", "younger", "smaller", "کوچک", "کوچکتر", "جوان", "جوانتر", "older",
    "bigger", "larger", "بزرگ", "بزرگتر", "مسن", "مسنتر", "پیرتر", "shorter", "کوتاه", "کوتاهتر", "longer",
    "taller", "بلندتر", "درازتر", "طولانی", "slower", "کندتر", "آهسته", "faster", "quicker", "سریع", "سریعتر",
    "تندتر", "cheaper", "ارزان", "ارزانتر", "dearer", "costlier", "گران", "گرانتر", "lighter", "سبک", "سبکتر",
    "heavier", "سنگین", "سنگینتر", "colder", "cooler", "سردتر", "خنک", "warmer", "hotter", "گرم", "گرمتر",
    "داغ", "narrower", "باریک", "باریکتر", "wider", "broader", "پهن", "پهنتر", "عریض", "shallower", "deeper",
    "عمیق", "ژرف", "گودتر", "nearer", "closer", "نزدیک", "نزدیکتر", "farther", "further", "دورتر",
];

/// Whether "per" and a unit are meant by a stroke: "MB/s".
pub(super) fn is_per(behind: &[u8]) -> bool {
    let ends = |length: usize| !behind.get(length).is_some_and(u8::is_ascii_alphanumeric);
    SIGNS_OF_TIME.iter().any(|(sign, _)| behind.starts_with(sign.as_bytes()) && ends(sign.len()))
}

/// Units of time behind a stroke, which no other word is.
pub const SIGNS_OF_TIME: &[(&str, &str)] = &[
    ("s", "second"),
    ("sec", "second"),
    ("min", "minute"),
    ("h", "hour"),
    ("hr", "hour"),
    ("wk", "week"),
    ("mo", "month"),
    ("yr", "year"),
];

/// Who takes a side says one of these, of the two that are set against each other.
#[rustfmt::skip]
const SIDES: &[&str] = &[
    "favour", "favor", "against", "opposed", "won", "win", "wins", "winning", "lost", "lose", "loses", "losing",
    "موافق", "موافقت", "مخالف", "مخالفت", "برد", "بردند", "برده", "باخت", "باختند", "باخته",
];

#[rustfmt::skip]
const PASTS: &[&str] = &[
    "earlier", "ago", "before", "previously", "last", "previous", "preceding", "prior",
    "پیش", "قبل", "گذشته", "پیشین", "پیشتر", "قبلی",
];

/// Coins, weights and vessels, with the endings that a number gives them.
#[rustfmt::skip]
const PAID: &[&str] = &[
    "dollar", "dollars", "euro", "euros", "pound", "pounds", "sterling", "franc", "francs", "yen", "rouble",
    "roubles", "ruble", "rubles", "lira", "liras", "dirham", "dirhams", "dinar", "dinars", "rupee", "rupees", "yuan",
    "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "tonne", "tonnes", "ton", "tons", "sack",
    "sacks", "bag", "bags", "litre", "litres", "liter", "liters", "gallon", "gallons", "barrel", "barrels", "ounce",
    "ounces", "coin", "coins", "box", "boxes", "bottle", "bottles", "hectare", "hectares", "bushel", "bushels",
    "loaf", "دلار", "دلاری", "یورو", "یورویی", "پوند", "پوندی", "فرانک", "فرانکی", "ین", "ینی", "روبل", "روبلی", "لیر",
    "لیری", "لیره", "درهم", "درهمی", "دینار", "دیناری", "روپیه", "یوان", "یوانی",
    "کیلو", "کیلویی", "کیلوگرم", "کیلوگرمی", "تن", "تنی", "کیسه", "گونی", "کیف", "لیتر", "لیتری", "گالن", "گالنی",
    "بشکه", "اونس", "اونسی", "سکه", "جعبه", "بطری", "شیشه", "هکتار", "هکتاری", "کیل", "قرص", "قرصی",
];
