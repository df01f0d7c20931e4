//! Comments that allow a rule to be broken where it is not broken.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::allow;
use crate::check::catalogue::find;
use crate::check::rule::{Look, span_place};
use crate::check::rules::unused_allow::{UNUSED_ALLOW, fault};
use crate::content::directive::{Directive, located};
use crate::finding::{Found, Place};
use crate::workspace::Workspace;

/// The comments among the judged passages, and behind the last of `documents`,
/// that allowed none of the findings.
pub fn unused(
    workspace: &Workspace,
    rows: &BTreeSet<(usize, usize)>,
    documents: &[(usize, usize)],
    findings: &[Found],
    strict: bool,
) -> Vec<Found> {
    let used: BTreeSet<(&str, &Place)> = findings
        .iter()
        .flat_map(|finding| finding.allowed.iter().map(|allowed| (finding.rule, &allowed.place)))
        .collect();
    let mut found = Vec::new();
    for (shelf, document, passage) in judged(workspace, rows) {
        let settings = workspace.settings(shelf, strict);
        let Some(level) = settings.level(&UNUSED_ALLOW) else { continue };
        let of = &workspace.shelves[shelf].documents[document];
        for directive in &of.passages[passage].directives {
            let Directive::Allow { rule, reason } = directive else { continue };
            let Some(named) = find(rule).filter(|_| !reason.is_empty()) else { continue };
            let spoke = !matches!(named.look, Look::Run) && settings.level(named).is_some();
            let place = allow::place(of, passage, directive);
            if spoke && !used.contains(&(named.name, &place)) {
                let id = workspace.id_at(shelf, document, passage);
                let locale = workspace.locale_of(shelf);
                found.push(fault(rule, place).finding(UNUSED_ALLOW.name, level, Some(locale), &of.name, id));
            }
        }
    }
    found.extend(documents.iter().flat_map(|&(shelf, document)| trailing(workspace, shelf, document, strict)));
    found
}

/// Comments behind the last passage of a document: they are about nothing.
fn trailing(workspace: &Workspace, shelf: usize, document: usize, strict: bool) -> Vec<Found> {
    let Some(level) = workspace.settings(shelf, strict).level(&UNUSED_ALLOW) else { return Vec::new() };
    let of = &workspace.shelves[shelf].documents[document];
    let end = of.passages.last().map_or(0, |last| last.span.end).max(of.front.length);
    let found = located(of.source.text.get(end..).unwrap_or_default()).into_iter();
    let locale = workspace.locale_of(shelf);
    found
        .filter_map(|(directive, span)| {
            let Directive::Allow { rule, .. } = directive else { return None };
            let place = span_place(of, end + span.start..end + span.end);
            Some(fault(&rule, place).finding(UNUSED_ALLOW.name, level, Some(locale), &of.name, None))
        })
        .collect()
}

/// The passages with something to say of which every rule has spoken: of the
/// source those that were judged in every target language.
fn judged(workspace: &Workspace, rows: &BTreeSet<(usize, usize)>) -> Vec<(usize, usize, usize)> {
    let mut times: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    for &(at, row) in rows {
        let bitext = &workspace.bitexts[at];
        let row = &bitext.rows[row];
        for (shelf, half) in [(0, &row.source), (bitext.shelf, &row.target)] {
            let Some(half) = half else { continue };
            let document = &workspace.shelves[shelf].documents[half.document as usize];
            if !document.has_directives {
                continue;
            }
            let told = |at: &u32| !document.passages[*at as usize].directives.is_empty();
            for passage in half.passages.clone().filter(told) {
                *times.entry((shelf, half.document as usize, passage as usize)).or_default() += 1;
            }
        }
    }
    let wanted = |shelf: usize| if shelf == 0 { workspace.bitexts.len() } else { 1 };
    times.into_iter().filter(|((shelf, ..), times)| *times >= wanted(*shelf)).map(|(at, _)| at).collect()
}
