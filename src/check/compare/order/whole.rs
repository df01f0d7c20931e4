//! A part that became the whole, "17 of the 23" and «۲۳ حکم از ۱۷ حکم»; a way from
//! one to the other that runs back.

use super::Exchange;
use super::once::is_same;
use crate::facts::Facts;
use crate::facts::mask::MARK;
use crate::text::number::{Number, Weight};

/// The first part of the leading side of which the following one makes the whole.
pub(super) fn inverted(leading: &Facts, following: &Facts) -> Option<Exchange> {
    if leading.numbers.len() < 2 || following.numbers.len() < 2 {
        return None;
    }
    let turned = |of: fn(&Facts) -> Vec<(&Number, &Number)>| {
        let there = of(leading);
        if there.is_empty() || there.len() > MANY {
            return None;
        }
        exchanged(&there, &of(following))
    };
    turned(parts).or_else(|| turned(ways)).or_else(|| begun(leading, following))
}

/// Two of which each side says once, and the other one begins the only range of one
/// end: "18 to 55", «۱۲۰۴ تا ۵۵».
fn begun(leading: &Facts, following: &Facts) -> Option<Exchange> {
    let there = ranges(leading);
    if there.is_empty() || there.len() > MOST {
        return None;
    }
    let here = ranges(following);
    if here.len() > MOST {
        return None;
    }
    let said = |facts: &Facts, number: &Number| facts.numbers.iter().filter(|other| other.meets(number)).count() == 1;
    let once = |number: &Number| said(leading, number) && said(following, number);
    there.iter().find_map(|(low, high)| {
        let of = |ranges: &[(&Number, &Number)], high: &Number| ranges.iter().filter(|(_, of)| of.meets(high)).count();
        let (begin, _) = here.iter().find(|(_, of)| of.meets(high))?;
        let is_one = of(&there, high) == 1 && of(&here, high) == 1 && !begin.meets(low);
        let other = leading.numbers.iter().find(|other| other.meets(begin)).filter(|_| is_one)?;
        let goes_on = |ranges: &[(&Number, &Number)], number: &Number| ranges.iter().any(|(low, _)| low.meets(number));
        let apart = !goes_on(&there, other) && !goes_on(&here, low) && once(low) && once(other) && once(high);
        let lost = following.numbers.iter().find(|other| other.meets(low)).filter(|_| apart)?;
        let (first, second) = if low.span.start < other.span.start { (low, &other) } else { (&other, low) };
        let here = if lost.span.start < begin.span.start { lost } else { begin };
        Some(Exchange { first: first.span.clone(), second: second.span.clone(), here: here.span.clone() })
    })
}

/// Each of so many is looked for among those of the other side.
const MANY: usize = 1_000;

/// Of more ranges nothing is told.
const MOST: usize = 50;

/// The ends of the ranges of a text.
fn ranges(facts: &Facts) -> Vec<(&Number, &Number)> {
    let opens = |pair: &&[Number]| pair[0].opens_range && pair[1].tokens.start <= pair[0].tokens.end + 1;
    facts.numbers.windows(2).filter(opens).map(|pair| (&pair[0], &pair[1])).collect()
}

/// Two of one side, and those of the other.
type Pairs<'p, 'f> = &'p [(&'f Number, &'f Number)];

fn exchanged(there: Pairs, here: Pairs) -> Option<Exchange> {
    there.iter().find_map(|(part, whole)| {
        let same = |(own, of): &&(&Number, &Number)| is_same(part, own) && is_same(whole, of);
        let turned =
            |(own, of): &&(&Number, &Number)| is_same(part, of) && is_same(whole, own) && !is_same(part, whole);
        let (own, of) = here.iter().find(turned).filter(|_| !here.iter().any(|pair| same(&pair)))?;
        let (first, second) = if part.span.start < whole.span.start { (part, whole) } else { (whole, part) };
        let here = if own.span.start < of.span.start { own } else { of };
        Some(Exchange { first: first.span.clone(), second: second.span.clone(), here: here.span.clone() })
    })
}

