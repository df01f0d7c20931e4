//! `missing-zwnj`: می or نمی stands apart from its verb, or is joined to it;
//! with less weight, the plural ها stands apart.

use std::ops::Range;

use crate::check::rule::{Fault, Look, Rule, Text};
use crate::check::script::{Script, Slip, is_hidden, persian, runs};
use crate::finding::{Fix, Level};
use crate::text::form::{TATWEEL, ZWNJ, is_letter, is_mark, joins};
use crate::text::verb;

/// The rule.
pub const MISSING_ZWNJ: Rule =
    Rule { name: "missing-zwnj", level: Level::Warning, explained_by_staleness: false, look: Look::Text(look) };

/// What is written with a ZWNJ behind a noun.
const PLURALS: &[&str] = &["ها", "های", "هایی", "هایش", "هایشان", "هایمان", "هایم", "هایتان"];

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, |c| matches!(c, 'م' | 'ه')) else { return Vec::new() };
    let inside = |c| is_letter(c) || is_mark(c) || is_hidden(c) || matches!(c, ZWNJ | TATWEEL | '¬' | '\u{200d}');
    let words: Vec<Range<usize>> = runs(&script.text, inside).collect();
    let (mut verbs, mut plurals) = (Vec::new(), Vec::new());
    for (at, span) in words.iter().enumerate() {
        let word = &script.text[span.clone()];
        if let Some(length) = verb::joined(word) {
            verbs.push(Slip::new(span.start + length..span.start + length, ZWNJ));
        }
        let Some(next) = words.get(at + 1).filter(|next| is_gap(&script, span.end..next.start)) else { continue };
        let follows = &script.text[next.clone()];
        if matches!(word, "می" | "نمی") && verb::follows_prefix(follows) && !is_month(&script, &words[..at], span)
        {
            verbs.push(Slip::new(span.end..next.start, ZWNJ));
        } else if PLURALS.contains(&follows) && word.chars().count() > 1 {
            let joins = script.before(span.end).is_some_and(|c| joins(c) || is_mark(c));
            plurals.push(Slip::new(span.end..next.start, if joins { "\u{200c}" } else { "" }));
        }
    }
    let verbs = script.fault(text, "check-missing-zwnj", &verbs, Fix::Safe);
    let plurals = script.fault(text, "check-missing-zwnj-plural", &plurals, Fix::Suggested);
    verbs.into_iter().chain(plurals.map(|fault| fault.lighter_if(true))).collect()
}

fn is_gap(script: &Script, gap: Range<usize>) -> bool {
    &script.text[gap] == " "
}

/// «ماه می», «۵ می»: the month of May.
fn is_month(script: &Script, before: &[Range<usize>], word: &Range<usize>) -> bool {
    let day = script.text[..word.start].trim_end().ends_with(char::is_numeric);
    day || before.last().is_some_and(|last| &script.text[last.clone()] == "ماه")
}
