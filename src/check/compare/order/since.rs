//! What something was before: "31 per cent, down from 62 in 2011". Other languages tell it
//! in order, «که در ۲۰۱۱ به ۶۲ درصد رسیده بود، به ۳۱ درصد کاهش یافت».

use std::ops::Range;

use super::{Exchange, Sides};
use crate::facts::Facts;
use crate::text::number::Number;

/// Whether the leading side says the second as what the first was before, and the
/// following side says that first, with its date or as where it went "to".
pub(super) fn is_told_in_order((leading, following): Sides, found: &Exchange) -> bool {
    let number = |facts: &Facts, span: &Range<usize>| facts.numbers.iter().find(|number| number.span == *span).cloned();
    let both = number(leading, &found.first).zip(number(leading, &found.second));
    let Some(((now, before), here)) = both.zip(number(following, &found.here)) else { return false };
    let behind = |number: &&Number| here.meets(&before) && number.meets(&now) && number.span.start > here.span.end;
    let Some(last) = following.numbers.iter().find(behind) else { return false };
    if following.sentence_of(here.span.start) != following.sentence_of(last.span.start) {
        return false;
    }
    if took_date((leading, following), (&now, &before), &here) {
        return true;
    }
    let between = leading.between(&now.span, &before.span).filter(|text| text.len() < FAR).unwrap_or_default();
    if !between.split_whitespace().rev().take(LED).any(|word| matches!(word, "from" | "against" | "compared")) {
        return false;
    }
    let dated = |from: usize, to: usize| following.dates.iter().any(|date| (from..to).contains(&date.span.start));
    // «از ۶۲ درصد در سال ۲۰۱۱ به ۳۱ درصد رسید»
    let is_way = || following.word_before(&here.span) == Some("از") && is_led_to(following, &last.span);
    if dated(here.span.end, last.span.start) {
        return is_way();
    }
    // «که در ماه مه ۸ درصد بود، ۱۲ درصد شد»
    let was = || {
        let text = following.between(&here.span, &last.span).unwrap_or_default();
        let is_past = |word: &str| matches!(word.trim_end_matches(['،', '؛']), "بود" | "بودند" | "داشت" | "داشتند");
        text.split_whitespace().any(is_past) && following.word_before(&last.span) != Some("از")
    };
    let end = following.sentences().get(following.sentence_of(here.span.start)).map_or(0, |span| span.end);
    is_led_to(following, &last.span) || was() && !is_led_by_to(following, &last.span) && !dated(last.span.end, end)
}

/// Whether the only date of both sides is that of the second on the leading side, and
/// leads that on the following one.
fn took_date((leading, following): Sides, (now, before): (&Number, &Number), here: &Number) -> bool {
    let ([date], [other]) = (&leading.dates[..], &following.dates[..]) else { return false };
    let text = |facts: &Facts, a: &Range<usize>, b: &Range<usize>| {
        let near = facts.between(a, b).filter(|text| text.len() < FAR);
        near.is_some_and(|text| !text.contains([',', ';', '،', '؛', '.', ':']))
    };
    let parted = || {
        let text = leading.between(&now.span, &date.span).unwrap_or_default();
        text.contains([',', ';', '.']) || text.contains(" and ")
    };
    let free = |facts: &Facts, a: usize, b: usize| {
        let range = a.min(b)..a.max(b);
        !facts.numbers.iter().any(|number| range.contains(&number.span.start) && number.span.end <= range.end)
    };
    // "6 years and 74 lashes on 3 May" were both on that day.
    let was = || {
        let text = leading.between(&now.span, &before.span).unwrap_or_default();
        let is_past = |word: &str| matches!(word, "from" | "against" | "compared" | "had" | "was" | "were");
        text.contains([',', ';', '.']) && text.split_whitespace().any(is_past)
    };
    let behind = before.span.end <= date.span.start
        && was()
        && free(leading, before.span.end, date.span.start)
        && text(leading, &before.span, &date.span);
    let between = now.span.end <= date.span.start
        && date.span.end <= before.span.start
        && parted()
        && text(leading, &date.span, &before.span);
    (behind || between)
        && other.agrees(date)
        && other.span.end <= here.span.start
        && free(following, other.span.end, here.span.start)
        && text(following, &other.span, &here.span)
}

/// Whether «به» leads a number, and no word that it belongs to.
fn is_led_to(facts: &Facts, span: &Range<usize>) -> bool {
    let [before, ..] = facts.around(span).unwrap_or_default();
    let mut words = before.split_whitespace().rev();
    words.next() == Some("به") && !words.next().is_some_and(|word| ["نسبت", "نزدیک", "قریب"].contains(&word))
}

/// Whether «به» leads a number at all.
fn is_led_by_to(facts: &Facts, span: &Range<usize>) -> bool {
    facts.word_before(span) == Some("به")
}

/// Of more between them, in bytes, one is hardly what the other was.
const FAR: usize = 60;

/// So many words before a number "from" may stand: "from about".
const LED: usize = 3;
