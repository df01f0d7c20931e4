//! What English counts without a number, and what qualifies it: "about a week",
//! "nearly a decade", "at least once". «یک هفته» and «یک بار» have one.

use std::ops::Range;

use memchr::memmem;

use super::hedges::bound::is_of_possession;
use super::hedges::denied::{self, is_denied};
use super::hedges::{answers, is_unit};
use super::units::known::is_adjective;
use crate::facts::{Facts, Prose};
use crate::text::glance::Glance;
use crate::text::number::hedge::{self, Hedge, Hedged};
use crate::text::number::size::{is_span, of_one};
use crate::text::number::{Number, Weight};
use crate::text::token::tokens;
use crate::text::token::word::is_letter;

/// Qualified units of the leading side, by their bytes, and the one such unit of the
/// following side that is not qualified, or otherwise.
pub fn unhedged<'f>(leading: &Facts, following: &'f Facts) -> Vec<(Range<usize>, &'f Number)> {
    let is_one = |number: &&Number| number.value() == "1" && !number.ordinal;
    let once = || leading.seen.has(Glance::OFTEN) && leading.prose.iter().any(|prose| prose.text.contains(ONCE));
    let counts = leading.seen.has(Glance::LATIN) && (leading.seen.has(Glance::RATE) || once());
    if !counts || !following.numbers.iter().any(|number| is_one(&number)) {
        return Vec::new();
    }
    let ones = following.numbers.iter().filter(is_one);
    let ones: Vec<(&Number, &str)> = ones.filter_map(|one| Some((one, counted(following, one)?))).collect();
    let found = ones.iter().take(MOST).filter_map(|&(number, unit)| {
        let is_said = |other: &Number| other.values.iter().any(|value| value == unit);
        if ones.iter().filter(|(_, other)| *other == unit).nth(1).is_some() || leading.numbers.iter().any(is_said) {
            return None;
        }
        let (hedge, span) = qualified(leading, unit)?;
        let kept = match number.hedge {
            Some(own) => own.slight || answers(number, hedge, Some(own)),
            // "Within a month"
            None => hedge.slight || is_topic(following, number),
        };
        // "Not less than a minute", «بیشتر از یک دقیقه نه»: both deny, and yet one says more.
        let turned = |own: Hedged| hedge.compares() && own.compares() && hedge.hedge.is_against(own.hedge);
        let both = || number.hedge.is_some_and(turned) && denied::anywhere(leading, &span);
        // "In no event less than an hour", «نه کمتر از یک ساعت»
        let denied = |own: Hedged| hedge.compares() && !own.compares() && hedge.hedge.is_against(own.hedge);
        let kept = kept || number.hedge.is_some_and(denied) && is_denied(leading, &span);
        let kept = kept || is_of_possession((leading, &span), (following, &number.span));
        (!kept && (!is_denied(following, &number.span) || both())).then_some((span, number))
    });
    found.collect()
}

