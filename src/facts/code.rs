//! Code: what stands between backticks or in a `<code>` element, and where.

use std::borrow::Cow;
use std::ops::Range;

use super::Prose;
use super::mask::{code_elements, unquoted};
use crate::content::document::Document;
use crate::text::bidi::is_control;
use crate::text::glance::Glance;
use crate::text::number::numbers;
use crate::text::numeral::ascii_digit;
use crate::text::token::tokens;

/// A piece of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code<'d> {
    /// Its bytes in the file, backticks or tags included.
    pub span: Range<usize>,
    /// The code, white space folded, without characters that only steer
    /// direction.
    pub text: Cow<'d, str>,
}

/// The code of some passages whose prose was read, in order.
pub fn codes<'d>(document: &'d Document, prose: &[Prose]) -> Vec<Code<'d>> {
    let mut found = Vec::with_capacity(prose.iter().map(|prose| prose.codes.len()).sum());
    let is_prose = |prose: &&Prose| document.passages[prose.passage].kind.is_prose();
    for prose in prose.iter().filter(|prose| prose.seen.has(Glance::TICK.or(Glance::LESS))).filter(is_prose) {
        let (start, spans) = (prose.start, &prose.codes);
        let written = &document.source.text[start..start + prose.text.len()];
        let raw = if prose.seen.has(Glance::MORE) { unquoted(written) } else { written.into() };
        let code = |span: Range<usize>| {
            let in_file = start + span.start..start + span.end;
            let written = document.source.text[in_file.clone()].trim_matches('`');
            let text = if is_folded(written) { written.into() } else { folded(raw[span].trim_matches('`')).into() };
            Code { text, span: in_file }
        };
        let first = found.len();
        found.extend(spans.iter().cloned().map(code));
        if prose.seen.has(Glance::LESS) {
            found.extend(code_elements(&raw, spans).map(|span| {
                let text = folded(&plain(&raw[span.clone()])).into();
                Code { text, span: start + span.start..start + span.end }
            }));
            found[first..].sort_by_key(|code| code.span.start);
        }
    }
    found
}

/// What an element shows: without its tags, and those inside.
fn plain(element: &str) -> String {
    let parts = element.split('<').skip(1).map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = parts.collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The numbers that are set as code in a passage, those of [`figures`]; of
/// thousands the first.
pub fn all_figures(raw: &str, codes: &[Range<usize>], seen: Glance) -> Vec<String> {
    let ticked = codes.iter().flat_map(|span| figures(raw[span.clone()].trim_matches('`')));
    let elements = seen.has(Glance::LESS).then(|| code_elements(raw, codes)).into_iter().flatten();
    ticked.chain(elements.flat_map(|span| figures(&plain(&raw[span])))).take(MOST).collect()
}

/// More numbers in code are not read.
const MOST: usize = 1000;

/// The numbers of code that begins with one: `100`, `-1.5`, `21,000 * 200`, `< 45 µs`.
pub fn figures(code: &str) -> Vec<String> {
    let signs = [' ', '-', '+', '<', '>', '~', '≤', '≥'];
    let begins = code.trim_start_matches(signs).starts_with(|c: char| ascii_digit(c).is_ascii_digit());
    if !begins || code.len() > LONGEST {
        return Vec::new();
    }
    numbers(&tokens(code), |_| true, false).iter().map(|number| number.value().to_owned()).collect()
}

/// Of longer code no numbers are read.
const LONGEST: usize = 100;

/// Whether code is of ASCII, with one space between its words.
fn is_folded(code: &str) -> bool {
    let is_apart = |both: &[u8]| both != b"  ";
    code.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && !code.starts_with(' ')
        && !code.ends_with(' ')
        && code.as_bytes().windows(2).all(is_apart)
}

fn folded(code: &str) -> String {
    let bare: String = code.chars().filter(|c| !is_control(*c)).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
