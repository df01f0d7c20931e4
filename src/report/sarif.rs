//! `check --format sarif`: SARIF 2.1.0, with both places of a finding, what the
//! author allows as suppressed, and fingerprints that do not move with lines.

use std::fmt::Write;
use std::io;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::json::write;
use super::page::Page;
use crate::check::catalogue::RULES;
use crate::check::rule::Rule;
use crate::finding::{Finding, Found, Level, Place};
use crate::l10n::localizer::Localizer;
use crate::verdict::fingerprint::fingerprinted;
use crate::verdict::judge::Verdict;

/// The schema, by the address that other tools know it by.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    column_kind: &'static str,
    language: String,
    results: Results<'a>,
}

/// The report. `prefix` leads from the repository to the project; `compared`
/// says whether something was there to forgive.
///
/// # Errors
/// What `out` says.
pub fn report(
    verdict: &Verdict,
    prefix: &str,
    compared: bool,
    words: &Localizer,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let words = &words.isolating(false);
    let view = View { prefix, words };
    let state = |state: &'static str| compared.then_some(state);
    let of = |findings, state| Marked { findings, state };
    let driver = json!({
        "name": "hamgam", "version": env!("CARGO_PKG_VERSION"), "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": RULES.iter().map(|rule| view.rule(rule)).collect::<Vec<_>>(),
    });
    let marked =
        [of(&verdict.findings, state("new")), of(&verdict.forgiven, state("unchanged")), of(&verdict.allowed, None)];
    let run = Run {
        tool: json!({"driver": driver}),
        column_kind: "unicodeCodePoints",
        language: words.language().to_string(),
        results: Results { marked, view },
    };
    write(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] }, out)
}

/// Findings that share their state towards what was there before.
struct Marked<'a> {
    findings: &'a [Found],
    state: Option<&'static str>,
}

/// All findings; each becomes a result as it is written.
struct Results<'a> {
    marked: [Marked<'a>; 3],
    view: View<'a>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.marked.iter().flat_map(|marked| {
            let each = fingerprinted(marked.findings);
            each.map(|(finding, fingerprint)| self.view.result(finding, &fingerprint, marked.state))
        }))
    }
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
            put("suppressions", json!([{"kind": "inSource", "justification": finding.reason()}]));
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
