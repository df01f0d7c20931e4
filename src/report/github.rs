//! `check --format github`: annotations for GitHub Actions, and a table for the
//! summary of the run.
//!
//! GitHub shows ten annotations of a kind in a step and drops the others without
//! a word: the worst come first, and the last line says what is not shown.

use std::cmp::Reverse;
use std::fmt::Write;

use super::markdown::{code, escape};
use super::phrases::{bare, level, levels, summary};
use crate::finding::{Finding, Found, Level, Place};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::verdict::judge::Verdict;

/// Annotations of a kind that GitHub shows in a step.
const SHOWN: usize = 10;
/// Rows of the table in the summary, and lines of what is forgiven in the log.
const ROWS: usize = 25;

/// The annotations. `prefix` leads from the repository to the project.
pub fn annotations(verdict: &Verdict, prefix: &str, words: &Localizer) -> String {
    let mut out = String::new();
    let mut shown = [0; 3];
    let mut left = [0_u64; 3];
    for finding in worst_first(&verdict.findings) {
        let kind = finding.level as usize;
        if shown[kind] == SHOWN {
            left[kind] += 1;
            continue;
        }
        shown[kind] += 1;
        annotation(&mut out, finding, prefix, words);
    }
    let left = levels(words, [left[2], left[1], left[0]]);
    if !left.is_empty() {
        let _ = writeln!(out, "{}", words.say(&Message::new("check-not-shown").with("counts", plain(left))));
    }
    forgiven(&mut out, &verdict.forgiven, prefix, words);
    for line in summary(verdict, words) {
        let _ = writeln!(out, "{line}");
    }
    out
}

/// What is forgiven, in the log alone: it asks for nobody's attention.
fn forgiven(out: &mut String, forgiven: &[Found], prefix: &str, words: &Localizer) {
    for finding in worst_first(forgiven).into_iter().take(ROWS) {
        let (level, place) = (level(words, finding.level), &finding.place);
        let _ = writeln!(out, "· {level} {}  {prefix}{}:{}", finding.rule, bare(&place.path), place.line);
    }
    if let Some(more) = forgiven.len().checked_sub(ROWS).filter(|more| *more > 0) {
        let _ = writeln!(out, "{}", words.say(&Message::new("list-more").with("count", more)));
    }
}

/// The worst first, else in the order of reading.
fn worst_first(findings: &[Found]) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = findings.iter().map(AsRef::as_ref).collect();
    findings.sort_by_key(|finding| Reverse(finding.level));
    findings
}

fn annotation(out: &mut String, finding: &Finding, prefix: &str, words: &Localizer) {
    let kind = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let place = &finding.place;
    let mut said = words.say(&finding.message);
    if let Some(there) = &finding.counterpart {
        let _ = write!(said, "\n{prefix}{}:{}", bare(&there.path), there.line);
    }
    let _ = writeln!(
        out,
        "::{kind} file={}{},title={}::{}",
        property(&format!("{prefix}{}", place.path)),
        region(place),
        property(finding.rule),
        data(&said)
    );
}

/// Lines, and columns where it is one line: GitHub takes them no other way.
fn region(place: &Place) -> String {
    let lines = format!(",line={},endLine={}", place.line, place.end_line);
    if place.line != place.end_line {
        return lines;
    }
    format!("{lines},col={},endColumn={}", place.column, place.end_column)
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A short table for the summary of a run, in Markdown.
pub fn table(verdict: &Verdict, words: &Localizer) -> String {
    let mut out = format!("### {}\n\n", escape(&words.text("check-heading")));
    for line in summary(verdict, words) {
        let _ = writeln!(out, "{}\n", escape(&line));
    }
    if verdict.findings.is_empty() {
        return out;
    }
    let columns = ["column-level", "column-rule", "column-place", "column-message"];
    let _ = writeln!(out, "| {} |\n| --- | --- | --- | --- |", columns.map(|id| escape(&words.text(id))).join(" | "));
    for finding in worst_first(&verdict.findings).into_iter().take(ROWS) {
        let place = code(&format!("{}:{}", bare(&finding.place.path), finding.place.line)).replace('|', "\\|");
        let (level, said) = (level(words, finding.level), words.say(&finding.message));
        let _ = writeln!(out, "| {} | {} | {place} | {} |", escape(&level), code(finding.rule), escape(&said));
    }
    if let Some(more) = verdict.findings.len().checked_sub(ROWS).filter(|more| *more > 0) {
        let _ = writeln!(out, "\n{}", escape(&words.say(&Message::new("list-more").with("count", more))));
    }
    out + "\n"
}
