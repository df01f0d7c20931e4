//! `forbidden-term`: a form that the glossary says to avoid, in our own voice.

use std::ops::Range;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::facts::Prose;
use crate::facts::name::Named;
use crate::facts::quotation::{outermost, quotations, titles};
use crate::finding::{Fix, Level};
use crate::glossary::boundary::Ending;
use crate::glossary::find::{Finder, Form, Rank};
use crate::l10n::message::Message;
use crate::text::code_span::is_inside;
use crate::text::edit::Edit;
use crate::text::glance::Glance;

/// The rule.
pub const FORBIDDEN_TERM: Rule = Rule {
    name: "forbidden-term",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(finder) = text.glossary.finder(text.locale) else { return Vec::new() };
    if text.document.passages[text.passage].shape.quotes > 0 {
        return Vec::new();
    }
    let own = text.names.iter().filter_map(|name| Some((name, avoided(text, finder, name)?)));
    let mut own = own.peekable();
    let others = if own.peek().is_some() { words_of_others(text) } else { Vec::new() };
    let is_quoted = |name: &Named| is_inside(&others, name.span.start);
    own.filter(|(name, _)| !is_quoted(name)).map(|(name, form)| fault(text, name, form)).collect()
}

/// The form to avoid that a text uses, if it is one: as a word of its own, not
/// as a part of a form that is accepted.
fn avoided<'f>(text: &Text, finder: &'f Finder, name: &Named) -> Option<&'f Form> {
    let form = |at: &u32| finder.form(*at);
    let is_accepted = |form: &Form| matches!(form.rank, Rank::Preferred | Rank::Variant);
    let written = &text.document.source.text[name.span.clone()];
    let avoid = name.forms.iter().map(form).find(|form| form.rank == Rank::Avoid)?;
    let twin = name.forms.iter().map(form).any(is_accepted);
    let shielded =
        name.inside.is_some_and(|at| text.names[at].forms.iter().map(form).any(|form| form.rank != Rank::Surname));
    let meant = if twin { written == avoid.text } else { name.ending <= Ending::Inflected };
    (meant && !shielded).then_some(avoid)
}

/// Bytes of quotations and titles, in order and apart.
fn words_of_others(text: &Text) -> Vec<Range<usize>> {
    let of = |prose: &Prose| {
        let found = quotations(&prose.text).into_iter().chain(titles(&prose.text));
        let start = prose.start;
        found.map(|span| start + span.start..start + span.end).collect::<Vec<_>>()
    };
    outermost(text.facts.prose.iter().flat_map(of).collect())
}

fn fault(text: &Text, name: &Named, form: &Form) -> Fault {
    let term = &text.glossary.terms[form.term as usize];
    let better = term.forms(text.locale).map_or("", |forms| &forms.term);
    let id = if better.is_empty() { "check-forbidden-term-none" } else { "check-forbidden-term" };
    let written = &text.document.source.text[name.span.clone()];
    let message = Message::new(id).with("form", written).with("better", better);
    let fault = Fault::new(message, span_place(text.document, name.span.clone())).about(form.text.as_str());
    match name.ending {
        Ending::Bare if !better.is_empty() => fault.mended(Fix::Suggested, vec![Edit::new(name.span.clone(), better)]),
        _ => fault,
    }
}
