//! `check --format json`.

use serde::Serialize;

use super::finding::Findings;
use super::written;
use crate::finding::Level;
use crate::l10n::localizer::Localizer;
use crate::verdict::judge::Verdict;

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    summary: Summary,
    findings: Findings<'a>,
    forgiven: Findings<'a>,
    allowed: Findings<'a>,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    notes: usize,
    forgiven: usize,
}

/// About how many bytes a finding takes.
const BYTES: usize = 450;

/// What was found, what was forgiven, and what the author allows.
pub fn check(verdict: &Verdict, words: &Localizer) -> String {
    let words = &words.isolating(false);
    let summary = Summary {
        errors: verdict.count(Level::Error),
        warnings: verdict.count(Level::Warning),
        notes: verdict.count(Level::Note),
        forgiven: verdict.forgiven.len(),
    };
    let [findings, forgiven, allowed] =
        [&verdict.findings, &verdict.forgiven, &verdict.allowed].map(|findings| Findings::marked(findings, words));
    let count = verdict.findings.len() + verdict.forgiven.len() + verdict.allowed.len();
    written(&Report { version: 1, summary, findings, forgiven, allowed }, (count + 1) * BYTES)
}
