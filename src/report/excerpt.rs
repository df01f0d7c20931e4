//! The text in which a finding stands, with the fault set apart. Carets below a
//! line point elsewhere as soon as a terminal turns the line around, so the
//! fault is marked within it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::finding::Place;
use crate::l10n::message::code;
use crate::locale::Locale;
use crate::terminal::width;
use crate::text::bidi;
use crate::text::diff::{Op, Run};
use crate::text::shared::same;
use crate::workspace::Workspace;

/// Characters before and after a fault.
const AROUND: usize = 60;
/// Characters of a fault, else it is shown as a passage is.
const MOST: usize = 160;
/// Characters of a whole passage.
const HEAD: usize = 80;

/// A stretch of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Excerpt<'w> {
    /// What stands before the fault, the fault itself (as inserted), and what
    /// follows; nothing is set apart where the whole passage is meant.
    pub runs: Vec<Run>,
    /// The language of the document.
    pub locale: &'w Locale,
    /// Whether it is code.
    pub code: bool,
}

/// Bytes of a line up to which its columns are counted anew for every fault.
const SHORT: usize = 1000;
/// Long lines of which it is known where the last fault began: few have faults by turns.
const LINES: usize = 256;

/// By path and line: a column, and its byte.
type Known<'w> = FxHashMap<(&'w str, u32), (u32, usize)>;

/// The excerpts of a project.
#[derive(Debug)]
pub struct Excerpts<'w> {
    documents: FxHashMap<&'w str, (&'w Document, &'w Locale)>,
    /// The last document: most faults stand in that of the one before.
    last: Cell<Option<(&'w Document, &'w Locale)>>,
    /// Where the last fault of a long line began: columns are counted from there, or
    /// a line of a thousand faults would be counted a thousand times.
    known: RefCell<Known<'w>>,
}

impl<'w> Excerpts<'w> {
    /// The excerpts of a project.
    pub fn new(workspace: &'w Workspace) -> Excerpts<'w> {
        let shelves = workspace.shelves.iter().enumerate();
        let documents = shelves.flat_map(|(at, shelf)| {
            let locale = workspace.locale_of(at);
            shelf.documents.iter().map(move |document| (&*document.path, (document, locale)))
        });
        Excerpts { documents: documents.collect(), last: Cell::default(), known: RefCell::default() }
    }

    /// The excerpt of a place, if it is in a document.
    pub fn of(&self, place: &Place) -> Option<Excerpt<'w>> {
        let last = self.last.get().filter(|(document, _)| same(&document.path, &place.path));
        let (document, locale) = last.or_else(|| self.documents.get(&*place.path).copied())?;
        self.last.set(Some((document, locale)));
        let source = &document.source;
        let line = source.line_start(place.line);
        let start = self.start(document, line, place);
        let (end, last_line) = match place.line == place.end_line {
            true => (source.offset_after(place.line, place.end_column, (place.column, start)), line),
            false => (source.offset(place.end_line, place.end_column), source.line_start(place.end_line)),
        };
        if start >= end {
            return None;
        }
        let lines = line..last_line + source.line_text(place.end_line).len();
        let runs = runs(&source.text, &lines, &(start..end));
        Some(Excerpt { runs, locale, code: is_code(document, place.line) })
    }

    /// The byte of a place, in a line that begins at a byte.
    fn start(&self, document: &'w Document, line: usize, place: &Place) -> usize {
        let source = &document.source;
        if source.line_text(place.line.max(1)).len() <= SHORT {
            return source.offset_after(place.line, place.column, (1, line));
        }
        let mut known = self.known.borrow_mut();
        if known.len() == LINES {
            known.clear();
        }
        let last = known.entry((&document.path, place.line)).or_insert((1, line));
        if last.0 > place.column {
            *last = (1, line);
        }
        *last = (place.column, source.offset_after(place.line, place.column, *last));
        last.1
    }
}

fn is_code(document: &Document, line: u32) -> bool {
    if !document.has_code {
        return false;
    }
    // The first that ends here or later.
    let at = document.passages.partition_point(|passage| passage.end_line < line);
    document.passages.get(at).is_some_and(|passage| passage.line <= line && passage.kind == Kind::Code)
}

