//! What a document defines for the links and marks in it: destinations of
//! reference links, `[label]: destination`, footnotes, `[^label]:`, and anchors.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::fold::fold;

/// The definitions of a document.
#[derive(Debug, Default)]
pub struct Definitions {
    links: BTreeMap<String, String>,
    footnotes: Vec<String>,
    anchors: BTreeSet<String>,
}

impl Definitions {
    /// Reads the definitions of a text.
    ///
    /// ```
    /// use hamgam::content::definitions::Definitions;
    /// let found = Definitions::read("[حکم][Order]\n\n[order]: order.md \"t\"\n[^1]: Note.\n");
    /// assert_eq!(found.link("Order"), Some("order.md"));
    /// assert!(found.has_footnote("1"));
    /// let found = Definitions::read("## گزینه‌های `base` {#base}\n\n## *Why* [it](b.md) works\n");
    /// assert!(found.has_anchor("base") && found.has_anchor("گزینه-های-base") && found.has_anchor("why-it-works"));
    /// ```
    pub fn read(text: &str) -> Definitions {
        let mut found = Definitions::default();
        for line in text.lines() {
            let head = line.trim_start_matches([' ', '\t', '>']);
            let Some((label, rest)) = head.strip_prefix('[').and_then(|head| head.split_once("]:")) else { continue };
            if label.contains(['[', ']']) {
                continue;
            }
            if let Some(note) = label.strip_prefix('^') {
                found.footnotes.push(note.to_owned());
            } else if let Some(to) = rest.split_whitespace().next() {
                let to = to.strip_prefix('<').and_then(|to| to.strip_suffix('>')).unwrap_or(to);
                found.links.entry(key(label)).or_insert_with(|| to.to_owned());
            }
        }
        found.footnotes.sort_unstable();
        found.anchors = anchors(text);
        found
    }

    /// Whether a link may lead to an anchor: one that is written out, or one
    /// that some program makes of a heading.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.contains(&slug(anchor))
    }

    /// Where a label leads.
    pub fn link(&self, label: &str) -> Option<&str> {
        self.links.get(&key(label)).map(String::as_str)
    }

    /// Whether any reference link is defined.
    pub fn has_links(&self) -> bool {
        !self.links.is_empty()
    }

    /// Whether a footnote is defined.
    pub fn has_footnote(&self, label: &str) -> bool {
        self.footnotes.binary_search_by(|known| known.as_str().cmp(label)).is_ok()
    }
}

fn key(label: &str) -> String {
    fold(label).text.trim().to_owned()
}

/// No anchor is longer, in bytes.
const LONGEST: usize = 300;

/// Anchors of a text: `{#id}`, `id="…"`, `name="…"`, `<!-- p: id -->`, and what
/// may be made of its headings.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (open, close) in [("{#", b'}'), ("id=\"", b'"'), ("name=\"", b'"'), ("<!-- p: ", b' ')] {
        for (at, _) in text.match_indices(open) {
            let from = at + open.len();
            let mut rest = text.as_bytes()[from..].iter().take(LONGEST);
            let end = rest.position(|byte| *byte == close || *byte == b'\n').map(|end| from + end);
            found.extend(end.filter(|&end| text.as_bytes()[end] == close).map(|end| slug(&text[from..end])));
        }
    }
    let mut before = "";
    for line in text.lines() {
        let underline = line.trim_end().bytes().all(|b| b == b'=') || line.trim_end().bytes().all(|b| b == b'-');
        let heading = if underline && !line.is_empty() { Some(before) } else { line.trim_start().strip_prefix('#') };
        if let Some(heading) = heading {
            let heading = heading.split("{#").next().unwrap_or(heading);
            found.insert(slug(heading));
        }
        before = line;
    }
    found
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
    fold(&bare).text.chars().filter(|c| c.is_alphanumeric()).collect()
}
