//! What stands beside a number or a date and turns it round: before and after, a
//! minus, the era, the part of the day, per day and per week. Only where both
//! sides say something of one number, and not the same, it is told.

mod alone;
mod anchor;
mod clock;
mod day;
mod ends;
mod era;
pub mod face;
mod gap;
pub mod label;
mod minus;
mod often;
mod order;
mod part;
mod rate;
mod unit;
mod word;

use std::ops::Range;

use self::anchor::{Anchor, dates, few, numbers};
use crate::facts::Facts;
use crate::text::glance::Glance;

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
    // "Once a month", «سالی یک بار»: one of them may be no number.
    let counts = leading.seen.or(following.seen).has(Glance::QUANTITY);
    let (both, either) = (both(leading, following), either(leading, following));
    // "Every user" is no rate.
    let timed = both(Glance::RATE) && both(Glance::TIME);
    let rated = timed && both(Glance::OFTEN);
    if counts && let Some(turned) = if_seen(rated, || often::changed(leading, following)) {
        return Some(turned);
    }
    if let Some(turned) = if_seen(both(Glance::HOUR), || face::turn_of_day(leading, following)) {
        return Some(turned);
    }
    let ordered = both(Glance::ORDER.or(Glance::ENDS));
    let units = || if_seen(timed && ordered, || unit::changed(leading, following));
    let alone = || if_seen(timed && both(Glance::EACH), || alone::changed(leading, following));
    if leading.numbers.is_empty() || following.numbers.is_empty() {
        let told = if counts { units() } else { None };
        return told.or_else(alone);
    }
    if_seen(either(Glance::MINUS), || minus::changed(leading, following))
        .or_else(|| face::changed(leading, following))
        .or_else(|| one(leading, following))
        .or_else(|| if_seen(timed, || rate::changed(leading, following)))
        .or_else(units)
        .or_else(alone)
}

/// The first number that is turned round by what stands right beside it, whatever became
/// of others.
pub fn one(leading: &Facts, following: &Facts) -> Option<Turned> {
    if !few(leading) || !few(following) {
        return None;
    }
    let (both, either) = (both(leading, following), either(leading, following));
    let of = |said: fn(&Anchor) -> Option<Said>| move || opposed(numbers(leading), || numbers(following), said);
    let lighter = |turned: Turned| Turned { is_lighter: true, ..turned };
    let since = || of(order::of_version)().map(lighter);
    if_seen(both(Glance::ORDER), of(order::of_number))
        .or_else(|| if_seen(either(Glance::ORDER), since))
        .or_else(|| if_seen(both(Glance::HOUR), of(day::of_hour)))
        .or_else(|| if_seen(both(Glance::LABEL), of(label::of_number)))
        .or_else(|| if_seen(both(Glance::MEASURE), of(label::of_measure)))
        .or_else(|| if_seen(both(Glance::RATE) && both(Glance::TIME), of(rate::of_number)))
        .or_else(|| if_seen(both(Glance::ENDS), of(ends::of_number)))
        .or_else(|| if_seen(both(Glance::GAP), || gap::changed(leading, following)))
        .or_else(|| if_seen(either(Glance::HOUR), || clock::changed(leading, following)))
}

/// The first date that is turned round.
pub fn date(leading: &Facts, following: &Facts) -> Option<Turned> {
    if !few(leading) || !few(following) {
        return None;
    }
    let (both, either) = (both(leading, following), either(leading, following));
    let of = |said: fn(&Anchor) -> Option<Said>| move || opposed(dates(leading), || dates(following), said);
    let none = |facts: &Facts| facts.numbers.is_empty() && facts.dates.is_empty();
    let some = !none(leading) && !none(following);
    let era = || if_seen(some && either(Glance::ERA), || era::changed(leading, following));
    let dated = |facts: &Facts| !facts.dates.is_empty() || !facts.moments.is_empty();
    // As in most passages: numbers have eras too, and nothing else of this.
    if !dated(leading) || !dated(following) {
        return era();
    }
    if_seen(both(Glance::ORDER), of(order::of_date))
        .or_else(|| if_seen(both(Glance::HOUR), of(day::of_date)))
        .or_else(era)
        .or_else(|| part::changed(leading, following))
        .or_else(|| of(order::of_stretch)().map(|turned| Turned { is_lighter: true, ..turned }))
}

/// Whether a glance has seen a kind of words on both sides.
fn both(leading: &Facts, following: &Facts) -> impl Fn(Glance) -> bool {
    let (there, here) = (leading.seen, following.seen);
    move |kind| there.has(kind) && here.has(kind)
}

/// The same on either side.
fn either(leading: &Facts, following: &Facts) -> impl Fn(Glance) -> bool {
    let seen = leading.seen.or(following.seen);
    move |kind| seen.has(kind)
}

/// What is told, where a glance has seen a word of its kind: beside most numbers
/// there is nothing of the kind.
fn if_seen(seen: bool, told: impl Fn() -> Option<Turned>) -> Option<Turned> {
    if !seen {
        debug_assert_eq!(told(), None, "a word is missing in text/glance/beside.rs");
        return None;
    }
    told()
}

/// What is said of a number or a date: a set of which any may be meant, and the
/// bytes of both.
struct Said {
    set: u32,
    span: Range<usize>,
    /// A "not" or an "until" may turn it: "not before 1985".
    is_open: bool,
}

impl Said {
    /// Whether it is said of what was done, and not of what is denied: "plugins written
    /// before 2019 will not work", «افزونه‌هایی که پیش از ۲۰۱۹ نوشته شده‌اند کار نمی‌کنند».
    fn is_bound(&self, anchor: &Anchor) -> bool {
        let length = anchor.span.start.saturating_sub(self.span.start);
        let before = anchor.before.get(..anchor.before.len().saturating_sub(length)).unwrap_or_default();
        let mut words = before.split_whitespace().rev();
        let last = words.next().unwrap_or_default();
        // "The town, which had had 490 inhabitants ten years before, stood empty"
        let relative =
            || before.split_whitespace().rev().take(RELATIVE).any(|word| matches!(word, "which" | "who" | "whose"));
        let done = last.len() > 4 && last.ends_with("ed") || DONE.contains(&last) || last.is_ascii() && relative();
        done || !last.is_ascii() && (last == "که" || words.take(2).any(|word| word == "که"))
    }
}

/// So many words may stand between "which" and what is said there.
const RELATIVE: usize = 6;

/// What was done, where it does not end with "ed".
const DONE: &[&str] = &[
    "written", "built", "made", "born", "taken", "sold", "bought", "held", "found", "sent", "begun", "drawn", "known",
    "given", "seen", "cut", "set", "put", "shot", "lost", "won", "told",
];

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
        let alike = || match (anchor.is_denied(), other.is_denied()) {
            (one, another) if one == another => true,
            // "Leaves out", «در بر نمی‌گیرد»
            (true, false) if other.is_lacking() => true,
            (false, true) if anchor.is_lacking() => true,
            _ => own.is_bound(anchor) && here.is_bound(other),
        };
        (turned && !own.is_open && alike()).then(|| Turned {
            there: own.span.clone(),
            here: here.span.clone(),
            is_lighter: false,
        })
    })
}