fn runs(text: &str, lines: &Range<usize>, span: &Range<usize>) -> Vec<Run> {
    let (before, after) = (&text[lines.start..span.start], &text[span.end..lines.end.max(span.end)]);
    let fault = flat(&text[span.clone()]);
    let (before, after) = (last(before, REACH), first(after, REACH));
    // A letter of Persian is told without a look at a table.
    let is_word = |c: char| bidi::is_rtl(c) || c.is_alphanumeric();
    let whole = !before.contains(is_word) && !after.contains(is_word);
    if whole || fault.chars().count() > MOST {
        return vec![run(Op::Equal, head(&fault, HEAD))];
    }
    let (before, after) = (tail(flat(before).trim_start(), AROUND), head(&flat(after), AROUND));
    let runs = [run(Op::Equal, before), run(Op::Insert, seen(&fault)), run(Op::Equal, after)];
    runs.into_iter().filter(|run| !run.text.is_empty()).collect()
}

fn run(op: Op, text: String) -> Run {
    Run { op, text }
}

/// A fault that nobody would see, by the names of its characters.
fn seen(fault: &str) -> String {
    if fault.chars().any(|c| !c.is_whitespace() && width(c.encode_utf8(&mut [0; 4])) > 0) {
        return fault.to_owned();
    }
    let mut named = String::new();
    fault.chars().for_each(|c| named.extend(["⟨", &code(c), "⟩"]));
    named
}

/// Not more than so many bytes from the back.
fn last(text: &str, most: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(most))..]
}

/// Not more than so many bytes from the front.
fn first(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// Bytes that more characters are in than stand around a fault.
const REACH: usize = 8 * AROUND;

/// Lines as one.
fn flat(text: &str) -> Cow<'_, str> {
    if memchr::memchr3(b'\r', b'\n', b'\t', text.as_bytes()).is_none() {
        return text.into();
    }
    text.replace("\r\n", "\n").replace(['\n', '\t'], " ").into()
}

/// So many characters from the front, to the end of a word.
fn head(text: &str, most: usize) -> String {
    // Without their places: so they are counted many in one step.
    let mut rest = text.chars();
    if rest.nth(most - 1).is_none() || rest.as_str().is_empty() {
        return text.trim_end().to_owned();
    }
    let cut = text.len() - rest.as_str().len();
    let kept = text[..cut].rfind(' ').unwrap_or(cut);
    [&text[..kept], "…"].concat()
}

/// So many characters from the back, from the start of a word.
fn tail(text: &str, most: usize) -> String {
    let begins = |byte: &u8| !matches!(byte, 0x80..0xc0);
    let (mut end, mut left) = (text.len(), most);
    // Chunks are counted in one step, as long as the cut lies before them.
    for chunk in text.as_bytes().rchunks(16) {
        let begin = chunk.iter().filter(|byte| begins(byte)).count();
        if begin > left {
            break;
        }
        (end, left) = (end - chunk.len(), left - begin);
    }
    let mut begin = text.as_bytes()[..end].iter().enumerate().rev().filter(|(_, byte)| begins(byte));
    let Some((cut, _)) = begin.nth(left) else { return text.to_owned() };
    let kept = text[cut..].find(' ').map_or(cut, |at| cut + at + 1);
    ["…", &text[kept..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, fault: &str) -> String {
        let start = text.find(fault).expect("it is there");
        let runs = runs(text, &(0..text.len()), &(start..start + fault.len()));
        runs.iter().map(|run| if run.op == Op::Insert { format!("⟦{}⟧", run.text) } else { run.text.clone() }).collect()
    }

    #[test]
    fn a_fault_is_set_apart_and_a_whole_passage_is_not() {
        assert_eq!(marked("- حکم [@a, p. 201] صادر شد.", "p. 201"), "- حکم [@a, ⟦p. 201⟧] صادر شد.");
        assert_eq!(marked("## حکم\n", "حکم"), "حکم");
    }

    #[test]
    fn a_fault_without_a_width_is_named() {
        assert_eq!(marked("کتاب\u{200c} را", "\u{200c}"), "کتاب⟦⟨U+200C⟩⟧ را");
        assert_eq!(marked("می\u{200c}شود آن", "می\u{200c}شود"), "⟦می\u{200c}شود⟧ آن");
    }

    #[test]
    fn of_a_long_line_the_words_around_the_fault_are_shown() {
        let line = format!("{}[@a] {}", "پیش از آن ".repeat(40), "پس از آن ".repeat(40));
        let said = marked(&line, "[@a]");
        assert!(said.starts_with("…") && said.ends_with("…") && said.contains(" ⟦[@a]⟧ "), "{said}");
        assert!(said.chars().count() < 140, "{said}");
    }
}
