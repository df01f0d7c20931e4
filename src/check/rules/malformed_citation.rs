//! `malformed-citation`: a citation as Pandoc and other processors do not read
//! it: Persian separators, digits or terms, or a bracket that never closes.
//!
//! hamgam understands `[@kadivar2016، ص. ۲۱۰]`; Pandoc prints it as text without
//! a page. One written form in every language is `[@kadivar2016, p. 210]`, and
//! bundles set it in the digits and terms of their language.

use std::ops::Range;

use crate::check::rule::{Fault, Look, Rule, Text, span_place};
use crate::citation::parse::{Citation, Mode};
use crate::finding::{Fix, Level};
use crate::l10n::message::Message;
use crate::text::edit::Edit;

/// The rule.
pub const MALFORMED_CITATION: Rule =
    Rule { name: "malformed-citation", level: Level::Warning, explained_by_staleness: false, look: Look::Text(look) };

/// Labels of which Pandoc knows no English term: their words stay as they are.
const UNKNOWN: &[&str] = &["article", "table"];

fn look(text: &Text) -> Vec<Fault> {
    let raw = &text.document.source.text;
    let mut faults = Vec::new();
    for (at, cited) in text.facts.citations.iter().enumerate() {
        let citation = &cited.citation;
        let base = cited.span.start - citation.span.start;
        let item = base + citation.item.start..base + citation.item.end;
        let key = format!("@{}", citation.key);
        if citation.mode == Mode::InText && unclosed(raw, item.start) && text.bibliography.present {
            let message = Message::new("check-malformed-citation-unclosed").with("key", &*key);
            faults.push(Fault::new(message, span_place(text.document, cited.span.clone())).about(&citation.key));
            continue;
        }
        let mut edits: Vec<Edit> = locator(raw, citation, cited.span.end, item.end).into_iter().collect();
        let next = text.facts.citations.get(at + 1).filter(|next| next.span.start - next.citation.span.start == base);
        let joint = next.map(|next| item.end..base + next.citation.item.start);
        edits.extend(joint.filter(|joint| raw.get(joint.clone()) == Some("؛")).map(|joint| Edit::new(joint, ";")));
        if let Some(first) = edits.first() {
            let span = first.start..edits.last().map_or(first.end, |last| last.end);
            let message = Message::new("check-malformed-citation")
                .with("key", &*key)
                .with("written", raw[span.clone()].trim())
                .with("right", laid(raw, &span, &edits).trim());
            let fault = Fault::new(message, span_place(text.document, span));
            faults.push(fault.about(&citation.key).mended(Fix::Safe, edits));
        }
    }
    faults
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

/// `[@key` of a bracket that closes nowhere.
fn unclosed(raw: &str, at: usize) -> bool {
    raw[..at].ends_with('[') || raw[..at].ends_with("[-")
}

/// The locator of a citation in the one form that all processors read, where it
/// is in another.
fn locator(raw: &str, citation: &Citation, key: usize, end: usize) -> Option<Edit> {
    let locator = citation.locator.as_ref().filter(|locator| !UNKNOWN.contains(&locator.label))?;
    let brace = usize::from(raw[key..].starts_with('}'));
    let bracket = citation.mode == Mode::InText;
    let rest = raw[key + brace..end].trim_end_matches(if bracket { "]" } else { "" }).trim_end();
    let written = rest.strip_suffix(citation.suffix.as_str())?;
    let foreign = |c: char| !c.is_ascii() && !matches!(c, '–' | '—' | '§' | '¶' | '\u{a0}' | '\u{2212}');
    if !written.contains(foreign) {
        return None;
    }
    let open = if bracket { " [" } else { ", " };
    let joint = if citation.suffix.is_empty() { "" } else { ", " };
    let start = key + brace;
    Some(Edit::new(start..start + written.len(), format!("{open}{}{joint}", locator.written())))
}
