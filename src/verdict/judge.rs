//! All rules over the rows that were asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::checker::Checker;
use super::once::once;
use super::unused::unused;
use crate::finding::{Finding, Found, Level};
use crate::text::shared::same;
use crate::workspace::Workspace;

/// What a run comes to.
#[derive(Debug, Default)]
pub struct Verdict {
    /// What counts.
    pub findings: Vec<Found>,
    /// What the author allows.
    pub allowed: Vec<Found>,
    /// What was there before.
    pub forgiven: Vec<Found>,
}

impl Verdict {
    /// Judges some rows, by bitext and index, and the documents they stand in.
    pub fn of(workspace: &Workspace, rows: &BTreeSet<(usize, usize)>, strict: bool) -> Verdict {
        let mut findings = findings(workspace, rows, strict);
        let allowed = findings.extract_if(.., |finding| !finding.allowed.is_empty()).collect();
        Verdict { findings, allowed, forgiven: Vec::new() }
    }

    /// How many findings of a level count.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }

    /// Forgives the findings that someone knows.
    pub fn forgive(&mut self, mut known: impl FnMut(&Finding) -> bool) {
        let (forgiven, findings): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.findings).into_iter().partition(|finding| known(finding));
        self.findings = findings;
        self.forgiven.extend(forgiven);
        sort(&mut self.forgiven);
    }

    /// Takes in what else was found.
    pub fn add(&mut self, findings: Vec<Found>) {
        self.findings.extend(findings);
        sort(&mut self.findings);
    }
}

/// All rows of a project.
pub fn everything(workspace: &Workspace) -> BTreeSet<(usize, usize)> {
    let all = workspace.bitexts.iter().enumerate();
    all.flat_map(|(at, bitext)| (0..bitext.rows.len()).map(move |row| (at, row))).collect()
}

/// All findings in some rows and the documents they stand in, in the order of
/// reading, what the author allows among them.
pub fn findings(workspace: &Workspace, rows: &BTreeSet<(usize, usize)>, strict: bool) -> Vec<Found> {
    let checker = Checker::new(workspace, strict);
    let documents = documents(workspace, rows);
    let mut parts: BTreeMap<&str, Part> = BTreeMap::new();
    let rows_in_order: Vec<(usize, usize)> = rows.iter().copied().collect();
    let name = |&(bitext, row): &(usize, usize)| &*workspace.bitexts[bitext].rows[row].document;
    for of_one in rows_in_order.chunk_by(|a, b| name(a) == name(b)) {
        parts.entry(name(&of_one[0])).or_default().rows.extend(of_one);
    }
    for &(shelf, document) in &documents {
        let name = &*workspace.shelves[shelf].documents[document].name;
        parts.entry(name).or_default().texts.push((shelf, document));
    }
    let parts: Vec<Part> = parts.into_values().collect();
    let found: Vec<Vec<Found>> = parts.par_iter().map(|part| checker.document(&part.rows, &part.texts)).collect();
    let mut findings = Vec::with_capacity(found.iter().map(Vec::len).sum());
    found.into_iter().for_each(|found| findings.extend(found));
    once(&mut findings);
    findings.extend(unused(workspace, rows, &documents, &findings, strict));
    sort(&mut findings);
    findings
}

/// Brings findings in the order of reading.
fn sort(findings: &mut [Found]) {
    // Most stand in the file of the one before.
    let of_files = findings.chunk_by(|a, b| same(&a.place.path, &b.place.path));
    let mut paths: Vec<Arc<str>> = of_files.map(|of_one| of_one[0].place.path.clone()).collect();
    paths.sort_unstable();
    paths.dedup();
    let ranks: FxHashMap<Arc<str>, u32> = paths.into_iter().zip(0..).collect();
    findings.sort_by_cached_key(|finding| {
        let place = &finding.place;
        (ranks[&*place.path], place.line, place.column, finding.rule)
    });
}

/// What stands under one name: rows by bitext, texts by shelf.
#[derive(Default)]
struct Part {
    rows: Vec<(usize, usize)>,
    texts: Vec<(usize, usize)>,
}

/// The documents of some rows, on both sides, by shelf, in order.
pub fn documents(workspace: &Workspace, rows: &BTreeSet<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut documents: Vec<(usize, usize)> = Vec::new();
    // Most rows stand in the two documents of the row before.
    let mut add = |document| {
        if !documents.iter().rev().take(2).any(|known| *known == document) {
            documents.push(document);
        }
    };
    for &(at, row) in rows {
        let bitext = &workspace.bitexts[at];
        let row = &bitext.rows[row];
        row.source.iter().for_each(|half| add((0, half.document as usize)));
        row.target.iter().for_each(|half| add((bitext.shelf, half.document as usize)));
    }
    documents.sort_unstable();
    documents.dedup();
    documents
}
