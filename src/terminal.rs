//! Where words go: whether someone reads them, in colour, and how wide.

use std::env;
use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::iter;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::error::{Error, Result};
use crate::l10n::message::Message;

/// A heading.
pub const HEADING: Style = Style::new().bold();
/// What is typed.
pub const LITERAL: Style = AnsiColor::Cyan.on_default();
/// What is of less weight.
pub const DIM: Style = Style::new().dimmed();
/// What stops a run, and findings of that level.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
/// Findings that are worth a look.
pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// Findings for the record.
pub const NOTE: Style = AnsiColor::Blue.on_default().bold();
/// What is in step; what was added.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// What is behind; what was taken away.
pub const BAD: Style = AnsiColor::Red.on_default();

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// On a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How to write to one of the two standard outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether a person reads along.
    pub interactive: bool,
    /// Whether to colour.
    pub color: bool,
    /// Whether to set text of another direction apart: for people only, since
    /// what is piped is searched and compared.
    pub isolate: bool,
    /// Columns to fill.
    pub width: usize,
}

impl Terminal {
    /// Standard output.
    pub fn stdout(color: Color) -> Terminal {
        Terminal::new(color, io::stdout().is_terminal(), |name| env::var_os(name))
    }

    /// Standard error.
    pub fn stderr(color: Color) -> Terminal {
        Terminal::new(color, io::stderr().is_terminal(), |name| env::var_os(name))
    }

    fn new(color: Color, interactive: bool, variable: impl Fn(&str) -> Option<OsString>) -> Terminal {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if set("NO_COLOR").is_some() => false,
            Color::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
            Color::Auto => interactive && set("TERM").is_none_or(|term| term != "dumb"),
        };
        let columns = set("COLUMNS").and_then(|columns| columns.to_str()?.parse().ok());
        let width = columns.filter(|&columns: &usize| columns >= 40).unwrap_or(if interactive { 80 } else { 100 });
        Terminal { interactive, color, isolate: interactive, width: width.min(120) }
    }

    /// A text in a style, where there is colour.
    pub fn paint(&self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// Writes to standard output. Whoever closes the pipe has read enough.
///
/// # Errors
/// Where the system says anything else (a full disk).
pub fn print(text: impl AsRef<[u8]>) -> Result<()> {
    print_by(|out| out.write_all(text.as_ref()))
}

/// Writes to standard output what comes in pieces, so that nobody holds a long text
/// as a whole. They should be large: each is handed to the system.
///
/// # Errors
/// As [`print`] has them.
pub fn print_by(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let mut out = anstream::AutoStream::always(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::new(Message::new("error-cannot-print")).because(error))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error. Where that is closed too, nobody is listening.
pub fn complain(text: &str) {
    let mut err = anstream::AutoStream::always(io::stderr().lock());
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

/// How many columns a text takes; invisible characters take none.
pub fn width(text: &str) -> usize {
    parts(text, |_| false).map(|(_, columns)| columns).sum()
}

/// What stands between the spaces of a text, empty where two meet, and how many
/// columns it takes: both in one pass. What is plain and no space is not asked about.
pub fn parts(text: &str, mut is_space: impl FnMut(char) -> bool) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let text = rest?;
        let bytes = text.as_bytes();
        let (mut at, mut columns, mut all_plain) = (0, 0, true);
        rest = None;
        while at < bytes.len() {
            let (length, own) = match plain(bytes, at) {
                Some(plain) if bytes[at] != b' ' => plain,
                plain => {
                    let Some(c) = text[at..].chars().next() else { break };
                    if is_space(c) {
                        rest = Some(&text[at + c.len_utf8()..]);
                        break;
                    }
                    all_plain &= plain.is_some();
                    (c.len_utf8(), 1)
                }
            };
            columns += own;
            at += length;
        }
        let part = &text[..at];
        Some((part, if all_plain { columns } else { part.width() }))
    })
}

/// How many columns a text takes that is plain throughout, with its words one space
/// apart, as most are.
///
/// ```
/// use hamgam::terminal::even;
/// assert_eq!((even("لای می\u{200c}شود"), even("a  b"), even("日本")), (Some(8), None, None));
/// ```
pub fn even(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut columns) = (0, 0);
    while at < bytes.len() {
        let (length, own) = plain(bytes, at)?;
        if bytes[at] == b' ' && bytes.get(at + 1) == Some(&b' ') {
            return None;
        }
        columns += own;
        at += length;
    }
    debug_assert_eq!(columns, text.width(), "{text:?}");
    Some(columns)
}

/// The words from the front of an even text that take no more columns, but at least
/// the first, without the space behind them, and the columns that they take.
pub fn fitting(text: &str, columns: usize) -> (&str, usize) {
    let bytes = text.as_bytes();
    let (mut at, mut used, mut fits) = (0, 0, None);
    while at < bytes.len()
        && let Some((length, own)) = plain(bytes, at)
    {
        if bytes[at] == b' ' {
            fits = Some((&text[..at], used));
        }
        (at, used) = (at + length, used + own);
        if let Some(fits) = fits
            && used > columns
        {
            return fits;
        }
    }
    (text, used)
}

