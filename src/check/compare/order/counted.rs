//! What numbers count, or stand behind, told by words that both languages have: two
//! numbers of which each counts what the other counted changed places, wherever
//! in their clauses they stand.

use std::ops::Range;

use super::Sides;
use super::countries::country;
use super::once::Once;
use super::things::things;
use crate::check::compare::beside::label::{label, side};
use crate::check::compare::units;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::ledger::agreement::Side;
use crate::text::form::ZWNJ;
use crate::text::number::Number;
use crate::text::token::word::{is_common, is_letter, letters};
use crate::text::translit::{Sound, sound};

/// A number that both sides say, and what tells it from others on each.
pub(super) struct Counted<'n> {
    there: &'n Range<usize>,
    here: &'n Range<usize>,
    told: [Set; 2],
}

impl<'n> Counted<'n> {
    /// A number, by where the leading and where the following side says it.
    pub(super) fn of((leading, following): Sides, there: &'n Range<usize>, here: &'n Range<usize>) -> Counted<'n> {
        let of = |facts: &Facts, number: &Range<usize>| told(facts, number, units::name(facts, number));
        Counted { there, here, told: [of(leading, there), of(following, here)] }
    }

    /// Some numbers; `None` where the leading side counts nothing that is known.
    pub(super) fn all(pair: &Pair, numbers: &'n [Once]) -> Option<Vec<Counted<'n>>> {
        let of = |side: Side, span: &Range<usize>| told(pair.facts(side), span, units::name_of(pair, side, span));
        let (leads, follows) = (pair.row.origin, pair.row.origin.other());
        let there: Vec<Set> = numbers.iter().map(|once| of(leads, &once.there)).collect();
        if there.iter().all(Vec::is_empty) {
            return None;
        }
        let all = numbers.iter().zip(there);
        let counted = |(once, there): (&'n Once, Set)| {
            let told = [there, of(follows, &once.here)];
            Counted { there: &once.there, here: &once.here, told }
        };
        Some(all.map(counted).collect())
    }

    /// Whether another number counts here what this one counts there.
    fn gives(&self, other: &Counted) -> bool {
        shares(&self.told[0], &other.told[1])
    }
}

/// Two numbers by what tells them from each other: what a side says of both tells
/// nothing.
fn apart<'n>(first: &Counted<'n>, second: &Counted<'n>) -> (Counted<'n>, Counted<'n>) {
    let of = |one: &Counted<'n>, other: &Counted<'n>| {
        let own = |side: usize| {
            let tells = |told: &&Told| !other.told[side].iter().any(|other| told.is(other));
            one.told[side].iter().filter(tells).copied().collect::<Set>()
        };
        Counted { there: one.there, here: one.here, told: [own(0), own(1)] }
    };
    (of(first, second), of(second, first))
}

/// Whether two numbers, each of a text, count one thing: "two annexes", «دو ضمیمه».
pub fn counts_alike(first: (&Facts, &Range<usize>), second: (&Facts, &Range<usize>)) -> bool {
    let of = |(facts, number): (&Facts, &Range<usize>)| {
        let mut all = told(facts, number, None);
        all.retain(|told| matches!(told, Told::Thing(_)));
        all
    };
    let own = of(first);
    !own.is_empty() && shares(&own, &of(second))
}

/// Whether each of two numbers counts what the other counted, and neither what it
/// counted itself. Of what one of the two counts nothing may be known, if only it
/// counts something: then the other tells, if both sides speak of that once.
pub(super) fn is_crossed(sides: Sides, first: &Counted, second: &Counted) -> bool {
    if first.gives(first) || second.gives(second) {
        // What tells two apart is a part of what is told of them.
        if !first.gives(second) || !second.gives(first) {
            return false;
        }
        let (first, second) = apart(first, second);
        let kept = first.gives(&first) || second.gives(&second);
        return !kept && first.gives(&second) && second.gives(&first);
    }
    match (first.gives(second), second.gives(first)) {
        (true, true) => true,
        (true, false) => tells(sides, first, second),
        (false, true) => tells(sides, second, first),
        (false, false) => false,
    }
}

