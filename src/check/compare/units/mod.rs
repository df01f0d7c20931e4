//! What equal numbers count: kilometres that became metres, rials that became
//! tomans. Only units of one kind are compared, and of a word that is none
//! nothing is known.

mod ages;
mod described;
pub mod known;
mod lost;
mod placed;
mod shared;
mod word;
mod working;

use std::ops::Range;

use self::known::{Kind, Unit, density, energy, heat, is_adjective, named, sign, spoon};
use self::word::{Power, Word};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::ledger::agreement::Side;
use crate::text::form::ZWNJ;
use crate::text::number::literal::pointed;
use crate::text::number::size::{is_measure, is_span};
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_common;

/// A number with its unit, on the leading and on the following side: bytes in
/// the files.
pub type Changed = (Range<usize>, Range<usize>);

/// Of more numbers nothing is compared.
const MOST: usize = 100;

/// The first number that counts another unit of the same kind, whatever became of
/// others.
pub fn of_one(leading: &Facts, following: &Facts) -> Option<Changed> {
    let few = |facts: &Facts| !facts.is_partial && (1..MOST).contains(&facts.numbers.len());
    if !few(leading) || !few(following) {
        return None;
    }
    let there = counted(leading);
    there.iter().find(|(_, unit)| unit.is_some())?;
    let here = counted(following);
    there.iter().find_map(|own| of_number(own, &there, &here))
}

/// The first number that counts another unit of the same kind.
pub fn changed(pair: &Pair) -> Option<Changed> {
    let (leading, following) = (pair.leading(), pair.following());
    let few = |facts: &Facts| !facts.is_partial && (1..MOST).contains(&facts.numbers.len());
    if !few(leading) || !few(following) {
        return None;
    }
    // Most numbers count no unit.
    if units(pair, pair.row.origin).0.is_empty() {
        return None;
    }
    let there = of_side(pair, pair.row.origin);
    if there.iter().all(|(_, unit)| unit.is_none()) {
        return None;
    }
    let here = of_side(pair, pair.row.origin.other());
    let of_all = || there.iter().find_map(|own| of_number(own, &there, &here)).or_else(|| of_text(&there, &here));
    let shared = || shared::changed((leading, &there), (following, &here));
    let working = || working::changed((leading, &there), (following, &here));
    of_all().or_else(shared).or_else(|| lost::unit(leading, following, (&there, &here))).or_else(working)
}

/// The unit of a number that is said away from it, and stands otherwise:
/// "Milliseconds to wait", «به ثانیه».
pub fn described(leading: &Facts, following: &Facts) -> Option<Changed> {
    let of_number = described::changed(leading, following).or_else(|| ages::changed(leading, following));
    of_number.or_else(|| placed::changed(leading, following))
}

/// A number with its unit, where one is known.
type Counted<'f> = (&'f Number, Option<(Unit, Range<usize>)>);

fn counted(facts: &Facts) -> Vec<Counted<'_>> {
    // The second is no two.
    let numbers = facts.numbers.iter().filter(|number| !number.ordinal);
    numbers.map(|number| (number, unit(facts, number))).collect()
}

/// The units of the numbers of a side that have one, by the place of each number.
pub struct Units(Vec<(usize, (Unit, Range<usize>))>);

impl Units {
    fn of(&self, place: usize) -> Option<&(Unit, Range<usize>)> {
        self.0.binary_search_by_key(&place, |(own, _)| *own).ok().map(|at| &self.0[at].1)
    }
}

/// Those of a side of a pair, which are read once.
fn units<'p>(pair: &'p Pair, side: Side) -> &'p Units {
    let facts = pair.facts(side);
    let all = facts.numbers.iter().enumerate();
    let read = || Units(all.filter_map(|(at, number)| Some((at, unit(facts, number)?))).collect());
    pair.units[usize::from(side == Side::Target)].get_or_init(read)
}

fn of_side<'p>(pair: &'p Pair, side: Side) -> Vec<Counted<'p>> {
    let numbers = pair.facts(side).numbers.iter().enumerate().filter(|(_, number)| !number.ordinal);
    numbers.map(|(at, number)| (number, units(pair, side).of(at).cloned())).collect()
}

/// What the unit of a number of a side is called.
pub fn name_of(pair: &Pair, side: Side, span: &Range<usize>) -> Option<&'static str> {
    let at = pair.facts(side).numbers.iter().position(|number| number.span == *span)?;
    units(pair, side).of(at).map(|(unit, _)| unit.name)
}

