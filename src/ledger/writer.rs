//! A ledger as text: made for `git merge` and for review.
//!
//! One text is one line, so that git reports a conflict where two branches
//! changed the same text, and nowhere else. Entries are apart by lines that
//! never change.

use std::fmt::Write;

use super::agreement::{Agreement, State};
use crate::locale::Locale;
use crate::text::quote::escape;

/// Writes the ledger of a document.
pub fn write(source: &Locale, target: &Locale, document: &str, agreements: &[Agreement]) -> String {
    let size = agreements
        .iter()
        .map(|a| a.source.as_deref().map_or(0, str::len) + a.target.as_deref().map_or(0, str::len) + 80)
        .sum();
    let mut out = String::with_capacity(size);
    let mut named = String::new();
    document.chars().for_each(|c| character(c, &mut named));
    let _ = writeln!(
        out,
        "# Agreements between {source} and {target} in {named}. Written by hamgam; commit it together with the translation."
    );
    out.push_str("version = 1\n");
    for agreement in agreements {
        entry(agreement, &mut out);
    }
    out
}

fn entry(agreement: &Agreement, out: &mut String) {
    out.push_str("\n[[passage]]\nid = ");
    string(&agreement.id, out);
    if agreement.target.is_some() || agreement.alone || agreement.state != State::Initial {
        let _ = writeln!(out, "state = \"{}\"", agreement.state.name());
    }
    if let Some(origin) = agreement.origin {
        let _ = writeln!(out, "origin = \"{}\"", origin.name());
    }
    if agreement.alone {
        out.push_str("alone = true\n");
    }
    for (key, text) in [("source", &agreement.source), ("target", &agreement.target)] {
        if let Some(text) = text {
            let _ = write!(out, "{key} = ");
            string(text, out);
        }
    }
    if !agreement.notes.is_empty() {
        out.push_str("notes = [\n");
        for note in &agreement.notes {
            out.push_str("  ");
            string(note, out);
            out.insert(out.len() - 1, ',');
        }
        out.push_str("]\n");
    }
    out.push_str(&agreement.unknown);
}

/// A basic TOML string and a line end. What would not show or would reorder
/// the line is escaped; ZWNJ is spelling and stays.
fn string(text: &str, out: &mut String) {
    out.push('"');
    let plain = |b: u8| b >= 0x20 && b != b'"' && b != b'\\' && b != 0x7f && b != 0xc2 && b != 0xe2 && b != 0xef;
    if text.bytes().all(plain) {
        out.push_str(text);
    } else {
        text.chars().for_each(|c| character(c, out));
    }
    out.push_str("\"\n");
}

fn character(c: char, out: &mut String) {
    if let Some(escaped) = escape(c) {
        return out.push_str(escaped);
    }
    match c {
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => {
            let _ = write!(out, "\\u{:04X}", c as u32);
        }
        c => out.push(c),
    }
}
