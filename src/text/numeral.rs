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
