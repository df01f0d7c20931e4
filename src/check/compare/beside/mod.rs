//! What stands beside a number or a date and turns it round: before and after, a
//! minus, the era, the part of the day, per day and per week. Only where both
//! sides say something of one number, and not the same, it is told.

mod anchor;
mod day;
mod era;
mod label;
mod minus;
mod order;
mod rate;
mod seen;
mod word;

use std::ops::Range;

use self::anchor::{Anchor, dates, few, numbers, numbers_and_twice};
use crate::facts::Facts;

/// What is said otherwise of a number or a date: its bytes and those of what
/// turns it, on the leading and on the following side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// On the leading side.
    pub there: Range<usize>,
    /// On the following side.
    pub here: Range<usize>,
    /// Only one side says anything: it may be plain from elsewhere.
    pub is_lighter: bool,
}

/// The first number that is turned round.
pub fn number(leading: &Facts, following: &Facts) -> Option<Turned> {
    if leading.numbers.is_empty() || following.numbers.is_empty() || !few(leading) || !few(following) {
        return None;
    }
    let seen = seen::kinds(numbers_and_twice(leading));
    let of = |kind: u8, said: fn(&Anchor) -> Option<Said>| {
        if seen & kind == 0 { None } else { opposed(numbers(leading), || numbers(following), said) }
    };
    minus::changed(leading, following)
        .or_else(|| of(seen::ORDER, order::of_number))
        .or_else(|| of(seen::DAY, day::of_hour))
        .or_else(|| of(seen::LABEL, label::of_number))
        .or_else(|| of(seen::MEASURE, label::of_measure))
        .or_else(|| if seen & seen::RATE == 0 { None } else { rate::changed(leading, following) })
}

/// The first date that is turned round.
pub fn date(leading: &Facts, following: &Facts) -> Option<Turned> {
    if !few(leading) || !few(following) {
        return None;
    }
    let none = |facts: &Facts| facts.dates.is_empty() && facts.moments.is_empty();
    let seen = if none(leading) || none(following) { 0 } else { seen::kinds(dates(leading)) };
    let of = |kind: u8, said: fn(&Anchor) -> Option<Said>| {
        if seen & kind == 0 { None } else { opposed(dates(leading), || dates(following), said) }
    };
    let none = |facts: &Facts| facts.numbers.is_empty() && facts.dates.is_empty();
    let eras = || {
        let may = |facts: &Facts| era::all(facts).any(|anchor| seen::may_be_era(&anchor));
        let said = || may(leading) || may(following);
        if !none(leading) && !none(following) && said() { era::changed(leading, following) } else { None }
    };
    of(seen::ORDER, order::of_date).or_else(|| of(seen::DAY, day::of_date)).or_else(eras)
}

/// What is said of a number or a date: a set of which any may be meant, and the
/// bytes of both.
struct Said {
    set: u32,
    span: Range<usize>,
    /// A "not" or an "until" may turn it: "not before 1985".
    is_open: bool,
}

/// The first of the leading side of which the following one says nothing that it
/// may mean, but something else.
fn opposed<'f, T: Iterator<Item = Anchor<'f>>>(
    leading: impl Iterator<Item = Anchor<'f>>,
    following: impl Fn() -> T,
    said: fn(&Anchor) -> Option<Said>,
) -> Option<Turned> {
    let said_there: Vec<(Anchor, Said)> =
        leading.filter_map(|anchor| said(&anchor).map(|said| (anchor, said))).collect();
    if said_there.is_empty() {
        return None;
    }
    said_there.iter().find_map(|(anchor, own)| {
        let all: Vec<(Anchor, Said)> = following()
            .filter(|other| anchor.is(other))
            .filter_map(|other| said(&other).map(|said| (other, said)))
            .collect();
        let (other, here) = all.first()?;
        let meant = |said: &Said| said_there.iter().any(|(same, own)| same.is(other) && own.set & said.set != 0);
        let turned = all.iter().all(|(_, said)| own.set & said.set == 0 && !said.is_open && !meant(said));
        (turned && !own.is_open && anchor.is_denied() == other.is_denied()).then(|| Turned {
            there: own.span.clone(),
            here: here.span.clone(),
            is_lighter: false,
        })
    })
}
