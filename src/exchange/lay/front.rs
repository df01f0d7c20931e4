//! Values of the front matter.

use crate::content::document::Document;
use crate::text::source::Span;

/// `+++` or `---`.
pub fn front_matter_fence(document: &Document) -> Option<&'static str> {
    let head = document.source.text.get(..document.front.length).filter(|head| !head.is_empty())?;
    Some(if head.starts_with("+++") { "+++" } else { "---" })
}

/// A value of the front matter, quoted as its format wants it.
pub fn quoted(fence: &str, text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' if fence == "+++" => out.push_str("\\n"),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A value in the form of the one that stands there; in TOML always quoted.
pub fn value(document: &Document, span: &Span, fence: &str, text: &str) -> String {
    let old = &document.source.text[span.clone()];
    match old.chars().next() {
        _ if fence != "---" => quoted(fence, text),
        Some(' ' | '\t' | '\n' | '\r') => block(old, text),
        Some('\'') if !text.contains('\n') => format!("'{}'", text.replace('\'', "''")),
        Some('"' | '\'') => quoted(fence, text),
        _ if is_tame(text) => text.to_owned(),
        _ => quoted(fence, text),
    }
}

/// Whether YAML reads a text as it stands.
fn is_tame(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && !text.contains([':', '#', '"', '\'', '\n', '\\'])
        && !matches!(text, "true" | "false" | "null" | "yes" | "no" | "on" | "off")
}

/// A value below its key (`>`, `|`): every line under the first one's indent.
fn block(old: &str, text: &str) -> String {
    let first = old.trim_start_matches(['\n', '\r']);
    let indent = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    let lines: String = text.split('\n').map(|line| format!("{indent}{line}\n")).collect();
    if old.ends_with('\n') { lines } else { lines.trim_end().to_owned() }
}
