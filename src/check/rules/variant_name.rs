//! `variant-name`: a spelling of a name that the glossary accepts, but does not
//! prefer.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text, span_place};
use crate::facts::name::Named;
use crate::finding::{Fix, Level};
use crate::glossary::boundary::Ending;
use crate::glossary::find::{Finder, Rank};
use crate::l10n::message::Message;
use crate::text::edit::Edit;
use crate::text::fold::fold;
use crate::text::glance::Glance;

/// The rule.
pub const VARIANT_NAME: Rule = Rule {
    name: "variant-name",
    level: Level::Note,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(finder) = text.glossary.finder(text.locale) else { return Vec::new() };
    let own = text.names.iter().filter(|name| name.inside.is_none() && name.ending <= Ending::Inflected);
    own.filter_map(|name| {
        let better = preferred(text, finder, name)?;
        let written = &text.document.source.text[name.span.clone()];
        let message = Message::new("check-variant-name").with("form", written).with("better", better);
        let fault = Fault::new(message, span_place(text.document, name.span.clone())).about(written);
        Some(fault.mended(Fix::Suggested, vec![Edit::new(name.span.clone(), better)]))
    })
    .collect()
}

/// The preferred spelling of a name that is written as a variant of it; nothing
/// for a shorter form, a title, or a name of another kind.
fn preferred<'t>(text: &Text<'t>, finder: &Finder, name: &Named) -> Option<&'t str> {
    let written = &text.document.source.text[name.span.clone()];
    let forms = || name.forms.iter().map(|&at| finder.form(at));
    let is_meant = forms().all(|form| form.rank == Rank::Variant || form.text != *written);
    let form = forms().find(|form| form.rank == Rank::Variant && form.text == *written).filter(|_| is_meant)?;
    let term = &text.glossary.terms[form.term as usize];
    let better = &*term.forms(text.locale)?.term;
    (term.is_name() && is_spelling(written, better)).then_some(better)
}

/// Whether two forms are spellings of one: almost the same letters.
fn is_spelling(form: &str, other: &str) -> bool {
    let letters = |text: &str| fold(text).text.replace(' ', "");
    let (a, b) = (letters(form), letters(other));
    let shorter = |a: &str, b: &str| b.starts_with(a) || b.ends_with(a);
    a == b
        || !shorter(&a, &b) && !shorter(&b, &a) && similar::TextDiff::from_chars(a.as_str(), b.as_str()).ratio() >= 0.8
}
