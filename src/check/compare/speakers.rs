//! Who is said to have said something: the name behind "according to" and
//! «به گفتهٔ», or before "writes". The clause that says so stands at the end in
//! one language and at the beginning in the other.

use std::ops::Range;

use crate::facts::Facts;

/// Whether the name at some bytes of the file is that of a speaker.
pub fn speaks(facts: &Facts, name: &Range<usize>) -> bool {
    facts.around(name).is_some_and(|[before, _, behind]| led_in(before) || says(behind))
}

/// "According to the agency", «به گزارش خبرگزاری»: no more than three words
/// stand between.
fn led_in(before: &str) -> bool {
    let clause = before.rsplit([',', '،', ';', '؛', ':', '.', '(', ')', '|']).next().unwrap_or_default();
    let mut words = clause.split_whitespace().rev().map(bare).take(5);
    let mut behind = "";
    words.any(|word| {
        let leads = LEADS.contains(&word) || (word.eq_ignore_ascii_case("according") && behind == "to");
        behind = word;
        leads
    })
}

/// "Writes"; in Persian the verb stands at the end, behind another name.
fn says(behind: &str) -> bool {
    behind
        .strip_prefix(' ')
        .and_then(|rest| rest.split_whitespace().next())
        .is_some_and(|word| SAYS.contains(&bare(word)))
}

/// Whether an English word says that somebody says something.
pub fn is_verb_of_saying(word: &str) -> bool {
    SAYS.contains(&word) || ASKS.contains(&word)
}

/// A word without the sign of ezafe and a comma behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['\u{654}', ',', '.', '،'])
}

const LEADS: &[&str] = &["گفته", "گفته‌ی", "نوشته", "نوشته‌ی", "گزارش"];

const SAYS: &[&str] = &[
    "says", "said", "writes", "wrote", "reports", "reported", "states", "stated", "argues", "argued", "notes", "noted",
    "adds", "added", "holds", "held", "claims", "claimed",
];

/// The same of words that are spoken.
const ASKS: &[&str] = &[
    "asked",
    "asks",
    "told",
    "tells",
    "replied",
    "replies",
    "answered",
    "answers",
    "recalled",
    "recalls",
    "remembered",
    "remembers",
    "explained",
    "explains",
    "insisted",
    "insists",
];
