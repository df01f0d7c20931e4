//! A document as HTML: one walk over its Markdown. Every passage has its id,
//! and what is known of it; what is not in the edition leaves no trace.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use super::book::Setting;
use super::edition::{Absent, Chapter, Leaf};
use super::escape::{escape, id};
use super::groups::{Group, What, groups};
use super::hash::hash;
use super::isolate::isolate;
use super::links::{join, relative};
use super::sanitize::{self, Addresses};
use crate::bitext::row::{Change, Status};
use crate::content::containers;
use crate::content::markdown::options;
use crate::content::passage::Kind;
use crate::l10n::message::Message;

/// A heading of a document: level, id, HTML of its words.
pub type Heading = (u8, String, String);

/// A document as HTML.
#[derive(Debug, Default)]
pub struct Rendered {
    /// Title and description.
    pub header: String,
    /// All that follows.
    pub body: String,
    /// Its notes, as a section; empty where there are none.
    pub notes: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// The inside of every passage, by index, where that is wanted.
    pub inside: HashMap<usize, String>,
    /// Names of the notes that passages stand in, by index.
    pub noted: HashMap<usize, String>,
    /// Names of the notes in the order of their numbers.
    pub numbered: Vec<String>,
    /// Whether an image has no words in its place.
    pub wordless: bool,
    /// Whether there is an image.
    pub pictured: bool,
}

/// Renders a chapter.
pub fn render(setting: &Setting, at: usize) -> Rendered {
    let chapter = &setting.book.edition.chapters[at];
    let document = chapter.document;
    let (masked, fences) = containers::mask(&document.source.text, document.front.length);
    let start = document.front.length;
    let mut painter = Painter::new(setting, at, chapter);
    painter.header();
    painter.definitions(&masked[start..], start);
    painter.titles = fences.iter().filter_map(|fence| fence.title.clone()).rev().collect();
    painter.gaps(None);
    for (event, range) in Parser::new_ext(&masked[start..], options()).into_offset_iter() {
        painter.event(event, range.start + start..range.end + start);
    }
    painter.close_implicit();
    painter.container_titles(usize::MAX);
    painter.gaps(Some(usize::MAX));
    painter.finish()
}

/// A block that is being written.
struct Block {
    passage: Option<usize>,
    /// Where it begins, with its tag and without.
    outer: usize,
    inner: usize,
    /// Notes that were referred to before it.
    notes: usize,
    close: &'static str,
    implicit: bool,
    groups: Vec<Group>,
    /// Elements that are open in its text: the tag that closes each.
    open: Vec<(String, bool)>,
    cell: &'static str,
    kind: Kind,
}

struct Painter<'a> {
    setting: &'a Setting<'a>,
    at: usize,
    chapter: &'a Chapter<'a>,
    rtl: bool,
    out: String,
    block: Option<Block>,
    /// Lists, quotes, tables that are open: where they begin, with their tag
    /// and without.
    containers: Vec<(usize, usize)>,
    /// Texts outside the footnotes that are open.
    outside: Vec<(String, String)>,
    /// Labels of footnotes that are in the edition.
    defined: HashSet<String>,
    /// Labels in the order of their first reference; how often so far.
    notes: Vec<String>,
    references: HashMap<String, usize>,
    texts: HashMap<String, String>,
    html: Option<String>,
    alt: Option<(String, String)>,
    columns: Vec<Alignment>,
    column: usize,
    next_gap: usize,
    last_passage: Option<usize>,
    level: u8,
    shift: u8,
    titles: Vec<Range<usize>>,
    rendered: Rendered,
}

