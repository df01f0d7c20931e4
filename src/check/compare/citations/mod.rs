//! Citations of two sides: paired by work, in order as far as the order holds,
//! then asked which sentence they stand in. One cause is one fault: a citation
//! that gave way to another, two that changed places, a group that moved.

mod alike;
pub mod groups;
mod row;

use std::ops::Range;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use self::alike::{Likeness, MOST, MOST_AT_ONCE, common, key, mode, surplus};
use super::sentences::{Alone, alone, beads};
use crate::check::rule::Pair;
use crate::citation::locator::Locator;
use crate::citation::parse::Mode;
use crate::citation::signal::{Signal, signal};
use crate::facts::{Cited, Facts};

/// Citations that only one side has.
#[derive(Debug, Default)]
pub struct Odd<'f> {
    /// Of the leading side, and the one that stands in its place, where one
    /// does.
    pub lost: Vec<(&'f Cited, Option<&'f Cited>)>,
    /// Only of the following side.
    pub extra: Vec<&'f Cited>,
}

/// The citations of a pair that only one side has. A key that the bibliography
/// does not have, in the place of one that it has, is told by that alone.
pub fn odd<'f>(pair: &'f Pair) -> Odd<'f> {
    if in_step(pair).is_some() {
        return Odd::default();
    }
    let (leads, follows) = (pair.row.origin, pair.row.origin.other());
    let (leads, follows) = (pair.citations(leads), pair.citations(follows));
    let (mut lost, mut extra) = (surplus(&leads, &follows), surplus(&follows, &leads));
    let (lead, follow) = (pair.leading(), pair.following());
    // Of several of one work that one is gone whose sentence is.
    if lost.is_empty() != extra.is_empty() {
        let alone = alone(lead, follow);
        gone_with(&mut lost, &leads, alone.iter().filter(|alone| alone.leads));
        gone_with(&mut extra, &follows, alone.iter().filter(|alone| !alone.leads));
    }
    let mut odd = Odd { lost: Vec::new(), extra };
    if lost.is_empty() {
        return odd;
    }
    let aligned = lead.sentences().len() == follow.sentences().len();
    let beside =
        |cited: &Cited, other: &Cited| lead.sentence_of(cited.span.start) == follow.sentence_of(other.span.start);
    let single = lost.len() == 1 && odd.extra.len() == 1;
    for cited in lost {
        let instead = odd.extra.iter().position(|other| single || !aligned || beside(cited, other));
        odd.lost.push((cited, instead.map(|at| odd.extra.remove(at))));
    }
    let known = |cited: &Cited| !pair.bibliography.present || pair.bibliography.has(&cited.citation.key);
    odd.lost.retain(|(cited, instead)| instead.is_none_or(|other| known(cited) == known(other)));
    odd
}

fn gone_with<'f, 's>(surplus: &mut [&'f Cited], all: &[&'f Cited], alone: impl Iterator<Item = &'s Alone>) {
    let spans: Vec<&Range<usize>> = alone.map(|alone| &alone.span).collect();
    let within = |cited: &Cited| spans.iter().any(|span| span.contains(&cited.span.start));
    for at in 0..surplus.len() {
        let own = surplus[at];
        let free = |cited: &&&Cited| !surplus.iter().any(|known| std::ptr::eq(*known, **cited));
        let same = all.iter().filter(|cited| cited.citation.key == own.citation.key && within(cited)).find(free);
        if let Some(same) = same.filter(|_| !within(own)) {
            surplus[at] = same;
        }
    }
}

/// A citation on both sides.
#[derive(Debug, Clone, Copy)]
pub struct Both<'f> {
    /// On the leading side.
    pub leading: &'f Cited,
    /// On the following side.
    pub following: &'f Cited,
    /// It keeps its place among the others, those of its group apart.
    pub in_order: bool,
    /// It changed places within its group.
    pub regrouped: bool,
}

/// The citations of both sides beside each other, where both cite the same works in
/// the same order, as most do.
pub fn in_step<'p>(pair: &'p Pair) -> Option<impl Iterator<Item = (&'p Cited, &'p Cited)>> {
    let (leading, following) = (&pair.leading().citations, &pair.following().citations);
    let both = || leading.iter().zip(following);
    let is_one = |(leading, following): (&Cited, &Cited)| leading.citation.key == following.citation.key;
    (leading.len() == following.len() && both().all(is_one) && pair.cites_for_sure()).then(both)
}

