//! Prose as rules about letters and signs look at it: what is code, address,
//! citation, math, attribute or in another language is filled up, and what they
//! find becomes one fault a passage, with the edits that mend it.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use super::fault::Fault;
use super::rule::{Text, span_place};
use crate::facts::Prose;
use crate::facts::mask::{WORD, fill};
use crate::finding::Fix;
use crate::l10n::message::Message;
use crate::text::edit::Edit;
use crate::text::form;
use crate::text::glance::Glance;

/// The prose of a passage, and where it begins in the file.
#[derive(Debug)]
pub struct Script<'t> {
    /// As many bytes as in the file.
    pub text: Cow<'t, str>,
    /// Where it begins.
    pub start: usize,
}

/// Whether a text is Persian: rules about Persian letters say nothing elsewhere.
pub fn is_persian(text: &Text) -> bool {
    matches!(text.locale.language(), "fa" | "prs")
}

/// The prose of a passage of a Persian document, if a glance has seen what is
/// wanted in it.
pub fn persian<'t>(text: &Text<'t>, wanted: Glance) -> Option<&'t Script<'t>> {
    script_if(text, wanted, is_persian)
}

/// The prose of a passage, if a glance has seen what is wanted in it.
pub fn script<'t>(text: &Text<'t>, wanted: Glance) -> Option<&'t Script<'t>> {
    script_if(text, wanted, |_| true)
}

fn script_if<'t>(text: &Text<'t>, wanted: Glance, fits: impl Fn(&Text) -> bool) -> Option<&'t Script<'t>> {
    let prose = text.facts.prose.first().filter(|prose| prose.seen.has(wanted) && fits(text))?;
    Some(text.script.get_or_init(|| Script::of(text, prose)))
}

/// The parts of some spans that lie in a piece of the file.
fn within(spans: &[Range<usize>], start: usize, length: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    let first = spans.partition_point(|span| span.end <= start);
    let inside = spans[first..].iter().take_while(move |span| span.start < start + length);
    inside.map(move |span| span.start.max(start) - start..(span.end - start).min(length))
}

/// What opens a hole, what closes it, and what a glance sees of it.
const HOLES: &[(&str, &str, Glance)] = &[
    ("$$", "$$", Glance::SIGIL),
    ("$", "$", Glance::SIGIL),
    ("{", "}", Glance::BRACE),
    ("][", "]", Glance::BRACKET),
    ("&", ";", Glance::SIGIL),
];

/// What is no prose beyond what facts fill up: math, attributes, entities, the
/// labels of links.
fn holes(raw: &str, seen: Glance) -> Vec<Range<usize>> {
    let mut holes = Vec::new();
    for &(open, close, _) in HOLES.iter().filter(|(.., wanted)| seen.has(*wanted)) {
        let mut from = 0;
        // Signs that few texts have often.
        while let Some(start) = memchr::memchr(open.as_bytes()[0], &raw.as_bytes()[from..]).map(|at| from + at) {
            if !raw[start..].starts_with(open) {
                from = start + 1;
                continue;
            }
            from = start + open.len();
            let most = if open == "&" { 32 } else { raw.len() };
            let near = &raw.as_bytes()[from..raw.len().min(from + most)];
            let Some(length) = memmem::find(near, close.as_bytes()) else {
                if open == "&" {
                    continue;
                }
                break;
            };
            let inside = &raw[from..from + length];
            if is_hole(open, inside) {
                from += length + close.len();
                holes.push(start..from);
            }
        }
    }
    holes
}

fn is_hole(open: &str, inside: &str) -> bool {
    match open {
        "&" => inside.chars().all(|c| c.is_ascii_alphanumeric() || c == '#') && !inside.is_empty(),
        "$" => !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace) && !inside.is_empty(),
        _ => !inside.contains("\n\n"),
    }
}

/// Runs of characters of a kind.
pub fn runs<'a>(text: &'a str, kind: impl Fn(char) -> bool + 'a) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(&kind)?;
        from = start + text[start..].find(|c| !kind(c)).unwrap_or(text.len() - start);
        Some(start..from)
    })
}

/// A place in prose, and what belongs there.
pub struct Slip {
    /// Bytes of the prose.
    pub span: Range<usize>,
    /// What belongs there.
    pub right: String,
}

impl Slip {
    /// A slip at some bytes of the prose.
    pub fn new(span: Range<usize>, right: impl Into<String>) -> Slip {
        Slip { span, right: right.into() }
    }
}

