//! `bidi-control`: characters that reorder what readers see: overrides,
//! embeddings, isolates that are not closed in their paragraph, and any of them
//! (direction marks too) in a citekey or an address.
//!
//! The whole file is looked at, in every language: code that reads otherwise
//! than it runs is how a reviewer is deceived.

use std::ops::Range;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Whole, span_place};
use crate::citation::parse::citations;
use crate::content::document::Document;
use crate::facts::mask::{WORD, mask};
use crate::finding::{Fix, Level};
use crate::l10n::message::{Message, code};
use crate::text::bidi::is_control;
use crate::text::edit::Edit;
use crate::text::glance::Glance;
use crate::text::glance::glance;

/// The rule.
pub const BIDI_CONTROL: Rule = Rule {
    name: "bidi-control",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Document(look),
};

fn look(whole: &Whole) -> Vec<Fault> {
    let text = &whole.document.source.text;
    let controls: Vec<(usize, char)> = loud(whole).into_iter().flat_map(|part| controls(text, part)).collect();
    debug_assert!(self::controls(text, 0..text.len()).eq(controls.iter().copied()), "a glance sees every control");
    let mut faults = Vec::new();
    let mut at = 0;
    while at < controls.len() {
        let end = paragraph_end(text, controls[at].0);
        let count = controls[at..].iter().take_while(|(place, _)| *place < end).count();
        paragraph(whole.document, &controls[at..at + count], &mut faults);
        at += count;
    }
    faults
}

/// The parts of a file that may hold a control: all but the prose in which a glance has
/// seen nothing that is hidden.
fn loud(whole: &Whole) -> Vec<Range<usize>> {
    let text = &whole.document.source.text;
    let (mut found, mut from) = (Vec::new(), 0);
    for passage in 0..whole.document.passages.len() {
        for prose in (whole.facts)(passage).prose.iter().filter(|prose| !prose.seen.has(Glance::HIDDEN)) {
            // Most that stands between two passages is the end of a line.
            let between = text.get(from..prose.start).is_some_and(|between| !between.is_ascii());
            found.extend(between.then_some(from..prose.start));
            from = from.max(prose.start + prose.text.len());
        }
    }
    found.push(from..text.len());
    found
}

const JOINT: &[u8] = "\u{200c}".as_bytes();
const MARK: &[u8] = "\u{61c}".as_bytes();

/// The controls of a part of a text, in order: one of them begins with the byte of Arabic
/// letters and is known by the next, all others begin with that of signs.
fn controls(text: &str, part: Range<usize>) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let start = move |at: usize| match bytes[at] {
        // A ZWNJ is in Persian everywhere.
        0xe2 => (!bytes[at..].starts_with(JOINT)).then_some(at),
        _ => at.checked_sub(1).filter(|start| bytes[*start..].starts_with(MARK)),
    };
    let places = memchr::memchr2_iter(0xe2, MARK[1], &bytes[part.clone()]).map(move |at| part.start + at);
    let starts = places.filter_map(start);
    starts.filter_map(move |at| text[at..].chars().next().map(|c| (at, c)).filter(|(_, c)| is_control(*c)))
}

/// Direction ends with the paragraph.
fn paragraph_end(text: &str, at: usize) -> usize {
    text[at..]
        .match_indices('\n')
        .map(|(end, _)| at + end + 1)
        .find(|&next| text[next..].lines().next().is_none_or(|line| line.trim_matches([' ', '\t', '>']).is_empty()))
        .unwrap_or(text.len())
}

/// What a paragraph has opened: where, with what, and the fault that says so.
type Open = Vec<(usize, char, Option<usize>)>;