/// Whether both sides cite the same works in the same order, each in the same way and
/// behind the same words, as most do.
pub fn are_alike(pair: &Pair) -> bool {
    let is_one = |(leading, following): (&Cited, &Cited)| {
        let (there, here) = (&leading.citation, &following.citation);
        there.mode == here.mode && there.prefix == here.prefix
    };
    in_step(pair).is_some_and(|mut both| both.all(is_one))
}

/// The citations that both sides of a pair have, one for one.
pub fn both<'p>(pair: &'p Pair) -> Vec<Both<'p>> {
    if exchanged_works(pair).is_some() {
        let (leading, following) = (&pair.leading().citations, &pair.following().citations);
        let one = |(leading, following)| Both { leading, following, in_order: true, regrouped: false };
        return leading.iter().zip(following).map(one).collect();
    }
    let few = pair.leading().citations.len() <= MOST_AT_ONCE;
    let is_like = || pair.leading().citations.iter().zip(&pair.following().citations).all(|(a, b)| mode(a) == mode(b));
    if let Some(both) = in_step(pair).filter(|_| !few || is_like()) {
        let one = |(leading, following)| Both { leading, following, in_order: true, regrouped: false };
        return both.map(one).collect();
    }
    shared(&pair.citations(pair.row.origin), &pair.citations(pair.row.origin.other()))
}

/// Two works that changed places and left behind all that is said of them, their
/// locators above all: `[@b, p. 12; @a, table 3]` for `[@a, p. 12; @b, table 3]`. Each
/// as the leading side and as the following one has it, in its place.
pub fn exchanged_works<'p>(pair: &'p Pair) -> Option<[(&'p Cited, &'p Cited); 2]> {
    let (leading, following) = (&pair.leading().citations, &pair.following().citations);
    if leading.len() != following.len() || leading.len() > MOST_AT_ONCE {
        return None;
    }
    let is_other = |(there, here): &(&Cited, &Cited)| there.citation.key != here.citation.key;
    let mut others = leading.iter().zip(following).filter(is_other);
    let (Some(first), Some(second), None) = (others.next(), others.next(), others.next()) else { return None };
    let is_crossed = first.0.citation.key == second.1.citation.key && second.0.citation.key == first.1.citation.key;
    let stayed = |(there, here): (&'p Cited, &'p Cited)| said_of(there) == said_of(here);
    let tells = said_of(first.0) != said_of(second.0);
    (is_crossed && tells && stayed(first) && stayed(second)).then_some([first, second])
}

/// What is said of a work where it is cited.
fn said_of(cited: &Cited) -> (Option<&Locator>, &str, Signal, Mode) {
    let citation = &cited.citation;
    (citation.locator.as_ref(), &citation.suffix, signal(&citation.prefix), citation.mode)
}

