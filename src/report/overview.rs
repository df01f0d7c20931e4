//! Where a locale stands, for people: its documents, its numbers, what is to be
//! looked at first, and the next step.

use std::collections::HashMap;

use super::counts::Counts;
use super::phrases::bare;
use crate::bitext::row::{Row, Status};
use crate::config;
use crate::finding::Level;
use crate::workspace::{Bitext, Workspace};

/// Statuses in the order of urgency.
pub const URGENCY: [Status; 7] = [
    Status::Diverged,
    Status::Stale,
    Status::Missing,
    Status::Extra,
    Status::Ahead,
    Status::Unconfirmed,
    Status::Current,
];

/// What to do: an id of a sentence, and the command or the path after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The sentence.
    pub id: &'static str,
    /// What follows it; empty where nothing does.
    pub what: String,
}

/// A locale as far as it was asked for.
#[derive(Debug)]
pub struct Overview<'a> {
    /// Its bitext.
    pub bitext: &'a Bitext,
    /// The documents of the rows that were asked for, with all their passages
    /// counted.
    pub documents: Vec<(&'a str, Counts)>,
    /// All these documents together.
    pub total: Counts,
    /// The rows that were asked for, worst first.
    pub rows: Vec<&'a Row>,
    /// What to do next.
    pub next: Step,
}

/// One overview a locale, in the order of the rows.
pub fn overviews<'a>(workspace: &Workspace, rows: &[(&'a Bitext, usize)]) -> Vec<Overview<'a>> {
    let mut bitexts: Vec<(&Bitext, Vec<&Row>)> = Vec::new();
    for &(bitext, at) in rows {
        match bitexts.iter_mut().find(|(known, _)| std::ptr::eq(*known, bitext)) {
            Some((_, of)) => of.push(&bitext.rows[at]),
            None => bitexts.push((bitext, vec![&bitext.rows[at]])),
        }
    }
    bitexts.into_iter().map(|(bitext, rows)| overview(workspace, bitext, rows)).collect()
}

fn overview<'a>(workspace: &Workspace, bitext: &'a Bitext, mut rows: Vec<&'a Row>) -> Overview<'a> {
    let mut documents: Vec<(&str, Vec<&Row>)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for row in &rows {
        known.entry(&row.document).or_insert_with(|| {
            documents.push((&row.document, Vec::new()));
            documents.len() - 1
        });
    }
    for row in &bitext.rows {
        if let Some(&at) = known.get(&*row.document) {
            documents[at].1.push(row);
        }
    }
    let count = |(name, rows): (&'a str, Vec<&Row>)| (name, Counts::of(workspace, bitext, rows));
    let documents: Vec<(&str, Counts)> = documents.into_iter().map(count).collect();
    let mut total = Counts::default();
    documents.iter().for_each(|(_, counts)| total.join(counts));
    rows.sort_by_key(|row| (URGENCY.iter().position(|status| *status == row.status), row.change));
    Overview { next: next(workspace, bitext, &total), bitext, documents, total, rows }
}

/// The statuses that are not zero, the most urgent first, without the current.
pub fn behind(counts: &Counts) -> impl Iterator<Item = (Status, u64)> + '_ {
    let numbers = URGENCY.iter().map(|&status| (status, counts.status(status)));
    numbers.filter(|&(status, number)| number > 0 && status != Status::Current)
}

fn next(workspace: &Workspace, bitext: &Bitext, total: &Counts) -> Step {
    let of = |status: Status| total.status(status) > 0;
    let (locale, step) = (&bitext.locale, |id, what| Step { id, what });
    if workspace.shelves[bitext.shelf].documents.is_empty() && of(Status::Missing) {
        let first = &workspace.shelves[0].documents[0].name;
        let pattern = &workspace.config.targets[bitext.shelf - 1].pattern;
        return step("next-translate", bare(&pattern.path(first)).into_owned());
    }
    if bitext.ledgers.is_empty() && of(Status::Unconfirmed) {
        return step("next-adopt", format!("hamgam adopt {locale}"));
    }
    if of(Status::Diverged) && !of(Status::Stale) {
        return step("next-diverged", format!("hamgam diff {locale}"));
    }
    if of(Status::Stale) {
        return step("next-diff", format!("hamgam diff {locale}"));
    }
    if of(Status::Ahead) {
        return step("next-edited", format!("hamgam confirm {locale} --edited"));
    }
    let list = |status: Status| format!("hamgam status {locale} --list --only {}", status.name());
    match [Status::Missing, Status::Extra, Status::Unconfirmed].into_iter().find(|&status| of(status)) {
        Some(Status::Missing) => step("next-missing", list(Status::Missing)),
        Some(Status::Extra) => step("next-extra", list(Status::Extra)),
        Some(_) => step("next-unconfirmed", list(Status::Unconfirmed)),
        None if workspace.faults.iter().any(|fault| fault.level == Level::Error) => step("next-unread", String::new()),
        None => step("next-nothing", String::new()),
    }
}

/// Whether somebody has to look at a row: it needs work, or a question about it
/// is open.
pub fn is_open(workspace: &Workspace, bitext: &Bitext, row: &Row) -> bool {
    row.status != Status::Current || workspace.notes(bitext, row).next().is_some()
}

/// What to say where no row was asked for: what a project without documents
/// needs, or that there is nothing of that kind.
pub fn nothing(workspace: &Workspace) -> Step {
    if workspace.config.targets.is_empty() {
        return Step { id: "next-target", what: config::FILE.to_owned() };
    }
    if workspace.shelves.iter().all(|shelf| shelf.documents.is_empty()) {
        let extension = workspace.config.extensions.first().map_or("md", String::as_str);
        let path = workspace.config.source.pattern.path(&format!("overview.{extension}"));
        return Step { id: "next-write", what: bare(&path).into_owned() };
    }
    Step { id: "status-none", what: String::new() }
}
