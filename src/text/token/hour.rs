//! Hours of the day in four digits with no sign between, as armies and timetables write
//! them: "at 0630 hours", «ساعت ۰۶۳۰».

use std::ops::Range;

use super::{Figure, Kind, Token, is_plain};

/// The hour, the colon that could stand there, and the minutes of a figure that is an hour
/// of the day; `span` is where it stands.
pub(super) fn parts(text: &str, figure: &Figure, span: &Range<usize>) -> Option<[Token<'static>; 3]> {
    let digits = figure.digits.as_str();
    // Nothing but the digits stands there, of one width.
    let is_bare = digits.len() == 4 && figure.suffix.is_empty() && is_plain(digits) && span.len().is_multiple_of(4);
    if !is_bare || !is_hour(digits) || !is_said(&text[..span.start], &text[span.end..], digits) {
        return None;
    }
    let middle = span.start + span.len() / 2;
    let figure = |digits: &str, span| {
        let figure = Figure { digits: digits.to_owned(), suffix: String::new() };
        Token { kind: Kind::Figure(Box::new(figure)), counts: true, span }
    };
    let colon = Token { kind: Kind::Sign(':'), counts: false, span: middle..middle };
    Some([figure(&digits[..2], span.start..middle), colon, figure(&digits[2..], middle..span.end)])
}

/// Whether four digits may be an hour and its minutes.
fn is_hour(digits: &str) -> bool {
    let below = |digits: &str, most: u8| digits.parse::<u8>().is_ok_and(|number| number < most);
    below(&digits[..2], 24) && below(&digits[2..], 60)
}

/// Whether the words beside four digits say that they are an hour: "after 1200 hours" may
/// be a stretch of time, and a file may be "at 0644".
fn is_said(before: &str, behind: &str, digits: &str) -> bool {
    // Nothing is searched for: such figures may stand side by side without a space.
    let led = |word: &str| before.strip_suffix(' ').and_then(|before| before.strip_suffix(word)).is_some_and(ends);
    let rest = ["hours", "hrs"].iter().find_map(|word| behind.strip_prefix(' ')?.strip_prefix(word));
    let rest = rest.filter(|rest| !rest.starts_with(char::is_alphanumeric));
    match digits.starts_with('0') {
        true => rest.is_some() || led("ساعت"),
        false => (led("at") || led("At")) && rest.is_some_and(|rest| !rest.starts_with(" of ")),
    }
}

/// Whether no word goes on where a text ends.
fn ends(text: &str) -> bool {
    !text.ends_with(char::is_alphanumeric)
}
