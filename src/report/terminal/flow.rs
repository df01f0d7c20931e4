//! A text in lines, with its changes marked: by colour, struck out and
//! underlined where there is colour, else as `wdiff` does: `[-old-]{+new+}`.
//!
//! Every line keeps its direction by itself, since isolates end with the line.

use std::borrow::Cow;
use std::fmt::Write;

use anstyle::Style;

use crate::l10n::localizer::Localizer;
use crate::locale::Locale;
use crate::report::pieces::{Piece, Way, pieces, visible};
use crate::terminal::{BAD, GOOD, Terminal, WARNING, even, fitting, parts, wrap};
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

/// A part of a word, or words one space apart, of one fate and direction.
#[derive(Debug, Clone, Copy)]
struct Atom<'t> {
    op: Op,
    island: Option<usize>,
    text: &'t str,
    /// The columns that it takes, without marks.
    columns: usize,
}

/// A text in lines.
pub fn lines(runs: &[Run], setting: &Setting) -> Vec<String> {
    let way = Way::of(setting.locale, setting.code);
    // Where nothing is set apart, a text has no islands: its marks stay whole.
    let pieces = match setting.words.isolates() {
        true => pieces(runs, way),
        false => runs.iter().map(|run| Piece { op: run.op, text: &run.text, island: None }).collect(),
    };
    // Of code a line is one word.
    let even = |text| if setting.code { None } else { even(text) };
    let pieces: Vec<_> = pieces.into_iter().map(|piece| (piece, even(piece.text))).collect();
    let shown: Vec<Cow<str>> = pieces.iter().map(|(piece, columns)| shown(*piece, *columns)).collect();
    let length = shown.iter().map(|text| text.len()).sum::<usize>();
    let mut page = Page::new(length + MARKS, way == Way::Rtl, setting);
    for ((piece, columns), text) in pieces.iter().zip(&shown) {
        let atom = Atom { op: piece.op, island: piece.island, text, columns: columns.unwrap_or_default() };
        match columns {
            Some(_) => page.even(atom),
            None => page.uneven(atom),
        }
    }
    page.end_word();
    page.end_line();
    page.lines
}

/// Bytes that the marks of most lines take.
const MARKS: usize = 24;

/// A piece as a terminal can show it, which it is where it is even.
fn shown<'t>(piece: Piece<'t>, even: Option<usize>) -> Cow<'t, str> {
    let seen = even.is_some();
    let text = if seen { piece.text.into() } else { visible(piece.text, piece.op != Op::Equal) };
    if !seen && memchr::memchr(b'\t', text.as_bytes()).is_some() { text.replace('\t', "    ").into() } else { text }
}

/// A sentence of the interface in lines, each with its own direction.
pub fn sentence(said: &str, indent: usize, words: &Localizer, terminal: &Terminal) -> Vec<String> {
    let columns = terminal.width.saturating_sub(indent).max(20);
    wrap(said, columns).iter().map(|line| words.line(line).into_owned()).collect()
}

/// Lines that are filled word by word, the marks counted.
struct Page<'s, 't> {
    lines: Vec<String>,
    /// The word that is being read: pieces may meet in it.
    word: Vec<Atom<'t>>,
    /// The line that is being filled.
    pen: Pen<'s>,
    /// The columns that it takes, without a mark that stands open.
    used: usize,
    /// The columns of a bracket.
    bracket: usize,
}

impl<'s, 't> Page<'s, 't> {
    /// Lines of no more bytes.
    fn new(room: usize, rtl: bool, setting: &'s Setting<'s>) -> Self {
        let pen = Pen { out: String::with_capacity(room), op: Op::Equal, island: None, rtl, setting };
        let bracket = if setting.terminal.color { 0 } else { setting.marks.columns() };
        Page { lines: Vec::new(), word: Vec::new(), pen, used: 0, bracket }
    }

