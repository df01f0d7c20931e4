//! Names that the following side does not say, or says others in their place.

use std::ops::Range;

use super::sides::{is_gloss, meets};
use super::{Lost, Sides};
use crate::facts::Facts;
use crate::facts::name::Named;

impl Sides<'_> {
    /// What is lost, each name once, and each name that stands in the place of
    /// one once.
    pub(super) fn lost(&self) -> Vec<Lost> {
        let mut lost: Vec<Lost> = Vec::new();
        let mut done: Vec<&[u32]> = Vec::new();
        // Who is not named at all is first to be looked for in the place of others.
        let (gone, rarer): (Vec<&Named>, Vec<&Named>) = self
            .leads
            .iter()
            .filter(|name| self.is_name(name) && !self.is_part(name))
            .partition(|name| !self.follows.iter().any(|other| self.says(other, name)));
        for name in gone.into_iter().chain(rarer) {
            if done.contains(&&*name.terms) || !self.has_forms(name) {
                continue;
            }
            done.push(&name.terms);
            let taken = |other: &Named| lost.iter().any(|lost| lost.instead.as_ref() == Some(&other.span));
            lost.extend(self.fate(name, taken));
        }
        lost.sort_by_key(|lost| lost.span.start);
        self.exchanged(&mut lost);
        lost
    }

    /// Of two names that stand each in the place of the other one is told.
    fn exchanged(&self, lost: &mut Vec<Lost>) {
        let terms = |names: &[Named], span: &Range<usize>| {
            names.iter().filter(|name| name.span == *span).flat_map(|name| name.terms.clone()).collect::<Vec<_>>()
        };
        let mut told: Vec<(Vec<u32>, Vec<u32>)> = Vec::new();
        lost.retain(|one| {
            let Some(instead) = &one.instead else { return true };
            let (name, other) = (terms(&self.leads, &one.span), terms(&self.follows, instead));
            let back = told.iter().any(|(was, became)| meets(was, &other) && meets(became, &name));
            told.push((name, other));
            !back
        });
        // A name inside one that stands elsewhere went with it.
        let moved: Vec<Range<usize>> = lost.iter().filter_map(|lost| lost.instead.clone()).collect();
        let within = |outer: &Range<usize>, span: &Range<usize>| outer.start <= span.start && span.end <= outer.end;
        let is_in = |names: &[Named], outer: &Range<usize>, terms: &[u32]| {
            names.iter().any(|name| name.inside.is_some() && within(outer, &name.span) && meets(&name.terms, terms))
        };
        lost.retain(|one| {
            let told = |instead: &Range<usize>| {
                is_in(&self.follows, instead, &terms(&self.leads, &one.span))
                    || is_in(&self.leads, &one.span, &terms(&self.follows, instead))
            };
            one.instead.is_some() || !moved.iter().any(told)
        });
    }

    /// What became of a name, where it is lost.
    fn fate(&self, name: &Named, taken: impl Fn(&Named) -> bool) -> Option<Lost> {
        let at = |name: &Named, other: Option<&Named>, unsure: bool| {
            let terms = other.and_then(|other| Some((*name.terms.first()?, *other.terms.first()?)));
            Some(Lost { span: name.span.clone(), instead: other.map(|other| other.span.clone()), terms, unsure })
        };
        let mentions = || self.leads.iter().filter(|lead| lead.terms == name.terms && !self.is_part(lead));
        let stranger = || self.strangers(name).find(|other| !taken(other));
        let aligned = self.pair.leading().sentences().len() == self.pair.following().sentences().len();
        let swap = |name| Some((name, self.swapped(name).filter(|other| !taken(other))?));
        let swap = || if aligned { mentions().find_map(swap) } else { None };
        let gone = !self.follows.iter().any(|other| self.says(other, name));
        if let Some(other) = self.strangers(name).find(|other| !taken(other) && self.glosses(other, name)) {
            return at(name, Some(other), false);
        }
        match swap() {
            Some((name, other)) => at(name, Some(other), false),
            None if gone && self.is_sure(name) => at(name, stranger().filter(|_| !aligned), false),
            None if aligned => None,
            None => {
                let fewer = self.count(&self.follows, name, self.pair.following())
                    < self.count(&self.leads, name, self.pair.leading());
                let other = stranger().filter(|other| fewer && !is_gloss(self.pair.following(), other))?;
                at(name, Some(other), true)
            }
        }
    }

    /// Names of the same kind that only the following side says.
    fn strangers<'s>(&'s self, name: &'s Named) -> impl Iterator<Item = &'s Named> {
        self.follows.iter().filter(move |other| {
            self.is_own(other, name) && !self.leads.iter().any(|lead| meets(&lead.terms, &other.terms))
        })
    }

    /// A name of the same kind that stands in the sentence where `name` ought
    /// to, though the original sentence does not have it.
    fn swapped(&self, name: &Named) -> Option<&Named> {
        let (lead, follow) = (self.pair.leading(), self.pair.following());
        if lead.sentences().len() != follow.sentences().len() {
            return None;
        }
        let sentence = lead.sentence_of(name.span.start);
        let here = |other: &&Named| follow.sentence_of(other.span.start) == sentence;
        let there = |other: &&Named| lead.sentence_of(other.span.start) == sentence;
        let own = |other: &&Named, facts: &Facts| meets(&other.terms, &name.terms) && !is_gloss(facts, other);
        let found = self.follows.iter().filter(here).filter(|other| own(other, follow)).count();
        let meant = self.leads.iter().filter(there).filter(|other| own(other, lead) && !self.is_part(other)).count();
        if found >= meant.max(1) {
            return None;
        }
        // Said once less, it is swapped only for a name that the original does
        // not have at all.
        let said = |other: &Named| {
            let near = |lead_name: &&Named| found > 0 || there(lead_name);
            self.leads.iter().filter(near).any(|lead_name| meets(&lead_name.terms, &other.terms))
        };
        let free = |other: &&Named| self.is_own(other, name) && !said(other) && !is_gloss(follow, other);
        self.follows.iter().filter(here).find(free)
    }

    /// Whether `other` stands in brackets right behind `name`, as if it were
    /// another word for it.
    fn glosses(&self, other: &Named, name: &Named) -> bool {
        let facts = self.pair.following();
        let text = |from: usize, to: usize| {
            let prose =
                facts.prose.iter().find(|prose| (prose.start..prose.start + prose.text.len()).contains(&from))?;
            prose.text.get(from - prose.start..to.checked_sub(prose.start)?)
        };
        self.follows.iter().any(|named| {
            meets(&named.terms, &name.terms)
                && named.span.end < other.span.start
                && text(named.span.end, other.span.start) == Some(" (")
                && text(other.span.end, other.span.end + 1) == Some(")")
        })
    }
}
