//! Numbers of two sides: equal values are paired wherever they stand; what is
//! left on both sides is one number gone wrong, what is left on one was dropped
//! or put in.

use std::collections::VecDeque;
use std::ops::Range;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::dates::unanswered;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::text::date::month::Calendar;
use crate::text::date::{Dated, Precision, When, calendar};
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

/// How the sides of a pair differ in their numbers; that they do not is
/// remembered.
pub fn of<'p>(pair: &'p Pair) -> Vec<Outcome<'p>> {
    if pair.numbers_agree.get() == Some(&true) {
        return Vec::new();
    }
    let found = differences(pair.leading(), pair.following());
    pair.numbers_agree.get_or_init(|| found.is_empty());
    found
}

/// How two sides differ in their numbers.
pub fn differences<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    if leading.is_partial || following.is_partial {
        return Vec::new();
    }
    let (mut lost, mut new) = leftovers(&leading.numbers, &following.numbers);
    lost.retain(|number| !is_answered(number, leading, following));
    new.retain(|number| !is_answered(number, following, leading));
    let mut found = years(leading, following);
    if lost.is_empty() && new.is_empty() {
        return found;
    }
    let taken = |number: &&Number| {
        let is = |outcome: &Outcome| matches!(outcome, Outcome::Changed(a, b) if *a == *number || *b == *number);
        !found.iter().any(is)
    };
    lost.retain(taken);
    new.retain(taken);
    // Figures find figures first, then words; the nearest in order.
    for least in [Weight::Figure, Weight::Word] {
        lost.retain(|number| {
            let fits = |other: &&Number| number.weight.min(other.weight) >= least;
            let Some(at) = new.iter().position(fits).filter(|_| number.weight >= least) else { return true };
            found.push(Outcome::Changed(number, new.remove(at)));
            false
        });
    }
    // Thousands for millions, the second for the third.
    lost.retain(|number| {
        let Some(at) = new.iter().position(|other| is_slip(number, other)) else { return true };
        found.push(Outcome::Changed(number, new.remove(at)));
        false
    });
    let said = |all: &'f [Number]| all.iter().flat_map(|number| &number.values).collect::<HashSet<_>>();
    let (here, there) = (said(&following.numbers), said(&leading.numbers));
    let elsewhere = |number: &&Number, all: &HashSet<&String>| number.values.iter().any(|value| all.contains(value));
    // What is said a thousand times is told once.
    let mut told = HashSet::default();
    let lost = lost.into_iter().filter(|number| number.weight > Weight::Slight && told.insert(number.value()));
    let (rarer, gone): (Vec<&Number>, Vec<&Number>) = lost.partition(|number| elsewhere(number, &here));
    found.extend(gone.into_iter().map(Outcome::Dropped));
    found.extend(rarer.into_iter().filter(|number| number.weight == Weight::Figure).map(Outcome::Rarer));
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
    found
}

/// More numbers that are said more often are not looked for.
const MOST: usize = 50;

/// A number in words that nobody puts in for its sound, «بیست‌ودوم»; «نود» may be
/// another word.
fn is_large_word(number: &Number) -> bool {
    let round = number.value().trim_end_matches('0').len() < 2;
    number.weight == Weight::Word && !round && number.value().parse::<u64>().is_ok_and(|value| value > 12)
}

/// The place where a figure stands that the following side says more often, in
/// a sentence whose original does not have it.
fn strange<'f>(number: &Number, leading: &Facts, following: &'f Facts) -> Option<&'f Number> {
    if leading.sentences().len() != following.sentences().len() {
        return None;
    }
    let sentence = |facts: &Facts, number: &Number| facts.sentence_of(number.span.start);
    let meant = |here: &Number| {
        let at = sentence(following, here);
        leading.numbers.iter().any(|there| there.meets(here) && sentence(leading, there) == at)
    };
    following.numbers.iter().find(|here| here.meets(number) && here.weight == Weight::Figure && !meant(here))
}

/// The years of the leading side that the following side says less often.
fn scarce_years<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<&'f Number> {
    let mut times: HashMap<&str, i64> = HashMap::default();
    leading.years.iter().for_each(|year| *times.entry(year.value()).or_default() += 1);
    following.years.iter().for_each(|year| *times.entry(year.value()).or_default() -= 1);
    // A year that is said a thousand times is looked at once.
    leading.years.iter().filter(|year| times.remove(year.value()).is_some_and(|more| more > 0)).collect()
}

