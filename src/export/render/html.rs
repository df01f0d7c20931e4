//! HTML that the author wrote, as far as it may stay.

use std::ops::Range;

use super::{Block, Painter};
use crate::export::sanitize;
use crate::export::tokens::is_void;

impl Painter<'_> {
    pub(super) fn finish_html(&mut self) {
        let html = self.html.take().unwrap_or_default();
        let clean = sanitize::block(&html, self, self.setting.xml);
        let empty = clean.trim().is_empty();
        let bare = empty || self.block.as_ref().is_some_and(|block| block.passage.is_none());
        if let Some(block) = self.block.as_mut().filter(|_| bare) {
            self.out.truncate(block.outer);
            block.inner = block.outer;
            block.close = "";
        }
        self.rendered.pictured |= clean.contains("<img ");
        self.rendered.wordless |= clean.contains(" alt=\"\"");
        self.out.push_str(clean.trim());
        if !bare {
            return self.finish_block();
        }
        if !empty {
            self.out.push('\n');
        }
        let block = self.block.take();
        self.last_passage = self.last_passage.max(block.and_then(|block| block.passage));
        self.after_block();
    }

    pub(super) fn raw(&mut self, text: &str) {
        if let Some(html) = &mut self.html {
            html.push_str(text);
        }
    }

    /// A tag in a line: opened and closed where that crosses no other.
    pub(super) fn inline_html(&mut self, text: &str, range: Range<usize>) {
        if self.alt.is_some() || text.starts_with("<!") || text.starts_with("<?") {
            return;
        }
        self.ensure(&range);
        if let Some(name) = text.strip_prefix("</") {
            let close = format!("</{}>", name.trim_end_matches('>').trim().to_ascii_lowercase());
            let Some(block) = &mut self.block else { return };
            if block.open.last().is_some_and(|(open, raw)| *raw && *open == close) {
                block.open.pop();
                self.out.push_str(&close);
            }
            return;
        }
        if text.to_ascii_lowercase().starts_with("<img") {
            let tag = sanitize::block(text, self, self.setting.xml);
            return self.put(&tag, &range);
        }
        let Some((name, tag)) = sanitize::inline(text, self) else { return };
        if is_void(&name) {
            let tag = if self.setting.xml { tag.replace('>', " />") } else { tag };
            return self.put(&tag, &range);
        }
        let nested = |block: &Block| name == "a" && block.open.iter().any(|(close, _)| close == "</a>");
        if self.block.as_ref().is_some_and(nested) {
            return;
        }
        self.out.push_str(&tag);
        if let Some(block) = &mut self.block {
            block.open.push((format!("</{name}>"), true));
        }
    }
}
