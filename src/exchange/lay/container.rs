//! Containers (`::: tip`, `/// note`, `!!! note`) around passages: where they
//! open and close, and how they stand without a title.

use crate::content::document::Document;
use crate::content::passage::{Kind, Passage};

/// A container of a document.
#[derive(Debug, Clone)]
pub struct Container {
    /// The line that opens it, from 1.
    pub opens: u32,
    /// The line that closes it; none where its body is told by its indent.
    pub closes: Option<u32>,
    /// Its last line.
    pub ends: u32,
    /// The line that opens it, without its title.
    pub head: String,
}

impl Container {
    /// Whether a line stands in it.
    pub fn holds(&self, line: u32) -> bool {
        self.opens < line && line <= self.ends
    }
}

/// The containers of a document, as they open.
pub fn containers(document: &Document) -> Vec<Container> {
    let text = &document.source.text;
    if !["::: ", ":::", "///", "!!! ", "???", "=== \""].iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let mut reading = Reading { document, found: Vec::new(), open: Vec::new() };
    (1..=document.source.line_count()).for_each(|line| reading.line(line));
    reading.found
}

enum Fence {
    Opens,
    OpensIndented,
    Closes,
}

fn fence(bare: &str) -> Option<Fence> {
    const INDENTED: [&str; 5] = ["!!! ", "??? ", "???+ ", "=== \"", "===! \""];
    if bare.starts_with(":::") {
        return Some(if bare.trim_start_matches(':').is_empty() { Fence::Closes } else { Fence::Opens });
    }
    match bare {
        "///" => Some(Fence::Closes),
        _ if bare.starts_with("/// ") => Some(Fence::Opens),
        _ if INDENTED.iter().any(|mark| bare.starts_with(mark)) => Some(Fence::OpensIndented),
        _ => None,
    }
}

struct Reading<'d> {
    document: &'d Document,
    found: Vec<Container>,
    /// Those that are open, with the indent of such as have a body by indent.
    open: Vec<(usize, Option<usize>)>,
}

impl Reading<'_> {
    fn line(&mut self, number: u32) {
        let line = self.document.source.line_text(number).trim_end();
        let bare = line.trim_start_matches([' ', '\t', '>']);
        if bare.is_empty() || self.in_code(number) {
            return;
        }
        let indent = line.len() - bare.len();
        while let Some((_, Some(outer))) = self.open.last()
            && indent < outer + 4
        {
            self.close(number - 1, None);
        }
        match fence(bare) {
            Some(Fence::Closes) => self.close(number, Some(number)),
            Some(Fence::Opens) => self.open(number, line, None),
            Some(Fence::OpensIndented) => self.open(number, line, Some(indent)),
            None => {}
        }
    }

    fn open(&mut self, opens: u32, line: &str, indent: Option<usize>) {
        let (head, ends) = (self.head(opens, line), self.document.source.line_count());
        self.open.push((self.found.len(), indent));
        self.found.push(Container { opens, closes: None, ends, head });
    }

    fn close(&mut self, ends: u32, closes: Option<u32>) {
        if let Some((at, _)) = self.open.pop() {
            (self.found[at].ends, self.found[at].closes) = (ends, closes);
        }
    }

    /// The passage that begins on a line or above it.
    fn passage(&self, line: u32) -> Option<&Passage> {
        let passages = &self.document.passages;
        passages[..passages.partition_point(|passage| passage.line <= line)].last()
    }

    /// Lines of code blocks hold no fences.
    fn in_code(&self, line: u32) -> bool {
        self.passage(line).is_some_and(|passage| passage.kind == Kind::Code && line <= passage.end_line)
    }

    /// A line without the title that stands on it.
    fn head(&self, number: u32, line: &str) -> String {
        let start = self.document.source.line_start(number);
        let mut head = line.to_owned();
        if let Some(title) = self.passage(number).filter(|passage| passage.shape.title && passage.line == number) {
            head.replace_range(title.span.start - start..title.span.end - start, "");
        }
        head.trim_end().to_owned()
    }
}