/// Whether what one number counted there and another counts here tells enough.
fn tells(sides: Sides, own: &Counted, other: &Counted) -> bool {
    // Nearly any word may stand before a number: that tells only where both have it.
    let is_thing = |set: &Set| set.iter().any(Told::is_thing);
    let (lost, got) = (&other.told[0], &own.told[1]);
    let is_open = !(is_thing(lost) && is_thing(got));
    // "80 people, and 30 are missing", «۸۰ کشته، و ۳۰ نفر …»: Persian counts persons where
    // English counts nothing.
    let is_person =
        |told: &Told| matches!(told, Told::Thing(row) if PERSONS.iter().any(|word| things(word).contains(row)));
    let is_filled = |told: &Told| !is_thing(lost) && is_person(told);
    let is_told = |told: &&Told| other.told[1].iter().any(|other| other.is(told));
    let once = |told: &&Told| match told {
        // A unit that one side leaves out is said of any number.
        Told::Unit(_) => got.iter().any(|told| matches!(told, Told::Thing(_))) && counts(sides, other.there, own.here),
        _ => counts(sides, other.there, own.here) || is_another(got),
    };
    let mut all = own.told[0].iter().filter(is_told);
    let is_sure = |told: &Told| is_open || matches!(told, Told::Label(_));
    all.any(|told| is_sure(told) && !is_filled(told) && once(&told) && is_said_once(sides, *told))
}

/// Whether some things are surely none of those that another word names: a
/// prisoner is a person.
fn is_another(set: &Set) -> bool {
    let is_person = |row: &usize| set.contains(&Told::Thing(*row));
    let is_counter =
        |told: &&Told| matches!(told, Told::Thing(row) if COUNTERS.iter().any(|word| things(word).contains(row)));
    set.iter().filter(|told| told.is_thing()).any(|told| !is_counter(&told)) && !things("person").iter().any(is_person)
}

/// Words for persons of any kind.
const PERSONS: &[&str] = &["نفر", "تن", "مرد", "زن"];

/// Persian words that stand between a number and what it counts, «سه حلقه چاه», and say
/// nothing of that.
const COUNTERS: &[&str] = &[
    "حلقه",
    "دستگاه",
    "فروند",
    "رأس",
    "اصله",
    "عدد",
    "دانه",
    "باب",
    "قطعه",
    "فقره",
    "تخته",
    "جفت",
    "دست",
    "عراده",
    "قلاده",
    "شاخه",
];

/// Whether two numbers of a text count each something else, whatever it is.
pub(super) fn are_unlike(facts: &Facts, first: &Range<usize>, second: &Range<usize>) -> bool {
    let of = |number: &Range<usize>| {
        facts.around(number).and_then(|[_, _, text]| behind(text).next()).filter(|word| !parts(word))
    };
    of(first).zip(of(second)).is_some_and(|(one, other)| one != other)
}

/// Whether each side says what a number counts: "26 officers", not "26 in May".
fn counts((leading, following): Sides, there: &Range<usize>, here: &Range<usize>) -> bool {
    let says = |facts: &Facts, number: &Range<usize>| {
        let next = facts.around(number).and_then(|[_, _, text]| behind(text).next());
        next.is_some_and(|word| !parts(word))
    };
    says(leading, there) && says(following, here)
}

/// Whether each side speaks of something once.
fn is_said_once((leading, following): Sides, told: Told) -> bool {
    let row = match told {
        Told::Name(_) | Told::Place(_) | Told::Side(_) => return true,
        // A unit may be said of more than one number.
        Told::Unit(name) => return is_one((leading, following), |facts, span| units::name(facts, span) == Some(name)),
        Told::Label(set) => {
            return is_one((leading, following), |facts, span| {
                facts.word_before(span).and_then(label).is_some_and(|of| of & set != 0)
            });
        }
        Told::Thing(row) => row,
    };
    let times = |facts: &Facts| {
        let words = facts.prose.iter().flat_map(|prose| prose.words().split(|c: char| !(is_letter(c) || c == ZWNJ)));
        words.filter(|word| things(word).contains(&row)).take(2).count()
    };
    times(leading) == 1 && times(following) == 1
}

