//! A text as it came from a file, and where its lines begin.
//!
//! Offsets are bytes into the text without its byte order mark; lines and
//! columns count from 1, columns in Unicode code points.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use simdutf8::compat::from_utf8;

/// A byte range of a [`Source`].
pub type Span = Range<usize>;

/// The text of one file.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The text, without the byte order mark.
    pub text: Arc<str>,
    /// Whether the file began with a byte order mark, which a writer must keep.
    pub bom: bool,
    /// Byte offset of the first character of every line.
    lines: Vec<u32>,
    /// How many characters begin before every block of the text, once asked for.
    blocks: OnceLock<Vec<u32>>,
}

/// Bytes of a block: of lines that are longer no column is counted from the start.
const BLOCK: usize = 4096;

/// Where the bytes of a file stop being UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUtf8 {
    /// Line of the first bad byte, from 1.
    pub line: u32,
    /// Column of the first bad byte, in code points from 1.
    pub column: u32,
}

impl Source {
    /// Takes the bytes of a file apart into mark and text.
    ///
    /// ```
    /// use hamgam::text::source::Source;
    /// let source = Source::new("\u{feff}همگام\nدوم".into()).unwrap();
    /// assert!(source.bom);
    /// assert_eq!(source.line_column(source.text.find('د').unwrap()), (2, 1));
    /// ```
    ///
    /// # Errors
    /// The position of the first byte that is not UTF-8.
    pub fn new(bytes: Vec<u8>) -> Result<Source, NotUtf8> {
        let text = from_utf8(&bytes).map_err(|error| {
            let text = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let source = Source::from_text(text);
            let (line, column) = source.line_column(source.text.len());
            NotUtf8 { line, column }
        })?;
        let bare = text.strip_prefix('\u{feff}');
        Ok(Source { bom: bare.is_some(), ..Source::from_text(bare.unwrap_or(text)) })
    }

    /// A source that was never in a file.
    pub fn from_text(text: impl Into<Arc<str>>) -> Source {
        let text = text.into();
        let mut lines = Vec::with_capacity(text.len() / 48 + 1);
        lines.push(0);
        lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1));
        Source { text, bom: false, lines, blocks: OnceLock::new() }
    }

    /// Line and column of a byte offset, both from 1.
    pub fn line_column(&self, offset: usize) -> (u32, u32) {
        let line = self.line(offset);
        let start = self.lines[line as usize - 1] as usize;
        let end = floor_boundary(&self.text, offset.min(self.text.len()));
        let before = match end.saturating_sub(start) {
            ..=BLOCK => self.text[start.min(end)..end].chars().count() as u32,
            _ => self.characters_before(end) - self.characters_before(start),
        };
        (line, before + 1)
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, offset: usize) -> u32 {
        let begin = |bytes: &[u8]| bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xbf)).count() as u32;
        let bytes = self.text.as_bytes();
        let blocks = self.blocks.get_or_init(|| {
            let sums = bytes.chunks(BLOCK).scan(0, |sum, block| Some(std::mem::replace(sum, *sum + begin(block))));
            sums.collect()
        });
        let block = (offset / BLOCK).min(blocks.len().saturating_sub(1));
        blocks.get(block).map_or(0, |before| before + begin(&bytes[block * BLOCK..offset]))
    }

    /// Byte offset of a line and column, both from 1; past the end of a line it
    /// is the end.
    pub fn offset(&self, line: u32, column: u32) -> usize {
        let start = self.lines.get(line.max(1) as usize - 1).map_or(self.text.len(), |&start| start as usize);
        self.offset_after(line, column, (1, start))
    }

    /// The same, counted on from a column of the line whose offset is known.
    pub fn offset_after(&self, line: u32, column: u32, (known, offset): (u32, usize)) -> usize {
        let start = self.lines.get(line.max(1) as usize - 1).map_or(self.text.len(), |&start| start as usize);
        let end = start + self.line_text(line.max(1)).len();
        let rest = &self.text[offset.min(end)..end];
        let mut ahead = rest.chars();
        if let Some(more) = column.saturating_sub(known).checked_sub(1) {
            ahead.nth(more as usize);
        }
        offset + rest.len() - ahead.as_str().len()
    }

    /// Line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> u32 {
        self.lines.partition_point(|&start| start as usize <= offset) as u32
    }

    /// Byte offset of a line, from 1; the end of the text past the last line.
    pub fn line_start(&self, line: u32) -> usize {
        let at = line.saturating_sub(1) as usize;
        self.lines.get(at).map_or(self.text.len(), |&start| start as usize)
    }

    /// Bytes of a line, from 1, without its end; empty past the last line.
    pub fn line_text(&self, line: u32) -> &str {
        let at = line as usize - 1;
        let Some(&start) = self.lines.get(at) else { return "" };
        let end = self.lines.get(at + 1).map_or(self.text.len(), |&next| next as usize);
        self.text[start as usize..end].trim_end_matches(['\n', '\r'])
    }

    /// All lines, with what ends them.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let ends = self.lines.iter().skip(1).copied().chain([self.text.len() as u32]);
        self.lines.iter().zip(ends).map(|(&start, end)| &self.text[start as usize..end as usize])
    }

    /// How many lines there are; a final line end does not open another.
    pub fn line_count(&self) -> u32 {
        let open = self.lines.last().is_some_and(|&last| last as usize == self.text.len());
        self.lines.len() as u32 - u32::from(open && self.lines.len() > 1)
    }
}

fn floor_boundary(text: &str, mut offset: usize) -> usize {
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
