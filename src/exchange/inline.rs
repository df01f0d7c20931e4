//! What a translator may write over and what must come back: a canonical text
//! as pieces of words and *codes*.
//!
//! A code is a citation, a footnote mark, a code span, raw HTML, an address, a
//! template's call, the frame of a link or an image. In XLIFF codes are
//! elements that tools protect; in PO and CSV they stand in the text, and only
//! the check at the door protects them.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag};

use crate::citation::parse::{Citation, Mode, citations};
use crate::content::passage::Kind;

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
    pair: usize,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Text(&'t str),
    /// A code.
    Code(Code<'t>),
}

/// The pieces of a canonical text: joined they are the text again.
///
/// ```
/// use hamgam::content::passage::Kind;
/// use hamgam::exchange::inline::{Piece, pieces};
/// let text = "حکم [نامه](a.md) را `x` می‌خواند [@kadivar2016, p. 3].";
/// let found = pieces(text, Kind::Paragraph);
/// let codes: Vec<&str> = found.iter().filter_map(|piece| match piece {
///     Piece::Code(code) => Some(code.raw),
///     Piece::Text(_) => None,
/// }).collect();
/// assert_eq!(codes, ["[", "](a.md)", "`x`", "[@kadivar2016, p. 3]"]);
/// ```
pub fn pieces(text: &str, kind: Kind) -> Vec<Piece<'_>> {
    let mut holes = Holes { text, list: Vec::new(), pairs: 0 };
    if kind != Kind::Code && may_hold_codes(text) {
        holes.find();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for (range, code) in holes.settled() {
        if range.start > at {
            found.push(Piece::Text(&text[at..range.start]));
        }
        at = range.end;
        found.push(Piece::Code(code));
    }
    if at < text.len() {
        found.push(Piece::Text(&text[at..]));
    }
    found
}

fn may_hold_codes(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'[' | b'`' | b'<' | b'{' | b'@' | b'\n')) || text.contains("://")
}

/// Codes by the bytes that they take.
struct Holes<'t> {
    text: &'t str,
    list: Vec<(Range<usize>, Code<'t>)>,
    pairs: usize,
}

impl<'t> Holes<'t> {
    fn find(&mut self) {
        let mut start = 0;
        for part in self.text.split("\n\n") {
            self.inline(start, part);
            self.cited(start, part);
            start += part.len() + 2;
        }
        self.marked("[^", "]", What::Footnote);
        self.marked("{{", "}}", What::Template);
        self.marked("{%", "%}", What::Template);
        self.addresses();
        for (at, _) in self.text.match_indices("\n\n") {
            self.whole(at..at + 2, What::Block);
        }
        for (at, _) in self.text.match_indices("\\\n") {
            self.whole(at..at + 2, What::Break);
        }
    }

    /// In order; of two that overlap the one that begins first, of those the
    /// longer.
    fn settled(mut self) -> Vec<(Range<usize>, Code<'t>)> {
        self.list.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        self.list.retain(|(range, _)| {
            let free = range.start >= end && range.end > range.start;
            end = if free { range.end } else { end };
            free
        });
        // A pair that lost a half to another code is none.
        let mut halves: HashMap<usize, usize> = HashMap::new();
        for (_, code) in self.list.iter().filter(|(_, code)| code.part != Part::Whole) {
            *halves.entry(code.pair).or_default() += 1;
        }
        self.list.retain(|(_, code)| code.part == Part::Whole || halves[&code.pair] == 2);
        self.list
    }

    fn push(&mut self, range: Range<usize>, what: What, part: Part, facts: Vec<String>) {
        let code = Code { what, part, raw: &self.text[range.clone()], facts, pair: self.pairs };
        self.list.push((range, code));
    }

    fn whole(&mut self, range: Range<usize>, what: What) {
        let raw = &self.text[range.clone()];
        let fact = match what {
            What::Break => Vec::new(),
            What::Footnote => vec![format!("footnote {raw}")],
            _ => vec![raw.to_owned()],
        };
        self.push(range, what, Part::Whole, fact);
    }

