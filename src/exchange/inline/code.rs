//! A code, and a piece of a text: words or a code.

/// What kind of code it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// A citation, or a group of them.
    Citation,
    /// A footnote mark.
    Footnote,
    /// A code span.
    Code,
    /// A tag or a comment.
    Html,
    /// The frame of a link, or an address that is one.
    Link,
    /// The frame of an image.
    Image,
    /// A template's call: `{{< … >}}`, `{% … %}`.
    Template,
    /// A hard break.
    Break,
    /// The boundary of two blocks.
    Block,
}

impl What {
    /// The name in exchange files.
    pub fn name(self) -> &'static str {
        match self {
            What::Citation => "citation",
            What::Footnote => "footnote",
            What::Code => "code",
            What::Html => "html",
            What::Link => "link",
            What::Image => "image",
            What::Template => "template",
            What::Break => "break",
            What::Block => "block",
        }
    }
}

/// How a code stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// By itself.
    Whole,
    /// It opens what the next of its id closes.
    Open,
    /// It closes.
    Close,
}

/// A code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code<'t> {
    /// What kind of code it is.
    pub what: What,
    /// How it stands.
    pub part: Part,
    /// Its text in the Markdown.
    pub raw: &'t str,
    /// What it says, however it is written: one fact a citation, else one.
    pub facts: Vec<String>,
    /// Which pair of the text it belongs to, where it is a half.
    pub pair: usize,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Text(&'t str),
    /// A code.
    Code(Code<'t>),
}

/// The codes among pieces.
pub fn codes<'p, 't>(pieces: &'p [Piece<'t>]) -> impl Iterator<Item = &'p Code<'t>> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Code(code) => Some(code),
        Piece::Text(_) => None,
    })
}
