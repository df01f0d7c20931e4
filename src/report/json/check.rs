//! `check --format json`.

use std::io::{self, Write};

use serde::Serialize;

use super::finding::Findings;
use super::write;
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

/// What was found, what was forgiven, and what the author allows.
///
/// # Errors
/// What `out` says.
pub fn check(verdict: &Verdict, words: &Localizer, out: &mut dyn Write) -> io::Result<()> {
    let words = &words.isolating(false);
    let summary = Summary {
        errors: verdict.count(Level::Error),
        warnings: verdict.count(Level::Warning),
        notes: verdict.count(Level::Note),
        forgiven: verdict.forgiven.len(),
    };
    let [findings, forgiven, allowed] =
        [&verdict.findings, &verdict.forgiven, &verdict.allowed].map(|findings| Findings { findings, words });
    write(&Report { version: 1, summary, findings, forgiven, allowed }, out)
}
