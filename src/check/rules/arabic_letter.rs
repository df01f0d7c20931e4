//! `arabic-letter`: an Arabic letter stands for a Persian one.
//!
//! Why: the word looks almost the same, but no search finds it, and it is
//! sorted elsewhere. Wrong: «كتابي». Right: «کتابی». What is quoted in Arabic
//! (marked as such, vocalised, or in «…» without a Persian letter) and words of
//! neighbouring languages are left alone.

use std::ops::Range;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian};
use crate::finding::{Fix, Level};
use crate::text::form;
use crate::text::glance::Glance;

/// The rule.
pub const ARABIC_LETTER: Rule = Rule {
    name: "arabic-letter",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::OTHER_LETTER,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::OTHER_LETTER) else { return Vec::new() };
    let quoted = arabic_quotations(&script.text);
    let (mut arabic, mut joined, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (at, c) in script.text.char_indices() {
        let Some(right) = form::letter(c).or(form::neighbour(c)) else { continue };
        let span = at..at + c.len_utf8();
        if quoted.iter().any(|quoted| quoted.contains(&at)) || is_other(&script.text[script.word(&span)]) {
            continue;
        }
        let slips = match c {
            '\u{6c0}' | '\u{6c2}' => &mut joined,
            _ if form::letter(c).is_some() => &mut arabic,
            _ => &mut others,
        };
        slips.push(Slip::new(span, right));
    }
    let arabic = script.fault(text, "check-arabic-letter", &arabic, Fix::Safe);
    let joined = script.fault(text, "check-arabic-letter-ezafe", &joined, Fix::Safe);
    let others = script.fault(text, "check-arabic-letter", &others, Fix::Suggested);
    arabic.into_iter().chain(joined.into_iter().chain(others).map(|fault| fault.lighter_if(true))).collect()
}

/// A vocalised word is Arabic; letters that Persian lacks belong to Kurdish,
/// Pashto or Urdu.
fn is_other(word: &str) -> bool {
    word.chars().filter(|c| matches!(c, '\u{64e}'..='\u{653}')).count() > 1
        || word.contains(|c| {
            matches!(
                c,
                'ۆ' | 'ێ'
                    | 'ڵ'
                    | 'ڕ'
                    | 'ۇ'
                    | 'ٹ'
                    | 'ڈ'
                    | 'ڑ'
                    | 'ں'
                    | 'ښ'
                    | 'ږ'
                    | 'ټ'
                    | 'ډ'
                    | 'ړ'
                    | 'ځ'
                    | 'څ'
                    | 'ګ'
                    | 'ڼ'
            )
        })
}

/// What stands in quotation marks, has no letter of Persian alone, and at least
/// two words that only Arabic has.
fn arabic_quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in [('«', '»'), ('“', '”')] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| from + at) {
            let Some(length) = text[start..].find(close) else { break };
            from = start + length;
            if is_arabic(&text[start..from]) {
                found.push(start..from);
            }
        }
    }
    found
}

fn is_arabic(quoted: &str) -> bool {
    let own = quoted.contains(|c| matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' | form::ZWNJ));
    let only = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        ["ال", "وال", "بال", "فال", "لل"].iter().any(|article| word.starts_with(article))
            || word.ends_with('ة')
            || word.contains(['إ', 'ٱ'])
    };
    !own && quoted.split_whitespace().filter(only).count() > 1
}
