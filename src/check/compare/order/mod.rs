//! Two numbers, or two dates, that changed places, while all else that both
//! sides say stands as it did. Languages order the words of a clause each in its
//! own way: only what left its clause is out of place, what turned a range
//! round, and what changed places around something that stayed.

mod bound;
mod clause;
pub mod counted;
mod countries;
mod dated;
pub mod listed;
mod local;
mod misdated;
mod once;
mod owners;
mod parallel;
mod role;
mod since;
mod stand;
mod stand_words;
mod things;
mod whole;

use std::ops::Range;

use self::clause::{crosses, is_at_home, strays};
use self::counted::{Counted, is_crossed, is_kept};
use self::listed::{is_listed, is_lost_by, is_part};
use self::once::{Once, cited, dates, is_old_year, named, numbers};
use self::whole::inverted;
use super::numbers::turned::is_dialled;
use super::{clauses, link_words, units};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::date::calendar::gregorian;
use crate::text::glance::Glance;
use crate::text::number::Number;
use crate::text::number::hedge::Hedged;

/// What changed places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Two numbers.
    Number,
    /// Two dates.
    Date,
    /// Neither: it only shows the order.
    Other,
}

/// Two that changed places: where the leading side says them, and where the
/// following side says the second, before the first.
pub struct Exchange {
    /// The first of the leading side.
    pub first: Range<usize>,
    /// The second.
    pub second: Range<usize>,
    /// Where the following side says the second.
    pub here: Range<usize>,
}

/// Of more that each side says nothing is told.
const MOST: usize = 200;

/// The two numbers or dates of a passage that changed places, if all else keeps
/// its order.
pub fn exchanged(pair: &Pair, what: What) -> Option<Exchange> {
    let sides = (pair.leading(), pair.following());
    if what != What::Number {
        return moved(pair, sides, what).filter(|found| !told_in_order(sides.0, found));
    }
    // A single number has nothing to change places with, but for a date.
    if sides.0.numbers.len().min(sides.1.numbers.len()) < 2 {
        debug_assert!(among_numbers(pair, sides).is_none(), "one number changed places");
        return misdated::year(sides);
    }
    among_numbers(pair, sides).or_else(|| misdated::year(sides))
}

/// Two numbers that changed places.
fn among_numbers(pair: &Pair, sides: Sides) -> Option<Exchange> {
    // Each took along what it counts: it is the order of words that differs.
    let all = || inverted(sides.0, sides.1).or_else(|| unlike(pair)).or_else(|| moved(pair, sides, What::Number));
    let linked = |found: &Exchange| {
        pair.sees(Glance::LINK)
            && [&found.first, &found.second].into_iter().all(|there| {
                let number = sides.0.numbers.iter().find(|number| number.span == *there);
                let here = number.and_then(|number| sides.1.numbers.iter().find(|other| other.meets(number)));
                here.is_some_and(|here| link_words::holds(pair, there, &here.span))
            })
    };
    let stay = |found: &Exchange| {
        let apart = took_along(sides, found) || is_lost_by(sides, found);
        let told = since::is_told_in_order(sides, found) || bound::keeps(sides, found);
        apart
            || told
            || local::keep_lead(sides, found)
            || keep_percent(sides, found)
            || stand::keep(sides, found)
            || linked(found)
            || is_dialled(sides.0, &found.first, &found.second)
    };
    let found =
        all().filter(|found| !stay(found)).or_else(|| by_things(pair, sides)).or_else(|| stand::exchanged(sides));
    let found =
        found.or_else(|| if is_short(sides) { bound::replaced(sides).or_else(|| bound::placed(sides)) } else { None });
    let kept = |found: &Exchange| role::keep(sides, found) || owners::keep(sides, found);
    found.filter(|found| !kept(found)).or_else(|| role::turned(sides)).or_else(|| owners::exchanged(sides))
}

