//! Figures: digits, the separators inside them, and the letters joined to them.

use std::ops::Range;

use super::word::is_letter;
use super::{Figure, Kind};
use crate::text::bidi::is_control;
use crate::text::form::ZWNJ;
use crate::text::numeral::{ascii_digit, fraction};

/// Reads the figure that begins at a byte; where it ends.
pub(super) fn figure(text: &str, start: usize) -> (Kind<'static>, usize) {
    if let Some((digits, end)) = plain(text, start) {
        return (Kind::Figure(Box::new(Figure { digits, suffix: String::new() })), end);
    }
    let mut digits = String::new();
    let mut end = start;
    while let Some(c) = text[end..].chars().next() {
        if is_digit(c) {
            digits.push(ascii_digit(c));
        } else if is_control(c) {
            // What steers direction is no part of the figure, nor its end.
            let rest = text[end..].trim_start_matches(is_control);
            let at = text.len() - rest.len();
            let goes_on = |c: char| is_digit(c) || separator(c, text, at, &digits).is_some();
            if !rest.starts_with(goes_on) {
                break;
            }
            end = at;
            continue;
        } else {
            let part = c == '/' && text[..start].ends_with('/') || is_listed(c, text, start..end, &digits);
            let Some(folded) = separator(c, text, end, &digits).filter(|_| !part) else { break };
            digits.push(folded);
        }
        end += c.len_utf8();
    }
    if let Some(part) = text[end..].chars().next().filter(|c| fraction(*c).is_some()) {
        match (digits.is_empty(), part) {
            (true, _) => digits.push_str(fraction(part).unwrap_or_default()),
            // "2½"
            (_, '¼') => digits.push_str(".25"),
            (_, '½') => digits.push_str(".5"),
            (_, '¾') => digits.push_str(".75"),
            _ => {}
        }
        end += part.len_utf8();
    }
    if let Some((power, behind)) = exponent(text, end)
        && let Some(shifted) = shifted(&digits, power)
    {
        return (Kind::Figure(Box::new(Figure { digits: shifted, suffix: String::new() })), behind);
    }
    let (suffix, end) = suffix(text, end);
    (Kind::Figure(Box::new(Figure { digits, suffix })), end)
}

/// The digits of a figure that has nothing else, and where it ends: a sign or a space that
/// can be no part of it stands behind, as behind most.
fn plain(text: &str, start: usize) -> Option<(String, usize)> {
    let rest = &text.as_bytes()[start..];
    let latin = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let persian = rest.as_chunks().0.iter().take_while(|pair| matches!(pair, [0xdb, 0xb0..=0xb9])).count();
    let length = latin + 2 * persian;
    let ends = match rest[length..] {
        [] => true,
        // "In 2010, 5 …", "in 2010."
        [b',' | b'.'] => true,
        [b',' | b'.', next, ..] | [0xd8, 0x8c, next, ..] => next.is_ascii() && !next.is_ascii_digit(),
        // «۵٪», «۵»، ۵–۷
        [0xd9, 0xaa, ..] | [0xc2, 0xbb, ..] | [0xe2, 0x80, 0x93 | 0x94, ..] => true,
        [next, ..] => next.is_ascii() && !next.is_ascii_alphanumeric() && !matches!(next, b'\'' | b'/'),
    };
    if length == 0 || !ends {
        return None;
    }
    let mut digits = String::with_capacity(latin + persian);
    digits.extend(text[start..start + length].chars().map(ascii_digit));
    Some((digits, start + length))
}

/// Whether a comma parts two items of a list, "2,4,5": a number with as many has three
/// digits between them.
fn is_listed(c: char, text: &str, figure: Range<usize>, before: &str) -> bool {
    if !matches!(c, ',' | '،' | '٬') {
        return false;
    }
    let bare = |text: &str| text.trim_start_matches(|c: char| is_digit(c) || is_control(c)).starts_with(c);
    let after = &text[figure.end + c.len_utf8()..];
    let run = after.chars().filter(|c| !is_control(*c)).take_while(|c| is_digit(*c)).count();
    // Items stand on either side, behind this one or before it.
    let head = text[..figure.start].trim_end_matches(is_control);
    let follows = || head.strip_suffix(c).is_some_and(|head| head.trim_end_matches(is_control).ends_with(is_digit));
    // "3.5,4.5" are two, "1.234,56" is one.
    let last = before.rsplit([',', '.', '/']).next().map_or(0, str::len);
    let pointed = || before[..before.len() - last].ends_with('.') && last != 3;
    run > 0 && (run < 3 && (before.contains(',') || bare(after)) && !is_lakh(after) || pointed() || follows())
}

/// Whether groups of two digits lead to one of three, as India writes: "12,34,567".
fn is_lakh(text: &str) -> bool {
    let mut rest = text;
    for group in 0..MOST_GROUPS {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        match (digits, rest[digits..].strip_prefix(',')) {
            (2, Some(behind)) => rest = behind,
            (3, None) => return group > 0,
            _ => return false,
        }
    }
    false
}

/// No number has more.
const MOST_GROUPS: usize = 6;