/// The only unit of time that the leading side counts with an article, and the only one
/// that the following side counts by «یک», where they are others and either side says
/// its own alone: "less than a minute", «کمتر از یک ساعت».
pub fn turned<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(Range<usize>, &'f Number)> {
    if !leading.seen.has(Glance::RATE) || leading.is_partial || following.is_partial {
        return None;
    }
    let of = |facts: &'f Facts| -> Vec<(String, usize)> {
        let words = facts.prose.iter().flat_map(|prose| prose.words().split(|c: char| !is_letter(c)));
        let found = words.filter_map(|word| of_one(&word.trim_end_matches('\u{654}').to_lowercase()));
        found.filter(|unit| is_span(unit)).fold(Vec::new(), |mut all: Vec<(String, usize)>, unit| {
            match all.iter_mut().find(|(own, _)| *own == unit) {
                Some((_, times)) => *times += 1,
                None => all.push((unit, 1)),
            }
            all
        })
    };
    let ones = following.numbers.iter().filter(|one| one.value() == "1" && !one.ordinal);
    let ones = ones.filter_map(|one| Some((one, one.values.iter().find(|value| is_span(value))?)));
    let ones: Vec<(&Number, &String)> = ones.take(MOST).collect();
    // Most have no unit with an article, or the same one.
    let is_one = |of: &String| ones.iter().any(|(_, unit)| *unit == of);
    let at_head = || leading.prose.iter().filter_map(head).all(|(_, of)| is_one(&of));
    if ones.is_empty() || counted_with(leading, " a").all(|(.., of)| is_one(&of)) && at_head() {
        return None;
    }
    // What both say equally often says nothing.
    let (mut there, mut here) = (of(leading), of(following));
    let both: Vec<(String, usize)> = there.iter().filter(|unit| here.contains(unit)).cloned().collect();
    there.retain(|unit| !both.contains(unit));
    here.retain(|unit| !both.contains(unit));
    let ([(own, 1)], [(other, 1)]) = (&there[..], &here[..]) else { return None };
    let said = |facts: &Facts, unit: &String| facts.numbers.iter().any(|number| number.values.contains(unit));
    let mut meant = ones.iter().filter(|(_, unit)| *unit == other);
    let ((one, _), None) = (meant.next()?, meant.next()) else { return None };
    if own == other || said(leading, other) || said(following, own) {
        return None;
    }
    if let Some((span, _)) = leading.prose.iter().filter_map(head).find(|(_, of)| of == own) {
        return Some((span, *one));
    }
    let (prose, at, end, _) = counted_with(leading, " a").find(|(.., of)| of == own)?;
    // "Wait a second" is said in other units.
    let short = |unit: &str| matches!(unit, "1000s" | "60000s" | "1s");
    let hedged = || one.hedge.is_some() && hedge_before(&prose.text[..at]).is_some();
    (!short(own) && !short(other) || hedged()).then(|| (prose.start + at + 1..prose.start + end, *one))
}

/// "Half an hour" and «یک ساعت», where nothing else on either side speaks of that unit, or
/// of halves; half of anything else, where the following side has no half and a single one:
/// both, by their bytes.
pub fn doubled<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(Range<usize>, &'f Number)> {
    if !leading.seen.has(Glance::RATE) || leading.is_partial || following.is_partial {
        return None;
    }
    let halves = |facts: &'f Facts| facts.numbers.iter().filter(|number| number.value() == "1/2");
    let (half, None) = (halves(leading).next()?, halves(leading).nth(1)) else { return None };
    let [_, _, behind] = leading.around(&half.span)?;
    let unit = behind.strip_prefix(" an ").or_else(|| behind.strip_prefix(" a "))?;
    let says_half = |word: &str| word.contains("نیم") || word == "نصف" || word.starts_with("نصفه");
    let Some(unit) = of_one(unit.split(|c: char| !c.is_ascii_alphabetic()).next()?).filter(|unit| is_span(unit)) else {
        // "Half a tablet", «یک قرص»
        let mut ones = following.numbers.iter().filter(|number| number.value() == "1" && !number.ordinal);
        let lost = !following.numbers.iter().any(|number| number.meets(half)) && !words(following).any(says_half);
        let one = ones.next().filter(|_| lost && ones.next().is_none())?;
        return Some((half.span.clone(), one));
    };
    let is_one = |number: &&Number| number.value() == "1" && number.values.contains(&unit) && !number.ordinal;
    let one = following.numbers.iter().find(is_one)?;
    let told = speaks_once(leading, &unit) && speaks_once(following, &unit) && !words(following).any(says_half);
    told.then(|| (half.span.clone(), one))
}

/// "Halved" and «دو برابر شد», or the other way, where the other side speaks of nothing that
/// would say the same: both, by their bytes.
pub fn inverted<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(Range<usize>, &'f Number)> {
    let own = |number: &&Number| {
        let [_, own, _] = leading.around(&number.span).unwrap_or_default();
        number.weight == Weight::Slight && (own.starts_with("halv") || own.starts_with("doubl"))
    };
    let mut verbs = leading.numbers.iter().filter(own);
    let verb = verbs.next().filter(|_| verbs.next().is_none())?;
    let is_half = verb.value() == "1/2";
    let of_half = |word: &str| word.contains("نیم") || word.starts_with("نصف");
    let other = |number: &&Number| match is_half {
        true => {
            number.value() == "2"
                && following.around(&number.span).is_some_and(|[.., behind]| behind.starts_with(" برابر"))
        }
        false => number.value() == "1/2",
    };
    let kept = if is_half {
        words(following).any(of_half)
    } else {
        words(following).any(|word| word.contains("برابر") || word.starts_with("دو"))
    };
    let here = following.numbers.iter().find(other).filter(|_| !kept)?;
    let is_said = leading.numbers.iter().any(|number| number.meets(here));
    (!is_said).then(|| (verb.span.clone(), here))
}

