//! `adopt --format json`: what was paired, and what stands alone. Blocks without
//! a text of their own are listed too, with `"kind": "skeleton"` and no id: a
//! container that does not close breaks a page.

use serde::Serialize;

use super::written;
use crate::bitext::row::Row;
use crate::ledger::agreement::Side;
use crate::report::bones::{self, Bones};
use crate::workspace::{Bitext, Workspace};

/// The kind of a block without a text of its own.
const SKELETON: &str = "skeleton";

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    pairs: Vec<Pair<'a>>,
    unpaired: Vec<Single<'a>>,
}

#[derive(Serialize)]
struct Pair<'a> {
    document: &'a str,
    id: Option<&'a str>,
    locale: &'a str,
    kind: &'static str,
    source: Option<Lines>,
    target: Option<Lines>,
    score: f64,
}

#[derive(Serialize)]
struct Single<'a> {
    document: &'a str,
    locale: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    side: &'static str,
    line: u32,
    end_line: u32,
}

#[derive(Serialize)]
struct Lines {
    line: u32,
    end_line: u32,
}

impl From<(u32, u32)> for Lines {
    fn from((line, end_line): (u32, u32)) -> Lines {
        Lines { line, end_line }
    }
}

/// What was paired in some rows, and in the skeletons of their documents.
pub fn adopt(workspace: &Workspace, rows: &[(&Bitext, usize)], bones: &Bones) -> String {
    let rows = rows.iter().map(|(bitext, row)| (*bitext, &bitext.rows[*row]));
    let (paired, single): (Vec<_>, Vec<_>) = rows.partition(|(_, row)| row.source.is_some() && row.target.is_some());
    let pairs = paired.into_iter().map(|(bitext, row)| pair(workspace, bitext, row));
    let unpaired = single.into_iter().map(|(bitext, row)| alone(workspace, bitext, row));
    let report = Report {
        version: 1,
        pairs: pairs.chain(bones.pairs.iter().map(bone_pair)).collect(),
        unpaired: unpaired.chain(bones.single.iter().map(bone)).collect(),
    };
    written(&report)
}

fn pair<'a>(workspace: &Workspace, bitext: &'a Bitext, row: &'a Row) -> Pair<'a> {
    let lines = |side: Side| workspace.lines(bitext, row, side).map(Lines::from);
    Pair {
        document: &row.document,
        id: Some(&row.id),
        locale: bitext.locale.as_str(),
        kind: row.kind.name(),
        source: lines(Side::Source),
        target: lines(Side::Target),
        score: row.score,
    }
}

fn alone<'a>(workspace: &Workspace, bitext: &'a Bitext, row: &'a Row) -> Single<'a> {
    let side = if row.source.is_some() { Side::Source } else { Side::Target };
    let (line, end_line) = workspace.lines(bitext, row, side).unwrap_or_default();
    Single { document: &row.document, locale: bitext.locale.as_str(), kind: None, side: side.name(), line, end_line }
}

fn bone_pair<'a>(bone: &bones::Pair<'a>) -> Pair<'a> {
    Pair {
        document: bone.document,
        id: None,
        locale: bone.locale,
        kind: SKELETON,
        source: Some(bone.source.into()),
        target: Some(bone.target.into()),
        score: 1.0,
    }
}

fn bone<'a>(bone: &bones::Single<'a>) -> Single<'a> {
    let (line, end_line) = bone.lines;
    Single {
        document: bone.document,
        locale: bone.locale,
        kind: Some(SKELETON),
        side: bone.side.name(),
        line,
        end_line,
    }
}
