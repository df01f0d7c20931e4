//! Machine output, `"version": 1`: additions are allowed, changes are not.

use serde::Serialize;
use serde_json::{Value, json};

use crate::bitext::row::{Row, Status};
use crate::ledger::agreement::Side;
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
    source: Option<Lines<'a>>,
    target: Option<Lines<'a>>,
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
        source: lines(workspace, bitext, row, Side::Source),
        target: lines(workspace, bitext, row, Side::Target),
    }
}

/// `adopt --format json`: rows that were paired, and what stands alone.
pub fn adopt(workspace: &Workspace, rows: &[(&Bitext, &Row)]) -> Value {
    let span = |bitext: &Bitext, row: &Row, side: Side| {
        workspace.lines(bitext, row, side).map(|(line, end_line)| json!({"line": line, "end_line": end_line}))
    };
    let (pairs, single): (Vec<_>, Vec<_>) =
        rows.iter().partition(|(_, row)| row.source.is_some() && row.target.is_some());
    let pairs: Vec<Value> = pairs
        .into_iter()
        .map(|(bitext, row)| json!({"document": &*row.document, "id": &*row.id, "locale": bitext.locale.as_str(), "source": span(bitext, row, Side::Source), "target": span(bitext, row, Side::Target), "score": row.score}))
        .collect();
    let unpaired: Vec<Value> = single
        .into_iter()
        .map(|(bitext, row)| {
            let side = if row.source.is_some() { Side::Source } else { Side::Target };
            let (line, end_line) = workspace.lines(bitext, row, side).unwrap_or_default();
            json!({"document": &*row.document, "locale": bitext.locale.as_str(), "side": side.name(), "line": line, "end_line": end_line})
        })
        .collect();
    json!({"version": 1, "pairs": pairs, "unpaired": unpaired})
}

/// `status --format json` of some rows.
pub fn status(workspace: &Workspace, rows: &[(&Bitext, &Row)]) -> Value {
    let passages: Vec<Passage> = rows.iter().map(|(bitext, row)| passage(workspace, bitext, row)).collect();
    let _ = Status::ALL;
    json!({"version": 1, "source": workspace.config.source.locale.as_str(), "passages": passages})
}
