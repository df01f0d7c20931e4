//! A percent that is said once for two numbers: "from 65 percent to 52", "31 percent …,
//! in the year after 41".

use crate::check::compare::beside::label::is_label;
use crate::facts::Facts;
use crate::facts::mask::MARK;
use crate::text::glance::Glance;
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

/// "From 65 percent to 52": a percent by the one before it.
pub(super) fn is_percent(number: &Number, own: &Facts, other: &Facts) -> bool {
    if own.numbers.len().max(other.numbers.len()) > MANY {
        return false;
    }
    let means = |number: &Number, facts: &Facts, other: &Facts| is_one(number) || follows(number, facts, Some(other));
    let same = |there: &Number| {
        let is_either = is_one(there) != is_one(number) && bare(there) == bare(number);
        // «از ۲٫۴ درصد به ۱٫۲ نفر»
        let (bare_one, facts) = if is_one(number) { (there, other) } else { (number, own) };
        let is_either = is_either && !counts_persons(bare_one, facts);
        is_either && means(there, other, own) && means(number, own, other)
    };
    own.numbers.iter().any(is_one) && other.numbers.iter().any(same)
}

/// Takes out numbers that have their percent from one before them of which nothing is left
/// on the other side, with the percents that they are there: what became of the first is
/// told, and nothing of the second.
pub(super) fn carried<'f>(
    (bare_ones, percents): (&mut Vec<&'f Number>, &mut Vec<&'f Number>),
    own: &Facts,
    other: &Facts,
) {
    if bare_ones.len() < 2 || percents.is_empty() || bare_ones.len() > MOST || percents.len() > MOST {
        return;
    }
    let firsts: Vec<&Number> = bare_ones.iter().copied().filter(|number| is_one(number)).collect();
    let from = |number: &Number| {
        let mut before = firsts.iter().filter(|first| first.span.end <= number.span.start);
        before.rfind(|first| own.sentence_of(first.span.start) == own.sentence_of(number.span.start))
    };
    bare_ones.retain(|number| {
        if is_one(number) || number.weight < Weight::Figure || !follows(number, own, None) {
            return true;
        }
        let Some(first) = from(number) else { return true };
        // «۷۱ و ۴۸ درصد» says it once for both.
        let stays = |other_one: &&Number| !is_one(other_one) && bare(other_one) == bare(first);
        if percents.iter().filter(|one| stays(one)).any(|one| leads_to_another(one, other)) {
            return true;
        }
        let Some(at) = percents.iter().position(|one| is_one(one) && bare(one) == bare(number)) else { return true };
        percents.remove(at);
        false
    });
}

/// Each of so many is looked for among those of the other side.
const MANY: usize = 400;

/// Of more that is left nothing is asked.
const MOST: usize = 50;

/// Whether nothing is counted by a number but what a next one counts: «۷۱ و ۴۸ درصد».
fn leads_to_another(number: &Number, facts: &Facts) -> bool {
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let behind = behind.trim_start_matches([' ', MARK]);
    let word = behind.split_whitespace().next().unwrap_or_default();
    behind.starts_with(['،', ',', '–', '-', '—'])
        || matches!(word, "و" | "یا" | "تا" | "به" | "and" | "or" | "to" | "در" | "in")
}

/// "One per cent" that became «یک نفر», where neither side says one of anything else: it
/// asks for nothing by itself.
pub fn of_one<'f>(leading: &'f Facts, following: &'f Facts) -> Option<(&'f Number, &'f Number)> {
    let only = |facts: &'f Facts| {
        let mut ones = facts.numbers.iter().filter(|number| bare(number) == "1" && !number.ordinal);
        ones.next().filter(|_| ones.next().is_none())
    };
    let own = only(leading).filter(|own| is_one(own))?;
    let other = only(following).filter(|other| !is_one(other) && counts_persons(other, following))?;
    Some((own, other))
}

