//! `dropped-word`: dots stand in the middle of a sentence of the translation,
//! where the original has words.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::{self, Finder};

use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::facts::Prose;
use crate::facts::mask::WORD;
use crate::facts::quotation::quotations;
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;

/// The rule.
pub const DROPPED_WORD: Rule = Rule {
    name: "dropped-word",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::DOTS.or(Glance::OTHER_STOP),
    look: Look::Row(look),
};

/// More dots in one passage are not looked at.
const MOST: usize = 50;

fn look(pair: &Pair) -> Vec<Fault> {
    let seen = Glance::DOTS.or(Glance::OTHER_STOP);
    if !pair.is_whole() || !pair.following().seen.has(seen) || pair.row.flags.verbatim {
        return Vec::new();
    }
    let Some(here) = pair.following().prose.iter().find_map(dots) else { return Vec::new() };
    if goes_on(pair.written(pair.row.origin)) {
        return Vec::new();
    }
    pair.fault(Message::new("check-dropped-word"), Some(here), None).into_iter().collect()
}

/// The first dots of some prose that stand where a word would: with a space
/// before them and a word behind, and not as "and so on".
fn dots(prose: &Prose) -> Option<Range<usize>> {
    let text = &prose.text;
    let quoted = LazyCell::new(|| quotations(text));
    let mut from = 0;
    for _ in 0..MOST {
        let (at, end) = next_dots(prose, from)?;
        from = end;
        let (before, behind) = (&text[..at], &text[end..]);
        let parted = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let stands = parted(before.chars().next_back()) && parted(behind.chars().next());
        let goes_on = behind.trim_start().starts_with(|c: char| c.is_alphabetic() || c == WORD);
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let lists = matches!(last, "و" | "یا" | "and" | "or" | "&") || last.ends_with(['،', ',', '؛', ';', ':', '.']);
        if stands && goes_on && !lists && !quoted.iter().any(|span| span.contains(&at)) {
            return Some(prose.start + at..prose.start + end);
        }
    }
    None
}

/// Where the next three dots begin, or one sign for them, and where they end.
fn next_dots(prose: &Prose, from: usize) -> Option<(usize, usize)> {
    let bytes = &prose.text.as_bytes()[from..];
    let dots = |finder: &Finder, seen: Glance| prose.seen.has(seen).then(|| finder.find(bytes)).flatten();
    let found = [dots(&DOTS[0], Glance::DOTS), dots(&DOTS[1], Glance::OTHER_STOP)];
    let at = from + found.into_iter().flatten().min()?;
    let behind = prose.text[at..].trim_start_matches(['.', '…']);
    Some((at, prose.text.len() - behind.len()))
}

/// Three dots, and the one sign.
static DOTS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["...", "…"].map(Finder::new));

/// Whether an original says itself that something goes on, breaks off or is left
/// out, or names examples, which a translation may leave open.
fn goes_on(original: &str) -> bool {
    let small = original.to_lowercase();
    let words: Vec<&str> = small.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let and_so = words.windows(2).any(|pair| pair[0] == "and" && matches!(pair[1], "so" | "other" | "more"));
    let says = |sign: &&str| memmem::find(small.as_bytes(), sign.as_bytes()).is_some();
    and_so || words.iter().any(|word| OPEN.contains(word)) || SIGNS.iter().any(says)
}

/// Signs that leave a sentence open.
const SIGNS: &[&str] = &["...", "…", ". . .", "—", "–", " - ", "e.g."];

/// Words that do: etc, for example.
const OPEN: &[&str] = &[
    "etc",
    "forth",
    "others",
    "such",
    "like",
    "example",
    "instance",
    "غیره",
    "مانند",
    "نمونه",
    "مثال",
    "قبیل",
    "دیگران",
];
