//! `check --format gitlab`: a code quality report. Two findings with one
//! fingerprint would be shown as one; one whose fingerprint moves with the lines
//! would be new in every merge request.

use serde_json::{Value, json};

use crate::finding::Level;
use crate::l10n::localizer::Localizer;
use crate::verdict::fingerprint::fingerprints;
use crate::verdict::judge::Verdict;

/// The report. `prefix` leads from the repository to the project.
pub fn report(verdict: &Verdict, prefix: &str, words: &Localizer) -> String {
    let words = words.isolating(false);
    let marked = verdict.findings.iter().zip(fingerprints(&verdict.findings));
    let issues = marked.map(|(finding, fingerprint)| {
        let severity = match finding.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Note => "info",
        };
        json!({
            "description": words.say(&finding.message), "check_name": finding.rule, "fingerprint": fingerprint, "severity": severity,
            "location": {
                "path": format!("{prefix}{}", finding.place.path),
                "lines": {"begin": finding.place.line, "end": finding.place.end_line},
            },
        })
    });
    Value::Array(issues.collect()).to_string()
}