/// "An hour" and «دو ساعت», where nothing else on either side speaks of that unit, and no
/// number of the leading side of time: both, by their bytes.
pub fn multiplied<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(Range<usize>, &'f Number)> {
    if !leading.seen.has(Glance::RATE) || leading.is_partial || following.is_partial {
        return None;
    }
    let of_unit = |number: &'f Number| {
        let is_few = number.weight == Weight::Word && !number.ordinal && number.hedge.is_none();
        let many: u64 = number.value().parse().ok().filter(|many| is_few && (2..=12).contains(many))?;
        let size = number.values.iter().find(|value| is_span(value))?;
        let (count, sign) = size.split_at(size.len() - 1);
        Some((number, format!("{}{sign}", count.parse::<u64>().ok()? / many)))
    };
    let mut all = following.numbers.iter().filter_map(of_unit);
    let ((number, unit), None) = (all.next()?, all.next()) else { return None };
    let is_time = |number: &Number| number.values.iter().any(|value| is_span(value));
    if leading.numbers.iter().any(|own| is_time(own) || own.meets(number)) {
        return None;
    }
    let at_head = leading.prose.iter().filter_map(head).map(|(span, of)| ("", span, of));
    let within = counted_with(leading, " a")
        .map(|(prose, at, end, of)| (&prose.text[..at], prose.start + at + 1..prose.start + end, of));
    let mut said = at_head.chain(within).filter(|(.., of)| *of == unit);
    let ((before, span, _), None) = (said.next()?, said.next()) else { return None };
    let before = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    // "Wait a minute", "twice a day"
    let is_idiom = matches!(before.as_str(), "wait" | "just" | "take" | "half" | "times" | "once" | "twice" | "days");
    let told = !is_idiom && speaks_once(leading, &unit) && speaks_once(following, &unit);
    told.then_some((span, number))
}

/// "More than one" and «بیش از دو», where each is the only number with such a bound and
/// the other side says it nowhere: both, by their bytes.
pub fn outnumbered<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(Range<usize>, &'f Number)> {
    let bounded = |facts: &'f Facts| {
        let bounds = |hedge: Hedged| matches!(hedge.hedge, Hedge::Lower | Hedge::Upper) && !hedge.slight;
        let mut all = facts.numbers.iter().filter(move |number| number.hedge.is_some_and(bounds));
        all.next().filter(|_| all.next().is_none())
    };
    let (own, other) = (bounded(leading)?, bounded(following)?);
    let says = |facts: &Facts, number: &Number| facts.numbers.iter().any(|other| other.meets(number));
    let many: u64 = other.value().parse().ok()?;
    // "More than one" are two or more.
    let alike = own.hedge.map(|hedge| hedge.manner) == other.hedge.map(|hedge| hedge.manner);
    let told =
        alike && own.value() == "1" && own.weight == Weight::Slight && (2..=MANY).contains(&many) && !other.ordinal;
    (told && !says(leading, other) && !says(following, own)).then(|| (own.span.clone(), other))
}

/// "More than one" became no more than so many.
const MANY: u64 = 20;

/// Whether one word of a text is a unit.
fn speaks_once(facts: &Facts, unit: &str) -> bool {
    let speaks = |word: &&str| of_one(&word.trim_end_matches('\u{654}').to_lowercase()).is_some_and(|of| of == unit);
    words(facts).filter(speaks).take(2).count() == 1
}

fn words(facts: &Facts) -> impl Iterator<Item = &str> {
    facts.prose.iter().flat_map(|prose| prose.words().split(|c: char| !(is_letter(c) || c == '\u{200c}')))
}

/// Whether a text that is not long says with an article what comes to a size: "for a day".
pub fn is_said_of_one(facts: &Facts, size: &str) -> bool {
    let short = || facts.prose.iter().map(|prose| prose.text.len()).sum::<usize>() < LONG;
    facts.seen.has(Glance::LATIN)
        && short()
        && (facts.prose.iter().filter_map(head).any(|(_, of)| of == size)
            || counted_with(facts, " a").any(|(.., of)| of == size)
            || facts.prose.iter().filter_map(within).any(|of| of == size))
}

