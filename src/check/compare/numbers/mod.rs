//! Numbers of two sides: equal values are paired wherever they stand; what is
//! left on both sides is one number gone wrong, what is left on one was dropped
//! or put in.

pub mod answered;
mod calendars;
pub mod converted;
mod elided;
mod factor;
mod follow;
mod growth;
mod joined;
mod leftovers;
mod listed;
pub mod moved;
mod nearest;
mod numbered;
mod ones;
mod often;
pub mod percent;
pub mod rest;
mod said;
pub mod slip;
mod spanned;
mod things;
pub mod turned;
pub mod years;

use std::cell::LazyCell;

use rustc_hash::FxHashSet as HashSet;

use self::answered::is_answered;
use self::leftovers::leftovers;
use self::slip::{MOST, is_large_word, is_slip, marker, strange};
use self::years::{is_near, scarce_years, years};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::number::size::is_measure;
use crate::text::number::{Number, Weight};

/// What a number of the leading side has become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<'f> {
    /// Another value stands in its place.
    Changed(&'f Number, &'f Number),
    /// Nothing stands in its place.
    Dropped(&'f Number),
    /// It is said less often.
    Rarer(&'f Number),
    /// It stands on the following side alone.
    Added(&'f Number),
}

/// How far the numbers of two sides are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are.
    Whole,
    /// The following side has none that is more.
    NothingAdded,
    /// It has.
    None,
}

/// How the sides of a pair differ in their numbers; that they do not is
/// remembered.
pub fn of<'p>(pair: &'p Pair) -> Vec<Outcome<'p>> {
    if pair.numbers_agree.get() == Some(&Agreement::Whole) {
        return Vec::new();
    }
    let found = differences(pair.leading(), pair.following());
    let is_added = |outcome: &Outcome| matches!(outcome, Outcome::Added(_));
    pair.numbers_agree.get_or_init(|| match &found[..] {
        [] => Agreement::Whole,
        all if all.iter().any(is_added) => Agreement::None,
        _ => Agreement::NothingAdded,
    });
    found
}

/// The numbers that the following side of a pair alone has.
pub fn added<'p>(pair: &'p Pair) -> impl Iterator<Item = &'p Number> {
    let found = if pair.numbers_agree.get() == Some(&Agreement::NothingAdded) { Vec::new() } else { of(pair) };
    found.into_iter().filter_map(|outcome| if let Outcome::Added(here) = outcome { Some(here) } else { None })
}

/// Of more numbers in one passage that only one side has, the first are told.
const MANY: usize = 1000;

/// How two sides differ in their numbers.
pub fn differences<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let none = leading.numbers.is_empty() && following.numbers.is_empty();
    if none || leading.is_partial || following.is_partial {
        return Vec::new();
    }
    let (lost, new) = leftovers(&leading.numbers, &following.numbers);
    let found = years(leading, following);
    if found.is_empty() && is_quiet((&lost, &new), leading, following) {
        debug_assert!(compared((lost, new), found, leading, following).is_empty(), "a number asks that is none");
        return Vec::new();
    }
    compared((lost, new), found, leading, following)
}

/// Whether all that is left are words of one side that ask for nothing, and that no other
/// number stands for: a "one", a "first".
fn is_quiet((lost, new): (&[&Number], &[&Number]), leading: &Facts, following: &Facts) -> bool {
    let is_one = |number: &&Number| number.weight == Weight::Slight && (number.value() == "1" || number.ordinal);
    (lost.is_empty() || new.is_empty())
        && lost.iter().chain(new).all(is_one)
        && (lost.is_empty() && new.is_empty() || marker(leading).is_none() || marker(following).is_none())
}

