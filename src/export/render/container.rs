//! What holds blocks: lists, quotations, tables, and containers with titles.

use pulldown_cmark::BlockQuoteKind;

use super::Painter;
use crate::export::book;
use crate::export::escape::escape;
use crate::export::isolate::isolate;

impl Painter<'_> {
    pub(super) fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let name = match kind {
            None => return self.contain("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => "note",
            Some(BlockQuoteKind::Tip) => "tip",
            Some(BlockQuoteKind::Important) => "important",
            Some(BlockQuoteKind::Warning) => "warning",
            Some(BlockQuoteKind::Caution) => "caution",
        };
        let said = self.setting.book.say(&format!("bundle-{name}"));
        self.contain(&format!("<blockquote class=\"{name}\">\n<p class=\"label\">{said}</p>\n"));
    }

    pub(super) fn contain(&mut self, tag: &str) {
        let outer = self.out.len();
        self.out.push_str(tag);
        self.containers.push((outer, self.out.len()));
    }

    /// Closes a container; one with nothing in it goes.
    pub(super) fn release(&mut self, close: &str) {
        let Some((outer, inner)) = self.containers.pop() else { return };
        let empty = match self.out.get(inner..) {
            Some("<thead>\n</thead>\n<tbody>\n") => true,
            Some(inside) => inside.trim().is_empty(),
            None => true,
        };
        if empty {
            self.out.truncate(outer);
        } else {
            self.out.push_str(close);
        }
        self.after_block();
    }

    /// Titles of containers (`::: tip Title`) that stand before an offset.
    pub(super) fn container_titles(&mut self, before: usize) {
        while self.titles.last().is_some_and(|title| title.start < before) {
            let Some(title) = self.titles.pop() else { return };
            let passages = &self.chapter.document.passages;
            let Some(at) = passages.iter().position(|p| p.shape.title && p.span.start == title.start) else { continue };
            let leaf = &self.chapter.leaves[at];
            if leaf.kept {
                let inner = isolate(&escape(&book::words(self.chapter.document.text(at))), self.rtl);
                let line = format!("<p{}>{inner}{}</p>\n", self.attributes(leaf, "label"), self.mark(leaf));
                self.out.push_str(&line);
                if self.setting.capture {
                    self.rendered.inside.insert(at, inner);
                }
            }
            self.last_passage = self.last_passage.max(Some(at));
        }
    }
}
