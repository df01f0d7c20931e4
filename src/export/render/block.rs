//! Blocks: from where one begins to where it is closed, and whether it stays.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use super::note::note_name;
use super::{Block, Painter};
use crate::content::passage::Kind;
use crate::export::escape::id;
use crate::export::groups::{Group, groups};
use crate::export::isolate::isolate;

impl Painter<'_> {
    /// The passage of a block of this kind whose text begins in a range.
    pub(super) fn find(&self, range: &Range<usize>, kind: Kind) -> Option<usize> {
        let passages = &self.chapter.document.passages;
        let body = passages.partition_point(|p| matches!(p.kind, Kind::Title | Kind::Description));
        let from = body + passages[body..].partition_point(|passage| passage.span.start < range.start);
        let found = passages.get(from).filter(|passage| passage.span.start < range.end && !passage.shape.title)?;
        let fits = found.kind.alike(kind) || (kind == Kind::Paragraph && found.kind == Kind::Code);
        let fits = fits || (kind == Kind::Html && found.kind == Kind::Code);
        fits.then_some(from)
    }

    pub(super) fn begin(
        &mut self,
        kind: Kind,
        range: Range<usize>,
        tag: &str,
        close: &'static str,
        class: &str,
        implicit: bool,
    ) {
        let passage = self.find(&range, kind);
        let outer = self.out.len();
        let attributes = match passage.map(|at| &self.chapter.leaves[at]) {
            Some(leaf) => self.attributes(leaf, class),
            None if class.is_empty() => String::new(),
            None => format!(" class=\"{class}\""),
        };
        if !tag.is_empty() {
            self.out.push_str(&format!("<{tag}{attributes}>"));
        }
        let source = &self.chapter.document.source.text;
        let found = if kind.is_prose() { groups(&source[range.clone()]) } else { Vec::new() };
        let shifted = |group: Group| Group {
            range: group.range.start + range.start..group.range.end + range.start,
            what: group.what,
        };
        self.block = Some(Block {
            passage,
            outer,
            inner: self.out.len(),
            notes: self.notes.len(),
            close,
            implicit,
            groups: found.into_iter().map(shifted).rev().collect(),
            open: Vec::new(),
            cell: "",
            kind,
        });
    }

    pub(super) fn heading(&mut self, level: u8, range: Range<usize>) {
        // No level is left out, whatever the author did.
        let level = (level + self.shift).min(6).min(self.level + 1).max(1);
        self.level = level;
        let (tag, close) = [
            ("h1", "</h1>\n"),
            ("h2", "</h2>\n"),
            ("h3", "</h3>\n"),
            ("h4", "</h4>\n"),
            ("h5", "</h5>\n"),
            ("h6", "</h6>\n"),
        ][usize::from(level - 1)];
        self.begin(Kind::Heading(level), range, tag, close, "", false);
    }

    pub(super) fn code_block(&mut self, kind: &CodeBlockKind, range: Range<usize>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let plain = !language.is_empty() && language.chars().all(|c| c.is_ascii_alphanumeric() || "-+#".contains(c));
        let class = if plain { format!("code language-{language}") } else { "code".to_owned() };
        self.begin(Kind::Code, range, "div", "</code></pre></div>\n", &class, false);
        self.out.push_str("<pre dir=\"ltr\"><code>");
        if let Some(block) = &mut self.block {
            block.inner = self.out.len();
        }
    }

    pub(super) fn finish_block(&mut self) {
        self.close_inline();
        let Some(block) = self.block.take() else { return };
        let kept = block.passage.is_none_or(|at| self.chapter.leaves[at].kept);
        let code = block.passage.is_some_and(|at| self.chapter.document.passages[at].kind == Kind::Code);
        let foreign = code && block.kind == Kind::Paragraph;
        let nothing = block.passage.is_none() && self.out[block.inner..].trim().is_empty();
        if !kept || foreign || (nothing && block.kind != Kind::Row) {
            self.out.truncate(block.outer);
            for label in self.notes.drain(block.notes..) {
                self.references.remove(&label);
            }
            self.last_passage = self.last_passage.max(block.passage);
            return self.after_block();
        }
        if !matches!(block.kind, Kind::Code) {
            let inside = self.out.split_off(block.inner);
            self.out.push_str(&isolate(inside.trim_end_matches('\n'), self.rtl));
        }
        if let Some(at) = block.passage {
            self.passage(at, &block);
        }
        self.out.push_str(block.close);
        self.last_passage = self.last_passage.max(block.passage);
        self.after_block();
    }

    /// What is to be done for a passage before its block is closed.
    pub(super) fn passage(&mut self, at: usize, block: &Block) {
        let leaf = &self.chapter.leaves[at];
        if let (Kind::Heading(level), Some(own)) = (block.kind, &leaf.id)
            && self.outside.is_empty()
        {
            let heading = (level, id(own).into_owned(), self.out[block.inner..].to_owned());
            self.rendered.headings.push(heading);
        }
        if self.setting.capture {
            self.rendered.inside.insert(at, self.out[block.inner..].to_owned());
        }
        if let Some((label, _)) = self.outside.last() {
            self.rendered.noted.insert(at, note_name(label));
        }
        let mark = self.mark(leaf);
        if mark.is_empty() {
            return;
        }
        match block.kind {
            Kind::Row => {
                let end = self.out.trim_end().rfind("</").unwrap_or(self.out.len());
                self.out.insert_str(end, &mark);
            }
            Kind::Code => self.out.push_str(&format!("\n{mark}")),
            _ => self.out.push_str(&mark),
        }
    }

    pub(super) fn after_block(&mut self) {
        if self.containers.is_empty() && self.outside.is_empty() && self.block.is_none() {
            self.gaps(self.last_passage);
        }
    }
}
