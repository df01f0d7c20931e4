//! `check` on a terminal: the findings of a document below its name, each with
//! both texts, then what they come to.

use std::collections::HashMap;
use std::fmt::Write;
use std::io;

use super::flow::{Marks, Setting, lines};
use crate::finding::{Finding, Found, Level, Place};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::report::PIECE;
use crate::report::excerpt::Excerpt;
use crate::report::phrases::{bare, level, level_style, summary};
use crate::terminal::{DIM, GOOD, HEADING, Terminal, wrap};
use crate::text::shared::same;
use crate::verdict::judge::Verdict;

/// Findings that are forgiven, up to which each is named.
const NAMED: usize = 40;

/// What was found, a document after the other in the order in which they come,
/// and lines that sum it up. `excerpt` gives the text of a place.
///
/// # Errors
/// What `out` says.
pub fn check<'w>(
    verdict: &Verdict,
    excerpt: &impl Fn(&Place) -> Option<Excerpt<'w>>,
    words: &Localizer,
    terminal: &Terminal,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let words = &words.isolating(terminal.isolate);
    let levels = [Level::Note, Level::Warning, Level::Error].map(|of| {
        let name = level(words, of);
        terminal.paint(level_style(of), &words.isolated(&name))
    });
    let margin = format!("      {} ", terminal.paint(DIM, "│"));
    let mut view = View { excerpt, words, terminal, levels, margin, text: String::new() };
    for (document, findings) in by_document(&verdict.findings) {
        let _ = writeln!(view.text, "{}", terminal.paint(HEADING, &bare(document)));
        for finding in findings {
            view.finding(finding);
            if view.text.len() >= PIECE {
                out.write_all(view.text.as_bytes())?;
                view.text.clear();
            }
        }
        view.text.push('\n');
    }
    view.forgiven(&verdict.forgiven);
    let style = verdict.findings.iter().map(|finding| finding.level).max().map_or(GOOD, level_style);
    for (at, line) in summary(verdict, words).iter().enumerate() {
        let line = words.line(line);
        let line = if at == 0 { terminal.paint(style, &line) } else { line.into_owned() };
        let _ = writeln!(view.text, "{line}");
    }
    out.write_all(view.text.as_bytes())
}

fn by_document(findings: &[Found]) -> Vec<(&str, Vec<&Finding>)> {
    let mut documents: Vec<(&str, Vec<&Finding>)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut last = 0;
    for finding in findings {
        let name = if finding.document.is_empty() { &*finding.place.path } else { &*finding.document };
        // Most are of the document that the one before is of.
        if let Some((_, findings)) = documents.get_mut(last).filter(|(document, _)| same(document, name)) {
            findings.push(finding);
            continue;
        }
        let at = *known.entry(name).or_insert(documents.len());
        last = at;
        if at == documents.len() {
            documents.push((name, Vec::new()));
        }
        documents[at].1.push(finding);
    }
    documents
}

struct View<'a, E> {
    excerpt: &'a E,
    words: &'a Localizer,
    terminal: &'a Terminal,
    /// The names of the levels, the least first.
    levels: [String; 3],
    /// What stands before every line of a text.
    margin: String,
    text: String,
}

impl<'w, E: Fn(&Place) -> Option<Excerpt<'w>>> View<'_, E> {
    fn finding(&mut self, finding: &Finding) {
        let head = self.head(finding);
        self.line("  ", &head);
        let columns = self.terminal.width.saturating_sub(4);
        for line in self.words.say(&finding.message).lines().flat_map(|line| wrap(line, columns)) {
            let line = self.words.line(&line);
            self.line("    ", &line);
        }
        self.lines(&finding.place);
        if let Some(there) = &finding.counterpart {
            let place = self.terminal.paint(DIM, &format!("{}:{}", bare(&there.path), there.line));
            self.line("    ", &place);
            self.lines(there);
        }
    }

    fn line(&mut self, margin: &str, line: &str) {
        self.text.push_str(margin);
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// `error missing-citation  content/fa/order.md:18:1`
    fn head(&self, finding: &Finding) -> String {
        let (place, level) = (&finding.place, &self.levels[finding.level as usize]);
        let rule = self.terminal.paint(DIM, finding.rule);
        let (line, column) = (place.line.to_string(), place.column.to_string());
        [level, " ", &rule, "  ", &bare(&place.path), ":", &line, ":", &column].concat()
    }

    /// The text of a place, the fault in it marked.
    fn lines(&mut self, place: &Place) {
        let Some(excerpt) = (self.excerpt)(place) else { return };
        let setting = Setting {
            locale: excerpt.locale,
            code: excerpt.code,
            columns: self.terminal.width.saturating_sub(8).max(30),
            words: self.words,
            terminal: self.terminal,
            marks: Marks::Fault,
        };
        for line in lines(&excerpt.runs, &setting) {
            self.text.push_str(&self.margin);
            self.line("", &line);
        }
    }

    fn forgiven(&mut self, forgiven: &[Found]) {
        for finding in forgiven.iter().take(NAMED) {
            let _ = writeln!(self.text, "{}", self.terminal.paint(DIM, &format!("· {}", self.head(finding))));
        }
        if let Some(more) = forgiven.len().checked_sub(NAMED).filter(|more| *more > 0) {
            let said = self.words.say(&Message::new("list-more").with("count", more));
            let _ = writeln!(self.text, "{}", self.words.line(&said));
        }
        self.text.push_str(if forgiven.is_empty() { "" } else { "\n" });
    }
}
