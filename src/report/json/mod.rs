//! Machine output, `"version": 1`: additions are allowed, changes are not.
//! No invisible characters, ASCII digits.

use serde::Serialize;

pub mod finding;
pub mod status;
pub mod diff;
pub mod adopt;
pub mod check;

/// A report in one line. It will take about so many `bytes`: one of fifty
/// thousand findings is else copied a dozen times as it grows.
pub fn written(report: &impl Serialize, bytes: usize) -> String {
    let mut text = Vec::with_capacity(bytes);
    serde_json::to_writer(&mut text, report).expect("strings and numbers are JSON");
    text.push(b'\n');
    String::from_utf8(text).expect("JSON is text")
}
