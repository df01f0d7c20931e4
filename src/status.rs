//! Where every row stands: derived from its texts and its agreement on every
//! read, never stored.

use std::borrow::Cow;
use std::ops::Range;

use crate::align::similarity::ratio;
use crate::bitext::row::{Change, Row, Status};
use crate::content::document::Document;
use crate::facts::bag::Bag;
use crate::ledger::agreement::{Agreement, Side};
use crate::ledger::compare::{block_key, key};
use crate::locale::Locale;
use crate::text::bidi;
use crate::text::code_span::code_spans;

/// What a row is judged by.
pub struct Evidence<'a> {
    /// The agreement about it.
    pub agreement: Option<&'a Agreement>,
    /// Further agreements that it joins.
    pub joined: Vec<&'a Agreement>,
    /// The source as it stands.
    pub source: Option<Blocks<'a>>,
    /// The target as it stands.
    pub target: Option<Blocks<'a>>,
}

/// Neighbouring blocks of a document, as they stand.
pub struct Blocks<'a> {
    /// Where they stand.
    pub document: &'a Document,
    /// Which of its passages they are.
    pub passages: Range<usize>,
}

impl<'a> Blocks<'a> {
    /// How many bytes the text has.
    fn bytes(&self) -> usize {
        let between = 2 * self.passages.len().saturating_sub(1);
        self.passages.clone().map(|at| self.document.length(at)).sum::<usize>() + between
    }

    fn has_rtl(&self) -> bool {
        self.document.passages[self.passages.clone()].iter().any(|passage| passage.has_rtl)
    }

    /// The text, blocks joined by blank lines.
    pub fn text(&self) -> Cow<'a, str> {
        if self.passages.len() == 1 {
            return self.document.text(self.passages.start).into();
        }
        self.passages.clone().map(|at| self.document.text(at)).collect::<Vec<_>>().join("\n\n").into()
    }
}

impl<'a> Evidence<'a> {
    /// Its agreements, the first first.
    pub fn agreements(&self) -> impl Iterator<Item = &'a Agreement> + '_ {
        self.agreement.into_iter().chain(self.joined.iter().copied())
    }

    fn standing(&self, side: Side) -> Option<&Blocks<'a>> {
        if side == Side::Source { self.source.as_ref() } else { self.target.as_ref() }
    }

    /// The text of a side as it stands.
    pub fn now(&self, side: Side) -> Option<Cow<'a, str>> {
        self.standing(side).map(Blocks::text)
    }

    /// The text of a side as it was agreed.
    pub fn then(&self, side: Side) -> Option<String> {
        let texts: Vec<&str> = self.agreements().filter_map(|agreement| agreement.text(side)).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }
}

/// Sets status, change and flags of a row.
pub fn judge(row: &mut Row, evidence: &Evidence, locales: (&Locale, &Locale)) {
    let agreed = evidence.agreements().any(|a| a.source.is_some() && a.target.is_some());
    let leads = row.origin;
    let changed = |side: Side| changed(row, evidence, side);
    let (leading, following) = (changed(leads), changed(leads.other()));
    row.flags.split |= agreed && is_split(row, evidence);
    row.flags.merged |= !row.joined.is_empty();
    row.status = match (row.half(leads).is_some(), row.half(leads.other()).is_some()) {
        (true, false) | (false, true) if row.alone => Status::Current,
        (true, false) => Status::Missing,
        (false, _) => Status::Extra,
        (true, true) if !agreed || row.alone => Status::Unconfirmed,
        (true, true) => match (leading, following) {
            (true, true) => Status::Diverged,
            (true, false) => Status::Stale,
            (false, true) => Status::Ahead,
            (false, false) if row.state == crate::ledger::agreement::State::Initial => Status::Unconfirmed,
            (false, false) if evidence.agreements().any(|a| a.rival.is_some()) => Status::Unconfirmed,
            (false, false) => Status::Current,
        },
    };
    row.alone &= row.source.is_none() || row.target.is_none();
    if matches!(row.status, Status::Stale | Status::Diverged) {
        let (then, now) = (evidence.then(leads).unwrap_or_default(), evidence.now(leads).unwrap_or_default());
        row.change = Some(change(&then, &now));
    }
    row.flags.verbatim = row.kind.is_prose() && is_verbatim(evidence, locales);
}

