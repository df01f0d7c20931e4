//! `status` on a terminal: a table a language, then the passages if asked for.

use std::fmt::Write;

use super::flow::{Marks, Setting, lines, sentence};
use crate::bitext::row::{Row, Status};
use crate::l10n::localizer::Localizer;
use crate::report::counts::Counts;
use crate::report::overview::{Overview, Step, behind, nothing, overviews};
use crate::report::phrases::{address, bare, count, count_of, excerpt, locale, pair, place, share};
use crate::report::phrases::{note, side_to_read, standing};
use crate::report::pieces::whole;
use crate::terminal::{DIM, GOOD, HEADING, LITERAL, Terminal, WARNING, width, wrap};
use crate::workspace::{Bitext, Workspace};

/// How many cells a bar has.
const BAR: u64 = 12;
/// Columns below which there is no bar.
const NARROW: usize = 64;

/// Where the documents of some rows stand; with `list`, the rows as well, the
/// most urgent first.
pub fn status(
    workspace: &Workspace,
    rows: &[(&Bitext, usize)],
    list: bool,
    words: &Localizer,
    terminal: &Terminal,
) -> String {
    let words = &words.isolating(terminal.isolate);
    let mut view = View { workspace, words, terminal, text: String::new() };
    if rows.is_empty() {
        view.step(&nothing(workspace));
        return view.text;
    }
    for (at, overview) in overviews(workspace, rows).iter().enumerate() {
        if at > 0 {
            view.text.push('\n');
        }
        view.locale(overview, list);
    }
    view.text
}

struct View<'a> {
    workspace: &'a Workspace,
    words: &'a Localizer,
    terminal: &'a Terminal,
    text: String,
}

/// One line of the table, not yet in columns.
struct Line {
    name: String,
    bar: String,
    share: String,
    left: String,
    rest: String,
}

