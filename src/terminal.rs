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
/// columns it takes: both in one pass. What is seen of ASCII and what is Arabic
/// is no space, and is not asked about.
pub fn parts(text: &str, mut is_space: impl FnMut(char) -> bool) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let text = rest?;
        let bytes = text.as_bytes();
        let (mut at, mut columns, mut plain) = (0, 0, true);
        rest = None;
        while at < bytes.len() {
            let (length, own) = match bytes[at] {
                b'!'..=b'~' => (1, 1),
                head @ 0xd8..=0xdb => {
                    plain &= ARABIC[usize::from(head & 3) << 6 | usize::from(bytes[at + 1] & 0x3f)];
                    (2, 1)
                }
                b' ' if is_space(' ') => {
                    rest = Some(&text[at + 1..]);
                    break;
                }
                b' ' => (1, 1),
                _ => {
                    let Some(c) = text[at..].chars().next() else { break };
                    if is_space(c) {
                        rest = Some(&text[at + c.len_utf8()..]);
                        break;
                    }
                    plain &= matches!(c, ZWNJ | '«' | '»' | '–' | '—' | '‘' | '’' | '“' | '”' | '…');
                    (c.len_utf8(), usize::from(c != ZWNJ))
                }
            };
            columns += own;
            at += length;
        }
        let part = &text[..at];
        Some((part, if plain { columns } else { part.width() }))
    })
}

/// Takes no column.
const ZWNJ: char = '\u{200c}';

/// U+0600 to U+06FF: whether one takes a column, whatever stands beside it. A lam
/// takes one with its alef.
const ARABIC: [bool; 0x100] = {
    let mut plain = [false; 0x100];
    let mut at = 0x21;
    while at <= 0x4a {
        plain[at] = at != 0x44;
        at += 1;
    }
    let mut digit = 0;
    while digit <= 9 {
        (plain[0x60 + digit], plain[0xf0 + digit]) = (true, true);
        digit += 1;
    }
    let persian = ['پ', 'چ', 'ژ', 'ک', 'گ', 'ی', '،', '؛', '؟', '٪'];
    at = 0;
    while at < persian.len() {
        plain[persian[at] as usize - 0x600] = true;
        at += 1;
    }
    plain
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
    // No text takes more columns than bytes.
    if text.len() <= columns && is_even(text) {
        debug_assert!(width(text) <= columns, "{text:?}");
        return vec![text.to_owned()];
    }
    // Most are one line.
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

/// Whether every two words are one space apart, and nothing else is white.
fn is_even(text: &str) -> bool {
    let mut before = ' ';
    let even = text.chars().all(|c| {
        let even = !c.is_whitespace() || (c == ' ' && before != ' ');
        before = c;
        even
    });
    even && before != ' '
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
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
            let both = format!("{one}{other}ب");
            assert_eq!(width(&both), both.width(), "{both:?}");
        }
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
