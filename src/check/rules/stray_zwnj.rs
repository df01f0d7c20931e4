//! `stray-zwnj`: a ZWNJ that separates nothing.
//!
//! Behind Latin letters, digits, code and closing marks a ZWNJ that leads to a
//! Persian letter is a habit («API‌ها»), and left alone. Behind a letter that
//! joins nothing it weighs less: it cannot be seen, and some write it on purpose.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian};
use crate::facts::mask::WORD;
use crate::finding::{Fix, Level};
use crate::text::arabic;
use crate::text::form::{ZWNJ, is_hidden, is_letter, is_mark, joins, joint};
use crate::text::glance::Glance;

/// The rule.
pub const STRAY_ZWNJ: Rule = Rule {
    name: "stray-zwnj",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::ZWNJ,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::ZWNJ) else { return Vec::new() };
    let (mut slips, mut harmless) = (Vec::new(), Vec::new());
    for span in joints(&script.text) {
        let run = &script.text[span.clone()];
        // Beside an override another rule speaks.
        if run.contains(['\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}']) {
            continue;
        }
        let (before, after) = (script.before(span.start), script.after(span.end));
        let right = joint(run, before, after);
        let parts = script.parts_signs(&span) && !(run.chars().all(|c| c == ZWNJ) && is_behind(before, after));
        if run.chars().eq(right) || is_habit(before, after) || parts {
            continue;
        }
        let between = right.is_none() && before.is_some_and(is_letter) && after.is_some_and(is_letter);
        let slips = if between && run.chars().count() == 1 { &mut harmless } else { &mut slips };
        slips.push(Slip::new(span, right.map(String::from).unwrap_or_default()));
    }
    if slips.is_empty() && harmless.is_empty() {
        return Vec::new();
    }
    let seen = script.fault(text, "check-stray-zwnj", &slips, Fix::Safe);
    let unseen = script.fault(text, "check-stray-zwnj-harmless", &harmless, Fix::Suggested);
    seen.into_iter().chain(unseen.map(|fault| fault.lighter_if(true))).collect()
}

/// Runs of what cannot be seen in which a ZWNJ is.
fn joints(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_part = |c: char| c == ZWNJ || is_hidden(c);
    let mut end = 0;
    // Of the characters that begin with its first byte it is nearly all.
    let bytes = text.as_bytes();
    let letters = &*LETTERS;
    let is_wrong = move |at: usize| match at.checked_sub(2).and_then(|from| bytes[from..].first_chunk()) {
        Some(&[a, b, 0xe2, 0x80, 0x8c, c, d]) if letters.are_parted([a, b], [c, d]) => false,
        _ => bytes[at..].starts_with(JOINT) && !is_right(text, at),
    };
    memchr::memchr_iter(JOINT[0], bytes).filter(move |at| is_wrong(*at)).filter_map(move |at| {
        // A part of the run before.
        if at < end {
            return None;
        }
        let start = text[..at].trim_end_matches(is_part).len();
        end = text.len() - text[at..].trim_start_matches(is_part).len();
        Some(start..end)
    })
}

const JOINT: &[u8] = "\u{200c}".as_bytes();

/// Which letters of the Arabic block would join the next one.
struct Letters([Option<bool>; arabic::PLACES]);

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let of = |place| arabic::character(place).filter(|c| is_letter(*c)).map(joins);
    Letters(std::array::from_fn(of))
});

impl Letters {
    /// Whether a ZWNJ between two letters is right, by a glance at their bytes: of what is
    /// not in the block nothing is known.
    fn are_parted(&self, before: [u8; 2], after: [u8; 2]) -> bool {
        let letter = |bytes: [u8; 2]| *self.0.get(arabic::place(bytes))?;
        letter(before) == Some(true) && letter(after).is_some()
    }
}

/// As most are: between two letters of which the first would join the second.
fn is_right(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at + ZWNJ.len_utf8()..].chars().next());
    before.is_some_and(joins) && after.is_some_and(is_letter)
}

/// A suffix that is joined to something that is no Persian word; or emphasis
/// within a word.
fn is_habit(before: Option<char>, after: Option<char>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| is_letter(c) || is_mark(c));
    let apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || "«(،؛؟!.:".contains(c));
    letter(after) && !letter(before) && !apart(before)
        || letter(before) && after.is_some_and(|c| matches!(c, '*' | '_' | '[' | '<') || c <= '\u{2}')
}

/// A stop behind a bracket, a citation, code or a tag: together they are no markup that
/// a ZWNJ could hold apart.
fn is_behind(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| c <= WORD || matches!(c, ')' | ']')) && after.is_some_and(|c| ".,;?".contains(c))
}
