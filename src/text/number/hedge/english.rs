//! English words beside a number that are a hedge there, and elsewhere a place or a
//! deed: "over thirty", "passed 200 degrees".

use std::ops::Range;

use super::manner::Manner;
use super::{Hedge, Hedged, before};
use crate::text::number::words::read;
use crate::text::token::Token;

/// The hedge that was read before a number, which asks for its like where "around" is
/// said of the hour, and where "over" before a number in words says no place: "by then
/// over thirty had gone"; "over two walls" is one.
pub(super) fn sure(tokens: &[Token], at: &Range<usize>, before: Hedged) -> Hedged {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    if before.slight && at.start > 0 && word(at.start - 1) == Some("around") && is_hour(&tokens[at.end..]) {
        return Hedged { slight: false, ..before };
    }
    let article = usize::from(at.start > 0 && matches!(word(at.start - 1), Some("a" | "an")));
    // "No later than 45 minutes before departure"
    if at.start > 2
        && (word(at.start - 2), word(at.start - 1)) == (Some("later"), Some("than"))
        && (at.end..at.end + 3).any(|at| word(at) == Some("before"))
    {
        return Hedged { hedge: Hedge::Lower, ..before };
    }
    let Some(place) = at.start.checked_sub(1 + article).filter(|place| word(*place) == Some("over")) else {
        return before;
    };
    // "The park extends over 1,800 square kilometres"
    if place.checked_sub(1).and_then(word).is_some_and(|word| EXTENDING.contains(&word)) {
        return Hedged { slight: true, manner: Manner::Answers, ..before };
    }
    if word(at.start).is_none() {
        return before;
    }
    let is_subject = || word(at.end).is_some_and(|word| VERBS.contains(&word));
    let said = is_subject()
        || match place.checked_sub(1).map(|before| &tokens[before]) {
            None => opens(&tokens[at.end..]),
            Some(token) => match token.word() {
                Some(word) if OPENING.contains(&word) => opens(&tokens[at.end..]),
                // "She was over sixty when …"
                Some("is" | "was" | "were") if ends(tokens.get(at.end)) => true,
                Some(word) => COUNTING.contains(&word) || measures(tokens, at) && !SPATIAL.contains(&word),
                // "On 1 August 2009 over one hundred sat"
                None => {
                    let ends = matches!(token.sign(), Some('.' | ',' | ';' | ':' | '(' | '—' | '–' | '|'));
                    (ends || token.figure().is_some()) && opens(&tokens[at.end..])
                }
            },
        };
    Hedged { slight: before.slight && !said, ..before }
}

/// Whether a clause ends before a token, or another one begins with it.
fn ends(next: Option<&Token>) -> bool {
    next.is_none_or(|next| next.word().is_none_or(|word| OPENING.contains(&word)))
}

/// "Around four o'clock", "around 6:20".
fn is_hour(behind: &[Token]) -> bool {
    let minutes = |token: &Token| token.sign() == Some(':');
    let pair = |at: usize| behind.get(at).and_then(Token::word).unwrap_or_default();
    behind.first().is_some_and(minutes) && behind.get(1).is_some_and(|token| token.figure().is_some())
        || matches!((pair(0), pair(2)), ("a" | "p", "m"))
        || matches!(pair(0), "am" | "pm")
        || behind.iter().take(3).filter_map(Token::word).any(|word| word.ends_with("clock"))
}

/// Whether "over thirty" at the head of a clause is what it tells of: "over three
/// days it rained", "over forty pages, he …" are not.
fn opens(behind: &[Token]) -> bool {
    let word = |token: &Token| token.word().is_some_and(|word| EXTENT.contains(&word));
    // "Over five valleys the fog lay"
    let counted = behind.first().and_then(Token::word).is_some_and(|word| word != "of");
    let other = counted && behind.get(1).and_then(Token::word).is_some_and(|word| SUBJECTS.contains(&word));
    !other && !behind.iter().take(3).any(word) && !behind.iter().take(4).any(|token| token.sign() == Some(','))
}

