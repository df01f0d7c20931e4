//! Units by their words and signs, in both languages.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A unit, and of what kind it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Of what it is one.
    pub kind: Kind,
    /// What it is called.
    pub name: &'static str,
}

/// What units are of: those of one kind are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Length,
    Area,
    Volume,
    Mass,
    Money,
    Time,
    Data,
    Text,
    Rate,
    Power,
    Energy,
    Heat,
    Pressure,
    Density,
    Resistance,
    Spoon,
}

/// Whether a word may stand before a unit.
#[rustfmt::skip]
pub fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "consecutive" | "successive" | "full" | "whole" | "entire" | "more" | "further" | "additional"
            | "long" | "short" | "solar" | "lunar" | "sidereal" | "tropical" | "synodic" | "draconic"
            | "anomalistic" | "mean" | "Julian" | "Gregorian" | "calendar" | "civil" | "working" | "work"
            | "business" | "trading" | "school" | "academic" | "fiscal" | "financial" | "straight" | "printed"
    )
}

/// The unit that a sign before or behind a number says.
pub(super) fn sign(sign: char) -> Option<Unit> {
    let name = match sign {
        '$' => "dollar",
        '€' => "euro",
        '£' => "pound",
        _ => return None,
    };
    Some(Unit { kind: Kind::Money, name })
}

/// A unit by its word, in the singular or with an ending.
pub(super) fn named(word: &str) -> Option<Unit> {
    // «هفتهٔ کاری»
    let word = word.trim_end_matches('\u{654}');
    // By the last byte of each.
    let ends: &[&str] = match word.as_bytes().last() {
        Some(b's') => &["s"],
        Some(0x8C) => &["ی", "گی", "\u{200c}ای"],
        Some(0x87) => &["ه"],
        Some(0xA7) => &["\u{200c}ها"],
        Some(0xAF) => &["\u{200c}اند"],
        Some(0xAA) => &["\u{200c}ست"],
        _ => &[],
    };
    let stem = || ends.iter().find_map(|end| KNOWN.get(word.strip_suffix(end)?));
    let known = KNOWN.get(word).or_else(stem).copied();
    // "Gigabytes"
    let is_capital = word.len() > 2 && word.starts_with(|c: char| c.is_ascii_uppercase());
    if known.is_none() && is_capital { named(&word.to_ascii_lowercase()) } else { known }
}

/// What the unit is called that a word names.
pub fn called(word: &str) -> Option<&'static str> {
    named(word).map(|unit| unit.name)
}

/// Whether a word is a unit.
pub fn is_unit(word: &str) -> bool {
    named(word).is_some()
}

/// The unit behind a degree: "°C", «درجهٔ فارنهایت».
pub(super) fn heat(word: &str) -> Option<Unit> {
    let name = match word {
        "C" => "celsius",
        "F" => "fahrenheit",
        "K" => "kelvin",
        _ => return named(word).filter(|unit| unit.kind == Kind::Heat),
    };
    Some(Unit { kind: Kind::Heat, name })
}

/// What dots are in a length, "dots per inch", «نقطه در سانتی‌متر»: by the two words
/// behind them.
pub(super) fn density(per: &str, length: &str) -> Option<Unit> {
    if !matches!(per, "per" | "در" | "بر") {
        return None;
    }
    let name = match named(length)?.name {
        "inch" => "dot/inch",
        "centimetre" => "dot/centimetre",
        "millimetre" => "dot/millimetre",
        _ => return None,
    };
    Some(Unit { kind: Kind::Density, name })
}

/// The unit that a power is with the hour behind it: "kilowatt hours", «کیلووات ساعت».
pub(super) fn energy(power: Unit, behind: &str) -> Option<Unit> {
    if !matches!(behind, "hour" | "hours" | "ساعت") {
        return None;
    }
    let name = match power.name {
        "watt" => "watt-hour",
        "kilowatt" => "kilowatt-hour",
        "megawatt" => "megawatt-hour",
        "gigawatt" => "gigawatt-hour",
        "terawatt" => "terawatt-hour",
        _ => return None,
    };
    Some(Unit { kind: Kind::Energy, name })
}

/// The spoon that a word behind «قاشق» says.
pub(super) fn spoon(word: &str) -> Option<Unit> {
    let is = |heads: [&str; 2]| heads.iter().any(|head| word.starts_with(head));
    let name = match word {
        _ if is(["غذا", "سوپ"]) => "tablespoon",
        _ if is(["چای", "چایی"]) => "teaspoon",
        _ => return None,
    };
    Some(Unit { kind: Kind::Spoon, name })
}

static KNOWN: LazyLock<FxHashMap<&'static str, Unit>> = LazyLock::new(|| {
    let of = |&(kind, name, words): &(Kind, &'static str, &'static [&'static str])| {
        words.iter().map(move |word| (*word, Unit { kind, name }))
    };
    UNITS.iter().flat_map(of).collect()
});

