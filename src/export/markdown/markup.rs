//! Markup of a file: HTML is made harmless, links lead somewhere or are none,
//! images are those of the bundle.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::cleaner::Cleaner;
use super::edit::Edit;
use crate::content::markdown::options;
use crate::export::escape::{address, escape};
use crate::export::links::{join, relative};
use crate::export::sanitize::{self, Addresses};
use crate::text::percent::decoded;

/// A link or an image whose words are being read.
struct Opened {
    whole: Range<usize>,
    inner: Option<Range<usize>>,
    target: String,
    image: bool,
}

impl Opened {
    fn new(whole: Range<usize>, target: &str, image: bool) -> Opened {
        Opened { whole, inner: None, target: target.to_owned(), image }
    }

    fn inside(&mut self, range: &Range<usize>) {
        let inner = self.inner.get_or_insert_with(|| range.clone());
        inner.end = inner.end.max(range.end);
    }
}

impl Cleaner<'_> {
    /// HTML is made harmless, links lead somewhere or are none, images are those
    /// of the bundle.
    pub(super) fn markup(&mut self) {
        let chapter = &self.book.edition.chapters[self.at];
        let text = &chapter.document.source.text;
        let front = chapter.document.front.length;
        let mut html: Option<(usize, usize, String)> = None;
        let mut open: Vec<Opened> = Vec::new();
        let parser = Parser::new_ext(&text[front..], options());
        for (_, definition) in parser.reference_definitions().iter() {
            let range = definition.span.start + front..definition.span.end + front;
            if Addresses::link(self, &definition.dest).is_none() && self.picture(&definition.dest).is_none() {
                self.edits.push(Edit { range, text: String::new() });
            }
        }
        for (event, range) in parser.into_offset_iter() {
            let range = range.start + front..range.end + front;
            let closes = matches!(event, Event::End(TagEnd::Link | TagEnd::Image));
            if let Some(of) = open.last_mut().filter(|_| !closes) {
                of.inside(&range);
            }
            match event {
                Event::Start(Tag::HtmlBlock) => html = Some((range.start, range.end, String::new())),
                Event::Html(piece) => {
                    if let Some((_, _, all)) = &mut html {
                        all.push_str(&piece);
                    }
                }
                Event::End(TagEnd::HtmlBlock) => {
                    if let Some((start, end, all)) = html.take() {
                        let clean = sanitize::block(&all, self, true);
                        let clean = clean.trim();
                        let text = if clean.is_empty() { String::new() } else { format!("{clean}\n") };
                        self.edits.push(Edit { range: start..end, text });
                    }
                }
                Event::InlineHtml(tag) => self.tag(&tag, range),
                Event::Rule => {
                    let end = range.start + text[range.clone()].trim_end().len();
                    self.edits.push(Edit { range: range.start..end, text: "* * *".to_owned() });
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if info.trim_start().starts_with('{') => {
                    if let Some(at) = text[range.clone()].find('{') {
                        let start = range.start + at;
                        let end = start + text[start..range.end].find('\n').unwrap_or(0);
                        self.edits.push(Edit { range: start..end, text: String::new() });
                    }
                }
                Event::Start(Tag::Link { dest_url, .. }) => open.push(Opened::new(range, &dest_url, false)),
                Event::Start(Tag::Image { dest_url, .. }) => open.push(Opened::new(range, &dest_url, true)),
                Event::End(TagEnd::Link | TagEnd::Image) => {
                    if let Some(of) = open.pop() {
                        if let Some(outer) = open.last_mut() {
                            outer.inside(&of.whole);
                        }
                        self.target(of);
                    }
                }
                _ => {}
            }
        }
    }

    /// A link or an image between its words and its end.
    fn target(&mut self, of: Opened) {
        let Opened { whole, inner, target, image } = of;
        let inner = inner.map_or(whole.end..whole.end, |inner| inner.start..inner.end.min(whole.end));
        let found = if image { self.picture(&target) } else { Addresses::link(self, &target) };
        let text = &self.book.edition.chapters[self.at].document.source.text;
        // Autolinks are their own words.
        if text[whole.clone()].starts_with('<') {
            if found.is_none() && !target.contains('@') {
                self.edits.push(Edit { range: whole.start..whole.start + 1, text: String::new() });
                self.edits.push(Edit { range: whole.end - 1..whole.end, text: String::new() });
            }
            return;
        }
        match found {
            Some(found) => self.edits.push(Edit { range: inner.end..whole.end, text: format!("]({found})") }),
            None => {
                self.edits.push(Edit { range: whole.start..inner.start, text: String::new() });
                self.edits.push(Edit { range: inner.end..whole.end, text: String::new() });
            }
        }
    }

    fn tag(&mut self, tag: &str, range: Range<usize>) {
        let name = tag.trim_start_matches(['<', '/']);
        let text = if tag.starts_with("</") {
            let plain = sanitize::inline(&format!("<{}", name.to_ascii_lowercase()), self).is_some();
            if plain { tag.to_owned() } else { String::new() }
        } else if name.to_ascii_lowercase().starts_with("img") {
            sanitize::block(tag, self, true)
        } else {
            sanitize::inline(tag, self).map(|(_, tag)| tag).unwrap_or_default()
        };
        self.edits.push(Edit { range, text });
    }

    /// The place of an image in the bundle.
    fn picture(&self, target: &str) -> Option<String> {
        let path = decoded(target);
        if path.contains("://") || path.starts_with("//") {
            return None;
        }
        let path = join(&self.book.edition.chapters[self.at].document.path, &path)?;
        let (image, _) = self.images.get(&path).ok()?;
        Some(relative(&self.links.pages[self.at], &image))
    }
}

impl Addresses for Cleaner<'_> {
    fn link(&self, target: &str) -> Option<String> {
        let target = if target.contains('@') && !target.contains([':', '/']) {
            format!("mailto:{target}")
        } else {
            target.to_owned()
        };
        self.links.resolve(self.book.edition, self.at, &target)
    }

    fn image(&self, target: &str, alt: &str) -> String {
        match self.picture(target) {
            Some(path) => format!("<img src=\"{}\" alt=\"{}\" />", address(&path), escape(alt)),
            None => escape(alt).into_owned(),
        }
    }
}
