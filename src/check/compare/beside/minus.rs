//! The sign of a number: −5 and 5.

use super::Turned;
use super::anchor::{Anchor, Of, numbers};
use super::word;
use crate::facts::Facts;
use crate::text::number::{Number, Weight};

/// A number that is below zero on one side alone.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Turned> {
    let signed = |facts: &Facts| numbers(facts).any(|anchor| is_signed(&anchor));
    if !signed(leading) && !signed(following) {
        return None;
    }
    let of = |facts| numbers(facts).filter(is_figure).collect::<Vec<_>>();
    let (there, here) = (of(leading), of(following));
    there.iter().find_map(|anchor| {
        let same =
            |all: &[Anchor<'_>]| all.iter().filter(|other| anchor.is(other)).map(is_negative).collect::<Vec<_>>();
        let (own, others) = (same(&there), same(&here));
        let below = |all: &[bool]| all.iter().filter(|negative| **negative).count();
        // How many may be as well: «۱۴۵- دسی‌بل» shows its minus where Persian reads it.
        let may = |other: &&Anchor| anchor.is(other) && (is_negative(other) || may_trail(other));
        let most = |all: &[Anchor<'_>]| all.iter().filter(may).count();
        let meet = || below(&own) <= most(&here) && below(&others) <= most(&there);
        if own.len() != others.len() || below(&own) == below(&others) || meet() {
            return None;
        }
        let first = own.iter().zip(&others).position(|(a, b)| a != b)?;
        let lost = there.iter().filter(|other| anchor.is(other)).nth(first)?;
        let new = here.iter().filter(|other| anchor.is(other)).nth(first)?;
        let plain = if own[first] { new } else { lost };
        (!falls(plain)).then(|| Turned { there: whole(lost), here: whole(new), is_lighter: false })
    })
}

fn is_figure(anchor: &Anchor) -> bool {
    matches!(anchor.of, Of::Number(Number { weight: Weight::Figure, .. }))
}

/// Whether a sign or a word right beside a number puts it below zero.
fn is_signed(anchor: &Anchor) -> bool {
    let before = anchor.before.trim_end_matches(is_steering);
    let led = || before.ends_with(['−', '-', '–']) && is_minus(before);
    let trails = || anchor.behind.starts_with(['−', '-', '\u{200e}', '\u{200f}']) && is_behind(anchor);
    let said = || matches!(word::before(before).next(), Some("minus" | "negative" | "منفی"));
    // «۵٫۵− درصد»
    let inside = || anchor.own.contains('−');
    led()
        || trails()
        || inside()
        || (before.ends_with("منفی ") || before.ends_with("minus ") || before.ends_with("negative ")) && said()
}

fn is_negative(anchor: &Anchor) -> bool {
    let below = || {
        let words: Vec<&str> = word::behind(anchor.behind).take(5).collect();
        words.windows(2).any(|pair| matches!(pair, ["below" | "زیر", "zero" | "صفر"]))
    };
    is_signed(anchor) || below()
}

/// Whether a dash before a number is a minus, no hyphen and no range.
fn is_minus(before: &str) -> bool {
    let rest = before.trim_end_matches(['−', '-', '–']);
    let one = before[rest.len()..].chars().count() == 1;
    let rest = rest.trim_end_matches(is_steering);
    let apart = rest.is_empty()
        || rest
            .ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '|' | '«' | '“' | '"' | ',' | '،' | '='));
    let sure = before.ends_with('−') && !rest.ends_with(char::is_alphanumeric);
    let ranges = rest.trim_end().ends_with(char::is_numeric);
    one && (sure || apart) && !ranges
}

/// «۲۱− درجه»: a minus behind the digits; «۵- » may open an item of a list.
fn is_behind(anchor: &Anchor) -> bool {
    let behind = anchor.behind.trim_start_matches(is_steering);
    let Some(rest) =
        behind.strip_prefix('−').or_else(|| behind.strip_prefix('-').filter(|rest| rest.starts_with(" درجه")))
    else {
        return false;
    };
    !rest.trim_start().starts_with(char::is_numeric)
}

/// Whether a dash behind the digits may be a minus: it answers for one, and asks for none.
fn may_trail(anchor: &Anchor) -> bool {
    let behind = anchor.behind.trim_start_matches(is_steering);
    behind
        .strip_prefix(['-', '−', '–'])
        .is_some_and(|rest| !rest.trim_start_matches(is_steering).starts_with(char::is_alphanumeric))
}

fn is_steering(c: char) -> bool {
    crate::text::bidi::is_control(c)
}

/// Whether words say that a number is taken away: «۵ درصد کاهش» is −5 %.
fn falls(anchor: &Anchor) -> bool {
    let is_level = || matches!(word::before(anchor.before).next(), Some("to" | "at"));
    let heat = || anchor.behind.trim_start().starts_with(['°']) || anchor.behind.trim_start().starts_with("degree");
    if is_level() || heat() {
        return false;
    }
    let near = word::before(anchor.before).take(4).chain(word::behind(anchor.behind).take(5));
    near.into_iter().any(|word| FALLS.iter().any(|stem| word.starts_with(stem)))
}

const FALLS: &[&str] = &[
    "fall", "fell", "drop", "declin", "decreas", "loss", "lost", "deficit", "below", "less", "down", "reduc", "minus",
    "کاهش", "افت", "کسری", "زیر", "زیان", "کم", "نزول", "منها", "منفی",
];

/// A number with its sign.
fn whole(anchor: &Anchor) -> std::ops::Range<usize> {
    let before = anchor.before.len() - anchor.before.trim_end_matches(['−', '-', '–']).len();
    let behind = anchor.behind.len() - anchor.behind.trim_start_matches(['−', '-']).len();
    let trails = if is_behind(anchor) { behind } else { 0 };
    anchor.span.start - if is_minus(anchor.before) { before } else { 0 }..anchor.span.end + trails
}