/// Whether something holds for one number of each side.
fn is_one((leading, following): Sides, holds: impl Fn(&Facts, &Range<usize>) -> bool) -> bool {
    let one = |facts: &Facts| {
        let of = |number: &&Number| holds(facts, &number.span);
        facts.numbers.iter().filter(of).take(2).count() == 1
    };
    one(leading) && one(following)
}

/// Whether one of two numbers counts what it counted, and neither what the other did.
pub(super) fn is_kept(first: &Counted, second: &Counted) -> bool {
    let (first, second) = apart(first, second);
    (first.gives(&first) || second.gives(&second)) && !first.gives(&second) && !second.gives(&first)
}

fn shares(own: &Set, other: &Set) -> bool {
    own.iter().any(|told| other.iter().any(|other| told.is(other)))
}

type Set = Vec<Told>;

/// What tells a number from another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// What it counts: a row of the table of things.
    Thing(usize),
    /// The unit that it counts.
    Unit(&'static str),
    /// The name right before it, "Linux 6.1".
    Name(Sound),
    /// The country it is said of.
    Place(usize),
    /// What has that number: "Article 6".
    Label(u32),
    /// What it measures: a length, a depth.
    Side(u32),
}

impl Told {
    /// Whether it is what a number counts, and not what stands before it.
    fn is_thing(&self) -> bool {
        matches!(self, Told::Thing(_) | Told::Unit(_))
    }

    /// Whether both may be one.
    fn is(&self, other: &Told) -> bool {
        match (self, other) {
            (Told::Label(one), Told::Label(other)) | (Told::Side(one), Told::Side(other)) => one & other != 0,
            _ => self == other,
        }
    }
}

/// How far behind a number stands what it counts: "224 disused railway tunnels".
const REACH: usize = 4;

/// So many words behind a number are looked at.
const MOST: usize = REACH + 3;

fn told(facts: &Facts, number: &Range<usize>, unit: Option<&'static str>) -> Set {
    let Some([before, _, rest]) = facts.around(number) else { return Set::new() };
    let last = before.strip_suffix(' ').and_then(|before| before.split_whitespace().next_back());
    // "Article 38 of the Constitution": what has a number is of something.
    let labelled = last.and_then(label);
    let is_labelled = labelled.is_some();
    let opens = |word: &&str| is_labelled && matches!(*word, "of" | "the");
    let (mut words, mut all) = ([""; MOST], behind(rest));
    let mut fill = |words: &mut [_]| words.iter_mut().zip(&mut all).map(|(place, word)| *place = word).count();
    let mut count = fill(&mut words[..REACH]);
    // "8 GB of memory"
    let of_unit = matches!(words, [unit, "of", ..] if units::known::is_unit(unit));
    // Only there words are left out.
    if count == REACH && (of_unit || is_labelled) {
        count += fill(&mut words[REACH..]);
    }
    let words = &words[..count];
    let end_of = |words: &[&str]| words.iter().position(|word| parts(word)).unwrap_or(words.len());
    let end = end_of(words);
    let own = match &words[if of_unit { 2 } else { 0 }..] {
        _ if last.is_some_and(|last| is_of_name(last, facts, number)) => &[],
        own if of_unit || is_labelled => {
            let own = &own[own.iter().take_while(|word| opens(word)).count()..];
            &own[..end_of(own).min(REACH)]
        }
        own => &own[..end.min(REACH)],
    };
    let mut found: Set = own.iter().flat_map(|word| things(word)).map(|row| Told::Thing(*row)).collect();
    // Of words in Latin letters only names are written large.
    let is_name = |word: &&str| !word.starts_with(|c: char| c.is_ascii()) || word.starts_with(char::is_uppercase);
    found.extend(labelled.map(Told::Label));
    // "84 metres high", «به ارتفاع ۸۴ متر»
    let measured = words[..end.min(3)].iter().find_map(|word| side(word));
    found.extend(measured.or_else(|| side(last?)).map(Told::Side));
    found.extend(unit.map(Told::Unit));
    let behind = place(words, end).filter(is_name);
    // "Evin had 153"
    let has = |word: &str| {
        matches!(word, "has" | "had" | "have" | "held" | "holds" | "lists" | "listed" | "lost" | "counted" | "counts")
    };
    let first = || before.split_whitespace().rev().nth(1).filter(|name| !name.ends_with([',', ';', '.']));
    let named =
        last.and_then(|last| if has(last) { first() } else { Some(last) }).filter(|_| !is_labelled).filter(is_name);
    found.extend(named.and_then(sound).or_else(|| sound(behind?)).map(Told::Name));
    found.extend(named.and_then(country).or_else(|| country(behind?)).map(Told::Place));
    found
}

