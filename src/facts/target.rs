//! Where a link leads, whatever language it stands in: of two translations of
//! one link both have one target.

use rustc_hash::FxHashMap;

use super::link::meant;
use crate::content::document::Document;
use crate::locale::Locale;
use crate::text::bidi::strip;
use crate::text::percent::decoded;

/// All documents, by path and by what a link from the root of the site says.
#[derive(Debug, Default)]
pub struct Pages<'a> {
    by_path: FxHashMap<&'a str, &'a Document>,
    /// Of every shelf.
    by_page: Vec<FxHashMap<String, &'a Document>>,
}

impl<'a> Pages<'a> {
    /// Adds a document of a shelf.
    pub fn add(&mut self, shelf: usize, document: &'a Document) {
        self.by_path.insert(&document.path, document);
        if self.by_page.len() <= shelf {
            self.by_page.resize_with(shelf + 1, FxHashMap::default);
        }
        self.by_page[shelf].insert(page(&document.name), document);
    }

    /// The document at a path.
    pub fn at(&self, path: &str) -> Option<&'a Document> {
        self.by_path.get(path).copied()
    }

    /// The document of a shelf that a target of the work is.
    pub fn find(&self, shelf: usize, target: &Target) -> Option<&'a Document> {
        if !target.host.is_empty() {
            return None;
        }
        self.by_page.get(shelf)?.get(&target.path).copied()
    }
}

/// The target of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// A host, or nothing for a place in the work.
    pub host: String,
    /// The path without its locale and its extension.
    pub path: String,
    /// The place in the page, without `#`.
    pub anchor: String,
    /// The language that the host or the path names, if it is one of the two.
    pub language: Option<String>,
}

/// Reads the destination of a link of a document; `locales` are its own and the
/// one that it is compared with.
///
/// ```
/// use std::path::PathBuf;
/// use hamgam::{content::document::Document, facts::target::target, locale::Locale, text::source::Source};
/// let of = |path: &str, to: &str, locale: &str| {
///     let document = Document::new("guide/a.md", path, PathBuf::new(), Source::default());
///     let locales = [&Locale::parse(locale).unwrap(), &Locale::parse("en").unwrap()];
///     target(to, &document, locales, &Default::default())
/// };
/// let english = of("content/en/guide/a.md", "./b.md#top", "en");
/// assert_eq!(english, of("content/fa/guide/a.md", "/guide/b#top", "fa"));
/// let english = of("content/en/guide/a.md", "https://en.wikipedia.org/wiki/Iran", "en");
/// assert!(english.language.as_deref() == Some("en") && english.host == "wikipedia.org");
/// ```
pub fn target(to: &str, document: &Document, locales: [&Locale; 2], pages: &Pages) -> Target {
    // What steers direction is another rule's.
    let bare = strip(to);
    let to = &*meant(&bare);
    let (rest, anchor) = to.split_once('#').unwrap_or((to, ""));
    let anchor = decoded(anchor).into_owned();
    match split_scheme(rest) {
        Some(address) => external(address, anchor, locales),
        None => internal(rest, anchor, document, locales, pages),
    }
}

/// What stands behind `https://` or `//`; other schemes stay whole.
fn split_scheme(to: &str) -> Option<&str> {
    let web = ["https://", "http://", "HTTPS://", "HTTP://", "//"].into_iter().find_map(|head| to.strip_prefix(head));
    web.or_else(|| {
        let (scheme, _) = to.split_once(':')?;
        let known =
            scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
        known.then_some(to)
    })
}

fn external(address: &str, anchor: String, locales: [&Locale; 2]) -> Target {
    let end = address.find(['/', '?']).unwrap_or(address.len());
    let (host, rest) = address.split_at(end);
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut language = None;
    let mut named = |part: &str| match named(part, locales) {
        Some(own) => {
            language = Some(own);
            true
        }
        None => false,
    };
    let host = match host.split_once('.') {
        Some((label, domain)) if domain.contains('.') && named(label) => domain.to_owned(),
        _ => host.to_owned(),
    };
    let path = decoded(path).into_owned();
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        match named(part) {
            // `lang/fa` is one name of a language.
            true if parts.last().is_some_and(|last| matches!(*last, "lang" | "language" | "locale" | "i18n")) => {
                parts.pop();
            }
            true => {}
            false => parts.push(part),
        }
    }
    let mut path = parts.join("/");
    for query in query.split('&').filter(|query| !query.is_empty()) {
        match query.split_once('=') {
            Some(("hl" | "lang" | "locale" | "language", value)) if named(value) => {}
            _ => path = format!("{path}?{}", decoded(query)),
        }
    }
    Target { host, path, anchor, language }
}

fn internal(to: &str, anchor: String, document: &Document, locales: [&Locale; 2], pages: &Pages) -> Target {
    let to = decoded(to.split('?').next().unwrap_or(to));
    let mut language = None;
    let path = match to.strip_prefix('/') {
        _ if to.is_empty() => String::new(),
        Some(absolute) => {
            let (head, rest) = absolute.split_once('/').unwrap_or((absolute, ""));
            language = named(head, locales);
            page(if language.is_some() { rest } else { absolute })
        }
        None => relative(&to, document, pages),
    };
    Target { host: String::new(), path, anchor, language }
}

/// A relative destination: the document that stands there, or else its place
/// beside the documents of its locale.
fn relative(to: &str, document: &Document, pages: &Pages) -> String {
    let mut full = joined(&document.path, to);
    let length = full.len();
    let found = ["", ".md", "/index.md", "/README.md"].into_iter().find_map(|end| {
        full.truncate(length);
        full.push_str(end);
        pages.at(&full)
    });
    if let Some(found) = found {
        return page(&found.name);
    }
    full.truncate(length);
    match document.path.strip_suffix(&*document.name).filter(|root| !root.is_empty()) {
        Some(root) if full == root.trim_end_matches('/') => String::new(),
        Some(root) => page(full.strip_prefix(root).unwrap_or(&full)),
        None => page(&joined(&document.name, to)),
    }
}

/// A path that is meant from the folder of another one.
pub fn joined(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A page however it is addressed: without extension, a folder for its index.
fn page(path: &str) -> String {
    let path = path.trim_matches('/');
    let path = [".md", ".mdx", ".html", ".htm"].into_iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    for index in ["index", "_index", "README"] {
        if let Some(folder) = path.strip_suffix(index).filter(|folder| folder.is_empty() || folder.ends_with('/')) {
            return folder.trim_end_matches('/').to_owned();
        }
    }
    path.to_owned()
}

/// The language that a part of an address names, if it is one of two.
fn named(part: &str, locales: [&Locale; 2]) -> Option<String> {
    let shape =
        (2..=10).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let head = part.split(['-', '_']).next().unwrap_or(part).to_ascii_lowercase();
    let own = shape && locales.iter().any(|locale| locale.language() == head) && Locale::parse(part).is_some();
    own.then_some(head)
}
