//! One cause is one finding: what a rule says of a place is left out where
//! another one tells more of the same place.

use std::collections::HashMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::crossed::{crossed, glossed, taken_after};
use crate::check::catalogue::find;
use crate::check::rule::Rule;
use crate::check::rules::malformed_citation::UNCLOSED;
use crate::check::rules::reordered_row::EXCHANGED;
use crate::finding::{Finding, Found, Place};

/// What is left out, and what tells it better.
const BETTER: &[(&str, &[&str])] = &[
    ("mismatched-weekday", &["mismatched-date", "contradictory-date", "impossible-date"]),
    ("mismatched-date", &["impossible-date", "contradictory-date"]),
    ("detached-citation", &["mismatched-mode"]),
    ("contradictory-date", &["impossible-date"]),
    ("extra-date", &["impossible-date", "contradictory-date"]),
    ("lost-hedge", &["mismatched-date", "impossible-date", "contradictory-date"]),
    ("added-hedge", &["mismatched-date", "impossible-date", "contradictory-date"]),
    // "4 KiB", «۴ MiB»
    ("misspelt-name", &["mismatched-number"]),
];

/// What is told of a stretch of a line: by which rules, and where.
type Told = Vec<(&'static str, Place)>;

/// A stretch of a line: of one file, a line, and how many stretches are before.
type Stretch = (Arc<str>, u32, u32);

/// Leaves out what another finding tells better. What the author allows tells
/// nothing.
pub fn once(findings: &mut Vec<Found>) {
    unclosed(findings);
    sentences(findings);
    exchanged(findings);
    misled(findings);
    left_behind(findings);
    crossed(findings);
    taken_after(findings);
    glossed(findings);
    let better = |rule: &str| BETTER.iter().find(|(worse, _)| *worse == rule).map(|(_, better)| *better);
    let tells = |rule: &str| BETTER.iter().any(|(_, better)| better.contains(&rule));
    let stretch = |place: &Place, at: u32| -> Stretch { (place.path.clone(), place.line, at) };
    let mut places: HashMap<Stretch, Told> = HashMap::new();
    for finding in findings.iter().filter(|finding| tells(finding.rule) && finding.allowed.is_empty()) {
        for place in std::iter::once(&finding.place).chain(&finding.counterpart).filter(|place| is_short(place)) {
            places.entry(stretch(place, place.column / LONGEST)).or_default().push((finding.rule, place.clone()));
        }
    }
    if places.is_empty() {
        return;
    }
    findings.retain(|finding| {
        let Some(better) = better(finding.rule).filter(|_| finding.allowed.is_empty()) else { return true };
        let told = |place: &Place| {
            let at = place.column / LONGEST;
            let near = (at.saturating_sub(1)..=at + 1).filter_map(|at| places.get(&stretch(place, at))).flatten();
            is_short(place) && near.into_iter().any(|(rule, other)| better.contains(rule) && meets(place, other))
        };
        !std::iter::once(&finding.place).chain(&finding.counterpart).any(told)
    });
}

/// Where a sentence stands on one side alone, what it says does too.
fn sentences(findings: &mut Vec<Found>) {
    let alone = |finding: &Finding| {
        let missing = finding.message.id == MISSING;
        let place = if missing { finding.counterpart.as_ref() } else { Some(&finding.place) };
        (finding.rule == "unpaired-sentence").then(|| place.into_iter().cloned().collect())
    };
    within(findings, alone);
}

/// What stands in cells that changed places is told with them.
fn exchanged(findings: &mut Vec<Found>) {
    let cells = |finding: &Finding| {
        let told = finding.message.id == EXCHANGED;
        told.then(|| {
            std::iter::once(&finding.place).chain(&finding.counterpart).chain(&finding.also).cloned().collect()
        })
    };
    within(findings, cells);
}

/// What stands in a bracket that never closes is read as prose, and so otherwise.
fn unclosed(findings: &mut Vec<Found>) {
    let bracket = |finding: &Finding| (finding.message.id == UNCLOSED).then(|| vec![finding.place.clone()]);
    within(findings, bracket);
}

/// With a sentence that is missing, or was left as it is, a mark goes that opens or closes a
/// quotation of several; beside one that was left out or put in, a citation seems to stand
/// with another.
fn misled(findings: &mut Vec<Found>) {
    if !findings.iter().any(|finding| MISLED.iter().any(|(rule, _)| *rule == finding.rule)) {
        return;
    }
    let mut told: HashMap<Arc<str>, Told> = HashMap::new();
    let tells =
        |finding: &&Found| finding.allowed.is_empty() && MISLED.iter().any(|(_, rules)| rules.contains(&finding.rule));
    for finding in findings.iter().filter(tells) {
        for place in std::iter::once(&finding.place).chain(&finding.counterpart) {
            told.entry(place.path.clone()).or_default().push((finding.rule, place.clone()));
        }
    }
    let same = |place: &Place, rules: &[&str]| {
        let meets = |other: &Place| place.line <= other.end_line && other.line <= place.end_line;
        let near = |told: &Told| told.iter().any(|(rule, other)| rules.contains(rule) && meets(other));
        told.get(&place.path).is_some_and(near)
    };
    findings.retain(|finding| {
        let rules = MISLED.iter().find(|(rule, _)| *rule == finding.rule).filter(|_| finding.allowed.is_empty());
        let Some((_, rules)) = rules else { return true };
        !std::iter::once(&finding.place).chain(&finding.counterpart).any(|place| same(place, rules))
    });
}

/// Dates that changed places leave their weekdays behind.
fn left_behind(findings: &mut Vec<Found>) {
    let exchange = |finding: &&Found| {
        finding.rule == "mismatched-date" && finding.message.id == "check-exchanged" && finding.allowed.is_empty()
    };
    let told: Vec<Place> = findings.iter().filter(exchange).map(|finding| finding.place.clone()).collect();
    let near = |place: &Place| told.iter().any(|other| place.path == other.path && place.line == other.line);
    let stays = |finding: &Found| {
        finding.message.id != "check-mismatched-weekday" || !finding.allowed.is_empty() || !near(&finding.place)
    };
    if !told.is_empty() {
        findings.retain(stays);
    }
}

/// What a sentence that is gone, left or put in misleads, by what tells of that.
const MISLED: &[(&str, &[&str])] = &[
    ("mismatched-quotation", &["unpaired-sentence", "untranslated-passage"]),
    ("detached-citation", &["unpaired-sentence"]),
];

/// Leaves out what comparing finds within places of which another finding tells
/// all.
fn within(findings: &mut Vec<Found>, tells: impl Fn(&Finding) -> Option<Vec<Place>>) {
    let mut spans: FxHashMap<Arc<str>, Vec<Place>> = FxHashMap::default();
    let mut told = Vec::with_capacity(findings.len());
    for finding in &*findings {
        let places = tells(finding).filter(|_| finding.allowed.is_empty());
        told.push(places.is_some());
        if let Some(places) = places {
            spans.entry(finding.document.clone()).or_default().extend(places);
        }
    }
    if spans.is_empty() {
        return;
    }
    let mut told = told.into_iter();
    findings.retain(|finding| {
        let tells = told.next() == Some(true);
        let Some(spans) = spans.get(&finding.document) else { return true };
        let held = |place: &Place| spans.iter().any(|span| holds(span, place));
        tells
            || !finding.allowed.is_empty()
            || !std::iter::once(&finding.place).chain(&finding.counterpart).any(held)
            || !find(finding.rule).is_some_and(Rule::compares)
    });
}

/// What is said of a sentence that only the original has.
const MISSING: &str = "check-unpaired-sentence-missing";

/// Whether a place holds another one.
fn holds(outer: &Place, place: &Place) -> bool {
    let (from, to) = ((outer.line, outer.column), (outer.end_line, outer.end_column));
    outer.path == place.path && from <= (place.line, place.column) && (place.end_line, place.end_column) <= to
}

/// No date with its gloss is longer; what is longer is a whole passage.
const LONGEST: u32 = 80;

fn is_short(place: &Place) -> bool {
    place.end_line == place.line && place.end_column < place.column + LONGEST
}

/// Whether two places on one line share a column.
fn meets(a: &Place, b: &Place) -> bool {
    a.column < b.end_column && b.column < a.end_column
}
