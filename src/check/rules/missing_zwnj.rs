//! `missing-zwnj`: می or نمی stands apart from its verb, or is joined to it;
//! with less weight, the plural ها stands apart.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Script, Slip, persian};
use crate::finding::{Fix, Level};
use crate::text::form::{TATWEEL, ZWNJ, is_hidden, is_letter, is_mark, joins};
use crate::text::glance::Glance;
use crate::text::verb;

/// The rule.
pub const MISSING_ZWNJ: Rule = Rule {
    name: "missing-zwnj",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::ARABIC_BLOCK,
    look: Look::Text(look),
};

/// What is written with a ZWNJ behind a noun.
const PLURALS: &[&str] = &["ها", "های", "هایی", "هایش", "هایشان", "هایمان", "هایم", "هایتان"];

static PREFIX: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("می"));
static PLURAL: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" ها"));

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::ARABIC_BLOCK) else { return Vec::new() };
    let (mut verbs, mut plurals) = (Vec::new(), Vec::new());
    each(script, &PREFIX, |at| verbs.extend(prefix(script, at)));
    each(script, &PLURAL, |at| plurals.extend(plural(script, at)));
    if verbs.is_empty() && plurals.is_empty() {
        return Vec::new();
    }
    let verbs = script.fault(text, "check-missing-zwnj", &verbs, Fix::Safe);
    let plurals = script.fault(text, "check-missing-zwnj-plural", &plurals, Fix::Suggested);
    verbs.into_iter().chain(plurals.map(|fault| fault.lighter_if(true))).collect()
}

/// Every place of a word, without a copy of what finds it.
fn each(script: &Script, word: &Finder, mut found: impl FnMut(usize)) {
    let mut from = 0;
    while let Some(next) = word.find(&script.text.as_bytes()[from..]) {
        found(from + next);
        from += next + word.needle().len();
    }
}

/// A می at a byte that begins a word, or follows the ن that does: what is wrong
/// behind it.
fn prefix(script: &Script, at: usize) -> Option<Slip> {
    // As it should be: «می‌شود».
    if script.text.as_bytes()[at + "می".len()..].starts_with("\u{200c}".as_bytes()) {
        return None;
    }
    let start = at - if script.before(at) == Some('ن') { 'ن'.len_utf8() } else { 0 };
    if script.before(start).is_some_and(is_inside) {
        return None;
    }
    let end = word_end(script, at);
    let word = &script.text[start..end];
    if !matches!(word, "می" | "نمی") {
        return verb::joined(word).map(|length| Slip::new(start + length..start + length, ZWNJ));
    }
    let next = end + 1;
    let apart = script.after(end) == Some(' ') && verb::follows_prefix(&script.text[next..word_end(script, next)]);
    (apart && !is_month(&script.text[..start])).then(|| Slip::new(end..next, ZWNJ))
}

/// A plural that stands apart, behind the space at a byte.
fn plural(script: &Script, at: usize) -> Option<Slip> {
    let mut before = script.text[..at].chars().rev();
    let (last, rest) = (before.next()?, before.next()?);
    let noun = (is_letter(last) || is_mark(last)) && is_inside(rest);
    let apart = noun && PLURALS.contains(&&script.text[at + 1..word_end(script, at + 1)]);
    apart.then(|| Slip::new(at..at + 1, if joins(last) || is_mark(last) { "\u{200c}" } else { "" }))
}

/// What a word is made of, mistaken characters included.
fn is_inside(c: char) -> bool {
    is_letter(c) || is_mark(c) || is_hidden(c) || matches!(c, ZWNJ | TATWEEL | '¬' | '\u{200d}')
}

fn word_end(script: &Script, from: usize) -> usize {
    script.text[from..].find(|c| !is_inside(c)).map_or(script.text.len(), |length| from + length)
}

/// «ماه می», «۵ می»: the month of May.
fn is_month(before: &str) -> bool {
    let before = before.trim_end();
    let digits = before.chars().rev().take_while(|c| c.is_numeric()).count();
    // «۱۵۰٬۰۰۰ می دانند» is no day.
    (1..3).contains(&digits) || before.rsplit(char::is_whitespace).next() == Some("ماه")
}
