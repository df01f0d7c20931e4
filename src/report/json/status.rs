//! `status --format json`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::finding::Faults;
use super::write;
use crate::bitext::row::{Row, Status};
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::Side;
use crate::report::counts::Counts;
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
    passages: BTreeMap<&'static str, u64>,
    words: Words,
    markers: Markers,
    notes: u64,
}

#[derive(Serialize)]
struct Words {
    total: u64,
    current: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Markers {
    citation_needed: u64,
    page_needed: u64,
}

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    source: &'a str,
    locales: Vec<Locale<'a>>,
    passages: Vec<Passage<'a>>,
    faults: Faults<'a>,
}

/// Where the translations stand: `rows` are counted, `shown` are listed.
///
/// # Errors
/// What `out` says.
pub fn status(
    workspace: &Workspace,
    bitexts: &[&Bitext],
    rows: &[(&Bitext, usize)],
    shown: &[(&Bitext, usize)],
    words: &Localizer,
    out: &mut dyn Write,
) -> io::Result<()> {
    let locale = |bitext: &Bitext| {
        let own = rows.iter().filter(|(of, _)| of.shelf == bitext.shelf).map(|(of, row)| &of.rows[*row]);
        Counts::of(workspace, bitext, own)
    };
    let locales = bitexts.iter().map(|bitext| counted(bitext, &locale(bitext))).collect();
    let passages = shown.iter().map(|(bitext, row)| passage(workspace, bitext, &bitext.rows[*row])).collect();
    let words = &words.isolating(false);
    let faults = Faults { faults: &workspace.faults, words };
    let source = workspace.config.source.locale.as_str();
    write(&Report { version: 1, source, locales, passages, faults }, out)
}

fn counted<'a>(bitext: &'a Bitext, counts: &Counts) -> Locale<'a> {
    Locale {
        locale: bitext.locale.as_str(),
        passages: Status::ALL.iter().map(|status| (status.name(), counts.status(*status))).collect(),
        words: Words { total: counts.words, current: counts.words_current },
        markers: Markers { citation_needed: counts.citation_needed, page_needed: counts.page_needed },
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