/// What became of the numbers that are left, beside what was found of years.
fn compared<'f>(
    (mut lost, mut new): (Vec<&'f Number>, Vec<&'f Number>),
    mut found: Vec<Outcome<'f>>,
    leading: &'f Facts,
    following: &'f Facts,
) -> Vec<Outcome<'f>> {
    lost.truncate(MANY);
    new.truncate(MANY);
    lost.retain(|number| !is_answered(number, leading, following));
    new.retain(|number| !is_answered(number, following, leading));
    if lost.is_empty() && new.is_empty() {
        return found;
    }
    numbered::parted((&mut lost, &mut new), leading);
    numbered::parted((&mut new, &mut lost), following);
    percent::carried((&mut lost, &mut new), leading, following);
    percent::carried((&mut new, &mut lost), following, leading);
    listed::part(&mut lost, leading, &mut new);
    listed::part(&mut new, following, &mut lost);
    listed::group(&mut lost, leading, (&mut new, following));
    listed::group(&mut new, following, (&mut lost, leading));
    let taken = |number: &&Number| {
        let is = |outcome: &Outcome| matches!(outcome, Outcome::Changed(a, b) if *a == *number || *b == *number);
        !found.iter().any(is)
    };
    lost.retain(taken);
    new.retain(taken);
    let said = |all: &'f [Number]| all.iter().flat_map(|number| &number.values).collect::<HashSet<_>>();
    let (here, there) = (LazyCell::new(|| said(&following.numbers)), LazyCell::new(|| said(&leading.numbers)));
    let elsewhere = |number: &&Number, all: &HashSet<&String>| number.values.iter().any(|value| all.contains(value));
    // What the other side has nowhere comes first; figures find figures, then words; the
    // nearest in order.
    let rounds = [(true, Weight::Figure), (true, Weight::Word), (false, Weight::Figure), (false, Weight::Word)];
    // The minutes of an hour are none by themselves.
    let is_strange = |number: &&&Number| !elsewhere(number, &there) && !is_minutes(following, number);
    // Mostly it is ones that are left, which ask for nothing.
    let asks = |number: &&Number| number.weight > Weight::Slight;
    let rounds = if lost.iter().any(asks) && new.iter().any(asks) { &rounds[..] } else { &[] };
    let strangers = new.iter().filter(|_| !rounds.is_empty()).filter(is_strange);
    let strangers: HashSet<usize> = strangers.map(|number| number.span.start).collect();
    for &(strange, least) in rounds {
        if strange && strangers.is_empty() {
            continue;
        }
        lost.retain(|number| {
            if strange && elsewhere(number, &here) {
                return true;
            }
            let known = |other: &&Number| strange && !strangers.contains(&other.span.start);
            let fits = |other: &&Number| number.weight.min(other.weight) >= least && !known(other);
            let alike = |other: &&Number| fits(other) && number.ordinal == other.ordinal;
            let found_at = new.iter().position(alike).or_else(|| new.iter().position(fits));
            let Some(at) = found_at.filter(|_| number.weight >= least) else { return true };
            found.push(Outcome::Changed(number, new.remove(at)));
            false
        });
    }
    found.extend(slip::marked((&mut lost, &mut new), leading, following));
    new.retain(|number| !turned::is_told_as_ratio(number, &found));
    if turned::is_shared(&found) {
        found.clear();
    }
    // Thousands for millions, the second for the third.
    lost.retain(|number| {
        let alike = new.iter().position(|other| number.ordinal == other.ordinal && is_slip(number, other));
        let Some(at) = alike.or_else(|| new.iter().position(|other| is_slip(number, other))) else { return true };
        found.push(Outcome::Changed(number, new.remove(at)));
        false
    });
    tell_once(&mut found);
    nearest::settle(&mut found, leading, following);
    found.extend(factor::changed((&mut lost, &mut new), leading, following));
    found.extend(ones::multiplied((&mut lost, &mut new), leading, following));
    found.extend(ones::begun((&mut lost, &mut new), leading, following));
    found.extend(ones::reduced((&mut lost, &mut new), leading, following));
    found.extend(ones::completed(&mut lost, leading, following));
    let replaced = things::replaced(&new, leading, following);
    new.retain(|number| !replaced.iter().any(|outcome| matches!(outcome, Outcome::Changed(_, here) if here == number)));
    // What became another number already is told.
    let is_open = |outcome: &Outcome| match outcome {
        Outcome::Changed(there, _) => !found.iter().any(|of| matches!(of, Outcome::Changed(own, _) if own == there)),
        _ => true,
    };
    let replaced: Vec<Outcome> = replaced.into_iter().filter(is_open).collect();
    found.extend(replaced);
    // What is said a thousand times is told once.
    let mut told = HashSet::default();
    let lost = lost.into_iter().filter(|number| number.weight > Weight::Slight && told.insert(number.value()));
    let (rarer, gone): (Vec<&Number>, Vec<&Number>) = lost.partition(|number| elsewhere(number, &here));
    // "4:30" that became «پنج و نیم» is told with its hour.
    let is_its = |number: &&Number| is_minutes(leading, number) && found.iter().any(|of| is_of_hour(of, number));
    let gone: Vec<&Number> = gone.into_iter().filter(|number| !is_its(number)).collect();
    // "Seven days and seven nights" became twenty once.
    let is_told = |number: &&Number| {
        found.iter().any(|outcome| matches!(outcome, Outcome::Changed(there, _) if there.value() == number.value()))
    };
    let gone: Vec<&Number> =
        gone.into_iter().take(MANY).filter(|number| found.len() > MOST || !is_told(number)).collect();
    found.extend(gone.into_iter().map(Outcome::Dropped));
    // "600,000 rials, or 60,000 a month": an amount that is said in other money is said.
    let often = |facts: &Facts, size: &String| facts.numbers.iter().filter(|one| one.values.contains(size)).count();
    let is_said = |size: &String| is_measure(size) && often(leading, size) == often(following, size);
    let is_rarer = |number: &&Number| number.weight == Weight::Figure && !number.values.iter().any(is_said);
    found.extend(rarer.into_iter().take(MANY).filter(is_rarer).map(Outcome::Rarer));
    let mut told = HashSet::default();
    let asks = |number: &Number| number.weight == Weight::Figure || is_large_word(number);
    let new = new.into_iter().filter(|number| asks(number) && told.insert(number.value()));
    let years = scarce_years(leading, following);
    let meant = |number: &'f Number| match years.iter().find(|year| is_near(year, number)) {
        Some(year) => Outcome::Changed(year, number),
        None => Outcome::Added(number),
    };
    let (again, new): (Vec<&Number>, Vec<&Number>) = new.partition(|number| elsewhere(number, &there));
    found.extend(new.into_iter().map(meant));
    found.extend(
        again.into_iter().take(MOST).filter_map(|number| strange(number, leading, following)).map(Outcome::Added),
    );
    follow::settle(&mut found, leading, following);
    found
}