/// Whether people are counted by a number.
fn counts_persons(number: &Number, facts: &Facts) -> bool {
    let [_, _, behind] = facts.around(&number.span).unwrap_or_default();
    let word = behind.strip_prefix(' ').and_then(|behind| behind.split(|c: char| !is_letter(c)).next());
    word.is_some_and(|word| matches!(word, "نفر" | "تن" | "people" | "persons" | "men" | "women"))
}

fn is_one(number: &Number) -> bool {
    number.value().ends_with('%')
}

fn bare(number: &Number) -> &str {
    number.value().trim_end_matches('%')
}

/// Whether a percent stands before a number, and "to" between them or nothing behind; of
/// the `other` side it is asked whether it says that percent.
fn follows(number: &Number, facts: &Facts, other: Option<&Facts>) -> bool {
    let sentence = facts.sentence_of(number.span.start);
    let percent = |before: &&Number| {
        before.span.end <= number.span.start && is_one(before) && facts.sentence_of(before.span.start) == sentence
    };
    // «۷۱ و ۴۸ درصد» says it once for both.
    let is_said =
        |percent: &Number| other.is_none_or(|other| other.numbers.iter().any(|one| one.value() == percent.value()));
    let led = || {
        let is_way = |word: &str| matches!(&*word.to_lowercase(), "to" | "به" | "تا");
        facts.word_before(&number.span).is_some_and(is_way) && goes_on_from_one(number, facts)
    };
    // "The other 51.": nothing else is counted by it.
    let alone = || {
        let [before, _, behind] = facts.around(&number.span).unwrap_or_default();
        let behind = behind.trim_start_matches([' ', MARK]);
        let ends = behind.is_empty() || behind.starts_with(['.', ',', ';', ')', '،', '؛']);
        let goes_on = || behind.split_whitespace().next().is_some_and(|word| OPEN.contains(&word));
        let lead = before.split_whitespace().rev().find(|word| !NEAR.contains(word)).unwrap_or_default();
        let said = || facts.numbers.iter().filter(percent).any(is_said);
        ends && LEADS.contains(&lead)
            || is_english(facts) && (ends || goes_on()) && !is_label(lead) && !IS.contains(&lead) && said()
    };
    facts.numbers.iter().any(|number| percent(&number)) && (led() || alone())
}

/// Whether the number before another one is the percent from which that goes on: in English
/// wherever it stands, "from 65 percent of the men to 52"; in Persian, which says the
/// second percent before the first, only right before it, and never behind a sign.
fn goes_on_from_one(number: &Number, facts: &Facts) -> bool {
    let place = facts.numbers.partition_point(|other| other.span.start < number.span.start);
    let Some(first) = facts.numbers[..place].last().filter(|first| is_one(first)) else { return false };
    if is_english(facts) {
        return true;
    }
    let signed = facts.around(&first.span).is_some_and(|[_, own, _]| own.contains(['%', '٪']));
    let near = || facts.between(&first.span, &number.span).is_some_and(|text| text.split_whitespace().count() == 1);
    !signed && near()
}

/// "60 percent in the north, 38 in the east", "and Shell 14": Persian says it again.
fn is_english(facts: &Facts) -> bool {
    !facts.seen.has(Glance::ARABIC_BLOCK)
}

/// Words with which something else begins.
const OPEN: &[&str] = &["in", "for", "at", "on", "among", "from", "to", "and", "or", "against", "per"];

/// What was 47.2 may be anything: a rate in percent would be said.
const IS: &[&str] = &["is", "are", "was", "were", "be", "been"];

/// Words before a number that has its percent from another: "stood at over 40".
const LEADS: &[&str] = &["by", "at", "to", "other", "remaining", "from"];

/// What may stand between.
const NEAR: &[&str] = &[
    "over", "under", "about", "around", "nearly", "almost", "roughly", "some", "just", "more", "less", "than", "no",
    "only",
];
