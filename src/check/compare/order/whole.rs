//! A part that became the whole, "17 of the 23" and «۲۳ حکم از ۱۷ حکم»; a way from
//! one to the other that runs back.

use super::Exchange;
use crate::facts::Facts;
use crate::text::number::{Number, Weight};

/// The first part of the leading side of which the following one makes the whole.
pub(super) fn inverted(leading: &Facts, following: &Facts) -> Option<Exchange> {
    if leading.numbers.len() < 2 || following.numbers.len() < 2 {
        return None;
    }
    let turned = |of: fn(&Facts) -> Vec<(&Number, &Number)>| {
        let there = of(leading);
        if there.is_empty() { None } else { exchanged(&there, &of(following)) }
    };
    turned(parts).or_else(|| turned(ways))
}

/// Two of one side, and those of the other.
type Pairs<'p, 'f> = &'p [(&'f Number, &'f Number)];

fn exchanged(there: Pairs, here: Pairs) -> Option<Exchange> {
    there.iter().find_map(|(part, whole)| {
        let same = |(own, of): &&(&Number, &Number)| part.meets(own) && whole.meets(of);
        let turned = |(own, of): &&(&Number, &Number)| part.meets(of) && whole.meets(own) && !part.meets(whole);
        let (own, of) = here.iter().find(turned).filter(|_| !here.iter().any(|pair| same(&pair)))?;
        let (first, second) = if part.span.start < whole.span.start { (part, whole) } else { (whole, part) };
        let here = if own.span.start < of.span.start { own } else { of };
        Some(Exchange { first: first.span.clone(), second: second.span.clone(), here: here.span.clone() })
    })
}

/// Neighbours of which one is a part of the other: the part, and the whole.
fn parts(facts: &Facts) -> Vec<(&Number, &Number)> {
    let counts = |number: &&Number| number.weight > Weight::Slight && !number.opens_range;
    let numbers: Vec<&Number> = facts.numbers.iter().filter(counts).collect();
    let mut found = Vec::new();
    let mut last = None;
    for pair in numbers.windows(2) {
        let [first, second] = pair else { continue };
        let Some(between) = facts.between(&first.span, &second.span).filter(|text| text.len() < FAR) else { continue };
        // "A discount of 30 per cent" is no whole.
        let share = second.value().ends_with('%') && !first.value().ends_with('%');
        if share || between.contains(['.', ';', '؛', ':', '|', '–']) {
            continue;
        }
        // The whole of one pair is no part of the next.
        let taken = last == Some(first.span.start);
        if is_of(between) && !has_verb(between) {
            found.push((*first, *second));
            last = Some(second.span.start);
        } else if !taken
            && facts.around(&first.span).is_some_and(|[before, ..]| is_of(before))
            && !is_attribute(second, facts)
        {
            found.push((*second, *first));
            last = Some(second.span.start);
        } else if is_within(between) {
            found.push((*second, *first));
        }
    }
    found
}

/// From the one to the other: "from 40 to 55", «از ماهی ۴۰ پوند به ۵۵ پوند».
fn ways(facts: &Facts) -> Vec<(&Number, &Number)> {
    let numbers: Vec<&Number> = facts.numbers.iter().filter(|number| number.weight > Weight::Slight).collect();
    let is_way = |pair: &&[&Number]| {
        let between = facts.between(&pair[0].span, &pair[1].span).filter(|text| text.len() < FAR);
        let to = between.is_some_and(|text| {
            let ends = text.contains(['.', ';', '؛', '،', ',', ':', '|']);
            !ends && text.split_whitespace().rev().take(2).any(|word| matches!(word, "to" | "به" | "تا"))
        });
        let from = |before: &str| before.split_whitespace().rev().take(3).any(|word| matches!(word, "from" | "از"));
        to && facts.around(&pair[0].span).is_some_and(|[before, ..]| from(before))
    };
    numbers.windows(2).filter(is_way).map(|pair| (pair[0], pair[1])).collect()
}

/// Of more between them, in bytes, one is hardly said of the other.
const FAR: usize = 60;

/// Whether a text ends with what the whole follows: "of the", «از».
fn is_of(text: &str) -> bool {
    // A list without spaces is one long word.
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(FAR))..];
    let mut words = near.split_whitespace().rev();
    for _ in 0..3 {
        match words.next() {
            Some("of" | "Of") => return true,
            Some("از") => return !words.next().is_some_and(|word| HEDGES.contains(&word)),
            Some(
                "the" | "its" | "every" | "all" | "some" | "about" | "هر" | "مجموع" | "میان" | "کل" | "جمع" | "همه",
            ) => {}
            _ => return false,
        }
    }
    false
}

/// Whether what is of so many is another thing: "one in ten has a swelling of two
/// centimetres".
fn has_verb(between: &str) -> bool {
    between.split_whitespace().any(|word| matches!(word, "has" | "have" | "had" | "with"))
}

/// Whether the second is a part of the first: ", … of them", «که … آن».
fn is_within(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().collect();
    words.windows(2).any(|pair| matches!(pair, ["of", "which" | "whom"]))
}

/// «از ۱۲ ماه ۲۸ روزه»: the months have so many days each.
fn is_attribute(number: &Number, facts: &Facts) -> bool {
    let behind = facts.around(&number.span).and_then(|[_, _, behind]| behind.split_whitespace().next());
    behind
        .is_some_and(|word| matches!(word, "روزه" | "ماهه" | "ساله" | "ساعته" | "دقیقه\u{200c}ای" | "ثانیه\u{200c}ای"))
}

/// Words that «از» belongs to.
const HEDGES: &[&str] = &["بیش", "بیشتر", "کمتر", "فراتر", "پیش", "پس", "بعد", "قبل", "بالاتر", "متجاوز", "غیر"];
