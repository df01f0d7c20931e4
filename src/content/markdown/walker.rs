//! Walks over the events of the parser: a block is open while its inline text is
//! gathered, and becomes a passage where it ends.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::hidden::{is_mark, says_something, without_tags};
use super::{Bone, Passages, options};
use crate::content::directive::{Directive, directives};
use crate::content::front_matter::{Entry, FrontMatter};
use crate::content::passage::{Kept, Kind, Passage, Shape};
use crate::text::bidi::has_rtl;
use crate::text::canonical;
use crate::text::segment::has_words;
use crate::text::shared::same;
use crate::text::source::Source;

/// A block whose inline text is being gathered.
struct Open {
    kind: Kind,
    /// Bytes of the whole block.
    block: Range<usize>,
    /// Bytes of the inline events seen.
    inline: Option<Range<usize>>,
    wordy: bool,
    anchor: Option<Box<str>>,
    shape: Shape,
    /// An item's text without a paragraph of its own.
    implicit: bool,
    /// Canonical text so far: of rows, code and HTML, whose pieces are joined.
    joined: String,
}

/// A block that has ended, and says something.
struct Ended {
    kind: Kind,
    /// Bytes of its inline text.
    span: Range<usize>,
    /// Bytes of the whole block.
    block: Range<usize>,
    anchor: Option<Box<str>>,
    shape: Shape,
}

/// What has been gathered so far.
pub(super) struct Walker<'a> {
    source: &'a Source,
    mdx: bool,
    /// Whether the text has any of the signs that few have.
    signs: bool,
    /// The passages and bones that have ended.
    pub(super) passages: Passages,
    open: Option<Open>,
    shape: Shape,
    footnotes: u32,
    section: Option<u32>,
    pending: Vec<Directive>,
    /// An item has begun and has no passage yet.
    fresh_item: bool,
    /// Titles of containers that are still to come.
    pub(super) titles: VecDeque<Range<usize>>,
}

impl<'a> Walker<'a> {
    /// Before the first event; `mdx` says that lines of `import` and `export` are
    /// code.
    pub(super) fn new(source: &'a Source, mdx: bool) -> Walker<'a> {
        // A blank line stands between most passages, and none between the items of a list.
        let passages =
            Passages { list: Vec::with_capacity(source.line_count() as usize * 2 / 3 + 1), ..Passages::default() };
        Walker {
            source,
            mdx,
            signs: canonical::has_signs(&source.text),
            passages,
            open: None,
            shape: Shape::default(),
            footnotes: 0,
            section: None,
            pending: Vec::new(),
            fresh_item: false,
            titles: Default::default(),
        }
    }

    /// The passages of the front matter.
    pub(super) fn front(&mut self, front: &FrontMatter) {
        let mut entries: Vec<(Kind, &Entry)> = Vec::new();
        entries.extend(front.title.iter().map(|entry| (Kind::Title, entry)));
        entries.extend(front.description.iter().map(|entry| (Kind::Description, entry)));
        entries.sort_by_key(|(_, entry)| entry.span.start);
        for (kind, entry) in entries {
            if has_words(&entry.value) {
                let mut text = String::new();
                canonical::fold(&entry.value, 0, &mut text);
                let (span, block) = (entry.span.clone(), entry.span.clone());
                self.push(Ended { kind, span, block, anchor: None, shape: Shape::default() }, &text);
            }
        }
    }

    /// Walks over a text from a byte on.
    pub(super) fn walk(&mut self, text: &str, start: usize) {
        for (event, range) in Parser::new_ext(&text[start..], options()).into_offset_iter() {
            let range = range.start + start..range.end + start;
            match event {
                Event::Start(tag) => self.start(text, tag, range),
                Event::End(tag) => self.end(text, tag),
                Event::Rule => self.close_implicit(text),
                Event::Text(piece) => self.piece(&piece, range),
                Event::Html(piece) => self.piece(&piece, range),
                Event::Code(piece) => self.inline(range, || has_words(&piece)),
                Event::FootnoteReference(_) | Event::InlineHtml(_) | Event::SoftBreak | Event::HardBreak => {
                    self.inline(range, || false)
                }
                Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            }
        }
        self.close_implicit(text);
    }

    fn start(&mut self, text: &str, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => return self.inline(range, || false),
            Tag::TableCell => {
                if let Some(open) = &mut self.open {
                    open.inline = None;
                }
                return;
            }
            _ => self.close_implicit(text),
        }
        match tag {
            Tag::Paragraph => self.begin(Kind::Paragraph, range, None),
            Tag::Heading { level, id, .. } => self.begin(Kind::Heading(level as u8), range, anchor(id)),
            Tag::CodeBlock(_) => self.begin(Kind::Code, range, None),
            Tag::HtmlBlock => self.begin(Kind::Html, range, None),
            Tag::TableHead | Tag::TableRow => self.begin(Kind::Row, range, None),
            Tag::BlockQuote(_) => self.shape.quotes = self.shape.quotes.saturating_add(1),
            Tag::List(_) => self.shape.lists = self.shape.lists.saturating_add(1),
            Tag::Item => self.fresh_item = true,
            Tag::FootnoteDefinition(_) => self.footnotes += 1,
            _ => {}
        }
    }

