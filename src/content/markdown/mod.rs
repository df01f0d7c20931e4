//! Markdown into passages, with byte-exact spans (`pulldown-cmark`).
//!
//! A passage is found by walking the parser's events once. Lines of `:::`
//! (VitePress, Docusaurus) are containers that CommonMark does not know: they
//! are blanked before parsing, so that they end paragraphs, lists and tables.

mod hidden;
mod walker;

use pulldown_cmark::Options;

use self::walker::Walker;
use super::containers;
use super::front_matter::FrontMatter;
use super::passage::Passage;
use crate::text::source::Source;

/// The passages of a text and the store of their canonical texts.
#[derive(Debug, Default)]
pub struct Passages {
    /// In reading order.
    pub list: Vec<Passage>,
    /// All canonical texts, end to end.
    pub store: String,
    /// Blocks without a text of their own, in order.
    pub skeleton: Vec<Bone>,
}

/// A block without a text of its own, which a translation keeps as it is: a
/// container fence that touches no paragraph, a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bone {
    /// First line.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// The fence or the tags.
    pub text: String,
}

/// Takes a text apart. `mdx` says that lines of `import` and `export` are code.
pub fn passages(source: &Source, front: &FrontMatter, mdx: bool) -> Passages {
    let mut walker = Walker::new(source, mdx);
    walker.front(front);
    let (masked, fences) = containers::mask(source, front.length);
    walker.titles = fences.iter().filter_map(|fence| fence.title.clone()).collect();
    walker.walk(&masked, front.length);
    walker.titles_before(usize::MAX);
    let mut passages = walker.passages;
    let bare: Vec<u32> = fences.iter().filter(|fence| fence.title.is_none()).map(|fence| fence.line).collect();
    let bones = containers::extend(&mut passages.list, &bare);
    passages.skeleton.extend(bones.into_iter().map(|line| Bone {
        line,
        end_line: line,
        text: source.line_text(line).trim().to_owned(),
    }));
    passages.skeleton.sort_by_key(|bone| bone.line);
    passages
}

/// What hamgam reads beyond CommonMark.
pub fn options() -> Options {
    Options::ENABLE_GFM
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TASKLISTS
}
