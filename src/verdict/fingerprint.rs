//! What tells one finding from another when lines move: the rule, the languages,
//! the document, the passage, what it is about, and which of several it is.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};

use crate::finding::{Finding, Found};

/// Hexadecimal digits of a fingerprint.
pub const LENGTH: usize = 32;

/// What two findings share that differ in their place only: in a document.
pub fn key(finding: &Finding) -> String {
    joined(finding, &finding.document)
}

/// The same of a finding whose document had another name.
pub fn key_elsewhere(finding: &Finding) -> String {
    joined(finding, "")
}

fn joined(finding: &Finding, document: &str) -> String {
    parts(finding, document).join("\0")
}

fn parts<'f>(finding: &'f Finding, document: &'f str) -> [&'f str; 5] {
    let locale = finding.locale.as_ref().map_or("", |locale| locale.as_str());
    [finding.rule, locale, document, finding.passage.as_deref().unwrap_or_default(), &finding.fact]
}

/// A finding by what tells it from others: a table of these is a fifth of one that holds
/// the parts.
struct Known<'f>(&'f Finding);

impl<'f> Known<'f> {
    fn parts(&self) -> [&'f str; 5] {
        parts(self.0, &self.0.document)
    }
}

impl PartialEq for Known<'_> {
    fn eq(&self, other: &Known) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Known<'_> {}

impl Hash for Known<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

/// The findings, each with its fingerprint; no two are the same.
pub fn fingerprinted(findings: &[Found]) -> impl Iterator<Item = (&Finding, String)> {
    let mut seen: FxHashMap<Known, u32> = FxHashMap::default();
    seen.reserve(findings.len());
    findings.iter().map(move |finding| {
        let ordinal = seen.entry(Known(finding)).and_modify(|seen| *seen += 1).or_insert(0);
        (&**finding, digest(&Known(finding).parts(), *ordinal))
    })
}

fn digest(parts: &[&str; 5], ordinal: u32) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(ordinal.to_string());
    let mut text = String::with_capacity(LENGTH);
    for byte in &hash.finalize()[..LENGTH / 2] {
        for digit in [byte >> 4, byte & 0xf] {
            text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::layout::fault;
    use crate::l10n::message::Message;

    fn finding(line: u32, fact: &str) -> Found {
        let mut finding = fault("missing-citation", "order.md", Message::new("check-missing-citation"));
        (finding.place.line, finding.fact) = (line, fact.to_owned());
        Box::new(finding)
    }

    #[test]
    fn a_line_more_changes_none_and_each_has_its_own() {
        let fingerprints =
            |findings: &[Found]| fingerprinted(findings).map(|(_, fingerprint)| fingerprint).collect::<Vec<_>>();
        let before = fingerprints(&[finding(3, "hrw2022"), finding(3, "hrw2022"), finding(9, "amnesty2018")]);
        let after = fingerprints(&[finding(4, "hrw2022"), finding(5, "hrw2022"), finding(10, "amnesty2018")]);
        assert_eq!(before, after);
        assert!(before[0] != before[1] && before[1] != before[2] && before[0].len() == LENGTH);
    }
}
