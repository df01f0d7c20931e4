//! Figures, words and signs of a text, with their bytes: what numbers and dates
//! are read from.

pub mod around;
mod figure;
mod hour;
pub mod word;

use std::borrow::Cow;
use std::ops::Range;

use self::figure::{figure, is_digit};
use self::word::{has_idle, is_letter, is_mark, small_word, without_idle, word};
use super::bidi::is_control;
use super::date::month;
use super::form::ZWNJ;
use super::glance::is_counted;
use super::number::words;
use super::numeral::fraction;

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// What it is.
    pub kind: Kind<'t>,
    /// Whether a number or a month may be read from it: a figure, or a word that counts.
    pub counts: bool,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// What a token is: in a byte of its own, as it is asked more than anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind<'t> {
    /// A figure, in a box: most tokens are words, and many are moved.
    Figure(Box<Figure>),
    /// Whether a word began with a capital, and the word: in small letters, without
    /// vowel signs and hamza above, ye and kaf the Persian ones, ZWNJ kept.
    Word(bool, Cow<'t, str>),
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
            Kind::Word(_, word) => Some(word),
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

/// Those of some tokens that count, by index: where a number or a date may be read from.
pub fn heads(tokens: &[Token]) -> Vec<usize> {
    (0..tokens.len()).filter(|at| tokens[*at].counts).collect()
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
            if at == range.end {
                break;
            }
        }
        if let Some((end, is_idle)) = small_word(text, at) {
            // What is made in its place need not be moved there.
            found.push(Token { kind: Kind::Word(false, text[at..end].into()), counts: counts(at..end), span: at..end });
            if is_idle {
                join_last(found);
            }
            at = end;
            continue;
        }
        let byte = text.as_bytes()[at];
        // «نرخ **۱۲** درصد»
        if byte == b'*' && is_emphasis(text, at) {
            at += 1;
            continue;
        }
        if byte.is_ascii_punctuation() {
            found.push(Token { kind: Kind::Sign(byte.into()), counts: false, span: at..at + 1 });
            at += 1;
            continue;
        }
        let Some(c) = text[at..range.end].chars().next() else { break };
        let (kind, end) = if is_digit(c) || fraction(c).is_some() {
            figure(text, at)
        } else if matches!(c, 'v' | 'V') && is_version(text, at) {
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
        let (kind, counts) = match kind {
            Kind::Figure(_) if is_name(found, text, at) => (Kind::Name, false),
            Kind::Figure(figure) => {
                if let Some(parts) = hour::parts(text, &figure, &(at..end)) {
                    found.extend(parts);
                    at = end;
                    continue;
                }
                (Kind::Figure(figure), true)
            }
            Kind::Word(..) => (kind, counts(at..end)),
            Kind::Name | Kind::Sign(_) => (kind, false),
        };
        found.push(Token { kind, counts, span: at..end });
        if found.last().and_then(Token::word).is_some_and(has_idle) {
            join_last(found);
        }
        at = end;
    }
}

/// Leaves out of the last word each ZWNJ that separates nothing, as it has one.
#[cold]
fn join_last(found: &mut Vec<Token>) {
    let token = found.pop().map(joined);
    found.extend(token);
}

/// The token, without a ZWNJ that separates nothing: «مر‌داد» is «مرداد». What
/// counts by its pieces is left as it is, «چهار‌هزار».
fn joined(token: Token) -> Token {
    let Kind::Word(is_capital, word) = &token.kind else { return token };
    if !has_idle(word) {
        return token;
    }
    let is_known = |word: &str| words::read(word).is_some() || month::month(word).is_some();
    let whole = without_idle(word);
    if token.counts && (is_known(word) || !is_known(&whole)) {
        return token;
    }
    Token { counts: is_counted(&whole), kind: Kind::Word(*is_capital, whole.into()), span: token.span }
}

/// Whether an asterisk sets off a figure that stands on one side of it.
fn is_emphasis(text: &str, at: usize) -> bool {
    let holds = |c: Option<char>| c.is_some_and(is_digit);
    let before = text[..at].trim_end_matches('*').chars().next_back();
    holds(before) != holds(text[at..].trim_start_matches('*').chars().next())
}

/// How many more bytes a filler takes: what is masked is one sign (see
/// `facts::mask`), however long it was.
fn filled(rest: &str, c: char) -> usize {
    if c > '\u{2}' { 0 } else { rest.bytes().take_while(|byte| char::from(*byte) == c).count() }
}

/// Whether the letter at a byte stands for a version, `v5.2`: the figure is what counts.
fn is_version(text: &str, at: usize) -> bool {
    text[at + 1..].starts_with(is_digit) && !text[..at].ends_with(char::is_alphanumeric)
}

/// Whether a figure that begins at a byte belongs to a name before it: `COVID-19`,
/// `A/72/562`.
fn is_name(before: &[Token], text: &str, at: usize) -> bool {
    let [.., name, sign] = before else { return false };
    let joined = sign.span.end == at && name.span.end == sign.span.start;
    let is_capital = || text[name.span.clone()].starts_with(|c: char| c.is_ascii_uppercase());
    match (joined.then(|| sign.sign()).flatten(), &name.kind) {
        (Some('-'), Kind::Word(..)) => is_capital(),
        (Some('/' | '_' | '.'), Kind::Word(_, word)) => word.is_ascii() && sign.sign() != Some('.'),
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
        assert_eq!(
            figures("2,4,5 ۱،۳،۵ 11,7 1,234,567 4.0/5.0 3.5,4.5 1.234,56 12,34,567"),
            ["2", "4", "5", "1", "3", "5", "11.7", "1,234,567", "4.0", "5.0", "3.5", "4.5", "1.234.56", "12,34,567"]
        );
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
