//! `hamgam diff --from REV [--to REV]`: two editions of one language.

use std::process::ExitCode;

use super::session::Session;
use crate::bitext::edition::{Edit, compare};
use crate::cli::invocation::{DiffArgs, Format};
use crate::config::{Config, load};
use crate::content::document::Document;
use crate::content::layout::{self, Member};
use crate::content::tree::{self, Tree};
use crate::disk::reader::Reader;
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::history::Revision;
use crate::l10n::message::{Message, plain};
use crate::report;

/// Lists by passage what changed in one language between two revisions, or
/// from a revision to the files as they stand.
///
/// # Errors
/// Where a revision is not there, or the locale is none of the project's.
pub fn run(session: &Session, args: &DiffArgs, from: &str) -> Result<ExitCode> {
    let config = load::load(&session.root)?;
    let (locale, documents) = locale(&config, &args.names)?;
    let mut faults = Vec::new();
    let old = past(&config, locale, from)?;
    let new = match &args.to {
        Some(revision) => past(&config, locale, revision)?,
        None => present(&config, locale, &mut faults),
    };
    let wanted = |edit: &Edit| {
        documents.is_empty() || documents.iter().any(|name| edit.document == *name || edit.place.0 == *name)
    };
    let workspace = if args.to.is_none() { Some(session.open()?) } else { None };
    let id = |document: &Document, at: u32| {
        let workspace = workspace.as_ref()?;
        let at = workspace.id_at(locale, workspace.shelves[locale].find(&document.name)?, at as usize)?;
        Some(at.to_string())
    };
    let edits: Vec<Edit> = compare(&old.shelves[locale], &new.shelves[locale], id).into_iter().filter(wanted).collect();
    faults.extend(old.faults);
    faults.extend(new.faults);
    let name = config.locales().nth(locale).expect("an index of a locale").locale.clone();
    let text = match args.output.format {
        Format::Json => report::editions::json(&edits, &name) + "\n",
        Format::Html => report::editions::html(&edits, &name, &session.words.isolating(true)),
        Format::Markdown => report::editions::markdown(&edits, &name, &session.words.isolating(false)),
        _ => report::editions::human(&edits, session.words, &session.out()),
    };
    session.emit(&args.output, &text)?;
    Ok(session.end(&faults))
}

/// The locale that is meant (the source, where none is named), by index, and
/// the documents.
fn locale<'n>(config: &Config, names: &'n [String]) -> Result<(usize, &'n [String])> {
    let Some(first) = names.first() else { return Ok((0, names)) };
    if let Some(at) = config.locales().position(|locale| locale.locale.as_str() == first) {
        return Ok((at, &names[1..]));
    }
    if first.contains(['.', '/']) {
        return Ok((0, names));
    }
    let list: Vec<&str> = config.locales().map(|locale| locale.locale.as_str()).collect();
    Err(Error::new(
        Message::new("error-unknown-locale").with("locale", plain(first)).with("list", plain(list.join(", "))),
    ))
}

fn past(config: &Config, locale: usize, revision: &str) -> Result<Tree> {
    let past = Revision::read(&config.root, revision, |path| {
        config.locales().any(|locale| locale.pattern.document(path).is_some())
    })?;
    let members = of(locale, layout::members(config, &past.paths()));
    Ok(tree::load(config, members, |path| past.file(path)))
}

fn present(config: &Config, locale: usize, faults: &mut Vec<Finding>) -> Tree {
    let reader = Reader::new(&config.root);
    let members = of(locale, layout::members(config, &layout::list(config, faults)));
    tree::load(config, members, |path| reader.read(path))
}

fn of(locale: usize, mut members: Vec<Member>) -> Vec<Member> {
    members.retain(|member| member.locale == locale);
    members
}