/// Whether both sides have two numbers at least, and not many.
fn is_short((leading, following): Sides) -> bool {
    let few = |facts: &Facts| !facts.is_partial && (2..MOST).contains(&facts.numbers.len());
    few(leading) && few(following)
}

/// Two that stand in another order.
fn moved(pair: &Pair, sides: Sides, what: What) -> Option<Exchange> {
    if is_in_order(sides, what) {
        return None;
    }
    let kinds = Kinds::of(sides, what)?;
    moved_alone(pair, sides, what, &kinds).or_else(|| local::moved(sides, &kinds, what))
}

/// The only two that stand in another order.
fn moved_alone(pair: &Pair, sides: Sides, what: What, kinds: &Kinds) -> Option<Exchange> {
    turned(&kinds.own)?;
    let together = || {
        let mut all = kinds.together(Vec::new());
        let out = astray(sides, &all, what)?;
        let (first, second) = (all[out.first].clone(), all[out.second].clone());
        // Names are looked for where something is out of order at all.
        all = kinds.together(named(pair));
        let out = astray(sides, &all, what)?;
        let known = all[out.first].there == first.there && all[out.second].there == second.there;
        let told = known && stand_alone(sides, &all, &out) && are_misplaced(sides, &all, &out);
        told.then_some(Exchange { first: first.there, second: second.there, here: second.here })
    };
    together().or_else(|| apart(pair, kinds))
}

/// Whether each of two numbers took along what it counts.
fn took_along(sides: Sides, found: &Exchange) -> bool {
    let both = [&found.first, &found.second].map(|span| {
        let number = sides.0.numbers.iter().find(|number| number.span == *span)?;
        let here = sides.1.numbers.iter().find(|other| other.meets(number))?;
        Some(Counted::of(sides, &number.span, &here.span))
    });
    matches!(both, [Some(first), Some(second)] if is_kept(&first, &second))
}

/// Whether the leading side goes back in time, "died in 1931, having married in 1899":
/// another language may tell it in order.
fn told_in_order(leading: &Facts, found: &Exchange) -> bool {
    let year = |span: &Range<usize>| {
        let date = leading.dates.iter().find(|date| date.span == *span)?;
        Some(gregorian(date.calendar, date.year?))
    };
    // The end of a stretch stays with its beginning.
    let ends = |span: &Range<usize>| {
        let before = leading.around(span).map(|[before, ..]| before.trim_end()).unwrap_or_default();
        before.ends_with(['–', '-']) || ["to", "until", "تا"].iter().any(|word| before.ends_with(word))
    };
    let years = year(&found.first).zip(year(&found.second));
    years.is_some_and(|(first, second)| first > second) && !ends(&found.first)
}

/// Whether one of two is a percent, on both sides: each has its sign still, wherever
/// it stands.
fn keep_percent((leading, following): Sides, found: &Exchange) -> bool {
    let of = |span: &Range<usize>| {
        let number = leading.numbers.iter().find(|number| number.span == *span)?;
        let here = following.numbers.iter().any(|other| other.value() == number.value());
        here.then(|| number.value().ends_with('%'))
    };
    of(&found.first).zip(of(&found.second)).is_some_and(|(first, second)| first != second)
}

/// Of more numbers it is not asked what each of them counts.
const FEW: usize = 8;

/// Two of a few numbers that count each what the other counted, whatever else
/// stands where.
fn by_things(pair: &Pair, sides: Sides) -> Option<Exchange> {
    let (leading, following) = sides;
    let (least, most) =
        (leading.numbers.len().min(following.numbers.len()), leading.numbers.len().max(following.numbers.len()));
    if least < 2 || most > FEW || leading.is_partial || following.is_partial {
        return None;
    }
    let mut own = numbers(leading, following)?;
    // The fourth is none of four.
    own.retain(|once| leading.numbers.iter().any(|number| number.span == once.there && !number.ordinal));
    if own.len() < 2 {
        return None;
    }
    let counted = Counted::all(pair, &own)?;
    let pairs = (0..own.len()).flat_map(|at| (at + 1..own.len()).map(move |other| (at, other)));
    let mut crossed = pairs.filter(|(a, b)| is_crossed(sides, &counted[*a], &counted[*b]));
    let (Some((a, b)), None) = (crossed.next(), crossed.next()) else { return None };
    let (first, second) = (&own[a], &own[b]);
    let here = if first.here.start < second.here.start { &first.here } else { &second.here };
    Some(Exchange { first: first.there.clone(), second: second.there.clone(), here: here.clone() })
}

