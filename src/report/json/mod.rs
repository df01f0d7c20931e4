//! Machine output, `"version": 1`: additions are allowed, changes are not.
//! No invisible characters, ASCII digits.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::PIECE;

pub mod finding;
pub mod status;
pub mod diff;
pub mod adopt;
pub mod check;

/// A report in one line.
pub fn written(report: &impl Serialize) -> String {
    serde_json::to_string(report).expect("strings and numbers are JSON") + "\n"
}

/// Writes a report in one line, piece by piece: one of fifty thousand findings is
/// never held as a whole.
///
/// # Errors
/// What `out` says.
pub fn write(report: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(PIECE, out);
    serde_json::to_writer(&mut out, report)?;
    out.write_all(b"\n")?;
    out.flush()
}