impl<'a> Painter<'a> {
    fn new(setting: &'a Setting<'a>, at: usize, chapter: &'a Chapter<'a>) -> Painter<'a> {
        let first = |passage: &crate::content::passage::Passage| matches!(passage.kind, Kind::Heading(1));
        let titled = super::book::has_title(chapter).is_some();
        let tops = chapter.document.passages.iter().filter(|passage| first(passage)).count();
        let shift = u8::from(tops > usize::from(!titled));
        Painter {
            setting,
            at,
            chapter,
            rtl: setting.book.edition.locale.is_rtl(),
            out: String::with_capacity(chapter.document.source.text.len() * 2),
            block: None,
            containers: Vec::new(),
            outside: Vec::new(),
            defined: HashSet::new(),
            notes: Vec::new(),
            references: HashMap::new(),
            texts: HashMap::new(),
            html: None,
            alt: None,
            columns: Vec::new(),
            column: 0,
            next_gap: 0,
            last_passage: None,
            level: u8::from(titled || shift > 0),
            shift,
            titles: Vec::new(),
            rendered: Rendered::default(),
        }
    }

    /// Title and description.
    fn header(&mut self) {
        let chapter = self.chapter;
        let titled = super::book::has_title(chapter);
        if titled.is_none() && self.shift > 0 {
            let title = isolate(&escape(&super::book::title(chapter)), self.rtl);
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
            let heading = |passage: &crate::content::passage::Passage| matches!(passage.kind, Kind::Heading(1));
            let stands = chapter.document.passages.iter().zip(&chapter.leaves).any(|(p, leaf)| heading(p) && leaf.kept);
            if !stands {
                let title = isolate(&escape(&super::book::title(chapter)), self.rtl);
                self.rendered.header.push_str(&format!("<h1>{title}</h1>\n"));
                self.level = 1;
            }
        }
    }

    /// Which footnotes have something in them that is in the edition.
    fn definitions(&mut self, text: &str, start: usize) {
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

    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Rule => {
                self.close_implicit();
                self.out.push_str(if self.setting.xml { "<hr />\n" } else { "<hr>\n" });
            }
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.code(&text, range),
            Event::Html(text) => self.raw(&text),
            Event::InlineHtml(text) => self.inline_html(&text, range),
            Event::FootnoteReference(label) => self.reference(&label, range),
            Event::SoftBreak => self.put("\n", &range),
            Event::HardBreak => self.put(if self.setting.xml { "<br />\n" } else { "<br>\n" }, &range),
            Event::TaskListMarker(done) => self.put(if done { "☑ " } else { "☐ " }, &range),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.code(&text, range),
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Emphasis => return self.open("<em>", "</em>", range),
            Tag::Strong => return self.open("<strong>", "</strong>", range),
            Tag::Strikethrough => return self.open("<del>", "</del>", range),
            Tag::Superscript => return self.open("<sup>", "</sup>", range),
            Tag::Subscript => return self.open("<sub>", "</sub>", range),
            Tag::Link { link_type, dest_url, .. } => return self.link(link_type, &dest_url, range),
            Tag::Image { dest_url, .. } => {
                self.ensure(&range);
                self.alt = Some((dest_url.to_string(), String::new()));
                return;
            }
            Tag::TableCell => return self.cell(),
            _ => {
                self.close_implicit();
                self.container_titles(range.start);
            }
        }
        match tag {
            Tag::Paragraph => self.begin(Kind::Paragraph, range, "p", "</p>\n", "", false),
            Tag::Heading { level, .. } => self.heading(level as u8, range),
            Tag::CodeBlock(kind) => self.code_block(&kind, range),
            Tag::HtmlBlock => {
                self.begin(Kind::Html, range, "div", "</div>\n", "raw", false);
                self.html = Some(String::new());
            }
            Tag::List(None) => self.contain("<ul>\n"),
            Tag::List(Some(1)) => self.contain("<ol>\n"),
            Tag::List(Some(first)) => self.contain(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.contain("<li>"),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::Table(columns) => {
                self.columns = columns;
                self.contain("<div class=\"table\">\n<table>\n");
            }
            Tag::TableHead => {
                self.out.push_str("<thead>\n");
                self.row(range, "th");
            }
            Tag::TableRow => self.row(range, "td"),
            Tag::FootnoteDefinition(label) => {
                self.outside.push((label.to_string(), std::mem::take(&mut self.out)));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableRow => self.finish_block(),
            TagEnd::HtmlBlock => self.finish_html(),
            TagEnd::TableHead => {
                self.finish_block();
                self.out.push_str("</thead>\n<tbody>\n");
            }
            TagEnd::TableCell => self.finish_cell(),
            TagEnd::List(ordered) => self.release(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => {
                self.close_implicit();
                let trimmed = self.out.trim_end_matches('\n').len();
                self.out.truncate(trimmed);
                self.release("</li>\n");
            }
            TagEnd::BlockQuote(_) => {
                self.close_implicit();
                self.release("</blockquote>\n");
            }
            TagEnd::Table => self.release("</tbody>\n</table>\n</div>\n"),
            TagEnd::FootnoteDefinition => {
                self.close_implicit();
                if let Some((label, outside)) = self.outside.pop() {
                    let text = std::mem::replace(&mut self.out, outside);
                    self.texts.entry(label).or_insert(text);
                }
            }
            TagEnd::Image => self.image(),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => self.close(),
            _ => {}
        }
    }

    // -- blocks

    /// The passage of a block of this kind whose text begins in a range.
    fn find(&self, range: &Range<usize>, kind: Kind) -> Option<usize> {
        let passages = &self.chapter.document.passages;
        let body = passages.partition_point(|p| matches!(p.kind, Kind::Title | Kind::Description));
        let from = body + passages[body..].partition_point(|passage| passage.span.start < range.start);
        let found = passages.get(from).filter(|passage| passage.span.start < range.end && !passage.shape.title)?;
        let fits = found.kind.alike(kind) || (kind == Kind::Paragraph && found.kind == Kind::Code);
        let fits = fits || (kind == Kind::Html && found.kind == Kind::Code);
        fits.then_some(from)
    }

    fn begin(&mut self, kind: Kind, range: Range<usize>, tag: &str, close: &'static str, class: &str, implicit: bool) {
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

    fn heading(&mut self, level: u8, range: Range<usize>) {
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

    fn code_block(&mut self, kind: &CodeBlockKind, range: Range<usize>) {
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

    fn row(&mut self, range: Range<usize>, cell: &'static str) {
        self.begin(Kind::Row, range, "tr", "</tr>\n", "", false);
        self.column = 0;
        if let Some(block) = &mut self.block {
            block.cell = cell;
        }
    }

    fn cell(&mut self) {
        let Some(block) = &self.block else { return };
        let class = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        let scope = if block.cell == "th" { " scope=\"col\"" } else { "" };
        self.column += 1;
        self.out.push_str(&format!("<{}{scope}{class}>", block.cell));
    }

    fn finish_cell(&mut self) {
        self.close_inline();
        let Some(block) = &self.block else { return };
        // A heading of nothing is none.
        let tag = self.out.rfind("<th").filter(|&at| block.cell == "th" && self.out[at..].ends_with('>'));
        let empty = tag.filter(|&at| self.out[at + 1..].find('>') == Some(self.out.len() - at - 2));
        if let Some(at) = empty {
            self.out.truncate(at);
            self.out.push_str("<td></td>");
        } else {
            self.out.push_str(&format!("</{}>", block.cell));
        }
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
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

    fn contain(&mut self, tag: &str) {
        let outer = self.out.len();
        self.out.push_str(tag);
        self.containers.push((outer, self.out.len()));
    }

    /// Closes a container; one with nothing in it goes.
    fn release(&mut self, close: &str) {
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

    fn finish_block(&mut self) {
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
    fn passage(&mut self, at: usize, block: &Block) {
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

    fn after_block(&mut self) {
        if self.containers.is_empty() && self.outside.is_empty() && self.block.is_none() {
            self.gaps(self.last_passage);
        }
    }

    /// Passages that are missing, up to behind a passage.
    fn gaps(&mut self, last: Option<usize>) {
        let from = self.next_gap;
        let due = |gap: &&Absent| gap.after.is_none() || gap.after <= last;
        let due: Vec<&Absent> = self.chapter.gaps[from..].iter().take_while(due).collect();
        if due.is_empty() {
            return;
        }
        self.next_gap += due.len();
        if !self.setting.book.marks {
            return;
        }
        let said = self.setting.book.tell(&Message::new("bundle-missing").with("count", due.len()));
        let anchors: String = due
            .iter()
            .map(|gap| format!("<span id=\"{}\" data-status=\"missing\"></span>", escape(&id(&gap.id))))
            .collect();
        self.out.push_str(&format!("<p class=\"missing\">{anchors}{said}</p>\n"));
    }

    /// Titles of containers (`::: tip Title`) that stand before an offset.
    fn container_titles(&mut self, before: usize) {
        while self.titles.last().is_some_and(|title| title.start < before) {
            let Some(title) = self.titles.pop() else { return };
            let passages = &self.chapter.document.passages;
            let Some(at) = passages.iter().position(|p| p.shape.title && p.span.start == title.start) else { continue };
            let leaf = &self.chapter.leaves[at];
            if leaf.kept {
                let inner = isolate(&escape(&super::book::words(self.chapter.document.text(at))), self.rtl);
                let line = format!("<p{}>{inner}{}</p>\n", self.attributes(leaf, "label"), self.mark(leaf));
                self.out.push_str(&line);
                if self.setting.capture {
                    self.rendered.inside.insert(at, inner);
                }
            }
            self.last_passage = self.last_passage.max(Some(at));
        }
    }

    fn finish_html(&mut self) {
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

    // -- what stands in a line

    /// A block for text that has none of its own: of a tight list's item.
    fn ensure(&mut self, range: &Range<usize>) {
        if self.block.is_none() {
            let start = range.start - usize::from(self.chapter.document.source.text[..range.start].ends_with('\\'));
            let end = self.item_end(range.end);
            self.begin(Kind::Paragraph, start..end, "p", "</p>\n", "tight", true);
        }
    }

    /// The end of a stretch of text that no event encloses: of its paragraph.
    fn item_end(&self, from: usize) -> usize {
        let text = &self.chapter.document.source.text;
        let passages = &self.chapter.document.passages;
        let at = passages.partition_point(|passage| passage.span.end < from);
        let own = passages.get(at).filter(|passage| passage.span.start <= from).map(|passage| passage.span.end);
        own.unwrap_or(from).clamp(from, text.len())
    }

    fn close_implicit(&mut self) {
        if self.block.as_ref().is_some_and(|block| block.implicit) {
            self.finish_block();
        }
    }

    /// Writes a piece that stands at a range, and what is grouped before it;
    /// inside a group it is part of that.
    fn put(&mut self, html: &str, range: &Range<usize>) {
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
    fn grouped(&mut self, range: &Range<usize>) -> bool {
        let Some(block) = &mut self.block else { return false };
        while block.groups.last().is_some_and(|group| group.range.end <= range.start) {
            block.groups.pop();
        }
        let Some(group) = block.groups.last_mut().filter(|group| group.range.start < range.end) else { return false };
        let what = std::mem::replace(&mut group.what, What::Hidden);
        self.group(what);
        true
    }

    fn group(&mut self, what: What) {
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

    fn text(&mut self, text: &str, range: Range<usize>) {
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

    fn code(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, alt)) = &mut self.alt {
            alt.push_str(text);
            return;
        }
        let dir = if self.rtl { " dir=\"ltr\"" } else { "" };
        self.put(&format!("<code{dir}>{}</code>", escape(text)), &range);
    }

    fn open(&mut self, open: &str, close: &str, range: Range<usize>) {
        if self.alt.is_some() {
            return;
        }
        self.ensure(&range);
        let inside = self.block.as_ref().and_then(|block| block.groups.last());
        let inside = inside.is_some_and(|group| group.range.start <= range.start && range.end <= group.range.end);
        let (open, close) = if inside { ("", "") } else { (open, close) };
        self.out.push_str(open);
        if let Some(block) = &mut self.block {
            block.open.push((close.to_owned(), false));
        }
    }

    /// Closes what Markdown opened last; HTML that was opened inside goes first.
    fn close(&mut self) {
        if self.alt.is_some() {
            return;
        }
        let Some(block) = &mut self.block else { return };
        while let Some((close, raw)) = block.open.pop() {
            self.out.push_str(&close);
            if !raw {
                break;
            }
        }
    }

    fn close_inline(&mut self) {
        let Some(block) = &mut self.block else { return };
        while let Some((close, _)) = block.open.pop() {
            self.out.push_str(&close);
        }
    }

    fn link(&mut self, kind: LinkType, address: &str, range: Range<usize>) {
        let address = if kind == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() };
        let nested = self.block.as_ref().is_some_and(|block| block.open.iter().any(|(close, _)| close == "</a>"));
        match Addresses::link(self, &address).filter(|_| !nested) {
            Some(address) => self.open(&format!("<a href=\"{}\">", escape(&address)), "</a>", range),
            None => self.open("", "", range),
        }
    }

    fn image(&mut self) {
        let Some((address, alt)) = self.alt.take() else { return };
        let tag = Addresses::image(self, &address, alt.trim());
        self.rendered.pictured |= tag.starts_with("<img");
        self.rendered.wordless |= tag.contains(" alt=\"\"");
        self.out.push_str(&tag);
    }

    fn raw(&mut self, text: &str) {
        if let Some(html) = &mut self.html {
            html.push_str(text);
        }
    }

    /// A tag in a line: opened and closed where that crosses no other.
    fn inline_html(&mut self, text: &str, range: Range<usize>) {
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
        if super::tokens::is_void(&name) {
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

    // -- notes

    fn reference(&mut self, label: &CowStr, range: Range<usize>) {
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
    fn note_section(&mut self) -> String {
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

    // -- what is known of a passage

    fn attributes(&self, leaf: &Leaf, class: &str) -> String {
        let mut out = String::new();
        if let Some(own) = &leaf.id {
            out.push_str(&format!(" id=\"{}\"", escape(&id(own))));
        }
        let marked = self.setting.book.marks && (leaf.is_marked() || leaf.status == Status::Extra);
        let class = match (class.is_empty(), marked) {
            (_, false) => class.to_owned(),
            (true, true) => "marked".to_owned(),
            (false, true) => format!("{class} marked"),
        };
        if !class.is_empty() {
            out.push_str(&format!(" class=\"{class}\""));
        }
        if leaf.status != Status::Current {
            out.push_str(&format!(" data-status=\"{}\"", leaf.status.name()));
        }
        if let Some(change) = leaf.change {
            out.push_str(&format!(" data-change=\"{}\"", change.name()));
        }
        out
    }

    /// What readers are told of a passage that is behind.
    fn mark(&self, leaf: &Leaf) -> String {
        if !self.setting.book.marks || leaf.id.is_none() {
            return String::new();
        }
        let id = match (leaf.status, leaf.change) {
            (Status::Extra, _) => "bundle-extra",
            _ if !leaf.is_marked() => return String::new(),
            (_, Some(Change::Number)) => "bundle-behind-number",
            (_, Some(Change::Citation)) => "bundle-behind-citation",
            _ => "bundle-behind-wording",
        };
        format!(" <small class=\"behind\">[{}]</small>", self.setting.book.say(id))
    }

    fn finish(mut self) -> Rendered {
        self.rendered.notes = self.note_section();
        self.rendered.numbered = self.notes.iter().map(|label| note_name(label)).collect();
        self.rendered.body = self.out;
        self.rendered
    }
}

/// The name of a note in ids: its label where that is ASCII.
fn note_name(label: &str) -> String {
    let plain = label.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if plain && !label.is_empty() { label.to_owned() } else { hash(label.as_bytes())[..8].to_owned() }
}

impl Addresses for Painter<'_> {
    fn link(&self, address: &str) -> Option<String> {
        self.setting.links.resolve(self.setting.book.edition, self.at, address)
    }

    fn image(&self, address: &str, alt: &str) -> String {
        let here = &self.setting.links.pages[self.at];
        let path = crate::text::percent::decoded(address);
        let outside = path.contains("://") || path.starts_with("//") || path.starts_with("data:");
        let joined = if outside { None } else { join(&self.chapter.document.path, &path) };
        let found = joined.and_then(|path| self.setting.images.get(&path).ok());
        match found {
            Some((path, _)) => {
                let end = if self.setting.xml { " />" } else { ">" };
                format!("<img src=\"{}\" alt=\"{}\"{end}", relative(here, &path), escape(alt))
            }
            None if alt.is_empty() => String::new(),
            None => format!("<span class=\"absent\">[{}]</span>", escape(alt)),
        }
    }
}
