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

/// A plain YAML value stays plain where it can.
pub fn value(document: &Document, span: &Span, fence: &str, text: &str) -> String {
    let old = &document.source.text[span.clone()];
    let plain = !old.starts_with(['"', '\'', '\n', '\r', ' ', '|', '>']) && !old.contains('\n');
    let tame = text.starts_with(char::is_alphabetic)
        && !text.contains([':', '#', '"', '\'', '\n', '\\'])
        && !matches!(text, "true" | "false" | "null" | "yes" | "no" | "on" | "off");
    if fence == "---" && plain && tame {
        return text.to_owned();
    }
    if fence == "---" && old.starts_with('\'') && !text.contains('\n') {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let lead = if old.starts_with(['\n', '\r']) { " " } else { "" };
    format!("{lead}{}", quoted(fence, text))
}
