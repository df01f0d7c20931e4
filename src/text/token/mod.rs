//! Figures, words and signs of a text, with their bytes: what numbers and dates
//! are read from.

pub mod around;

use std::borrow::Cow;
use std::ops::Range;

use super::bidi::is_control;
use super::glance::is_counted;
use super::numeral::ascii_digit;

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// What it is.
    pub kind: Kind<'t>,
    /// Whether it is a word that a number or a month may be read from.
    pub counts: bool,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind<'t> {
    /// A figure, in a box: most tokens are words, and many are moved.
    Figure(Box<Figure>),
    /// A word: in small letters, without vowel signs and hamza above, ye and
    /// kaf the Persian ones, ZWNJ kept; and whether it began with a capital.
    Word(Cow<'t, str>, bool),
    /// A part of a name that has digits in it (`x86`, `COVID-19`, `A/72/562`).
    Name,
    /// Any other character but white space.
    Sign(char),
}

/// A figure, and the letters that are joined to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Digits in ASCII, with the separators that stand inside folded to `,` `.`
    /// `/`: `3,800.5`.
    pub digits: String,
    /// In small: `th`, `s`, `م`; mostly nothing.
    pub suffix: String,
}

impl Token<'_> {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word, _) => Some(word),
            _ => None,
        }
    }

    /// The digits, if it is a figure without separators and letters.
    pub fn plain_figure(&self) -> Option<&str> {
        match &self.kind {
            Kind::Figure(figure) if figure.suffix.is_empty() => Some(figure.digits.as_str()).filter(|it| is_plain(it)),
            _ => None,
        }
    }

    /// The figure, if it is one.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.kind {
            Kind::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// The sign, if it is one.
    pub fn sign(&self) -> Option<char> {
        match self.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }
}

/// Whether digits have no separators among them.
pub fn is_plain(digits: &str) -> bool {
    digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The tokens of a text, in order.
///
/// ```
/// use hamgam::text::token::{Kind, tokens};
/// let found = tokens("۳٬۸۰۰ تن، x86");
/// assert_eq!(found[0].figure().unwrap().digits, "3,800");
/// assert_eq!(found[1].word(), Some("تن"));
/// assert_eq!(found[3].kind, Kind::Name);
/// ```
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    add(text, 0..text.len(), |span| is_counted(&text[span]), &mut found);
    found
}

/// Adds the tokens of a part of a text, which begins and ends between two;
/// `counts` says whether a word counts, in order.
fn add<'t>(
    text: &'t str,
    range: Range<usize>,
    mut counts: impl FnMut(Range<usize>) -> bool,
    found: &mut Vec<Token<'t>>,
) {
    let mut at = range.start;
    while at < range.end {
        // Most of a text are spaces and small words.
        if text.as_bytes()[at] == b' ' {
            at += 1;
            continue;
        }
        if let Some(end) = small_word(text, at) {
            let word = &text[at..end];
            found.push(Token { kind: Kind::Word(word.into(), false), counts: counts(at..end), span: at..end });
            at = end;
            continue;
        }
        let Some(c) = text[at..range.end].chars().next() else { break };
        let (kind, end) = if is_digit(c) {
            figure(text, at)
        } else if is_version(text, at) {
            figure(text, at + 1)
        } else if is_letter(c) {
            word(text, at)
        } else {
            let end = at + c.len_utf8();
            if c.is_whitespace() || is_mark(c) || c == ZWNJ || is_control(c) {
                at = end;
                continue;
            }
            (Kind::Sign(c), end + filled(&text[end..range.end], c))
        };
        let kind = if is_name(found, text, at, &kind) { Kind::Name } else { kind };
        let counts = matches!(&kind, Kind::Word(..)) && counts(at..end);
        found.push(Token { kind, counts, span: at..end });
        at = end;
    }
}

const ZWNJ: char = '\u{200c}';

