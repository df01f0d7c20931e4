//! `malformed-citation`: a citation as Pandoc and other processors do not read
//! it: Persian separators, digits or terms, a second key without its `;`, or a
//! bracket that never closes.
//!
//! hamgam understands `[@kadivar2016، ص. ۲۱۰]`; Pandoc prints it as text without
//! a page. One written form in every language is `[@kadivar2016, p. 210]`, and
//! bundles set it in the digits and terms of their language.

use std::ops::Range;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::citation::locator::{Locator, further};
use crate::citation::parse::{Mode, second_key};
use crate::citation::signal::{Signal, signal};
use crate::facts::Cited;
use crate::finding::{Fix, Level};
use crate::l10n::message::Message;
use crate::text::bidi::is_control;
use crate::text::edit::Edit;
use crate::text::glance::Glance;

/// The rule.
pub const MALFORMED_CITATION: Rule = Rule {
    name: "malformed-citation",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::AT,
    look: Look::Text(look),
};

/// Labels of which Pandoc knows no English term: their words stay as they are.
const UNKNOWN: &[&str] = &["article", "table"];

fn look(text: &Text) -> Vec<Fault> {
    let raw = &text.document.source.text;
    let mut faults = Vec::new();
    for group in text.facts.citations.chunk_by(|a, b| joint(raw, a, b).is_some()) {
        let (first, last) = (&group[0], &group[group.len() - 1]);
        let end = text.document.passages[text.passage].span.end;
        let is_open = match first.citation.mode {
            Mode::InText => true,
            // `[-@key` is read so with its bracket and without.
            Mode::SuppressAuthor => !closes(&raw[..end], item(last).end),
            Mode::Normal => false,
        };
        if is_open && unclosed(raw, item(first).start) && text.bibliography.present {
            let message = Message::new(UNCLOSED).with("key", format!("@{}", first.citation.key));
            let span = item(first).start..bracket_end(&raw[..end], item(last).end);
            faults.push(Fault::new(message, span_place(text.document, span)).about(&first.citation.key));
            continue;
        }
        let joints = group.windows(2).filter_map(|pair| joint(raw, &pair[0], &pair[1]));
        let joints = joints.filter(|joint| &raw[joint.clone()] == "؛").map(|joint| Edit::new(joint, ";"));
        let of_one = |cited| second(text, cited).or_else(|| locator(raw, cited));
        let mut edits: Vec<Edit> = group.iter().filter_map(of_one).chain(joints).collect();
        if edits.is_empty() {
            continue;
        }
        edits.sort();
        let span = item(first).start..item(last).end;
        let message = Message::new("check-malformed-citation")
            .with("written", raw[span.clone()].trim())
            .with("right", laid(raw, &span, &edits).trim());
        let fault = Fault::new(message, span_place(text.document, span));
        faults.push(fault.about(&first.citation.key).mended(Fix::Safe, edits));
    }
    faults
}

/// Whether the next bracket behind a citation closes.
fn closes(raw: &str, from: usize) -> bool {
    raw[from..].find(['[', ']']).is_some_and(|at| raw[from + at..].starts_with(']'))
}

/// What is said of a bracket that never closes.
pub const UNCLOSED: &str = "check-malformed-citation-unclosed";

/// Where a bracket that never closes would end: at the end of its sentence, behind a figure
/// ("p. 3." ends one, "p." none) or a key, or before another bracket. `from` is behind the
/// keys that are known to stand in it.
fn bracket_end(raw: &str, from: usize) -> usize {
    let near = &raw[from..raw.floor_char_boundary(from + MOST)];
    let ends = |(at, c): &(usize, char)| match c {
        '[' | '|' | '؟' | '!' | '?' => true,
        '.' => {
            let before = &near[..*at];
            // «ص.» is a term.
            let word = before.chars().rev().take_while(|c| c.is_alphabetic() && !c.is_ascii()).count();
            let closes = before.is_empty() || before.ends_with(char::is_numeric) || word > LONGEST_TERM;
            closes && near[at + 1..].chars().next().is_none_or(char::is_whitespace)
        }
        _ => false,
    };
    // The point is its sentence's, which may be no more than that figure.
    from + near.char_indices().find(ends).map_or(near.len(), |(at, c)| at + usize::from(c == '.'))
}

/// No Persian term before a point has more letters.
const LONGEST_TERM: usize = 3;

/// No bracket is longer.
const MOST: usize = 400;

/// Bytes of the item of a citation in the file.
fn item(cited: &Cited) -> Range<usize> {
    let base = cited.span.start - cited.citation.span.start;
    base + cited.citation.item.start..base + cited.citation.item.end
}