/// Two that count each what the other counted.
fn unlike(pair: &Pair) -> Option<Exchange> {
    let [first, second, here] = units::crossed(pair)?;
    Some(Exchange { first, second, here })
}

/// Two of a list that changed places, while all of every other kind keeps its
/// order among its like: a date or a name stands before what is said of it in
/// one language, and behind it in the other.
fn apart(pair: &Pair, kinds: &Kinds) -> Option<Exchange> {
    let sides = (pair.leading(), pair.following());
    let (a, b) = turned(&kinds.own)?;
    let (first, second) = (&kinds.own[a], &kinds.own[b]);
    if !(are_hedged(first, second) || are_listed(sides, first, second)) {
        return None;
    }
    let kept = |all: &[Once]| all.is_sorted_by_key(|once| once.here.start);
    let names = named(pair);
    if !kept(&kinds.other) || !kept(&kinds.cited) || !kept(&names) {
        return None;
    }
    let all = kinds.together(names);
    let at = |one: &Once| all.iter().position(|once| once.what == one.what && once.there == one.there);
    let out = Astray { first: at(first)?, second: at(second)?, by_clause: false };
    let (first, second) = (first.clone(), second.clone());
    let found = Exchange { first: first.there, second: second.there, here: second.here };
    stand_alone(sides, &all, &out).then_some(found)
}

/// The leading and the following side.
type Sides<'f> = (&'f Facts, &'f Facts);

/// Whether nothing can have changed places, as in most passages; of rows and of
/// very long passages nothing is known.
fn is_in_order((leading, following): Sides, what: What) -> bool {
    let row = |facts: &Facts| facts.is_partial || facts.prose.iter().any(|prose| prose.is_row);
    let many = leading.numbers.len().max(leading.dates.len()).max(following.numbers.len()).max(following.dates.len());
    if many > MOST || row(leading) || row(following) {
        return true;
    }
    match what {
        What::Number => {
            let (there, here) = (&leading.numbers, &following.numbers);
            there.len().min(here.len()) < 2 || there.iter().map(Number::value).eq(here.iter().map(Number::value))
        }
        _ => {
            let (there, here) = (&leading.dates, &following.dates);
            let agree = || there.iter().zip(here).all(|(date, other)| date.agrees(other));
            let few = there.len().min(here.len());
            let old = few > 0 && leading.numbers.iter().any(|number| is_old_year(number, leading));
            !old && (few < 2 || there.len() == here.len() && agree())
        }
    }
}

/// What both sides say once, by kind, each in the order of the leading side.
struct Kinds {
    /// What is asked for.
    own: Vec<Once>,
    /// Dates beside numbers, numbers beside dates.
    other: Vec<Once>,
    cited: Vec<Once>,
}

impl Kinds {
    /// All kinds, where what is asked for stands in another order.
    fn of((leading, following): Sides, what: What) -> Option<Kinds> {
        let of =
            |what: What| if what == What::Number { numbers(leading, following) } else { dates(leading, following) };
        let own = of(what).filter(|own| !own.is_sorted_by_key(|once| once.here.start))?;
        let other = of(if what == What::Number { What::Date } else { What::Number })?;
        Some(Kinds { own, other, cited: cited(leading, following) })
    }

    /// All of them and some names, in order.
    fn together(&self, names: Vec<Once>) -> Vec<Once> {
        let kinds = [&self.own, &self.other, &self.cited, &names];
        let mut all: Vec<Once> = kinds.into_iter().flatten().cloned().collect();
        all.sort_by_key(|once| once.there.start);
        all
    }
}

