//! Names that stand each in the clause of the other.

use super::sides::{is_gloss, meets};
use super::{Lost, Sides};
use crate::check::compare::clauses;
use crate::facts::Facts;
use crate::facts::name::Named;

/// More different names than these are not looked for in other clauses.
const FEW: usize = 60;

impl Sides<'_> {
    /// Two names of one kind of which each stands in the clause of the other: told
    /// of the first.
    pub(super) fn crossed(&self, lost: &mut Vec<Lost>) {
        let Some((lead, follow)) = clauses::both(self.pair.leading(), self.pair.following()) else { return };
        let mut known: Vec<&Named> = Vec::new();
        let whole = |name: &&Named| self.is_name(name) && self.is_whole(&self.leads, name) && self.has_forms(name);
        for name in self.leads.iter().filter(whole) {
            if !known.iter().any(|other| meets(&other.terms, &name.terms)) && known.len() < FEW {
                known.push(name);
            }
        }
        let placed = |name: &Named, names: &[Named], clauses: &[usize], facts: &Facts| -> Vec<usize> {
            let own = |other: &&Named| meets(&other.terms, &name.terms) && self.is_whole(names, other);
            let free = names.iter().filter(own).filter(|other| !is_gloss(facts, other));
            free.map(|other| clauses::of(clauses, other.span.start)).collect()
        };
        let apart: Vec<(&Named, Vec<usize>, Vec<usize>)> = known
            .into_iter()
            .filter_map(|name| {
                let there = placed(name, &self.leads, &lead, self.pair.leading());
                let here = placed(name, &self.follows, &follow, self.pair.following());
                let only =
                    |a: &[usize], b: &[usize]| a.iter().filter(|at| !b.contains(at)).copied().collect::<Vec<_>>();
                let (gone, new) = (only(&there, &here), only(&here, &there));
                (!gone.is_empty() && !new.is_empty()).then_some((name, gone, new))
            })
            .collect();
        for (at, (name, gone, new)) in apart.iter().enumerate() {
            let fits = |(other, lost, put_in): &&(&Named, Vec<usize>, Vec<usize>)| {
                self.alike(name, other)
                    && gone.iter().any(|at| put_in.contains(at))
                    && new.iter().any(|at| lost.contains(at))
            };
            let Some((other, _, put_in)) = apart[at + 1..].iter().find(fits) else { continue };
            let clause = gone.iter().find(|at| put_in.contains(at)).copied().unwrap_or_default();
            let own =
                |here: &&Named| meets(&here.terms, &other.terms) && clauses::of(&follow, here.span.start) == clause;
            let there = |lead_name: &&Named| {
                meets(&lead_name.terms, &name.terms) && clauses::of(&lead, lead_name.span.start) == clause
            };
            let (Some(here), Some(there)) = (self.follows.iter().find(own), self.leads.iter().find(there)) else {
                continue;
            };
            let told = |lost: &Lost| {
                [name, other]
                    .iter()
                    .any(|one| self.leads.iter().any(|lead| lead.span == lost.span && meets(&lead.terms, &one.terms)))
            };
            if !lost.iter().any(told) {
                lost.push(Lost {
                    span: there.span.clone(),
                    instead: Some(here.span.clone()),
                    terms: None,
                    unsure: true,
                });
            }
        }
    }
}
