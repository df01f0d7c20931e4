//! Digits of every script as ASCII.

/// The ASCII form of a decimal digit of the Persian or Arabic-Indic set; any
/// other character as it is.
pub fn ascii_digit(c: char) -> char {
    match c {
        '۰'..='۹' => (b'0' + (c as u32 - '۰' as u32) as u8) as char,
        '٠'..='٩' => (b'0' + (c as u32 - '٠' as u32) as u8) as char,
        c => c,
    }
}

/// A fraction that is one character: `½`.
pub fn fraction(c: char) -> Option<&'static str> {
    if !matches!(c, '¼'..='¾' | '⅓'..='⅞') {
        return None;
    }
    FRACTIONS.iter().find(|(sign, _)| *sign == c).map(|(_, parts)| *parts)
}

const FRACTIONS: &[(char, &str)] = &[
    ('¼', "1/4"),
    ('½', "1/2"),
    ('¾', "3/4"),
    ('⅓', "1/3"),
    ('⅔', "2/3"),
    ('⅕', "1/5"),
    ('⅖', "2/5"),
    ('⅗', "3/5"),
    ('⅘', "4/5"),
    ('⅙', "1/6"),
    ('⅚', "5/6"),
    ('⅛', "1/8"),
    ('⅜', "3/8"),
    ('⅝', "5/8"),
    ('⅞', "7/8"),
];

/// A text with all its digits in ASCII.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

/// The Persian form of a decimal digit of any of the three sets; any other
/// character as it is.
pub fn persian_digit(c: char) -> char {
    match ascii_digit(c) {
        digit @ '0'..='9' => char::from_u32('۰' as u32 + digit as u32 - '0' as u32).unwrap_or(digit),
        _ => c,
    }
}