    /// What CommonMark knows. A letter in front keeps the text a paragraph.
    fn inline(&mut self, base: usize, part: &str) {
        const FRONT: &str = "a ";
        let text = format!("{FRONT}{part}");
        let place = |range: Range<usize>| range.start.max(2) + base - 2..range.end.max(2) + base - 2;
        let full = |link: BrokenLink| {
            let named = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
            let cited = link.reference.trim_start_matches('-').starts_with(['@', '^']);
            (named && !cited).then(|| (CowStr::from(""), CowStr::from("")))
        };
        let options = Options::ENABLE_GFM | Options::ENABLE_STRIKETHROUGH;
        let mut open: Vec<(Range<usize>, Option<Range<usize>>, What)> = Vec::new();
        for (event, range) in Parser::new_with_broken_link_callback(&text, options, Some(full)).into_offset_iter() {
            if let (Some((_, inner, _)), false) = (open.last_mut(), matches!(event, Event::End(_))) {
                let seen = inner.get_or_insert(range.clone());
                seen.end = seen.end.max(range.end);
            }
            match event {
                Event::Code(_) => self.whole(place(range), What::Code),
                Event::InlineHtml(_) | Event::Html(_) => self.whole(place(range), What::Html),
                Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                    self.whole(place(range), What::Link);
                    open.push((0..0, None, What::Link));
                }
                Event::Start(Tag::Link { .. }) => open.push((range, None, What::Link)),
                Event::Start(Tag::Image { .. }) => open.push((range, None, What::Image)),
                Event::End(pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image) => {
                    if let Some((outer, inner, what)) = open.pop() {
                        self.frame(place(outer), inner.map(place), what);
                    }
                }
                _ => {}
            }
        }
    }

    fn frame(&mut self, outer: Range<usize>, inner: Option<Range<usize>>, what: What) {
        if outer.is_empty() {
            return;
        }
        let Some(inner) = inner.filter(|inner| inner.start > outer.start && inner.end < outer.end) else {
            return self.whole(outer, what);
        };
        self.pairs += 1;
        let fact = self.text[inner.end..outer.end].to_owned();
        self.push(outer.start..inner.start, what, Part::Open, Vec::new());
        self.push(inner.end..outer.end, what, Part::Close, vec![fact]);
    }

    fn cited(&mut self, base: usize, part: &str) {
        let found = citations(part);
        let bytes = part.as_bytes();
        let mut group: Vec<&Citation> = Vec::new();
        for (at, citation) in found.iter().enumerate() {
            if citation.mode == Mode::InText || (bytes.get(citation.item.start.wrapping_sub(1)) == Some(&b'@')) {
                self.push(
                    base + citation.item.start..base + citation.item.end,
                    What::Citation,
                    Part::Whole,
                    vec![fact(citation)],
                );
                continue;
            }
            group.push(citation);
            let goes_on = found.get(at + 1).is_some_and(|next| {
                next.mode != Mode::InText && matches!(&part[citation.item.end..next.item.start], ";" | "؛")
            });
            if !goes_on {
                self.group(base, part, &group);
                group.clear();
            }
        }
    }

    /// A group that says nothing but its works is one code; where it has words
    /// of its own, each work is one and the words stay open.
    fn group(&mut self, base: usize, part: &str, group: &[&Citation]) {
        let (first, last) = (group[0].item.start, group[group.len() - 1].item.end);
        let bracketed = first > 0 && &part[first - 1..first] == "[" && part[last..].starts_with(']');
        let bare = group.iter().all(|citation| citation.prefix.is_empty() && citation.suffix.is_empty());
        if bracketed && bare {
            let facts = group.iter().map(|citation| fact(citation)).collect();
            return self.push(base + first - 1..base + last + 1, What::Citation, Part::Whole, facts);
        }
        for citation in group {
            let item = &part[citation.item.clone()];
            let sign = item.find('@').unwrap_or(0);
            let sign = sign - usize::from(citation.mode == Mode::SuppressAuthor && item[..sign].ends_with('-'));
            let end = if citation.suffix.is_empty() { None } else { item.rfind(&citation.suffix) };
            let end = end.filter(|&end| citation.item.start + end >= citation.span.end).unwrap_or(item.len());
            let end = item[..end].trim_end_matches([' ', ',', '،']).len();
            let start = base + citation.item.start;
            self.push(start + sign..start + end.max(sign), What::Citation, Part::Whole, vec![fact(citation)]);
        }
    }

    fn marked(&mut self, open: &str, close: &str, what: What) {
        let mut from = 0;
        while let Some(next) = self.text[from..].find(open) {
            let at = from + next;
            let Some(length) = self.text[at..].find(close) else { break };
            let end = at + length + close.len();
            let blank = what == What::Footnote && self.text[at..end].contains(char::is_whitespace);
            if !blank {
                self.whole(at..end, what);
            }
            from = if blank { at + open.len() } else { end };
        }
    }

    fn addresses(&mut self) {
        for scheme in ["http://", "https://"] {
            let mut from = 0;
            while let Some(next) = self.text[from..].find(scheme) {
                let at = from + next;
                let stop = |c: char| c.is_whitespace() || "()<>[]«»\"`|،؛".contains(c);
                let length = self.text[at..].find(stop).unwrap_or(self.text.len() - at);
                let end = at
                    + self.text[at..at + length].trim_end_matches(['.', ',', ':', ';', '!', '?', '؟', '*', '_']).len();
                self.whole(at..end, What::Link);
                from = at + length.max(scheme.len());
            }
        }
    }
}

/// A citation, however its locator is written.
fn fact(citation: &Citation) -> String {
    let locator = citation.locator.as_ref().map_or(String::new(), |locator| locator.written());
    format!("@{}|{:?}|{locator}", citation.key, citation.mode)
}

/// The ids of a source's codes, in order: `1`, `2`, …; the halves of a pair
/// share one. Breaks and block boundaries have ids too.
pub fn ids(pieces: &[Piece]) -> Vec<String> {
    let (mut next, mut pairs) = (0, HashMap::new());
    let mut fresh = || {
        next += 1;
        next.to_string()
    };
    codes(pieces)
        .map(|code| match code.part {
            Part::Whole => fresh(),
            _ => pairs.entry(code.pair).or_insert_with(&mut fresh).clone(),
        })
        .collect()
}

