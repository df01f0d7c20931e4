//! `untranslated-passage`: a passage of the translation, or a sentence of it,
//! that is still in the language of the original.

use std::cell::LazyCell;
use std::collections::HashSet;
use std::ops::Range;

use crate::check::compare::small_words::may_hold;
use crate::check::compare::speakers::is_verb_of_saying;
use crate::check::fault::Fault;
use crate::check::foreign::foreign;
use crate::check::headline;
use crate::check::rule::{Look, Pair, Rule};
use crate::content::passage::Kind;
use crate::facts::bag::without;
use crate::facts::mask::{MARK, WORD};
use crate::facts::quotation::{quotations, titles};
use crate::facts::{Facts, Prose};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::status::prose_words;
use crate::text::bidi::{has_rtl, is_rtl};
use crate::text::glance::Glance;

/// The rule.
pub const UNTRANSLATED_PASSAGE: Rule = Rule {
    name: "untranslated-passage",
    level: Level::Error,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Row(look),
};

/// A sentence of fewer words may be a name or a title.
const FEWEST: usize = 5;

/// A sentence of fewer words that stands in the original, letter for letter, may
/// be a name.
const FEWEST_OF_COPIED: usize = 3;

/// The same of a sentence that begins and ends as one.
const FEWEST_OF_SHORT: usize = 2;

/// So many words in a row are more than a name inside a sentence.
const FEWEST_IN_A_RUN: usize = 7;

/// The same of a clause.
const FEWEST_OF_CLAUSE: usize = 4;

/// The same of a passage that is all in the other language.
const FEWEST_OF_ALL: usize = 3;

/// The same where all but a word is a quotation, and that word leads it in.
const FEWEST_WITH_QUOTED: usize = 8;

fn look(pair: &Pair) -> Vec<Fault> {
    let side = |side: Side| if side == Side::Source { pair.source_locale } else { pair.locale };
    let (lead, follow) = (side(pair.row.origin), side(pair.row.origin.other()));
    if !pair.is_whole() || lead.language() == follow.language() || is_set_apart(pair, follow) {
        return Vec::new();
    }
    // What is written in the letters of a language counts as its words.
    let words = |text: &str| prose_words(&own_words(text), lead.is_rtl() && has_rtl(text));
    if pair.row.flags.verbatim {
        let mut parts = sentences(pair.following()).map(|(_, text)| (words(text), text));
        // The cells of a row stand each by itself, and may list words of code.
        let enough = match pair.row.kind {
            Kind::Row => parts.any(|(words, text)| words >= FEWEST || words >= FEWEST_OF_COPIED && is_said(text)),
            _ => {
                let parts: Vec<(usize, &str)> = parts.collect();
                let own: usize = parts.iter().map(|(words, _)| words).sum();
                // "… a garden," she writes.
                let all = || parts.iter().map(|(_, text)| prose_words(text, lead.is_rtl())).sum::<usize>();
                own >= FEWEST_OF_ALL
                    || own > 0 && all() >= FEWEST_WITH_QUOTED
                    || parts.iter().any(|(words, text)| *words > 0 && is_phrase(text))
            }
        };
        if enough {
            let fault = pair.fault(Message::new("check-untranslated-passage"), None, None);
            return fault.map(|fault| fault.lighter_if(is_quoted(pair))).into_iter().collect();
        }
    }
    let by_script = follow.is_rtl() && !lead.is_rtl();
    if by_script && is_copied(pair) {
        let fault = pair.fault(Message::new("check-untranslated-passage"), None, None);
        return fault.map(|fault| fault.lighter_if(true)).into_iter().collect();
    }
    if pair.row.flags.verbatim || by_script && !pair.following().prose.iter().any(may_be_copied) {
        return Vec::new();
    }
    // Thousands of sentences are read once, and only where one may be a copy.
    let words_of = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let originals = LazyCell::new(|| -> HashSet<String> {
        sentences(pair.leading()).map(|(_, original)| words_of(original)).collect()
    });
    let is_original = |text: &str| originals.contains(&words_of(text));
    let is_left = |text: &str| match by_script {
        true if !may_hold(text, FEWEST_OF_COPIED) => false,
        true if has_rtl(text) => may_hold(text, FEWEST_IN_A_RUN) && longest_run(&own_words(text)) >= FEWEST_IN_A_RUN,
        true => {
            let few = words(text);
            few >= FEWEST
                || few >= FEWEST_OF_COPIED && is_said(text) && is_original(text)
                // "A garden," she wrote, "of a hundred flowers."
                || few > 0 && prose_words(text, false) >= FEWEST && leads_in(text) && is_original(text)
        }
        false => words(text) >= FEWEST && is_original(text),
    };
    let fault = |span| pair.fault(Message::new("check-untranslated-passage-sentence"), Some(span), None);
    // Short ones weigh less.
    let is_short = |text: &str| {
        if by_script && has_rtl(text) {
            return has_clause(pair, text);
        }
        let may = by_script && !has_rtl(text) && may_hold(text, FEWEST_OF_SHORT);
        may && words(text) >= FEWEST_OF_SHORT && is_short_sentence(text) && is_original(text)
    };
    let mut long = Vec::new();
    let left = runs(sentences(pair.following()).map(|(span, text)| {
        let sure = is_left(text);
        long.extend(sure.then_some(span.start));
        (span, sure || is_short(text))
    }));
    let has_long = |span: &Range<usize>| {
        long.get(long.partition_point(|start| *start < span.start)).is_some_and(|start| *start < span.end)
    };
    let astray: Vec<Fault> = led_astray(pair, lead, follow).collect();
    if !astray.is_empty() {
        return astray;
    }
    let weighed = |span: Range<usize>| {
        let short = !has_long(&span);
        Some(fault(span)?.lighter_if(short || is_quoted(pair)))
    };
    left.into_iter().filter_map(weighed).collect()
}