const UNITS: &[(Kind, &str, &[&str])] = &[
    (Kind::Length, "kilometre", &["km", "kilometre", "kilometer", "کیلومتر"]),
    (Kind::Length, "metre", &["m", "metre", "meter", "متر"]),
    (Kind::Length, "centimetre", &["cm", "centimetre", "centimeter", "سانتی\u{200c}متر", "سانتیمتر", "سانت"]),
    (Kind::Length, "millimetre", &["mm", "millimetre", "millimeter", "میلی\u{200c}متر", "میلیمتر"]),
    (Kind::Length, "mile", &["mile", "مایل"]),
    (Kind::Length, "foot", &["ft", "foot", "feet", "فوت"]),
    (Kind::Length, "inch", &["inch", "inches", "اینچ"]),
    (Kind::Length, "yard", &["yard", "یارد"]),
    (Kind::Area, "hectare", &["ha", "hectare", "هکتار"]),
    (Kind::Area, "acre", &["acre", "اکر"]),
    (Kind::Volume, "litre", &["l", "L", "litre", "liter", "لیتر"]),
    (Kind::Volume, "millilitre", &["ml", "millilitre", "milliliter", "میلی\u{200c}لیتر"]),
    (Kind::Volume, "barrel", &["barrel", "بشکه"]),
    (Kind::Volume, "gallon", &["gallon", "گالن"]),
    (Kind::Mass, "gram", &["g", "gram", "گرم"]),
    (Kind::Mass, "kilogram", &["kg", "kilo", "kilogram", "کیلو", "کیلوگرم"]),
    (Kind::Mass, "tonne", &["tonne", "ton", "تن"]),
    (Kind::Money, "rial", &["rial", "ریال"]),
    (Kind::Money, "toman", &["toman", "tuman", "تومان", "تومن"]),
    (Kind::Money, "qiran", &["qiran", "qeran", "kran", "قران", "قِران"]),
    (Kind::Money, "dollar", &["dollar", "دلار"]),
    (Kind::Money, "cent", &["cent", "سنت"]),
    (Kind::Money, "penny", &["penny", "pence", "پنی", "پنس"]),
    (Kind::Money, "euro", &["euro", "یورو"]),
    (Kind::Money, "pound", &["pound", "پوند"]),
    (Kind::Money, "rouble", &["rouble", "ruble", "روبل"]),
    (Kind::Money, "franc", &["franc", "فرانک"]),
    (Kind::Time, "millisecond", &["ms", "millisecond", "میلی\u{200c}ثانیه"]),
    (Kind::Time, "second", &["second", "sec", "ثانیه"]),
    (Kind::Time, "minute", &["minute", "min", "دقیقه"]),
    (Kind::Time, "hour", &["hour", "hr", "h", "ساعت"]),
    (Kind::Time, "day", &["day", "روز"]),
    (Kind::Time, "week", &["week", "هفته"]),
    (Kind::Time, "month", &["month", "ماه"]),
    (Kind::Time, "year", &["year", "سال"]),
    (Kind::Time, "decade", &["decade", "دهه"]),
    (Kind::Time, "century", &["century", "centuries", "سده", "قرن"]),
    (Kind::Mass, "microgram", &["mcg", "µg", "μg", "microgram", "میکروگرم"]),
    (Kind::Mass, "milligram", &["mg", "milligram", "میلی\u{200c}گرم", "میلیگرم"]),
    (Kind::Time, "microsecond", &["µs", "μs", "microsecond", "میکروثانیه"]),
    (Kind::Time, "nanosecond", &["ns", "nanosecond", "نانوثانیه"]),
    (Kind::Power, "watt", &["W", "watt", "وات"]),
    (Kind::Power, "kilowatt", &["kW", "kilowatt", "کیلووات"]),
    (Kind::Power, "megawatt", &["MW", "megawatt", "مگاوات"]),
    (Kind::Power, "gigawatt", &["GW", "gigawatt", "گیگاوات"]),
    (Kind::Power, "terawatt", &["TW", "terawatt", "تراوات"]),
    (Kind::Energy, "watt-hour", &["Wh", "وات\u{200c}ساعت"]),
    (Kind::Energy, "kilowatt-hour", &["kWh", "KWh", "کیلووات\u{200c}ساعت"]),
    (Kind::Energy, "megawatt-hour", &["MWh", "مگاوات\u{200c}ساعت"]),
    (Kind::Energy, "gigawatt-hour", &["GWh", "گیگاوات\u{200c}ساعت"]),
    (Kind::Energy, "terawatt-hour", &["TWh", "تراوات\u{200c}ساعت"]),
    // A plug has both: one for the other is a slip.
    (Kind::Power, "volt", &["V", "volt", "ولت"]),
    (Kind::Power, "millivolt", &["mV", "millivolt", "میلی\u{200c}ولت"]),
    (Kind::Power, "kilovolt", &["kV", "kilovolt", "کیلوولت"]),
    (Kind::Power, "ampere", &["A", "ampere", "amp", "آمپر"]),
    (Kind::Power, "microampere", &["µA", "μA", "microampere", "میکروآمپر"]),
    (Kind::Resistance, "ohm", &["Ω", "Ω", "ohm", "اهم"]),
    (Kind::Resistance, "kilohm", &["kΩ", "kΩ", "kilohm", "کیلواهم"]),
    (Kind::Resistance, "megohm", &["MΩ", "MΩ", "megohm", "مگااهم"]),
    (Kind::Power, "milliampere", &["mA", "milliampere", "milliamp", "میلی\u{200c}آمپر"]),
    (Kind::Heat, "celsius", &["Celsius", "centigrade", "سانتی\u{200c}گراد", "سانتیگراد", "سلسیوس"]),
    (Kind::Heat, "fahrenheit", &["Fahrenheit", "فارنهایت"]),
    (Kind::Heat, "kelvin", &["kelvin", "کلوین"]),
    (Kind::Spoon, "tablespoon", &["tbsp", "tbs", "tablespoon", "tablespoonful"]),
    (Kind::Spoon, "teaspoon", &["tsp", "teaspoon", "teaspoonful"]),
    (Kind::Money, "yen", &["yen", "ین"]),
    (Kind::Money, "lira", &["lira", "لیر", "لیره"]),
    (Kind::Money, "mark", &["mark", "مارک"]),
    (Kind::Money, "dinar", &["dinar", "دینار"]),
    (Kind::Data, "bit", &["bit", "بیت"]),
    (Kind::Data, "kilobit", &["kbit", "Kbit", "kbps", "Kbps", "kilobit", "کیلوبیت"]),
    (Kind::Data, "megabit", &["Mbit", "Mbps", "megabit", "مگابیت"]),
    (Kind::Data, "gigabit", &["Gbit", "Gbps", "gigabit", "گیگابیت"]),
    (Kind::Data, "terabit", &["Tbit", "Tbps", "terabit", "ترابیت"]),
    (Kind::Data, "petabyte", &["PB", "PiB", "petabyte", "پتابایت"]),
    (Kind::Data, "byte", &["byte", "بایت"]),
    (
        Kind::Data,
        "kilobyte",
        &["kB", "KB", "KiB", "kilobyte", "kibibyte", "کیلوبایت", "کیبی", "کیبی\u{200c}بایت", "کیبیبایت"],
    ),
    (
        Kind::Data,
        "megabyte",
        &["MB", "MiB", "megabyte", "mebibyte", "مگابایت", "مگ", "مبی", "مبی\u{200c}بایت", "مبیبایت"],
    ),
    (
        Kind::Data,
        "gigabyte",
        &["GB", "GiB", "gigabyte", "gibibyte", "گیگابایت", "گیگ", "گیبی", "گیبی\u{200c}بایت", "گیبیبایت"],
    ),
    (Kind::Data, "terabyte", &["TB", "TiB", "terabyte", "tebibyte", "ترابایت", "تبی", "تبی\u{200c}بایت", "تبیبایت"]),
    (Kind::Data, "character", &["character", "char", "نویسه", "کاراکتر", "حرف", "letter"]),
    (Kind::Text, "page", &["page", "صفحه"]),
    (Kind::Text, "line", &["line", "سطر", "خط"]),
    (Kind::Text, "word", &["word", "کلمه", "واژه"]),
    // A slip, as one number has both.
    (Kind::Rate, "decibel", &["dB", "decibel", "دسی\u{200c}بل", "دسیبل"]),
    (Kind::Rate, "hertz", &["Hz", "hertz", "هرتز"]),
    (Kind::Rate, "kilohertz", &["kHz", "KHz", "kilohertz", "کیلوهرتز"]),
    (Kind::Rate, "megahertz", &["MHz", "megahertz", "مگاهرتز"]),
    (Kind::Rate, "gigahertz", &["GHz", "gigahertz", "گیگاهرتز"]),
    (Kind::Density, "dot/inch", &["dpi", "ppi"]),
    (Kind::Pressure, "pascal", &["Pa", "pascal", "پاسکال"]),
    (Kind::Pressure, "hectopascal", &["hPa", "hectopascal", "هکتوپاسکال"]),
    (Kind::Pressure, "kilopascal", &["kPa", "kilopascal", "کیلوپاسکال"]),
    (Kind::Pressure, "megapascal", &["MPa", "megapascal", "مگاپاسکال"]),
    (Kind::Pressure, "bar", &["bar"]),
    (Kind::Pressure, "millibar", &["mbar", "millibar", "میلی\u{200c}بار"]),
    (Kind::Pressure, "psi", &["psi"]),
    (Kind::Pressure, "atmosphere", &["atm", "اتمسفر"]),
];
