//! `parallel`: two languages, passage beside passage: in two columns on a
//! screen, side by side on paper, below each other on a phone.

use std::fmt::Write;
use std::ops::Range;

use rayon::prelude::*;

use super::book::{Book, Setting, title};
use super::cite::setter::Cites;
use super::edition::Chapter;
use super::escape::{address, escape, id};
use super::folder::{Folder, language};
use super::glossary;
use super::images::{Images, Refused};
use super::isolate::isolate;
use super::links::Links;
use super::page::shell::{Shell, common};
use super::page::template::{PAGE, template};
use super::render::{Rendered, render};
use super::site::around::around;
use super::site::assets;
use crate::bitext::row::Row;
use crate::content::passage::Kind;
use crate::error::Result;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::workspace::Bitext;

/// One language of the pair, ready to be taken from.
struct Column<'a> {
    book: &'a Book<'a>,
    side: Side,
    cites: Cites,
    rendered: Vec<Rendered>,
}

/// Writes the bundle: the edition of `own`, with `other` beside it.
///
/// # Errors
/// Where it cannot be written.
pub fn write(own: &Book, other: &Book, bitext: &Bitext, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    let images = Images::new(own.read);
    let links = [Links::new(own.edition, ".html"), Links::new(other.edition, ".html")];
    let side = |book: &Book| if book.edition.shelf == 0 { Side::Source } else { Side::Target };
    let columns = [
        Column::new(own, side(own), &links[0], &images, "a-"),
        Column::new(other, side(other), &links[1], &images, "b-"),
    ];
    let page = template(own, "page.html", PAGE)?;
    let shell = Shell::new(&page)?;
    for (at, chapter) in own.edition.chapters.iter().enumerate() {
        let mut poured = common(own, &links[0].pages[at], "parallel", &title(chapter));
        poured.body = body(&columns, bitext, at, chapter);
        poured.around = around(own, &links[0], at);
        folder.put(&links[0].pages[at], shell.pour(&poured)?.as_bytes())?;
    }
    let mut front = common(own, "index.html", "parallel cover", "");
    let glossary = glossary::glossary(own);
    front.body = contents(&columns, &links[0], !glossary.is_empty());
    folder.put("index.html", shell.pour(&front)?.as_bytes())?;
    let mut list = common(own, "references.html", "parallel list", &own.words.text("bundle-references"));
    list.body = references(&columns);
    folder.put("references.html", shell.pour(&list)?.as_bytes())?;
    if !glossary.is_empty() {
        let mut terms = common(own, "glossary.html", "parallel list", &own.words.text("bundle-glossary"));
        terms.body = glossary::html(own, &links[0], &glossary, false);
        folder.put("glossary.html", shell.pour(&terms)?.as_bytes())?;
    }
    assets(own, images, folder)
}

impl<'a> Column<'a> {
    fn new(book: &'a Book<'a>, side: Side, links: &Links, images: &Images, name: &str) -> Column<'a> {
        let deepest = links.pages.iter().map(|page| page.matches('/').count()).max().unwrap_or(0);
        let sets: Vec<Cites> =
            (0..=deepest).map(|depth| book.cites(&format!("{}references.html", "../".repeat(depth)))).collect();
        let rendered = (0..book.edition.chapters.len())
            .into_par_iter()
            .map(|at| {
                let cites = &sets[links.pages[at].matches('/').count()];
                render(&Setting { book, cites, links, images, xml: false, capture: true, side: name }, at)
            })
            .collect();
        Column { book, side, cites: sets.into_iter().next().unwrap_or_default(), rendered }
    }

    fn chapter(&self, document: u32) -> Option<(usize, &Chapter<'a>)> {
        let mut chapters = self.book.edition.chapters.iter().enumerate();
        chapters.find(|(_, chapter)| chapter.index == document as usize)
    }

    /// The passages of this side of a row that are in the edition.
    fn passages(&self, row: &Row) -> Option<(usize, &Chapter<'a>, Vec<usize>)> {
        let half = row.half(self.side)?;
        let (at, chapter) = self.chapter(half.document)?;
        let Range { start, end } = half.passages.clone();
        let kept: Vec<usize> = (start as usize..end as usize).filter(|&passage| chapter.leaves[passage].kept).collect();
        (!kept.is_empty()).then_some((at, chapter, kept))
    }

    /// One side of a row.
    fn cell(&self, row: &Row, name: &str) -> String {
        let language = self.book.language();
        let Some((at, chapter, passages)) = self.passages(row) else {
            let id = if row.alone { "bundle-no-counterpart" } else { "bundle-gone-counterpart" };
            let id = if row.half(self.side).is_none() && !row.alone { "bundle-missing-document" } else { id };
            return format!("<div {language}><p class=\"absent\">[{}]</p></div>\n", self.book.say(id));
        };
        let mut out = format!("<div {language}>");
        for passage in passages {
            let rendered = &self.rendered[at];
            let inside = rendered.inside.get(&passage).map_or("", String::as_str);
            out.push_str(&self.block(chapter, rendered, passage, inside, name));
        }
        out + "</div>\n"
    }

    fn block(&self, chapter: &Chapter, rendered: &Rendered, at: usize, inside: &str, name: &str) -> String {
        let (passage, leaf) = (&chapter.document.passages[at], &chapter.leaves[at]);
        let mut class: Vec<&str> = Vec::new();
        if leaf.is_marked() {
            class.push("marked");
        }
        let mark = if leaf.is_marked() {
            format!(" <small class=\"behind\">[{}]</small>", self.book.say("bundle-behind-wording"))
        } else {
            String::new()
        };
        let status = match leaf.status {
            crate::bitext::row::Status::Current => String::new(),
            status => format!(" data-status=\"{}\"", status.name()),
        };
        let tag = match passage.kind {
            Kind::Title => "h1",
            Kind::Heading(1 | 2) => "h2",
            Kind::Heading(_) => "h3",
            Kind::Row => return row(inside, &class, &status, &mark),
            Kind::Code => return format!("<pre dir=\"ltr\"{status}><code>{inside}</code></pre>{mark}"),
            Kind::Html => "div",
            Kind::Description => {
                class.push("lead");
                "p"
            }
            Kind::Paragraph => "p",
        };
        if passage.shape.lists > 0 {
            class.push("item");
        }
        if passage.shape.quotes > 0 {
            class.push("quoted");
        }
        let mut number = String::new();
        if let Some(note) = rendered.noted.get(&at) {
            class.push("footnote");
            let shown =
                rendered.numbered.iter().position(|known| known == note).map(|at| self.book.script.number(at + 1));
            number = format!("<sup id=\"_fn-{name}{}\">{}</sup> ", escape(note), shown.unwrap_or_default());
        }
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{}\"", class.join(" ")) };
        format!("<{tag}{class}{status}>{number}{inside}{mark}</{tag}>")
    }
}