/// Whether a number counts a measure, or is a part of something.
fn measures(tokens: &[Token], at: &Range<usize>) -> bool {
    let word = |at: usize| tokens.get(at).and_then(Token::word).unwrap_or_default();
    let parts = |word: &str| PARTS.iter().any(|part| word.strip_suffix('s').unwrap_or(word) == *part);
    // "Over three times as tall"
    let times =
        || word(at.end) == "times" && matches!(word(at.end + 1), "as" | "the" | "that" | "more" | "its" | "their");
    times()
        || parts(word(at.end - 1)) && word(at.end) == "of"
        || MEASURES.contains(&word(at.end))
        || word(at.end - 1) == "percent"
}

/// "Passed 200 degrees", "crossed the 60 percent mark", "topped thirty thousand".
pub(super) fn passed(tokens: &[Token], at: &Range<usize>) -> Option<Hedged> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    // "Topped $30"
    let is_led = |token: &Token| {
        matches!(token.word(), Some("the" | "a" | "its")) || matches!(token.sign(), Some('$' | '£' | '€'))
    };
    let the = usize::from(at.start > 0 && is_led(&tokens[at.start - 1]));
    let place = at.start.checked_sub(1 + the)?;
    let verb = word(place)?;
    // As behind most words.
    if !is_topped(verb) && !is_passed(verb) {
        return None;
    }
    // "For the crossing 300": a noun, not a deed.
    if place.checked_sub(1).and_then(word).is_some_and(|word| ARTICLES.contains(&word)) {
        return None;
    }
    let goes_on = || match tokens.get(at.end) {
        Some(token) => token.word().is_none_or(|word| MEASURES.contains(&word) || BEHIND.contains(&word)),
        None => true,
    };
    let percent = || tokens[at.end - 1].word().is_some_and(|word| word == "percent" || word == "cent");
    let said = is_topped(verb) || percent() || goes_on();
    said.then(|| Hedged::slight(Hedge::Lower, Manner::Over))
}

/// "About ten minutes past six": whether a number tells the minutes of an hour, which one
/// side may hedge and the other not.
pub(super) fn is_minutes(tokens: &[Token], at: &Range<usize>) -> bool {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let part = matches!(word(at.end - 1), Some("quarter" | "half"));
    !part && word(at.end + usize::from(word(at.end) == Some("minutes"))) == Some("past")
}

/// "About a quarter past four": what is said of the minutes is said of the hour as well.
pub(super) fn of_minutes(tokens: &[Token]) -> Option<Hedged> {
    let [rest @ .., part, link] = tokens else { return None };
    let quarter = || matches!(part.word(), Some("quarter" | "half"));
    let minutes =
        || part.word() == Some("minutes") || part.word().is_some_and(|word| part.counts && read(word).is_some());
    let is_hour = match link.word()? {
        "past" => quarter() || minutes(),
        "to" => quarter(),
        _ => false,
    };
    if !is_hour {
        return None;
    }
    let counted = if part.word() == Some("minutes") { rest.split_last()?.1 } else { rest };
    before(counted).map(|found| Hedged { slight: true, ..found })
}

/// Words before a noun.
const ARTICLES: &[&str] =
    &["the", "a", "an", "this", "that", "each", "every", "per", "one", "his", "her", "their", "its"];

/// Verbs behind a number that is what they tell of.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "had", "have", "has", "were", "are", "did", "do", "would", "could", "will", "can", "may", "might", "died",
    "came", "went", "remained", "survived", "fled", "joined", "signed", "voted", "live", "lived", "work", "worked",
];

/// Words that begin what a sentence tells of.
const SUBJECTS: &[&str] =
    &["they", "he", "she", "it", "we", "i", "you", "there", "the", "a", "an", "his", "her", "their", "its", "no"];

/// Words before a clause.
const OPENING: &[&str] =
    &["and", "but", "that", "when", "while", "because", "although", "though", "where", "since", "if", "as", "or", "so"];

