//! Names that stand in the place of one of two forms of a name, "People's Party (PP)", or
//! of another one of a list: where each name is said elsewhere too, only that tells.

use super::sides::meets;
use super::{Lost, Sides};
use crate::facts::Facts;
use crate::facts::name::Named;

/// A name with those in the brackets right behind it.
struct Bracket<'n> {
    holder: &'n Named,
    inside: Vec<&'n Named>,
}

impl Bracket<'_> {
    /// Whether it gives one name in another form.
    fn is_one(&self) -> bool {
        self.inside.iter().all(|name| meets(&name.terms, &self.holder.terms))
    }

    fn has(&self, name: &Named) -> bool {
        self.inside.iter().any(|own| meets(&own.terms, &name.terms))
    }
}

impl Sides<'_> {
    /// A name in brackets behind another one, of which the other side has both forms of one
    /// there.
    pub(super) fn glossed(&self) -> Option<Lost> {
        let there = self.brackets(&self.leads, self.pair.leading());
        let here = self.brackets(&self.follows, self.pair.following());
        if there.iter().all(Bracket::is_one) && here.iter().all(Bracket::is_one) {
            return None;
        }
        let lost = self.instead(&there, &here).map(|(name, other)| other_than(name, other));
        lost.or_else(|| self.instead(&here, &there).map(|(name, other)| other_than(other, name)))
    }

    /// A form of a name in the brackets of one side, or the name before them, and the name
    /// that stands in its place on the other.
    fn instead<'n>(&self, there: &[Bracket<'n>], here: &[Bracket<'n>]) -> Option<(&'n Named, &'n Named)> {
        let found = |(own, other): (&Bracket<'n>, &Bracket<'n>)| {
            let strange = |name: &Named| !meets(&name.terms, &own.holder.terms) && self.alike(name, own.holder);
            let both = |name: &Named, holder: &Named| {
                there.iter().any(|known| meets(&known.holder.terms, &holder.terms) && known.has(name))
            };
            if !meets(&other.holder.terms, &own.holder.terms) {
                let moved = other.has(own.holder) && strange(other.holder) && !both(own.holder, other.holder);
                return moved.then_some((own.holder, other.holder));
            }
            // What is said besides may name others.
            let kept = other.inside.iter().filter(|name| !strange(name)).count();
            let fewer = kept < own.inside.len();
            let first = |name: &Named| name.span.start == other.holder.span.end + OPENS.len();
            let mut names = other.inside.iter().filter(|name| kept > 0 || first(name));
            let name = names.find(|name| strange(name) && !both(name, other.holder)).filter(|_| fewer)?;
            Some((own.inside[0], *name))
        };
        let is_said =
            |own: &Bracket| here.iter().any(|other| meets(&other.holder.terms, &own.holder.terms) && other.is_one());
        let lost = there.iter().filter(|own| own.is_one() && !is_said(own));
        lost.flat_map(|own| here.iter().map(move |other| (own, other))).find_map(found)
    }

    /// A name that a list has twice, and one of the same list of the other side not.
    pub(super) fn doubled(&self) -> Option<Lost> {
        let there = self.lists(&self.leads, self.pair.leading());
        let here = self.lists(&self.follows, self.pair.following());
        let lost = self.twice(&there, &here).map(|(name, other)| other_than(name, other));
        lost.or_else(|| self.twice(&here, &there).map(|(name, other)| other_than(other, name)))
    }

    /// A name of a list, and the one that stands in its place in the other one, twice.
    fn twice<'n>(&self, there: &[Vec<&'n Named>], here: &[Vec<&'n Named>]) -> Option<(&'n Named, &'n Named)> {
        let has = |list: &[&Named], name: &Named| list.iter().any(|other| meets(&other.terms, &name.terms));
        let double = |list: &[&'n Named]| {
            (1..list.len()).find(|at| list[..*at].iter().any(|other| other.terms == list[*at].terms)).map(|at| list[at])
        };
        here.iter().find_map(|list| {
            let name = double(list)?;
            let own = there.iter().filter(|own| own.len() == list.len() && has(own, name) && double(own).is_none());
            let mut lost = own.flatten().filter(|other| self.alike(other, name) && !has(list, other));
            lost.next().map(|lost| (*lost, name))
        })
    }

    fn brackets<'n>(&self, names: &'n [Named], facts: &Facts) -> Vec<Bracket<'n>> {
        if names.len() > MOST {
            return Vec::new();
        }
        let whole = |name: &&Named| self.is_name(name) && self.is_whole(names, name);
        let bracket = |holder: &'n Named| {
            let [.., behind] = facts.around(&holder.span)?;
            let length = behind.strip_prefix(OPENS)?.bytes().take(FARTHEST).position(|byte| byte == b')')?;
            let span = holder.span.end..holder.span.end + OPENS.len() + length;
            let inside = names.iter().filter(whole).filter(|name| span.contains(&name.span.start));
            let inside: Vec<&Named> = inside.collect();
            (!inside.is_empty()).then_some(Bracket { holder, inside })
        };
        names.iter().filter(whole).filter_map(bracket).collect()
    }

    /// Names that stand beside each other in lists.
    fn lists<'n>(&self, names: &'n [Named], facts: &Facts) -> Vec<Vec<&'n Named>> {
        if names.len() > MOST {
            return Vec::new();
        }
        let whole = |name: &&Named| self.is_name(name) && self.is_whole(names, name);
        let mut whole: Vec<&Named> = names.iter().filter(whole).collect();
        whole.sort_by_key(|name| name.span.start);
        let goes_on = |one: &&Named, two: &&Named| {
            let between = (one.span.end <= two.span.start).then(|| facts.between(&one.span, &two.span)).flatten();
            between.is_some_and(|between| between.len() < LIST && JOINTS.contains(&between.trim()))
        };
        whole.chunk_by(goes_on).filter(|list| list.len() > 1).map(<[&Named]>::to_vec).collect()
    }
}

fn other_than(name: &Named, instead: &Named) -> Lost {
    Lost { span: name.span.clone(), instead: Some(instead.span.clone()), terms: None, unsure: true }
}

/// Of more names nothing is told so.
const MOST: usize = 100;

/// What opens brackets behind a name.
const OPENS: &str = " (";

/// No gloss is longer, in bytes.
const FARTHEST: usize = 300;

/// What stands between two names of a list is no longer, in bytes.
const LIST: usize = 10;

/// What joins the names of a list.
const JOINTS: &[&str] = &[",", "،", "and", ", and", "و", "، و", "or", "nor", "یا"];
