//! How many times as much: "twice as long", «دو برابر», "halves", «نصف می‌کند».

use super::Outcome;
use super::slip::MOST;
use crate::check::compare::hedges::denied::sentence;
use crate::check::compare::unpaired;
use crate::facts::Facts;
use crate::text::number::Number;

/// The only multiple that either side says and the other does not, where they are others:
/// two that became three, or a half.
pub(super) fn changed<'f>(
    (lost, new): (&mut Vec<&'f Number>, &mut Vec<&'f Number>),
    leading: &'f Facts,
    following: &'f Facts,
) -> Option<Outcome<'f>> {
    // One and the first multiply nothing, and are what is left mostly.
    let may = |number: &&Number| number.value() != "1" && !number.ordinal;
    if !lost.iter().chain(&*new).any(may) || leading.numbers.len().max(following.numbers.len()) > MOST {
        return None;
    }
    let (gone, come) = unpaired(all(leading), all(following), |number| number.value());
    let ([there], [here]) = (&gone[..], &come[..]) else { return None };
    let (there, here) = (*there, *here);
    // "By a half" is «یک‌ونیم برابر».
    if there.value() == "1/2" && here.value() == "1.5" || there.value() == "1.5" && here.value() == "1/2" {
        return None;
    }
    // "Half the people" are also «نیمی از مردم».
    let is_part =
        |number: &Number, other: &Facts| number.value() == "1/2" && other.numbers.iter().any(|half| half.meets(number));
    // "Half the price of the other", «دیگری دو برابر آن»
    let of_it = || {
        let [_, _, behind] = following.around(&here.span).unwrap_or_default();
        let word = behind.trim_start().strip_prefix("برابر").and_then(|rest| rest.split_whitespace().next());
        word.is_some_and(|word| matches!(word, "آن" | "این" | "او" | "آنها" | "آن\u{200c}ها"))
    };
    if is_part(there, following) || is_part(here, leading) || there.value() == "1/2" && of_it() {
        return None;
    }
    // "Two of three": the one may be answered by what multiplies nothing.
    let first = lost.iter().position(|number| *number == there);
    let second = new.iter().position(|number| *number == here || number.value() == here.value());
    first.or(second)?;
    // "Twice as fast" is done «در نصف زمان».
    let is_turned = there.value().contains('/') != here.value().contains('/');
    if is_turned && (says_speed(leading, there) || says_speed(following, here)) {
        return None;
    }
    first.map(|at| lost.remove(at));
    second.map(|at| new.remove(at));
    Some(Outcome::Changed(there, here))
}

/// The numbers of a text that multiply.
fn all(facts: &Facts) -> Vec<&Number> {
    facts.numbers.iter().filter(|number| multiplies(facts, number)).collect()
}

/// Whether the sentence of a number says how fast or how often something is.
fn says_speed(facts: &Facts, number: &Number) -> bool {
    let [before, behind] = sentence(facts, &number.span).unwrap_or_default();
    let mut last = "";
    let mut words = before.split(|c: char| !c.is_alphabetic()).chain(behind.split(|c: char| !c.is_alphabetic()));
    words.any(|word| {
        // "But not less than 20 million" is a bound.
        let is_bound = matches!(std::mem::replace(&mut last, word), "not" | "no" | "نه");
        !is_bound && SPEEDS.iter().any(|head| word.starts_with(head))
    })
}

fn multiplies(facts: &Facts, number: &Number) -> bool {
    let Some([before, own, behind]) = facts.around(&number.span) else { return false };
    let own = own.to_lowercase();
    let next = behind.trim_start();
    let leads = |heads: &[&str]| heads.iter().any(|head| next.starts_with(head));
    match own.as_str() {
        "twice" | "thrice" => leads(&["as ", "the ", "that ", "its ", "their "]),
        "half" => {
            let of_what = || next.strip_prefix("of ").is_some_and(|rest| rest.starts_with("what "));
            leads(&["as ", "the ", "what ", "its ", "their "]) || of_what() || is_by(before)
        }
        "halve" | "halved" | "halving" | "doubles" | "doubled" | "doubling" | "triples" | "tripled" | "tripling" => {
            true
        }
        // "The two halves"
        "halves" => before.split_whitespace().next_back().is_some_and(|word| !HALF.contains(&word)),
        "نصف" | "دوبرابر" | "دوچندان" => true,
        _ if leads(&["times "]) => {
            let word = next["times ".len()..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            matches!(word, "as" | "the" | "more" | "less") || word.ends_with("er")
        }
        _ => leads(&["برابر"]) || own.ends_with("\u{200c}برابر"),
    }
}

/// "Grew by a half"
fn is_by(before: &str) -> bool {
    let mut words = before.split_whitespace().rev().skip_while(|word| matches!(*word, "a" | "one"));
    words.next() == Some("by")
}

/// Before "halves" they make things of it.
const HALF: &[&str] = &["two", "both", "the", "these", "those", "all", "into", "of", "in", "equal", "other"];

/// How words begin that say how fast something is, how often, or how little: half the time is
/// twice the speed, half the price twice as cheap.
#[rustfmt::skip]
const SPEEDS: &[&str] = &[
    "fast", "quick", "slow", "speed", "often", "frequen", "rate", "cheap", "small", "little", "less", "light", "thin",
    "weak", "short", "efficien", "dense", "سریع", "سرعت", "تند", "کندتر", "کندی", "زود", "نرخ", "دفع", "ارزان", "کوچک",
    "کوتاه", "سبک", "نازک", "کمتر", "کم\u{200c}تر", "کارا", "بهینه",
];
