//! What one of a unit comes to, in the smallest of its kind: milliseconds, micrometres,
//! milligrams, rials, bytes.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What one of a unit comes to: `604800s` for a week.
pub fn of_one(unit: &str) -> Option<String> {
    of_many(1, unit)
}

/// What so many of a unit come to.
pub fn of_many(many: u64, unit: &str) -> Option<String> {
    let (count, sign) = KNOWN.get(unit)?;
    Some(format!("{}{sign}", many.checked_mul(*count)?))
}

/// Whether a value is what a stretch of time comes to.
pub fn is_span(value: &str) -> bool {
    value.ends_with([SECONDS, MONTHS])
}

/// Whether a value is what months or years come to.
pub fn is_months(value: &str) -> bool {
    value.ends_with(MONTHS)
}

/// Whether a value is what a length, a mass, a volume, money or an amount of data comes
/// to.
pub fn is_measure(value: &str) -> bool {
    value.ends_with([
        LENGTH, MASS, VOLUME, DATA, BINARY, RATE, MONEY, COINS, ENERGY, BITS, PRESSURE, CURRENT, VOLTAGE, POWER,
        RESISTANCE,
    ])
}

/// Whether a word is what bytes, hertz or milliseconds are counted in: no year stands
/// before it.
pub fn is_technical(word: &str) -> bool {
    KNOWN.get(word).is_some_and(|(count, sign)| matches!(*sign, DATA | RATE) || (*count, *sign) == (1, SECONDS))
}

/// How many of the smallest of its kind a unit has, by its word, and the sign of the kind.
pub(super) static KNOWN: LazyLock<FxHashMap<&'static str, (u64, char)>> = LazyLock::new(|| {
    let of = |&(count, sign, words): &(u64, char, &'static [&'static str])| {
        words.iter().map(move |word| (*word, (count, sign)))
    };
    UNITS.iter().flat_map(of).collect()
});

/// A day in milliseconds.
pub(super) const DAY: u64 = 86_400_000;

pub(super) const SECONDS: char = 's';
pub(super) const MONTHS: char = 'm';
pub(super) const LENGTH: char = 'L';
pub(super) const MASS: char = 'K';
pub(super) const VOLUME: char = 'V';
pub(super) const DATA: char = 'D';
pub(super) const RATE: char = 'H';
pub(super) const ENERGY: char = 'E';
pub(super) const BITS: char = 'b';
pub(super) const PRESSURE: char = 'P';
pub(super) const CURRENT: char = 'A';
pub(super) const VOLTAGE: char = 'U';
pub(super) const POWER: char = 'W';
pub(super) const RESISTANCE: char = 'O';
/// Ten rials are a toman.
pub(super) const MONEY: char = 'R';
/// A hundred cents are a dollar, and a euro.
pub(super) const COINS: char = 'C';

/// Of data, where a thousand is 1,024.
pub(super) const BINARY: char = 'B';

