//! A text in pieces: what changed, and what runs the other way. Raw Markdown in
//! a right-to-left text is unreadable unless citations, code and addresses
//! keep their own direction (`[@hrw2022]` is else seen with its `@` behind).

use std::borrow::Cow;
use std::ops::Range;

use super::changes::Changes;
use super::phrases::absence;
use crate::citation::parse::citations;
use crate::facts::bag::destinations;
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::text::bidi;
use crate::text::code_span::code_spans;
use crate::text::diff::{Op, Run};

/// Bytes within which a bracket finds its other half.
const REACH: usize = 1000;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Whether it was there, is there, or both.
    pub op: Op,
    /// Its words.
    pub text: &'a str,
    /// The island it lies on: a stretch that runs the other way than the text.
    pub island: Option<usize>,
}

/// How a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From left to right; words of other scripts are islands.
    Ltr,
    /// From right to left; citations, code and addresses are islands.
    Rtl,
    /// From left to right, line by line; a comment of another script is one
    /// island, whatever names stand in it.
    Code,
}

impl Way {
    /// How a text of a locale runs.
    pub fn of(locale: &Locale, is_code: bool) -> Way {
        match (is_code, locale.is_rtl()) {
            (true, _) => Way::Code,
            (false, true) => Way::Rtl,
            (false, false) => Way::Ltr,
        }
    }

    /// The direction of its islands, as HTML's `dir` wants it.
    pub fn of_islands(self) -> &'static str {
        if self == Way::Rtl { "ltr" } else { "rtl" }
    }
}

/// A text that did not change, as runs.
pub fn whole(text: &str) -> Vec<Run> {
    vec![Run { op: Op::Equal, text: text.to_owned() }]
}

/// What to show of a side: its changes, or its text where nobody agreed to
/// another.
///
/// # Errors
/// The id of what to say where there is no text.
pub fn runs(change: &Changes, of: Side) -> Result<Vec<Run>, &'static str> {
    let leads = of == change.row.origin;
    let (then, now) = if leads { (&change.old, &change.new) } else { (&change.old_following, &change.following) };
    let changed = if leads { &change.words } else { &change.following_words };
    match (then, now) {
        (None, None) => Err(absence(change.row, of, false)),
        (Some(_), None) if !leads => Err(absence(change.row, of, true)),
        (Some(_), _) if !changed.is_empty() => Ok(changed.clone()),
        (_, Some(now)) => Ok(whole(now)),
        (Some(_), None) => Err(absence(change.row, of, true)),
    }
}

/// Runs in pieces.
///
/// ```
/// use hamgam::report::pieces::{Way, pieces, whole};
/// let runs = whole("به گفتهٔ دیدبان [@hrw2022].");
/// let pieces = pieces(&runs, Way::Rtl);
/// assert_eq!((pieces[1].text, pieces[1].island), ("[@hrw2022]", Some(0)));
/// ```
pub fn pieces(runs: &[Run], way: Way) -> Vec<Piece<'_>> {
    let mut joined = String::with_capacity(runs.iter().map(|run| run.text.len()).sum());
    runs.iter().for_each(|run| joined.push_str(&run.text));
    let islands = match way {
        Way::Rtl => left_to_right(&joined),
        Way::Ltr => right_to_left(&joined, |gap| !gap.contains(|c: char| c.is_ascii_alphanumeric() || c == '\n')),
        Way::Code => right_to_left(&joined, |gap| !gap.contains('\n')),
    };
    let mut out = Vec::new();
    let (mut start, mut next) = (0, 0);
    for run in runs {
        let end = start + run.text.len();
        let mut at = start;
        while at < end {
            while islands.get(next).is_some_and(|island| island.end <= at) {
                next += 1;
            }
            let here = islands.get(next).filter(|island| island.start <= at);
            let until = match (here, islands.get(next)) {
                (Some(island), _) => island.end.min(end),
                (None, Some(island)) => island.start.min(end),
                (None, None) => end,
            };
            let text = &run.text[at - start..until - start];
            out.push(Piece { op: run.op, text, island: here.map(|_| next) });
            at = until;
        }
        start = end;
    }
    out
}

