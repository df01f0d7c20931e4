//! Weekdays and seasons, wherever a text says them.

use std::ops::Range;

use rustc_hash::FxHashSet as HashSet;

use super::Dated;
use super::part::{self, season};
use super::week;
use crate::text::token::{Token, heads};

/// A weekday or a season that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Which of both.
    pub what: What,
    /// Monday or spring first, from 0.
    pub value: u8,
    /// It may as well be the day before.
    pub eve: bool,
    /// Whether it belongs to a date.
    pub dated: bool,
    /// Its bytes.
    pub span: Range<usize>,
}

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A weekday.
    Weekday,
    /// A season.
    Season,
}

/// Words that say one.
pub fn all() -> impl Iterator<Item = &'static str> {
    week::all().chain(part::seasons())
}

/// The weekdays and seasons of a text, in order.
///
/// ```
/// use hamgam::text::date::moment::moments;
/// use hamgam::text::token::tokens;
/// assert_eq!(moments(&tokens("On Friday they fall back."), &[]).len(), 1);
/// ```
pub fn moments(tokens: &[Token], dates: &[Dated]) -> Vec<Moment> {
    let mut found = Vec::new();
    let beside = |date: &Dated| date.weekday.and_then(|_| week::beside(tokens, &date.tokens));
    let dated: HashSet<usize> = dates.iter().filter_map(beside).map(|(_, at)| at).collect();
    for at in heads(tokens) {
        let Some(word) = tokens[at].word() else { continue };
        if let Some((week::Weekday { day, eve }, first)) = week::at(tokens, at) {
            let span = tokens[first].span.start..tokens[at].span.end;
            found.push(Moment { what: What::Weekday, value: day, eve, dated: dated.contains(&at), span });
        } else if let Some(value) = season(word) {
            let span = tokens[at].span.clone();
            let own = |date: &Dated| {
                date.part.as_ref().is_some_and(|part| part.start <= span.start && span.end <= date.span.start)
            };
            let dated = dates.iter().any(own);
            if dated || part::is_sure(tokens, at) {
                found.push(Moment { what: What::Season, value, eve: false, dated, span });
            }
        }
    }
    found
}