/// Words before "over" that no place follows.
#[rustfmt::skip]
const COUNTING: &[&str] = &[
    "in", "of", "by", "to", "for", "from", "with", "at", "after", "than", "been", "has", "have", "had", "now",
    "already", "still", "include", "includes", "included", "including", "employ", "employs", "employed", "kill",
    "killed", "killing", "injured", "injuring", "wounded", "displaced", "arrested", "executed", "lost", "contain",
    "contains", "contained", "hold", "holds", "own", "owns", "owned", "bought", "cost", "costs", "received",
    "published", "attracted", "drew", "house", "houses", "housed", "totalling", "totaling", "planted", "collected",
    "produced", "produces", "built", "visited", "destroyed", "damaged", "imprisoned", "detained", "weigh", "weighs",
    "weighed",
];

/// Words before "over" that a place, or what is fought for, follows.
#[rustfmt::skip]
const SPATIAL: &[&str] = &[
    "spread", "scattered", "distributed", "stretched", "stretches", "stretching", "extended", "extends",
    "extending", "flew", "fly", "flying", "flown", "hovered", "passed", "jumped", "leapt", "climbed", "stepped",
    "fell", "rolled", "hung", "control", "controlled", "power", "authority", "sovereignty", "dominion", "rule",
    "ruled", "rules", "ruling", "reign", "reigned", "presided", "watch", "watched", "argued", "dispute", "disputed",
    "quarrel", "quarrelled", "fought", "fight", "won", "took", "taken", "taking", "handed", "turned", "left", "all",
    "averaged", "monopoly",
];

/// Of them what lies "over" a number lies on so much.
#[rustfmt::skip]
const EXTENDING: &[&str] = &[
    "spread", "spreads", "scattered", "distributed", "stretched", "stretches", "stretching", "extended", "extends",
    "extending", "divided", "shared",
];

/// What is gone through one by one, and what lasts.
#[rustfmt::skip]
const EXTENT: &[&str] = &[
    "page", "pages", "chapters", "volumes", "issues", "seasons", "episodes", "stages", "rounds", "games", "matches",
    "sessions", "sittings", "meetings", "phases", "steps", "generations", "seconds", "minutes", "hour", "hours",
    "days", "nights", "weeks", "months", "year", "years", "decade", "decades", "century", "centuries", "evenings",
    "summers", "winters", "weekends",
];

/// What is measured.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "degrees", "percent", "per", "mile", "miles", "kilometre", "kilometres", "kilometer", "kilometers", "metre",
    "metres", "meter", "meters", "centimetres", "millimetres", "feet", "inches", "yards", "acres", "hectares",
    "square", "cubic", "ton", "tons", "tonne", "tonnes", "kilos", "kilograms", "grams", "pounds", "litres",
    "liters", "gallons", "barrels", "dollars", "euros", "rials", "tomans", "rupees", "volts", "watts", "megawatts",
    "mark",
];

/// Parts of a whole.
const PARTS: &[&str] =
    &["half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth"];

/// Verbs that a number alone makes a hedge.
#[rustfmt::skip]
fn is_passed(verb: &str) -> bool {
    matches!(
        verb,
        "passed" | "passes" | "passing" | "pass" | "past" | "crossed" | "crosses" | "crossing" | "broke" | "breached"
            | "beyond"
    )
}

/// Verbs that say it of numbers alone.
#[rustfmt::skip]
fn is_topped(verb: &str) -> bool {
    matches!(
        verb,
        "topped" | "tops" | "topping" | "surpassed" | "surpasses" | "surpassing" | "surpass" | "outstripped"
            | "overtook"
    )
}

/// What may stand behind a number that counts nothing more.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "in", "by", "on", "at", "for", "during", "as", "and", "but", "that", "before", "after", "when", "while", "last",
    "this", "since", "early", "late", "within", "threshold", "barrier", "line",
];
