//! The project as units: which passages leave, and what goes with them.

use std::collections::HashSet;

use super::unit::{Sheet, Term, Unit};
use crate::bitext::row::{Half, Row, Status};
use crate::content::directive::Directive;
use crate::ledger::agreement::Side;
use crate::workspace::{Bitext, Workspace};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Only these statuses; empty for what needs work.
    pub only: Vec<Status>,
    /// Only these documents; empty for all.
    pub documents: Vec<String>,
}

/// What needs a translator's work.
pub const WORK: &[Status] = &[Status::Stale, Status::Diverged, Status::Missing, Status::Ahead, Status::Unconfirmed];

impl Wish {
    fn wants(&self, row: &Row) -> bool {
        let statuses = if self.only.is_empty() { WORK } else { &self.only };
        let named = self.documents.is_empty() || self.documents.iter().any(|name| **name == *row.document);
        named && statuses.contains(&row.status)
    }
}

/// The units of a language. `terms` finds the terms of the glossary in a text.
pub fn gather(workspace: &Workspace, bitext: &Bitext, wish: &Wish, terms: &dyn Fn(&str) -> Vec<Term>) -> Sheet {
    let withheld = withheld(workspace);
    let mut left: std::collections::BTreeMap<&'static str, usize> = Default::default();
    let mut units = Vec::new();
    for (at, row) in bitext.rows.iter().enumerate().filter(|(_, row)| wish.wants(row)) {
        match why_not(workspace, bitext, row, &withheld) {
            Some(reason) => *left.entry(reason).or_default() += 1,
            None => units.extend(unit(workspace, bitext, at, &withheld, terms)),
        }
    }
    Sheet {
        project: workspace.config.name.clone(),
        source: workspace.config.source.locale.clone(),
        target: bitext.locale.clone(),
        units,
        left: left.into_iter().collect(),
    }
}

/// Why a passage cannot leave.
fn why_not(workspace: &Workspace, bitext: &Bitext, row: &Row, withheld: &Withheld) -> Option<&'static str> {
    if withheld.holds(row) {
        return Some("export-left-withheld");
    }
    if row.alone {
        return Some("export-left-alone");
    }
    let Some(source) = workspace.text(bitext, row, Side::Source) else { return Some("export-left-extra") };
    if row.origin == Side::Target {
        return Some("export-left-origin");
    }
    let target = workspace.text(bitext, row, Side::Target).unwrap_or_default();
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    (source.contains(strange) || target.contains(strange)).then_some("export-left-control")
}

fn unit(
    workspace: &Workspace,
    bitext: &Bitext,
    at: usize,
    withheld: &Withheld,
    terms: &dyn Fn(&str) -> Vec<Term>,
) -> Option<Unit> {
    let row = &bitext.rows[at];
    let evidence = workspace.evidence(bitext, row);
    let source = evidence.now(Side::Source)?.trim_start_matches('\n').to_owned();
    let target = evidence.now(Side::Target).map(|text| text.trim_start_matches('\n').to_owned());
    let agreed = evidence.agreements().any(|agreement| agreement.is_agreed());
    let changed = matches!(row.status, Status::Stale | Status::Diverged);
    let previous = evidence.then(Side::Source).filter(|_| agreed && changed);
    let neighbour = |at: Option<usize>| {
        let row = bitext.rows.get(at?).filter(|other| other.document == row.document && !withheld.holds(other))?;
        workspace.text(bitext, row, Side::Source)
    };
    let document = workspace.document(bitext, row, Side::Source)?;
    Some(Unit {
        document: row.document.clone(),
        id: row.id.clone(),
        kind: row.kind,
        status: row.status,
        change: row.change,
        state: row.state,
        terms: terms(&source),
        source,
        target,
        previous,
        headings: withheld.headings(workspace, row),
        before: neighbour(at.checked_sub(1)),
        after: neighbour(Some(at + 1)),
        notes: workspace.notes(bitext, row).cloned().collect(),
        place: workspace.lines(bitext, row, Side::Source).map(|(line, _)| (document.path.to_string(), line)),
    })
}