/// Sentences of an original in a right-to-left script that stand there in the
/// language of the translation.
fn led_astray<'p>(pair: &'p Pair, lead: &Locale, follow: &Locale) -> impl Iterator<Item = Fault> + 'p {
    let by_script = lead.is_rtl() && !follow.is_rtl();
    let own = by_script.then(|| sentences(pair.leading())).into_iter().flatten();
    let is_left =
        |text: &str| may_hold(text, FEWEST) && !has_rtl(text) && prose_words(&own_words(text), false) >= FEWEST;
    runs(own.map(|(span, text)| (span, is_left(text)))).into_iter().filter_map(|span| {
        let place = pair.at(pair.row.origin, span)?;
        let message = Message::new("check-untranslated-passage-leading");
        Some(Fault::new(message, place).beside(pair.place(pair.row.origin.other())))
    })
}

/// Whether a block of HTML says of its words that they are in another language, or run
/// the other way: so what a program prints is shown.
fn is_set_apart(pair: &Pair, own: &Locale) -> bool {
    let side = pair.row.origin.other();
    let is_html = |at: u32| pair.document(side).is_some_and(|of| of.passages[at as usize].kind == Kind::Html);
    if !pair.row.half(side).is_some_and(|half| half.passages.clone().all(is_html)) {
        return false;
    }
    let text = pair.written(side);
    let other = if own.is_rtl() { "ltr" } else { "rtl" };
    let turns = |at: usize| text[at + "dir=".len()..].trim_start_matches(['"', '\'']).starts_with(other);
    text.match_indices("dir=").any(|(at, _)| turns(at)) || !foreign(text, own).is_empty()
}

/// Whether a passage stands as in the original and is more than a name, though it has
/// few words: a heading, "Catalogue of room IV", or a short sentence, "16 January 1979:
/// the Shah leaves."
fn is_copied(pair: &Pair) -> bool {
    let seen = pair.following().seen;
    if seen.has(Glance::ARABIC_BLOCK) || !seen.has(Glance::LATIN) {
        return false;
    }
    let text = |side: Side| pair.facts(side).prose.first().map_or("", |prose| prose.text.trim());
    let own = text(Side::Target);
    let ends = || own.trim_end_matches(MARK).ends_with(['.', '!', '?', ':']) || own.contains(": ");
    let is_more = match pair.row.kind {
        Kind::Heading(_) | Kind::Title => {
            is_phrase(own) || is_capped(own) || is_said_of_title(own) || headline::is_left(pair, own)
        }
        Kind::Paragraph => {
            let words = || prose_words(&own_words(own), false);
            // "11 February 1989: amnesty."
            let dated = || pair.following().dates.iter().any(|date| !date.bare);
            ends() && (is_phrase(own) && words() > 1 || dated() && words() > 0)
        }
        _ => false,
    };
    is_more && own == text(Side::Source)
}

