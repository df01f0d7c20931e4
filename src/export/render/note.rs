//! Footnotes: their numbers in the text, and their section at the end.

use std::ops::Range;

use pulldown_cmark::CowStr;

use super::Painter;
use crate::export::hash::hash;
use crate::l10n::message::Message;

impl Painter<'_> {
    pub(super) fn reference(&mut self, label: &CowStr, range: Range<usize>) {
        let label = label.to_string();
        if !self.defined.contains(&label) || self.alt.is_some() {
            return;
        }
        let number = match self.notes.iter().position(|known| *known == label) {
            Some(at) => at + 1,
            None => {
                self.notes.push(label.clone());
                self.notes.len()
            }
        };
        let count = self.references.entry(label.clone()).or_insert(0);
        *count += 1;
        let again = if *count > 1 { format!("-{count}") } else { String::new() };
        let name = format!("{}{}", self.setting.side, note_name(&label));
        let shown = self.setting.book.script.number(number);
        let of = self.setting.book.tell(&Message::new("bundle-note-number").with("number", shown.as_str()));
        let kind = if self.setting.xml { " epub:type=\"noteref\"" } else { "" };
        self.put(
            &format!(
                "<sup class=\"note\"><a id=\"_fnref-{name}{again}\" href=\"#_fn-{name}\" role=\"doc-noteref\"{kind} aria-label=\"{of}\">{shown}</a></sup>"
            ),
            &range,
        );
    }

    /// The notes, in the order of their references.
    pub(super) fn note_section(&mut self) -> String {
        if self.notes.is_empty() {
            return String::new();
        }
        let book = self.setting.book;
        let (kind, item) =
            if self.setting.xml { (" epub:type=\"endnotes\"", " epub:type=\"endnote\"") } else { ("", "") };
        let mut out = format!(
            "<section class=\"notes\" role=\"doc-endnotes\"{kind} aria-labelledby=\"_notes\">\n<h2 id=\"_notes\">{}</h2>\n<ol>\n",
            book.say("bundle-notes")
        );
        let arrow = if self.rtl { "↪" } else { "↩" };
        for label in &self.notes {
            let name = format!("{}{}", self.setting.side, note_name(label));
            let back = book.say("bundle-back");
            let link = format!(
                " <a class=\"back\" href=\"#_fnref-{name}\" role=\"doc-backlink\" aria-label=\"{back}\">{arrow}</a>"
            );
            let text = self.texts.get(label).map_or("", String::as_str).trim_end();
            let text = match text.strip_suffix("</p>") {
                Some(rest) => format!("{rest}{link}</p>"),
                None => format!("{text}{link}"),
            };
            out.push_str(&format!("<li id=\"_fn-{name}\"{item}>{text}</li>\n"));
        }
        out + "</ol>\n</section>\n"
    }
}

/// The name of a note in ids: its label where that is ASCII.
pub fn note_name(label: &str) -> String {
    let plain = label.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if plain && !label.is_empty() { label.to_owned() } else { hash(label.as_bytes())[..8].to_owned() }
}