fn paragraph(document: &Document, controls: &[(usize, char)], faults: &mut Vec<Fault>) {
    let text = &document.source.text;
    let mut prose = Prose::default();
    let (mut open, mut isolates): (Open, usize) = (Vec::new(), 0);
    for &(at, c) in controls {
        let span = at..at + c.len_utf8();
        match c {
            '\u{202d}' | '\u{202e}' => {
                open.push((at, c, Some(faults.len())));
                let fix = if prose.holds(document, at) { Fix::Safe } else { Fix::Suggested };
                faults.push(fault(document, "check-bidi-control", span, Some(fix)));
            }
            '\u{202a}' | '\u{202b}' => open.push((at, c, None)),
            '\u{2066}'..='\u{2068}' => {
                open.push((at, c, None));
                isolates += 1;
            }
            '\u{202c}' => match open.pop_if(|(_, c, _)| *c <= '\u{202e}') {
                // The end of an override goes with it.
                Some((_, _, Some(fault))) => {
                    faults[fault].mend.iter_mut().for_each(|m| m.edits.push(Edit::new(span.clone(), "")))
                }
                Some((from, kind, None)) => faults.push(embedding(document, from, kind, span)),
                None => faults.push(fault(document, "check-bidi-control-unopened", span, Some(Fix::Suggested))),
            },
            '\u{2069}' if isolates > 0 => {
                isolates -= 1;
                while let Some((from, kind, _)) = open.pop() {
                    if kind >= '\u{2066}' {
                        faults.extend(token(text, from).map(|id| fault(document, id, from..from + 3, None)));
                        break;
                    }
                }
            }
            '\u{2069}' => faults.push(fault(document, "check-bidi-control-unopened", span, Some(Fix::Suggested))),
            _ => faults.extend(token(text, at).map(|id| fault(document, id, span.clone(), Some(fix_in(id))))),
        }
    }
    for (at, c, _) in open.into_iter().filter(|(_, _, fault)| fault.is_none()) {
        faults.push(fault(document, "check-bidi-control-unclosed", at..at + c.len_utf8(), Some(Fix::Suggested)));
    }
}

/// The prose of the passage that was asked about last.
#[derive(Default)]
struct Prose(Option<(usize, String)>);

impl Prose {
    /// Whether a byte stands in prose: not in code, an address, a citation.
    fn holds(&mut self, document: &Document, at: usize) -> bool {
        let Some(passage) = document.passages.partition_point(|passage| passage.span.start <= at).checked_sub(1) else {
            return false;
        };
        let of = &document.passages[passage];
        if !of.kind.is_prose() || !of.span.contains(&at) {
            return false;
        }
        if self.0.as_ref().is_none_or(|(known, _)| *known != passage) {
            let raw = &document.source.text[of.span.clone()];
            self.0 = Some((passage, mask(raw, glance(raw), &citations(raw)).into_owned()));
        }
        self.0.as_ref().is_some_and(|(_, text)| text.as_bytes()[at - of.span.start] > WORD as u8)
    }
}

/// Nobody means it in a citekey; an address without it is another address.
fn fix_in(id: &str) -> Fix {
    if id == "check-bidi-control-citekey" { Fix::Safe } else { Fix::Suggested }
}

fn fault(document: &Document, id: &'static str, span: Range<usize>, fix: Option<Fix>) -> Fault {
    let control = document.source.text[span.start..].chars().next().unwrap_or_default();
    let message = Message::new(id).with("code", control);
    let fault = Fault::new(message, span_place(document, span.clone())).about(code(control));
    match fix {
        Some(fix) => fault.mended(fix, vec![Edit::new(span, "")]),
        None => fault,
    }
}

/// An embedding that is closed does what an isolate does better.
fn embedding(document: &Document, from: usize, kind: char, close: Range<usize>) -> Fault {
    let isolate = if kind == '\u{202a}' { "\u{2066}" } else { "\u{2067}" };
    let edits = vec![Edit::new(from..from + kind.len_utf8(), isolate), Edit::new(close, "\u{2069}")];
    let found = fault(document, "check-bidi-control-embedding", from..from + kind.len_utf8(), None);
    found.mended(Fix::Suggested, edits).lighter_if(true)
}

/// No citekey or address is looked through further than this.
const MOST: usize = 400;

/// What a control stands in where none may stand: a citekey, an address.
fn token(text: &str, at: usize) -> Option<&'static str> {
    let ends =
        |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | ';' | '؛' | '،' | '<' | '>' | '"' | '`');
    let near = (at.saturating_sub(MOST)..at).find(|&from| text.is_char_boundary(from)).unwrap_or(at);
    let start = text[near..at]
        .rfind(ends)
        .map_or(near, |end| near + end + text[near + end..].chars().next().map_or(1, char::len_utf8));
    let token: String = text[start..at].chars().filter(|c| !is_control(*c)).collect();
    let rest = text[at..].trim_start_matches(is_control);
    let goes_on =
        rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '%' | '.' | ':'));
    let key = |token: &str| token.trim_start_matches('-').strip_prefix('@').is_some_and(|key| !key.contains('@'));
    let group = text[..start].trim_end_matches('-').ends_with(['[', ';', '؛']) && rest.starts_with([',', '،']);
    if key(&token) && (goes_on || group) {
        return Some("check-bidi-control-citekey");
    }
    let address = token.contains("://") || token.starts_with("mailto:") || text[..start].ends_with("](");
    (address && (goes_on || text[..start].ends_with("]("))).then_some("check-bidi-control-address")
}