/// A sign that joins digits to one figure.
fn separator(c: char, text: &str, at: usize, before: &str) -> Option<char> {
    // As most figures end.
    if c == ' ' {
        return None;
    }
    let after = &text[at + c.len_utf8()..];
    let run = after.chars().filter(|c| !is_control(*c)).take_while(|c| is_digit(*c)).count();
    let last = before.rsplit([',', '.', '/']).next().map_or(0, str::len);
    match c {
        ',' | '٬' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' if run == 3 && last <= 3 => Some(','),
        ',' if run == 2 && is_lakh(after) => Some(','),
        // «۳، ۵» is a list, «۳،۸۰۰» a figure.
        '،' if run == 3 && last <= 3 => Some(','),
        // «۱۱٬۷» is eleven and seven tenths: no group has one digit.
        ',' | '٬' if (1..3).contains(&run) => Some('.'),
        '.' | '٫' if run > 0 => Some('.'),
        // «۳/۵» is three and a half, `198/18` a resolution, «۱۳۶۷/۵/۶» a date.
        // «۱۴/۰۰۰/۰۰۰» is fourteen million.
        '/' if run == 3 && last <= 3 && is_grouped(before, after) => Some(','),
        // A thousandth.
        '/' if run > 2 && before == "1" && is_power(after) => Some('/'),
        // «۰/۳۶۰» is a decimal: nobody counts out of none.
        '/' if before == "0" && (3..7).contains(&run) && !text[..at].ends_with('0') => Some('/'),
        // «۲/۱۹۵ میلیارد»
        '/' if run == 3 && before.len() < 4 && is_scaled(after) && !before.contains(['/', '.', ',']) => Some('/'),
        '/' if run > 0 && run < 3 && before.len() < 4 && !before.contains(['/', '.']) => {
            (!after.trim_start_matches(|c| is_digit(c) || is_control(c)).starts_with('/')).then_some('/')
        }
        _ => None,
    }
}

/// Whether slashes part two groups of three digits or more, and nothing else does.
fn is_grouped(before: &str, after: &str) -> bool {
    let digits = |text: &str| text.chars().take_while(|c| is_digit(*c)).map(char::len_utf8).sum::<usize>();
    let rest = after[digits(after)..].strip_prefix('/');
    match rest.map(|rest| (rest, digits(rest))) {
        Some((rest, len)) => rest[..len].chars().count() == 3,
        None => before.contains(',') && !before.contains('.'),
    }
}

/// Whether a magnitude or a percent stands behind the digits at the head of a text.
fn is_scaled(text: &str) -> bool {
    let behind = text.trim_start_matches(is_digit).trim_start();
    ["میلیارد", "میلیون", "هزار", "درصد"].iter().any(|scale| behind.starts_with(scale))
}

/// Whether a text begins with 100, 1,000, or more zeros.
fn is_power(text: &str) -> bool {
    let mut digits = text.chars().map_while(|c| is_digit(c).then(|| ascii_digit(c)));
    digits.next() == Some('1') && digits.all(|digit| digit == '0')
}

/// The power of ten behind a figure, `e-4`, and where it ends.
fn exponent(text: &str, at: usize) -> Option<(i32, usize)> {
    let rest = text[at..].strip_prefix(['e', 'E'])?;
    let bare = rest.strip_prefix(['-', '−', '+']).unwrap_or(rest);
    let power: String = bare.chars().take_while(|c| is_digit(*c)).map(ascii_digit).collect();
    let behind = bare.trim_start_matches(is_digit);
    let goes_on = behind.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        || behind.strip_prefix(['.', '-', '/']).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let power = power.parse::<i32>().ok().filter(|power| *power <= MOST_ZEROS && !goes_on)?;
    let is_small = rest.starts_with(['-', '−']);
    Some((if is_small { -power } else { power }, text.len() - behind.len()))
}

/// Of larger powers nothing is read.
const MOST_ZEROS: i32 = 30;

/// Digits with their point moved: `3` and -4 are `0.0003`.
fn shifted(digits: &str, power: i32) -> Option<String> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = !whole.is_empty() && whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit());
    if !plain || digits.len() > 20 {
        return None;
    }
    let all = format!("{whole}{part}");
    let point = whole.len() as i32 + power;
    let (zeros, size) = (usize::try_from(-point).unwrap_or(0), usize::try_from(point).unwrap_or(0));
    if size >= all.len() {
        let more = "0".repeat(size - all.len());
        return Some(all + &more);
    }
    let (whole, part) = all.split_at(size);
    let part = part.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if part.is_empty() { whole.to_owned() } else { format!("{whole}.{}{part}", "0".repeat(zeros)) })
}

/// Letters joined to a figure: Latin ones at once, Persian ones behind a ZWNJ
/// too.
fn suffix(text: &str, end: usize) -> (String, usize) {
    let rest = &text[end..];
    let rest = rest.strip_prefix(ZWNJ).unwrap_or(rest);
    let skipped = text.len() - end - rest.len();
    let mut letters = String::new();
    let mut length = 0;
    // What steers direction is no part of the letters, nor their end.
    for (at, c) in rest.char_indices().take_while(|(_, c)| is_letter(*c) || is_control(*c)) {
        if is_letter(c) {
            letters.extend(c.to_lowercase());
            length = at + c.len_utf8();
        }
    }
    if letters.is_empty() { (letters, end) } else { (letters, end + skipped + length) }
}

/// Whether a character is a digit, of any script.
pub(super) fn is_digit(c: char) -> bool {
    ascii_digit(c).is_ascii_digit()
}
