//! CSV: source and translation side by side, for a spreadsheet. UTF-8 with a
//! mark, so that spreadsheets know; no cell begins as a formula does.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::back::{Back, Broken, Returned, Said};
use super::decode::decode;
use super::mark::Mark;
use super::remarks::remarks;
use super::unit::{Sheet, Unit};
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::State;
use crate::locale::Locale;

/// Columns that are not texts.
const COLUMNS: [&str; 5] = ["id", "state", "comment", "about", "mark"];

/// The file.
pub fn write(sheet: &Sheet, words: &Localizer) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let head = ["id", "state", sheet.source.as_str(), sheet.target.as_str(), "comment", "about", "mark"];
    // A Vec takes everything that is written to it.
    let mut record = |fields: [&str; 7]| writer.write_record(fields).expect("memory can be written");
    record(head);
    for unit in &sheet.units {
        let about: Vec<String> = remarks(unit, words).into_iter().map(|(_, remark)| remark).collect();
        let fields = [
            unit.address(),
            state(unit).to_owned(),
            unit.source.clone(),
            unit.target.clone().unwrap_or_default(),
            String::new(),
            about.join("\n"),
            unit.mark().to_string(),
        ];
        record(fields.each_ref().map(|field| tame(field)).each_ref().map(String::as_str));
    }
    let bytes = writer.into_inner().expect("memory can be written");
    format!("\u{feff}{}", String::from_utf8(bytes).expect("made of strings"))
}

fn state(unit: &Unit) -> &'static str {
    match (&unit.target, unit.is_ready()) {
        (None, _) => "",
        (Some(_), true) => unit.state.name(),
        (Some(_), false) => "draft",
    }
}

/// A cell that a spreadsheet would compute gets an apostrophe in front.
fn tame(cell: &str) -> String {
    if is_wild(cell) { format!("'{cell}") } else { cell.to_owned() }
}

fn is_wild(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\''])
}

fn wild_again(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_wild(rest)).unwrap_or(cell)
}

/// Reads a file, whatever a spreadsheet has made of its commas.
///
/// # Errors
/// Where it has no column of ids or of texts.
pub fn read(bytes: &[u8]) -> Result<Returned, Broken> {
    let text = decode(bytes, |_| None)?;
    let mut reader = ReaderBuilder::new().delimiter(delimiter(&text)).flexible(true).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|error| stop(&error))?.clone();
    let column = |name: &str| head.iter().position(|column| column.trim().eq_ignore_ascii_case(name));
    let texts: Vec<usize> = (0..head.len())
        .filter(|&at| !COLUMNS.contains(&head[at].trim()) && Locale::parse(head[at].trim()).is_some())
        .collect();
    let ([source, target], Some(id)) = (texts.as_slice(), column("id")) else {
        return Err(Broken::new("import-csv-columns").because(head.iter().collect::<Vec<_>>().join(", ")));
    };
    let mut returned = Returned { target: Some(head[*target].trim().to_owned()), ..Returned::default() };
    for record in reader.records() {
        let record = record.map_err(|error| stop(&error))?;
        let cell = |at: Option<usize>| wild_again(at.and_then(|at| record.get(at)).unwrap_or_default());
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        returned.units.push(back(
            &record,
            &cell,
            (id, *source, *target),
            (column("state"), column("comment"), column("mark")),
        ));
    }
    Ok(returned)
}

fn back<'r>(
    record: &StringRecord,
    cell: &dyn Fn(Option<usize>) -> &'r str,
    (id, source, target): (usize, usize, usize),
    (state, comment, mark): (Option<usize>, Option<usize>, Option<usize>),
) -> Back {
    let (text, note) = (cell(Some(target)), cell(comment));
    Back {
        line: record.position().map_or(1, |place| place.line() as u32),
        address: Some(cell(Some(id)).to_owned()).filter(|id| !id.trim().is_empty()),
        source: cell(Some(source)).to_owned(),
        target: Ok((!text.trim().is_empty()).then(|| text.to_owned())),
        said: said(cell(state)),
        mark: Mark::find(cell(mark)),
        notes: if note.trim().is_empty() { Vec::new() } else { vec![note.to_owned()] },
    }
}

/// `draft` is what we wrote: whoever changed the text beside it meant it.
fn said(state: &str) -> Said {
    match State::parse(state.trim().to_ascii_lowercase().as_str()) {
        Some(State::Initial) => Said::Draft,
        Some(state) => Said::Done(state),
        None => Said::Nothing,
    }
}

/// The mark that stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let count = |mark: u8| line.bytes().filter(|&b| b == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|&mark| (count(mark), mark == b',')).unwrap_or(b',')
}

fn stop(error: &csv::Error) -> Broken {
    let mut broken = Broken::new("import-csv").because(error);
    broken.place = error.position().map(|place| (place.line() as u32, 1));
    broken
}
