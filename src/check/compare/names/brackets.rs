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
    /// A name in brackets behind another one, of which the leading side has both forms of one
    /// there.
    pub(super) fn glossed(&self) -> Option<Lost> {
        let here = self.brackets(&self.follows, self.pair.following());
        if here.is_empty() || here.iter().all(Bracket::is_one) {
            return None;
        }
        let there = self.brackets(&self.leads, self.pair.leading());
        let known = |name: &Named| self.leads.iter().any(|lead| meets(&lead.terms, &name.terms));
        let both = |holder: &Named, name: &Named| {
            there.iter().any(|own| meets(&own.holder.terms, &holder.terms) && own.has(name))
        };
        let found = |at: usize| {
            let own = &there[at];
            let is_said = |other: &Bracket| meets(&other.holder.terms, &own.holder.terms) && other.is_one();
            if !own.is_one() || here.iter().any(is_said) {
                return None;
            }
            let strange = |holder: &Named, name: &Named, other: &Named| {
                !meets(&other.terms, &own.holder.terms)
                    && self.alike(other, own.holder)
                    && known(other)
                    && !both(holder, name)
            };
            here.iter().find_map(|other| {
                let holder = other.holder;
                if meets(&holder.terms, &own.holder.terms) {
                    let first = |name: &Named| name.span.start == holder.span.end + OPENS.len();
                    let kept = other.has(own.holder);
                    let instead = |name: &&&Named| strange(holder, name, name) && (kept || first(name));
                    return other.inside.iter().find(instead).map(|name| (own.inside[0], *name));
                }
                let moved = other.has(own.holder) && strange(holder, own.holder, holder);
                moved.then_some((own.holder, holder))
            })
        };
        let (name, instead) = (0..there.len()).find_map(found)?;
        Some(other_than(name, instead))
    }

    /// A name that a list has twice, and the one beside it on the leading side not.
    pub(super) fn doubled(&self) -> Option<Lost> {
        let here = self.listed(&self.follows, self.pair.following());
        let is_double = |(one, two): &&(&Named, &Named)| one.terms == two.terms;
        let mut doubles = here.iter().filter(is_double).peekable();
        doubles.peek()?;
        let there = self.listed(&self.leads, self.pair.leading());
        let has = |all: &[(&Named, &Named)], a: &Named, b: &Named| {
            let is = |x: &Named, y: &Named| meets(&x.terms, &a.terms) && meets(&y.terms, &b.terms);
            all.iter().any(|(x, y)| is(x, y) || is(y, x))
        };
        let found = |(one, two): &(&Named, &Named)| {
            if has(&there, one, two) {
                return None;
            }
            let both = there.iter().flat_map(|(x, y)| [(*x, *y), (*y, *x)]);
            let mut beside = both.filter(|(name, _)| meets(&name.terms, &one.terms)).map(|(_, other)| other);
            let lost = beside.find(|other| self.alike(other, one) && !has(&here, one, other))?;
            Some(other_than(lost, two))
        };
        doubles.find_map(found)
    }

    fn brackets<'n>(&self, names: &'n [Named], facts: &Facts) -> Vec<Bracket<'n>> {
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

    /// Names that stand beside each other in a list.
    fn listed<'n>(&self, names: &'n [Named], facts: &Facts) -> Vec<(&'n Named, &'n Named)> {
        let whole = |name: &&Named| self.is_name(name) && self.is_whole(names, name);
        let mut whole: Vec<&Named> = names.iter().filter(whole).collect();
        whole.sort_by_key(|name| name.span.start);
        let is_list = |(one, two): &(&Named, &Named)| {
            let between = (one.span.end <= two.span.start).then(|| facts.between(&one.span, &two.span)).flatten();
            between.is_some_and(|between| between.len() < LIST && JOINTS.contains(&between.trim()))
        };
        whole.windows(2).map(|pair| (pair[0], pair[1])).filter(is_list).collect()
    }
}

fn other_than(name: &Named, instead: &Named) -> Lost {
    Lost { span: name.span.clone(), instead: Some(instead.span.clone()), terms: None, unsure: true }
}

/// What opens brackets behind a name.
const OPENS: &str = " (";

/// No gloss is longer, in bytes.
const FARTHEST: usize = 300;

/// What stands between two names of a list is no longer, in bytes.
const LIST: usize = 10;

/// What joins the names of a list.
const JOINTS: &[&str] = &[",", "،", "and", ", and", "و", "، و", "or", "nor", "یا"];