/// Neighbours of which one is a part of the other: the part, and the whole.
fn parts(facts: &Facts) -> Vec<(&Number, &Number)> {
    let counts = |number: &&Number| number.weight > Weight::Slight && !number.opens_range && !number.ordinal;
    let numbers: Vec<&Number> = facts.numbers.iter().filter(counts).collect();
    let mut found = Vec::new();
    let mut last = None;
    for pair in numbers.windows(2) {
        let [first, second] = pair else { continue };
        let leads = || facts.around(&first.span).is_some_and(|[before, ..]| is_of_head(before));
        let near = |text: &&str| text.len() < FAR || text.len() < 3 * FAR && leads();
        let Some(between) = facts.between(&first.span, &second.span).filter(near) else { continue };
        // "A discount of 30 per cent" is no whole.
        let share = second.value().ends_with('%') && !first.value().ends_with('%');
        if share || between.contains(['.', ';', '؛', ':', '|', '–']) {
            continue;
        }
        // The whole of one pair is no part of the next.
        let taken = last == Some(first.span.start);
        // Behind a year a sentence begins anew.
        if is_of(between) && !has_verb(between) && !between.contains(char::is_numeric) {
            found.push((*first, *second));
            last = Some(second.span.start);
        } else if !taken
            && facts.around(&first.span).is_some_and(|[before, ..]| is_of(before))
            && !is_attribute(second, facts)
        {
            found.push((*second, *first));
            last = Some(second.span.start);
        } else if is_within(between) || is_of_them(between, second, facts) {
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
            Some("of" | "Of") => return !words.next().is_some_and(|word| NO_PART.contains(&word)),
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

/// Whether a sentence begins with the whole: "Of 40 films".
fn is_of_head(before: &str) -> bool {
    let head = before.trim_end().strip_suffix("Of").or_else(|| before.trim_end().strip_suffix("از"));
    head.is_some_and(|head| head.trim_end().is_empty() || head.trim_end().ends_with(['.', '؛', '،', ';', ']', MARK]))
}

/// Whether the second is some of what was said before: ", 66 of them", «که ۶۶ تن
/// از آنان», «و ۵۰ صفحهٔ آخر آن».
fn is_of_them(between: &str, second: &Number, facts: &Facts) -> bool {
    let Some([_, _, behind]) = facts.around(&second.span) else { return false };
    let mut words = behind.split_whitespace().take(5);
    if between.trim_end().ends_with(',') || between.split_whitespace().any(|word| matches!(word, "and" | "with")) {
        return words.next() == Some("of")
            && words.next().is_some_and(|word| {
                matches!(word.trim_end_matches(is_end), "them" | "these" | "those" | "whom" | "which")
            });
    }
    let joins = between.split_whitespace().any(|word| matches!(word, "که" | "و"));
    let mut near = words.map_while({
        let mut is_open = true;
        move |word| std::mem::replace(&mut is_open, !word.ends_with(is_end)).then(|| word.trim_end_matches(is_end))
    });
    let is_theirs = |word: &str| {
        let they = ["آن", "آنان", "آنها", "آن\u{200c}ها", "اینان", "این\u{200c}ها", "ایشان"].contains(&word);
        they || word.strip_suffix("شان").is_some_and(|word| ["تن", "نفر", "تای"].contains(&word))
    };
    joins && near.any(is_theirs)
}

/// Signs that end what is said.
fn is_end(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '،' | '؛' | ')')
}

/// «از ۱۲ ماه ۲۸ روزه»: the months have so many days each.
fn is_attribute(number: &Number, facts: &Facts) -> bool {
    let behind = facts.around(&number.span).and_then(|[_, _, behind]| behind.split_whitespace().next());
    behind
        .is_some_and(|word| matches!(word, "روزه" | "ماهه" | "ساله" | "ساعته" | "دقیقه\u{200c}ای" | "ثانیه\u{200c}ای"))
}

/// Words that "of" belongs to.
const NO_PART: &[&str] = &["instead", "because", "ahead", "short", "regardless", "favour", "favor", "terms", "spite"];

/// Words that «از» belongs to.
const HEDGES: &[&str] = &["بیش", "بیشتر", "کمتر", "فراتر", "پیش", "پس", "بعد", "قبل", "بالاتر", "متجاوز", "غیر"];