/// Whether a number has all digits of another but one.
fn is_near(number: &Number, other: &Number) -> bool {
    let (a, b) = (number.value(), other.value());
    a.len() == b.len() && a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count() == 1
}

/// Whether a number that asks for none by itself became another one of its kind.
fn is_slip(number: &Number, other: &Number) -> bool {
    let vague = |number: &Number| number.value().ends_with('+');
    let ordinal = |number: &Number| matches!(number.value(), "2" | "3") && number.weight == Weight::Slight;
    let word = |number: &Number| number.weight == Weight::Word && number.value().len() < 3;
    let slip = |a: &Number, b: &Number| ordinal(a) && (ordinal(b) || word(b));
    let places = number.ordinal && other.ordinal;
    // A third for a quarter; «شانزده‌ساله» for fifteen.
    let part = |number: &Number| number.weight == Weight::Slight && number.value().contains('/');
    let aged = |a: &Number, b: &Number| {
        let counted = a.weight == Weight::Word && b.weight == Weight::Slight && !a.ordinal && !b.ordinal;
        counted && b.value().parse::<u64>().is_ok_and(|value| value > 3)
    };
    vague(number) && vague(other)
        || part(number) && part(other)
        || places
        || slip(number, other)
        || slip(other, number)
        || aged(number, other)
        || aged(other, number)
}

/// Years by themselves in whose place a number stands that is no year: `1999`
/// and «۱۴۹۹».
fn years<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let find = |facts: &'f Facts, span: &Range<usize>| {
        facts.numbers.iter().chain(&facts.years).find(|number| number.span == *span)
    };
    let pairs = crossed(leading, following);
    pairs
        .iter()
        .filter_map(|(there, here)| Some(Outcome::Changed(find(leading, there)?, find(following, here)?)))
        .collect()
}

/// Bytes of years that nothing answers, and of the number on the other side
/// that nothing answers either: on the leading side, on the following.
pub fn crossed(leading: &Facts, following: &Facts) -> Vec<(Range<usize>, Range<usize>)> {
    let bare = |dates: Vec<&Dated>| {
        dates.into_iter().filter(|date| date.bare).map(|date| date.span.clone()).collect::<Vec<_>>()
    };
    if leading.dates.is_empty() && following.dates.is_empty() {
        return Vec::new();
    }
    let (lost, new) = (bare(unanswered(leading, following, true)), bare(unanswered(following, leading, false)));
    if lost.is_empty() == new.is_empty() {
        return Vec::new();
    }
    let (gone, put_in) = leftovers(&leading.numbers, &following.numbers);
    let like_years = |numbers: Vec<&Number>, own: &Facts, other: &Facts| -> Vec<Range<usize>> {
        let digits = |value: &str| value.len() > 2 && value.bytes().all(|b| b.is_ascii_digit());
        let fits = |number: &&Number| digits(number.value()) && !is_answered(number, own, other);
        numbers.into_iter().filter(fits).map(|number| number.span.clone()).collect()
    };
    if new.is_empty() {
        lost.into_iter().zip(like_years(put_in, following, leading)).collect()
    } else {
        like_years(gone, leading, following).into_iter().zip(new).collect()
    }
}

/// The numbers of either side that have no equal on the other, one for one:
/// equal by the likeliest reading before equal by any, a second a second before
/// it is a two.
fn leftovers<'f>(leading: &'f [Number], following: &'f [Number]) -> (Vec<&'f Number>, Vec<&'f Number>) {
    let (mut lost, mut new): (Vec<&Number>, Vec<&Number>) = (leading.iter().collect(), following.iter().collect());
    if lost.is_empty() || new.is_empty() {
        return (lost, new);
    }
    let is_same = |(a, b): (&Number, &Number)| a.value() == b.value() && a.ordinal == b.ordinal;
    if leading.len() == following.len() && leading.iter().zip(following).all(is_same) {
        return (Vec::new(), Vec::new());
    }
    let places = lost.iter().chain(&new).any(|number| number.ordinal);
    let mut astray = None;
    for (every_reading, in_kind) in [(false, true), (false, false), (true, false)] {
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
    (lost, new)
}

