//! `markdown`: the author's files, cleaned, for Pandoc: language, direction and
//! title at their head, citations as Pandoc reads them, the bibliography, and a
//! defaults file that makes a book of them.

use std::fmt::Write;
use std::ops::Range;

use hayagriva::archive::locales;
use hayagriva::citationberg::taxonomy::{Locator as CslLocator, Term};
use hayagriva::citationberg::{Style, TermForm};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use super::book::{Book, has_title, title};
use super::edition::Leaf;
use super::escape::{address, id, is_foul};
use super::folder::{Folder, pretty};
use super::groups::{What, groups};
use super::images::{Images, Refused};
use super::links::{Links, join, relative};
use super::sanitize::{self, Addresses};
use crate::bitext::row::{Change, Status};
use crate::citation::parse::{Citation, Mode};
use crate::content::markdown::options;
use crate::content::passage::Kind;
use crate::error::Result;
use crate::l10n::message::Message;
use crate::text::percent::decoded;

/// What Pandoc is to read: nothing raw, no metadata but at the head of a file.
const FROM: &str =
    "markdown-raw_tex-raw_attribute-latex_macros-tex_math_dollars-example_lists+lists_without_preceding_blankline";

/// Writes the bundle; says which images were left out.
///
/// # Errors
/// Where it cannot be written.
pub fn write(book: &Book, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    let edition = book.edition;
    let (links, images) = (Links::new(edition, ".md"), Images::new(book.read));
    let terms = Terms::of(book);
    for at in 0..edition.chapters.len() {
        let text = Cleaner::new(book, &links, &images, &terms, at).clean();
        folder.put(&links.pages[at], text.as_bytes())?;
    }
    let cited: Vec<_> = book.uses.keys().filter_map(|key| book.sources.get(key)).collect();
    if !cited.is_empty() {
        let list: Vec<Value> = cited.iter().map(|source| source.csl_json()).collect();
        folder.put("references.json", &pretty(&Value::Array(list)))?;
        let bib: String = cited.iter().map(|source| source.biblatex() + "\n").collect();
        folder.put("references.bib", bib.as_bytes())?;
        let style = match book.work.style.as_deref().filter(|name| name.ends_with(".csl")) {
            Some(path) => Some(super::book::wanted(book.read, path)?),
            None => Style::Independent(book.style.clone()).to_xml().ok().map(String::into_bytes),
        };
        if let Some(style) = style {
            folder.put("style.csl", &style)?;
        }
    }
    folder.put("defaults.yaml", defaults(book, &links, !cited.is_empty()).as_bytes())?;
    let (found, refused) = images.finish();
    for image in found {
        folder.put(&image.path, &image.bytes)?;
    }
    Ok(refused)
}

/// `pandoc --defaults defaults.yaml -o book.docx` in the folder of the bundle.
fn defaults(book: &Book, links: &Links, cited: bool) -> String {
    let mut out = format!("from: {FROM}\nstandalone: true\nfile-scope: true\ntable-of-contents: true\ninput-files:\n");
    for page in &links.pages {
        let _ = writeln!(out, "- {}", yaml(page));
    }
    if cited {
        out.push_str("citeproc: true\nbibliography:\n- references.json\ncsl: style.csl\n");
    }
    out.push_str("metadata:\n");
    for (key, value) in metadata(book, &book.title()) {
        let _ = writeln!(out, "  {key}: {value}");
    }
    if cited {
        let _ = writeln!(
            out,
            "  link-citations: true\n  reference-section-title: {}",
            yaml(&book.words.text("bundle-references"))
        );
    }
    out
}

/// What a file says of itself, as YAML.
fn metadata(book: &Book, title: &str) -> Vec<(&'static str, String)> {
    let locale = book.edition.locale;
    let mut out =
        vec![("title", yaml(title)), ("lang", yaml(&locale.id().to_string())), ("dir", locale.direction().to_owned())];
    let authors: Vec<Value> = book
        .work
        .contributors
        .iter()
        .filter(|one| one.role.as_deref().map_or("aut", super::folder::marc) == "aut")
        .map(|one| json!(one.name))
        .collect();
    if !authors.is_empty() {
        out.push(("author", Value::Array(authors).to_string()));
    }
    out.extend(book.work.date.as_ref().map(|date| ("date", yaml(date))));
    out.extend(book.work.licence_name().map(|(name, url)| ("rights", yaml(&url.unwrap_or(name)))));
    out
}

/// A text in double quotes: JSON is YAML.
fn yaml(text: &str) -> String {
    json!(text).to_string()
}

