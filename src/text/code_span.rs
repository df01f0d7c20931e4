//! Code spans of inline Markdown: a run of backticks, and the next of its length.

use std::ops::Range;

/// How many backticks stand side by side at a byte.
pub(super) fn tick_run(text: &str, at: usize) -> usize {
    text.as_bytes()[at..].iter().take_while(|&&b| b == b'`').count()
}

/// Where the last run of backticks of every length begins.
pub(super) struct LastRuns(Vec<usize>);

impl LastRuns {
    pub(super) fn of(text: &str) -> LastRuns {
        let (mut last, mut at) = (Vec::new(), 0);
        while let Some(next) = memchr::memchr(b'`', &text.as_bytes()[at..]) {
            let length = tick_run(text, at + next);
            if last.len() <= length {
                last.resize(length + 1, 0);
            }
            last[length] = at + next;
            at += next + length;
        }
        LastRuns(last)
    }

    pub(super) fn is_behind(&self, length: usize, at: usize) -> bool {
        self.0.get(length).is_some_and(|&last| last > at)
    }
}

/// Where the next run of so many backticks begins.
pub(super) fn find_run(text: &str, from: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while let Some(next) = memchr::memchr(b'`', &text.as_bytes()[at..]) {
        let found = tick_run(text, at + next);
        if found == length {
            return Some(at + next);
        }
        at += next + found;
    }
    None
}

/// Whether every code span that begins in a text without backslashes ends in it.
pub(super) fn all_close(text: &str) -> bool {
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'`', &text.as_bytes()[at..]).map(|next| at + next) {
        let length = tick_run(text, open);
        let Some(close) = find_run(text, open + length, length) else { return false };
        at = close + length;
    }
    true
}

/// Whether a byte is in one of some spans that are in order and apart, as
/// [`code_spans`] returns them.
pub fn is_inside(spans: &[Range<usize>], at: usize) -> bool {
    spans.get(spans.partition_point(|span| span.end <= at)).is_some_and(|span| span.start <= at)
}

/// Byte ranges of the code spans of a run of inline Markdown.
pub fn code_spans(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    // Most spans close: only from the first that does not on it is asked first.
    let mut last: Option<LastRuns> = None;
    let mut at = 0;
    while let Some(next) = memchr::memchr2(b'`', b'\\', &text.as_bytes()[at..]) {
        at += next;
        if text.as_bytes()[at] == b'\\' {
            at = (at + 2).min(text.len());
            continue;
        }
        let length = tick_run(text, at);
        let closes = last.as_ref().is_none_or(|last| last.is_behind(length, at));
        match closes.then(|| find_run(text, at + length, length)).flatten() {
            Some(close) => {
                spans.push(at..close + length);
                at = close + length;
            }
            None => {
                last.get_or_insert_with(|| LastRuns::of(text));
                at += length;
            }
        }
    }
    spans
}
