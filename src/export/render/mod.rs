//! A document as HTML: one walk over its Markdown. Every passage has its id,
//! and what is known of it; what is not in the edition leaves no trace.

pub mod mark;
pub mod note;
pub mod tag;
pub mod line;
pub mod html;
pub mod gap;
pub mod container;
pub mod table;
pub mod block;
pub mod walk;
pub mod header;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Alignment, Parser};

use super::book::{Setting, has_title};
use super::edition::Chapter;
use super::groups::Group;
use crate::content::containers;
use crate::content::markdown::options;
use crate::content::passage::{Kind, Passage};

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
    let (masked, fences) = containers::mask(&document.source, document.front.length);
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
        let first = |passage: &Passage| matches!(passage.kind, Kind::Heading(1));
        let titled = has_title(chapter).is_some();
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

    fn finish(mut self) -> Rendered {
        self.rendered.notes = self.note_section();
        self.rendered.numbered = self.notes.iter().map(|label| note::note_name(label)).collect();
        self.rendered.body = self.out;
        self.rendered
    }
}
