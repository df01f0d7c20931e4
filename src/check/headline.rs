//! Headings that stand as in the original, and what tells a phrase that was left from
//! a name that may stay: "Sources" and "Manjil, 1990" from "Hugo".

use crate::check::rule::Pair;
use crate::content::document::Document;
use crate::content::passage::{Kind, Passage};
use crate::ledger::agreement::Side;
use crate::text::bidi::has_rtl;

/// So many passages before a heading, and behind it, are looked at.
const REACH: usize = 200;

/// So many bytes of the original are searched for its words.
const MOST: usize = 60_000;

/// Whether a heading in Latin letters that stands as in the original is more than a
/// name, among headings that are translated.
pub fn is_left(pair: &Pair, text: &str) -> bool {
    let (name, year) = dated(text);
    let words: Vec<&str> = name.split_whitespace().map(|word| word.trim_matches([',', ':', ';', '?', '!'])).collect();
    if words.is_empty() || words.len() > MANY || !words.iter().all(|word| is_plain(word)) {
        return false;
    }
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    // "The old bridges"; "The Hague" is a name.
    let led = matches!(words[0], "The" | "A" | "An") && (words.len() > 2 || words.len() == 2 && !capital(words[1]));
    if !capital(words[0]) || !is_among_translated(pair) {
        return false;
    }
    led || year || {
        let mut long = words.iter().filter(|word| word.len() > 3).peekable();
        let (original, translation) = (Text::of(pair, Side::Source), Text::of(pair, Side::Target));
        // What the translation keeps in its sentences may head them too: «هر Web Worker».
        let kept = |word: &str| translation.as_ref().is_some_and(|text| text.has(word) || text.has(&small(word)));
        long.peek().is_some() && long.all(|word| is_common(word, original.as_ref()) && !kept(one(word)))
    }
}

/// A heading has no more words.
const MANY: usize = 10;

/// The words before a year that ends a heading, "Manjil, 1990", and whether one does.
fn dated(text: &str) -> (&str, bool) {
    let bare = text.strip_suffix(')').unwrap_or(text);
    let name = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let sign = if bare.len() < text.len() { " (" } else { ", " };
    match name.strip_suffix(sign).filter(|_| bare.len() - name.len() == "1990".len()) {
        Some(name) => (name, true),
        None => (text, false),
    }
}

/// Whether a word is written as words are: no `camelCase`, no `CSS`, no `v8`.
fn is_plain(word: &str) -> bool {
    let part = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'\'')
            && part.bytes().skip(1).all(|byte| !byte.is_ascii_uppercase())
    };
    !word.is_empty() && word.split('-').all(part)
}

/// Whether more headings near by are translated than stand in Latin letters.
fn is_among_translated(pair: &Pair) -> bool {
    let Some((document, near)) = near(pair, Side::Target) else { return false };
    let headings = near.iter().filter(|passage| matches!(passage.kind, Kind::Heading(_)));
    let (translated, left): (Vec<&Passage>, Vec<&Passage>) =
        headings.partition(|passage| has_rtl(&document.source.text[passage.span.clone()]));
    translated.len() > left.len()
}

/// A document and its passages around those of a row.
fn near<'p>(pair: &'p Pair, side: Side) -> Option<(&'p Document, &'p [Passage])> {
    let (document, half) = (pair.document(side)?, pair.row.half(side)?);
    let at = half.passages.start as usize;
    let around = at.saturating_sub(REACH)..(at + REACH).min(document.passages.len());
    Some((document, document.passages.get(around)?))
}

/// The prose of a side around a heading.
struct Text<'p>(Vec<&'p str>);

impl<'p> Text<'p> {
    fn of(pair: &'p Pair, side: Side) -> Option<Text<'p>> {
        let (document, near) = near(pair, side)?;
        let mut left = MOST;
        let prose = near.iter().filter(|passage| matches!(passage.kind, Kind::Paragraph | Kind::Row));
        let texts = prose.map(|passage| &document.source.text[passage.span.clone()]);
        let enough = |text: &&str| {
            let fits = text.len() <= left;
            left = left.saturating_sub(text.len());
            fits
        };
        Some(Text(texts.take_while(enough).collect()))
    }

    /// Whether it has a word, or several of it, as it is written, outside of code.
    fn has(&self, word: &str) -> bool {
        let stands = |text: &str, at: usize| {
            let behind = &text[at + word.len()..];
            let behind = behind.strip_prefix('s').unwrap_or(behind).bytes().next();
            let alone = at == 0 || matches!(text.as_bytes()[at - 1], b' ' | b'\n' | b'(' | b'-' | b'[' | 0x80..);
            let ends =
                behind.is_none_or(|byte| byte.is_ascii_whitespace() || b".,;:!?)]-".contains(&byte) || byte > 127);
            alone && ends && text[..at].bytes().filter(|byte| *byte == b'`').count() % 2 == 0
        };
        self.0.iter().any(|text| memchr::memmem::find_iter(text.as_bytes(), word).take(FEW).any(|at| stands(text, at)))
    }
}

/// Of more places in a passage none is looked at.
const FEW: usize = 20;

/// Whether a word is none of a name: it heads chapters, ends as such words do, or the
/// original writes it in small letters too.
fn is_common(word: &str, original: Option<&Text>) -> bool {
    let small = small(word);
    let one = one(&small);
    HEADS.contains(&small.as_str())
        || ENDINGS.iter().any(|end| one.len() > end.len() + 2 && one.ends_with(end))
        || original.is_some_and(|original| original.has(one))
}

fn small(word: &str) -> String {
    word.to_ascii_lowercase()
}

/// A word that may stand for several, as one.
fn one(word: &str) -> &str {
    word.strip_suffix('s').filter(|one| one.len() > 3).unwrap_or(word)
}

/// How words end that hardly are a name.
const ENDINGS: &[&str] = &[
    "ology", "ography", "ization", "isation", "ication", "iation", "uation", "igation", "ulation", "oration",
    "entation", "arance", "urance", "istance", "erence", "idence", "iples",
];

/// Words that head chapters.
const HEADS: &[&str] = &[
    "introduction",
    "background",
    "overview",
    "conclusion",
    "conclusions",
    "sources",
    "notes",
    "references",
    "summary",
    "contents",
    "bibliography",
    "preface",
    "foreword",
    "appendix",
    "chronology",
    "timeline",
    "glossary",
    "abstract",
    "acknowledgements",
    "acknowledgments",
    "methods",
    "results",
    "discussion",
    "further",
    "reading",
    "history",
    "examples",
    "requirements",
    "installation",
    "literature",
];
