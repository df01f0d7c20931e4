//! Units as PO.

use std::fmt::Write;

use crate::exchange::remarks::remarks;
use crate::exchange::unit::{Sheet, Unit};
use crate::l10n::localizer::Localizer;
use crate::text::quote::escape;

/// The file. `words` speaks the language of the remarks.
pub fn write(sheet: &Sheet, words: &Localizer) -> String {
    let mut out = String::with_capacity(sheet.units.len() * 600);
    out.push_str("msgid \"\"\nmsgstr \"\"\n");
    for (name, value) in [
        ("Project-Id-Version", sheet.project.as_str()),
        ("Language", &sheet.target.as_str().replace('-', "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", sheet.source.as_str()),
        ("X-Generator", "hamgam"),
    ] {
        let _ = writeln!(out, "{}", quoted(&format!("{name}: {value}\n")));
    }
    sheet.units.iter().for_each(|unit| entry(unit, words, &mut out));
    out
}

fn entry(unit: &Unit, words: &Localizer, out: &mut String) {
    out.push('\n');
    for (_, remark) in remarks(unit, words) {
        let _ = writeln!(out, "#. {remark}");
    }
    let _ = writeln!(out, "#. {}", unit.mark());
    if let Some((path, line)) = unit.place.as_ref().filter(|(path, _)| !path.contains(char::is_whitespace)) {
        let _ = writeln!(out, "#: {path}:{line}");
    }
    if unit.target.is_some() && !unit.is_ready() {
        out.push_str("#, fuzzy\n");
    }
    if let Some(previous) = &unit.previous {
        field("#| ", "msgid", previous, out);
    }
    field("", "msgctxt", &unit.address(), out);
    field("", "msgid", &unit.source, out);
    field("", "msgstr", unit.target.as_deref().unwrap_or_default(), out);
}

/// A keyword and its text: one line of the file for every line of the text.
fn field(lead: &str, keyword: &str, text: &str, out: &mut String) {
    let _ = write!(out, "{lead}{keyword} ");
    if text.trim_end_matches('\n').contains('\n') {
        let _ = writeln!(out, "\"\"");
        for line in text.split_inclusive('\n') {
            let _ = writeln!(out, "{lead}{}", quoted(line));
        }
    } else {
        let _ = writeln!(out, "{}", quoted(text));
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match escape(c) {
            Some(escaped) => out.push_str(escaped),
            None => out.push(c),
        }
    }
    out.push('"');
    out
}
