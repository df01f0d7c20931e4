//! `json`: the whole work in one file, for programs.

use serde_json::{Value, json};

use super::edition::{Chapter, Edition};
use super::folder::{Folder, hash, pretty};
use crate::error::Result;

/// Writes the bundle.
///
/// # Errors
/// Where it cannot be written.
pub fn write(edition: &Edition, folder: &dyn Folder) -> Result<()> {
    let documents: Vec<Value> = edition.chapters.iter().map(document).collect();
    let value = json!({
        "version": 1,
        "project": edition.workspace.config.name,
        "language": edition.locale.as_str(),
        "direction": edition.locale.direction(),
        "reviewed": edition.is_reviewed(),
        "documents": documents,
    });
    folder.put("book.json", &pretty(&value))
}

fn document(chapter: &Chapter) -> Value {
    let passages = chapter.leaves.iter().enumerate().filter(|(_, leaf)| leaf.kept);
    let passages: Vec<Value> = passages.map(|(at, _)| passage(chapter, at)).collect();
    json!({"name": *chapter.document.name, "passages": passages})
}

fn passage(chapter: &Chapter, at: usize) -> Value {
    let (leaf, passage) = (&chapter.leaves[at], &chapter.document.passages[at]);
    let text = chapter.document.text(at);
    json!({
        "id": leaf.id.as_deref(),
        "kind": passage.kind.name(),
        "markdown": text,
        "hash": hash(text.as_bytes()),
        "status": leaf.status.name(),
        "change": leaf.change.map(|change| change.name()),
        "state": leaf.state.name(),
        "original": leaf.original,
        "alone": leaf.alone,
        "made-from": leaf.made_from,
    })
}
