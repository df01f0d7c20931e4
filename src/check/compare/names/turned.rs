//! Neighbours in a sentence that changed places, or of which the other speaks.

use super::sides::{is_gloss, meets};
use super::{Lost, Sides, Swap};
use crate::check::compare::speakers::speaks;
use crate::facts::Facts;
use crate::facts::name::Named;

impl Sides<'_> {
    /// Names of one kind that changed places, where all other names of their
    /// sentence stand as they did: a clause that moved takes more with it.
    pub(super) fn turned(&self, lost: &[Lost]) -> Vec<Swap> {
        let (lead, follow) = (self.pair.leading(), self.pair.following());
        if self.leads.len() < 2 || lead.sentences().len() != follow.sentences().len() {
            return Vec::new();
        }
        let sentence = |pair: &(&Named, &Named)| self.pair.leading().sentence_of(pair.0.span.start);
        let told: Vec<usize> = lost.iter().map(|lost| lead.sentence_of(lost.span.start)).collect();
        let mut placed: Vec<(&Named, &Named)> =
            self.leads.iter().filter_map(|name| Some((name, self.beside(name)?))).collect();
        // Of two that have one answer the less certain one has none.
        let all = placed.clone();
        let surer = |pair: &(&Named, &Named), other: &(&Named, &Named)| {
            std::ptr::eq(pair.1, other.1) && other.0.terms.len() < pair.0.terms.len()
        };
        placed.retain(|pair| !all.iter().any(|other| surer(pair, other)));
        let swap = |a: &(&Named, &Named), b: &(&Named, &Named), speakers: bool| Swap {
            speakers,
            first: a.0.span.clone(),
            second: b.0.span.clone(),
            here: b.1.span.clone(),
        };
        let turned = |pairs: &[(&Named, &Named)]| {
            let mut here: Vec<&Named> = pairs.iter().map(|pair| pair.1).collect();
            here.sort_by_key(|name| name.span.start);
            let mut astray = pairs.iter().zip(&here).filter(|(pair, here)| !std::ptr::eq(**here, pair.1));
            let (Some((a, _)), Some((b, _)), None) = (astray.next(), astray.next(), astray.next()) else {
                return None;
            };
            let owned = owns(lead, a.0, b.0) || owns(follow, b.1, a.1);
            let same = self.speaker(a) != self.speaker(b) && self.speaker(a).is_some() && self.speaker(b).is_some();
            (self.alike(a.0, b.0) && !owned && !same).then(|| swap(a, b, false))
        };
        // Who spoke there is spoken of here, and the other way round.
        let changed = |pairs: &[(&Named, &Named)]| {
            let (spoke, speak) = (|name: &Named| speaks(lead, &name.span), |name: &Named| speaks(follow, &name.span));
            let mute = |pair: &&(&Named, &Named)| spoke(pair.0) && !speak(pair.1);
            let heard = |pair: &&(&Named, &Named)| !spoke(pair.0) && speak(pair.1);
            let (was, is) = (pairs.iter().find(mute)?, pairs.iter().find(heard)?);
            (self.alike(was.0, is.0) && is.1.span.start < was.1.span.start).then(|| swap(was, is, true))
        };
        let sentences = placed.chunk_by(|a, b| sentence(a) == sentence(b));
        let free = sentences.filter(|pairs| !told.contains(&sentence(&pairs[0])));
        free.filter_map(|pairs| turned(pairs).or_else(|| changed(pairs))).collect()
    }

    /// Whether a name is a speaker's on both sides, or on none; nothing where it
    /// is on one.
    fn speaker(&self, (there, here): &(&Named, &Named)) -> Option<bool> {
        let speaks_there = speaks(self.pair.leading(), &there.span);
        (speaks_there == speaks(self.pair.following(), &here.span)).then_some(speaks_there)
    }

    /// The same name in the same sentence of the following side, where it is
    /// said as often on either.
    fn beside(&self, name: &Named) -> Option<&Named> {
        let (lead, follow) = (self.pair.leading(), self.pair.following());
        let sentence = lead.sentence_of(name.span.start);
        let own = |names: &'_ [Named], other: &Named, facts: &Facts| {
            self.is_whole(names, other)
                && meets(&other.terms, &name.terms)
                && facts.sentence_of(other.span.start) == sentence
                && !is_gloss(facts, other)
        };
        let there: Vec<&Named> = self.leads.iter().filter(|other| own(&self.leads, other, lead)).collect();
        let here: Vec<&Named> = self.follows.iter().filter(|other| own(&self.follows, other, follow)).collect();
        let exact = [&there, &here].map(|names| names.iter().filter(|other| other.terms == name.terms).copied());
        let [exactly, answers] = exact.map(Iterator::collect::<Vec<_>>);
        let found = among(name, &exactly, &answers).or_else(|| among(name, &there, &here));
        found.filter(|_| self.is_name(name))
    }
}

/// What answers a name among as many of the following side, in order.
fn among<'n>(name: &Named, there: &[&Named], here: &[&'n Named]) -> Option<&'n Named> {
    let at = there.iter().position(|other| std::ptr::eq(*other, name))?;
    here.get(at).copied().filter(|_| there.len() == here.len())
}

/// Whether a name owns what another one is said of: "Moin's biography of
/// Khomeini" is a biography of Khomeini by Moin as well.
fn owns(facts: &Facts, name: &Named, other: &Named) -> bool {
    let between = facts.between(&name.span, &other.span);
    let own = |between: &str| ["'s ", "’s ", "' ", "’ "].iter().any(|own| between.starts_with(own));
    between.is_some_and(|between| between.len() < NEAR && own(between) && !between.contains([',', ';']))
}

/// What stands between an owner and what is owned is no longer, in bytes.
const NEAR: usize = 40;