/// Whether any number or date is said once on both sides, and all such stand in
/// the same clause.
pub fn stays(leading: &Facts, following: &Facts) -> bool {
    let few = |facts: &Facts| facts.numbers.len().max(facts.dates.len()) < MOST;
    let both = || Some((numbers(leading, following)?, dates(leading, following)?, clauses::both(leading, following)?));
    let Some((numbers, dates, ends)) = (few(leading) && few(following)).then(both).flatten() else { return false };
    let mut all = numbers.iter().chain(&dates).peekable();
    all.peek().is_some() && all.all(|once| is_at_home(once, &ends))
}

/// Two that are out of place, by index.
struct Astray {
    first: usize,
    second: usize,
    /// Each stands in the clause of the other; else only their order shows it.
    by_clause: bool,
}

fn astray((leading, following): Sides, all: &[Once], what: What) -> Option<Astray> {
    let of = |(a, b): &(usize, usize)| all[*a].what == what && all[*b].what == what;
    let found = |(first, second): (usize, usize), by_clause: bool| Astray { first, second, by_clause };
    let turned = turned(all).filter(of).map(|both| found(both, false));
    turned.or_else(|| strays(leading, following, all).filter(of).map(|both| found(both, true)))
}

/// Whether all else stays in its clause, and the units too: else it is clauses
/// that changed places, with all they say.
fn stand_alone((leading, following): Sides, all: &[Once], out: &Astray) -> bool {
    let (first, second) = (&all[out.first], &all[out.second]);
    let clauses = clauses::both(leading, following);
    let stays = |at: usize| clauses.as_ref().is_none_or(|ends| is_at_home(&all[at], ends));
    let alone = (0..all.len()).all(|at| at == out.first || at == out.second || stays(at));
    alone && !units::keep(leading, following, (&first.there, &first.here), (&second.there, &second.here))
}

/// Whether the order of words does not explain it: something that stayed lies
/// between, the hedges stayed, or a range or a list was turned round.
fn are_misplaced((leading, following): Sides, all: &[Once], out: &Astray) -> bool {
    let (first, second) = (&all[out.first], &all[out.second]);
    let around = out.second > out.first + 1 && all.len() > out.second - out.first + 1;
    let listed = || are_listed((leading, following), first, second);
    let hedged = are_hedged(first, second);
    out.by_clause || around || hedged || listed() || crosses(leading, following, all, out.first, out.second)
}

/// Whether the hedges of two stayed where they were.
fn are_hedged(first: &Once, second: &Once) -> bool {
    let stayed = |slight: bool| {
        let kind = |hedged: Option<Hedged>| hedged.filter(|hedged| slight || !hedged.slight).map(|hedged| hedged.hedge);
        let of = |(there, here): (Option<Hedged>, Option<Hedged>)| (kind(there), kind(here));
        let ((a, b), other) = (of(first.hedges), of(second.hedges));
        (a, b) != other && (b, a) == other
    };
    let all = [first.hedges.0, first.hedges.1, second.hedges.0, second.hedges.1];
    let sure = all.into_iter().flatten().any(|hedged| !hedged.slight);
    stayed(false) || sure && stayed(true)
}

/// Whether two are the ends of a range or of a list on both sides.
fn are_listed((leading, following): Sides, first: &Once, second: &Once) -> bool {
    is_listed(leading, &first.there, &second.there) && is_listed(following, &second.here, &first.here)
        || is_part(leading, following, first, second)
}

/// The only two of some that changed places.
fn turned(all: &[Once]) -> Option<(usize, usize)> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| all[*at].here.start);
    let mut astray = order.iter().enumerate().filter(|(place, at)| place != *at);
    let (Some((first, _)), Some((second, _)), None) = (astray.next(), astray.next(), astray.next()) else {
        return None;
    };
    (order[first] == second && all[first].what == all[second].what).then_some((first, second))
}
