//! What all formats of a bundle share while they are written: the edition, the
//! words for its readers, its citations, links and images.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser};
use rayon::prelude::*;
use serde_json::Value;

use super::cite::setter::{Cites, Setter, Uses, form};
use super::edition::{Chapter, Edition};
use super::escape::escape;
use super::groups::{What, groups};
use super::images::{Images, Read};
use super::links::{Links, shared};
use super::script::Script;
use super::sources::{self, Sources};
use crate::citation::parse::Citation;
use crate::config::work::Work;
use crate::content::passage::Kind;
use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};

/// A book in the making.
pub struct Book<'a> {
    /// What goes into it.
    pub edition: &'a Edition<'a>,
    /// What is said of the work.
    pub work: Work,
    /// The words for its readers, in its language.
    pub words: Localizer,
    /// How its language is written.
    pub script: Script,
    /// Its sources.
    pub sources: Sources,
    /// The citation style, as CSL.
    pub style: hayagriva::citationberg::IndependentStyle,
    /// Where each source is cited.
    pub uses: Uses,
    /// Files of the project.
    pub read: Read<'a>,
    /// What is behind is said to readers too.
    pub marks: bool,
    /// How it was asked for, to make it again.
    pub asked: Value,
    /// The other languages that stand beside it, ready to be linked to.
    pub beside: Vec<usize>,
    groups: Vec<Vec<Citation>>,
}

