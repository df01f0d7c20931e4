//! `check --format sarif`: SARIF 2.1.0, with both places of a finding, what the
//! author allows as suppressed, and fingerprints that do not move with lines.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::json::reason;
use super::page::Page;
use crate::check::catalogue::RULES;
use crate::check::rule::Rule;
use crate::finding::{Finding, Level, Place};
use crate::l10n::localizer::Localizer;
use crate::verdict::fingerprint::fingerprints;
use crate::verdict::judge::Verdict;

/// The schema, by the address that other tools know it by.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The report. `prefix` leads from the repository to the project; `compared`
/// says whether something was there to forgive.
pub fn report(verdict: &Verdict, prefix: &str, compared: bool, words: &Localizer) -> String {
    let words = &words.isolating(false);
    let view = View { prefix, words };
    let state = |state: &'static str| compared.then_some(state);
    let mut results = view.results(&verdict.findings, state("new"));
    results.extend(view.results(&verdict.forgiven, state("unchanged")));
    results.extend(view.results(&verdict.allowed, None));
    let driver = json!({
        "name": "hamgam", "version": env!("CARGO_PKG_VERSION"), "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": RULES.iter().map(|rule| view.rule(rule)).collect::<Vec<_>>(),
    });
    let run = json!({
        "tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "language": words.language().to_string(), "results": results,
    });
    json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}).to_string()
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

struct View<'a> {
    prefix: &'a str,
    words: &'a Localizer,
}

impl View<'_> {
    /// A rule with its page.
    fn rule(&self, rule: &Rule) -> Value {
        let text = self.words.page(rule.name).unwrap_or_default();
        let page = Page::read(text);
        json!({
            "id": rule.name,
            "shortDescription": {"text": page.summary}, "fullDescription": {"text": page.summary},
            "help": {"text": page.plain(), "markdown": text},
            "defaultConfiguration": {"level": level(rule.level)},
        })
    }

    fn results(&self, findings: &[Finding], state: Option<&str>) -> Vec<Value> {
        let marked = findings.iter().zip(fingerprints(findings));
        marked.map(|(finding, fingerprint)| self.result(finding, &fingerprint, state)).collect()
    }

    fn result(&self, finding: &Finding, fingerprint: &str, state: Option<&str>) -> Value {
        let mut result = Map::new();
        let mut put = |name: &str, value: Value| result.insert(name.to_owned(), value);
        put("ruleId", finding.rule.into());
        if let Some(index) = RULES.iter().position(|rule| rule.name == finding.rule) {
            put("ruleIndex", index.into());
        }
        put("level", level(finding.level).into());
        put("message", json!({"text": self.words.say(&finding.message)}));
        let mut location = json!({"physicalLocation": self.place(&finding.place)});
        if let (Some(passage), Some(object)) = (&finding.passage, location.as_object_mut()) {
            let name = format!("{}#{passage}", finding.document);
            object.insert("logicalLocations".to_owned(), json!([{"fullyQualifiedName": name}]));
        }
        put("locations", json!([location]));
        if let Some(there) = &finding.counterpart {
            let text = self.words.text("check-counterpart");
            put("relatedLocations", json!([{"physicalLocation": self.place(there), "message": {"text": text}}]));
        }
        // GitHub reads the second name only.
        put("partialFingerprints", json!({"hamgam/v1": fingerprint, "primaryLocationLineHash": fingerprint}));
        if let Some(state) = state {
            put("baselineState", state.into());
        }
        if !finding.allowed.is_empty() {
            put("suppressions", json!([{"kind": "inSource", "justification": reason(finding)}]));
        }
        Value::Object(result)
    }

    fn place(&self, place: &Place) -> Value {
        json!({
            "artifactLocation": {"uri": uri(&format!("{}{}", self.prefix, place.path)), "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
            },
        })
    }
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte.into()),
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}