/// The words that Pandoc takes for locators in a language: those of CSL.
struct Terms(Vec<(&'static str, String, String)>);

impl Terms {
    fn of(book: &Book) -> Terms {
        let language = book.edition.locale.language();
        let files = locales();
        let own = |tag: &str| files.iter().find(|file| file.lang.as_ref().is_some_and(|lang| lang.0 == tag));
        let found = own(&format!("{language}-{}", language.to_uppercase()))
            .or_else(|| {
                files
                    .iter()
                    .find(|file| file.lang.as_ref().is_some_and(|lang| lang.0.starts_with(&format!("{language}-"))))
            })
            .filter(|_| language != "en");
        let mut terms = Vec::new();
        for (label, one, many) in LABELS {
            let name = if *label == "article" { "article-locator" } else { label };
            let locator: Option<CslLocator> = name.parse().ok();
            let of = found.and_then(|file| file.terms.as_ref()).zip(locator).and_then(|(terms, locator)| {
                let short = |form: TermForm| {
                    terms.terms.iter().find(|term| term.name == Term::Locator(locator) && term.form == form)
                };
                short(TermForm::Short).or_else(|| short(TermForm::Long))
            });
            let pair = of.and_then(|term| {
                let one = term.single().filter(|one| !one.is_empty())?;
                Some((one.to_owned(), term.multiple().filter(|many| !many.is_empty()).unwrap_or(one).to_owned()))
            });
            let (one, many) = pair.unwrap_or_else(|| ((*one).to_owned(), (*many).to_owned()));
            terms.push((*label, one, many));
        }
        Terms(terms)
    }

    fn written(&self, citation: &Citation) -> Option<String> {
        let locator = citation.locator.as_ref()?;
        let many = locator.value.contains(['-', ',']);
        let term = self.0.iter().find(|(label, _, _)| *label == locator.label);
        let term = term.map_or(locator.label, |(_, one, several)| if many { several } else { one });
        Some(format!("{term} {}", locator.value.replace(',', ", ")))
    }

    fn group(&self, items: &[Citation]) -> String {
        if let [item] = items
            && item.mode == Mode::InText
        {
            let rest = self.written(item).map(|locator| match item.suffix.as_str() {
                "" => format!(" [{locator}]"),
                suffix => format!(" [{locator}, {suffix}]"),
            });
            return format!("@{}{}", key(&item.key), rest.unwrap_or_default());
        }
        let one = |item: &Citation| {
            let prefix = if item.prefix.is_empty() { String::new() } else { format!("{} ", item.prefix) };
            let sign = if item.mode == Mode::SuppressAuthor { "-@" } else { "@" };
            let rest =
                self.written(item).into_iter().chain(Some(item.suffix.clone()).filter(|suffix| !suffix.is_empty()));
            let rest: String = rest.map(|part| format!(", {part}")).collect();
            format!("{prefix}{sign}{}{rest}", key(&item.key))
        };
        format!("[{}]", items.iter().map(one).collect::<Vec<_>>().join("; "))
    }
}

/// A key as Pandoc reads it, in braces where it must.
fn key(key: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.');
    if key.chars().all(plain) && key.ends_with(char::is_alphanumeric) { key.to_owned() } else { format!("{{{key}}}") }
}

/// Labels, and how English says them.
const LABELS: &[(&str, &str, &str)] = &[
    ("page", "p.", "pp."),
    ("chapter", "chap.", "chaps."),
    ("volume", "vol.", "vols."),
    ("section", "sec.", "secs."),
    ("paragraph", "para.", "paras."),
    ("note", "n.", "nn."),
    ("figure", "fig.", "figs."),
    ("table", "table", "tables"),
    ("line", "l.", "ll."),
    ("part", "pt.", "pts."),
    ("book", "bk.", "bks."),
    ("column", "col.", "cols."),
    ("folio", "fol.", "fols."),
    ("issue", "no.", "nos."),
    ("verse", "v.", "vv."),
    ("article", "art.", "arts."),
];

/// A change to the author's text.
struct Edit {
    range: Range<usize>,
    text: String,
}

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

/// Cleans one file.
struct Cleaner<'a> {
    book: &'a Book<'a>,
    links: &'a Links,
    images: &'a Images<'a>,
    terms: &'a Terms,
    at: usize,
    edits: Vec<Edit>,
}

impl<'a> Cleaner<'a> {
    fn new(book: &'a Book<'a>, links: &'a Links, images: &'a Images<'a>, terms: &'a Terms, at: usize) -> Cleaner<'a> {
        Cleaner { book, links, images, terms, at, edits: Vec::new() }
    }

    fn clean(mut self) -> String {
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
        if let Some(said) = super::page::notice::unreviewed(book) {
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

    /// HTML is made harmless, links lead somewhere or are none, images are those
    /// of the bundle.
    fn markup(&mut self) {
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
            Some(path) => format!("<img src=\"{}\" alt=\"{}\" />", address(&path), super::escape::escape(alt)),
            None => super::escape::escape(alt).into_owned(),
        }
    }
}

/// Edits in order; of two that meet the one that takes more stands.
fn apart(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by(|a, b| {
        (a.range.start, a.range.is_empty(), b.range.end).cmp(&(b.range.start, b.range.is_empty(), a.range.end))
    });
    let mut out: Vec<Edit> = Vec::new();
    let mut end = 0;
    for edit in edits {
        if edit.range.start >= end {
            end = edit.range.end;
            out.push(edit);
        }
    }
    out
}

/// No more than one blank line in a row, outside code.
fn squeezed(text: &str) -> String {
    let (mut out, mut blank, mut fence) = (String::with_capacity(text.len()), false, None::<&str>);
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        match fence {
            Some(mark) if bare.starts_with(mark) => fence = None,
            None => fence = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)),
            _ => {}
        }
        if bare.is_empty() && blank && fence.is_none() {
            continue;
        }
        blank = bare.is_empty();
        out.push_str(line);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

/// A plain text that Markdown reads as plain.
fn backslashed(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\`*_{}[]<>#@$|~^".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
