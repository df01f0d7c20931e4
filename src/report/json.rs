//! Machine output, `"version": 1`: additions are allowed, changes are not.
//! No invisible characters, ASCII digits.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::bones::Bones;
use super::changes::Changes;
use super::counts::Counts;
use crate::bitext::row::{Row, Status};
use crate::finding::{Finding, Level};
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::Side;
use crate::verdict::fingerprint::fingerprints;
use crate::verdict::judge::Verdict;
use crate::workspace::{Bitext, Workspace};

#[derive(Serialize)]
struct Lines<'a> {
    path: &'a str,
    line: u32,
    end_line: u32,
}

#[derive(Serialize)]
struct Passage<'a> {
    document: &'a str,
    id: &'a str,
    locale: &'a str,
    status: &'static str,
    change: Option<&'static str>,
    flags: Vec<&'static str>,
    state: &'static str,
    origin: &'static str,
    alone: bool,
    kind: &'static str,
    notes: Vec<&'a String>,
    source: Option<Lines<'a>>,
    target: Option<Lines<'a>>,
}

#[derive(Serialize)]
struct Locale<'a> {
    locale: &'a str,
    passages: Map<String, Value>,
    words: Value,
    markers: Value,
    notes: u64,
}

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    source: &'a str,
    locales: Vec<Locale<'a>>,
    passages: Vec<Passage<'a>>,
    faults: Vec<Value>,
}

/// `status --format json`: `rows` are counted, `shown` are listed.
pub fn status(
    workspace: &Workspace,
    bitexts: &[&Bitext],
    rows: &[(&Bitext, usize)],
    shown: &[(&Bitext, usize)],
    words: &Localizer,
) -> String {
    let locale = |bitext: &Bitext| {
        let own = rows.iter().filter(|(of, _)| of.shelf == bitext.shelf).map(|(of, row)| &of.rows[*row]);
        Counts::of(workspace, bitext, own)
    };
    let locales = bitexts.iter().map(|bitext| counted(bitext, &locale(bitext))).collect();
    let passages = shown.iter().map(|(bitext, row)| passage(workspace, bitext, &bitext.rows[*row])).collect();
    let words = &words.isolating(false);
    let faults = workspace.faults.iter().map(|fault| finding(fault, words)).collect();
    let report = Report { version: 1, source: workspace.config.source.locale.as_str(), locales, passages, faults };
    serde_json::to_string(&report).expect("strings and numbers are JSON")
}

fn counted<'a>(bitext: &'a Bitext, counts: &Counts) -> Locale<'a> {
    Locale {
        locale: bitext.locale.as_str(),
        passages: Status::ALL.iter().map(|status| (status.name().to_owned(), counts.status(*status).into())).collect(),
        words: json!({"total": counts.words, "current": counts.words_current}),
        markers: json!({"citation-needed": counts.citation_needed, "page-needed": counts.page_needed}),
        notes: counts.notes,
    }
}

fn lines<'a>(workspace: &'a Workspace, bitext: &'a Bitext, row: &Row, side: Side) -> Option<Lines<'a>> {
    let (line, end_line) = workspace.lines(bitext, row, side)?;
    Some(Lines { path: &workspace.document(bitext, row, side)?.path, line, end_line })
}

fn passage<'a>(workspace: &'a Workspace, bitext: &'a Bitext, row: &'a Row) -> Passage<'a> {
    Passage {
        document: &row.document,
        id: &row.id,
        locale: bitext.locale.as_str(),
        status: row.status.name(),
        change: row.change.map(|change| change.name()),
        flags: row.flags.names(),
        state: row.state.name(),
        origin: row.origin.name(),
        alone: row.alone,
        kind: row.kind.name(),
        notes: workspace.notes(bitext, row).collect(),
        source: lines(workspace, bitext, row, Side::Source),
        target: lines(workspace, bitext, row, Side::Target),
    }
}

/// `diff --format json`.
pub fn diff(changes: &[Changes]) -> String {
    let passages: Vec<Value> = changes
        .iter()
        .map(|c| {
            json!({
                "document": &*c.row.document, "id": &*c.row.id, "locale": c.bitext.locale.as_str(), "status": c.row.status.name(),
                "change": c.row.change.map(|change| change.name()), "origin": c.row.origin.name(), "flags": c.row.flags.names(),
                "old": c.old, "new": c.new, "following": c.following, "old_following": c.old_following, "words": c.words,
                "following_words": c.following_words, "headings": c.headings, "notes": c.notes,
            })
        })
        .collect();
    json!({"version": 1, "passages": passages}).to_string()
}

