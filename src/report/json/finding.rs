//! Findings in words without isolates.

use serde::{Serialize, Serializer};

use crate::finding::{Finding, Fix, Level, Place};
use crate::l10n::localizer::Localizer;
use crate::verdict::fingerprint::fingerprints;

#[derive(Serialize)]
struct Said<'a> {
    rule: &'static str,
    level: Level,
    locale: Option<&'a str>,
    document: &'a str,
    passage: Option<&'a str>,
    path: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    message: String,
    counterpart: Option<&'a Place>,
    fix: Option<Fix>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

impl<'a> Said<'a> {
    fn of(finding: &'a Finding, words: &Localizer) -> Said<'a> {
        let place = &finding.place;
        Said {
            rule: finding.rule,
            level: finding.level,
            locale: finding.locale.as_ref().map(|locale| locale.as_str()),
            document: &finding.document,
            passage: finding.passage.as_deref(),
            path: &place.path,
            line: place.line,
            column: place.column,
            end_line: place.end_line,
            end_column: place.end_column,
            message: words.say(&finding.message),
            counterpart: finding.counterpart.as_ref(),
            fix: finding.mend.as_ref().map(|mend| mend.fix),
            fingerprint: None,
            reason: (!finding.allowed.is_empty()).then(|| finding.reason()),
        }
    }
}

/// Findings, put into words as they are written.
pub struct Findings<'a> {
    findings: &'a [Finding],
    /// One each, or none at all.
    fingerprints: Vec<String>,
    words: &'a Localizer,
}

impl<'a> Findings<'a> {
    /// What could not be read, or only in part.
    pub fn bare(findings: &'a [Finding], words: &'a Localizer) -> Findings<'a> {
        Findings { findings, fingerprints: Vec::new(), words }
    }

    /// What `check` found, each with what tells it from all others.
    pub fn marked(findings: &'a [Finding], words: &'a Localizer) -> Findings<'a> {
        Findings { findings, fingerprints: fingerprints(findings), words }
    }
}

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.findings.iter().enumerate().map(|(at, finding)| {
            let fingerprint = self.fingerprints.get(at).map(String::as_str);
            Said { fingerprint, ..Said::of(finding, self.words) }
        }))
    }
}
