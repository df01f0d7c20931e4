//! Findings in words without isolates.

use serde::{Serialize, Serializer};

use crate::finding::{Finding, Fix, Found, Level, Place};
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

/// What could not be read, or only in part, put into words as it is written.
pub struct Faults<'a> {
    /// The findings.
    pub faults: &'a [Finding],
    /// The words.
    pub words: &'a Localizer,
}

impl Serialize for Faults<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.faults.iter().map(|fault| Said::of(fault, self.words)))
    }
}

/// What `check` found, each with what tells it from all others.
pub struct Findings<'a> {
    /// The findings.
    pub findings: &'a [Found],
    /// The words.
    pub words: &'a Localizer,
}

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let said = |(finding, fingerprint)| Said { fingerprint: Some(fingerprint), ..Said::of(finding, self.words) };
        serializer.collect_seq(fingerprinted(self.findings).map(said))
    }
}
