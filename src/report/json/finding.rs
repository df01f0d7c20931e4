//! Findings in words without isolates.

use serde::{Serialize, Serializer};

use crate::finding::{Finding, Fix, Level, Place};
use crate::l10n::localizer::Localizer;
use crate::verdict::fingerprint::fingerprinted;

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
    fingerprint: Option<String>,
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
    /// Whether each has its fingerprint.
    marked: bool,
    words: &'a Localizer,
}

impl<'a> Findings<'a> {
    /// What could not be read, or only in part.
    pub fn bare(findings: &'a [Finding], words: &'a Localizer) -> Findings<'a> {
        Findings { findings, marked: false, words }
    }

    /// What `check` found, each with what tells it from all others.
    pub fn marked(findings: &'a [Finding], words: &'a Localizer) -> Findings<'a> {
        Findings { findings, marked: true, words }
    }
}

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let said = |finding, fingerprint| Said { fingerprint, ..Said::of(finding, self.words) };
        if self.marked {
            let marked = fingerprinted(self.findings);
            return serializer.collect_seq(marked.map(|(finding, fingerprint)| said(finding, Some(fingerprint))));
        }
        serializer.collect_seq(self.findings.iter().map(|finding| said(finding, None)))
    }
}