const UNITS: &[(u64, char, &[&str])] = &[
    (1, SECONDS, &["ms", "millisecond", "milliseconds", "میلی\u{200c}ثانیه", "میلیثانیه"]),
    (1_000, SECONDS, &["second", "seconds", "sec", "s", "ثانیه", "ثانیه\u{200c}ای"]),
    (60_000, SECONDS, &["minute", "minutes", "min", "دقیقه", "دقیقه\u{200c}ای"]),
    (3_600_000, SECONDS, &["hour", "hours", "h", "hr", "hrs", "ساعت", "ساعته", "ساعتی"]),
    (DAY, SECONDS, &["day", "days", "روز", "روزه", "روزی", "شبانهروز", "شبانه\u{200c}روز", "شبانه\u{200c}روزی"]),
    (604_800_000, SECONDS, &["week", "weeks", "هفته", "هفته\u{200c}ای"]),
    (1, MONTHS, &["month", "months", "ماه", "ماهه"]),
    (12, MONTHS, &["year", "years", "سال", "ساله", "سالی"]),
    (120, MONTHS, &["decade", "decades", "دهه"]),
    (1_200, MONTHS, &["century", "centuries", "قرن", "سده"]),
    (
        1_000,
        LENGTH,
        &["mm", "millimetre", "millimetres", "millimeters", "میلی\u{200c}متر", "میلیمتر", "میلی\u{200c}متری"],
    ),
    (
        10_000,
        LENGTH,
        &[
            "cm",
            "centimetre",
            "centimetres",
            "centimeters",
            "سانتی\u{200c}متر",
            "سانتیمتر",
            "سانت",
            "سانتی\u{200c}متری",
        ],
    ),
    (1_000_000, LENGTH, &["m", "metre", "metres", "meter", "meters", "متر", "متری"]),
    (1_000_000_000, LENGTH, &["km", "kilometre", "kilometres", "kilometer", "kilometers", "کیلومتر", "کیلومتری"]),
    (1, MASS, &["mg", "milligram", "milligrams", "میلی\u{200c}گرم", "میلیگرم", "میلی\u{200c}گرمی"]),
    (1_000, MASS, &["g", "gram", "grams", "گرم", "گرمی"]),
    (1_000_000, MASS, &["kg", "kilo", "kilos", "kilogram", "kilograms", "کیلو", "کیلوگرم", "کیلویی", "کیلوگرمی"]),
    (1_000_000_000, MASS, &["tonne", "tonnes", "ton", "tons", "تن", "تنی"]),
    (
        1,
        VOLUME,
        &["ml", "millilitre", "millilitres", "milliliters", "میلی\u{200c}لیتر", "میلیلیتر", "میلی\u{200c}لیتری"],
    ),
    (1_000, VOLUME, &["l", "litre", "litres", "liter", "liters", "لیتر", "لیتری"]),
    (1, DATA, &["byte", "bytes", "بایت", "بایتی"]),
    (1_000, DATA, &["kb", "kib", "kilobyte", "kilobytes", "کیلوبایت", "کیلوبایتی"]),
    (1_000, DATA, &["kibibyte", "kibibytes", "کیبی", "کیبی\u{200c}بایت", "کیبی\u{200c}بایتی", "کیبیبایت", "کیبیبایتی"]),
    (1_000_000, DATA, &["mb", "mib", "megabyte", "megabytes", "مگابایت", "مگابایتی", "مگ"]),
    (1_000_000, DATA, &["mebibyte", "mebibytes", "مبی", "مبی\u{200c}بایت", "مبی\u{200c}بایتی", "مبیبایت", "مبیبایتی"]),
    (1_000_000_000, DATA, &["gb", "gib", "gigabyte", "gigabytes", "گیگابایت", "گیگابایتی", "گیگ"]),
    (
        1_000_000_000,
        DATA,
        &["gibibyte", "gibibytes", "گیبی", "گیبی\u{200c}بایت", "گیبی\u{200c}بایتی", "گیبیبایت", "گیبیبایتی"],
    ),
    (1_000_000_000_000, DATA, &["tb", "tib", "terabyte", "terabytes", "ترابایت", "ترابایتی"]),
    (
        1_000_000_000_000,
        DATA,
        &["tebibyte", "tebibytes", "تبی", "تبی\u{200c}بایت", "تبی\u{200c}بایتی", "تبیبایت", "تبیبایتی"],
    ),
    (1_000, BITS, &["kbit", "kbps", "kilobit", "kilobits", "کیلوبیت", "کیلوبیتی"]),
    (1_000_000, BITS, &["mbit", "mbps", "megabit", "megabits", "مگابیت", "مگابیتی"]),
    (1_000_000_000, BITS, &["gbit", "gbps", "gigabit", "gigabits", "گیگابیت", "گیگابیتی"]),
    (1, ENERGY, &["wh", "وات\u{200c}ساعت", "وات\u{200c}ساعتی"]),
    (1_000, ENERGY, &["kwh", "کیلووات\u{200c}ساعت", "کیلووات\u{200c}ساعتی"]),
    (1_000_000, ENERGY, &["mwh", "مگاوات\u{200c}ساعت", "مگاوات\u{200c}ساعتی"]),
    (1_000_000_000, ENERGY, &["gwh", "گیگاوات\u{200c}ساعت"]),
    (1_000_000_000_000, ENERGY, &["twh", "تراوات\u{200c}ساعت"]),
    (1, MONEY, &["rial", "rials", "irr", "ریال", "ریالی"]),
    (10, MONEY, &["toman", "tomans", "irt", "تومان", "تومانی", "تومن", "تومنی"]),
    (1, COINS, &["cent", "cents", "سنت", "سنتی", "penny", "pence", "پنی", "پنس"]),
    (
        100,
        COINS,
        &["dollar", "dollars", "usd", "euro", "euros", "eur", "دلار", "دلاری", "یورو", "یورویی", "پوند", "پوندی"],
    ),
    (1, CURRENT, &["µa", "μa", "microampere", "microamperes", "میکروآمپر", "میکروآمپری"]),
    (
        1_000,
        CURRENT,
        &["ma", "milliamp", "milliamps", "milliampere", "milliamperes", "میلی\u{200c}آمپر", "میلی\u{200c}آمپری"],
    ),
    (1_000_000, CURRENT, &["amp", "amps", "ampere", "amperes", "آمپر", "آمپری"]),
    (1, VOLTAGE, &["mv", "millivolt", "millivolts", "میلی\u{200c}ولت", "میلی\u{200c}ولتی"]),
    (1_000, VOLTAGE, &["volt", "volts", "ولت", "ولتی"]),
    (1_000_000, VOLTAGE, &["kv", "kilovolt", "kilovolts", "کیلوولت", "کیلوولتی"]),
    (1_000, POWER, &["watt", "watts", "وات", "واتی"]),
    (1_000_000, POWER, &["kw", "kilowatt", "kilowatts", "کیلووات", "کیلوواتی"]),
    (1_000_000_000, POWER, &["megawatt", "megawatts", "مگاوات", "مگاواتی"]),
    (1_000_000_000_000, POWER, &["gw", "gigawatt", "gigawatts", "گیگاوات", "گیگاواتی"]),
    (1, RESISTANCE, &["ω", "ohm", "ohms", "اهم", "اهمی"]),
    (1_000, RESISTANCE, &["kω", "kilohm", "kilohms", "کیلواهم", "کیلواهمی"]),
    (1_000_000, RESISTANCE, &["megohm", "megohms", "مگااهم", "مگااهمی"]),
    (1, PRESSURE, &["pascal", "pascals", "پاسکال"]),
    (100, PRESSURE, &["hpa", "mbar", "millibar", "millibars", "هکتوپاسکال", "میلی\u{200c}بار"]),
    (1_000, PRESSURE, &["kpa", "kilopascal", "kilopascals", "کیلوپاسکال"]),
    (100_000, PRESSURE, &["bar"]),
    (1_000_000, PRESSURE, &["mpa", "megapascal", "megapascals", "مگاپاسکال"]),
    (1, RATE, &["hz", "hertz", "هرتز", "هرتزی"]),
    (1_000, RATE, &["khz", "kilohertz", "کیلوهرتز", "کیلوهرتزی"]),
    (1_000_000, RATE, &["mhz", "megahertz", "مگاهرتز", "مگاهرتزی"]),
    (1_000_000_000, RATE, &["ghz", "gigahertz", "گیگاهرتز", "گیگاهرتزی"]),
];
