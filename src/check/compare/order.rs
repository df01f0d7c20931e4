//! Two numbers, or two dates, that changed places, while all else that both
//! sides say stands as it did. Languages order the words of a clause each in its
//! own way: only what left its clause is out of place, what turned a range
//! round, and what changed places around something that stayed.

use std::ops::Range;

use super::clauses;
use super::{names, units};
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::facts::name::Named;
use crate::text::date::{Dated, Precision};
use crate::text::number::hedge::Hedged;
use crate::text::number::{Number, Weight};

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

/// Something that each side says once.
#[derive(Debug, Clone)]
struct Once {
    what: What,
    there: Range<usize>,
    here: Range<usize>,
    hedges: (Option<Hedged>, Option<Hedged>),
}

/// Of more that each side says nothing is told.
const MOST: usize = 200;

/// The two numbers or dates of a passage that changed places, if all else keeps
/// its order.
pub fn exchanged(pair: &Pair, what: What) -> Option<Exchange> {
    let sides = (pair.leading(), pair.following());
    if is_in_order(sides, what) {
        return None;
    }
    let kinds = Kinds::of(sides, what)?;
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
    together().or_else(|| apart(pair, &kinds))
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
            there.len().min(here.len()) < 2 || there.len() == here.len() && agree()
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
    /// All kinds, where two of what is asked for changed places.
    fn of((leading, following): Sides, what: What) -> Option<Kinds> {
        let of =
            |what: What| if what == What::Number { numbers(leading, following) } else { dates(leading, following) };
        let own = of(what)?;
        turned(&own)?;
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

/// The names that both sides say once.
fn named(pair: &Pair) -> Vec<Once> {
    let (leads, follows) = names::whole(pair).unwrap_or_default();
    let once = |names: &[Named], name: &Named| names.iter().filter(|other| other.terms == name.terms).count() == 1;
    let both = leads.iter().filter_map(|name| {
        let here = follows.iter().find(|other| other.terms == name.terms)?.span.clone();
        let is_one = once(&leads, name) && once(&follows, name);
        is_one.then(|| Once { what: What::Other, there: name.span.clone(), here, hedges: (None, None) })
    });
    both.collect()
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

/// The only two of some that stand each in the clause of the other, while
/// something stays: within a clause every language has its own order.
fn strays(leading: &Facts, following: &Facts, all: &[Once]) -> Option<(usize, usize)> {
    let ends = clauses::both(leading, following)?;
    let clause = |at: usize| (clauses::of(&ends.0, all[at].there.start), clauses::of(&ends.1, all[at].here.start));
    let mut astray = (0..all.len()).filter(|at| !is_at_home(&all[*at], &ends));
    let (Some(a), Some(b), None) = (astray.next(), astray.next(), astray.next()) else { return None };
    let ((there, here), (other_there, other_here)) = (clause(a), clause(b));
    (all.len() > 2 && (there, here) == (other_here, other_there)).then_some((a, b))
}

/// Whether both sides say something in one clause.
fn is_at_home(once: &Once, (lead, follow): &(Vec<usize>, Vec<usize>)) -> bool {
    clauses::of(lead, once.there.start) == clauses::of(follow, once.here.start)
}

/// The numbers that both sides say once; nothing where one has no equal.
fn numbers(leading: &Facts, following: &Facts) -> Option<Vec<Once>> {
    let asks = |number: &&Number| number.weight > Weight::Slight;
    let said = |facts: &Facts, number: &Number| facts.numbers.iter().filter(|other| other.meets(number)).count();
    let mut found = Vec::new();
    for number in leading.numbers.iter().filter(asks) {
        let here = following.numbers.iter().find(|other| other.meets(number))?;
        if said(leading, number) == 1 && said(following, number) == 1 && said(leading, here) == 1 {
            found.push(Once {
                what: What::Number,
                there: number.span.clone(),
                here: here.span.clone(),
                hedges: (number.hedge, here.hedge),
            });
        }
    }
    let meets = |number: &Number| leading.numbers.iter().any(|other| other.meets(number));
    following.numbers.iter().filter(|number| number.weight == Weight::Figure).all(meets).then_some(found)
}

/// The dates with a year that both sides say once, those that gloss another left
/// out; nothing where one has no equal.
fn dates(leading: &Facts, following: &Facts) -> Option<Vec<Once>> {
    let own = |facts: &Facts| -> Vec<Dated> {
        let glosses = |at: usize| facts.glosses.iter().any(|(_, gloss)| gloss.contains(&at));
        let all = facts.dates.iter().enumerate().filter(|(at, date)| !glosses(*at) && !date.slight);
        all.map(|(_, date)| date.clone()).collect()
    };
    let (leads, follows) = (own(leading), own(following));
    let said = |dates: &[Dated], date: &Dated| dates.iter().filter(|other| other.agrees(date)).count();
    let mut found = Vec::new();
    for date in &leads {
        let here = follows.iter().find(|other| other.agrees(date))?;
        let exact = date.precision() == here.precision() && date.precision() != Precision::Decade;
        if exact && said(&leads, date) == 1 && said(&follows, date) == 1 && said(&leads, here) == 1 {
            found.push(Once {
                what: What::Date,
                there: date.span.clone(),
                here: here.span.clone(),
                hedges: (date.hedge, here.hedge),
            });
        }
    }
    Some(found)
}

/// The works that both sides cite once.
fn cited(leading: &Facts, following: &Facts) -> Vec<Once> {
    let once = |facts: &Facts, key: &str| {
        let mut all = facts.citations.iter().filter(|cited| cited.citation.key == key);
        let first = all.next()?.span.clone();
        all.next().is_none().then_some(first)
    };
    let keys = leading.citations.iter().map(|cited| cited.citation.key.as_str());
    let both = keys.filter_map(|key| {
        Some(Once { what: What::Other, there: once(leading, key)?, here: once(following, key)?, hedges: (None, None) })
    });
    both.collect()
}

/// Whether two are the ends of a range or of a list: what stands between puts
/// them side by side, and does not say the one of the other, as "17 of 38" does.
pub fn is_listed(facts: &Facts, first: &Range<usize>, second: &Range<usize>) -> bool {
    let Some(mut between) = between(facts, first, second).map(words) else { return false };
    // What a semicolon ends owns nothing behind it.
    let closed = between.iter().rposition(|word| word.ends_with([';', '؛']));
    between.drain(..closed.unwrap_or_default());
    let links = |word: &str| LINKS.contains(&word) || word.ends_with([',', '،', ';', '؛']);
    let mut linked = (0..between.len()).filter(|at| links(&between[*at]) || is_against(&between, *at));
    let from = || word_before(facts, first).is_some_and(|word| word == "از") && between.iter().any(|word| word == "به");
    let Some(link) = linked.next().or_else(|| from().then_some(between.len())) else { return false };
    // «و بیش از» is a hedge; in "and a book of" it is the book that owns, in "and
    // asked that" nothing does.
    let hedges = |at: usize| at > 0 && HEDGES.contains(&between[at - 1].as_str());
    let owns = |at: usize| {
        let word = between[at].as_str();
        let far = if matches!(word, "that" | "که") { FAR - 1 } else { FAR };
        let shows = word == "that" && at > 0 && between[at - 1].ends_with(',');
        OWNS.contains(&word) && !(word == "از" && hedges(at)) && at < link + far && !shows
    };
    !(0..between.len()).any(owns)
}

/// What owns this far behind a "and" owns what stands behind it.
const FAR: usize = 3;

/// «در برابر»; "against" with "against" changes sides with its number.
fn is_against(between: &[String], at: usize) -> bool {
    let against = at > 0 && between[at - 1] == "در" && matches!(between[at].as_str(), "برابر" | "مقابل");
    let opposed = || between.iter().any(|word| word == "مخالف");
    (against || between[at] == "against") && !opposed()
}

/// Whether the second is a part of the first on the leading side, and the first
/// one of the second on the following side: "of which 60", «که ۶۰ تا».
fn is_part(leading: &Facts, following: &Facts, first: &Once, second: &Once) -> bool {
    let of = |facts: &Facts, a: &Range<usize>, b: &Range<usize>| between(facts, a, b).map(words).unwrap_or_default();
    let is = |words: &[String]| words.iter().any(|word| matches!(word.as_str(), "which" | "whom" | "که"));
    let (there, here) = (of(leading, &first.there, &second.there), of(following, &second.here, &first.here));
    let whole = |words: &[String]| is(words) && words.iter().all(|word| word != "از" && word != "در");
    let english = |words: &[String]| words.windows(2).any(|pair| pair[0] == "of" && is(&pair[1..]));
    english(&there) && whole(&here) || whole(&there) && english(&here)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// The word before something.
fn word_before<'f>(facts: &'f Facts, span: &Range<usize>) -> Option<&'f str> {
    let prose = facts.prose.iter().find(|prose| (prose.start..prose.start + prose.text.len()).contains(&span.start))?;
    prose.text[..span.start - prose.start].split_whitespace().next_back()
}

/// What puts two side by side.
const LINKS: &[&str] = &["to", "and", "or", "until", "but", "–", "—", "-", "تا", "و", "یا", "الی", "ولی", "اما"];

/// What says one of the other.
const OWNS: &[&str] = &["of", "out", "among", "them", "whom", "which", "whose", "that", "که", "از"];

/// Words that «از» belongs to.
const HEDGES: &[&str] = &["بیش", "بیشتر", "کمتر", "فراتر", "پیش", "پس", "بعد", "قبل"];

fn between<'f>(facts: &'f Facts, a: &Range<usize>, b: &Range<usize>) -> Option<&'f str> {
    let holds = |start: usize, len: usize| start <= a.start && b.end <= start + len;
    let prose = facts.prose.iter().find(|prose| holds(prose.start, prose.text.len()))?;
    prose.text.get(a.end - prose.start..b.start.checked_sub(prose.start)?)
}

