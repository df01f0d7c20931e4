//! `check` on a terminal: the findings of a document below its name, then what
//! they come to.

use std::collections::HashMap;
use std::fmt::Write;

use crate::finding::{Finding, Level};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::report::phrases::{self, bare, count, level_style};
use crate::terminal::{DIM, GOOD, HEADING, Terminal, wrap};

/// What was found, a document after the other in the order in which they come,
/// and a line that sums it up.
pub fn check(findings: &[Finding], words: &Localizer, terminal: &Terminal) -> String {
    let words = &words.isolating(terminal.isolate);
    let mut text = String::new();
    let documents = by_document(findings);
    for (document, findings) in &documents {
        let _ = writeln!(text, "{}", terminal.paint(HEADING, &bare(document)));
        findings.iter().for_each(|finding| one(&mut text, finding, words, terminal));
        text.push('\n');
    }
    let style = findings.iter().map(|finding| finding.level).max().map_or(GOOD, level_style);
    let _ = writeln!(text, "{}", terminal.paint(style, &words.line(&summary(findings, documents.len(), words))));
    text
}

fn by_document(findings: &[Finding]) -> Vec<(&str, Vec<&Finding>)> {
    let mut documents: Vec<(&str, Vec<&Finding>)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for finding in findings {
        let name = if finding.document.is_empty() { &finding.place.path } else { &finding.document };
        let at = *known.entry(name).or_insert(documents.len());
        if at == documents.len() {
            documents.push((name, Vec::new()));
        }
        documents[at].1.push(finding);
    }
    documents
}

fn one(text: &mut String, finding: &Finding, words: &Localizer, terminal: &Terminal) {
    let level = phrases::level(words, finding.level);
    let place = &finding.place;
    let level = terminal.paint(level_style(finding.level), &words.isolated(&level));
    let rule = terminal.paint(DIM, finding.rule);
    let _ = writeln!(text, "  {level} {rule}  {}:{}:{}", bare(&place.path), place.line, place.column);
    for line in words.say(&finding.message).lines().flat_map(|line| wrap(line, terminal.width.saturating_sub(4))) {
        let _ = writeln!(text, "    {}", words.line(&line));
    }
    if let Some(there) = &finding.counterpart {
        let _ = writeln!(text, "    {}", terminal.paint(DIM, &format!("{}:{}", bare(&there.path), there.line)));
    }
}

fn summary(findings: &[Finding], documents: usize, words: &Localizer) -> String {
    let levels = [(Level::Error, "check-errors"), (Level::Warning, "check-warnings"), (Level::Note, "check-notes")];
    let of = |level: Level| findings.iter().filter(|finding| finding.level == level).count() as u64;
    let counts = levels.map(|(level, id)| (id, of(level)));
    let counts: Vec<String> =
        counts.into_iter().filter(|(_, number)| *number > 0).map(|(id, number)| count(words, id, number)).collect();
    if counts.is_empty() {
        return words.text("check-none");
    }
    // The counts are words of this language already: nothing to set apart.
    let counts = plain(counts.join(&words.text("list-separator")));
    words.say(&Message::new("check-summary").with("counts", counts).with("documents", documents))
}
