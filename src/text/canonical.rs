//! A passage's text without its block, and the folds that make two writings of
//! one text equal.
//!
//! *Canonical text* is what the ledger stores: inline Markdown on one line,
//! runs of white space outside code spans one space, hard breaks a backslash
//! and a line end, hamgam's own comments gone. [`key`] folds further, for
//! comparing only: forms that `check --fix` mends are no difference.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem;

use super::code_span::{LastRuns, all_close, code_spans, find_run, tick_run};
use super::form;

/// Appends the canonical text of an inline run of Markdown to `out`.
///
/// `quotes` is how many block quotes the run stands in: that many `>` are
/// dropped at the head of its continuation lines.
///
/// ```
/// let mut out = String::new();
/// hamgam::text::canonical::fold("یک  دو\n> سه `a  b`", 1, &mut out);
/// assert_eq!(out, "یک دو سه `a  b`");
/// ```
pub fn fold(raw: &str, quotes: usize, out: &mut String) {
    let raw = raw.trim_matches(is_space);
    if is_plain(raw, true) { out.push_str(raw) } else { fold_run(raw, quotes, true, out) }
}

fn fold_run(raw: &str, quotes: usize, signs: bool, out: &mut String) {
    let start = out.len();
    if quotes == 0 && is_even(raw, signs) && join_lines(raw, out) {
        return;
    }
    out.truncate(start);
    let mut folder = Folder { raw, quotes, signs, at: 0, ticks: None, looked_at: 0, out };
    folder.run(start);
    let end = folder.out.trim_end_matches(is_space).len();
    out.truncate(end.max(start));
}

/// The canonical text of an inline run, borrowed where no fold touches it. `signs` says
/// whether it may have any: see [`has_signs`].
pub fn folded(raw: &str, quotes: usize, signs: bool) -> Cow<'_, str> {
    let raw = raw.trim_matches(is_space);
    if is_plain(raw, signs) {
        return raw.into();
    }
    let mut out = String::with_capacity(raw.len());
    fold_run(raw, quotes, signs, &mut out);
    out.into()
}

/// Canonical text folded again: what a ledger holds, read by today's rules.
pub fn refold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split("\n\n").enumerate() {
        if at > 0 {
            out.push_str("\n\n");
        }
        fold(part, 0, &mut out);
    }
    out
}

/// The content of a code or HTML block: line ends unified, nothing else.
pub fn fold_block(raw: &str, out: &mut String) {
    out.push_str(&raw.replace("\r\n", "\n").replace('\r', "\n"));
    let end = out.trim_end_matches('\n').len();
    out.truncate(end);
}

/// Whether a text has a sign that is folded, or that what readers do not see begins with.
/// Most files have none: asked of the whole, no passage of theirs is searched.
pub fn has_signs(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3(b'\t', b'\r', 0x0c, bytes).or_else(|| memchr::memchr2(b'<', b'{', bytes)).is_some()
}

/// Whether a run is one plain line: no fold can touch it.
fn is_plain(raw: &str, signs: bool) -> bool {
    memchr::memchr(b'\n', raw.as_bytes()).is_none() && is_even(raw, signs)
}

/// Whether nothing in a line, or the rest of one, has to be folded: it is plain,
/// and code that begins in it ends in it.
fn is_quiet(line: &str, signs: bool) -> bool {
    is_even(line, signs) && memchr::memchr(b'\\', line.as_bytes()).is_none() && all_close(line)
}

/// Whether all white space of a run is line ends and single spaces, and no comment of
/// hamgam's own begins in it.
fn is_even(raw: &str, signs: bool) -> bool {
    static SPACES: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new("  "));
    let bytes = raw.as_bytes();
    let heads = |at: usize| matches!(bytes[at..], [b'<', b'!', ..] | [b'{', b'/', ..]);
    let is_bare =
        || memchr::memchr3(b'\t', b'\r', 0x0c, bytes).is_none() && !memchr::memchr2_iter(b'<', b'{', bytes).any(heads);
    debug_assert!(signs || !has_signs(raw), "{raw} has signs");
    SPACES.find(bytes).is_none() && (!signs || is_bare())
}