/// The only places in a row that either side has left, taken out.
fn single<'f>(lost: &mut Vec<&'f Number>, new: &mut Vec<&'f Number>) -> Option<(&'f Number, &'f Number)> {
    let only = |numbers: &[&'f Number]| {
        let mut places = (0..numbers.len()).filter(|at| numbers[*at].ordinal);
        places.next().filter(|_| places.next().is_none())
    };
    let (there, here) = (only(lost)?, only(new)?);
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

/// «۱۴۰۰» by itself was read as a year and may be the number 1,400; `WSL2` is
/// WSL 2.
fn is_answered(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_year = |date: &Dated| date.bare && date.year.is_some_and(|year| number.values.contains(&year.to_string()));
    other.dates.iter().any(is_year)
        || is_counted(number, own, other)
        || is_day_alone(number, own) && other.dates.iter().any(|date| falls_on(date, number.value()))
        || is_in_name(number, own, other)
}

/// Whether a name of the other side that is not in the own text has the number.
fn is_in_name(number: &Number, own: &Facts, other: &Facts) -> bool {
    let is_own = |name: &str| own.in_names.iter().any(|named| named.name == name);
    other.in_names.iter().any(|named| number.values.contains(&named.figure) && !is_own(&named.name))
}

/// Whether a date of the other side is a number and what it counts: «۵ تیر» are
/// five shots.
fn is_counted(number: &Number, own: &Facts, other: &Facts) -> bool {
    let fits = |date: &Dated| day_counted(date).is_some_and(|day| number.values.contains(&day));
    other.dates.iter().any(|date| fits(date) && !own.dates.iter().any(|on| on.meets(date)))
}

/// The day of a date that may as well be a number and what it counts.
pub fn day_counted(date: &Dated) -> Option<String> {
    match date.when {
        When::Yearless(_, _, Some(day)) if date.counts => Some(day.to_string()),
        _ => None,
    }
}

/// Two numbers that changed places and left their percent or their millions
/// behind, so that neither is what it was; nothing where more went wrong.
pub fn exchanged<'f>(outcomes: &[Outcome<'f>]) -> Option<(&'f Number, &'f Number, &'f Number)> {
    let [Outcome::Changed(first, here), Outcome::Changed(second, other)] = outcomes else { return None };
    let digits = |number: &Number| number.value().replace(['.', '%'], "").trim_matches('0').to_owned();
    let turned = digits(first) == digits(other) && digits(second) == digits(here);
    (turned && digits(first) != digits(second)).then_some((*first, *second, *here))
}

/// Numbers of the leading side whose range runs the other way on the following
/// one: `10–12` and «۱۲–۱۰».
pub fn reversed<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<(&'f Number, &'f Number)> {
    let ranges = |facts: &'f Facts| -> Vec<(&'f Number, &'f Number)> {
        facts
            .numbers
            .windows(2)
            .filter(|pair| pair[0].tokens.end + 1 == pair[1].tokens.start && pair[0].opens_range)
            .map(|pair| (&pair[0], &pair[1]))
            .collect()
    };
    let there = ranges(following);
    let wrong = |(from, to): &(&'f Number, &'f Number)| {
        let straight = there.iter().any(|(a, b)| from.meets(a) && to.meets(b));
        let turned = there.iter().find(|(a, b)| from.meets(b) && to.meets(a) && !from.meets(to))?;
        (!straight).then_some((*from, turned.0))
    };
    ranges(leading).iter().filter_map(wrong).collect()
}

/// "On the 23rd": a day whose month was said before.
pub fn is_day_alone(number: &Number, facts: &Facts) -> bool {
    let small = number.weight == Weight::Figure && number.value().len() < 3;
    let prose =
        || facts.prose.iter().find(|prose| (prose.start..prose.start + prose.text.len()).contains(&number.span.start));
    let written = || prose()?.text.as_str().get(number.span.start - prose()?.start..number.span.end - prose()?.start);
    small && written().is_some_and(|text| ["st", "nd", "rd", "th"].iter().any(|end| text.ends_with(end)))
}

/// Whether a day without a year is the so-and-so-many of a month in either
/// calendar.
pub fn falls_on(date: &Dated, value: &str) -> bool {
    let dated = date.dated();
    let When::Days(days, Precision::Day) = &dated.as_ref().unwrap_or(date).when else { return false };
    let on = |calendar| calendar::month_day(calendar, *days.start()).1.to_string() == value;
    on(Calendar::Gregorian) || on(Calendar::Solar)
}
