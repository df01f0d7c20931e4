//! Number words that are one with others: «سی‌ودو», «شش‌نفره», «دوازده‌هزاروپانصدکیلومتری».

use memchr::memmem;

use super::compound::{counted, magnitude};
use super::spelled::read;
use super::words::{self, Part, Reading};
use crate::text::token::Token;

/// A word that goes on with a number and is joined to what that counts: «چهل هزارنفری»,
/// «دوازده‌هزار و پانصدکیلومتری».
pub(super) fn behind(word: &str, is_linked: bool) -> Option<(Reading, Vec<Reading>)> {
    if let Some((scale, more)) = magnitude(word) {
        let more = (more > 0).then(|| reading(Part::Add(more)));
        return Some((reading(Part::Scale(scale)), more.into_iter().collect()));
    }
    let (value, _) = if is_linked && words::read(word).is_none() { counted(word)? } else { return None };
    Some((reading(Part::Add(value)), Vec::new()))
}

fn reading(part: Part) -> Reading {
    Reading { part, ordinal: false, slight: false }
}

/// Whether a number stands at a token, joined to what it counts or not.
pub(super) fn is_counted(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.counts || token.word().is_some_and(|word| magnitude(word).is_some()))
}

/// Whether a word is a number and what has it: «هشت‌میلیونی», «شصت‌هزارنفری».
pub(super) fn is_adjective(word: &str) -> bool {
    // Most number words end otherwise.
    if !word.ends_with(['ی', 'ه']) || words::read(word).is_some() {
        return false;
    }
    let last = word.rsplit('\u{200c}').next().unwrap_or(word);
    let last = last.strip_prefix('و').unwrap_or(last);
    words::read(last).is_none() || magnitude(last).is_some()
}

/// What stands behind an "and", if it may go on with a number.
pub(super) fn linked(word: &str) -> Option<Reading> {
    parts_first(word).or_else(|| behind(word, true).map(|(first, _)| first))
}

/// A word in its parts, the first and those behind it: «سی‌ودو» has two, «شش‌نفره» one and a
/// rest.
pub(super) fn parts(word: &str) -> Option<(Reading, Vec<Reading>)> {
    if let Some(reading) = read(word) {
        return Some((reading, Vec::new()));
    }
    // As most words are that are none.
    if word.is_ascii() {
        return None;
    }
    let (first, rest) = word.split_at(memmem::find(word.as_bytes(), "\u{200c}".as_bytes())?);
    // «سه‌شنبه‌ها»
    let first_word = first;
    let first = words::read(first).filter(|_| !rest.starts_with("\u{200c}شنبه"))?;
    // «دوونیم‌میلیون‌تومانی»: the half is taken in with what counts it.
    if first_word.ends_with("ونیم") {
        return Some((first, Vec::new()));
    }
    // «نود‌و‌یک‌سالگی»
    let pieces = rest.split('\u{200c}').skip(1).filter(|piece| *piece != "و");
    let mut all = Vec::new();
    for piece in pieces {
        let last = piece.strip_prefix('و');
        if let Some(both) = last.and_then(scaled_head) {
            all.extend(both);
            continue;
        }
        // «چهل‌هزارنفری», «ده‌میلیاردساله»
        if let Some((scale, more)) = behind(piece, false) {
            all.push(scale);
            all.extend(more);
            continue;
        }
        let Some(next) = last.map_or_else(|| read(piece), self::last) else { break };
        all.push(next);
    }
    Some((first, all))
}

/// «وچهار», «وچهاربیتی»: the last of a number, and what it may be joined to.
fn last(piece: &str) -> Option<Reading> {
    words::read(piece).or_else(|| words::read(head(piece)?))
}

/// «وچهارهزار», «وچهارمیلیونیم»: the last of a number, and the magnitude behind it.
fn scaled_head(piece: &str) -> Option<[Reading; 2]> {
    let head = head(piece)?;
    let scale = words::read(&piece[head.len()..]).filter(|reading| matches!(reading.part, Part::Scale(_)))?;
    Some([words::read(head)?, scale])
}

fn head(piece: &str) -> Option<&'static str> {
    HEADS.iter().copied().find(|head| piece.starts_with(*head))
}

/// Of them no other word that stands there begins.
const HEADS: &[&str] = &["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت"];

pub(super) fn parts_first(word: &str) -> Option<Reading> {
    parts(word).map(|(first, _)| first)
}
