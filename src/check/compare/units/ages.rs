//! Years that nobody says: "children under 12" are so many years old, and no months.

use super::known::Kind;
use super::{Changed, Counted, MOST, counted};
use crate::check::compare::hedges::denied::is_of_persons;
use crate::facts::Facts;
use crate::text::glance::Glance;
use crate::text::number::Weight;

/// The first age without a unit on the leading side that counts months, or what is less,
/// on the following one.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Changed> {
    let few = |facts: &Facts| !facts.is_partial && (1..MOST).contains(&facts.numbers.len());
    let hedged = |facts: &Facts| facts.numbers.iter().any(|number| number.hedge.is_some());
    if !following.seen.has(Glance::UNIT) || !hedged(leading) || !hedged(following) || !few(leading) || !few(following) {
        return None;
    }
    let (there, here) = (counted(leading), counted(following));
    there.iter().find_map(|(number, unit)| {
        let is_age = unit.is_none() && number.weight > Weight::Slight && number.hedge.is_some();
        if !is_age || !is_of_persons(leading, &number.span) {
            return None;
        }
        let same = |all: &[Counted]| all.iter().filter(|(other, _)| other.meets(number)).count();
        let (other, unit) = here.iter().find(|(other, _)| other.meets(number))?;
        let (unit, span) = unit.as_ref().filter(|_| other.hedge.is_some())?;
        let young = unit.kind == Kind::Time && matches!(unit.name, "month" | "week" | "day" | "hour" | "minute");
        (young && same(&there) == 1 && same(&here) == 1).then(|| (number.span.clone(), span.clone()))
    })
}
