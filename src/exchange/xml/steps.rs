//! A file of XML, a step at a time.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::element::{Element, PERSONAL, Step, local};
use crate::exchange::back::Broken;
use crate::exchange::decode::decode;

/// Reads a text step by step.
pub struct Steps<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    /// An empty element that has been opened.
    closing: Option<String>,
    depth: usize,
    line: u32,
    seen: usize,
    /// Names of attributes about people and machines that were met.
    pub dropped: BTreeSet<&'static str>,
}

/// No element of an exchange file stands deeper.
const DEEPEST: usize = 200;

impl<'t> Steps<'t> {
    /// Begins at the head of a text.
    pub fn new(text: &'t str) -> Steps<'t> {
        let reader = Reader::from_str(text);
        Steps { text, reader, closing: None, depth: 0, line: 1, seen: 0, dropped: BTreeSet::new() }
    }

    /// The line that is being read, from 1.
    pub fn line(&mut self) -> u32 {
        let at = (self.reader.buffer_position() as usize).min(self.text.len());
        self.line += memchr::memchr_iter(b'\n', &self.text.as_bytes()[self.seen..at]).count() as u32;
        self.seen = at;
        self.line
    }

    fn broken(&self, why: &'static str) -> Broken {
        let mut at =
            (self.reader.error_position() as usize).max(self.reader.buffer_position() as usize).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        Broken::at(why, &self.text[..at], at)
    }

    /// What happens next.
    ///
    /// # Errors
    /// Where the text is no XML, or wants something that is not read.
    pub fn step(&mut self) -> Result<Step, Broken> {
        if let Some(name) = self.closing.take() {
            return Ok(Step::Close(name));
        }
        loop {
            let event = self.reader.read_event().map_err(|error| self.broken("import-xml").because(error))?;
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(self.broken("import-xml-deep"));
                    }
                    return Ok(Step::Open(self.element(&start)?));
                }
                Event::Empty(start) => {
                    let element = self.element(&start)?;
                    self.closing = Some(element.name.clone());
                    return Ok(Step::Open(element));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Step::Close(local(end.name().as_ref()).to_owned()));
                }
                Event::Text(text) => return Ok(Step::Text(text.xml10_content().to_string())),
                Event::CData(text) => return Ok(Step::Text(text.xml10_content().to_string())),
                Event::GeneralRef(name) => {
                    if let Some(c) =
                        name.resolve_char_ref().map_err(|error| self.broken("import-xml").because(error))?
                    {
                        return Ok(Step::Text(c.to_string()));
                    }
                    let found = resolve_xml_entity(&name).map(str::to_owned);
                    return found.map(Step::Text).ok_or_else(|| self.broken("import-xml-entity").because(&*name));
                }
                // A document type may name a file; it may not define anything.
                Event::DocType(kind) if kind.contains('[') => return Err(self.broken("import-xml-doctype")),
                Event::Eof if self.depth > 0 => return Err(self.broken("import-xml-cut")),
                Event::Eof => return Ok(Step::End),
                Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn element(&mut self, start: &BytesStart) -> Result<Element, Broken> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| self.broken("import-xml").because(error))?;
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| self.broken("import-xml").because(error))?;
            let name = local(attribute.key.as_ref()).to_owned();
            if let Some(field) = PERSONAL.iter().find(|field| **field == name).filter(|_| !value.is_empty()) {
                self.dropped.insert(field);
            }
            attributes.push((name, value.into_owned()));
        }
        Ok(Element { name: local(start.name().as_ref()).to_owned(), attributes })
    }

    /// Passes over what an element holds.
    ///
    /// # Errors
    /// As [`Steps::step`].
    pub fn skip(&mut self) -> Result<(), Broken> {
        let mut depth = 1;
        while depth > 0 {
            match self.step()? {
                Step::Open(_) => depth += 1,
                Step::Close(_) => depth -= 1,
                Step::Text(_) => {}
                Step::End => return Err(self.broken("import-xml-cut")),
            }
        }
        Ok(())
    }

    /// The characters that an element holds, whatever stands between them.
    ///
    /// # Errors
    /// As [`Steps::step`].
    pub fn inner(&mut self) -> Result<String, Broken> {
        let (mut depth, mut out) = (1, String::new());
        while depth > 0 {
            match self.step()? {
                Step::Open(_) => depth += 1,
                Step::Close(_) => depth -= 1,
                Step::Text(text) => out.push_str(&text),
                Step::End => return Err(self.broken("import-xml-cut")),
            }
        }
        Ok(out)
    }
}

/// The bytes of a file of XML as text.
///
/// # Errors
/// Where they are not in the encoding that the file names.
pub fn read(bytes: &[u8]) -> Result<String, Broken> {
    decode(bytes, |head| {
        let head = String::from_utf8_lossy(head);
        let declaration = head.strip_prefix("<?xml")?.split_once("?>")?.0.to_owned();
        let rest = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start().to_owned();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        Some(rest[1..].split(quote).next()?.to_owned())
    })
}
