//! `changed-code`: a code span of the original that stands otherwise in the
//! translation, or not at all.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::{self, Finder};

use crate::check::compare::{dates, listings, numbers, sentences, unpaired};
use crate::check::fault::Fault;
use crate::check::rule::{self, Look, Pair, Rule};
use crate::content::passage::Kind;
use crate::facts::code::{Code, codes, figures};
use crate::facts::{Facts, Prose};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::text::bidi::is_rtl;
use crate::text::glance::Glance;
use crate::text::numeral::ascii_digits;

/// The rule.
pub const CHANGED_CODE: Rule = Rule {
    name: "changed-code",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::TICK.or(Glance::LESS),
    look: Look::Row(look),
};

/// Of more code than a hundred in one passage nothing is guessed.
const MOST: usize = 10_000;

fn look(pair: &Pair) -> Vec<Fault> {
    if pair.row.kind == Kind::Code {
        return listed(pair);
    }
    if !pair.is_whole() || !pair.leading().seen.has(Glance::TICK.or(Glance::LESS)) {
        return Vec::new();
    }
    // Most translations leave code as it is written.
    if is_all_there(pair) && !has_elements(pair) {
        return Vec::new();
    }
    let (leads, follows) = (read(pair, pair.row.origin), read(pair, pair.row.origin.other()));
    let (mut gone, mut left) = unpaired(leads.iter().collect(), follows.iter().collect(), |code: &&Code| meant(code));
    if gone.is_empty() {
        return Vec::new();
    }
    let mut said: Vec<Cow<str>> = follows.iter().map(meant).collect();
    said.sort_unstable();
    gone.retain(|code| said.binary_search(&meant(code)).is_err());
    if gone.is_empty() || gone.len() * left.len() > MOST {
        return Vec::new();
    }
    if gone.len() * gone.len() <= MOST {
        gone.retain(|code| !is_plain(&code.text, pair.following(), pair.leading()));
    }
    let mut became: Vec<_> = gone.into_iter().map(|code| (nearest(&code.text, &mut left), code)).collect();
    // What is like nothing there, where as much is left that is like nothing here.
    if left.len() * left.len() <= MOST {
        left.retain(|code| !is_plain(&code.text, pair.leading(), pair.following()));
    }
    let lost = became.iter().filter(|(other, _)| other.is_none()).count();
    if lost == left.len() && !left.iter().any(|other| other.text.contains(is_rtl)) {
        let lost = became.iter_mut().filter(|(other, _)| other.is_none());
        lost.zip(left).for_each(|((other, _), code)| *other = Some(code));
    }
    let (leading, following) = (pair.leading(), pair.following());
    let miscounted = LazyCell::new(|| is_miscounted(pair));
    let gone = LazyCell::new(|| sentences::alone(leading, following));
    // `100` that became «۱۰۲» is told there, and so is a sentence that is gone.
    let is_told = |code: &Code| {
        code.text.contains(|c: char| c.is_ascii_digit()) && *miscounted
            || gone.iter().any(|gone| gone.leads && gone.span.contains(&code.span.start))
    };
    became.retain(|(other, code)| other.is_some() || !is_told(code));
    became.into_iter().filter_map(|(other, code)| told(pair, code, other)).collect()
}

/// The lines of a listing that stand otherwise.
fn listed(pair: &Pair) -> Vec<Fault> {
    let fault = |(there, here): listings::Changed| {
        let said = |side: Side, span: &Range<usize>| rule::written(pair, side, span);
        let (code, other) = (said(pair.row.origin, &there), said(pair.row.origin.other(), &here));
        let message = Message::new("check-changed-code").with("here", &*other).with("there", &*code);
        Some(pair.fault(message, Some(here), Some(there))?.about(code))
    };
    listings::changed(pair).into_iter().filter_map(fault).collect()
}

/// Code as it is compared: a number by itself may be written in other digits.
fn meant<'d>(code: &Code<'d>) -> Cow<'d, str> {
    if code.text.is_ascii() || code.text.contains(char::is_alphabetic) {
        return code.text.clone();
    }
    ascii_digits(&code.text).replace('٫', ".").into()
}

/// What is said of code that is gone, and of what stands in its place.
fn told(pair: &Pair, code: &Code, other: Option<&Code>) -> Option<Fault> {
    let message = match &other {
        Some(other) => Message::new("check-changed-code").with("here", &*other.text),
        None if is_word(&code.text) => return None,
        None => Message::new("check-changed-code-lost"),
    };
    let same = |other: &Code| is_shifted(&code.text, &other.text) || code.text == ascii_digits(&other.text);
    let lighter = other.is_none_or(same);
    let message = message.with("there", &*code.text);
    let fault = pair.fault(message, other.map(|other| other.span.clone()), Some(code.span.clone()))?;
    Some(fault.about(&*code.text).lighter_if(lighter))
}

/// Whether the rules of numbers and dates tell of one that the original does not have.
fn is_miscounted(pair: &Pair) -> bool {
    let is_date = |outcome: &dates::Outcome| matches!(outcome, dates::Outcome::Added(_));
    numbers::added(pair).next().is_some() || dates::of(pair).iter().any(is_date)
}

/// A word that was set as code: translations write it in their own, but for one in
/// capitals, `FATAL`.
fn is_word(code: &str) -> bool {
    let is_constant = code.len() > 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    !is_constant && code.chars().all(|c| c.is_alphabetic() || c == ' ')
}