/// `adopt --format json`: what was paired, and what stands alone. Blocks
/// without a text of their own are listed too, with `"kind": "skeleton"` and no
/// id: a container that does not close breaks a page.
pub fn adopt(workspace: &Workspace, rows: &[(&Bitext, usize)], bones: &Bones) -> String {
    let rows = rows.iter().map(|(bitext, row)| (*bitext, &bitext.rows[*row]));
    let (pairs, single): (Vec<_>, Vec<_>) = rows.partition(|(_, row)| row.source.is_some() && row.target.is_some());
    let span = |bitext: &Bitext, row: &Row, side: Side| {
        workspace.lines(bitext, row, side).map(|(line, end_line)| json!({"line": line, "end_line": end_line}))
    };
    let mut paired: Vec<Value> = pairs
        .into_iter()
        .map(|(bitext, row)| {
            json!({"document": &*row.document, "id": &*row.id, "locale": bitext.locale.as_str(), "kind": row.kind.name(),
                "source": span(bitext, row, Side::Source), "target": span(bitext, row, Side::Target), "score": row.score})
        })
        .collect();
    let mut unpaired: Vec<Value> = single
        .into_iter()
        .map(|(bitext, row)| {
            let side = if row.source.is_some() { Side::Source } else { Side::Target };
            let (line, end_line) = workspace.lines(bitext, row, side).unwrap_or_default();
            json!({"document": &*row.document, "locale": bitext.locale.as_str(), "side": side.name(), "line": line, "end_line": end_line})
        })
        .collect();
    let lines = |(line, end_line): (u32, u32)| json!({"line": line, "end_line": end_line});
    paired.extend(bones.pairs.iter().map(|bone| {
        json!({"document": bone.document, "id": null, "locale": bone.locale, "kind": "skeleton", "source": lines(bone.source), "target": lines(bone.target), "score": 1.0})
    }));
    unpaired.extend(bones.single.iter().map(|bone| {
        json!({"document": bone.document, "locale": bone.locale, "kind": "skeleton", "side": bone.side.name(), "line": bone.lines.0, "end_line": bone.lines.1})
    }));
    json!({"version": 1, "pairs": paired, "unpaired": unpaired}).to_string()
}

/// `check --format json`.
pub fn check(verdict: &Verdict, words: &Localizer) -> String {
    let words = &words.isolating(false);
    let all = |findings: &[Finding]| -> Vec<Value> {
        let marked = findings.iter().zip(fingerprints(findings));
        marked.map(|(found, fingerprint)| with(finding(found, words), "fingerprint", fingerprint.into())).collect()
    };
    let allowed: Vec<Value> = verdict
        .allowed
        .iter()
        .zip(all(&verdict.allowed))
        .map(|(found, value)| with(value, "reason", reason(found).into()))
        .collect();
    json!({
        "version": 1,
        "summary": {
            "errors": verdict.count(Level::Error), "warnings": verdict.count(Level::Warning), "notes": verdict.count(Level::Note),
            "forgiven": verdict.forgiven.len(),
        },
        "findings": all(&verdict.findings), "forgiven": all(&verdict.forgiven), "allowed": allowed,
    })
    .to_string()
}

fn with(mut value: Value, name: &str, more: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.insert(name.to_owned(), more);
    }
    value
}

/// Why a finding is allowed.
pub fn reason(finding: &Finding) -> String {
    finding.allowed.iter().map(|allowed| allowed.reason.as_str()).collect::<Vec<_>>().join("; ")
}

/// A finding in words without isolates.
fn finding(finding: &Finding, words: &Localizer) -> Value {
    let place = &finding.place;
    json!({
        "rule": finding.rule, "level": finding.level, "locale": finding.locale.as_ref().map(|locale| locale.as_str()),
        "document": finding.document, "passage": finding.passage, "path": place.path, "line": place.line, "column": place.column,
        "end_line": place.end_line, "end_column": place.end_column, "message": words.say(&finding.message),
        "counterpart": finding.counterpart, "fix": finding.mend.as_ref().map(|mend| mend.fix),
    })
}