/// What separates two citations of one group.
fn joint(raw: &str, one: &Cited, next: &Cited) -> Option<Range<usize>> {
    let joint = item(one).end..item(next).start;
    matches!(raw.get(joint.clone()), Some(";" | "؛")).then_some(joint)
}

/// Some bytes with edits laid on them.
fn laid(raw: &str, span: &Range<usize>, edits: &[Edit]) -> String {
    let mut out = String::new();
    let mut at = span.start;
    for edit in edits {
        out.push_str(&raw[at..edit.start]);
        out.push_str(&edit.text);
        at = edit.end;
    }
    out + &raw[at..span.end]
}

/// `[@key`, or `[see @key`, of a bracket that closes nowhere.
fn unclosed(raw: &str, at: usize) -> bool {
    let head = &raw[raw.ceil_char_boundary(at.saturating_sub(LONGEST_SIGNAL))..at];
    let Some(open) = head.rfind(['[', ']']).filter(|open| head[*open..].starts_with('[')) else { return false };
    let prefix = head[open + 1..].trim_end_matches('-').trim();
    // «نک.», "cf."; another key was told with its bracket.
    let leads = || signal(prefix) != Signal::Plain && !prefix.trim_end_matches('.').contains(['.', '@', '\n']);
    prefix.is_empty() || leads()
}

/// No words that lead a citation in take more bytes.
const LONGEST_SIGNAL: usize = 60;

/// The `;` before a second key of one item, `[@a, p. 3, @b]`: without it the key is text,
/// and nobody sees that it names no work.
fn second(text: &Text, cited: &Cited) -> Option<Edit> {
    if cited.citation.mode == Mode::InText {
        return None;
    }
    let raw = &text.document.source.text;
    let item = item(cited);
    let part = raw.get(item.clone())?;
    let key_end = cited.span.end - item.start;
    let from = key_end + usize::from(part.get(key_end..)?.starts_with('}'));
    let (at, key) = second_key(part, from)?;
    let before = part.get(from..at)?;
    let lead = before.trim_end().trim_end_matches('-').trim_end();
    let link = LINKS.iter().find_map(|link| lead.strip_suffix(link)).unwrap_or(lead);
    let comma = link.rfind([',', '،']);
    // Behind other words it may be the name of an account.
    let close =
        link.trim_end().len() == comma.map_or(0, |comma| comma + 1 + usize::from(!link.is_char_boundary(comma + 1)));
    if !close && !text.bibliography.has(&key) {
        return None;
    }
    let start = item.start + from;
    Some(match comma {
        Some(comma) if close => Edit::new(start + comma..start + lead.len(), ";"),
        Some(comma) => {
            let width = link[comma..].chars().next().map_or(1, char::len_utf8);
            Edit::new(start + comma..start + comma + width, ";")
        }
        None if close => Edit::new(start..start + lead.len(), ";"),
        None => Edit::new(start..start, ";"),
    })
}

/// Words that join two works where a `;` ought to.
const LINKS: &[&str] = &[" and", " &", " و", " or", " یا"];

/// The locator of a citation in the one form that all processors read, where it
/// is in another.
fn locator(raw: &str, cited: &Cited) -> Option<Edit> {
    let citation = &cited.citation;
    let locator = citation.locator.as_ref().filter(|locator| !UNKNOWN.contains(&locator.label))?;
    let start = cited.span.end + usize::from(raw[cited.span.end..].starts_with('}'));
    let bracket = citation.mode == Mode::InText;
    let rest = raw[start..item(cited).end].trim_end_matches(if bracket { "]" } else { "" }).trim_end();
    if rest.is_ascii() {
        return None;
    }
    let foreign =
        |c: char| !c.is_ascii() && !matches!(c, '–' | '—' | '§' | '¶' | '\u{a0}' | '\u{2212}') && !is_control(c);
    // What stands behind is of the same kind, or words of the author's.
    let known = |locator: &Locator| !UNKNOWN.contains(&locator.label);
    let more = further(&citation.suffix).filter(|more| more.iter().all(known)).unwrap_or_default();
    let left = if more.is_empty() { citation.suffix.as_str() } else { "" };
    let written = rest.strip_suffix(left)?;
    if !written.contains(foreign) {
        return None;
    }
    let right: Vec<String> = std::iter::once(locator).chain(&more).map(Locator::written).collect();
    let open = if bracket { " [" } else { ", " };
    let joint = if left.is_empty() { "" } else { ", " };
    Some(Edit::new(start..start + written.len(), format!("{open}{}{joint}", right.join(", "))))
}
