//! Numbers, whatever their digits, separators or words.

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

/// The numbers of a text, in order: digits without their group separators, a
/// decimal point as `.`, number words as digits.
///
/// "One" and «یک» are left out: they are articles more often than figures.
///
/// ```
/// use hamgam::text::numeral::numbers;
/// assert_eq!(numbers("۳٬۸۰۰٫۵ نفر"), numbers("3,800.5 people"));
/// assert_eq!(numbers("سه مقام"), ["3"]);
/// ```
pub fn numbers(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().map(ascii_digit).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_ascii_digit() {
            let (number, end) = digits(&chars, at);
            found.push(number);
            at = end;
        } else if chars[at].is_alphabetic() {
            let end = (at..chars.len())
                .find(|&i| !(chars[i].is_alphanumeric() || chars[i] == '\u{200c}'))
                .unwrap_or(chars.len());
            let word: String = chars[at..end].iter().collect::<String>().to_lowercase();
            found.extend(word_value(&word).map(str::to_owned));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn digits(chars: &[char], start: usize) -> (String, usize) {
    let mut number = String::new();
    let mut at = start;
    while at < chars.len() {
        let c = chars[at];
        let group = chars[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
        match c {
            '0'..='9' => number.push(c),
            ',' | '٬' | '،' | '\u{a0}' | '\u{202f}' if group == 3 => {}
            '.' | '٫' if group > 0 => number.push('.'),
            _ => break,
        }
        at += 1;
    }
    (number, at)
}

fn word_value(word: &str) -> Option<&'static str> {
    WORDS.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

/// Cardinals, ordinals and magnitudes of English and Persian.
const WORDS: &[(&str, &str)] = &[
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
    ("hundred", "100"),
    ("hundreds", "100"),
    ("thousand", "1000"),
    ("thousands", "1000"),
    ("million", "1000000"),
    ("millions", "1000000"),
    ("billion", "1000000000"),
    ("dozen", "12"),
    ("dozens", "12"),
    ("half", "0.5"),
    ("دو", "2"),
    ("سه", "3"),
    ("چهار", "4"),
    ("پنج", "5"),
    ("شش", "6"),
    ("هفت", "7"),
    ("هشت", "8"),
    ("نه", "9"),
    ("ده", "10"),
    ("یازده", "11"),
    ("دوازده", "12"),
    ("سیزده", "13"),
    ("چهارده", "14"),
    ("پانزده", "15"),
    ("شانزده", "16"),
    ("هفده", "17"),
    ("هجده", "18"),
    ("هیجده", "18"),
    ("نوزده", "19"),
    ("بیست", "20"),
    ("سی", "30"),
    ("چهل", "40"),
    ("پنجاه", "50"),
    ("شصت", "60"),
    ("هفتاد", "70"),
    ("هشتاد", "80"),
    ("نود", "90"),
    ("صد", "100"),
    ("دویست", "200"),
    ("سیصد", "300"),
    ("چهارصد", "400"),
    ("پانصد", "500"),
    ("ششصد", "600"),
    ("هفتصد", "700"),
    ("هشتصد", "800"),
    ("نهصد", "900"),
    ("هزار", "1000"),
    ("هزاران", "1000"),
    ("میلیون", "1000000"),
    ("میلیارد", "1000000000"),
    ("نیم", "0.5"),
];
