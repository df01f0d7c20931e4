//! The project before a change: what was found there already, and which
//! agreements are new.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use super::fingerprint::{key, key_elsewhere};
use super::judge::{Verdict, everything, findings};
use crate::bitext::row::{Row, Status};
use crate::check::rules::confirmed_unchanged::{CONFIRMED_UNCHANGED, fault};
use crate::error::Result;
use crate::finding::{Found, Level};
use crate::ledger::agreement::{Agreement, Side, State};
use crate::ledger::compare;
use crate::workspace::{Bitext, Workspace};

/// The project as it stood at a revision.
#[derive(Debug)]
pub struct Past {
    workspace: Workspace,
    findings: Vec<Found>,
}

impl Past {
    /// Judges the project as it stood at a revision.
    ///
    /// # Errors
    /// Where the revision cannot be read.
    pub fn read(root: &Path, revision: &str, strict: bool) -> Result<Past> {
        let workspace = Workspace::at(root, revision)?;
        let mut findings = findings(&workspace, &everything(&workspace), strict);
        findings.retain(|finding| finding.allowed.is_empty());
        Ok(Past { workspace, findings })
    }

    /// Forgives what was found before already, in the same passage and with no
    /// less weight; in a document that has another name now as well.
    pub fn forgive(&self, workspace: &Workspace, verdict: &mut Verdict) {
        let (before, now) = (names(&self.workspace), names(workspace));
        let mut open: HashMap<String, Vec<Level>> = HashMap::new();
        for finding in &self.findings {
            let of = if now.contains(&*finding.document) { key(finding) } else { key_elsewhere(finding) };
            open.entry(of).or_default().push(finding.level);
        }
        verdict.forgive(|finding| {
            let of = if before.contains(&*finding.document) { key(finding) } else { key_elsewhere(finding) };
            let Some(levels) = open.get_mut(&of) else { return false };
            match levels.iter().position(|level| *level >= finding.level) {
                Some(at) => {
                    levels.swap_remove(at);
                    true
                }
                None => false,
            }
        });
    }

    /// The agreements that were made since to translations which stood there
    /// before as they stand now; one finding a document.
    pub fn unchanged(&self, workspace: &Workspace, rows: &BTreeSet<(usize, usize)>, strict: bool) -> Vec<Found> {
        let mut found = Vec::new();
        for (at, bitext) in workspace.bitexts.iter().enumerate() {
            let level = workspace.settings(bitext.shelf, strict).level(&CONFIRMED_UNCHANGED);
            let (Some(level), Some(before)) = (level, self.workspace.bitext(bitext.locale.as_str())) else { continue };
            let (agreed, texts) = (agreements(before), texts(&self.workspace, before));
            for (_, range) in Workspace::by_document(bitext) {
                let is_new = |row: &&Row| {
                    let agreement = workspace.agreement(bitext, row).and_then(pair);
                    row.status == Status::Current && agreement.is_some_and(|pair| !agreed.contains(&pair))
                };
                let stood = |row: &&Row| passages(workspace, bitext, row).all(|text| texts.contains(&text));
                let picked = range.filter(|row| rows.contains(&(at, *row))).map(|row| &bitext.rows[row]);
                let new: Vec<&Row> = picked.filter(is_new).filter(stood).collect();
                let Some(first) = new.first() else { continue };
                let place = |side: Side| workspace.place(bitext, first, side);
                let Some(here) = place(Side::Target) else { continue };
                let fault = fault(new.len(), here, place(Side::Source));
                found.push(fault.finding(CONFIRMED_UNCHANGED.name, level, Some(&bitext.locale), &first.document, None));
            }
        }
        found
    }
}

fn names(workspace: &Workspace) -> HashSet<&str> {
    workspace.shelves.iter().flat_map(|shelf| &shelf.documents).map(|document| &*document.name).collect()
}

type Agreed = (String, String, State);

/// What someone agreed to, whoever vouches how far.
fn pair(agreement: &Agreement) -> Option<Agreed> {
    let (source, target) = (agreement.source.as_deref()?, agreement.target.as_deref()?);
    let agreed = agreement.state != State::Initial;
    agreed.then(|| (compare::block_key(source), compare::block_key(target), agreement.state))
}

fn agreements(bitext: &Bitext) -> HashSet<Agreed> {
    bitext.ledgers.iter().flat_map(|ledger| &ledger.agreements).filter_map(pair).collect()
}

/// All passages of a translation, as they are compared.
fn texts(workspace: &Workspace, bitext: &Bitext) -> HashSet<String> {
    let documents = workspace.shelves[bitext.shelf].documents.iter();
    documents.flat_map(|of| (0..of.passages.len()).map(|at| compare::key(of.text(at)))).collect()
}

fn passages<'a>(workspace: &'a Workspace, bitext: &'a Bitext, row: &'a Row) -> impl Iterator<Item = String> + 'a {
    let document = workspace.document(bitext, row, Side::Target);
    let range = row.target.as_ref().map(|half| half.passages.clone()).unwrap_or_default();
    range.filter_map(move |at| document.map(|document| compare::key(document.text(at as usize))))
}
