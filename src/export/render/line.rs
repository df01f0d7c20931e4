//! Text in a line: as it stands, or as the group that it is part of.

use std::ops::Range;

use super::Painter;
use crate::content::passage::Kind;
use crate::export::escape::escape;
use crate::export::groups::What;

impl Painter<'_> {
    /// A block for text that has none of its own: of a tight list's item.
    pub(super) fn ensure(&mut self, range: &Range<usize>) {
        if self.block.is_none() {
            let start = range.start - usize::from(self.chapter.document.source.text[..range.start].ends_with('\\'));
            let end = self.item_end(range.end);
            self.begin(Kind::Paragraph, start..end, "p", "</p>\n", "tight", true);
        }
    }

    /// The end of a stretch of text that no event encloses: of its paragraph.
    pub(super) fn item_end(&self, from: usize) -> usize {
        let text = &self.chapter.document.source.text;
        let passages = &self.chapter.document.passages;
        let at = passages.partition_point(|passage| passage.span.end < from);
        let own = passages.get(at).filter(|passage| passage.span.start <= from).map(|passage| passage.span.end);
        own.unwrap_or(from).clamp(from, text.len())
    }

    pub(super) fn close_implicit(&mut self) {
        if self.block.as_ref().is_some_and(|block| block.implicit) {
            self.finish_block();
        }
    }

    /// Writes a piece that stands at a range, and what is grouped before it;
    /// inside a group it is part of that.
    pub(super) fn put(&mut self, html: &str, range: &Range<usize>) {
        if let Some((_, alt)) = &mut self.alt {
            alt.push_str(if html.starts_with('<') { " " } else { html });
            return;
        }
        self.ensure(range);
        if !self.grouped(range) {
            self.out.push_str(html);
        }
    }

    /// Whether a range lies in a group; the group is written once.
    pub(super) fn grouped(&mut self, range: &Range<usize>) -> bool {
        let Some(block) = &mut self.block else { return false };
        while block.groups.last().is_some_and(|group| group.range.end <= range.start) {
            block.groups.pop();
        }
        let Some(group) = block.groups.last_mut().filter(|group| group.range.start < range.end) else { return false };
        let what = std::mem::replace(&mut group.what, What::Hidden);
        self.group(what);
        true
    }

    pub(super) fn group(&mut self, what: What) {
        match what {
            What::Hidden => {}
            What::Needed(words) => {
                let words = words.trim_start_matches('[').trim_end_matches(']');
                self.out.push_str(&format!("<span class=\"needed\">[{}]</span>", escape(words)));
            }
            What::Cited(items) => {
                let html = self.setting.cites.html(&items);
                self.out.push_str(html);
            }
        }
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, alt)) = &mut self.alt {
            alt.push_str(text);
            return;
        }
        self.ensure(&range);
        let source = &self.chapter.document.source.text;
        let verbatim = source.get(range.clone()) == Some(text);
        let Some(block) = &self.block else { return };
        if block.kind == Kind::Code || block.groups.is_empty() || !verbatim {
            if block.kind != Kind::Code && self.grouped(&range) {
                return;
            }
            return self.out.push_str(&escape(text));
        }
        let mut at = range.start;
        while at < range.end {
            let Some(block) = &mut self.block else { return };
            while block.groups.last().is_some_and(|group| group.range.end <= at) {
                block.groups.pop();
            }
            let Some(group) = block.groups.last_mut().filter(|group| group.range.start < range.end) else { break };
            let start = group.range.start.max(at);
            self.out.push_str(&escape(&source[at..start]));
            at = group.range.end.min(range.end);
            let what = std::mem::replace(&mut group.what, What::Hidden);
            self.group(what);
        }
        if at < range.end {
            self.out.push_str(&escape(&source[at..range.end]));
        }
    }

    pub(super) fn code(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, alt)) = &mut self.alt {
            alt.push_str(text);
            return;
        }
        let dir = if self.rtl { " dir=\"ltr\"" } else { "" };
        self.put(&format!("<code{dir}>{}</code>", escape(text)), &range);
    }
}