impl<'t> Script<'t> {
    fn of(text: &Text<'t>, prose: &'t Prose) -> Script<'t> {
        let raw = &text.document.source.text[prose.start..prose.start + prose.text.len()];
        let mut holes =
            holes(raw, text.facts.seen).into_iter().chain(within(text.foreign, prose.start, raw.len())).peekable();
        if holes.peek().is_none() {
            return Script { text: Cow::Borrowed(&prose.text), start: prose.start };
        }
        let text = fill(&prose.text, holes.map(|span| (span, WORD)).collect());
        Script { text: Cow::Owned(text), start: prose.start }
    }

    /// The character that ends at a byte.
    pub fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// The character that begins at a byte.
    pub fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Whether some bytes hold markup apart: between two signs, at the head of a
    /// line before one, or alone at its end.
    pub fn parts_signs(&self, span: &Range<usize>) -> bool {
        let sign = |c: char| c.is_ascii_punctuation() || c <= WORD;
        let before = self.text[..span.start].trim_end_matches([' ', '\t', '>']);
        let heads = before.is_empty() || before.ends_with(['\n', '\r']);
        let rest = self.text[span.end..].trim_start_matches([' ', '\t']);
        let ends = rest.is_empty() || rest.starts_with(['\n', '\r']);
        let after = self.after(span.end);
        let opens = ends || after.is_some_and(|c| sign(c) || c.is_whitespace() || c.is_numeric());
        let alone = ends && self.before(span.start).is_none_or(char::is_whitespace);
        alone || heads && opens || self.before(span.start).is_some_and(sign) && after.is_some_and(sign)
    }

    /// The word that some bytes stand in: up to white space and what is no
    /// prose.
    pub fn word(&self, span: &Range<usize>) -> Range<usize> {
        let ends = |c: char| c.is_whitespace() || c <= WORD;
        let start = self.text[..span.start]
            .rfind(ends)
            .map_or(0, |at| at + self.text[at..].chars().next().map_or(1, char::len_utf8));
        let end = self.text[span.end..].find(ends).map_or(self.text.len(), |at| span.end + at);
        start..end
    }

    /// One fault for all slips of a passage: it shows the first word, as it
    /// stands and as it would be.
    pub fn fault(&self, text: &Text, id: &'static str, slips: &[Slip], fix: Fix) -> Option<Fault> {
        let first = slips.first()?;
        let word = self.word(&first.span);
        let inside = |slip: &&Slip| word.start <= slip.span.start && slip.span.end <= word.end;
        let mut right = String::with_capacity(word.len() + LONGEST_RIGHT);
        let mut at = word.start;
        for slip in slips.iter().filter(inside) {
            right.push_str(&self.text[at..slip.span.start]);
            right.push_str(&slip.right);
            at = slip.span.end;
        }
        right.push_str(&self.text[at..word.end]);
        let wrong = &self.text[word];
        let (own, to) = (bare(wrong), bare(&right));
        let fact = shown(own);
        let (from, to) = if own == to { (shown(wrong), shown(&right)) } else { (fact.clone(), shown(to)) };
        let message = Message::new(id)
            .with("word", from)
            .with("right", to)
            .with("code", self.after(first.span.start).unwrap_or_default())
            .with("more", slips.len() - 1);
        let place = span_place(text.document, self.start + first.span.start..self.start + first.span.end);
        let edits =
            slips.iter().map(|slip| Edit::new(self.start + slip.span.start..self.start + slip.span.end, &*slip.right));
        Some(Fault::new(message, place).about(fact).mended(fix, edits.collect()))
    }
}

/// What belongs into a word where it is wrong is seldom longer, in bytes.
const LONGEST_RIGHT: usize = 8;

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    let sign = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | '(' | ')' | '[' | ']' | '*' | '_' | '"')
            || matches!(c, '،' | '؛' | '؟' | '«' | '»')
    };
    let bare = word.trim_matches(sign);
    if bare.is_empty() { word } else { bare }
}

/// A word as a message shows it: nothing in it steers, and it is not long.
fn shown(word: &str) -> String {
    if word.len() <= 40 && !word.contains(form::is_invisible) {
        return word.to_owned();
    }
    let seen: String = word.chars().filter(|&c| !form::is_invisible(c)).take(40).collect();
    if seen.len() < word.len() && word.chars().count() > 40 { seen + "…" } else { seen }
}