/// A row of a table: its cells below each other.
fn row(inside: &str, class: &[&str], status: &str, mark: &str) -> String {
    let mut class = class.to_vec();
    class.push("cells");
    let mut out = format!("<p class=\"{}\"{status}>", class.join(" "));
    for (start, token) in super::tokens::tokens(inside) {
        use super::tokens::Token;
        match token {
            Token::Open("td" | "th", _) => out.push_str("<span>"),
            Token::Close("td" | "th") => out.push_str("</span>"),
            Token::Text(text) => out.push_str(text),
            Token::Open(..) | Token::Close(_) => {
                let end = inside[start..].find('>').map_or(inside.len(), |end| start + end + 1);
                out.push_str(&inside[start..end]);
            }
        }
    }
    out + mark + "</p>"
}

fn body(columns: &[Column; 2], bitext: &Bitext, at: usize, chapter: &Chapter) -> String {
    let own = &columns[0];
    let mut out = String::new();
    let label = own.book.say("bundle-permalink");
    for row in &bitext.rows {
        let here = match row.half(own.side) {
            Some(half) => half.document as usize == chapter.index,
            None => *row.document == *chapter.document.name,
        };
        let seen = columns.iter().any(|column| column.passages(row).is_some());
        if !here || !seen {
            continue;
        }
        let name = id(&row.id);
        let _ = writeln!(out, "<div class=\"pair\" id=\"{}\">", escape(&name));
        out.push_str(&own.cell(row, "a-"));
        out.push_str(&columns[1].cell(row, "b-"));
        let _ = writeln!(out, "<a class=\"pin\" href=\"#{}\" aria-label=\"{label}\">¶</a>\n</div>", address(&name));
    }
    // A page has a heading of its own where no passage is one.
    if !out.contains("<h1") {
        let heading = isolate(&escape(&title(&own.book.edition.chapters[at])), own.book.edition.locale.is_rtl());
        out.insert_str(0, &format!("<h1>{heading}</h1>\n"));
    }
    second(&out)
}

/// The title in the other language is no second heading of the page.
fn second(html: &str) -> String {
    let Some(first) = html.find("</h1>") else { return html.to_owned() };
    let (head, rest) = html.split_at(first + 5);
    head.to_owned() + &rest.replace("<h1", "<p class=\"title\"").replace("</h1>", "</p>")
}

fn contents(columns: &[Column; 2], links: &Links, glossary: bool) -> String {
    let (own, other) = (columns[0].book, columns[1].book);
    let rtl = own.edition.locale.is_rtl();
    let names = |book: &Book| language(&own.words, book.edition.locale);
    let said = own.tell(&Message::new("bundle-parallel").with("first", names(own)).with("second", names(other)));
    let mut out = format!(
        "<h1>{}</h1>\n<p class=\"subtitle\" {}>{}</p>\n<p class=\"lead\">{said}</p>\n",
        isolate(&escape(&own.title()), rtl),
        other.language(),
        isolate(&escape(&other.title()), other.edition.locale.is_rtl())
    );
    let _ = writeln!(
        out,
        "<nav aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">{}</h2>\n<ol class=\"contents\">",
        own.say("bundle-contents")
    );
    for (at, chapter) in own.edition.chapters.iter().enumerate() {
        let _ = writeln!(
            out,
            "<li><a href=\"{}\">{}</a></li>",
            address(&links.pages[at]),
            isolate(&escape(&title(chapter)), rtl)
        );
    }
    let back = [("references", "bundle-references", true), ("glossary", "bundle-glossary", glossary)];
    for (name, message, _) in back.into_iter().filter(|(_, _, there)| *there) {
        let _ = writeln!(out, "<li><a href=\"{name}.html\">{}</a></li>", own.say(message));
    }
    out + "</ol>\n</nav>\n"
}

/// The references of both languages, each source once: as its own language's
/// list has it.
fn references(columns: &[Column; 2]) -> String {
    let own = columns[0].book;
    let mut out = format!("<h1>{}</h1>\n<ul class=\"references\">\n", own.say("bundle-references"));
    let mut seen: Vec<&str> = Vec::new();
    for reference in columns.iter().flat_map(|column| &column.cites.references) {
        if seen.contains(&reference.key.as_str()) {
            continue;
        }
        seen.push(&reference.key);
        let lang = reference.lang.as_ref().map(|lang| format!(" lang=\"{}\"", escape(lang))).unwrap_or_default();
        let _ = writeln!(
            out,
            "<li id=\"ref-{}\"{lang} dir=\"{}\">{}</li>",
            escape(&id(&reference.key)),
            reference.dir,
            reference.html
        );
    }
    out + "</ul>\n"
}