/// "Within the hour": what it comes to.
fn within(prose: &Prose) -> Option<String> {
    let words: Vec<&str> = prose.text.split(|c: char| !c.is_ascii_alphabetic()).collect();
    let of = |three: &[&str]| matches!(three[..2], ["within" | "Within", "the"]).then(|| of_one(three[2]))?;
    words.windows(3).find_map(of)
}

/// "A day later" at the head of a text: its bytes, and what it comes to.
fn head(prose: &Prose) -> Option<(Range<usize>, String)> {
    let rest = prose.text.strip_prefix("A ").or_else(|| prose.text.strip_prefix("An "))?;
    let unit = rest.split(|c: char| !c.is_ascii_alphabetic()).next()?;
    let end = prose.text.len() - rest.len() + unit.len();
    Some((prose.start..prose.start + end, of_one(unit)?))
}

/// Longer texts are not searched for every number.
const LONG: usize = 4_000;

/// Of more in one passage nothing is told.
const MOST: usize = 50;

/// Once, as units are written.
const ONCE: &str = "once";

/// What one counts: a week, «یک بار».
fn counted<'f>(facts: &Facts, number: &'f Number) -> Option<&'f str> {
    let unit = number.values.iter().find(|value| is_unit(value)).map(String::as_str);
    let times = |word: &str| matches!(word, "بار" | "مرتبه" | "دفعه");
    let behind = || facts.around(&number.span)?[2].split_whitespace().next();
    unit.or_else(|| behind().filter(|word| times(word.trim_matches(|c: char| !is_letter(c)))).map(|_| ONCE))
}

/// What qualifies the only mention of a unit with an article, and its bytes.
fn qualified(facts: &Facts, unit: &str) -> Option<(Hedged, Range<usize>)> {
    let sign = if unit == ONCE { " once" } else { " a" };
    let mut all = counted_with(facts, sign).filter(|(.., of)| of == unit);
    let (prose, at, end, _) = all.next().filter(|_| all.next().is_none())?;
    let hedge = hedge_before(&prose.text[..at]).filter(|hedge| !hedge.slight || hedge.hedge == Hedge::Upper)?;
    Some((hedge, prose.start + at + 1..prose.start + end))
}

/// What stands behind an article and is a unit, or what is said once: where it begins
/// and ends in its prose, and what it comes to.
fn counted_with<'f>(facts: &'f Facts, sign: &'f str) -> impl Iterator<Item = (&'f Prose, usize, usize, String)> {
    facts.prose.iter().filter(|prose| prose.seen.has(Glance::LATIN)).flat_map(move |prose| {
        let counted = move |at: usize| {
            let rest = &prose.text[at + sign.len()..];
            if sign != " a" {
                let ends = !rest.starts_with(char::is_alphabetic);
                return ends.then(|| (prose, at, at + sign.len(), ONCE.to_owned()));
            }
            let named = rest.strip_prefix("n ").or_else(|| rest.strip_prefix(' '))?;
            // "A working day"
            let named = named.split_once(' ').filter(|(word, _)| is_adjective(word)).map_or(named, |(_, rest)| rest);
            let end = named.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(named.len());
            let start = prose.text.len() - named.len();
            Some((prose, at, start + end, of_one(&named[..end])?))
        };
        memmem::find_iter(prose.text.as_bytes(), sign).filter_map(counted)
    })
}

fn hedge_before(text: &str) -> Option<Hedged> {
    let from = text.rmatch_indices(' ').nth(BEFORE).map_or(0, |(space, _)| space);
    hedge::before(&tokens(&text[from..]))
}

/// So many words before an article may qualify it.
const BEFORE: usize = 5;

/// "A book about a week": what it tells of.
fn is_topic(facts: &Facts, number: &Number) -> bool {
    let [before, ..] = facts.around(&number.span).unwrap_or_default();
    let of = |word: &str| TOPIC.contains(&word.trim_end_matches(['\u{654}', '\u{200c}', 'ی']));
    before.split_whitespace().rev().take(3).any(of)
}

const TOPIC: &[&str] = &["درباره", "مورد", "پیرامون", "خصوص", "باب", "راجع"];