/// Whether a number stands behind a colon, "2:30", or right behind its hour, "0230".
fn is_minutes(facts: &Facts, number: &Number) -> bool {
    facts.around(&number.span).is_some_and(|[before, ..]| before.ends_with(':')) || touches(facts, number.span.start)
}

/// Whether a number ends at a byte at which another one begins, with a colon between that
/// nobody wrote: see `text::token::hour`.
fn touches(facts: &Facts, at: usize) -> bool {
    let first = facts.numbers.partition_point(|number| number.span.end < at);
    let meet = |hour: &Number, minutes: &Number| hour.span.end == at && minutes.span.start == at;
    matches!(&facts.numbers[first..], [hour, minutes, ..] if meet(hour, minutes) && hour.tokens.end + 1 == minutes.tokens.start)
}

/// Whether the hour of some minutes became one with a part of an hour.
fn is_of_hour(outcome: &Outcome, minutes: &Number) -> bool {
    let Outcome::Changed(hour, other) = outcome else { return false };
    hour.tokens.end + 1 == minutes.tokens.start && other.value().contains('.')
}

/// «۳۵ تا ۵۰ میلیون» for 35,000 and 50,000: what two numbers share went wrong
/// once.
fn tell_once(found: &mut Vec<Outcome>) {
    let touch = |number: &Number, next: &Number| number.tokens.end + 1 == next.tokens.start;
    let opens =
        |number: &Number, next: &Number| touch(number, next) && (number.opens_range || number.weight == Weight::Word);
    let told: Vec<(&Number, &Number)> = found
        .iter()
        .filter_map(|outcome| match outcome {
            Outcome::Changed(there, here) => Some((*there, *here)),
            _ => None,
        })
        .collect();
    let shares = |number: &Number, next: &Number| number.values.len() > 1 && opens(number, next);
    // «۴ تا ۵ نفر» for 4,000 to 5,000.
    let size = |there: &Number, here: &Number| here.value().len().wrapping_sub(there.value().len());
    let bare = |number: &Number| number.value().trim_end_matches('0').to_owned();
    let resized = |there: &Number, here: &Number| size(there, here) != 0 && bare(there) == bare(here);
    found.retain(|outcome| {
        let Outcome::Changed(there, here) = outcome else { return true };
        let alike = |next_there: &Number, next: &Number| {
            let ranges = touch(there, next_there) && touch(here, next) && (there.opens_range || here.opens_range);
            let both = ranges && size(there, here) == size(next_there, next);
            both && resized(there, here) && resized(next_there, next)
        };
        !told
            .iter()
            .any(|(next_there, next)| shares(here, next) || shares(there, next_there) || alike(next_there, next))
    });
}