/// Appends the lines of an even run as one; stops where a line end is more than one, or
/// spaces stand beside it.
fn join_lines(raw: &str, out: &mut String) -> bool {
    let bytes = raw.as_bytes();
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', bytes) {
        // No run begins or ends with a line end.
        if matches!(bytes[end - 1], b' ' | b'\\') || matches!(bytes[end + 1], b' ' | b'\n') {
            return false;
        }
        out.push_str(&raw[start..end]);
        out.push(' ');
        start = end + 1;
    }
    out.push_str(&raw[start..]);
    true
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Walks over a run of inline Markdown, copying what stays.
struct Folder<'a> {
    raw: &'a str,
    quotes: usize,
    signs: bool,
    at: usize,
    /// Last start of a run of backticks, by its length; filled on first need.
    ticks: Option<LastRuns>,
    /// Up to where it is known that something on the line means more than
    /// itself: every line is looked at once.
    looked_at: usize,
    out: &'a mut String,
}

impl Folder<'_> {
    fn run(&mut self, start: usize) {
        let bytes = self.raw.as_bytes();
        while self.at < bytes.len() {
            match bytes[self.at] {
                b'\\' if self.at + 1 < bytes.len() && bytes[self.at + 1].is_ascii_punctuation() => self.copy(2),
                b'`' => self.ticks(),
                b' ' | b'\t' | b'\n' | b'\r' | 0x0c => self.space(start),
                b'<' | b'{' => match own_comment(&self.raw[self.at..]) {
                    Some(length) => self.at += length,
                    None => self.copy(1),
                },
                _ => self.words(),
            }
        }
    }

    /// What means itself: often the whole line.
    fn words(&mut self) {
        let rest = &self.raw.as_bytes()[self.at..];
        if self.at >= self.looked_at {
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let line = self.raw[self.at..self.at + end].trim_ascii_end();
            if is_quiet(line, self.signs) {
                return self.copy(line.len());
            }
            self.looked_at = self.at + line.len();
        }
        // A single space inside a line stays what it is.
        let stops = |at: usize| match rest[at] {
            b' ' => rest.get(at + 1).is_none_or(|next| next.is_ascii_whitespace()),
            b'\\' | b'`' | b'\t' | b'\n' | b'\r' | 0x0c | b'<' | b'{' => true,
            _ => false,
        };
        let next = (1..rest.len()).find(|&at| stops(at));
        self.copy(next.unwrap_or(rest.len()));
    }

    fn copy(&mut self, length: usize) {
        self.out.push_str(&self.raw[self.at..self.at + length]);
        self.at += length;
    }

    /// A run of white space: one space, or a hard break.
    fn space(&mut self, start: usize) {
        let rest = &self.raw[self.at..];
        let length = rest.len() - rest.trim_start_matches(is_space).len();
        let run = &rest[..length];
        let line_end = run.find(['\n', '\r']);
        self.at += length;
        if line_end.is_some() {
            self.skip_quotes();
        }
        let begins = self.out.len() == start;
        let hard = line_end.is_some_and(|at| run[..at].ends_with("  "))
            || (line_end == Some(0) && self.out.ends_with('\\') && !self.out.ends_with("\\\\"));
        if hard && !begins && self.at < self.raw.len() {
            if !self.out.ends_with('\\') {
                self.out.push('\\');
            }
            self.out.push('\n');
        } else if !begins && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
    }

    fn skip_quotes(&mut self) {
        let rest = &self.raw.as_bytes()[self.at..];
        let (mut length, mut left) = (0, self.quotes);
        while length < rest.len() && (matches!(rest[length], b' ' | b'\t') || (rest[length] == b'>' && left > 0)) {
            left -= usize::from(rest[length] == b'>');
            length += 1;
        }
        self.at += length;
    }

    /// A run of backticks: copies the code span it opens, or itself.
    fn ticks(&mut self) {
        let length = tick_run(self.raw, self.at);
        let known = self.ticks.get_or_insert_with(|| LastRuns::of(self.raw));
        let closes = known.is_behind(length, self.at);
        let open = self.at + length;
        let close = closes.then(|| find_run(self.raw, open, length)).flatten();
        let Some(close) = close else { return self.copy(length) };
        let mut inner = self.raw[open..close].split('\n');
        self.out.push_str(&self.raw[self.at..open]);
        self.out.push_str(inner.next().unwrap_or_default().trim_end_matches('\r'));
        for line in inner {
            let mut line = line.trim_end_matches('\r').trim_start_matches([' ', '\t']);
            for _ in 0..self.quotes {
                line = line.strip_prefix('>').unwrap_or(line).trim_start_matches([' ', '\t']);
            }
            self.out.push(' ');
            self.out.push_str(line);
        }
        self.out.push_str(&self.raw[close..close + length]);
        self.at = close + length;
    }
}

