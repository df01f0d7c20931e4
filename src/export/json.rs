//! `json`: the whole work in one file, for programs, with its schema.

use serde_json::{Value, json};

use super::book::{Book, Setting, title, words};
use super::edition::Chapter;
use super::escape::plain;
use super::folder::{Folder, pretty, work};
use super::groups::{What, groups};
use super::hash::hash;
use super::images::{Images, Refused};
use super::links::Links;
use super::render::{Rendered, render};
use crate::citation::parse::Mode;
use crate::error::Result;

/// The schema of `book.json`.
pub const SCHEMA: &str = include_str!("assets/book.schema.json");

/// Writes the bundle; says which images were left out.
///
/// # Errors
/// Where it cannot be written.
pub fn write(book: &Book, folder: &dyn Folder) -> Result<Vec<(String, Refused)>> {
    let edition = book.edition;
    let (links, images) = (Links::new(edition, ".html"), Images::new(book.read));
    let cites = book.cites("");
    let setting = Setting { book, cites: &cites, links: &links, images: &images, xml: false, capture: true, side: "" };
    let documents: Vec<Value> = (0..edition.chapters.len()).map(|at| document(&setting, at)).collect();
    let references: Vec<Value> = book
        .uses
        .keys()
        .filter_map(|key| {
            let set = cites.references.iter().find(|reference| reference.key == *key)?;
            let source = &book.sources[key];
            Some(json!({"key": key, "csl": source.csl_json(), "html": set.html, "language": set.lang, "direction": set.dir}))
        })
        .collect();
    let value = json!({
        "version": 1,
        "project": edition.workspace.config.name,
        "work": work(book),
        "language": edition.locale.id().to_string(),
        "direction": edition.locale.direction(),
        "source": edition.workspace.config.source.locale.as_str(),
        "reviewed": edition.is_reviewed(),
        "made-from": edition.hash(),
        "documents": documents,
        "references": references,
    });
    folder.put("book.json", &pretty(&value))?;
    folder.put("book.schema.json", SCHEMA.as_bytes())?;
    let (found, refused) = images.finish();
    for image in found {
        folder.put(&image.path, &image.bytes)?;
    }
    Ok(refused)
}

fn document(setting: &Setting, at: usize) -> Value {
    let chapter = &setting.book.edition.chapters[at];
    let rendered = render(setting, at);
    let passages = chapter.leaves.iter().enumerate().filter(|(_, leaf)| leaf.kept);
    let passages: Vec<Value> = passages.map(|(at, _)| passage(setting, chapter, &rendered, at)).collect();
    let gaps: Vec<&str> = chapter.gaps.iter().map(|gap| &*gap.id).collect();
    json!({"name": *chapter.document.name, "title": title(chapter), "passages": passages, "missing": gaps})
}

fn passage(setting: &Setting, chapter: &Chapter, rendered: &Rendered, at: usize) -> Value {
    let (leaf, passage) = (&chapter.leaves[at], &chapter.document.passages[at]);
    let text = chapter.document.text(at);
    let level = match passage.kind {
        crate::content::passage::Kind::Heading(level) => Some(level),
        _ => None,
    };
    json!({
        "id": leaf.id.as_deref(),
        "kind": passage.kind.name(),
        "level": level,
        "markdown": plain(text),
        "html": rendered.inside.get(&at).map_or("", String::as_str),
        "text": if passage.kind.is_prose() { words(&plain(text)) } else { plain(text).into_owned() },
        "citations": if passage.kind.is_prose() { citations(setting, text) } else { Vec::new() },
        "hash": hash(text.as_bytes()),
        "status": leaf.status.name(),
        "change": leaf.change.map(|change| change.name()),
        "state": leaf.state.name(),
        "origin": if leaf.alone { "alone" } else if leaf.original { "original" } else { "translation" },
        "made-from": leaf.made_from(),
    })
}

fn citations(setting: &Setting, text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for group in groups(text) {
        let What::Cited(items) = group.what else { continue };
        for item in items {
            let mode = match item.mode {
                Mode::Normal => "normal",
                Mode::SuppressAuthor => "suppress-author",
                Mode::InText => "in-text",
            };
            found.push(json!({
                "key": item.key,
                "known": setting.book.sources.contains_key(&item.key),
                "mode": mode,
                "label": item.locator.as_ref().map(|locator| locator.label),
                "locator": item.locator.as_ref().map(|locator| locator.value.as_str()),
                "prefix": item.prefix,
                "suffix": item.suffix,
            }));
        }
    }
    found
}