/// Another unit of a number that both sides say.
fn of_number((number, own): &Counted, there: &[Counted], here: &[Counted]) -> Option<Changed> {
    let (own, span) = own.as_ref()?;
    // "One hour" is no article where both sides say one once.
    let ones = |all: &[Counted]| all.iter().filter(|(other, _)| is_same(other, number)).count();
    let all_count = |all: &[Counted]| all.iter().all(|(one, unit)| !is_same(one, number) || unit.is_some());
    let alike = || ones(there) == ones(here) && (ones(there) == 1 || all_count(there) && all_count(here));
    let is_one = || number.value() == "1" && alike();
    // "Half a second", "a quarter of an hour"
    let is_part = || number.value().contains('/') && ones(there) == 1 && ones(here) == 1;
    // "A fortnight" are two weeks.
    let is_pair = || number.value() == "2" && own.name == "week" && *span == number.span;
    if number.weight == Weight::Slight && !is_one() && !is_part() && !is_pair() {
        return None;
    }
    let of = |all: &[Counted]| {
        let same = all.iter().filter(|(other, _)| is_same(other, number));
        same.map(|(_, unit)| unit.clone()).collect::<Option<Vec<_>>>()
    };
    let times = |units: &[(Unit, Range<usize>)], name: &str| units.iter().filter(|(unit, _)| unit.name == name).count();
    let has = |units: &[(Unit, Range<usize>)], name: &str| units.iter().any(|(unit, _)| unit.name == name);
    // What one side says of the same number elsewhere may be said there.
    let Some((said, all)) = of(there).zip(of(here)) else { return of_kind(number, own, span, there, here) };
    // Of two that were of one kind each is its own.
    if said.len() == all.len() && times(&said, own.name) > times(&all, own.name) {
        let more = |unit: &Unit| unit.kind == own.kind && times(&all, unit.name) > times(&said, unit.name);
        let (_, other) = all.iter().find(|(unit, _)| more(unit))?;
        return Some((span.clone(), other.clone()));
    }
    // Square kilometres that became kilometres; «۷۰ متری» is a room of so many of either.
    let is_room = |unit: &Unit| unit.name == "metre" && (unit.kind == Kind::Area || own.kind == Kind::Area);
    if let ([_], [(unit, other)]) = (&said[..], &all[..])
        && unit.name == own.name
        && unit.kind != own.kind
        && !is_room(unit)
    {
        return Some((span.clone(), other.clone()));
    }
    let (_, other) = all.iter().find(|(unit, _)| unit.kind == own.kind && !has(&said, unit.name))?;
    (!has(&all, own.name)).then(|| (span.clone(), other.clone()))
}

/// Whether two numbers are of one value; «۶/۴» is 6.4.
fn is_same(number: &Number, other: &Number) -> bool {
    let (a, b) = (number.value(), other.value());
    let plain = |value: &&String| !is_measure(value) && !is_span(value);
    // 0.5 is a half; thirty minutes are none by themselves.
    let is_part = || {
        a.contains('/') != b.contains('/')
            && number.values.iter().filter(plain).any(|value| other.values.contains(value))
    };
    a == b || pointed(a).is_some_and(|a| a == b) || is_part()
}

/// The same where a number stands by itself elsewhere: the only unit of its kind
/// that either side counts by it.
fn of_kind(number: &Number, own: &Unit, span: &Range<usize>, there: &[Counted], here: &[Counted]) -> Option<Changed> {
    let of = |all: &[Counted]| -> (usize, Vec<(Unit, Range<usize>)>) {
        let same = || all.iter().filter(|(other, _)| is_same(other, number));
        (
            same().count(),
            same().filter_map(|(_, unit)| unit.clone()).filter(|(unit, _)| unit.kind == own.kind).collect(),
        )
    };
    let ((times, said), (often, all)) = (of(there), of(here));
    let ([_], [(unit, other)]) = (&said[..], &all[..]) else { return None };
    (times > 1 && times == often && unit.name != own.name).then(|| (span.clone(), other.clone()))
}

