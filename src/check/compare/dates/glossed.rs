//! A year beside a year of the other calendar, that meets it and yet is not the one of the
//! other side: "in 2007" is not «در ۱۳۸۶ (۲۰۰۸)», though 1386 ended in 2008.

use std::ops::Range;

use super::{MOST, Outcome};
use crate::facts::Facts;
use crate::text::date::Dated;

/// The first year that stands so on either side.
pub(super) fn slips<'f>(leading: &'f Facts, following: &'f Facts) -> Option<Outcome<'f>> {
    if leading.glosses.is_empty() && following.glosses.is_empty()
        || leading.dates.len().max(following.dates.len()) > MOST
    {
        return None;
    }
    let here = slip(following, leading).map(|(own, other)| Outcome::Changed(other, own));
    here.or_else(|| slip(leading, following).map(|(own, other)| Outcome::Changed(own, other)))
}

/// A year of a gloss or before one, and the only year of its calendar that the same sentence
/// of the other side has, where that is another one.
fn slip<'f>(own: &'f Facts, other: &'f Facts) -> Option<(&'f Dated, &'f Dated)> {
    if own.sentences().len() != other.sentences().len() {
        return None;
    }
    let both = |(date, gloss): &(Range<usize>, Range<usize>)| {
        let ([date], [gloss]) = (&own.dates[date.clone()], &own.dates[gloss.clone()]) else { return None };
        if !is_plain(date) || !is_plain(gloss) {
            return None;
        }
        [(gloss, date), (date, gloss)].into_iter().find_map(|(year, beside)| {
            let sentence = own.sentence_of(year.span.start);
            let dated = |facts: &'f Facts| {
                let near = move |date: &&Dated| {
                    date.calendar == year.calendar
                        && date.year.is_some()
                        && facts.sentence_of(date.span.start) == sentence
                };
                facts.dates.iter().filter(near)
            };
            let mut others = dated(other);
            let meant = others.next().filter(|meant| others.next().is_none() && is_plain(meant))?;
            let is_alone = dated(own).count() == 1;
            (is_alone && meant.year != year.year && meant.meets(beside)).then_some((year, meant))
        })
    };
    own.glosses.iter().find_map(both)
}

/// A year by itself, and all of it.
fn is_plain(date: &Dated) -> bool {
    date.bare && date.year.is_some() && date.part.is_none() && date.hedge.is_none()
}
