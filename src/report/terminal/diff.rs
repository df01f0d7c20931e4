//! `diff` on a terminal: a passage after the other, the leading side then and
//! now, the translation beneath, and how to agree.

use std::fmt::Write;

use anstyle::Style;

use super::flow::{Marks, Setting, lines, sentence};
use crate::content::passage::Kind;
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::Side;
use crate::report::changes::Changes;
use crate::report::phrases::{address, agreeing, excerpt, locale, note, place, side, standing};
use crate::report::pieces::{runs, whole};
use crate::terminal::{DIM, HEADING, LITERAL, Terminal, WARNING, width};
use crate::workspace::Workspace;

/// What changed, passage by passage.
pub fn diff(workspace: &Workspace, changes: &[Changes], words: &Localizer, terminal: &Terminal) -> String {
    let words = &words.isolating(terminal.isolate);
    let mut view = View { workspace, words, terminal, text: String::new() };
    if changes.is_empty() {
        let none = words.text("diff-none");
        let _ = writeln!(view.text, "{}", words.line(&none));
    }
    for (at, change) in changes.iter().enumerate() {
        if at > 0 {
            let rule = terminal.paint(DIM, &"─".repeat(terminal.width.min(80)));
            let _ = writeln!(view.text, "\n{rule}\n");
        }
        view.passage(change);
    }
    view.text
}

struct View<'a> {
    workspace: &'a Workspace,
    words: &'a Localizer,
    terminal: &'a Terminal,
    text: String,
}

impl View<'_> {
    fn passage(&mut self, change: &Changes) {
        let _ = writeln!(self.text, "{}", self.terminal.paint(HEADING, &address(change.row)));
        let standing = standing(self.words, change.row).join(" · ");
        self.sentence(&standing, WARNING);
        self.headings(change);
        change.notes.iter().for_each(|text| self.sentence(&note(self.words, text), WARNING));
        let leads = change.row.origin;
        let (above, below) = (change.before.as_ref(), change.after.as_ref());
        self.side(change, leads, (above.map(|texts| &texts.0), below.map(|texts| &texts.0)));
        self.side(change, leads.other(), (above.map(|texts| &texts.1), below.map(|texts| &texts.1)));
        let (id, command) = agreeing(change.bitext, change.row);
        self.text.push('\n');
        self.sentence(&self.words.text(id), DIM);
        let _ = writeln!(self.text, "  {}", self.terminal.paint(LITERAL, &command));
    }

    fn sentence(&mut self, said: &str, style: Style) {
        for line in sentence(said, 0, self.words, self.terminal) {
            let _ = writeln!(self.text, "{}", self.terminal.paint(style, &line));
        }
    }

    fn headings(&mut self, change: &Changes) {
        if change.headings.is_empty() {
            return;
        }
        let of = if change.row.source.is_some() { Side::Source } else { Side::Target };
        let path = whole(&change.headings.join(" › "));
        for line in lines(&path, &self.setting(change, of, 0)) {
            let _ = writeln!(self.text, "{}", self.terminal.paint(DIM, &line));
        }
    }

    /// One side: which it is and where, the passage between its neighbours.
    fn side(&mut self, change: &Changes, of: Side, (above, below): (Option<&String>, Option<&String>)) {
        let label = side(self.workspace, change.bitext, change.row, of, self.words);
        let place = place(self.workspace, change.bitext, change.row, of).unwrap_or_default();
        let label = self.words.line(&label).into_owned();
        let line = if place.is_empty() { label } else { format!("{place}  {}", self.terminal.paint(DIM, &label)) };
        let _ = writeln!(self.text, "\n{line}");
        self.neighbour(change, of, "↑", above);
        match runs(change, of) {
            Ok(runs) => {
                let setting = self.setting(change, of, 4);
                for line in lines(&runs, &setting) {
                    let _ = writeln!(self.text, "{}", format!("    {line}").trim_end());
                }
            }
            Err(absence) => {
                let said = self.words.text(absence);
                let _ = writeln!(self.text, "    ({})", self.words.isolated(&said));
            }
        }
        self.neighbour(change, of, "↓", below);
    }

    /// A neighbour in one line, of less weight.
    fn neighbour(&mut self, change: &Changes, of: Side, arrow: &str, text: Option<&String>) {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return };
        let most = self.terminal.width.saturating_sub(5);
        let mut shown = excerpt(text, most);
        while width(&shown) > most && shown.pop().is_some() {}
        let setting = Setting { columns: usize::MAX, ..self.setting(change, of, 4) };
        for line in lines(&whole(&shown), &setting) {
            let _ = writeln!(self.text, "{}", self.terminal.paint(DIM, &format!("  {arrow} {line}")));
        }
    }

    fn setting<'s>(&'s self, change: &Changes<'s>, of: Side, indent: usize) -> Setting<'s> {
        Setting {
            locale: locale(self.workspace, change.bitext, of),
            code: change.row.kind == Kind::Code && indent > 0,
            columns: self.terminal.width.saturating_sub(indent).max(20),
            words: self.words,
            terminal: self.terminal,
            marks: Marks::Change,
        }
    }
}
