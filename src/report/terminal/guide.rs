//! A guide on a terminal: headings, paragraphs, lists and code as they stand; of
//! a table every row as a paragraph, since its cells are sentences.

use std::fmt::Write;

use super::explain::own;
use super::flow::{Marks, Setting, lines};
use crate::l10n::localizer::Localizer;
use crate::locale::Locale;
use crate::report::pieces::whole;
use crate::terminal::{DIM, HEADING, LITERAL, Terminal, width};

/// The names of the guides and what they are about, below the list of rules.
pub fn list(words: &Localizer, terminal: &Terminal) -> String {
    let words = &words.isolating(terminal.isolate);
    let mut text = format!("\n{}\n", terminal.paint(DIM, &words.line(&words.text("explain-guides"))));
    let names = Localizer::guides().map(width).max().unwrap_or(0);
    for name in Localizer::guides() {
        let title = words.guide(name).and_then(|text| text.lines().next()).unwrap_or_default();
        let title = words.isolated(title.trim_start_matches(['#', ' ']));
        let _ = writeln!(text, "{}  {title}", terminal.paint(LITERAL, &format!("{name:names$}")));
    }
    text
}

/// The guide with this text.
pub fn guide(text: &str, words: &Localizer, terminal: &Terminal) -> String {
    let words = &words.isolating(terminal.isolate);
    let mut view = View { words, terminal, own: own(words), text: String::new(), head: Vec::new(), code: false };
    text.lines().for_each(|line| view.line(line));
    view.text
}

struct View<'a> {
    words: &'a Localizer,
    terminal: &'a Terminal,
    own: Locale,
    text: String,
    /// What the columns of the table are called.
    head: Vec<String>,
    code: bool,
}

impl View<'_> {
    fn line(&mut self, line: &str) {
        if line.starts_with("```") {
            self.code = !self.code;
        } else if self.code {
            self.put(line, 4, "", true);
        } else if let Some(cells) = line.strip_prefix('|') {
            self.row(cells);
        } else if line.starts_with('#') {
            let heading = self.terminal.paint(HEADING, &self.words.line(line.trim_start_matches(['#', ' '])));
            let _ = writeln!(self.text, "{heading}");
        } else {
            let item = line.find(' ').filter(|at| is_marker(&line[..*at])).map_or(0, |at| at + 1);
            self.put(&linked(&line[item..]), 2, &line[..item], false);
        }
        if !line.starts_with('|') {
            self.head.clear();
        }
    }

    fn row(&mut self, cells: &str) {
        let cells: Vec<String> =
            cells.trim_end().trim_end_matches('|').split('|').map(|cell| linked(cell.trim())).collect();
        if self.head.is_empty() {
            self.head = cells;
        } else if !cells.iter().all(|cell| cell.bytes().all(|b| matches!(b, b'-' | b':'))) {
            let named = self.head.len() > 2;
            for (at, cell) in cells.iter().enumerate() {
                let name = self.head.get(at).filter(|_| named && at > 0).map(|name| format!("{name}: "));
                self.put(&format!("{}{cell}", name.unwrap_or_default()), if at == 0 { 2 } else { 6 }, "", false);
            }
        }
    }

    /// Lines under an indent, the first behind a mark.
    fn put(&mut self, text: &str, indent: usize, mark: &str, code: bool) {
        let indent = indent + width(mark);
        let columns = self.terminal.width.saturating_sub(indent).max(30);
        let (words, terminal) = (self.words, self.terminal);
        let setting = Setting { locale: &self.own, code, columns, words, terminal, marks: Marks::Change };
        for (at, line) in lines(&whole(text), &setting).iter().enumerate() {
            let mark = if at == 0 { mark } else { "" };
            let lead = format!("{}{mark}", " ".repeat(indent - width(mark)));
            let _ = writeln!(self.text, "{}", format!("{lead}{line}").trim_end());
        }
    }
}

/// `-`, `1.`
fn is_marker(word: &str) -> bool {
    word == "-" || word.strip_suffix('.').is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}

/// A text whose links say in brackets where they lead; other guides are opened
/// by their name.
fn linked(text: &str) -> String {
    let Some((before, (name, (place, after)))) = text.split_once('[').and_then(|(before, rest)| {
        let (name, rest) = rest.split_once("](")?;
        Some((before, (name, rest.split_once(')')?)))
    }) else {
        return text.to_owned();
    };
    let guide = place.split('#').next().and_then(|path| path.strip_suffix(".md"));
    let place = guide.map_or_else(|| place.to_owned(), |guide| format!("`hamgam explain {guide}`"));
    format!("{before}{name} ({place}){}", linked(after))
}
