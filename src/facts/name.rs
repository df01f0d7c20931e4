//! Names and terms of the glossary that a text uses, and where.

use std::ops::Range;

use super::Facts;
use crate::glossary::boundary::Ending;
use crate::glossary::find::{Finder, Rank, is_title};

/// A name or a term in a text.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its bytes in the file, without what an inflection adds.
    pub span: Range<usize>,
    /// What it may be, by index of the glossary: a surname may be several
    /// people.
    pub terms: Vec<u32>,
    /// The forms that it may be, by index of the finder.
    pub forms: Vec<u32>,
    /// What the word goes on with.
    pub ending: Ending,
    /// It is a part of a longer form, whose place in the list this is.
    pub inside: Option<usize>,
    /// It is no more than the last word of someone's name.
    pub is_surname: bool,
    /// It is such a word, and a title: the Shah.
    pub is_title: bool,
    /// The next word has a capital too: `Mahdi` in `Mahdi Bazargan`.
    pub goes_on: bool,
}

/// The names and terms of some facts, in order, a longer form before those that
/// it holds.
pub fn named(facts: &Facts, finder: &Finder) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for prose in &facts.prose {
        let first = found.len();
        for hit in finder.find(&prose.text) {
            let mut terms: Vec<u32> = hit.forms.iter().map(|&form| finder.form(form).term).collect();
            terms.dedup();
            let is_surname = hit.forms.iter().all(|&form| finder.form(form).rank == Rank::Surname);
            found.push(Named {
                span: prose.start + hit.span.start..prose.start + hit.span.end,
                terms,
                ending: hit.ending,
                inside: hit.inside.map(|at| first + at),
                is_surname,
                is_title: is_surname && is_title(&prose.text[hit.span.clone()]),
                goes_on: goes_on(&prose.text[hit.span.end..]),
                forms: hit.forms,
            });
        }
    }
    found
}

fn goes_on(rest: &str) -> bool {
    rest.strip_prefix(' ').and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
}