    fn end(&mut self, text: &str, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.finish_inline(text),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.finish_block(),
            TagEnd::TableCell => self.finish_cell(text),
            TagEnd::TableHead | TagEnd::TableRow => self.finish_row(text),
            TagEnd::Item => {
                self.close_implicit(text);
                self.fresh_item = false;
            }
            TagEnd::BlockQuote(_) => {
                self.close_implicit(text);
                self.shape.quotes = self.shape.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => self.shape.lists = self.shape.lists.saturating_sub(1),
            TagEnd::FootnoteDefinition => {
                self.close_implicit(text);
                self.footnotes -= 1;
            }
            _ => {}
        }
    }

    fn begin(&mut self, kind: Kind, block: Range<usize>, anchor: Option<Box<str>>) {
        let shape = Shape { footnote: self.footnotes > 0, item_head: self.fresh_item, cells: 0, ..self.shape };
        self.fresh_item = false;
        self.open = Some(Open {
            kind,
            block,
            inline: None,
            wordy: false,
            anchor,
            shape,
            implicit: false,
            joined: String::new(),
        });
    }

    /// A piece of text: inline, or a line of a code or HTML block.
    fn piece(&mut self, piece: &CowStr, range: Range<usize>) {
        match &mut self.open {
            Some(open) if matches!(open.kind, Kind::Code | Kind::Html) => {
                open.joined.push_str(piece);
                open.inline = Some(open.inline.as_ref().map_or(range.start, |seen| seen.start)..range.end);
            }
            _ => self.inline(range, || has_words(piece)),
        }
    }

    fn inline(&mut self, range: Range<usize>, wordy: impl FnOnce() -> bool) {
        if self.open.is_none() {
            self.begin(Kind::Paragraph, range.clone(), None);
            self.open.as_mut().expect("just begun").implicit = true;
        }
        let open = self.open.as_mut().expect("open or just begun");
        let escaped = range.start > 0 && open.inline.is_none() && self.source.text.as_bytes()[range.start - 1] == b'\\';
        let start = range.start - usize::from(escaped);
        let seen = open.inline.get_or_insert(start..range.end);
        seen.end = seen.end.max(range.end);
        open.wordy = open.wordy || wordy();
        if open.implicit {
            open.block.start = open.block.start.min(start);
            open.block.end = open.block.end.max(range.end);
        }
    }

    fn close_implicit(&mut self, text: &str) {
        if self.open.as_ref().is_some_and(|open| open.implicit) {
            self.finish_inline(text);
        }
    }

    fn finish_inline(&mut self, text: &str) {
        let Some(open) = self.open.take() else { return };
        let Some(inline) = open.inline else { return };
        let raw = &text[inline.clone()];
        let folded = canonical::folded(raw, open.shape.quotes.into(), self.signs);
        // What readers do not see begins with one of two signs, and most blocks have neither.
        let may_hide = self.signs && memchr::memchr2(b'<', b'{', raw.as_bytes()).is_some();
        if may_hide {
            self.pending.extend(directives(raw));
        }
        if !open.wordy || is_mark(&folded) || may_hide && !says_something(&folded) {
            return;
        }
        let code = self.mdx
            && open.shape == Shape::default()
            && (folded.starts_with("import ") || folded.starts_with("export "));
        let kind = if code { Kind::Code } else { open.kind };
        self.push(Ended { kind, span: inline, block: open.block, anchor: open.anchor, shape: open.shape }, &folded);
    }

    /// A fence of a container inside code, a comment or tags is none: the block
    /// is as it stands in the file.
    fn unmask(&mut self, open: &mut Open) {
        let held = |title: &Range<usize>| open.block.contains(&title.start);
        if self.titles.iter().any(held)
            && let Some(inline) = &open.inline
        {
            self.titles.retain(|title| !held(title));
            open.joined = self.source.text[inline.clone()].to_owned();
        }
    }

