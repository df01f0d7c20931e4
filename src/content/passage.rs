//! A passage: the smallest block of a document with text of its own.

use super::directive::Directive;
use crate::text::source::Span;

/// What kind of block a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `title` of the front matter.
    Title,
    /// `description` of the front matter.
    Description,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph, also of a list item, a quote or a footnote.
    Paragraph,
    /// A table row; the head of a table is one too.
    Row,
    /// A code block.
    Code,
    /// An HTML block that holds words.
    Html,
}

impl Kind {
    /// The name in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Description => "description",
            Kind::Heading(_) => "heading",
            Kind::Paragraph => "paragraph",
            Kind::Row => "row",
            Kind::Code => "code",
            Kind::Html => "html",
        }
    }

    /// Kinds that may stand for each other: headings of any level are one kind.
    pub fn alike(self, other: Kind) -> bool {
        self.name() == other.name()
    }

    /// Whether the text is prose, not code.
    pub fn is_prose(self) -> bool {
        !matches!(self, Kind::Code | Kind::Html)
    }
}

/// What a passage stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shape {
    /// How many lists deep.
    pub lists: u8,
    /// How many block quotes deep.
    pub quotes: u8,
    /// In a footnote.
    pub footnote: bool,
    /// First block of its list item.
    pub item_head: bool,
    /// The title of a container.
    pub title: bool,
    /// How many cells the row has.
    pub cells: u8,
}

/// Where a canonical text is kept: most stand in the file as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// In the file, at these bytes.
    File(std::ops::Range<u32>),
    /// In the document's store of texts that were folded.
    Store(std::ops::Range<u32>),
}

/// One passage of a document. Its canonical text is kept by the
/// [`Document`](super::document::Document).
#[derive(Debug, Clone)]
pub struct Passage {
    /// What kind of block it is.
    pub kind: Kind,
    /// Bytes of its text in the file, markers of the block left out.
    pub span: Span,
    /// First line of the block, from 1.
    pub line: u32,
    /// Last line of the block.
    pub end_line: u32,
    /// Where its canonical text is kept.
    pub text: Kept,
    /// Whether that has a letter of a right-to-left script.
    pub has_rtl: bool,
    /// The id that the author gave it.
    pub anchor: Option<Box<str>>,
    /// What the author told hamgam about it.
    pub directives: Vec<Directive>,
    /// What it stands in.
    pub shape: Shape,
    /// The heading above: an index of the document's passages.
    pub section: Option<u32>,
}