fn changed(row: &Row, evidence: &Evidence, side: Side) -> bool {
    let Some(now) = evidence.standing(side) else { return false };
    if let (Some(agreement), []) = (evidence.agreement, &*evidence.joined) {
        let Some(then) = agreement.shared(side) else { return false };
        if now.passages.len() == 1 && now.document.says(now.passages.start, then) {
            return false;
        }
    }
    let Some(then) = evidence.then(side) else { return false };
    let one_block = now.passages.len() == 1 && row.joined.is_empty() && !row.kind.is_prose();
    let now = now.text();
    if one_block { key(&then) != key(&now) } else { block_key(&then) != block_key(&now) }
}

fn is_split(row: &Row, evidence: &Evidence) -> bool {
    [Side::Source, Side::Target].into_iter().any(|side| {
        let Some(now) = evidence.standing(side) else { return false };
        let blocks = now.passages.len();
        blocks > 1
            && row.joined.is_empty()
            && evidence.then(side).is_some_and(|then| then.split("\n\n").count() < blocks)
    })
}

/// What kind of change leads from one text to another, the worst that applies.
///
/// ```
/// use hamgam::{bitext::row::Change, status::change};
/// assert_eq!(change("three officials in July", "four officials in July"), Change::Number);
/// assert_eq!(change("An order [@a, p. 3].", "An order [@a, p. 4]."), Change::Citation);
/// assert_eq!(change("An *order*.", "An order!"), Change::Cosmetic);
/// ```
pub fn change(then: &str, now: &str) -> Change {
    let (old, new) = (Bag::read(then), Bag::read(now));
    if old.numbers != new.numbers {
        return Change::Number;
    }
    if old.citations != new.citations {
        return Change::Citation;
    }
    if plain_words(then) == plain_words(now) {
        return Change::Cosmetic;
    }
    if ratio(then, now) >= 0.9 { Change::Minor } else { Change::Wording }
}

/// The words of a text: no emphasis, no punctuation, no destinations.
fn plain_words(text: &str) -> Vec<String> {
    let folded = key(text);
    let mut holes = crate::facts::bag::destinations(&folded);
    holes.retain(|hole| !folded[hole.clone()].starts_with("[^"));
    let bare = crate::facts::bag::without(&folded, holes);
    let word = |c: char| c.is_alphanumeric() || matches!(c, '\u{200c}' | '\u{64b}'..='\u{65f}');
    bare.split(|c: char| !word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether the translation is still in the other language. Code, names and
/// figures never are.
fn is_verbatim(evidence: &Evidence, (source_locale, target_locale): (&Locale, &Locale)) -> bool {
    if source_locale.language() == target_locale.language() {
        return false;
    }
    let (Some(source), Some(target)) = (&evidence.source, &evidence.target) else { return false };
    let is_same = |source: &str, target: &str| source == target || key(source) == key(target);
    let same = source.bytes().abs_diff(target.bytes()) < 8 && is_same(&source.text(), &target.text());
    let foreign = target_locale.is_rtl() && !source_locale.is_rtl() && !target.has_rtl();
    if !same && !foreign {
        return false;
    }
    prose_words(&target.text(), source_locale.is_rtl()) >= if same { 3 } else { 4 }
}

/// Words that a translator would translate: lower case, outside code and
/// addresses; in scripts without case, all of that script.
pub fn prose_words(text: &str, rtl: bool) -> usize {
    let mut holes = crate::facts::bag::destinations(text);
    holes.extend(code_spans(text));
    let bare = crate::facts::bag::without(text, holes);
    let counts = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '\u{200c}'));
        letters
            && word.chars().count() > 1
            && word.chars().next().is_some_and(|c| if rtl { bidi::is_rtl(c) } else { c.is_lowercase() })
    };
    bare.split_whitespace().filter(|word| counts(word)).count()
}
