//! `broken-address`: a web address that leads nowhere because of how it is
//! written: digits of the language, a ZWNJ, a space before its bracket.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::facts::link::{Link, meant};
use crate::finding::{Fix, Level};
use crate::l10n::message::{Message, plain};
use crate::text::code_span::{code_spans, is_inside};
use crate::text::edit::Edit;
use crate::text::glance::Glance;

/// The rule.
pub const BROKEN_ADDRESS: Rule = Rule {
    name: "broken-address",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::LINK,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let raw = &text.document.source.text[text.document.passages[text.passage].span.clone()];
    // An address in ASCII is written right.
    let found = if raw.is_ascii() { &[] } else { text.facts.links(text.document) };
    let mut faults: Vec<Fault> = found.iter().filter_map(|link| spelled(text, link)).collect();
    faults.extend(apart(text).into_iter().map(|span| {
        let message = Message::new("check-broken-address-apart");
        let edit = Edit::new(span.clone(), "");
        Fault::new(message, span_place(text.document, span)).mended(Fix::Suggested, vec![edit])
    }));
    faults
}

/// An address with a digit or a ZWNJ that does not belong there.
fn spelled(text: &Text, link: &Link) -> Option<Fault> {
    if link.to.is_ascii() {
        return None;
    }
    // A reference link is written where its label is defined.
    let written = text.document.source.text.get(link.span.clone()).filter(|written| *written == link.to)?;
    let right = meant(written);
    if right == written {
        return None;
    }
    let message = Message::new("check-broken-address").with("address", plain(written)).with("right", plain(&right));
    let edit = Edit::new(link.span.clone(), &*right);
    Some(
        Fault::new(message, span_place(text.document, link.span.clone()))
            .about(written)
            .mended(Fix::Suggested, vec![edit]),
    )
}

static APART: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("] (http"));

/// The space between `[words]` and `(https://…)`.
fn apart(text: &Text) -> Vec<Range<usize>> {
    let of = &text.document.passages[text.passage];
    let seen = text.facts.seen;
    if !of.kind.is_prose() || ![Glance::BRACKET, Glance::PAREN, Glance::COLON].iter().all(|sign| seen.has(*sign)) {
        return Vec::new();
    }
    let raw = &text.document.source.text[of.span.clone()];
    let codes = LazyCell::new(|| code_spans(raw));
    let found = APART.find_iter(raw.as_bytes()).filter(|at| !is_inside(&codes, *at) && is_label(&raw[..*at]));
    found.map(|at| of.span.start + at + 1..of.span.start + at + 2).collect()
}

/// No words of a link are longer, in bytes.
const MOST: usize = 1000;

/// Whether brackets open that are no citation and no footnote.
fn is_label(before: &str) -> bool {
    let inner =
        before.bytes().rev().take(MOST).position(|byte| byte == b'[').map(|length| &before[before.len() - length..]);
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(['@', '^', ']', '\n']))
}
