//! A text in lines, with its changes marked: by colour, struck out and
//! underlined where there is colour, else as `wdiff` does: `[-old-]{+new+}`.
//!
//! Every line keeps its direction by itself, since isolates end with the line.

use std::borrow::Cow;

use anstyle::Style;

use crate::l10n::localizer::Localizer;
use crate::locale::Locale;
use crate::report::pieces::{Piece, Way, pieces, visible};
use crate::terminal::{BAD, GOOD, Terminal, WARNING, width, wrap};
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
    let lines = paragraphs(&pieces, setting.code).into_iter().flat_map(|atoms| fill(&atoms, setting));
    lines.map(|line| render(&line, way == Way::Rtl, setting)).collect()
}

/// A piece as a terminal can show it.
fn shown(piece: Piece) -> Cow<str> {
    match visible(piece.text, piece.op != Op::Equal) {
        text if text.contains('\t') => text.replace('\t', "    ").into(),
        text => text,
    }
}

/// A sentence of the interface in lines, each with its own direction.
pub fn sentence(said: &str, indent: usize, words: &Localizer, terminal: &Terminal) -> Vec<String> {
    let columns = terminal.width.saturating_sub(indent).max(20);
    wrap(said, columns).iter().map(|line| words.line(line).into_owned()).collect()
}

/// The atoms between line ends; a line of code is one word.
fn paragraphs<'t>(pieces: &'t [(Piece, Cow<str>)], code: bool) -> Vec<Vec<Atom<'t>>> {
    let mut out: Vec<Vec<Atom>> = vec![Vec::new()];
    let mut begins = true;
    for (piece, text) in pieces {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                out.push(Vec::new());
                begins = true;
            }
            let atoms = out.last_mut().expect("there is always a line");
            let space = |c: char| c.is_whitespace() && !code;
            for (at, part) in line.split(space).enumerate() {
                begins |= at > 0;
                if !part.is_empty() {
                    let columns = width(part);
                    atoms.push(Atom { op: piece.op, island: piece.island, text: part, columns, begins });
                    begins = false;
                }
            }
        }
    }
    out
}

/// Words in lines of so many columns, the marks counted.
fn fill<'t>(atoms: &[Atom<'t>], setting: &Setting) -> Vec<Vec<Atom<'t>>> {
    let mut lines: Vec<Vec<Atom>> = vec![Vec::new()];
    let (mut used, mut open) = (0, Op::Equal);
    let bracket = setting.marks.columns();
    for word in atoms.chunk_by(|_, next| !next.begins) {
        let cost = |open: Op| {
            let mut open = open;
            let mut columns = 0;
            for atom in word {
                if atom.op != open && !setting.terminal.color {
                    columns +=
                        if open == Op::Equal { 0 } else { bracket } + if atom.op == Op::Equal { 0 } else { bracket };
                }
                open = atom.op;
                columns += atom.columns;
            }
            columns + if open == Op::Equal || setting.terminal.color { 0 } else { bracket }
        };
        let line = lines.last_mut().expect("there is always a line");
        if !line.is_empty() && used + 1 + cost(open) > setting.columns {
            lines.push(Vec::new());
            (used, open) = (0, Op::Equal);
        } else if !line.is_empty() {
            line.push(space(line.last().expect("it is not empty"), &word[0]));
            used += 1;
        }
        // The mark that closes is counted again only where it stands.
        let closing = |op: Op| if op == Op::Equal || setting.terminal.color { 0 } else { bracket };
        let last = word.last().map_or(Op::Equal, |atom| atom.op);
        used += cost(open) - closing(last);
        open = last;
        lines.last_mut().expect("there is always a line").extend(word);
    }
    lines
}

/// The space between two words belongs to what both belong to.
fn space(before: &Atom, after: &Atom) -> Atom<'static> {
    Atom {
        op: if before.op == after.op { before.op } else { Op::Equal },
        island: before.island.filter(|_| before.island == after.island),
        text: " ",
        columns: 1,
        begins: false,
    }
}

fn render(line: &[Atom], rtl: bool, setting: &Setting) -> String {
    let isolates = setting.words.isolates();
    let mixed = rtl || line.iter().any(|atom| bidi::has_rtl(atom.text));
    let mut out = String::new();
    let mut island = None;
    for joined in line.chunk_by(|a, b| (a.op, a.island) == (b.op, b.island)) {
        if isolates && joined[0].island != island {
            out.push_str(if island.is_some() { POP } else { "" });
            out.push_str(if joined[0].island.is_some() { opening(!rtl) } else { "" });
            island = joined[0].island;
        }
        let text: String = joined.iter().map(|atom| atom.text).collect();
        out.push_str(&mark(joined[0].op, &text, setting));
    }
    out.push_str(if isolates && island.is_some() { POP } else { "" });
    if isolates && mixed && !out.is_empty() { format!("{}{out}{POP}", opening(rtl)) } else { out }
}

const POP: &str = "\u{2069}";

/// Opens an isolate whose direction is known: a line that begins with a name in
/// Latin letters is Persian all the same.
fn opening(rtl: bool) -> &'static str {
    if rtl { "\u{2067}" } else { "\u{2066}" }
}

fn mark<'t>(op: Op, text: &'t str, setting: &Setting) -> Cow<'t, str> {
    let terminal = setting.terminal;
    let marked = match (op, terminal.color) {
        (Op::Equal, _) => return text.into(),
        (_, true) if setting.marks == Marks::Fault => terminal.paint(FAULT, text),
        (_, false) if setting.marks == Marks::Fault => format!("⟦{text}⟧"),
        (Op::Delete, true) => terminal.paint(DELETED, text),
        (Op::Insert, true) => terminal.paint(INSERTED, text),
        (Op::Delete, false) => format!("[-{text}-]"),
        (Op::Insert, false) => format!("{{+{text}+}}"),
    };
    marked.into()
}
