//! Two numbers of which one says how many of the other: "three out of four", "one
//! house in ten", «از هر چهار کودک سه تن».

use super::{Number, Weight, hedge, sign_at, word_at};
use crate::text::token::Token;

/// Ties the number before and a number to the share that they are together, if
/// they are one: each may mean it, and what qualifies it qualifies the smaller.
pub(super) fn tie(tokens: &[Token], before: &mut Number, number: &mut Number) {
    let gap = before.tokens.end..number.tokens.start;
    if before.ordinal || number.ordinal {
        return;
    }
    quotient(tokens, before, number);
    marks(tokens, before, number);
    let whole_first = opens(tokens, before.tokens.start);
    let words = |at: usize| tokens[at].word().is_some();
    let (some, of) = match whole_first {
        Some(_) if gap.clone().all(words) => (&*number, &*before),
        None if links(tokens, gap) => (&*before, &*number),
        _ => return,
    };
    let Some(share) = share(some.value(), of.value()) else { return };
    if let Some(first) = whole_first {
        let said = hedge::before(&tokens[..first]);
        number.hedge = number.hedge.or(said);
    }
    before.values.extend(share.iter().cloned());
    number.values.extend(share);
}

/// «۸۰ از ۸۰» may be `80/80`, «۶ اجرا از ۸ اجرا» `6/8`.
fn quotient(tokens: &[Token], before: &mut Number, number: &mut Number) {
    let of = || word_at(tokens, number.tokens.start - 1).is_some_and(|word| matches!(word, "از" | "of"));
    let figures = before.weight == Weight::Figure && number.weight == Weight::Figure;
    let gap = before.tokens.end..number.tokens.start;
    let counted = || gap.clone().all(|at| word_at(tokens, at).is_some_and(|word| !word.ends_with("تر")));
    if figures && (1..=3).contains(&gap.len()) && of() && counted() {
        let both = format!("{}/{}", before.value(), number.value());
        let percent = (number.value() == "100").then(|| format!("{}%", before.value()));
        let all = [both].into_iter().chain(percent);
        before.values.extend(all.clone());
        number.values.extend(all);
    }
}

/// «از ده نمره هفت», «از بیست، هجده» may be `7/10`, `18/20`.
fn marks(tokens: &[Token], before: &mut Number, number: &mut Number) {
    let led = before.tokens.start.checked_sub(1).and_then(|at| word_at(tokens, at)) == Some("از");
    let gap = before.tokens.end..number.tokens.start;
    let is_mark = |at: usize| match word_at(tokens, at) {
        Some(word) => matches!(word, "نمره" | "ستاره" | "امتیاز" | "پرسش" | "سؤال"),
        None => sign_at(tokens, at) == Some('،'),
    };
    let close = gap.len() <= 2 && gap.clone().all(is_mark);
    let whole = |number: &Number| number.value().parse::<u32>().ok();
    let (Some(of), Some(some)) = (whole(before), whole(number)) else { return };
    if led && close && some < of && of <= 100 {
        let both = format!("{some}/{of}");
        before.values.push(both.clone());
        number.values.push(both);
    }
}

/// Where «از هر چهار» or "of every four" begins, before its number.
fn opens(tokens: &[Token], number: usize) -> Option<usize> {
    let first = number.checked_sub(2)?;
    let [led, every] = [first, first + 1].map(|at| word_at(tokens, at).unwrap_or_default());
    let is_share = matches!((led, every), ("از", "هر") | ("of" | "in", "every")) || (led, every) == ("out", "of");
    is_share.then_some(first)
}

/// Whether "three out of", "one house in", «سه تن از هر» stand before the second.
fn links(tokens: &[Token], mut gap: std::ops::Range<usize>) -> bool {
    let end = gap.end;
    let word = |back: usize| end.checked_sub(back).and_then(|at| word_at(tokens, at)).unwrap_or_default();
    let said = match (word(2), word(1)) {
        ("out", "of") | ("of" | "in", "every") | ("از", "هر") => 2,
        // "One in a hundred"
        ("in", "a") if word_at(tokens, end).is_some_and(|word| matches!(word, "hundred" | "thousand" | "dozen")) => 2,
        (_, "از" | "در") if word_at(tokens, end).is_some_and(|word| matches!(word, "صد" | "هزار")) => 1,
        (_, "in") => 1,
        // «یک به بیست», not «از یک به بیست رسید»
        (_, "به") if is_odds(tokens, gap.start) => 1,
        _ => return false,
    };
    gap.len() >= said && gap.len() <= said + 3 && gap.all(|at| tokens[at].word().is_some())
}

/// Whether the number that ends there is the one of «یک به بیست»: «از یک به بیست رسید» says
/// what it rose from.
fn is_odds(tokens: &[Token], end: usize) -> bool {
    let word = |back: usize| end.checked_sub(back).and_then(|at| word_at(tokens, at)).unwrap_or_default();
    let compares = || matches!(word(3), "کمتر" | "کم\u{200c}تر" | "بیشتر" | "بیش\u{200c}تر" | "بیش");
    word(1) == "یک" && (word(2) != "از" || compares())
}

/// A share as a part and, where it is a whole number of them, in percent: never of
/// a large number, nor of one by itself.
fn share(some: &str, of: &str) -> Option<Vec<String>> {
    let (some, of): (u32, u32) = (some.parse().ok()?, of.parse().ok()?);
    if !(1..of).contains(&some) || of > 1_000 {
        return None;
    }
    let by = (1..=some).rev().find(|by| some % by == 0 && of % by == 0)?;
    let part = format!("{}/{}", some / by, of / by);
    // "One in 1,000" are 0.1%.
    let tenths = some * 1_000 / of;
    let percent = (some * 1_000 % of == 0).then(|| match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        tenth => format!("{}.{tenth}%", tenths / 10),
    });
    Some(std::iter::once(part).chain(percent).collect())
}

#[cfg(test)]
mod tests {
    use crate::text::number::numbers;
    use crate::text::token::tokens;

    #[test]
    fn a_share_is_a_part_of_a_whole() {
        let shares = |text: &str| -> Vec<bool> {
            let part = |value: &String| value == "3/4";
            numbers(&tokens(text), |_| true, true).iter().map(|number| number.values.iter().any(part)).collect()
        };
        for text in ["three out of four", "three houses in four", "از هر چهار کودک سه تن", "سه تن از هر چهار تن"]
        {
            assert_eq!(shares(text), [true, true], "{text}");
        }
        for text in ["three of four", "three, in four", "از چهار کودک سه تن", "four in three"] {
            assert_eq!(shares(text), [false, false], "{text}");
        }
    }
}