/// The citations that two lists have, one for one.
///
/// A longest common run of works keeps its order; the rest is paired by work
/// alone. Within one group (`[@a; @b]`) the order says little. Of a work that the
/// one side cites more often those are left out that resemble none; where it is
/// cited in two modes, as often in each, they are told apart by these.
pub fn shared<'f>(leading: &[&'f Cited], following: &[&'f Cited]) -> Vec<Both<'f>> {
    if leading.len() * following.len() > MOST {
        return Vec::new();
    }
    let (lost, extra) = (surplus(leading, following), surplus(following, leading));
    let kept = |all: &[&'f Cited], but: &[&Cited]| -> Vec<&'f Cited> {
        all.iter().filter(|cited| !but.iter().any(|other| std::ptr::eq(**cited, *other))).copied().collect()
    };
    let (leading, following) = (&*kept(leading, &lost), &*kept(following, &extra));
    let (a, b) = works(leading, following);
    let mut pairs: Vec<(usize, usize, bool)> = common(&a, &b).into_iter().map(|(i, j)| (i, j, true)).collect();
    for (i, key) in a.iter().enumerate() {
        if pairs.iter().all(|pair| pair.0 != i)
            && let Some(j) = (0..b.len()).find(|j| b[*j] == *key && pairs.iter().all(|pair| pair.1 != *j))
        {
            pairs.push((i, j, false));
        }
    }
    let place = |&(i, j, in_order): &(usize, usize, bool)| {
        let regrouped = !in_order && is_regrouped(leading, following, &pairs, i, j);
        Both { leading: leading[i], following: following[j], in_order: in_order || regrouped, regrouped }
    };
    let mut found: Vec<Both> = pairs.iter().map(place).collect();
    found.sort_by_key(|both| both.leading.span.start);
    found
}

/// The works that two lists cite, which have each of them as often: by mode where
/// both have it as often in each.
fn works<'f>(leading: &[&'f Cited], following: &[&'f Cited]) -> (Vec<Likeness<'f>>, Vec<Likeness<'f>>) {
    let mut balance: HashMap<Likeness, i64> = HashMap::default();
    leading.iter().for_each(|cited| *balance.entry(mode(cited)).or_default() += 1);
    following.iter().for_each(|cited| *balance.entry(mode(cited)).or_default() -= 1);
    let uneven: HashSet<&str> = balance.iter().filter(|(_, count)| **count != 0).map(|(work, _)| work.0).collect();
    let of = |all: &[&'f Cited]| -> Vec<Likeness<'f>> {
        let of = |cited: &&'f Cited| if uneven.contains(&*cited.citation.key) { key(cited) } else { mode(cited) };
        all.iter().map(of).collect()
    };
    (of(leading), of(following))
}

/// Whether a citation changed places with citations of its own sentence's group
/// only.
fn is_regrouped(leading: &[&Cited], following: &[&Cited], pairs: &[(usize, usize, bool)], i: usize, j: usize) -> bool {
    let crossed = pairs.iter().filter(|&&(x, y, _)| (x < i) != (y < j) && (x, y) != (i, j));
    crossed.clone().all(|&(x, y, _)| near(leading, x, i) && near(following, y, j))
}

/// Whether two citations stand in one group: nothing but separators between.
fn near(all: &[&Cited], a: usize, b: usize) -> bool {
    let (first, last) = (a.min(b), a.max(b));
    (first..last).all(|at| all[at].group == all[at + 1].group)
}

/// What became of the citations that both sides have.
#[derive(Debug, Default)]
pub struct Places<'f> {
    /// They stand with another sentence, the first of each group.
    pub detached: Vec<Both<'f>>,
    /// They stand in another order, or have changed places.
    pub reordered: Vec<Both<'f>>,
}

/// Where the citations that both sides have stand otherwise.
pub fn places<'f>(leading: &Facts, following: &Facts, both: &[Both<'f>]) -> Places<'f> {
    if let Some(one) = exchanged(leading, following, both) {
        return Places { detached: Vec::new(), reordered: vec![one] };
    }
    let moved = moved(leading, following, both);
    let mut found = Places::default();
    let mut told: Vec<(Move, usize)> = Vec::new();
    for (both, step) in &moved {
        let known = |(way, group): &(Move, usize)| {
            way == step || (way.0, way.1) == (step.0, step.1) && *group == both.following.group
        };
        // A group is one; what comes back for what went is an exchange.
        let back = told.iter().position(|(known, _)| (known.0, known.1) == (step.1, step.0));
        match back.map(|at| &told[at].0) {
            _ if told.iter().any(known) => continue,
            Some(way) => found.exchange(&moved, way),
            None => found.detached.push(*both),
        }
        told.push((*step, both.following.group));
    }
    let is_moved = |one: &Both| moved.iter().any(|(other, _)| is_same(other, one));
    // Of several of one work it is not known which one moved.
    let is_one = |one: &Both| moved.iter().any(|(other, _)| other.leading.citation.key == one.leading.citation.key);
    let crosses = |a: &Both, b: &Both| {
        (a.leading.span.start < b.leading.span.start) != (a.following.span.start < b.following.span.start)
    };
    let mut groups = Vec::new();
    let is_free = |one: &Both| {
        let crossed = || both.iter().filter(|other| crosses(one, other));
        one.leading.citation.mode == Mode::InText
            && crossed().all(|other| {
                row::holds(leading, one.leading, other.leading) && row::holds(following, one.following, other.following)
            })
    };
    let stays = |one: &&Both| {
        let explained = || is_moved(one) || both.iter().any(|other| crosses(one, other) && is_moved(other));
        !one.in_order && !is_free(one) && !is_one(one) && !explained() && !groups.contains(&one.leading.group) && {
            groups.push(one.leading.group);
            true
        }
    };
    found.reordered.extend(both.iter().filter(stays));
    found
}