impl View<'_> {
    fn locale(&mut self, overview: &Overview, list: bool) {
        let heading = pair(self.workspace, overview.bitext, self.words);
        let heading = self.terminal.paint(HEADING, &self.words.line(&heading));
        let _ = writeln!(self.text, "{heading}  {}\n", self.terminal.paint(DIM, overview.bitext.locale.as_str()));
        self.table(overview);
        let total = &overview.total;
        let markers = [
            ("markers-citation", total.citation_needed),
            ("markers-page", total.page_needed),
            ("notes-open", total.notes),
        ];
        for (at, (id, number)) in markers.into_iter().filter(|(_, number)| *number > 0).enumerate() {
            self.text.push_str(if at == 0 { "\n" } else { "" });
            self.sentence(0, &count(self.words, id, number));
        }
        if list {
            overview.rows.iter().for_each(|row| self.passage(overview.bitext, row));
        }
        self.text.push('\n');
        self.step(&overview.next);
    }

    fn table(&mut self, overview: &Overview) {
        let mut table: Vec<Line> =
            overview.documents.iter().map(|(name, counts)| self.line(&bare(name), counts)).collect();
        if table.len() > 1 {
            table.push(self.line(&self.words.text("view-total"), &overview.total));
        }
        let widest = |of: fn(&Line) -> &str| table.iter().map(|line| width(of(line))).max().unwrap_or(0);
        let most = self.terminal.width / 3;
        let name = table.iter().map(|line| width(&line.name)).filter(|&columns| columns <= most).max().unwrap_or(0);
        let (share, left) = (widest(|line| &line.share), widest(|line| &line.left));
        let bar = if self.terminal.width < NARROW { 0 } else { BAR as usize + 2 };
        let indent = name + 2 + bar + share + 2 + left + if left > 0 { 2 } else { 0 };
        for (at, line) in table.iter().enumerate() {
            if at > 0 && at + 1 == table.len() {
                let _ = writeln!(self.text, "{}", self.terminal.paint(DIM, &"─".repeat(indent - 2)));
            }
            self.row(line, (name, bar, share, left), indent);
        }
    }

    fn line(&self, name: &str, counts: &Counts) -> Line {
        let rest: Vec<String> = behind(counts).map(|(status, number)| count_of(self.words, status, number)).collect();
        let left = counts.words - counts.words_current;
        Line {
            name: name.to_owned(),
            bar: self.bar(counts),
            share: share(self.words, counts.status(Status::Current), counts.total()),
            left: if left > 0 { count(self.words, "words-left", left) } else { String::new() },
            rest: rest.join(" · "),
        }
    }

    fn row(&mut self, line: &Line, (name, bar, share, left): (usize, usize, usize, usize), indent: usize) {
        self.text.push_str(&self.words.line(&line.name));
        if width(&line.name) > name {
            let _ = write!(self.text, "\n{}", " ".repeat(name + 2));
        } else {
            self.text.push_str(&" ".repeat(name + 2 - width(&line.name)));
        }
        if bar > 0 {
            let _ = write!(self.text, "{}  ", line.bar);
        }
        self.cell(&line.share, share);
        if left > 0 {
            self.text.push_str("  ");
            self.cell(&line.left, left);
        }
        let room = self.terminal.width.saturating_sub(indent);
        let (room, indent) = if room < 24 { (self.terminal.width.saturating_sub(4), 4) } else { (room, indent) };
        for (at, part) in wrap(&line.rest, room).iter().filter(|part| !part.is_empty()).enumerate() {
            let beside = at == 0 && indent > 4;
            if !beside {
                self.text.truncate(self.text.trim_end_matches(' ').len());
            }
            let gap = if beside { "  ".to_owned() } else { format!("\n{}", " ".repeat(indent)) };
            let _ = write!(self.text, "{gap}{}", self.words.line(part));
        }
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }

    /// A cell with its text at the end of the line.
    fn cell(&mut self, text: &str, columns: usize) {
        let _ = write!(self.text, "{}{}", " ".repeat(columns.saturating_sub(width(text))), self.words.line(text));
    }

    /// In step, translated but not in step, not translated: three shades, so
    /// that it needs no colour.
    fn bar(&self, counts: &Counts) -> String {
        let total = counts.total().max(1);
        let cells = |part: u64| if part == 0 { 0 } else { (part * BAR / total).max(1) };
        let (current, missing) = (cells(counts.status(Status::Current)), cells(counts.status(Status::Missing)));
        let other = counts.behind() > counts.status(Status::Missing);
        let current = current.min(BAR - missing - u64::from(other)).max(u64::from(current > 0));
        let missing = if other { missing } else { BAR - current };
        let parts = [(GOOD, "█", current), (WARNING, "▒", BAR - current - missing), (DIM, "░", missing)];
        let paint = |(style, cell, number): (_, &str, u64)| match number {
            0 => String::new(),
            number => self.terminal.paint(style, &cell.repeat(number as usize)),
        };
        parts.into_iter().map(paint).collect()
    }

    fn passage(&mut self, bitext: &Bitext, row: &Row) {
        let side = side_to_read(row);
        let place = place(self.workspace, bitext, row, side).unwrap_or_default();
        let address = self.terminal.paint(LITERAL, &address(row));
        let _ = writeln!(self.text, "\n{address}  {}", self.terminal.paint(DIM, &place));
        let standing = standing(self.words, row).join(" · ");
        self.sentence(2, &standing);
        let notes: Vec<String> = self.workspace.notes(bitext, row).map(|text| note(self.words, text)).collect();
        notes.iter().for_each(|said| self.sentence(2, said));
        let text = self.workspace.text(bitext, row, side).unwrap_or_default();
        let columns = self.terminal.width.saturating_sub(4);
        let setting = Setting {
            locale: locale(self.workspace, bitext, side),
            code: false,
            columns: usize::MAX,
            words: self.words,
            terminal: self.terminal,
            marks: Marks::Change,
        };
        for line in lines(&whole(&excerpt(&text, columns.min(76))), &setting) {
            let _ = writeln!(self.text, "    {}", self.terminal.paint(DIM, &line));
        }
    }

    fn sentence(&mut self, indent: usize, said: &str) {
        for line in sentence(said, indent, self.words, self.terminal) {
            let _ = writeln!(self.text, "{}{line}", " ".repeat(indent));
        }
    }

    /// In one line if there is room; a command is never broken.
    fn step(&mut self, step: &Step) {
        let said = self.words.text(step.id);
        let line = format!("{said} {}", step.what);
        if width(line.trim_end()) <= self.terminal.width {
            let _ = writeln!(self.text, "{}", self.words.line(line.trim_end()));
        } else {
            self.sentence(0, &said);
            let _ = writeln!(self.text, "  {}", step.what);
        }
    }
}
