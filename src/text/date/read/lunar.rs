//! Years of the lunar calendar, which are read and compared with no other: «۱۲۹۱ قمری»,
//! "AH 1246".

use super::Reader;
use crate::text::date::calendar;

impl Reader<'_> {
    /// Whether a Gregorian year in brackets behind a year is its year of the lunar calendar:
    /// "the latest 1246 (1830–31)".
    pub(super) fn is_glossed_as_lunar(&self, at: usize, year: i32) -> bool {
        let gloss = self.figure(at + 2).filter(|(digits, _)| digits.len() == 4);
        let gloss: Option<i32> = gloss.and_then(|(digits, _)| digits.parse().ok());
        let begins = calendar::lunar_begins(year);
        self.sign(at + 1) == Some('(') && gloss.is_some_and(|gloss| (f64::from(gloss) - begins).abs() < 1.2)
    }

    /// «در ۱۲۶۴ هجری قمری … و در ۱۳۱۳»: whether a lunar year stands before one in its sentence, and
    /// nothing says that this one is of another calendar.
    pub(super) fn follows_lunar(&self, at: usize, year: i32) -> bool {
        let ends = |at: &usize| matches!(self.sign(*at), Some('.' | ';' | '؛' | '|')) && !self.is_abbreviated(*at);
        let other = self.word(at + 1).is_some_and(|word| matches!(word, "شمسی" | "خورشیدی" | "میلادی" | "م" | "ش"));
        let before = (at.saturating_sub(WITHIN)..at).rev().take_while(|at| !ends(at));
        let mut years = before.filter_map(|at| Some((at, self.figure(at).filter(|(digits, _)| digits.len() == 4)?)));
        let Some((place, (digits, _))) = years.next().filter(|_| !other) else { return false };
        let first: i32 = digits.parse().unwrap_or_default();
        (1..120).contains(&(year - first)) && self.is_lunar_year(place)
    }

    /// «ه. ق.»
    fn is_abbreviated(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| word.chars().count() < 3)
    }

    /// Whether a year is one of the lunar calendar, which nobody compares: «۱۲۹۱ قمری»,
    /// "the lunar year 1291", "1291 by the lunar reckoning".
    pub(super) fn is_lunar_year(&self, at: usize) -> bool {
        let is = |word: &str| matches!(word, "lunar" | "قمری" | "ق" | "ah");
        let leads = |at: usize| self.word(at).is_some_and(|word| LUNAR_LEADS.contains(&word));
        // «ه. ق.», "A.H."
        let short = |at: usize| self.sign(at) == Some('.') && matches!(self.word(at - 1), Some("ه" | "a"));
        if self.word(at + 1) == Some("a") && short(at + 2) && self.word(at + 3) == Some("h") {
            return true;
        }
        let opened = at + 1 + usize::from(self.sign(at + 1) == Some('('));
        let behind = (opened..at + 6).find(|at| !leads(*at) && !short(*at)).and_then(|at| self.word(at));
        let before = (at.saturating_sub(3)..at).rev().find(|at| !leads(*at)).and_then(|at| self.word(at));
        behind.is_some_and(is) || before.is_some_and(|word| matches!(word, "lunar" | "قمری" | "ah"))
    }
}

/// So many tokens before a year another one is looked for.
const WITHIN: usize = 16;

/// Words that may stand between a year and the lunar calendar.
const LUNAR_LEADS: &[&str] = &[
    "in",
    "of",
    "on",
    "by",
    "the",
    "a",
    "year",
    "years",
    "calendar",
    "according",
    "to",
    "ه",
    "هجری",
    "سال",
    "به",
    "تقویم",
];
