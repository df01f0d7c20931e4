//! The anchors of a document, to which links lead.

use rustc_hash::FxHashSet;

use crate::text::bidi::is_rtl;
use crate::text::fold::fold;
use crate::text::source::Source;

/// Places that a link may lead to: those that are written out, and those that
/// some program makes of a heading.
#[derive(Debug, Default)]
pub struct Anchors(FxHashSet<String>);

impl Anchors {
    /// Reads the anchors of a text.
    ///
    /// ```
    /// use hamgam::{content::anchors::Anchors, text::source::Source};
    /// let text = "## گزینه‌های `base` {#base}\n\n## *Why* [it](b.md) works\n";
    /// let found = Anchors::read(&Source::from_text(text));
    /// assert!(found.has("base") && found.has("گزینه-های-base") && found.has("why-it-works"));
    /// ```
    pub fn read(source: &Source) -> Anchors {
        Anchors(anchors(source))
    }

    /// Whether a link may lead to an anchor.
    pub fn has(&self, anchor: &str) -> bool {
        self.0.contains(&slug(anchor))
    }
}

/// No anchor is longer, in bytes.
const LONGEST: usize = 300;

/// Anchors of a text: `{#id}`, `id="…"`, `name="…"`, `<!-- p: id -->`, and what
/// may be made of its headings.
fn anchors(source: &Source) -> FxHashSet<String> {
    let text = &*source.text;
    let mut found = FxHashSet::default();
    let bytes = text.as_bytes();
    // Each is known by a sign that few texts have often.
    for at in memchr::memchr3_iter(b'{', b'=', b'<', bytes) {
        let Some((from, close)) = opened(text, at) else { continue };
        let end = bytes[from..].iter().take(LONGEST).position(|byte| *byte == close || *byte == b'\n');
        let end = end.map(|end| from + end).filter(|end| bytes[*end] == close);
        found.extend(end.map(|end| slug(&text[from..end])));
    }
    let mut before = "";
    for line in source.lines() {
        let heading = match line.bytes().next() {
            Some(b'=' | b'-') if is_underline(line) => Some(before),
            // Most lines are empty or begin with a letter.
            Some(b'\n' | b'a'..=b'z' | b'A'..=b'Z' | 0xd0..=0xdf) => None,
            _ => line.trim_start().strip_prefix('#'),
        };
        if let Some(heading) = heading {
            let heading = heading.split("{#").next().unwrap_or(heading);
            found.insert(slug(heading));
        }
        before = line;
    }
    found
}

/// Where an anchor begins that is opened by a sign at a byte, and what closes it.
fn opened(text: &str, at: usize) -> Option<(usize, u8)> {
    let is_attribute = || ["id", "name"].iter().any(|name| text[..at].ends_with(name));
    [("{#", b'}'), ("=\"", b'"'), ("<!-- p: ", b' ')]
        .into_iter()
        .find(|(open, _)| text[at..].starts_with(open))
        .filter(|(open, _)| !open.starts_with('=') || is_attribute())
        .map(|(open, close)| (at + open.len(), close))
}

/// A line of `=` or of `-`, which makes a heading of the line before.
fn is_underline(line: &str) -> bool {
    let sign = line.bytes().next().unwrap_or_default();
    matches!(sign, b'=' | b'-') && line.trim_end().bytes().all(|byte| byte == sign)
}

/// An anchor as far as programs agree on it: letters and digits, the
/// destinations of links left out.
fn slug(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        bare.push_str(&rest[..at]);
        rest = rest[at..].find(')').map_or("", |end| &rest[at + end + 1..]);
    }
    bare.push_str(rest);
    if bare.is_ascii() {
        bare.retain(|c| c.is_ascii_alphanumeric());
        bare.make_ascii_lowercase();
        return bare;
    }
    let mut bare = fold(&bare).text;
    bare.retain(|c| is_rtl(c) || c.is_alphanumeric());
    bare
}
