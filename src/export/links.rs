//! Where links lead: from document to document of the edition, to passages,
//! and out to the web. What leads elsewhere is no link any more.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::edition::Edition;
use super::escape::{address, id, web};
use crate::content::passage::Kind;
use crate::text::percent::decoded;

/// The pages of an edition, and what is on them.
#[derive(Debug)]
pub struct Links {
    /// The page of every chapter, by path below the bundle.
    pub pages: Vec<String>,
    /// Paths below the project, and names, of the documents: their chapters.
    by_path: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    anchors: Vec<HashMap<Arc<str>, Arc<str>>>,
}

impl Links {
    /// The pages of an edition, each with this ending.
    pub fn new(edition: &Edition, ending: &str) -> Links {
        let mut taken: HashSet<String> = ["index", "references", "glossary", "contents", "nav", "cover", "readme"]
            .iter()
            .map(|name| format!("{name}{ending}"))
            .collect();
        let mut links =
            Links { pages: Vec::new(), by_path: HashMap::new(), by_name: HashMap::new(), anchors: Vec::new() };
        for (at, chapter) in edition.chapters.iter().enumerate() {
            links.pages.push(page(&chapter.document.name, ending, &mut taken));
            links.by_path.insert(chapter.document.path.to_string(), at);
            links.by_name.insert(chapter.document.name.to_string(), at);
            let mut anchors = HashMap::new();
            for (passage, leaf) in chapter.leaves.iter().enumerate().filter(|(_, leaf)| leaf.kept) {
                let Some(own) = &leaf.id else { continue };
                let own = shared(own);
                if matches!(chapter.document.passages[passage].kind, Kind::Heading(_)) {
                    let slug = Arc::from(slug(chapter.document.text(passage)));
                    anchors.entry(slug).or_insert_with(|| Arc::clone(&own));
                }
                anchors.insert(Arc::clone(&own), own);
            }
            anchors.extend(chapter.gaps.iter().map(|gap| (shared(&gap.id), shared(&gap.id))));
            anchors.shrink_to_fit();
            links.anchors.push(anchors);
        }
        links
    }

    /// Where a link of a chapter leads, as it is written on its page.
    pub fn resolve(&self, edition: &Edition, from: usize, target: &str) -> Option<String> {
        let target = target.trim();
        if let Some((scheme, _)) = target.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
            let scheme = scheme.to_ascii_lowercase();
            return ["http", "https", "mailto"].contains(&scheme.as_str()).then(|| web(target).into_owned());
        }
        if target.starts_with("//") {
            return None;
        }
        let (path, fragment) = target.split_once('#').map_or((target, None), |(path, rest)| (path, Some(rest)));
        let path = path.split('?').next().unwrap_or(path);
        let to = if path.is_empty() { Some(from) } else { self.chapter(edition, from, &decoded(path)) }?;
        let anchor = match fragment.filter(|fragment| !fragment.is_empty()) {
            None => None,
            Some(fragment) => {
                let fragment = decoded(fragment).into_owned();
                let found = self.anchors[to].get(&*fragment).or_else(|| self.anchors[to].get(&*slug(&fragment)));
                match found {
                    Some(found) => Some(found),
                    // A passage that is not in this edition: the document is.
                    None if to != from => None,
                    None => return None,
                }
            }
        };
        let page = if to == from { String::new() } else { relative(&self.pages[from], &self.pages[to]) };
        match anchor {
            Some(anchor) => Some(format!("{}#{}", address(&page), address(anchor))),
            None if to == from => None,
            None => Some(address(&page).into_owned()),
        }
    }

    fn chapter(&self, edition: &Edition, from: usize, path: &str) -> Option<usize> {
        let document = edition.chapters[from].document;
        let tries = [(&*document.path, &self.by_path), (&*document.name, &self.by_name)];
        for (base, known) in tries {
            let Some(joined) = join(base, path) else { continue };
            let stem = joined.strip_suffix(".html").unwrap_or(&joined);
            for ending in ["", ".md", ".mdx", "/index.md", "/_index.md"] {
                if let Some(at) = known.get(&format!("{stem}{ending}")) {
                    return Some(*at);
                }
            }
        }
        None
    }
}

fn is_scheme(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// The page of a document: ASCII, one of its kind even where case is no
/// difference.
fn page(name: &str, ending: &str, taken: &mut HashSet<String>) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let safe = |c: char| if c.is_ascii_alphanumeric() || "-_/".contains(c) { c } else { '-' };
    let stem: String = stem.chars().map(safe).collect();
    let mut page = format!("{stem}{ending}");
    let mut number = 1;
    while !taken.insert(page.to_ascii_lowercase()) {
        number += 1;
        page = format!("{stem}-{number}{ending}");
    }
    page
}

/// A path as it is meant in a file: none where it leaves the project.
///
/// ```
/// use hamgam::export::links::join;
/// assert_eq!(join("content/fa/a/b.md", "../c.md").as_deref(), Some("content/fa/c.md"));
/// assert_eq!(join("a.md", "../../etc/passwd"), None);
/// ```
pub fn join(base: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = base.split('/').collect();
    parts.pop();
    if path.starts_with('/') {
        parts.clear();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part if part.contains(['\\', '\0', ':']) => return None,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path from one page to another.
///
/// ```
/// use hamgam::export::links::relative;
/// assert_eq!(relative("a/b.html", "c.html"), "../c.html");
/// assert_eq!(relative("b.html", "a/c.html"), "a/c.html");
/// ```
pub fn relative(from: &str, to: &str) -> String {
    let (mut here, mut there): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    here.pop();
    let file = there.pop().unwrap_or_default();
    let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    let mut out = "../".repeat(here.len() - shared);
    for part in &there[shared..] {
        out.push_str(part);
        out.push('/');
    }
    out + file
}

/// The anchor that a forge gives a heading.
fn slug(heading: &str) -> String {
    let mut out = String::new();
    for c in heading.trim().to_lowercase().chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '\u{200c}') {
            out.push(c);
        } else if c.is_whitespace() {
            out.push('-');
        }
    }
    out
}

/// An id as anchors have it; the passage's own where it is that already.
pub fn shared(own: &Arc<str>) -> Arc<str> {
    match id(own) {
        Cow::Borrowed(_) => Arc::clone(own),
        Cow::Owned(other) => Arc::from(other),
    }
}