/// Whether each of two stands in the clause of the other, and all else in its
/// own.
fn crosses(leading: &Facts, following: &Facts, all: &[Once], a: usize, b: usize) -> bool {
    let kept = |lead: &[usize], follow: &[usize]| {
        let of = |ends: &[usize], span: &Range<usize>| clauses::of(ends, span.start);
        let stays = |once: &Once| of(lead, &once.there) == of(follow, &once.here);
        let rest = all.iter().enumerate().filter(|(at, _)| *at != a && *at != b).all(|(_, once)| stays(once));
        let (there, here) =
            ((of(lead, &all[a].there), of(lead, &all[b].there)), (of(follow, &all[b].here), of(follow, &all[a].here)));
        rest && there.0 != there.1 && there == here
    };
    clauses::both(leading, following).is_some_and(|(lead, follow)| kept(&lead, &follow)) || {
        let (lead, follow) = (commas(leading), commas(following));
        all.len() > 2 && !lead.is_empty() && lead.len() == follow.len() && kept(&lead, &follow)
    }
}

/// Where commas and sentences end what they end.
fn commas(facts: &Facts) -> Vec<usize> {
    let mut found: Vec<usize> = facts.sentences().iter().map(|span| span.end).collect();
    for prose in &facts.prose {
        let ends = |(at, sign): &(usize, &str)| prose.text[at + sign.len()..].starts_with(char::is_whitespace);
        let signs = prose.text.match_indices([',', '،', ';', '؛']).filter(ends);
        found.extend(signs.map(|(at, _)| prose.start + at));
    }
    found.sort_unstable();
    found
}