/// Length of a comment of hamgam's own at the head of `text`:
/// `<!-- p: id -->`, `<!-- hamgam: … -->` or `{/* hamgam: … */}`; it holds no
/// other comment.
pub fn own_comment(text: &str) -> Option<usize> {
    let (open, close) = if text.starts_with("<!--") {
        ("<!--", "-->")
    } else if text.starts_with("{/*") {
        ("{/*", "*/}")
    } else {
        return None;
    };
    let body = text[open.len()..].trim_start();
    if !(body.starts_with("p:") || body.starts_with("hamgam:")) {
        return None;
    }
    let next = text[open.len()..].find(open).map_or(text.len(), |at| open.len() + at);
    text[..next].find(close).map(|end| end + close.len())
}

/// The fold that comparing uses: two texts with one key are one text.
///
/// White space of any kind is one space; outside code spans the forms of
/// [`form`] are folded: Arabic ye and kaf are the Persian ones, digits and
/// signs of every script are ASCII, and what cannot be seen and separates
/// nothing is gone. Values are never folded.
///
/// ```
/// use hamgam::text::canonical::key;
/// assert_eq!(key("كتاب ١٣٦٧"), key("کتاب ۱۳۶۷"));
/// assert_ne!(key("کتاب ۱۳۶۷"), key("کتاب ۱۳۶۸"));
/// ```
pub fn key(text: &str) -> String {
    let codes = code_spans(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for code in codes {
        fold_prose(&text[at..code.start], &mut out);
        fold_spaces(&text[code.clone()], &mut out);
        at = code.end;
    }
    fold_prose(&text[at..], &mut out);
    let end = out.trim_end().len();
    out.truncate(end);
    out
}

fn fold_spaces(text: &str, out: &mut String) {
    text.chars().for_each(|c| form::push(c, out));
}

fn fold_prose(text: &str, out: &mut String) {
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\t'..=b'\r');
    if text.bytes().all(plain) { fold_spaces(text, out) } else { form::fold(text, out) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_folded_the_short_way_as_the_long_one_does() {
        let mut runs = vec![String::new()];
        for _ in 0..5 {
            let longer = |run: &String| "a \n\t\\`<!{/".chars().map(|c| format!("{run}{c}")).collect::<Vec<_>>();
            runs = runs.iter().flat_map(longer).collect();
        }
        for run in runs {
            let (raw, mut out) = (run.trim_matches(is_space), String::new());
            Folder { raw, quotes: 0, signs: true, at: 0, ticks: None, looked_at: 0, out: &mut out }.run(0);
            let long = out.trim_end_matches(is_space);
            assert_eq!(folded(&run, 0, has_signs(&run)), long, "{run:?}");
        }
    }
}
