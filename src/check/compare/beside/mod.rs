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
mod word;

use std::ops::Range;

use self::anchor::{Anchor, dates, few, numbers};
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
    if !few(leading) || !few(following) {
        return None;
    }
    let sides = || (numbers(leading), || numbers(following));
    let of = |said: fn(&Anchor) -> Option<Said>| {
        let (there, here) = sides();
        opposed(there, here, said)
    };
    minus::changed(leading, following)
        .or_else(|| of(order::of_number))
        .or_else(|| of(day::of_hour))
        .or_else(|| of(label::of_number))
        .or_else(|| of(label::of_measure))
        .or_else(|| rate::changed(leading, following))
}

/// The first date that is turned round.
pub fn date(leading: &Facts, following: &Facts) -> Option<Turned> {
    if !few(leading) || !few(following) {
        return None;
    }
    let of = |said: fn(&Anchor) -> Option<Said>| opposed(dates(leading), || dates(following), said);
    of(order::of_date).or_else(|| of(day::of_date)).or_else(|| era::changed(leading, following))
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
        (turned && !own.is_open).then(|| Turned { there: own.span.clone(), here: here.span.clone(), is_lighter: false })
    })
}
