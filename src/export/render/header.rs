//! Title and description, and what has to be known before the first line.

use pulldown_cmark::{Event, Parser, Tag};

use super::Painter;
use crate::content::markdown::options;
use crate::content::passage::{Kind, Passage};
use crate::export::book;
use crate::export::escape::escape;
use crate::export::isolate::isolate;

impl Painter<'_> {
    /// Title and description.
    pub(super) fn header(&mut self) {
        let chapter = self.chapter;
        let titled = book::has_title(chapter);
        if titled.is_none() && self.shift > 0 {
            let title = isolate(&escape(&book::title(chapter)), self.rtl);
            self.rendered.header.push_str(&format!("<h1>{title}</h1>\n"));
        }
        for (at, passage) in chapter.document.passages.iter().enumerate() {
            let tag = match passage.kind {
                Kind::Title => "h1",
                Kind::Description => "p",
                _ => continue,
            };
            let leaf = &chapter.leaves[at];
            if !leaf.kept {
                continue;
            }
            self.last_passage = self.last_passage.max(Some(at));
            let inner = isolate(&escape(chapter.document.text(at)), self.rtl);
            let class = if tag == "p" { "lead" } else { "" };
            let mark = self.mark(leaf);
            let line = format!("<{tag}{}>{inner}{mark}</{tag}>\n", self.attributes(leaf, class));
            self.rendered.header.push_str(&line);
            if self.setting.capture {
                self.rendered.inside.insert(at, inner);
            }
        }
        if self.rendered.header.is_empty() && self.shift == 0 {
            let heading = |passage: &Passage| matches!(passage.kind, Kind::Heading(1));
            let stands = chapter.document.passages.iter().zip(&chapter.leaves).any(|(p, leaf)| heading(p) && leaf.kept);
            if !stands {
                let title = isolate(&escape(&book::title(chapter)), self.rtl);
                self.rendered.header.push_str(&format!("<h1>{title}</h1>\n"));
                self.level = 1;
            }
        }
    }

    /// Which footnotes have something in them that is in the edition.
    pub(super) fn definitions(&mut self, text: &str, start: usize) {
        if !text.contains("[^") {
            return;
        }
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                let range = range.start + start..range.end + start;
                let inside = self.chapter.document.passages.iter().zip(&self.chapter.leaves);
                let mut inside = inside.filter(|(passage, _)| range.contains(&passage.span.start));
                if inside.any(|(_, leaf)| leaf.kept) {
                    self.defined.insert(label.to_string());
                }
            }
        }
    }
}
