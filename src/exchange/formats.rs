//! The exchange formats, by name: a format is a row here, and files of its own.

use super::back::{Broken, Returned};
use super::unit::Sheet;
use super::{csv, glossary, po, tmx, xliff};
use crate::l10n::localizer::Localizer;
use crate::workspace::{Bitext, Workspace};

/// A file to hand out.
pub struct Out {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Writes a format by its name.
pub fn write(format: &str, sheet: &Sheet, workspace: &Workspace, bitext: &Bitext, words: &Localizer) -> Vec<Out> {
    let one = |extension: &str, text: String| vec![Out { name: sheet.file(extension), bytes: text.into_bytes() }];
    match format {
        "po" => one("po", po::write::write(sheet, words)),
        "xliff" => one("xlf", xliff::write1::write(sheet, words)),
        "xliff2" => one("xlf", xliff::write2::write(sheet, words)),
        "tmx" => one("tmx", tmx::write(workspace, bitext)),
        "csv" => one("csv", csv::write(sheet, words)),
        "glossary" => glossary::write(workspace, bitext),
        other => unreachable!("{other} is no exchange format"),
    }
}

/// Reads a file by what is in it, and where that does not tell by its name.
///
/// # Errors
/// Where it is none of the formats, or broken.
pub fn read(name: &str, bytes: &[u8]) -> Result<Returned, Broken> {
    let extension = name.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    match extension.as_str() {
        "po" | "pot" => po::read::read(bytes),
        "xlf" | "xliff" | "sdlxliff" | "mqxliff" | "mxliff" => xliff::read::read(bytes),
        "csv" | "tsv" => csv::read(bytes),
        "tmx" => tmx::read(bytes),
        _ => Err(Broken::new("import-unknown-format")),
    }
}
