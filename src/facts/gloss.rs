//! A date said again in the other calendar: «۶ مرداد ۱۳۶۷ (۲۸ ژوئیهٔ ۱۹۸۸)».

use std::ops::Range;

use crate::text::date::Dated;
use crate::text::token::Token;

/// Runs of dates and the runs in brackets behind them that gloss them: indices
/// of `dates`.
///
/// ```
/// use hamgam::facts::gloss::glosses;
/// use hamgam::text::{date::read::dates, token::tokens};
/// let found = tokens("۴ تا ۶ آبان ۱۳۹۱ (۲۵ تا ۲۷ اکتبر ۲۰۱۲)");
/// assert_eq!(glosses(&found, &dates(&found)), [(0..2, 2..4)]);
/// ```
pub fn glosses(tokens: &[Token], dates: &[Dated]) -> Vec<(Range<usize>, Range<usize>)> {
    if dates.len() < 2 {
        return Vec::new();
    }
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in 0..dates.len() {
        match runs.last_mut() {
            Some(run) if is_link(between(tokens, dates, at)) && dates[at].calendar == dates[run.start].calendar => {
                run.end = at + 1;
            }
            _ => runs.push(at..at + 1),
        }
    }
    let glossed = |pair: &[Range<usize>]| {
        let (date, gloss) = (&pair[0], &pair[1]);
        let differ = dates[date.start].calendar != dates[gloss.start].calendar;
        let differ = differ && !is_numbered(tokens, &dates[date.start]);
        (differ && is_bracket(between(tokens, dates, gloss.start))).then(|| (date.clone(), gloss.clone()))
    };
    runs.windows(2).filter_map(glossed).collect()
}

/// Whether what looks like a year is the number of something: "Resolution 1325 (2000)".
fn is_numbered(tokens: &[Token], date: &Dated) -> bool {
    let word = |back: usize| date.tokens.start.checked_sub(back).and_then(|at| tokens[at].word()).unwrap_or_default();
    let word =
        if matches!(word(1), "s" | "no" | "nos" | "شماره" | "شماره\u{200c}ی") { word(2) } else { word(1) };
    date.bare && NUMBERED.contains(&word.trim_end_matches('\u{654}'))
}

/// What has a number, and behind it in brackets its year.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "resolution", "resolutions", "file", "case", "decision", "no", "document", "قطعنامه", "قطعنامه\u{200c}ی",
    "قطعنامه\u{200c}های", "پرونده", "پرونده\u{200c}ی", "سند", "شماره", "شماره\u{200c}ی", "تصمیم",
];

/// The tokens between a date and the one before it.
fn between<'t>(tokens: &'t [Token<'t>], dates: &[Dated], at: usize) -> &'t [Token<'t>] {
    match at.checked_sub(1) {
        Some(before) => tokens.get(dates[before].tokens.end..dates[at].tokens.start).unwrap_or_default(),
        None => &[],
    }
}

fn is_link(between: &[Token]) -> bool {
    between.len() <= 3
        && between.iter().all(|token| match (token.word(), token.sign()) {
            (Some(word), _) => matches!(word, "to" | "and" | "or" | "تا" | "و" | "یا" | "الی") || is_part(word),
            (_, Some(sign)) => matches!(sign, '-' | '–' | '—' | '،' | ','),
            _ => false,
        })
}

fn is_bracket(between: &[Token]) -> bool {
    let mut bracket = 0;
    for token in between {
        match (token.word(), token.sign()) {
            (_, Some('(' | '[' | '/' | '=')) => bracket += 1,
            (Some("برابر" | "معادل" | "مطابق"), _) => bracket += 1,
            (Some(word), _) if is_part(word) || is_own(word) => {}
            (_, Some(',' | '،' | '.')) => {}
            _ => return false,
        }
    }
    bracket == 1 && between.len() <= 5
}

/// Words that lead in a gloss, or end a date: «۲ آذر همان سال (۲۳ نوامبر ۱۹۸۵)».
fn is_own(word: &str) -> bool {
    matches!(word, "با" | "همان" | "میلادی" | "خورشیدی" | "شمسی" | "i" | "e" | "that" | "same" | "year" | "is" | "or")
}

/// Words for a part of a month or a year.
fn is_part(word: &str) -> bool {
    matches!(
        word,
        "early"
            | "late"
            | "mid"
            | "from"
            | "between"
            | "the"
            | "years"
            | "دهه"
            | "اوایل"
            | "اواخر"
            | "اواسط"
            | "آغاز"
            | "پایان"
            | "میانه"
            | "نیمه"
            | "از"
            | "سال"
            | "میان"
    )
}
