//! A baseline: the fingerprints of what was found when an old tree was taken in,
//! sorted, one a line, so that git merges them.

use std::collections::BTreeSet;

use super::fingerprint::{LENGTH, fingerprinted};
use super::judge::Verdict;
use crate::finding::Found;

/// The first line of every baseline, the same for a team of any language.
const HEAD: &str = "# hamgam check --write-baseline";

/// The fingerprints that are forgiven.
#[derive(Debug, Default)]
pub struct Baseline {
    entries: BTreeSet<String>,
}

impl Baseline {
    /// Reads a baseline. The marks of a merge that went wrong are passed over:
    /// both sides hold.
    ///
    /// # Errors
    /// The number of the first line that is no fingerprint.
    pub fn read(text: &str) -> Result<Baseline, u32> {
        let mut entries = BTreeSet::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            let mark = ["#", "<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark));
            if line.is_empty() || mark {
                continue;
            }
            if line.len() != LENGTH || !line.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return Err(at as u32 + 1);
            }
            entries.insert(line.to_ascii_lowercase());
        }
        Ok(Baseline { entries })
    }

    /// Forgives what the baseline has; how many of its entries match nothing.
    pub fn forgive(&self, verdict: &mut Verdict) -> usize {
        let known: Vec<String> = fingerprinted(&verdict.findings).map(|(_, fingerprint)| fingerprint).collect();
        let mut left = self.entries.clone();
        let mut at = 0;
        verdict.forgive(|_| {
            at += 1;
            left.remove(&known[at - 1])
        });
        left.len()
    }
}

/// The baseline that forgives these findings.
pub fn write(findings: &[Found]) -> String {
    let entries: BTreeSet<String> = fingerprinted(findings).map(|(_, fingerprint)| fingerprint).collect();
    let lines: String = entries.into_iter().map(|entry| entry + "\n").collect();
    format!("{HEAD}\n{lines}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_a_merge_hold_and_anything_else_is_named_by_its_line() {
        let (a, b) = ("a".repeat(LENGTH), "B".repeat(LENGTH));
        let merged = format!("{HEAD}\n<<<<<<< ours\n{a}\n=======\r\n{b}\n>>>>>>> theirs\n");
        assert_eq!(Baseline::read(&merged).map(|read| read.entries.len()), Ok(2));
        assert_eq!(Baseline::read(&format!("{a}\nmissing-citation\n")).map(|_| ()), Err(2));
    }
}
