//! One file on its way out: what is not in the edition goes, what is behind is
//! marked, citations and remarks to hamgam are written anew or taken out.

use std::fmt::Write;
use std::ops::Range;

use super::edit::{Edit, apart, backslashed, squeezed};
use super::metadata::{metadata, yaml};
use super::terms::Terms;
use crate::bitext::row::{Change, Status};
use crate::content::passage::Kind;
use crate::export::book::{Book, has_title, title};
use crate::export::edition::Leaf;
use crate::export::escape::{id, is_foul};
use crate::export::groups::{What, groups};
use crate::export::images::Images;
use crate::export::links::Links;
use crate::export::page::notice::unreviewed;
use crate::l10n::message::Message;

/// Cleans one file.
pub struct Cleaner<'a> {
    pub(super) book: &'a Book<'a>,
    pub(super) links: &'a Links,
    pub(super) images: &'a Images<'a>,
    terms: &'a Terms,
    pub(super) at: usize,
    pub(super) edits: Vec<Edit>,
}

impl<'a> Cleaner<'a> {
    /// For a chapter.
    pub fn new(
        book: &'a Book<'a>,
        links: &'a Links,
        images: &'a Images<'a>,
        terms: &'a Terms,
        at: usize,
    ) -> Cleaner<'a> {
        Cleaner { book, links, images, terms, at, edits: Vec::new() }
    }

    /// The file as it leaves.
    pub fn clean(mut self) -> String {
        let chapter = &self.book.edition.chapters[self.at];
        let text = &chapter.document.source.text;
        self.passages();
        self.markup();
        let mut out = self.head();
        let edits = apart(std::mem::take(&mut self.edits));
        let mut done = chapter.document.front.length;
        for edit in edits.iter().filter(|edit| edit.range.start >= chapter.document.front.length) {
            out.push_str(&text[done..edit.range.start]);
            out.push_str(&edit.text);
            done = edit.range.end;
        }
        out.push_str(&text[done..]);
        let plain: String = out.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|&c| !is_foul(c)).collect();
        squeezed(&plain)
    }

    /// Front matter, notice, title.
    fn head(&self) -> String {
        let (book, chapter) = (self.book, &self.book.edition.chapters[self.at]);
        let heading = title(chapter);
        let mut out = String::from("---\n");
        for (key, value) in metadata(book, &heading) {
            let _ = writeln!(out, "{key}: {value}");
        }
        let mut described = chapter.document.passages.iter().enumerate();
        let described = described.find(|(at, passage)| passage.kind == Kind::Description && chapter.leaves[*at].kept);
        if let Some((at, _)) = described {
            let _ = writeln!(out, "description: {}", yaml(chapter.document.text(at)));
        }
        out.push_str("---\n\n");
        if let Some(said) = unreviewed(book) {
            let _ = writeln!(out, "::: notice\n{said}\n:::\n");
        }
        if has_title(chapter).is_some() {
            let _ = writeln!(out, "# {} {{#title}}\n", backslashed(&heading));
        }
        out
    }

    /// What is out goes with its lines; what is behind is marked.
    fn passages(&mut self) {
        let chapter = &self.book.edition.chapters[self.at];
        let text = &chapter.document.source.text;
        let lines: Vec<usize> =
            std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect();
        let start = |line: u32| lines.get(line as usize - 1).copied().unwrap_or(text.len());
        let mut gaps = chapter.gaps.iter().peekable();
        let mut due = 0;
        for (at, passage) in chapter.document.passages.iter().enumerate() {
            let leaf = &chapter.leaves[at];
            if matches!(passage.kind, Kind::Title | Kind::Description) {
                continue;
            }
            if !leaf.kept {
                self.edits.push(Edit { range: start(passage.line)..start(passage.end_line + 1), text: String::new() });
            } else {
                self.mark(leaf, passage.kind, &passage.span, text);
                if let (Kind::Heading(_), Some(own), None) = (passage.kind, &leaf.id, &passage.anchor) {
                    let end = passage.span.end;
                    self.edits.push(Edit { range: end..end, text: format!(" {{#{}}}", id(own)) });
                }
                self.groups(&passage.span, passage.kind);
            }
            while gaps.next_if(|gap| gap.after.is_none_or(|after| after <= at)).is_some() {
                due += 1;
            }
            let shape = passage.shape;
            let inner = shape.lists > 0 || shape.quotes > 0 || shape.footnote || passage.kind == Kind::Row;
            if due > 0 && !inner {
                self.missing(start(passage.end_line + 1), due);
                due = 0;
            }
        }
        due += gaps.count();
        if due > 0 {
            self.missing(text.len(), due);
        }
    }

    fn missing(&mut self, at: usize, count: usize) {
        if self.book.marks {
            let said = self.book.words.say(&Message::new("bundle-missing").with("count", count));
            self.edits.push(Edit { range: at..at, text: format!("\n::: missing\n{said}\n:::\n\n") });
        }
    }

    fn mark(&mut self, leaf: &Leaf, kind: Kind, span: &Range<usize>, text: &str) {
        let message = match (leaf.status, leaf.change) {
            (Status::Extra, _) => "bundle-extra",
            _ if !leaf.is_marked() => return,
            (_, Some(Change::Number)) => "bundle-behind-number",
            (_, Some(Change::Citation)) => "bundle-behind-citation",
            _ => "bundle-behind-wording",
        };
        if !self.book.marks || leaf.id.is_none() || matches!(kind, Kind::Code | Kind::Html) {
            return;
        }
        let said = format!(" [\\[{}\\]]{{.behind}}", self.book.words.text(message));
        let inside = text[span.clone()].trim_end();
        let end =
            span.start + if kind == Kind::Row { inside.trim_end_matches('|').trim_end().len() } else { inside.len() };
        self.edits.push(Edit { range: end..end, text: said });
    }

    /// Citations as Pandoc reads them; remarks to hamgam go.
    fn groups(&mut self, span: &Range<usize>, kind: Kind) {
        if !kind.is_prose() {
            return;
        }
        for group in groups(&self.book.edition.chapters[self.at].document.source.text[span.clone()]) {
            let range = group.range.start + span.start..group.range.end + span.start;
            match group.what {
                What::Cited(items) => self.edits.push(Edit { range, text: self.terms.group(&items) }),
                What::Hidden => self.edits.push(Edit { range, text: String::new() }),
                What::Needed(_) => {}
            }
        }
    }
}