/// Whether words are put together as in a phrase, and no name: "Arrest and
/// trial", "On which day".
fn is_phrase(text: &str) -> bool {
    let own = own_words(text);
    let words: Vec<&str> = own.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).collect();
    words.len() >= FEWEST_OF_ALL && words.iter().any(|word| JOINTS.contains(word))
}

/// Whether the first word has a capital and another none: "Backup manual".
fn is_capped(text: &str) -> bool {
    // "7. Printing press"
    let mut words =
        text.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ')' | ' ')).split_whitespace();
    let first = words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
    let small = |word: &str| word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    first && words.any(small)
}

/// Whether a heading says something of a title at its head: "*Seda*, a provincial
/// newspaper".
fn is_said_of_title(text: &str) -> bool {
    let small = |word: &str| word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let marks = [('*', '*'), ('_', '_'), ('“', '”'), ('"', '"')];
    let mut said = marks.iter().filter_map(|(open, close)| Some(text.strip_prefix(*open)?.split_once(*close)?.1));
    said.any(|said| own_words(said).split_whitespace().filter(|word| small(word)).count() > 1)
}

/// Small words that stand in phrases.
const JOINTS: &[&str] =
    &["the", "of", "and", "in", "on", "to", "by", "from", "which", "who", "is", "was", "were", "not"];

/// Whether more words than a list has stand side by side in a text, with nothing
/// but spaces between them.
fn is_said(text: &str) -> bool {
    let is_word = |part: &str| {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.' | ','))
    };
    let own = own_words(text);
    let parts: Vec<bool> = own.split_whitespace().map(is_word).collect();
    parts.windows(FEWEST_OF_COPIED + 1).any(|parts| parts.iter().all(|is_word| *is_word))
}

/// Whether a text begins and ends as a sentence does, and has a word of some length
/// in small letters behind the first: "The house met on 5 May.", "Run `x` twice a day."
fn is_short_sentence(text: &str) -> bool {
    let own = own_words(text);
    let mut words = own.split_whitespace();
    let first = words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
    let small = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest: Vec<&str> = words.map(|word| word.trim_end_matches(['.', ',', ';', ':', '!', '?'])).collect();
    let ends = text.trim_end().ends_with(['.', '!', '?']);
    first
        && ends
        && rest.len() > 2
        && rest.iter().any(|word| is_joint(word))
        && rest.iter().filter(|word| small(word)).count() > 1
}

/// Whether a word puts others together.
fn is_joint(word: &str) -> bool {
    JOINTS.contains(&word) || matches!(word, "a" | "an" | "at" | "for" | "with" | "once")
}

/// Whether a text says of somebody's words that they were said.
fn leads_in(text: &str) -> bool {
    own_words(text).split_whitespace().any(|word| is_verb_of_saying(word.trim_matches(|c: char| !c.is_alphabetic())))
}

/// Spans that follow one another and are left as they were, as one.
fn runs(sentences: impl Iterator<Item = (Range<usize>, bool)>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = false;
    for (span, is_left) in sentences {
        match found.last_mut().filter(|_| before && is_left) {
            Some(last) => last.end = span.end,
            None => found.extend(is_left.then_some(span)),
        }
        before = is_left;
    }
    found
}

/// Whether the following side is a block quote: it may quote a program, or the
/// words as they were.
fn is_quoted(pair: &Pair) -> bool {
    let side = pair.row.origin.other();
    let (Some(document), Some(half)) = (pair.document(side), pair.row.half(side)) else { return false };
    half.passages.clone().all(|at| document.passages[at as usize].shape.quotes > 0)
}

