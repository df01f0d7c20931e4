//! The codes that CommonMark knows: code spans, tags, links and images.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::code::{Part, What};
use super::hole::Holes;

/// In front of a text it keeps it a paragraph.
const FRONT: &str = "a ";

/// A link or an image that is open: its bytes, those between its frame so far.
struct Frame {
    outer: Range<usize>,
    inner: Option<Range<usize>>,
    what: What,
}

impl Holes<'_> {
    /// What CommonMark knows. A text is one block: a tag at the beginning of a
    /// line begins none.
    pub fn inline(&mut self, base: usize, part: &str) {
        let text = format!("{FRONT}{}", part.replace('\n', " "));
        let place = |range: Range<usize>| {
            range.start.max(FRONT.len()) + base - FRONT.len()..range.end.max(FRONT.len()) + base - FRONT.len()
        };
        let options = Options::ENABLE_GFM | Options::ENABLE_STRIKETHROUGH;
        let mut open: Vec<Frame> = Vec::new();
        for (event, range) in Parser::new_with_broken_link_callback(&text, options, Some(defined)).into_offset_iter() {
            if let (Some(frame), false) = (open.last_mut(), matches!(event, Event::End(_))) {
                let seen = frame.inner.get_or_insert(range.clone());
                seen.end = seen.end.max(range.end);
            }
            match event {
                Event::Code(_) => self.whole(place(range), What::Code),
                Event::InlineHtml(_) | Event::Html(_) => self.whole(place(range), What::Html),
                Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                    self.whole(place(range), What::Link);
                    open.push(Frame { outer: 0..0, inner: None, what: What::Link });
                }
                Event::Start(Tag::Link { .. }) => open.push(Frame { outer: range, inner: None, what: What::Link }),
                Event::Start(Tag::Image { .. }) => open.push(Frame { outer: range, inner: None, what: What::Image }),
                Event::End(TagEnd::Link | TagEnd::Image) => {
                    if let Some(Frame { outer, inner, what }) = open.pop().filter(|frame| !frame.outer.is_empty()) {
                        self.frame(place(outer), inner.map(place), what);
                    }
                }
                _ => {}
            }
        }
    }

    /// A link around words is a pair of codes; around nothing it is one.
    fn frame(&mut self, outer: Range<usize>, inner: Option<Range<usize>>, what: What) {
        let Some(inner) = inner.filter(|inner| inner.start > outer.start && inner.end < outer.end) else {
            return self.whole(outer, what);
        };
        self.next_pair();
        let fact = self.text[inner.end..outer.end].to_owned();
        self.push(outer.start..inner.start, what, Part::Open, Vec::new());
        self.push(inner.end..outer.end, what, Part::Close, vec![fact]);
    }
}

/// What a link refers to stands elsewhere in the document; citations and
/// footnote marks are none.
fn defined<'t>(link: BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    let named = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
    let cited = link.reference.trim_start_matches('-').starts_with(['@', '^']);
    (named && !cited).then(|| (CowStr::from(""), CowStr::from("")))
}