/// The only unit of its kind that a text has no more, beside the only one that it
/// has got: of whichever number. Times are said in other units at will.
fn of_text(there: &[Counted], here: &[Counted]) -> Option<Changed> {
    let units = |all: &[Counted]| -> Vec<(Unit, Range<usize>)> {
        all.iter()
            .filter_map(|(_, unit)| unit.clone())
            .filter(|(unit, _)| !matches!(unit.kind, Kind::Time | Kind::Text))
            .collect()
    };
    // 3,200 metres are 3.2 kilometres.
    let others = |own: &[Counted], all: &[Counted]| {
        let is = |number: &Number, other: &Number| number.value() != other.value() && is_same_measure(number, other);
        own.iter().any(|(number, _)| all.iter().any(|(other, _)| is(number, other)))
    };
    if others(there, here) {
        return None;
    }
    let (there, here) = (units(there), units(here));
    let only = |own: &[(Unit, Range<usize>)], other: &[(Unit, Range<usize>)]| {
        let mut left = own.iter().filter(|(unit, _)| !other.iter().any(|(of, _)| of.name == unit.name));
        left.next().cloned().filter(|(unit, _)| left.all(|(other, _)| other.name == unit.name))
    };
    let ((lost, there), (new, here)) = (only(&there, &here)?, only(&here, &there)?);
    (lost.kind == new.kind).then_some((there, here))
}

/// Whether two numbers come to the same measure.
fn is_same_measure(number: &Number, other: &Number) -> bool {
    number.values.iter().any(|value| is_measure(value) && other.values.contains(value))
}

/// Two numbers that both sides say once and of which each counts what the other
/// counted: 200 grams and 45 minutes, «۴۵ گرم» and «۲۰۰ دقیقه».
pub fn crossed(pair: &Pair) -> Option<[Range<usize>; 3]> {
    let (leading, following) = (pair.leading(), pair.following());
    let few = |facts: &Facts| !facts.is_partial && (2..MOST).contains(&facts.numbers.len());
    if !few(leading) || !few(following) {
        return None;
    }
    if units(pair, pair.row.origin).0.len() < 2 {
        return None;
    }
    let there = of_side(pair, pair.row.origin);
    there.iter().filter(|(_, unit)| unit.is_some()).nth(1)?;
    let here = of_side(pair, pair.row.origin.other());
    let once = |all: &'_ [Counted], number: &Number| all.iter().filter(|(other, _)| other.meets(number)).count() == 1;
    let sure = |number: &Number| number.weight > Weight::Slight && once(&there, number) && once(&here, number);
    let own = there.iter().filter_map(|(number, unit)| Some((*number, unit.as_ref()?.0)));
    let moved: Vec<(&Number, Unit, &Number, Unit)> = own
        .filter_map(|(number, unit)| {
            let (other, of) = here.iter().find(|(other, _)| other.meets(number))?;
            Some((number, unit, *other, of.as_ref()?.0))
        })
        .filter(|(number, unit, _, of)| unit != of && sure(number))
        .collect();
    let [(first, unit, one, of), (second, other, another, from)] = moved[..] else { return None };
    let here = if one.span.start < another.span.start { one } else { another };
    (unit == from && other == of).then(|| [first.span.clone(), second.span.clone(), here.span.clone()])
}

/// Whether two numbers count different units on the leading side, or only one of
/// them does, and each its own on the following one: they took these along.
pub fn keep(
    leading: &Facts,
    following: &Facts,
    first: (&Range<usize>, &Range<usize>),
    second: (&Range<usize>, &Range<usize>),
) -> bool {
    let (a, b) = (name(leading, first.0), name(leading, second.0));
    a != b && name(following, first.1) == a && name(following, second.1) == b
}

/// What the unit of the number at some bytes of the file is called.
pub fn name(facts: &Facts, span: &Range<usize>) -> Option<&'static str> {
    let number = facts.numbers.iter().find(|number| number.span == *span)?;
    unit(facts, number).map(|(unit, _)| unit.name)
}

/// The unit of a number, and the bytes of both.
fn unit(facts: &Facts, number: &Number) -> Option<(Unit, Range<usize>)> {
    let span = &number.span;
    let [before, own, behind] = facts.around(span)?;
    if own == "fortnight" {
        return Some((Unit { kind: Kind::Time, name: "week" }, span.clone()));
    }
    if let Some(unit) = before.chars().next_back().and_then(sign).or_else(|| joined(own)).or_else(|| within(own)) {
        return Some((unit, span.clone()));
    }
    let rest = if behind.starts_with(' ') && !number.value().contains('/') { behind } else { bound(number, behind) };
    let (unit, length) = sign(behind.chars().next()?).map(|unit| (unit, 0)).or_else(|| apart(rest))?;
    Some((unit, span.start..span.end + behind.len() - rest.len() + length))
}