    /// Sets a text of lines and of words that may be wide, or far apart.
    fn uneven(&mut self, text: Atom<'t>) {
        for (at, line) in text.text.split('\n').enumerate() {
            if at > 0 {
                self.end_word();
                self.end_line();
            }
            let is_code = self.pen.setting.code;
            for (at, (part, columns)) in parts(line, |c| c.is_whitespace() && !is_code).enumerate() {
                if at > 0 {
                    self.end_word();
                }
                self.add(Atom { text: part, columns, ..text });
            }
        }
    }

    /// Sets an even text: as many words at once as there is room for.
    fn even(&mut self, text: Atom<'t>) {
        let part = |part| Atom { text: part, columns: even(part).unwrap_or_default(), ..text };
        // The first may go on with a word that stands open, the last be gone on with.
        let Some((first, rest)) = text.text.split_once(' ') else { return self.add(text) };
        let first = part(first);
        self.add(first);
        self.end_word();
        let Some((between, last)) = rest.rsplit_once(' ') else { return self.add(part(rest)) };
        let last = part(last);
        let mut left = Atom { text: between, columns: text.columns - first.columns - last.columns - 2, ..text };
        loop {
            let here = self.head(left);
            self.add(here);
            self.end_word();
            let Some(rest) = left.text[here.text.len()..].strip_prefix(' ') else { break };
            left = Atom { text: rest, columns: left.columns - here.columns - 1, ..left };
        }
        self.add(last);
    }

    /// So many words of an even text as this line has room for, at least the first.
    fn head(&self, text: Atom<'t>) -> Atom<'t> {
        let taken = self.used + 1 + self.marks(self.pen.op, text.op) + self.mark(text.op);
        let room = self.pen.setting.columns.saturating_sub(taken);
        if text.columns <= room {
            return text;
        }
        let (head, columns) = fitting(text.text, room);
        Atom { text: head, columns, ..text }
    }

    fn add(&mut self, atom: Atom<'t>) {
        if !atom.text.is_empty() {
            self.word.push(atom);
        }
    }

    /// Sets the word that was read, in another line where this one has no room.
    fn end_word(&mut self) {
        let Some(last) = self.word.last() else { return };
        // The mark that closes at the end is counted only where the line ends.
        let closing = self.mark(last.op);
        if !self.pen.out.is_empty() && self.used + 1 + self.cost() + closing > self.pen.setting.columns {
            self.end_line();
        }
        self.used += self.cost();
        if !self.pen.out.is_empty() {
            self.used += 1;
            self.pen.space(&self.word[0]);
        }
        self.word.iter().for_each(|atom| self.pen.write(atom));
        self.word.clear();
    }

    /// The columns of the word in this line, with the marks that open and close in it.
    fn cost(&self) -> usize {
        let (mut columns, mut open) = (0, self.pen.op);
        for atom in &self.word {
            columns += atom.columns + self.marks(open, atom.op);
            open = atom.op;
        }
        columns
    }

    /// The columns of the marks between two texts.
    fn marks(&self, before: Op, next: Op) -> usize {
        if before == next { 0 } else { self.mark(before) + self.mark(next) }
    }

    fn mark(&self, op: Op) -> usize {
        if op == Op::Equal { 0 } else { self.bracket }
    }

    fn end_line(&mut self) {
        self.lines.push(self.pen.end());
        self.used = 0;
    }
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
    /// The space between two words belongs to what both belong to.
    fn space(&mut self, next: &Atom) {
        let op = if self.op == next.op { next.op } else { Op::Equal };
        self.turn(op, next.island.filter(|_| self.island == next.island));
        self.out.push(' ');
    }

    fn write(&mut self, atom: &Atom) {
        self.turn(atom.op, atom.island);
        self.out.push_str(atom.text);
    }

    /// The line, what runs the other way set apart; the next one is empty.
    fn end(&mut self) -> String {
        self.turn(Op::Equal, None);
        let whole = self.setting.words.isolates() && !self.out.is_empty() && (self.rtl || bidi::has_rtl(&self.out));
        let line = if whole { [opening(self.rtl), &self.out, POP].concat() } else { self.out.clone() };
        self.out.clear();
        line
    }

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