/// How many bytes and columns a character takes, where that is told without a look at
/// a large table and does not hang on what stands before it.
#[inline]
fn plain(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    Some(match bytes[at] {
        b' '..=b'~' => (1, 1),
        head @ 0xd8..=0xdb => match ARABIC[usize::from(head & 3) << 6 | usize::from(bytes[at + 1] & 0x3f)] {
            Letter::Plain => (2, 1),
            // With its alef it is one letter.
            Letter::Lam if matches!(bytes.get(at + 2..at + 4), Some([0xd8, 0xa2 | 0xa3 | 0xa5 | 0xa7])) => (4, 1),
            Letter::Lam => (2, 1),
            Letter::Other => return None,
        },
        // « »
        0xc2 if matches!(bytes[at + 1], 0xab | 0xbb) => (2, 1),
        0xe2 if bytes[at + 1] == 0x80 => match bytes[at + 2] {
            // ZWNJ
            0x8c => (3, 0),
            // – — ‘ ’ “ ” …
            0x93 | 0x94 | 0x98 | 0x99 | 0x9c | 0x9d | 0xa6 => (3, 1),
            _ => return None,
        },
        _ => return None,
    })
}

/// How wide a character of the Arabic block is.
#[derive(Clone, Copy)]
enum Letter {
    /// One column, whatever stands beside it.
    Plain,
    /// One column, and the alef behind it none.
    Lam,
    /// A mark, a sign.
    Other,
}

/// U+0600 to U+06FF.
const ARABIC: [Letter; 0x100] = {
    let mut letters = [Letter::Other; 0x100];
    let mut at = 0x21;
    while at <= 0x4a {
        letters[at] = if at == 0x44 { Letter::Lam } else { Letter::Plain };
        at += 1;
    }
    let mut digit = 0;
    while digit <= 9 {
        (letters[0x60 + digit], letters[0xf0 + digit]) = (Letter::Plain, Letter::Plain);
        digit += 1;
    }
    let persian = ['پ', 'چ', 'ژ', 'ک', 'گ', 'ی', '،', '؛', '؟', '٪'];
    at = 0;
    while at < persian.len() {
        letters[persian[at] as usize - 0x600] = Letter::Plain;
        at += 1;
    }
    letters
};

/// A text in lines of at most so many columns, broken at spaces, but never
/// inside an isolate: the end of a line would close it.
///
/// ```
/// use hamgam::terminal::wrap;
/// assert_eq!(wrap("بندهایی که می‌خواهید", 12), ["بندهایی که", "می‌خواهید"]);
/// assert_eq!(wrap("See \u{2068}hamgam diff\u{2069}.", 10), ["See", "\u{2068}hamgam diff\u{2069}."]);
/// ```
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    if let Some(own) = even(text)
        && !text.starts_with(' ')
        && !text.ends_with(' ')
    {
        return wrap_even(text, own, columns);
    }
    let mut lines = vec![String::with_capacity(text.len())];
    let mut used = 0;
    for (word, own) in words(text) {
        let line = lines.last_mut().expect("there is always a line");
        if line.is_empty() {
            line.push_str(word);
            used = own;
        } else if used + 1 + own <= columns {
            line.push(' ');
            line.push_str(word);
            used += 1 + own;
        } else {
            lines.push(word.to_owned());
            used = own;
        }
    }
    lines
}

/// An even text that takes so many columns in lines of at most so many others.
fn wrap_even(mut text: &str, mut own: usize, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    while own > columns {
        let (line, used) = fitting(text, columns);
        let Some(rest) = text[line.len()..].strip_prefix(' ') else { break };
        lines.push(line.to_owned());
        (text, own) = (rest, own - used - 1);
    }
    lines.push(text.to_owned());
    lines
}

/// What stands between spaces; an isolate is one word with its neighbours.
fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut depth = 0_usize;
    let boundary = move |c: char| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c.is_whitespace() && depth == 0
    };
    parts(text, boundary).filter(|(word, _)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colored(color: Color, interactive: bool, variables: &[(&str, &str)]) -> bool {
        let variable = |name: &str| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| value.into());
        Terminal::new(color, interactive, variable).color
    }

    #[test]
    fn words_that_are_plain_are_as_wide_as_all_others() {
        for word in ["زندان", "پیگیری", "ژرف چاک", "سال", "بلا", "می\u{200c}شود", "دوّم", "۱۳۶۷", "A b-c", "日本", "🙂"]
        {
            assert_eq!(width(word), word.width(), "{word}");
        }
        let all: Vec<char> =
            ('\u{600}'..='\u{6ff}').chain("a \u{200c}«»–—‘’“”…".chars()).filter(|c| !c.is_control()).collect();
        let seen = |text: String| {
            assert_eq!(width(&text), text.width(), "{text:?}");
            assert!(even(&text).is_none_or(|columns| columns == text.width()), "{text:?}");
        };
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
            seen(format!("{one}{other}ب"));
            seen(format!("ل{one}{other}"));
        }
    }

    #[test]
    fn of_an_even_text_so_many_words_fit() {
        assert_eq!(fitting("یک بلای بزرگ", 7), ("یک بلای", 6));
        assert_eq!(fitting("یک بلای بزرگ", 5), ("یک", 2));
        assert_eq!(fitting("یک بلای بزرگ", 1), ("یک", 2));
        assert_eq!(fitting("یک بلای بزرگ", 11), ("یک بلای بزرگ", 11));
    }

    #[test]
    fn the_option_outweighs_the_environment_and_the_environment_the_terminal() {
        assert!(colored(Color::Auto, true, &[]));
        assert!(!colored(Color::Auto, false, &[]));
        assert!(!colored(Color::Auto, true, &[("NO_COLOR", "1")]));
        assert!(colored(Color::Auto, true, &[("NO_COLOR", "")]));
        assert!(colored(Color::Auto, false, &[("CLICOLOR_FORCE", "1")]));
        assert!(!colored(Color::Auto, true, &[("TERM", "dumb")]));
        assert!(colored(Color::Always, false, &[("NO_COLOR", "1")]));
        assert!(!colored(Color::Never, true, &[("CLICOLOR_FORCE", "1")]));
    }
}