    fn finish_block(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        self.titles_before(open.block.start);
        self.unmask(&mut open);
        let mut folded = String::new();
        canonical::fold_block(&open.joined, &mut folded);
        if open.kind == Kind::Html {
            self.pending.extend(directives(&folded));
        }
        let wordy = if open.kind == Kind::Html { has_words(&without_tags(&folded)) } else { has_words(&folded) };
        if wordy {
            let span = open.inline.unwrap_or(open.block.clone());
            // A script or a style is no prose: no words of it are counted.
            let code = ["<script", "<style"].iter().any(|tag| folded.starts_with(tag));
            let kind = if code { Kind::Code } else { open.kind };
            self.push(Ended { kind, span, block: open.block, anchor: None, shape: open.shape }, &folded);
        } else if open.kind == Kind::Html && !folded.starts_with("<!--") {
            let last = open.block.start + self.source.text[open.block.clone()].trim_end().len().saturating_sub(1);
            let (line, end_line) = (self.source.line(open.block.start), self.source.line(last.max(open.block.start)));
            self.passages.skeleton.push(Bone { line, end_line, text: folded });
        }
    }

    fn finish_cell(&mut self, text: &str) {
        let Some(open) = &mut self.open else { return };
        if open.shape.cells > 0 {
            open.joined.push_str(" | ");
        }
        open.shape.cells = open.shape.cells.saturating_add(1);
        if let Some(inline) = open.inline.take() {
            let raw = &text[inline];
            if raw.contains("<!--") || raw.contains("{/*") {
                self.pending.extend(directives(raw));
            }
            canonical::fold(raw, 0, &mut open.joined);
        }
    }

    fn finish_row(&mut self, text: &str) {
        let Some(open) = self.open.take() else { return };
        if !open.wordy {
            return;
        }
        let row = text[open.block.clone()].trim_end();
        let span = open.block.start..open.block.start + row.len();
        let ended = Ended { kind: Kind::Row, block: span.clone(), span, anchor: None, shape: open.shape };
        self.push(ended, open.joined.trim());
    }

    /// The titles of containers that open before an offset are paragraphs.
    pub(super) fn titles_before(&mut self, offset: usize) {
        while self.titles.front().is_some_and(|title| title.start < offset) {
            let title = self.titles.pop_front().expect("a title");
            let mut text = String::new();
            let raw = &self.source.text[title.clone()];
            canonical::fold(raw, 0, &mut text);
            self.pending.extend(directives(raw));
            if has_words(&text) {
                let shape = Shape { title: true, ..Shape::default() };
                let (span, block) = (title.clone(), title);
                self.add(Ended { kind: Kind::Paragraph, span, block, anchor: None, shape }, &text);
            }
        }
    }

    /// What looks like the title of a container inside a comment or a tag is
    /// none.
    fn drop_titles(&mut self, end: usize) {
        while self.titles.front().is_some_and(|title| title.start < end) {
            self.titles.pop_front();
        }
    }

    fn push(&mut self, ended: Ended, text: &str) {
        self.titles_before(ended.block.start);
        self.drop_titles(ended.block.end);
        self.add(ended, text);
    }

    fn add(&mut self, ended: Ended, text: &str) {
        let Ended { kind, span, block, anchor, shape } = ended;
        let raw = &self.source.text[span.clone()];
        let lead = raw.len() - raw.trim_start().len();
        let stands = raw[lead..].get(..text.len()).is_some_and(|stands| same(stands, text));
        let kept = if stands {
            Kept::File((span.start + lead) as u32..(span.start + lead + text.len()) as u32)
        } else {
            let start = self.passages.store.len();
            if start == 0 {
                // Where one text is folded, as lines of one width are, most behind it are.
                self.passages.store.reserve(self.source.text.len() - span.start);
            }
            self.passages.store.push_str(text);
            Kept::Store(start as u32..self.passages.store.len() as u32)
        };
        let directives = std::mem::take(&mut self.pending);
        let named = directives.iter().find_map(|directive| match directive {
            Directive::Anchor(id) if !id.is_empty() => Some(id.clone()),
            _ => None,
        });
        let body = self.source.text[block.clone()].trim_end_matches(['\n', '\r', ' ', '\t']);
        let last = block.start + body.len().saturating_sub(1);
        let passage = Passage {
            kind,
            span,
            line: self.source.line(block.start),
            end_line: self.source.line(last.max(block.start)),
            text: kept,
            has_rtl: has_rtl(text),
            anchor: named.or(anchor),
            directives,
            shape,
            section: self.section,
        };
        if matches!(kind, Kind::Heading(_)) && !shape.footnote {
            self.section = Some(self.passages.list.len() as u32);
        }
        self.passages.list.push(passage);
    }
}

fn anchor(id: Option<CowStr>) -> Option<Box<str>> {
    id.filter(|id| !id.is_empty()).map(|id| id.as_ref().into())
}
