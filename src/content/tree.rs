//! All documents of all locales.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use super::document::Document;
use super::layout::{Member, fault};
use crate::config::Config;
use crate::finding::Finding;
use crate::l10n::message::{Message, plain};
use crate::text::source::Source;

/// The documents of one locale, in reading order.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The documents.
    pub documents: Vec<Document>,
    by_name: HashMap<Arc<str>, usize>,
}

impl Shelf {
    fn new(mut documents: Vec<Document>, order: &[String], faults: &mut Vec<Finding>) -> Shelf {
        let rank: HashMap<&str, usize> = order.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
        documents.sort_by(|a, b| {
            (rank.get(&*a.name).copied().unwrap_or(usize::MAX), &a.name, &a.path).cmp(&(
                rank.get(&*b.name).copied().unwrap_or(usize::MAX),
                &b.name,
                &b.path,
            ))
        });
        let mut by_name: HashMap<Arc<str>, usize> = HashMap::new();
        let mut kept: Vec<Document> = Vec::with_capacity(documents.len());
        for document in documents {
            if let Some(&first) = by_name.get(&document.name) {
                let message = Message::new("fault-document-twice")
                    .with("document", plain(&document.name))
                    .with("first", plain(&kept[first].path));
                faults.push(fault("duplicate-document", &document.path, message));
                continue;
            }
            by_name.insert(document.name.clone(), kept.len());
            kept.push(document);
        }
        Shelf { documents: kept, by_name }
    }

    /// Index of a document by its name.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }
}

/// The documents of the source, then of every target in order.
#[derive(Debug, Default)]
pub struct Tree {
    /// One shelf a locale, the source first.
    pub shelves: Vec<Shelf>,
    /// What could not be read.
    pub faults: Vec<Finding>,
    /// Documents that could not be read: index of the locale, and name.
    pub unread: Vec<(usize, String)>,
}

/// Reads all documents. `read` gives the bytes of a path below the project.
pub fn load(config: &Config, members: Vec<Member>, read: impl Fn(&str) -> io::Result<Vec<u8>> + Sync) -> Tree {
    let loaded: Vec<(Member, Result<Document, Finding>)> = members
        .into_par_iter()
        .map(|member| (open(config, &member, &read), member))
        .map(|(opened, member)| (member, opened))
        .collect();
    let mut shelves: Vec<Vec<Document>> = config.locales().map(|_| Vec::new()).collect();
    let mut faults = Vec::new();
    let mut unread = Vec::new();
    for (member, document) in loaded {
        match document {
            Ok(document) => {
                if let Some((offset, cause)) = &document.front.fault {
                    faults.push(front_matter_fault(&document, *offset, cause));
                }
                shelves[member.locale].push(document);
            }
            Err(fault) => {
                unread.push((member.locale, member.document));
                faults.push(fault);
            }
        }
    }
    let shelves = shelves.into_iter().map(|documents| Shelf::new(documents, &config.order, &mut faults)).collect();
    Tree { shelves, faults, unread }
}

fn open(config: &Config, member: &Member, read: impl Fn(&str) -> io::Result<Vec<u8>>) -> Result<Document, Finding> {
    let unreadable = |cause: String| {
        fault(
            "unreadable-document",
            &member.path,
            Message::new("fault-cannot-read").with("path", plain(&member.path)).with("cause", cause),
        )
    };
    let bytes = read(&member.path).map_err(|error| unreadable(error.to_string()))?;
    let source = Source::new(bytes).map_err(|bad| {
        let mut finding = fault(
            "unreadable-document",
            &member.path,
            Message::new("fault-not-utf8").with("path", plain(&member.path)),
        );
        finding.place.line = bad.line;
        finding.place.end_line = bad.line;
        finding.place.column = bad.column;
        finding.place.end_column = bad.column;
        finding
    })?;
    if source.text.len() >= u32::MAX as usize {
        return Err(unreadable("4 GiB".into()));
    }
    let mut document = Document::new(&member.document, &member.path, config.root.join(&member.path), source);
    if member.locale > 0
        && let Some(own) = &document.front.document
    {
        let name = own.value.replace('\\', "/");
        if !is_plain(&name) {
            let (line, column) = document.source.line_column(own.span.start);
            let message = Message::new("fault-document-name").with("document", plain(&own.value));
            let mut finding = fault("unreadable-document", &member.path, message);
            (finding.place.line, finding.place.end_line) = (line, line);
            (finding.place.column, finding.place.end_column) = (column, column);
            return Err(finding);
        }
        document.name = name.into();
    }
    Ok(document)
}

/// Whether a name is a path below the content folder.
fn is_plain(name: &str) -> bool {
    name.split('/').all(|part| !matches!(part, "" | "." | "..")) && !name.contains(':')
}

fn front_matter_fault(document: &Document, offset: usize, cause: &str) -> Finding {
    let mut finding = fault(
        "broken-front-matter",
        &document.path,
        Message::new("fault-front-matter").with("path", plain(&document.path)).with("cause", cause),
    );
    let (line, column) = document.source.line_column(offset);
    finding.level = crate::finding::Level::Warning;
    finding.place.line = line;
    finding.place.end_line = line;
    finding.place.column = column;
    finding.place.end_column = column;
    finding
}