/// Whether a number belongs to the name right before it, and counts nothing: "USB 3.0
/// ports", "DDR4 3200 modules", "Python 3.11 workers".
fn is_of_name(name: &str, facts: &Facts, number: &Range<usize>) -> bool {
    let name = name.trim_start_matches(['(', '"', '*', '_']);
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) || !name.is_ascii() {
        return false;
    }
    let capitals = name.bytes().filter(u8::is_ascii_uppercase).count();
    let decimal = || facts.around(number).is_some_and(|[_, own, _]| own.contains(['.', '٫']));
    (capitals > 1 || name.contains(|c: char| c.is_ascii_digit()) || decimal()) && !units::known::is_unit(name)
}

/// The name of the place where a number is said to be, behind the words, of which the
/// one at `end` parts another thing from it: "4.9 beds in Lisbon", «۴٫۹ تخت در لیسبون».
fn place<'t>(behind: &[&'t str], end: usize) -> Option<&'t str> {
    let leads = |word: &&&str| matches!(**word, "in" | "at" | "for" | "from" | "در" | "برای" | "از");
    // «۱۸۷ تا از پورتو»
    let end = end + usize::from(behind.get(end) == Some(&"تا"));
    behind.get(end).filter(leads)?;
    behind.get(end + 1).copied().filter(|_| end + 1 < REACH)
}

/// The words behind a number, as far as the next one, or the next sign that parts
/// words.
fn behind(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |c: char| matches!(c, '.' | '،' | ',' | '؛' | ';' | ':' | '؟' | '?' | '!' | '|');
    let is_inside = |c: char| is_letter(c) || matches!(c, '\u{64e}'..='\u{650}' | '\u{654}');
    let (mut rest, mut is_open) = (text, true);
    let words = std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() || !is_open {
            return None;
        }
        // Most words are nothing but letters.
        let letters = letters(rest.as_bytes(), 0);
        if matches!(rest.as_bytes().get(letters), None | Some(b' ')) {
            let (word, behind) = rest.split_at(letters);
            rest = behind;
            return Some(word);
        }
        let (word, behind) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
        rest = behind;
        is_open = !word.contains(is_end);
        (!word.contains(|c: char| !is_common(c) && c.is_numeric())).then(|| word.trim_matches(|c: char| !is_inside(c)))
    });
    words.take(MOST).filter(|word| !word.is_empty())
}

/// Whether another thing begins behind a word.
#[rustfmt::skip]
fn parts(word: &str) -> bool {
    matches!(
        word,
        "and" | "or" | "of" | "in" | "from" | "to" | "for" | "by" | "with" | "at" | "on" | "who" | "which"
            | "that" | "were" | "was" | "had" | "have" | "out" | "و" | "یا" | "از" | "در" | "به" | "تا" | "که"
            | "با" | "برای" | "بود" | "بودند" | "را"
    )
}