/// The sentences of a side, with their bytes in the file.
fn sentences(facts: &Facts) -> impl Iterator<Item = (Range<usize>, &str)> {
    facts.prose.iter().flat_map(|prose| {
        let end = prose.start + prose.text.len();
        let at = |place: usize| facts.sentences().partition_point(|sentence| sentence.start < place);
        let own = facts.sentences()[at(prose.start)..at(end)].iter();
        own.map(|span| (span.clone(), &prose.text[span.start - prose.start..span.end - prose.start]))
    })
}

/// Whether the prose of a passage may hold the fewest words that are told.
fn may_be_copied(prose: &Prose) -> bool {
    if prose.seen.has(Glance::FOREIGN) {
        return may_hold(&prose.text, FEWEST_OF_COPIED);
    }
    let is_small = |run: &Range<usize>| prose.text.as_bytes()[run.start].is_ascii_lowercase();
    let small = prose.latin().iter().filter(|run| is_small(run)).count();
    if small <= FEWEST_OF_SHORT {
        // Two side by side are the fewest of a sentence.
        let touch =
            |pair: &[Range<usize>]| pair[0].end + 1 == pair[1].start && (is_small(&pair[0]) || is_small(&pair[1]));
        let few = || prose.latin().windows(2).filter(|pair| touch(pair)).nth(1).is_none();
        if small < FEWEST_OF_SHORT || few() {
            return false;
        }
    }
    // What is looked for in a sentence of a right-to-left script.
    if small >= FEWEST_IN_A_RUN || small >= FEWEST && prose.text.contains('؛') {
        return true;
    }
    // All others are stretches without such a script: of two words only the shortest
    // sentence has so few, and one of them puts it together.
    let (mut end, mut few, mut is_joined) = (0, 0, false);
    prose.latin().iter().filter(|run| is_small(run)).any(|run| {
        if has_rtl(&prose.text[end..run.start]) {
            (few, is_joined) = (0, false);
        }
        end = run.end;
        few += 1;
        is_joined |= is_joint(&prose.text[run.clone()]);
        few >= FEWEST_OF_COPIED || few == FEWEST_OF_SHORT && is_joined
    })
}

/// The most words that stand in a row without a word of a right-to-left script
/// between them.
fn longest_run(text: &str) -> usize {
    if text.bytes().filter(u8::is_ascii_lowercase).nth(3 * FEWEST_IN_A_RUN).is_none() {
        return 0;
    }
    text.split(is_rtl).map(|run| prose_words(run, false)).max().unwrap_or(0)
}

/// Whether a clause of a sentence of a right-to-left script, behind «؛» or before it,
/// stands as one of the original does.
fn has_clause(pair: &Pair, text: &str) -> bool {
    if !text.contains('؛') || !may_hold(text, FEWEST) {
        return false;
    }
    let own = own_words(text);
    let trim = |clause: &'_ str| clause.trim().trim_end_matches(['.', '!', '?', ':', ',']).trim_end().to_owned();
    let clauses = own.split('؛').filter(|clause| !has_rtl(clause) && prose_words(clause, false) >= FEWEST_OF_CLAUSE);
    let mut clauses = clauses.map(trim).peekable();
    clauses.peek().is_some() && {
        let original = pair.leading().prose.iter().map(|prose| own_words(&prose.text)).collect::<String>();
        let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let original = joined(&original);
        clauses.any(|clause| original.contains(&joined(&clause)))
    }
}

/// A sentence without what may stay as it is: quotations, titles, the words of
/// links, what is in brackets, code and marks.
fn own_words(text: &str) -> String {
    let mut holes = quotations(text);
    holes.extend(titles(text));
    let (mut round, mut square) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '(' | ')' | '[' | ']')) {
        match c {
            '(' => round.push(at),
            '[' => square.push(at),
            ')' => holes.extend(round.pop().map(|from| from..at)),
            _ => holes.extend(square.pop().filter(|_| text[at + 1..].starts_with(MARK)).map(|from| from..at)),
        }
    }
    without(text, holes).replace([MARK, WORD], " ")
}