impl<'a> Book<'a> {
    /// Begins a book.
    ///
    /// # Errors
    /// Where the citation style is none that can be used, or a file that `[work]`
    /// names is not there.
    pub fn new(edition: &'a Edition<'a>, read: Read<'a>) -> Result<Book<'a>> {
        let config = &edition.workspace.config;
        let work = config.work(edition.locale);
        let sources = sources::read(&config.bibliography, edition.locale, &|path| read(path));
        let name = work.style.clone().unwrap_or_else(|| super::cite::style::STYLE.to_owned());
        let file = if name.ends_with(".csl") { Some(wanted(read, &name)?) } else { None };
        let style = super::cite::style::style(&name, file.as_deref())?;
        let words = Localizer::new(&[edition.locale.id().clone()], false);
        let script = Script::of(edition.locale);
        let (groups, uses) = cited(edition);
        let asked = Value::Null;
        Ok(Book {
            edition,
            work,
            words,
            script,
            sources,
            style,
            uses,
            read,
            marks: true,
            asked,
            beside: Vec::new(),
            groups,
        })
    }

    /// The citations, set; the list of references stands at this address.
    pub fn cites(&self, list: &str) -> Cites {
        let mut setter = Setter::new(&self.sources, &self.style, self.edition.locale, &self.words, list);
        self.groups.iter().for_each(|group| setter.add(group));
        setter.set()
    }

    /// The title of the work in this language.
    pub fn title(&self) -> String {
        self.work.title.clone().unwrap_or_else(|| self.edition.workspace.config.name.clone())
    }

    /// A sentence for readers, escaped.
    pub fn say(&self, id: &str) -> String {
        escape(&self.words.text(id)).into_owned()
    }

    /// A message for readers, escaped.
    pub fn tell(&self, message: &Message) -> String {
        escape(&self.words.say(message)).into_owned()
    }

    /// `lang` and `dir` of the edition.
    pub fn language(&self) -> String {
        let locale = self.edition.locale;
        format!("lang=\"{}\" dir=\"{}\"", escape(&locale.id().to_string()), locale.direction())
    }

    /// The date of the edition to the day, for formats that must have one:
    /// `date`, else `SOURCE_DATE_EPOCH`, else 1980-01-01.
    pub fn date(&self, epoch: Option<i64>) -> String {
        match &self.work.date {
            Some(date) => {
                let rest = ["-01-01", "-01", ""][date.matches('-').count().min(2)];
                format!("{date}{rest}")
            }
            None => day(epoch.unwrap_or(315_532_800).max(315_532_800)),
        }
    }

    /// A name for files: the project's, in ASCII.
    pub fn name(&self) -> String {
        let safe = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
        let name: String = self.edition.workspace.config.name.chars().map(safe).collect();
        let name = name.trim_matches(['-', '.']);
        if name.is_empty() { "work".to_owned() } else { name.to_owned() }
    }
}

/// A file that the project names.
///
/// # Errors
/// Where it is not there, or leads out of the project.
pub fn wanted(read: Read, path: &str) -> Result<Vec<u8>> {
    read(path).map_err(|error| {
        Error::new(Message::new("error-work-file").with("path", plain(path)))
            .because(error)
            .remedy(Message::new("remedy-work-file"))
    })
}

/// The day of a moment, counted in seconds from 1970 (Howard Hinnant's
/// `civil_from_days`).
fn day(seconds: i64) -> String {
    let days = seconds.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let doe = days.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let (day, month) = (doy - (153 * mp + 2) / 5 + 1, if mp < 10 { mp + 3 } else { mp - 9 });
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Chapters that are read at once: what they cite is soon put together, and a
/// long work is not held twice.
const AT_ONCE: usize = 64;

/// The groups of citations in the order of reading, each form once; and where
/// each source is cited.
fn cited(edition: &Edition) -> (Vec<Vec<Citation>>, Uses) {
    let (mut all, mut uses): (Vec<Vec<Citation>>, Uses) = (Vec::new(), BTreeMap::new());
    let mut seen = std::collections::HashSet::new();
    for (some, chapters) in edition.chapters.chunks(AT_ONCE).enumerate() {
        let by_chapter: Vec<Vec<(usize, Vec<Citation>)>> = chapters.par_iter().map(of_chapter).collect();
        for (at, groups) in by_chapter.into_iter().enumerate() {
            let at = some * AT_ONCE + at;
            for (passage, group) in groups {
                let leaves = &edition.chapters[at].leaves;
                let own = (0..=passage).rev().find_map(|at| leaves[at].id.as_ref()).map(shared);
                for item in &group {
                    if !uses.contains_key(&item.key) {
                        uses.insert(item.key.clone(), Vec::new());
                    }
                    let of = uses.get_mut(&item.key).expect("just put there");
                    let here = own.clone().map(|own| (at, own));
                    of.extend(here.filter(|here| of.last() != Some(here)));
                }
                if seen.insert(form(&group)) {
                    all.push(group);
                }
            }
        }
    }
    (all, uses)
}

fn of_chapter(chapter: &Chapter) -> Vec<(usize, Vec<Citation>)> {
    let mut found = Vec::new();
    for (at, passage) in chapter.document.passages.iter().enumerate() {
        let silent = !chapter.leaves[at].kept || matches!(passage.kind, Kind::Code | Kind::Html);
        let raw = &chapter.document.source.text[passage.span.clone()];
        if silent || memchr::memchr(b'@', raw.as_bytes()).is_none() {
            continue;
        }
        for group in groups(raw) {
            if let What::Cited(items) = group.what {
                found.push((at, items));
            }
        }
    }
    found
}

/// The title of a chapter, without markup: of its front matter, else its first
/// heading, else its name.
pub fn title(chapter: &Chapter) -> String {
    let passages = chapter.document.passages.iter().enumerate();
    let kept = |kind: fn(Kind) -> bool| {
        let found = passages.clone().find(|(at, passage)| kind(passage.kind) && chapter.leaves[*at].kept);
        found.map(|(at, _)| at)
    };
    let found = kept(|kind| kind == Kind::Title).map(|at| chapter.document.text(at).to_owned());
    let heading = || kept(|kind| matches!(kind, Kind::Heading(_))).map(|at| words(chapter.document.text(at)));
    let name = || {
        let name = chapter.document.name.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace(['-', '_'], " ")
    };
    found.or_else(heading).filter(|title| !title.trim().is_empty()).unwrap_or_else(name)
}

/// Whether a chapter's title stands in its front matter.
pub fn has_title(chapter: &Chapter) -> Option<usize> {
    let mut passages = chapter.document.passages.iter().enumerate();
    passages.find(|(at, passage)| passage.kind == Kind::Title && chapter.leaves[*at].kept).map(|(at, _)| at)
}

/// The words of an inline text, without markup and citations.
pub fn words(text: &str) -> String {
    let mut bare = String::new();
    let mut end = 0;
    for group in groups(text) {
        bare.push_str(&text[end..group.range.start]);
        end = group.range.end;
    }
    bare.push_str(&text[end..]);
    let mut out = String::new();
    for event in Parser::new_ext(&bare, crate::content::markdown::options()) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a format needs beside the book.
pub struct Setting<'a> {
    /// The book.
    pub book: &'a Book<'a>,
    /// Its citations, set for this format.
    pub cites: &'a Cites,
    /// Its links.
    pub links: &'a Links,
    /// Its images.
    pub images: &'a Images<'a>,
    /// XML reads it too.
    pub xml: bool,
    /// Every passage is wanted by itself as well.
    pub capture: bool,
    /// Which side of a page it stands on, in the ids of notes.
    pub side: &'a str,
}
