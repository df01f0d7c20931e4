//! One cause is one finding: what a rule says of a place is left out where
//! another one tells more of the same place.

use std::collections::HashMap;

use crate::finding::{Finding, Place};

/// What is left out, and what tells it better.
const BETTER: &[(&str, &[&str])] = &[
    ("mismatched-weekday", &["mismatched-date", "contradictory-date", "impossible-date"]),
    ("mismatched-date", &["impossible-date", "contradictory-date"]),
    ("contradictory-date", &["impossible-date"]),
    ("extra-date", &["impossible-date", "contradictory-date"]),
];

/// Leaves out what another finding tells better. What the author allows tells
/// nothing.
pub fn once(findings: &mut Vec<Finding>) {
    let better = |rule: &str| BETTER.iter().find(|(worse, _)| *worse == rule).map(|(_, better)| *better);
    let tells = |rule: &str| BETTER.iter().any(|(_, better)| better.contains(&rule));
    let mut places: HashMap<(String, u32), Vec<(&'static str, Place)>> = HashMap::new();
    for finding in findings.iter().filter(|finding| tells(finding.rule) && finding.allowed.is_empty()) {
        for place in std::iter::once(&finding.place).chain(&finding.counterpart) {
            places.entry((place.path.clone(), place.line)).or_default().push((finding.rule, place.clone()));
        }
    }
    if places.is_empty() {
        return;
    }
    findings.retain(|finding| {
        let Some(better) = better(finding.rule).filter(|_| finding.allowed.is_empty()) else { return true };
        let told = |place: &Place| {
            let near = places.get(&(place.path.clone(), place.line));
            near.is_some_and(|all| all.iter().any(|(rule, other)| better.contains(rule) && meets(place, other)))
        };
        !std::iter::once(&finding.place).chain(&finding.counterpart).any(told)
    });
}

/// No date with its gloss is longer; what is longer is a whole passage.
const LONGEST: u32 = 80;

/// Whether two places on one line share a column.
fn meets(a: &Place, b: &Place) -> bool {
    let short = |place: &Place| place.end_line == place.line && place.end_column < place.column + LONGEST;
    short(a) && short(b) && a.column < b.end_column && b.column < a.end_column
}
