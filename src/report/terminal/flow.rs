//! A text in lines, with its changes marked: by colour, struck out and
//! underlined where there is colour, else as `wdiff` does: `[-old-]{+new+}`.
//!
//! Every line keeps its direction by itself, since isolates end with the line.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use anstyle::Style;

use crate::l10n::localizer::Localizer;
use crate::locale::Locale;
use crate::report::pieces::{Piece, Way, pieces, visible};
use crate::terminal::{BAD, GOOD, Terminal, WARNING, parts, wrap};
use crate::text::bidi;
use crate::text::diff::{Op, Run};

const DELETED: Style = BAD.strikethrough();
const INSERTED: Style = GOOD.underline();
const FAULT: Style = WARNING.underline();

/// How to set a text.
pub struct Setting<'a> {
    /// Its language.
    pub locale: &'a Locale,
    /// Whether it is code, which is never wrapped.
    pub code: bool,
    /// Columns to fill.
    pub columns: usize,
    /// Whether to set directions apart.
    pub words: &'a Localizer,
    /// Whether there is colour.
    pub terminal: &'a Terminal,
    /// What its marks mean.
    pub marks: Marks,
}

/// What the marks of a text mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// What was taken away and what was added: `[-old-]{+new+}`.
    Change,
    /// Where the fault is: `⟦fault⟧`, in brackets that turn with the direction.
    Fault,
}

impl Marks {
    /// How many columns a bracket takes.
    fn columns(self) -> usize {
        if self == Marks::Change { 2 } else { 1 }
    }
}

/// A part of a line that shares its fate and its direction.
#[derive(Debug, Clone, Copy)]
struct Atom<'t> {
    op: Op,
    island: Option<usize>,
    text: &'t str,
    /// The columns that it takes, without marks.
    columns: usize,
    /// Whether a word begins with it.
    begins: bool,
}

/// A text in lines.
pub fn lines(runs: &[Run], setting: &Setting) -> Vec<String> {
    let way = Way::of(setting.locale, setting.code);
    let pieces: Vec<(Piece, Cow<str>)> = pieces(runs, way).into_iter().map(|piece| (piece, shown(piece))).collect();
    let mut lines = Vec::new();
    for atoms in paragraphs(&pieces, setting.code) {
        let filled = fill(&atoms, setting).into_iter();
        lines.extend(filled.map(|line| render(&atoms[line], way == Way::Rtl, setting)));
    }
    lines
}

/// A piece as a terminal can show it.
fn shown(piece: Piece) -> Cow<str> {
    let text = visible(piece.text, piece.op != Op::Equal);
    if memchr::memchr(b'\t', text.as_bytes()).is_some() { text.replace('\t', "    ").into() } else { text }
}

/// A sentence of the interface in lines, each with its own direction.
pub fn sentence(said: &str, indent: usize, words: &Localizer, terminal: &Terminal) -> Vec<String> {
    let columns = terminal.width.saturating_sub(indent).max(20);
    wrap(said, columns).iter().map(|line| words.line(line).into_owned()).collect()
}

/// Bytes of a short atom with its space.
const ATOM: usize = 5;

/// The atoms between line ends; a line of code is one word.
fn paragraphs<'t>(pieces: &'t [(Piece, Cow<str>)], code: bool) -> Vec<Vec<Atom<'t>>> {
    let length: usize = pieces.iter().map(|(_, text)| text.len()).sum();
    let mut out: Vec<Vec<Atom>> = vec![Vec::with_capacity(length / ATOM)];
    let mut begins = true;
    for (piece, text) in pieces {
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
            if start > 0 {
                out.push(Vec::new());
                begins = true;
            }
            let line = &text[start..end];
            start = end + 1;
            let atoms = out.last_mut().expect("there is always a line");
            for (at, (part, columns)) in parts(line, |c| c.is_whitespace() && !code).enumerate() {
                begins |= at > 0;
                if !part.is_empty() {
                    atoms.push(Atom { op: piece.op, island: piece.island, text: part, columns, begins });
                    begins = false;
                }
            }
        }
    }
    out
}