/// How many more bytes a filler takes: what is masked is one sign (see
/// `facts::mask`), however long it was.
fn filled(rest: &str, c: char) -> usize {
    if c > '\u{2}' { 0 } else { rest.bytes().take_while(|byte| char::from(*byte) == c).count() }
}

fn is_digit(c: char) -> bool {
    ascii_digit(c).is_ascii_digit()
}

/// Vowel signs, hamza above, tatweel: written or not, the word is the same.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
}

/// `v5.2`: the figure is what counts.
fn is_version(text: &str, at: usize) -> bool {
    let is_head = text[at..].starts_with(['v', 'V']) && text[at + 1..].starts_with(is_digit);
    is_head && !text[..at].ends_with(char::is_alphanumeric)
}

fn figure(text: &str, start: usize) -> (Kind<'static>, usize) {
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
            let part = c == '/' && text[..start].ends_with('/');
            let Some(folded) = separator(c, text, end, &digits).filter(|_| !part) else { break };
            digits.push(folded);
        }
        end += c.len_utf8();
    }
    let (suffix, end) = suffix(text, end);
    (Kind::Figure(Box::new(Figure { digits, suffix })), end)
}

/// A sign that joins digits to one figure.
fn separator(c: char, text: &str, at: usize, before: &str) -> Option<char> {
    let after = &text[at + c.len_utf8()..];
    let run = after.chars().filter(|c| !is_control(*c)).take_while(|c| is_digit(*c)).count();
    let last = before.rsplit([',', '.', '/']).next().map_or(0, str::len);
    match c {
        ',' | '٬' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' if run == 3 && last <= 3 => Some(','),
        // «۳، ۵» is a list, «۳،۸۰۰» a figure.
        '،' if run == 3 && last <= 3 => Some(','),
        ',' if (1..3).contains(&run) => Some('.'),
        '.' | '٫' if run > 0 => Some('.'),
        // «۳/۵» is three and a half, `198/18` a resolution, «۱۳۶۷/۵/۶» a date.
        '/' if run > 0 && run < 3 && before.len() < 4 && !before.contains('/') => {
            (!after.trim_start_matches(|c| is_digit(c) || is_control(c)).starts_with('/')).then_some('/')
        }
        _ => None,
    }
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
    for (at, c) in rest.char_indices().take_while(|(_, c)| c.is_alphabetic() || is_control(*c)) {
        if c.is_alphabetic() {
            letters.extend(c.to_lowercase());
            length = at + c.len_utf8();
        }
    }
    if letters.is_empty() { (letters, end) } else { (letters, end + skipped + length) }
}

/// Whether a character is a letter; those of the two languages that most texts
/// are in are known without asking a table.
pub fn is_letter(c: char) -> bool {
    match c {
        c if is_common(c) => true,
        '،' | '؛' | '؟' | '۰'..='۹' | '«' | '»' | '\u{a0}' | '\u{2000}'..='\u{206f}' => false,
        c if c.is_ascii() => c.is_ascii_alphabetic(),
        c => c.is_alphabetic(),
    }
}

/// A letter of English or Persian that is folded already.
fn is_common(c: char) -> bool {
    COMMON.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 != 0)
}

/// A bit for every character that takes one byte or two.
const COMMON: [u64; 32] = {
    let mut bits = [0; 32];
    let mut c = 0;
    while c < 0x800 {
        let is_one = matches!(
            char::from_u32(c as u32),
            Some('a'..='z' | 'آ'..='غ' | 'ف'..='ق' | 'ل'..='و' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی')
        );
        bits[c / 64] |= (is_one as u64) << (c % 64);
        c += 1;
    }
    bits
};

/// The end of a word that needs no fold: letters of one kind, a ZWNJ between
/// some, and behind them a sign that can be no part of it.
fn small_word(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let letters = |mut at: usize| loop {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'a'..=b'z'), _) => at += 1,
            (Some(&head @ 0xd8..=0xdb), Some(&next)) if is_common_pair(head, next) => at += 2,
            _ => return at,
        }
    };
    let mut end = letters(start);
    if end == start {
        return None;
    }
    while bytes[end..].starts_with(ZWNJ_BYTES) {
        let next = letters(end + ZWNJ_BYTES.len());
        if next == end + ZWNJ_BYTES.len() {
            return None;
        }
        end = next;
    }
    bytes.get(end).is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'_').then_some(end)
}

