//! What the author allows, and why: `<!-- hamgam: allow rule: reason -->` above
//! a passage, on either side. Without a reason it allows nothing.

use std::ops::Range;

use super::rule::{Pair, span_place};
use crate::content::directive::Directive;
use crate::content::document::Document;
use crate::finding::{Allowed, Place};
use crate::ledger::agreement::Side;

/// The comments about some passages that allow a rule to be broken.
pub fn passages(document: &Document, passages: Range<usize>, rule: &str) -> Vec<Allowed> {
    let mut found = Vec::new();
    for at in passages {
        for directive in &document.passages[at].directives {
            if let Directive::Allow { rule: named, reason } = directive
                && &**named == rule
                && !reason.is_empty()
            {
                found.push(Allowed { place: place(document, at, directive), reason: reason.to_string() });
            }
        }
    }
    found
}

/// The comments on either side of a row that allow a rule to be broken.
pub fn row(pair: &Pair, rule: &str) -> Vec<Allowed> {
    let of = |side: Side| match (pair.document(side), pair.row.half(side)) {
        (Some(document), Some(half)) => {
            passages(document, half.passages.start as usize..half.passages.end as usize, rule)
        }
        _ => Vec::new(),
    };
    [of(Side::Source), of(Side::Target)].concat()
}

/// The comments about the passage in which something stands.
pub fn around(document: &Document, place: &Place, rule: &str) -> Vec<Allowed> {
    let holds = |at: &usize| (document.passages[*at].line..=document.passages[*at].end_line).contains(&place.line);
    (0..document.passages.len()).filter(holds).flat_map(|at| passages(document, at..at + 1, rule)).collect()
}

/// Where a comment about a passage stands.
pub fn place(document: &Document, passage: usize, directive: &Directive) -> Place {
    let own = document.passages[passage].span.clone();
    span_place(document, document.directive_span(passage, directive).unwrap_or(own.start..own.start))
}