/// Which atoms make lines of so many columns, the marks counted.
fn fill(atoms: &[Atom], setting: &Setting) -> Vec<Range<usize>> {
    let bracket = if setting.terminal.color { 0 } else { setting.marks.columns() };
    let mark = |op: Op| if op == Op::Equal { 0 } else { bracket };
    // Where `open` is what was open before: the columns without the mark that
    // closes at the end, which is counted only where it stands.
    let cost = |word: &[Atom], mut open: Op| {
        let mut columns = 0;
        for atom in word {
            columns += atom.columns + if atom.op == open { 0 } else { mark(open) + mark(atom.op) };
            open = atom.op;
        }
        columns
    };
    let mut lines = Vec::new();
    let (mut start, mut at, mut used, mut open) = (0, 0, 0, Op::Equal);
    for word in atoms.chunk_by(|_, next| !next.begins) {
        let last = word[word.len() - 1].op;
        let mut columns = cost(word, open);
        if at > start && used + 1 + columns + mark(last) > setting.columns {
            lines.push(start..at);
            (start, used, columns) = (at, 0, cost(word, Op::Equal));
        }
        used += columns + usize::from(at > start);
        (at, open) = (at + word.len(), last);
    }
    lines.push(start..at);
    lines
}

/// Bytes that the marks of most lines take.
const MARKS: usize = 24;

/// A line with its marks, and what runs the other way set apart.
fn render(line: &[Atom], rtl: bool, setting: &Setting) -> String {
    let isolates = setting.words.isolates();
    let whole = isolates && !line.is_empty() && (rtl || line.iter().any(|atom| bidi::has_rtl(atom.text)));
    let room = line.iter().map(|atom| atom.text.len() + 1).sum::<usize>() + MARKS;
    let mut pen = Pen { out: String::with_capacity(room), op: Op::Equal, island: None, rtl, setting };
    pen.out.push_str(if whole { opening(rtl) } else { "" });
    for (at, atom) in line.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).map(|before| &line[before]).filter(|_| atom.begins) {
            // The space between two words belongs to what both belong to.
            let op = if before.op == atom.op { atom.op } else { Op::Equal };
            pen.turn(op, atom.island.filter(|_| before.island == atom.island));
            pen.out.push(' ');
        }
        pen.turn(atom.op, atom.island);
        pen.out.push_str(atom.text);
    }
    pen.turn(Op::Equal, None);
    pen.out.push_str(if whole { POP } else { "" });
    pen.out
}

/// Writes a line, and knows which marks stand open in it.
struct Pen<'s> {
    out: String,
    op: Op,
    island: Option<usize>,
    rtl: bool,
    setting: &'s Setting<'s>,
}

impl Pen<'_> {
    /// Goes on with what has this fate and lies on this island.
    #[inline]
    fn turn(&mut self, op: Op, island: Option<usize>) {
        if (op, island) != (self.op, self.island) {
            self.turn_to(op, island);
        }
    }

    fn turn_to(&mut self, op: Op, island: Option<usize>) {
        self.mark(self.op, false);
        if self.setting.words.isolates() && island != self.island {
            self.out.push_str(if self.island.is_some() { POP } else { "" });
            self.out.push_str(if island.is_some() { opening(!self.rtl) } else { "" });
        }
        self.mark(op, true);
        (self.op, self.island) = (op, island);
    }

    fn mark(&mut self, op: Op, opens: bool) {
        if op == Op::Equal {
            return;
        }
        let is_fault = self.setting.marks == Marks::Fault;
        if self.setting.terminal.color {
            let style = if is_fault {
                FAULT
            } else if op == Op::Delete {
                DELETED
            } else {
                INSERTED
            };
            let _ = if opens { write!(self.out, "{style}") } else { write!(self.out, "{style:#}") };
            return;
        }
        let (open, close) = match op {
            _ if is_fault => ("⟦", "⟧"),
            Op::Delete => ("[-", "-]"),
            _ => ("{+", "+}"),
        };
        self.out.push_str(if opens { open } else { close });
    }
}

const POP: &str = "\u{2069}";

/// Opens an isolate whose direction is known: a line that begins with a name in
/// Latin letters is Persian all the same.
fn opening(rtl: bool) -> &'static str {
    if rtl { "\u{2067}" } else { "\u{2066}" }
}