const ZWNJ_BYTES: &[u8] = "\u{200c}".as_bytes();

fn is_common_pair(head: u8, next: u8) -> bool {
    let c = usize::from(head & 0x1f) << 6 | usize::from(next & 0x3f);
    COMMON[c / 64] >> (c % 64) & 1 != 0
}

fn word(text: &str, start: usize) -> (Kind<'_>, usize) {
    let (mut end, mut is_folded, mut is_name) = (start, true, false);
    for (at, c) in text[start..].char_indices() {
        if c == ZWNJ {
            is_folded &= !text[..end].ends_with(ZWNJ);
        } else if !is_common(c) {
            if is_control(c) {
                // What steers direction is no part of the word, nor its end.
                is_folded = false;
                continue;
            }
            if !(is_letter(c) || is_mark(c) || is_digit(c) || c == '_') {
                break;
            }
            is_folded = false;
            is_name |= c.is_numeric() || c == '_';
        }
        end = start + at + c.len_utf8();
    }
    if is_name {
        return (Kind::Name, end);
    }
    let written = &text[start..end];
    let word = if is_folded { Cow::Borrowed(written) } else { Cow::Owned(folded(written)) };
    let is_open = written.as_bytes().ends_with(&[0x8c]) && word.ends_with(ZWNJ);
    let word = if is_open { Cow::Owned(word.trim_end_matches(ZWNJ).to_owned()) } else { word };
    (Kind::Word(word, written.starts_with(char::is_uppercase)), end)
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ي' | 'ى' => folded.push('ی'),
            'ك' => folded.push('ک'),
            ZWNJ if folded.ends_with(ZWNJ) => {}
            c if is_mark(c) || is_control(c) => {}
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// Whether a figure belongs to a name before it: `COVID-19`, `A/72/562`.
fn is_name(before: &[Token], text: &str, at: usize, kind: &Kind) -> bool {
    if !matches!(kind, Kind::Figure(_)) {
        return false;
    }
    let [.., name, sign] = before else { return false };
    let joined = sign.span.end == at && name.span.end == sign.span.start;
    let is_capital = || text[name.span.clone()].starts_with(|c: char| c.is_ascii_uppercase());
    match (joined.then(|| sign.sign()).flatten(), &name.kind) {
        (Some('-'), Kind::Word(..)) => is_capital(),
        (Some('/' | '_' | '.'), Kind::Word(word, _)) => word.is_ascii() && sign.sign() != Some('.'),
        (Some('/' | '-' | '.' | '_'), Kind::Name) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<String> {
        let figure = |token: Token| match token.kind {
            Kind::Figure(figure) => Some(figure.digits + &figure.suffix),
            _ => None,
        };
        tokens(text).into_iter().filter_map(figure).collect()
    }

    #[test]
    fn separators_join_and_lists_do_not() {
        assert_eq!(figures("۳٬۸۰۰ 3,800.5 ۳، ۵ 1 000 ۳،۸۰۰"), ["3,800", "3,800.5", "3", "5", "1", "000", "3,800"]);
        assert_eq!(figures("1.2.3 and ۳/۵ and 1367/5/6"), ["1.2.3", "3/5", "1367", "5", "6"]);
    }

    #[test]
    fn digits_of_names_are_no_figures() {
        assert_eq!(figures("x86 ES2020 COVID-19 A/72/562 utf_8 mid-1988 در ES۶ v5.2"), ["1988", "5.2"]);
    }

    #[test]
    fn letters_behind_a_figure_go_with_it() {
        assert_eq!(figures("28th 1980s ۲۸‌ام ۲۰ نفر"), ["28th", "1980s", "28ام", "20"]);
    }
}
