//! Which numbers of two sides have no equal on the other.

use std::collections::VecDeque;

use rustc_hash::FxHashMap as HashMap;

use crate::text::number::{Number, Weight};

/// The numbers of either side that have no equal on the other, one for one:
/// equal by the likeliest reading before equal by any, a second a second before
/// it is a two.
pub(super) fn leftovers<'f>(leading: &'f [Number], following: &'f [Number]) -> (Vec<&'f Number>, Vec<&'f Number>) {
    let all = (leading, following);
    // Most begin alike, and end alike.
    let is_same =
        |(a, b): &(&Number, &Number)| a.value() == b.value() && (a.ordinal, a.weight) == (b.ordinal, b.weight);
    let head = leading.iter().zip(following).take_while(is_same).count();
    let (leading, following) = (&leading[head..], &following[head..]);
    let tail = leading.iter().rev().zip(following.iter().rev()).take_while(is_same).count();
    let (leading, following) = (&leading[..leading.len() - tail], &following[..following.len() - tail]);
    let (mut lost, mut new): (Vec<&Number>, Vec<&Number>) = (leading.iter().collect(), following.iter().collect());
    if lost.is_empty() || new.is_empty() {
        lighten(&mut lost, all.0);
        lighten(&mut new, all.1);
        return (lost, new);
    }
    let places = lost.iter().chain(&new).any(|number| number.ordinal);
    if places && lost.len() * new.len() <= MOST_PAIRS {
        placed(&mut lost, &mut new);
        placed(&mut new, &mut lost);
    }
    let mut astray = None;
    for (every_reading, in_kind) in [(false, true), (false, false), (true, false)] {
        // Mostly the likeliest readings are equal, in whatever order.
        if lost.is_empty() || new.is_empty() {
            break;
        }
        if places || !in_kind {
            (lost, new) = unpaired(&lost, &new, every_reading, in_kind);
        }
        // A first that became a second answers for no "both".
        if in_kind && places {
            astray = single(&mut lost, &mut new);
        }
    }
    lost.extend(astray.map(|(there, _)| there));
    new.extend(astray.map(|(_, here)| here));
    lighten(&mut lost, all.0);
    lighten(&mut new, all.1);
    rearrange(&mut lost, &mut new, all);
    (lost, new)
}

/// Puts a word that asks for nothing in the place of a figure of one value: of "one core or
/// 1 thread" and «هر هسته یا یک رشته» it is the word that has no equal.
fn lighten<'f>(left: &mut [&'f Number], all: &'f [Number]) {
    if left.is_empty() || all.len() > FEW {
        return;
    }
    for at in 0..left.len() {
        let number = left[at];
        let is_lighter = |one: &&Number| one.weight == Weight::Slight && !one.ordinal && one.value() == number.value();
        let is_left = |one: &Number| left.iter().any(|other| std::ptr::eq(*other, one));
        let light = all.iter().find(|one| number.weight > Weight::Slight && is_lighter(one) && !is_left(one));
        left[at] = light.filter(|_| !number.ordinal).unwrap_or(number);
    }
}

/// Takes out what another order of pairs finds equal: "48 hours; two cups" and «دو روز؛
/// دو پیمانه», where the first two has been taken by the wrong one.
fn rearrange<'f>(
    lost: &mut Vec<&'f Number>,
    new: &mut Vec<&'f Number>,
    (leading, following): (&'f [Number], &'f [Number]),
) {
    if lost.is_empty() || new.is_empty() || leading.len().max(following.len()) > FEW {
        return;
    }
    let is_in = |all: &[&Number], number: &Number| all.iter().any(|other| std::ptr::eq(*other, number));
    let open: Vec<&Number> = leading.iter().filter(|number| !is_in(lost, number)).collect();
    lost.retain(|number| {
        let held = following.iter().filter(|held| !is_in(new, held) && !held.ordinal && number.meets(held));
        let mut holders = held.flat_map(|held| open.iter().filter(|holder| !holder.ordinal && holder.meets(held)));
        let at = holders.find_map(|holder| new.iter().position(|other| !other.ordinal && holder.meets(other)));
        let Some(at) = at.filter(|_| !number.ordinal) else { return true };
        new.remove(at);
        false
    });
}

/// Of more numbers no other order is looked for.
const FEW: usize = 30;

/// Of more pairs, five hundred numbers on either side, none is read in another way.
const MOST_PAIRS: usize = 250_000;

/// Takes out parts that are one more in a row on the other side, where no such part
/// is: "an eighth had died" and «نفر هشتم».
fn placed(parts: &mut Vec<&Number>, others: &mut Vec<&Number>) {
    parts.retain(|part| {
        let Some(place) = part.place().filter(|_| !others.iter().any(|other| other.value() == part.value())) else {
            return true;
        };
        let at = others.iter().position(|other| other.ordinal && other.value() == place);
        at.map(|at| others.remove(at)).is_none()
    });
}

/// The only places in a row that either side has left, taken out.
fn single<'f>(lost: &mut Vec<&'f Number>, new: &mut Vec<&'f Number>) -> Option<(&'f Number, &'f Number)> {
    let only = |numbers: &[&'f Number]| {
        let mut places = (0..numbers.len()).filter(|at| numbers[*at].ordinal);
        places.next().filter(|_| places.next().is_none())
    };
    let (there, here) = (only(lost)?, only(new)?);
    // "The 15th" is «پانزدهم», "every third" one of three.
    let meant = |place: &Number, others: &[&Number]| {
        let sure = |other: &Number| other.weight == Weight::Figure || place.weight > Weight::Slight;
        others.iter().any(|other| sure(other) && !other.ordinal && other.meets(place))
    };
    if meant(lost[there], new) || meant(new[here], lost) {
        return None;
    }
    Some((lost.remove(there), new.remove(here)))
}

fn unpaired<'f>(
    leading: &[&'f Number],
    following: &[&'f Number],
    every_reading: bool,
    in_kind: bool,
) -> (Vec<&'f Number>, Vec<&'f Number>) {
    let mut places: HashMap<(&str, bool), VecDeque<usize>> = HashMap::default();
    let kind = |number: &Number| in_kind && number.ordinal;
    for at in heaviest_first(following) {
        let number = following[at];
        let readings = readings_of(number, every_reading).iter();
        readings.for_each(|value| places.entry((value, kind(number))).or_default().push_back(at));
    }
    let mut taken = vec![false; following.len()];
    let mut take = |number: &'f Number| {
        readings_of(number, every_reading).iter().find_map(|value| {
            let queue = places.get_mut(&(value.as_str(), kind(number)))?;
            let free = std::iter::from_fn(|| queue.pop_front()).find(|at| !taken[*at])?;
            taken[free] = true;
            Some(free)
        })
    };
    let mut met = vec![false; leading.len()];
    heaviest_first(leading).into_iter().for_each(|at| met[at] = take(leading[at]).is_some());
    let lost = leading.iter().zip(&met).filter(|(_, met)| !**met).map(|(number, _)| *number).collect();
    let new = following.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(number, _)| *number).collect();
    (lost, new)
}

/// Of equal numbers, a figure finds its other half before a "one" does.
fn heaviest_first(numbers: &[&Number]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(numbers[*at].weight));
    order
}

fn readings_of(number: &Number, every: bool) -> &[String] {
    if every { &number.values } else { &number.values[..1] }
}