/// The ids of a target's codes: those of the source's that say the same, else
/// of the same kind where the numbers agree, else `t1`, `t2`, …
pub fn ids_after(source: &[Piece], target: &[Piece]) -> Vec<String> {
    let own = ids(source);
    let mut free: Vec<(&Code, &String)> = codes(source).zip(&own).filter(|(code, _)| code.part != Part::Open).collect();
    let mine: Vec<&Code> = codes(target).collect();
    let mut named: Vec<Option<String>> = vec![None; mine.len()];
    let heads = || mine.iter().enumerate().filter(|(_, code)| code.part != Part::Open);
    for (at, code) in heads() {
        let same = |other: &(&Code, &String)| {
            (other.0.what, other.0.part, &other.0.facts) == (code.what, code.part, &code.facts)
        };
        if let Some(found) = free.iter().position(same) {
            named[at] = Some(free.remove(found).1.clone());
        }
    }
    let mut next = 0;
    for (at, code) in heads() {
        if named[at].is_none() {
            let same = |other: &(&Code, &String)| (other.0.what, other.0.part) == (code.what, code.part);
            named[at] = Some(match free.iter().position(same) {
                Some(found) => free.remove(found).1.clone(),
                None => {
                    next += 1;
                    format!("t{next}")
                }
            });
        }
    }
    let closing: HashMap<usize, String> = heads()
        .filter(|(_, code)| code.part == Part::Close)
        .filter_map(|(at, code)| Some((code.pair, named[at].clone()?)))
        .collect();
    mine.iter()
        .zip(named)
        .map(|(code, name)| name.or_else(|| closing.get(&code.pair).cloned()).unwrap_or_default())
        .collect()
}

/// The codes among pieces.
pub fn codes<'p, 't>(pieces: &'p [Piece<'t>]) -> impl Iterator<Item = &'p Code<'t>> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Code(code) => Some(code),
        Piece::Text(_) => None,
    })
}

/// How the codes of a translation differ from what they may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Breach {
    /// A code is gone.
    Lost(String),
    /// A code that neither text had.
    Invented(String),
    /// A code stands more often than before.
    Doubled(String),
}

/// What is wrong with the codes of a text: each has to stand as often as in its
/// source, or as often as in the translation before it.
pub fn breach(source: &str, before: Option<&str>, text: &str, kind: Kind) -> Option<Breach> {
    let tally = |text: &str| -> HashMap<(What, String), (usize, String)> {
        let mut tally: HashMap<(What, String), (usize, String)> = HashMap::new();
        for code in codes(&pieces(text, kind)) {
            for fact in &code.facts {
                tally.entry((code.what, fact.clone())).or_insert((0, code.raw.to_owned())).0 += 1;
            }
        }
        tally
    };
    let (source, now) = (tally(source), tally(text));
    let before = before.map(tally);
    let allowed = |key: &(What, String)| {
        let of = |tally: &HashMap<(What, String), (usize, String)>| tally.get(key).map_or(0, |(count, _)| *count);
        (of(&source), before.as_ref().map(of))
    };
    let mut keys: Vec<&(What, String)> = source.keys().chain(now.keys()).collect();
    keys.sort();
    keys.dedup();
    let localised = |what: What| matches!(what, What::Link | What::Image);
    let total = |tally: &HashMap<(What, String), (usize, String)>, what: What| -> usize {
        tally.iter().filter(|((kind, _), _)| *kind == what).map(|(_, (count, _))| count).sum()
    };
    for key in keys {
        let count = now.get(key).map_or(0, |(count, _)| *count);
        let (in_source, in_before) = allowed(key);
        if count == in_source || Some(count) == in_before {
            continue;
        }
        let raw = |tally: &HashMap<(What, String), (usize, String)>| tally.get(key).map(|(_, raw)| raw.clone());
        let raw = raw(&now).or_else(|| raw(&source)).unwrap_or_default();
        return Some(if in_source.max(in_before.unwrap_or(0)) == 0 {
            Breach::Invented(raw)
        } else if count > in_source {
            Breach::Doubled(raw)
        } else {
            Breach::Lost(raw)
        });
    }
    // A link whose destination was localised before must not go altogether.
    for what in [What::Link, What::Image].into_iter().filter(|what| localised(*what)) {
        let count = total(&now, what);
        let was = before.as_ref().map(|before| total(before, what));
        if count != total(&source, what) && Some(count) != was {
            let lost = source.iter().find(|((kind, _), _)| *kind == what).map(|(_, (_, raw))| raw.clone());
            let raw = lost.or_else(|| now.iter().find(|((kind, _), _)| *kind == what).map(|(_, (_, raw))| raw.clone()));
            let raw = raw.unwrap_or_default();
            return Some(if count < total(&source, what) { Breach::Lost(raw) } else { Breach::Invented(raw) });
        }
    }
    None
}
