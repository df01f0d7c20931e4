//! Runs the rules over a bitext and over documents; knows levels and what the
//! author allowed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::allow;
use super::catalogue::{DEMANDED, RULES};
use super::fault::Fault;
use super::foreign::foreign;
use super::rule::{Look, Pair, Rule, Text, Whole};
use crate::bitext::row::Status;
use crate::citation::bibliography::Bibliography;
use crate::config::Setting;
use crate::content::document::Document;
use crate::facts::knows;
use crate::facts::name::named;
use crate::facts::readings::Readings;
use crate::finding::{Found, Level};
use crate::glossary::Glossary;
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::text::glance::Glance;

/// How rules are set.
pub struct Settings<'a> {
    /// For all locales.
    pub all: &'a BTreeMap<String, Setting>,
    /// For this locale.
    pub own: Option<&'a BTreeMap<String, Setting>>,
    /// Warnings count, and states are demanded.
    pub strict: bool,
}

impl Settings<'_> {
    /// The level of a rule here; `None` where it is off.
    pub fn level(&self, rule: &Rule) -> Option<Level> {
        let set = self.own.and_then(|own| own.get(rule.name)).or_else(|| self.all.get(rule.name));
        let level = set.copied().unwrap_or(Some(rule.level))?;
        let raised = self.strict && (level == Level::Warning || DEMANDED.contains(&rule.name));
        Some(if raised { Level::Error } else { level })
    }

    /// The rules that are on here, in their order.
    pub fn rules(&self) -> Vec<On> {
        RULES.iter().filter_map(|rule| Some((rule, self.level(rule)?))).collect()
    }
}

/// A rule that is on, and its level.
pub type On = (&'static Rule, Level);

/// Adds the findings in the rows of one document in one locale, those that the author
/// allows among them.
pub fn rows(pairs: &[Pair], rules: &[On], findings: &mut Vec<Found>) {
    let Some(first) = pairs.first() else { return };
    let seen: Vec<Glance> = pairs.iter().map(Pair::seen).collect();
    let remarkable: Vec<&Pair> = pairs.iter().filter(|pair| pair.is_remarkable()).collect();
    for &(rule, level) in rules {
        match rule.look {
            Look::State(look) => {
                let faults = remarkable.iter().filter_map(|pair| Some((look(pair)?, *pair)));
                findings.extend(faults.map(|(fault, pair)| of_row(fault, rule, level, pair)));
                let is_quiet = |pair: &Pair| pair.is_remarkable() || look(pair).is_none();
                debug_assert!(pairs.iter().all(is_quiet), "{} has something to say of any row", rule.name);
            }
            Look::Row(look) | Look::Both(look, _) => {
                for (pair, seen) in pairs.iter().zip(&seen) {
                    if !seen.answers(rule.asks) {
                        debug_assert!(look(pair).is_empty(), "{} asks for too much", rule.name);
                        continue;
                    }
                    // Most rules find nothing in most rows.
                    let faults = look(pair);
                    if !faults.is_empty() {
                        let level = if rule.explained_by_staleness && is_behind(pair) { level.lower() } else { level };
                        findings.extend(faults.into_iter().map(|fault| of_row(fault, rule, level, pair)));
                    }
                }
            }
            Look::Rows(look) => {
                findings.extend(look(pairs).into_iter().map(|fault| of_rows(fault, rule, level, first, pairs)));
            }
            Look::Text(_) | Look::Document(_) | Look::Run => {}
        }
    }
}

fn of_row(fault: Fault, rule: &Rule, level: Level, pair: &Pair) -> Found {
    let mut finding = fault.finding(rule.name, level, Some(pair.locale), &pair.row.document, Some(&pair.row.id));
    finding.allowed = allow::row(pair, rule.name);
    finding
}

/// A fault of a document, allowed where the passage is in which it stands.
fn of_rows(fault: Fault, rule: &Rule, level: Level, first: &Pair, pairs: &[Pair]) -> Found {
    let mut finding = fault.finding(rule.name, level, Some(first.locale), &first.row.document, None);
    let place = &finding.place;
    let holds = |pair: &&Pair| {
        [Side::Source, Side::Target].into_iter().filter_map(|side| pair.place(side)).any(|own| {
            own.path == place.path && (own.line, own.column) <= (place.line, place.column) && place.line <= own.end_line
        })
    };
    finding.allowed = pairs.iter().find(holds).map(|pair| allow::row(pair, rule.name)).unwrap_or_default();
    finding
}

/// Adds the findings in the texts of a document, whatever it is a translation of, those
/// that the author allows among them. `id` gives the id of a passage.
pub fn texts<'i>(
    document: &Document,
    (bibliography, glossary): (&Bibliography, &Glossary),
    locale: &Locale,
    rules: &[On],
    readings: &Readings,
    id: impl Fn(usize) -> Option<&'i Arc<str>>,
    findings: &mut Vec<Found>,
) {
    let words = knows(locale);
    let facts = |passage| readings.read(document, (passage..passage + 1, Glance::ALL), words);
    for &(rule, level) in rules {
        let Look::Document(look) = rule.look else { continue };
        for fault in look(&Whole { document, facts: &facts, locale }) {
            let mut finding = fault.finding(rule.name, level, Some(locale), &document.name, None);
            finding.allowed = allow::around(document, &finding.place, rule.name);
            findings.push(finding);
        }
    }
    let foreign = foreign(&document.source.text, locale);
    let looks: Vec<_> = rules.iter().filter_map(|on| Some((on.0.asks, on.0.look.of_text()?, *on))).collect();
    for passage in 0..document.passages.len() {
        let facts = &*facts(passage);
        let seen = facts.seen;
        let names = glossary.finder(locale).map(|finder| named(facts, finder)).unwrap_or_default();
        let script = std::cell::OnceCell::new();
        let text = Text {
            document,
            passage,
            facts,
            locale,
            bibliography,
            glossary,
            foreign: &foreign,
            names: &names,
            script: &script,
        };
        for (asks, look, on) in &looks {
            if !seen.answers(*asks) {
                debug_assert!(look(&text).is_empty(), "{} asks for too much", on.0.name);
                continue;
            }
            // Most rules find nothing in most passages.
            let faults = look(&text);
            if !faults.is_empty() {
                findings.extend(faults.into_iter().map(|fault| of_text(fault, *on, &text, id(passage))));
            }
        }
    }
}

fn of_text(fault: Fault, (rule, level): On, text: &Text, id: Option<&Arc<str>>) -> Found {
    let mut finding = fault.finding(rule.name, level, Some(text.locale), &text.document.name, id);
    finding.allowed = allow::passages(text.document, text.passage..text.passage + 1, rule.name);
    finding
}

fn is_behind(pair: &Pair) -> bool {
    matches!(pair.row.status, Status::Stale | Status::Diverged)
}
