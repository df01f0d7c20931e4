//! `invisible-character`: a character that cannot be seen and says nothing, in
//! prose of any language: a zero width space, a byte order mark in the middle, a
//! soft hyphen, a control character, direction marks in heaps or within a word.
//!
//! A lone direction mark between words is the author's. What reorders text is
//! `bidi-control`'s, what stands for a ZWNJ is `mistaken-zwnj`'s.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Script, Slip, is_persian, script};
use crate::finding::{Fix, Level};
use crate::text::bidi;
use crate::text::form::{ZWNJ, hidden, is_stray, stands_in};
use crate::text::glance::Glance;

/// The rule.
pub const INVISIBLE_CHARACTER: Rule = Rule {
    name: "invisible-character",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::HIDDEN,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = script(text, Glance::HIDDEN) else { return Vec::new() };
    let slips: Vec<Slip> = hidden(&script.text)
        .filter(|span| !belongs_to_another(text, script, span) && !script.parts_signs(span))
        .filter_map(|span| mended(script, span))
        .collect();
    script.fault(text, "check-invisible-character", &slips, Fix::Safe).into_iter().collect()
}

/// A run that is or touches a ZWNJ, or stands for one.
fn belongs_to_another(text: &Text, script: &Script, span: &std::ops::Range<usize>) -> bool {
    let (before, after) = (script.before(span.start), script.after(span.end));
    let touches = before == Some(ZWNJ) || after == Some(ZWNJ) || before == Some('¬') || after == Some('¬');
    is_persian(text) && (touches || script.text[span.clone()].contains(stands_in) && !is_stray(before, after))
}

/// What is left of a run: what reorders is another rule's, one mark may stay at
/// the edge of a word.
fn mended(script: &Script, span: std::ops::Range<usize>) -> Option<Slip> {
    let run = &script.text[span.clone()];
    let inside = script.before(span.start).is_some_and(char::is_alphanumeric)
        && script.after(span.end).is_some_and(char::is_alphanumeric);
    let mut may_stay = !inside;
    let keeps = |c: &char| match c {
        '\u{200e}' | '\u{200f}' | '\u{61c}' => std::mem::take(&mut may_stay),
        '\u{feff}' => false,
        c => bidi::is_control(*c),
    };
    let right: String = run.chars().filter(keeps).collect();
    (right != run).then(|| Slip::new(span, right))
}
