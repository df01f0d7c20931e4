//! Runs the rules over a bitext and over documents; knows levels and what the
//! author allowed.

use std::collections::BTreeMap;

use super::catalogue::{DEMANDED, RULES};
use super::foreign::foreign;
use super::rule::{Fault, Look, Pair, Rule, Text, Whole};
use crate::bitext::row::Status;
use crate::citation::bibliography::Bibliography;
use crate::config::Setting;
use crate::content::directive::Directive;
use crate::content::document::Document;
use crate::facts::{Facts, knows};
use crate::finding::{Finding, Level};
use crate::glossary::Glossary;
use crate::ledger::agreement::Side;
use crate::locale::Locale;

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
}

/// Findings in the rows of one document in one locale.
pub fn rows(pairs: &[Pair], settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(first) = pairs.first() else { return findings };
    for rule in RULES {
        let Some(level) = settings.level(rule) else { continue };
        match rule.look {
            Look::Row(look) => {
                for pair in pairs.iter().filter(|pair| !is_allowed(pair, rule.name)) {
                    let level = if rule.explained_by_staleness && is_behind(pair) { level.lower() } else { level };
                    let faults = look(pair).into_iter();
                    findings
                        .extend(faults.map(|fault| finding(fault, rule, level, pair.locale, pair, Some(&pair.row.id))));
                }
            }
            Look::Rows(look) => findings
                .extend(look(pairs).into_iter().map(|fault| finding(fault, rule, level, first.locale, first, None))),
            Look::Text(_) | Look::Document(_) => {}
        }
    }
    findings
}

fn finding(fault: Fault, rule: &Rule, level: Level, locale: &Locale, pair: &Pair, passage: Option<&str>) -> Finding {
    fault.finding(rule.name, level, Some(locale), &pair.row.document, passage)
}

/// Findings in the texts of a document, whatever it is a translation of. `id`
/// gives the id of a passage.
pub fn texts(
    document: &Document,
    (bibliography, glossary): (&Bibliography, &Glossary),
    locale: &Locale,
    settings: &Settings,
    id: impl Fn(usize) -> Option<String>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rules = || RULES.iter().filter_map(|rule| Some((rule, settings.level(rule)?)));
    for (rule, level) in rules() {
        let Look::Document(look) = rule.look else { continue };
        let faults = look(&Whole { document, locale }).into_iter();
        findings.extend(faults.map(|fault| fault.finding(rule.name, level, Some(locale), &document.name, None)));
    }
    let foreign = foreign(&document.source.text, locale);
    for passage in 0..document.passages.len() {
        let facts = Facts::read(document, passage..passage + 1, knows(locale));
        let text = Text { document, passage, facts: &facts, locale, bibliography, glossary, foreign: &foreign };
        for (rule, level) in rules().filter(|(rule, _)| !allows(document, passage, rule.name)) {
            let Look::Text(look) = rule.look else { continue };
            let finding =
                |fault: Fault| fault.finding(rule.name, level, Some(locale), &document.name, id(passage).as_deref());
            findings.extend(look(&text).into_iter().map(finding));
        }
    }
    findings
}

fn is_behind(pair: &Pair) -> bool {
    matches!(pair.row.status, Status::Stale | Status::Diverged)
}

/// Whether the author allows a rule to be broken here, on either side, and says
/// why.
fn is_allowed(pair: &Pair, rule: &str) -> bool {
    [Side::Source, Side::Target].into_iter().any(|side| match (pair.document(side), pair.row.half(side)) {
        (Some(document), Some(half)) => half.passages.clone().any(|at| allows(document, at as usize, rule)),
        _ => false,
    })
}

fn allows(document: &Document, passage: usize, rule: &str) -> bool {
    let directives = &document.passages[passage].directives;
    directives.iter().any(|directive| matches!(directive, Directive::Allow { rule: allowed, reason } if &**allowed == rule && !reason.is_empty()))
}