/// The first of two works in two brackets that changed places, each with what is said of
/// it, where all others stay: one cause, whatever their order then says of them.
fn exchanged<'f>(leading: &Facts, following: &Facts, both: &[Both<'f>]) -> Option<Both<'f>> {
    if both.len() > MOST_AT_ONCE || both.iter().all(|both| both.in_order) {
        return None;
    }
    let mut here: Vec<&Cited> = both.iter().map(|both| both.following).collect();
    here.sort_by_key(|cited| cited.span.start);
    let other = |at: &usize| both[*at].leading.citation.key != here[*at].citation.key;
    let mut others = (0..both.len()).filter(other);
    let (Some(a), Some(b), None) = (others.next(), others.next(), others.next()) else { return None };
    let key = |cited: &'f Cited| &*cited.citation.key;
    let (there, own) = ([both[a].leading, both[b].leading], [here[a], here[b]]);
    let is_crossed = key(there[0]) == own[1].citation.key && key(there[1]) == own[0].citation.key;
    let in_a_row = || row::holds(leading, there[0], there[1]) && row::holds(following, own[0], own[1]);
    if !is_crossed || there[0].group == there[1].group || own[0].group == own[1].group || in_a_row() {
        return None;
    }
    // What moved with its bracket behind or before another one is no exchange.
    let beads = beads(leading, following)?;
    let stays = |at: usize| {
        let from = beads.leading.get(leading.sentence_of(there[at].span.start));
        from.is_some() && from == beads.following.get(following.sentence_of(own[at].span.start))
    };
    (stays(0) && stays(1)).then(|| Both { leading: there[0], following: own[0], ..both[a] })
}

impl<'f> Places<'f> {
    /// What was told to have moved has changed places with another.
    fn exchange(&mut self, moved: &[(Both<'f>, Move)], way: &Move) {
        let went = |one: &Both| moved.iter().any(|(other, step)| is_same(other, one) && step == way);
        if let Some(at) = self.detached.iter().position(went) {
            self.reordered.push(self.detached.remove(at));
        }
    }
}

fn is_same(a: &Both, b: &Both) -> bool {
    std::ptr::eq(a.leading, b.leading)
}

/// From which sentence to which, and of which group.
type Move = (usize, usize, usize);

/// Citations that both sides have, but not in the same sentence.
fn moved<'f>(leading: &Facts, following: &Facts, both: &[Both<'f>]) -> Vec<(Both<'f>, Move)> {
    if both.is_empty() || leading.cites_at_the_end() && following.cites_at_the_end() {
        return Vec::new();
    }
    let Some(beads) = beads(leading, following) else { return Vec::new() };
    let place =
        |facts: &Facts, places: &[usize], cited: &Cited| places.get(facts.sentence_of(cited.span.start)).copied();
    let of = |facts: &Facts, places: &[usize], key: &str| -> Vec<usize> {
        let cited = facts.citations.iter().filter(|cited| cited.citation.key == key);
        cited.filter_map(|cited| place(facts, places, cited)).collect()
    };
    let apart = |both: &Both<'f>| {
        let key = &both.leading.citation.key;
        let from = place(leading, &beads.leading, both.leading)?;
        let to = place(following, &beads.following, both.following)?;
        if from == to {
            return None;
        }
        let (there, here) = (of(leading, &beads.leading, key), of(following, &beads.following, key));
        // A work that the sentence there cites too is not out of place, unless
        // the sentence that it came from has lost it.
        let missed = !here.contains(&from);
        let even = there.len() == here.len();
        let strange = !there.contains(&to) && (even || missed);
        (strange || even && missed).then_some((*both, (from, to, both.leading.group)))
    };
    both.iter().filter_map(apart).collect()
}