/// What stands behind a number without what binds its unit to it: "7-day", "10+ months",
/// "1/1000 of a second", "half an hour".
fn bound<'t>(number: &Number, behind: &'t str) -> &'t str {
    let dash = behind.strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic));
    let of = behind.strip_prefix(" of").unwrap_or(behind);
    let part = of.strip_prefix(" a ").or_else(|| of.strip_prefix(" an ")).filter(|_| number.value().contains('/'));
    // «۹۶- دسی‌بل»: the minus is the number's.
    let minus = behind.strip_prefix(['-', '−']).filter(|rest| rest.starts_with(' '));
    dash.or(part).or(minus).or(behind.strip_prefix('+')).unwrap_or(behind)
}

/// The unit within a number: `50ms`, «شصت‌ساله».
fn joined(number: &str) -> Option<Unit> {
    // Most numbers in figures end with one.
    if number.ends_with(|c: char| matches!(c, '0'..='9' | '۰'..='۹')) {
        return None;
    }
    let at = number.rfind(|c: char| c == ZWNJ || !is_common(c) && c.is_numeric())?;
    named(number[at..].trim_start_matches(|c: char| c == ZWNJ || c.is_numeric()))
}

/// The unit before the half of a number: «سه ماه و نیم».
fn within(number: &str) -> Option<Unit> {
    let whole = number.strip_suffix(" و نیم")?;
    named(whole.rsplit_once(' ')?.1)
}

/// The unit at the head of what stands behind a number, and how long it is.
fn apart(behind: &str) -> Option<(Unit, usize)> {
    let degree = behind.trim_start_matches([' ', '\u{a0}']).strip_prefix(['°', 'º']);
    if let Some(rest) = degree {
        let name = Word::at(rest, 0);
        return Some((heat(name.text)?, behind.len() - rest.len() + name.end()));
    }
    let first = Word::at(behind, 0);
    let known = named(first.text);
    if let Some(found) = in_two_words(behind, first, known) {
        return Some(found);
    }
    let mut name = first;
    let mut power = Power::of_word(name.text);
    if power.is_some() {
        name = name.next(behind);
    }
    if is_adjective(name.text) {
        name = name.next(behind);
    }
    // "1.8 s"; "the 1990s" count nothing.
    let second = || (name.text == "s" && name.start == 1).then_some(Unit { kind: Kind::Time, name: "second" });
    let known = if name.start == first.start { known } else { named(name.text) };
    let unit = known.or_else(second)?;
    // «بیت کوین» is no bit.
    if behind[name.end()..].trim_start().starts_with("کوین") {
        return None;
    }
    let mut end = name.end();
    let square = name.next(behind);
    if let Some(found) = Power::of_word(square.text) {
        (power, end) = (Some(found), square.end());
    } else if let Some(sign) = behind[end..].chars().next().filter(|sign| matches!(sign, '²' | '³')) {
        power = Some(if sign == '²' { Power::Square } else { Power::Cubic });
        end += sign.len_utf8();
    }
    let kind = power.map_or(unit.kind, |power| power.of(unit.kind));
    Some((Unit { kind, ..unit }, end))
}

/// «قاشق غذاخوری», "degrees Celsius", "dots per inch"
///
/// `known` is the unit that the first word is by itself.
fn in_two_words(behind: &str, name: Word, known: Option<Unit>) -> Option<(Unit, usize)> {
    let next = || name.next(behind);
    let (unit, last) = match name.text.trim_end_matches('\u{654}') {
        "dots" | "pixels" | "نقطه" | "پیکسل" if !name.text.ends_with('\u{654}') => {
            let length = next().next(behind);
            (density(next().text, length.text)?, length)
        }
        "قاشق" => (spoon(next().text)?, next()),
        "degree" | "degrees" | "درجه" | "درجه\u{200c}ی" => (heat(next().text)?, next()),
        _ => {
            let power = known.filter(|unit| unit.kind == Kind::Power)?;
            let next = if behind[name.end()..].starts_with('-') { Word::at(behind, name.end() + 1) } else { next() };
            (energy(power, next.text)?, next)
        }
    };
    Some((unit, last.end()))
}
