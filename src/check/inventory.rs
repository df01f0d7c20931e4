//! What a fix may not touch: citations, links, code, anchors, footnotes, tags,
//! and the shape of the document. Read before and after, it must be the same.
//!
//! Citations are read from folded text: a fix may write a key or a locator in
//! another form, never as another one.

use pulldown_cmark::{Event, Parser, Tag};

use crate::citation::parse::citations;
use crate::content::document::Document;
use crate::content::markdown::options;
use crate::text::form;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A citation.
    Citation,
    /// A link or an image: its destination.
    Link,
    /// Code.
    Code,
    /// An id, or what the author told hamgam.
    Anchor,
    /// A footnote or its mark.
    Footnote,
    /// A tag.
    Tag,
    /// A block: what it is, and what it stands in.
    Shape,
}

impl Kind {
    /// Its name, for a message to select on.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Citation => "citation",
            Kind::Link => "link",
            Kind::Code => "code",
            Kind::Anchor => "anchor",
            Kind::Footnote => "footnote",
            Kind::Tag => "tag",
            Kind::Shape => "shape",
        }
    }
}

/// One thing, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub value: String,
    /// Its first byte in the file.
    pub at: usize,
}

/// Everything in a document that a fix may not touch.
pub fn inventory(document: &Document) -> Vec<Item> {
    let mut items = Vec::new();
    front(document, &mut items);
    events(document, &mut items);
    for passage in &document.passages {
        let at = passage.span.start;
        let mut add = |kind: Kind, value: String| items.push(Item { kind, value, at });
        add(Kind::Shape, format!("{:?} {:?}", passage.kind, passage.shape));
        add(Kind::Anchor, format!("{:?} {:?}", passage.anchor, passage.directives));
        let mut folded = String::new();
        form::fold(&document.source.text[passage.span.clone()], &mut folded);
        if passage.kind.is_prose() {
            add(Kind::Citation, citations(&document.source.text[passage.span.clone()]).len().to_string());
            for c in citations(&folded) {
                add(Kind::Citation, format!("{}|{:?}|{:?}|{}|{}", c.key, c.mode, c.locator, c.prefix, c.suffix));
            }
        }
    }
    items
}

fn front(document: &Document, items: &mut Vec<Item>) {
    let front = &document.front;
    let said = |entry: &Option<crate::content::front_matter::Entry>| entry.as_ref().map(|entry| entry.value.clone());
    let value = format!("{:?} {:?} {:?}", said(&front.document), said(&front.origin), front.fault.is_some());
    items.push(Item { kind: Kind::Anchor, value, at: 0 });
}

fn events(document: &Document, items: &mut Vec<Item>) {
    let text = &document.source.text;
    let start = document.front.length;
    let mut code = false;
    for (event, range) in Parser::new_ext(&text[start..], options()).into_offset_iter() {
        let at = start + range.start;
        let mut add = |kind: Kind, value: String| items.push(Item { kind, value, at });
        match event {
            Event::Code(text) => add(Kind::Code, text.into_string()),
            Event::Text(text) if code => add(Kind::Code, text.into_string()),
            Event::Start(Tag::CodeBlock(kind)) => {
                code = true;
                add(Kind::Code, format!("{kind:?}"));
            }
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                add(Kind::Link, format!("{dest_url} {title}"));
            }
            Event::Start(Tag::Heading { id, classes, attrs, .. }) => {
                add(Kind::Anchor, format!("{id:?} {classes:?} {attrs:?}"));
            }
            Event::FootnoteReference(label) | Event::Start(Tag::FootnoteDefinition(label)) => {
                add(Kind::Footnote, label.into_string());
            }
            // A line of nothing but an override holds a paragraph together.
            Event::HardBreak | Event::Rule | Event::Start(Tag::Paragraph) => add(Kind::Shape, String::new()),
            Event::Html(html) | Event::InlineHtml(html) => add(Kind::Tag, tags(&html)),
            _ => {}
        }
    }
}

/// Tags without the words between them.
fn tags(html: &str) -> String {
    html.split('<').skip(1).map(|tag| tag.split_inclusive('>').next().unwrap_or(tag)).collect::<Vec<_>>().join("<")
}

/// The first thing that is in one inventory and not in the other, as it stands
/// before.
pub fn difference<'a>(before: &'a [Item], after: &'a [Item]) -> Option<&'a Item> {
    let same = |(a, b): (&Item, &Item)| a.kind == b.kind && a.value == b.value;
    let count = before.iter().zip(after).take_while(|pair| same(*pair)).count();
    before.get(count).or(after.get(count))
}
