//! Years by themselves are numbers too: in whose place a number stands that is
//! none.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use super::Outcome;
use super::answered::is_answered;
use super::leftovers::leftovers;
use crate::check::compare::dates::answered::unanswered;
use crate::facts::Facts;
use crate::text::date::Dated;
use crate::text::number::Number;

/// Years by themselves in whose place a number stands that is no year: `1999`
/// and «۱۴۹۹».
pub(super) fn years<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<Outcome<'f>> {
    let find = |facts: &'f Facts, span: &Range<usize>| {
        facts.numbers.iter().chain(&facts.years).find(|number| number.span == *span)
    };
    let pairs = crossed(leading, following);
    pairs
        .iter()
        .filter_map(|(there, here)| Some(Outcome::Changed(find(leading, there)?, find(following, here)?)))
        .collect()
}

/// Bytes of years that nothing answers, and of the number on the other side
/// that nothing answers either: on the leading side, on the following.
pub fn crossed(leading: &Facts, following: &Facts) -> Vec<(Range<usize>, Range<usize>)> {
    let bare = |dates: Vec<&Dated>| {
        dates.into_iter().filter(|date| date.bare).map(|date| date.span.clone()).collect::<Vec<_>>()
    };
    if leading.dates.is_empty() && following.dates.is_empty() {
        return Vec::new();
    }
    let (lost, new) = (bare(unanswered(leading, following, true)), bare(unanswered(following, leading, false)));
    if lost.is_empty() == new.is_empty() {
        return Vec::new();
    }
    let (gone, put_in) = leftovers(&leading.numbers, &following.numbers);
    let like_years = |numbers: Vec<&Number>, own: &Facts, other: &Facts| -> Vec<Range<usize>> {
        let digits = |value: &str| value.len() > 2 && value.bytes().all(|b| b.is_ascii_digit());
        let fits = |number: &&Number| digits(number.value()) && !is_answered(number, own, other);
        numbers.into_iter().filter(fits).map(|number| number.span.clone()).collect()
    };
    if new.is_empty() {
        lost.into_iter().zip(like_years(put_in, following, leading)).collect()
    } else {
        like_years(gone, leading, following).into_iter().zip(new).collect()
    }
}

/// The years of the leading side that the following side says less often.
pub(super) fn scarce_years<'f>(leading: &'f Facts, following: &'f Facts) -> Vec<&'f Number> {
    let mut times: HashMap<&str, i64> = HashMap::default();
    leading.years.iter().for_each(|year| *times.entry(year.value()).or_default() += 1);
    following.years.iter().for_each(|year| *times.entry(year.value()).or_default() -= 1);
    // A year that is said a thousand times is looked at once.
    leading.years.iter().filter(|year| times.remove(year.value()).is_some_and(|more| more > 0)).collect()
}

/// Whether a number has all digits of another but one.
pub(super) fn is_near(number: &Number, other: &Number) -> bool {
    let (a, b) = (number.value(), other.value());
    a.len() == b.len() && a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count() == 1
}