/// What its authors keep out of everything that leaves: on any side, in every
/// language.
pub struct Withheld {
    sources: HashSet<(u32, u32)>,
    targets: HashSet<(usize, u32, u32)>,
    rows: HashSet<(String, String)>,
}

/// Looks for what is withheld, in all languages.
pub fn withheld(workspace: &Workspace) -> Withheld {
    let mut found = Withheld { sources: HashSet::new(), targets: HashSet::new(), rows: HashSet::new() };
    for (shelf, of) in workspace.shelves.iter().enumerate() {
        for (number, document) in of.documents.iter().enumerate() {
            for (at, passage) in document.passages.iter().enumerate() {
                if passage.directives.contains(&Directive::Withhold) {
                    found.place(shelf, number as u32, at as u32);
                }
            }
        }
    }
    if found.sources.is_empty() && found.targets.is_empty() {
        return found;
    }
    for bitext in &workspace.bitexts {
        for row in &bitext.rows {
            let target =
                |half: &Half| half.passages.clone().any(|p| found.targets.contains(&(bitext.shelf, half.document, p)));
            let source = |half: &Half| half.passages.clone().any(|p| found.sources.contains(&(half.document, p)));
            if row.source.as_ref().is_some_and(source) || row.target.as_ref().is_some_and(target) {
                found.rows.insert((row.document.to_string(), row.id.to_string()));
            }
        }
    }
    found
}

impl Withheld {
    fn place(&mut self, shelf: usize, document: u32, passage: u32) {
        match shelf {
            0 => self.sources.insert((document, passage)),
            _ => self.targets.insert((shelf, document, passage)),
        };
    }

    /// Whether a row is kept back.
    pub fn holds(&self, row: &Row) -> bool {
        !self.rows.is_empty() && self.rows.contains(&(row.document.to_string(), row.id.to_string()))
    }

    /// The headings above the source of a row, without those that are kept back.
    fn headings(&self, workspace: &Workspace, row: &Row) -> Vec<String> {
        let Some(half) = &row.source else { return Vec::new() };
        let document = &workspace.shelves[0].documents[half.document as usize];
        let hidden: Vec<&str> = self
            .sources
            .iter()
            .filter(|(of, _)| *of == half.document)
            .map(|(_, passage)| document.text(*passage as usize))
            .collect();
        let path = document.heading_path(half.passages.start as usize);
        path.into_iter().filter(|heading| !hidden.contains(heading)).map(str::to_owned).collect()
    }
}

/// The terms of the glossary that occur in a source text and have an agreed
/// form in the language.
pub fn terms(workspace: &Workspace, bitext: &Bitext, text: &str) -> Vec<Term> {
    let (glossary, source) = (&workspace.glossary, &workspace.config.source.locale);
    let Some(finder) = glossary.finder(source) else { return Vec::new() };
    let mut known = HashSet::new();
    let hits = finder.find(text);
    let named = hits.iter().filter(|hit| hit.inside.is_none()).flat_map(|hit| &hit.forms);
    let found = named.map(|form| finder.form(*form).term as usize).filter(|term| known.insert(*term));
    found.filter_map(|term| agreed(&glossary.terms[term], workspace, bitext)).collect()
}

/// A term as a translator wants it.
pub fn agreed(term: &crate::glossary::Term, workspace: &Workspace, bitext: &Bitext) -> Option<Term> {
    let source = term.forms(&workspace.config.source.locale)?.accepted().next()?.to_owned();
    let forms = term.forms(&bitext.locale)?;
    let target: Vec<String> = forms.accepted().map(str::to_owned).collect();
    (!target.is_empty()).then(|| Term { source, target, avoid: forms.avoid.clone(), note: term.note.clone() })
}
