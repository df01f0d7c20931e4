//! Code spans: what stands between backticks, and where.

use std::borrow::Cow;
use std::ops::Range;

use super::mask::unquoted;
use crate::content::document::Document;
use crate::text::bidi::is_control;
use crate::text::code_span::code_spans;

/// A code span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code<'d> {
    /// Its bytes in the file, backticks included.
    pub span: Range<usize>,
    /// The code, white space folded, without characters that only steer
    /// direction.
    pub text: Cow<'d, str>,
}

/// The code spans of some passages, in order.
pub fn codes(document: &Document, passages: Range<usize>) -> Vec<Code<'_>> {
    let mut found = Vec::new();
    for passage in document.passages[passages].iter().filter(|passage| passage.kind.is_prose()) {
        let raw = unquoted(&document.source.text[passage.span.clone()]);
        let start = passage.span.start;
        let code = |span: Range<usize>| {
            let in_file = start + span.start..start + span.end;
            let written = document.source.text[in_file.clone()].trim_matches('`');
            let text = if is_folded(written) { written.into() } else { folded(raw[span].trim_matches('`')).into() };
            Code { text, span: in_file }
        };
        found.extend(code_spans(&raw).into_iter().map(code));
    }
    found
}

fn is_folded(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_graphic())
}

fn folded(code: &str) -> String {
    let bare: String = code.chars().filter(|c| !is_control(*c)).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
