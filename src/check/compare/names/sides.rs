//! What is asked of a name of either side.

use super::Sides;
use crate::facts::Facts;
use crate::facts::name::Named;
use crate::glossary::boundary::Ending;

impl Sides<'_> {
    /// Whether it is a name that asks for its like.
    pub(super) fn is_name(&self, name: &Named) -> bool {
        !name.is_title && name.terms.iter().all(|&term| self.glossary.terms[term as usize].is_name())
    }

    /// Whether a name of the leading side is a part of another name.
    pub(super) fn is_part(&self, name: &Named) -> bool {
        name.inside.is_some_and(|at| self.is_name(&self.leads[at]))
    }

    /// Whether a name is no part of another name; it may be one of a term.
    pub(super) fn is_whole(&self, names: &[Named], name: &Named) -> bool {
        name.inside.is_none_or(|at| !self.is_name(&names[at]))
    }

    /// Whether `other` is a name of its own, of the kind of `name`.
    pub(super) fn is_own(&self, other: &Named, name: &Named) -> bool {
        let weak = other.is_surname && other.span.len() < 8;
        let whole = other.inside.is_none() && other.ending <= Ending::Inflected && !weak;
        whole && self.alike(other, name)
    }

    /// Whether the words can be nothing but a name: without capitals a surname
    /// may be any word, and an ending may make another one of it.
    pub(super) fn is_sure(&self, name: &Named) -> bool {
        let whole = name.ending == Ending::Bare || name.ending == Ending::Inflected && !self.here.is_rtl();
        whole && name.inside.is_none() && !(name.is_surname && (self.here.is_rtl() || name.goes_on))
    }

    /// Whether the glossary knows the name in the other language.
    pub(super) fn has_forms(&self, name: &Named) -> bool {
        name.terms.iter().all(|&term| {
            let forms = self.glossary.terms[term as usize].forms(self.there);
            forms.is_some_and(|forms| forms.accepted().next().is_some())
        })
    }

    pub(super) fn alike(&self, other: &Named, name: &Named) -> bool {
        let kind = |name: &Named| &*self.glossary.terms[name.terms[0] as usize].kind;
        kind(other) == kind(name)
    }

    /// Whether a name of the following side is `name`; a part of another
    /// person's name is not.
    pub(super) fn says(&self, other: &Named, name: &Named) -> bool {
        let holder = other.inside.map(|at| &self.follows[at]);
        meets(&other.terms, &name.terms)
            && holder.is_none_or(|holder| !self.alike(holder, name) || meets(&holder.terms, &name.terms))
    }

    /// How often a name stands in a text, what brackets only say again left
    /// out.
    pub(super) fn count(&self, names: &[Named], name: &Named, facts: &Facts) -> usize {
        let counts =
            |other: &&Named| self.is_whole(names, other) && meets(&other.terms, &name.terms) && !is_gloss(facts, other);
        names.iter().filter(counts).count()
    }
}

/// Whether two names are one term.
pub fn meets(a: &[u32], b: &[u32]) -> bool {
    a.iter().any(|term| b.contains(term))
}

/// Whether a name stands in round brackets: it says again what stands before.
pub(super) fn is_gloss(facts: &Facts, name: &Named) -> bool {
    facts.around(&name.span).is_some_and(|[before, ..]| {
        let bracket = before.bytes().rev().take(FARTHEST).find(|byte| matches!(byte, b'(' | b')'));
        bracket == Some(b'(')
    })
}

/// No gloss is longer, in bytes.
const FARTHEST: usize = 300;
