//! A unit that is gone: "128MB", «۱۲۸».

use super::known::{Kind, named};
use super::{Changed, Counted, is_same};
use crate::facts::Facts;
use crate::text::form::ZWNJ;
use crate::text::number::Weight;
use crate::text::token::word::is_letter;

/// The first figure that counts a unit on the leading side, and stands alone in a text
/// that speaks of nothing of the kind on the following one.
pub(super) fn unit(leading: &Facts, following: &Facts, (there, here): (&[Counted], &[Counted])) -> Option<Changed> {
    there.iter().find_map(|(number, own)| {
        let (unit, span) = own.as_ref()?;
        // Times are told in many ways, and one letter may be anything.
        let is_sure = !matches!(unit.kind, Kind::Time | Kind::Text | Kind::Power);
        let written = leading.around(span).map(|[_, own, _]| own).unwrap_or_default();
        let letters = written.chars().rev().take_while(|c| c.is_alphabetic()).count();
        if number.weight != Weight::Figure || !is_sure || letters < 2 || *span == (0..0) {
            return None;
        }
        let same = |all: &'_ [Counted]| all.iter().filter(|(other, _)| is_same(other, number)).count();
        let (other, bare) = here.iter().find(|(other, _)| is_same(other, number))?;
        let gone = bare.is_none() && same(there) == 1 && same(here) == 1 && stands_alone(following, &other.span);
        (gone && !speaks_of(following, unit.kind)).then(|| (span.clone(), other.span.clone()))
    })
}

const LONG: usize = 2_000;

/// Whether nothing that may be a unit stands beside a figure.
fn stands_alone(facts: &Facts, span: &std::ops::Range<usize>) -> bool {
    let Some([before, _, behind]) = facts.around(span) else { return false };
    let ends = |text: &str| text.is_empty() || text.starts_with(['|', '.', '؛', ';', ')', '\n']);
    let begins = |text: &str| text.is_empty() || text.ends_with(['|', ':', '\n']);
    ends(behind.trim_start_matches(' ')) && begins(before.trim_end_matches(' '))
}

/// Whether a text has a unit of some kind, wherever; of longer ones nothing is known.
fn speaks_of(facts: &Facts, kind: Kind) -> bool {
    if facts.prose.iter().map(|prose| prose.text.len()).sum::<usize>() > LONG {
        return true;
    }
    let mut words = facts.prose.iter().flat_map(|prose| prose.words().split(|c: char| !(is_letter(c) || c == ZWNJ)));
    words.any(|word| named(word).is_some_and(|unit| unit.kind == kind))
}