/// Whether code stands on a side without being set as code, more often than on
/// the other.
fn is_plain(code: &str, on: &Facts, other: &Facts) -> bool {
    let figures = figures(code);
    let counted =
        |facts: &Facts, figure: &String| facts.numbers.iter().filter(|number| number.values.contains(figure)).count();
    let more = |figure: &String| counted(on, figure) > counted(other, figure);
    !figures.is_empty() && figures.iter().all(more) || times(code, on) > times(code, other)
}

/// How often code stands in prose as a word of its own.
fn times(code: &str, facts: &Facts) -> usize {
    facts.prose.iter().map(|prose| alone(code, &prose.text).count()).sum()
}

/// Where code stands in a text as a word of its own; code of which nothing is seen
/// (`\u{200e}`) stands nowhere.
fn alone<'t>(code: &'t str, text: &'t str) -> impl Iterator<Item = usize> + 't {
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_alone = move |at: &usize| !text[..*at].ends_with(goes_on) && !text[at + code.len()..].starts_with(goes_on);
    memmem::find_iter(text.as_bytes(), code).filter(|_| !code.is_empty()).filter(is_alone)
}

/// Signs that were shifted so that they look right between words of the other
/// direction, words of the sentence that were taken into the code, or the sign at
/// the end of a folder.
fn is_shifted(code: &str, other: &str) -> bool {
    let signs = |text: &str| {
        let mut signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200c}').collect();
        signs.sort_unstable();
        signs
    };
    let folder = |text: &str| text.strip_suffix('/').unwrap_or(text).to_owned();
    alone(code, other).next().is_some()
        || folder(code) == folder(other)
        || signs(code) == signs(other) && in_order(code, other)
}

/// Whether the words of two pieces of code are the same, and those with digits
/// stand in one order: to the other end go signs, and words with them.
fn in_order(code: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (mut words_there, mut words_here) = (words(code), words(other));
    let counted = |words: &[String]| -> Vec<String> {
        words.iter().filter(|word| word.contains(char::is_numeric)).cloned().collect()
    };
    let figures = counted(&words_there) == counted(&words_here);
    words_there.sort_unstable();
    words_here.sort_unstable();
    figures && words_there == words_here
}

fn read<'d>(pair: &Pair<'d>, side: Side) -> Vec<Code<'d>> {
    pair.document(side).map_or_else(Vec::new, |document| codes(document, &pair.facts(side).prose))
}

/// The code of a side, with its backticks.
fn written<'p>(pair: &'p Pair, side: Side) -> impl Iterator<Item = &'p str> {
    let text = pair.document(side).map_or("", |document| document.source.text.as_ref());
    let of = move |prose: &'p Prose| {
        let in_file = |code: &Range<usize>| prose.start + code.start..prose.start + code.end;
        prose.codes.iter().map(move |code| &text[in_file(code)])
    };
    pair.facts(side).prose.iter().flat_map(of)
}

/// Whether the following side has every code span of the leading one, in whatever
/// order and however often.
fn is_all_there(pair: &Pair) -> bool {
    let sides = || [pair.row.origin, pair.row.origin.other()].map(|side| written(pair, side));
    let [leads, follows] = sides();
    if leads.eq(follows) {
        return true;
    }
    let [mut leads, follows] = sides();
    let mut follows: Vec<&str> = follows.collect();
    follows.sort_unstable();
    leads.all(|code| follows.binary_search(&code).is_ok())
}

/// Whether any code may stand in an element.
fn has_elements(pair: &Pair) -> bool {
    pair.sees(Glance::LESS)
        && [Side::Source, Side::Target].iter().any(|side| ELEMENT.find(pair.written(*side).as_bytes()).is_some())
}

static ELEMENT: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("<code"));

/// The code that is most like another one, taken out.
fn nearest<'d>(code: &str, others: &mut Vec<&'d Code<'d>>) -> Option<&'d Code<'d>> {
    let small = code.to_lowercase();
    let score = |other: &&Code| {
        let other = ascii_digits(&other.text).to_lowercase();
        let ratio = || similar::TextDiff::from_chars(small.as_str(), other.as_str()).ratio();
        // Most are nothing alike: they are not laid beside each other.
        if may_be_alike(&small, &other) {
            ratio()
        } else {
            debug_assert!(ratio() <= ALIKE, "{small} is like {other}");
            0.0
        }
    };
    let best = others.iter().map(score).enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 > ALIKE).then(|| others.remove(best.0))
}

/// As much of two pieces of code has to be the same.
const ALIKE: f32 = 0.6;

/// Whether two texts have as many characters in common, in whatever order.
fn may_be_alike(one: &str, other: &str) -> bool {
    // Characters that share a place make them more alike, never less.
    let mut places = [0_i32; 64];
    let place = |c: char| c as usize % 64;
    one.chars().for_each(|c| places[place(c)] += 1);
    let (mut all, mut same) = (one.chars().count(), 0);
    for c in other.chars() {
        let left = &mut places[place(c)];
        same += usize::from(*left > 0);
        *left -= 1;
        all += 1;
    }
    // As the ratio of a diff is: of both texts what they share.
    2.0 * same as f32 / all as f32 > ALIKE
}