/// Citations, code, links and addresses; all of a text that has no letter of
/// its own language.
fn left_to_right(text: &str) -> Vec<Range<usize>> {
    if !bidi::has_rtl(text) {
        return std::iter::once(0..text.len()).filter(|all| !all.is_empty()).collect();
    }
    let mut found = code_spans(text);
    found.extend(destinations(text).into_iter().map(|found| link(text, found)));
    found.extend(citations(text).into_iter().map(|citation| brackets(text, citation.span)));
    apart(found)
}

/// A citekey with the brackets around it, else with its `@`.
fn brackets(text: &str, key: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let bracket = |b: &u8| matches!(b, b'[' | b']');
    let start = key.start.saturating_sub(REACH);
    let open = bytes[start..key.start].iter().rposition(bracket).map(|at| start + at);
    let close = bytes[key.end..].iter().take(REACH).position(bracket).map(|at| key.end + at);
    match (open, close) {
        (Some(open), Some(close)) if (bytes[open], bytes[close]) == (b'[', b']') => open..close + 1,
        _ if bytes[..key.start].ends_with(b"@") => key.start - 1..key.end,
        _ => key,
    }
}

/// A destination with the words of its link, where they run its way.
fn link(text: &str, destination: Range<usize>) -> Range<usize> {
    let before = destination.start.saturating_sub(REACH);
    let start = text.as_bytes()[before..destination.start].iter().rposition(|&b| b == b'[').map(|at| before + at);
    match start.filter(|_| text[destination.clone()].starts_with('(')) {
        Some(start) if !bidi::has_rtl(&text[start..destination.start]) => start..destination.end,
        _ => destination,
    }
}

/// Stretches of right-to-left words, one where `joins` says so of the text
/// between.
fn right_to_left(text: &str, joins: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !bidi::has_rtl(text) {
        return found;
    }
    for (at, c) in text.char_indices().filter(|&(_, c)| bidi::is_rtl(c)) {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if joins(&text[last.end..at]) => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// A text as it can be shown: what would steer a terminal or turn the order of
/// letters around is named, not obeyed; in what changed, marks without a width
/// are named too.
///
/// ```
/// use hamgam::report::pieces::visible;
/// assert_eq!(visible("a\u{202e}b", false), "a⟨U+202E⟩b");
/// assert_eq!(visible("می\u{200c}شود", true), "می\u{200c}شود");
/// ```
pub fn visible(text: &str, changed: bool) -> Cow<'_, str> {
    let hidden = |c: char| match c {
        '\n' | '\t' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{a0}' | '\u{ad}' | '\u{200b}' | '\u{2060}' => {
            changed && !matches!(c, '\n' | '\t')
        }
        _ => c.is_control() || bidi::is_control(c),
    };
    let bytes = text.as_bytes();
    // Where a character begins that may be hidden, by a byte that such have and few others.
    let mut at = 0;
    let hides = loop {
        let Some(next) = bytes[at..].iter().position(|byte| MAY_HIDE[usize::from(*byte)]) else { break false };
        at += next;
        // U+061C is told by its second byte: half of all Arabic letters share the first.
        let start = at - usize::from(bytes[at] == 0x9c);
        if text.get(start..).is_some_and(|rest| rest.starts_with(hidden)) {
            break true;
        }
        at += 1;
    };
    if !hides {
        return text.into();
    }
    let show = |c: char| if hidden(c) { format!("⟨U+{:04X}⟩", c as u32) } else { c.to_string() };
    text.chars().map(show).collect::<String>().into()
}

/// By byte: whether a character that is named rather than shown may have it.
const MAY_HIDE: [bool; 0x100] = {
    let mut may_hide = [false; 0x100];
    let mut byte = 0;
    while byte < 0x100 {
        may_hide[byte] = matches!(byte, ..0x20 | 0x7f | 0x9c | 0xc2 | 0xe2 | 0xef);
        byte += 1;
    }
    may_hide
};
