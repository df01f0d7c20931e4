//! `check --format gitlab`: a code quality report. Two findings with one
//! fingerprint would be shown as one; one whose fingerprint moves with the lines
//! would be new in every merge request.

use std::io::{self, Write};

use serde::Serialize;

use super::json::write;
use crate::finding::{Finding, Level};
use crate::l10n::localizer::Localizer;
use crate::verdict::fingerprint::fingerprinted;
use crate::verdict::judge::Verdict;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// The report. `prefix` leads from the repository to the project.
///
/// # Errors
/// What `out` says.
pub fn report(verdict: &Verdict, prefix: &str, words: &Localizer, out: &mut dyn Write) -> io::Result<()> {
    let words = words.isolating(false);
    let issue = |(finding, fingerprint): (&Finding, String)| Issue {
        description: words.say(&finding.message),
        check_name: finding.rule,
        fingerprint,
        severity: severity(finding.level),
        location: Location {
            path: format!("{prefix}{}", finding.place.path),
            lines: Lines { begin: finding.place.line, end: finding.place.end_line },
        },
    };
    write(&fingerprinted(&verdict.findings).map(issue).collect::<Vec<_>>(), out)
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Note => "info",
    }
}
