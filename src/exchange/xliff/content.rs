//! What a source or a target holds: words, and codes by their ids.

use crate::exchange::back::Broken;
use crate::exchange::inline::code::Part;
use crate::exchange::xml::element::{Element, Step};
use crate::exchange::xml::steps::Steps;

/// Text and codes, as the file has them.
#[derive(Debug)]
pub enum Token {
    /// Words.
    Text(String),
    /// A code, by its id.
    Code {
        /// Its id; the halves of a pair share one.
        id: String,
        /// How it stands.
        part: Part,
        /// Its text, where the file says.
        raw: Option<Raw>,
    },
}

/// Where the text of a code stands.
#[derive(Debug)]
pub enum Raw {
    /// In it.
    Own(String),
    /// Among the unit's original data, under this id.
    Data(String),
}

/// The content of an element.
#[derive(Debug, Default)]
pub struct Content {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Whether a segment marked in it is empty.
    pub hollow: bool,
}

/// An element that is open: what it leaves behind when it closes, and where it
/// began, if it is a segment.
struct Open {
    closing: Option<Token>,
    segment: Option<usize>,
}

impl Content {
    /// Reads up to the end of the element.
    ///
    /// # Errors
    /// As [`Steps::step`].
    pub fn read(steps: &mut Steps) -> Result<Content, Broken> {
        let mut content = Content::default();
        let mut open: Vec<Open> = Vec::new();
        loop {
            match steps.step()? {
                Step::Text(text) => content.tokens.push(Token::Text(text)),
                Step::Close(_) => match open.pop() {
                    None => return Ok(content),
                    Some(one) => content.close(one),
                },
                Step::End => return Err(Broken::new("import-xml-cut")),
                Step::Open(element) => open.extend(content.open(&element, steps)?),
            }
        }
    }

    /// Its words alone.
    pub fn words(&self) -> impl Iterator<Item = Token> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Text(text) => Some(Token::Text(text.clone())),
            Token::Code { .. } => None,
        })
    }

    fn close(&mut self, open: Open) {
        self.hollow |= open.segment.is_some_and(|start| start == self.tokens.len());
        self.tokens.extend(open.closing);
    }

    /// Takes an element in; one that was read to its end is none any more.
    fn open(&mut self, element: &Element, steps: &mut Steps) -> Result<Option<Open>, Broken> {
        let get = |name: &str| element.get(name).map(str::to_owned);
        let data = |name: &str| get(name).map(Raw::Data);
        let id = get("id").or_else(|| get("rid")).unwrap_or_default();
        let code = |part: Part, id: String, raw: Option<Raw>| Some(Token::Code { id, part, raw });
        let mut closing = None;
        let token = match element.name.as_str() {
            "ph" if element.get("dataRef").is_some() => code(Part::Whole, id, data("dataRef")),
            "x" => code(Part::Whole, id, None),
            "bx" => code(Part::Open, get("rid").unwrap_or(id), None),
            "ex" => code(Part::Close, get("rid").unwrap_or(id), None),
            "sc" => code(Part::Open, id, data("dataRef")),
            "ec" => code(Part::Close, get("startRef").unwrap_or(id), data("dataRef")),
            "g" | "pc" => {
                closing = code(Part::Close, id.clone(), data("dataRefEnd"));
                code(Part::Open, id, data("dataRefStart"))
            }
            name @ ("ph" | "it" | "bpt" | "ept") => {
                let raw = Some(steps.inner()?).filter(|raw| !raw.is_empty()).map(Raw::Own);
                self.tokens.extend(code(half(name), id, raw));
                return Ok(None);
            }
            "cp" => Some(Token::Text(character(element).to_string())),
            // Marks of tools around text: the text counts.
            _ => None,
        };
        self.tokens.extend(token);
        let segment = (element.get("mtype") == Some("seg")).then_some(self.tokens.len());
        Ok(Some(Open { closing, segment }))
    }
}

fn half(name: &str) -> Part {
    match name {
        "bpt" => Part::Open,
        "ept" => Part::Close,
        _ => Part::Whole,
    }
}

/// A character that XML cannot hold.
fn character(element: &Element) -> char {
    let hex = element.get("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
    hex.and_then(char::from_u32).unwrap_or('\u{fffd}')
}
