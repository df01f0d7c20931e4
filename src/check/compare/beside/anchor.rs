//! Numbers, dates and weekdays with the text around them.

use std::ops::Range;

use crate::check::compare::hedges::denied;
use crate::facts::Facts;
use crate::text::date::Dated;
use crate::text::date::moment::{Moment, What};
use crate::text::number::{Number, Weight};

/// A number or a date with the text around it.
#[derive(Clone)]
pub(super) struct Anchor<'f> {
    pub of: Of<'f>,
    facts: &'f Facts,
    /// Its bytes in the file.
    pub span: Range<usize>,
    pub before: &'f str,
    pub own: &'f str,
    pub behind: &'f str,
}

/// What it is.
#[derive(Clone, Copy)]
pub(super) enum Of<'f> {
    Number(&'f Number),
    Date(&'f Dated),
    Weekday(&'f Moment),
}

impl Anchor<'_> {
    /// Whether both sides may say the same.
    pub fn is(&self, other: &Anchor) -> bool {
        match (self.of, other.of) {
            (Of::Number(a), Of::Number(b)) => a.meets(b),
            (Of::Date(a), Of::Date(b)) => a.agrees(b),
            (Of::Weekday(a), Of::Weekday(b)) => a.value == b.value,
            // 539 is no year that is read as one.
            (Of::Number(number), Of::Date(date)) | (Of::Date(date), Of::Number(number)) => {
                date.year.is_some_and(|year| number.value() == year.to_string())
            }
            _ => false,
        }
    }

    /// Whether what is said of it is denied.
    pub fn is_denied(&self) -> bool {
        denied::is_denied(self.facts, &self.span)
    }

    /// Whether a word that denies nothing says that something is not there: "leaves out".
    pub fn is_lacking(&self) -> bool {
        denied::behind(self.facts, &self.span)
    }

    /// The bytes from a word before it to its end.
    pub fn from(&self, word: &str) -> Range<usize> {
        let length = self.before.len() - (word.as_ptr() as usize - self.before.as_ptr() as usize);
        self.span.start - length..self.span.end
    }

    /// What stands between it and a word behind it.
    pub fn behind_to(&self, word: &str) -> &str {
        &self.behind[..word.as_ptr() as usize - self.behind.as_ptr() as usize]
    }

    /// What stands between a word before it and it.
    pub fn before_from(&self, word: &str) -> &str {
        &self.before[word.as_ptr() as usize - self.before.as_ptr() as usize + word.len()..]
    }

    /// The bytes from its head to the end of a word behind it.
    pub fn to(&self, word: &str) -> Range<usize> {
        let length = word.as_ptr() as usize - self.behind.as_ptr() as usize + word.len();
        self.span.start..self.span.end + length
    }
}

/// Of more numbers nothing is compared.
const MOST: usize = 60;

/// Whether both sides of a comparison are short enough, and known.
pub(super) fn few(facts: &Facts) -> bool {
    !facts.is_partial && facts.numbers.len() + facts.dates.len() + facts.moments.len() < MOST
}

/// The numbers of a text that ask for their like.
pub(super) fn numbers(facts: &Facts) -> impl Iterator<Item = Anchor<'_>> {
    let asks = |number: &&Number| number.weight > Weight::Slight;
    facts.numbers.iter().filter(asks).filter_map(|number| anchor(facts, Of::Number(number), &number.span))
}

/// The dates of a text, and the weekdays that belong to none.
pub(super) fn dates(facts: &Facts) -> impl Iterator<Item = Anchor<'_>> {
    let dates = facts.dates.iter().filter_map(|date| anchor(facts, Of::Date(date), &date.whole()));
    let alone = |moment: &&Moment| moment.what == What::Weekday && !moment.dated;
    let days = facts.moments.iter().filter(alone);
    dates.chain(days.filter_map(|moment| anchor(facts, Of::Weekday(moment), &moment.span)))
}

fn anchor<'f>(facts: &'f Facts, of: Of<'f>, span: &Range<usize>) -> Option<Anchor<'f>> {
    let [before, own, behind] = facts.around(span)?;
    Some(Anchor { of, facts, span: span.clone(), before, own, behind })
}

/// The first few places in a row of a text: "the third century".
pub(super) fn ordinals(facts: &Facts) -> impl Iterator<Item = Anchor<'_>> {
    let all = facts.numbers.iter().filter(|number| number.is_small_place());
    all.filter_map(|number| anchor(facts, Of::Number(number), &number.span))
}
